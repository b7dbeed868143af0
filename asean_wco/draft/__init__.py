"""How a release becomes a draft: what it says of a meeting, and the words that say so.

1. The text. `release` decodes a file into text without menus, finds its title, its language and its
   date, and cuts it into sentences. `reading` holds them with what all readers share: words, the
   records and places that the text names, dates, the day of the report, and how far from the top a
   sentence stands. Readers note in it which words say a value, and what is in doubt.

   - `names`, `gazetteer` find records and places; `place_names`, `body_names` are their tables.
   - `initiative_names`, `initiative_words` find initiatives by their names and by their words.
   - `times` finds days, ranges and months.
   - `meeting_words`, `ordinals` have what meetings are called, and their numbers.

2. The session. `session` chooses among the numbers that count meetings (`counted`) by the words
   around each (`session_signs`); `series_names` and `series_parts` know the series. `kinds` reads
   the type of a meeting, `mode` how it was held.
3. Other meetings. `beside` finds the passages on meetings held beside this one, `before_after`
   those that recall an earlier meeting or announce a later one. Who is named only there gets no
   role.
4. The event. `event` weighs all days; `phases` says on which ones a meeting opened and ended.
   `venue` weighs all places by `place_signs`; `agency_line` reads the line of an agency, `at_home`
   the country of who held something at home. Each weight is a row of one table: a reason, and what
   it adds or takes away.
5. Who was there. `named_people` finds names by words from `vocabulary` that `name_words` tests, and
   `posts` the post beside each. `unspaced` does so in scripts without capitals, `other_script`
   finds by post and sound who is meant there. `people` puts the places together where one person
   is named; `roles`, `delegations`, `taking_part` say what people and bodies did.
6. What is named. `named` lists bodies (`bodies`), hosts (`hosts`), initiatives with what was done
   with them (`initiatives`), topics, and what was agreed; `details` reads the name of the meeting,
   its building and how many took part.
7. The draft. `assembly` puts it all together, and turns a draft into the file of a record.

Most rules are rows of patterns of what stands around a word (`around`).

To add a language: add its words to `meeting_words`, to the tables of ordinals in `ordinals`, to the
names of months and days in `times`, of countries and cities in `place_names`, of agreements and
plans in `initiative_names`, of the parts of series in `series_parts`, of posts in `vocabulary`, and
releases in it to `tests/draft/releases.jsonl`.

To add a rule: write a release that it is for into `tests/draft/test_traps.py`, and one that it must
leave alone; add a row to a table, or words to a pattern; then measure all releases with
`python -m tests.benchmarks.draft_gold`. A rule for one page alone is none: take out again what
changes no page, or as many for the worse as for the better.
"""
