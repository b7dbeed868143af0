"""How a release becomes a draft: what it says of a meeting, and the words that say so.

1. The text. `release` decodes a file into text without menus, finds its title, its language and its
   date, and cuts it into sentences. `reading` holds them with what all readers share: words, the
   records and places that the text names, dates, the day of the report, and how far from the top a
   sentence stands. Readers note in it which words say a value, and what is in doubt.

   - `names`, `gazetteer` find records and places; `place_names` has the tables of places.
   - `initiative_names` finds initiatives by their names and by the words of their names.
   - `times` finds days, ranges and months.
   - `meeting_words`, `ordinals` have what meetings are called, and their numbers.

2. The session. `counted` finds the numbers that count meetings, and `session` chooses among them by
   the words around each; `series_names` knows the series. `kinds` reads the type of a meeting, and
   how it was held.
3. Other meetings. `beside` finds the passages on meetings held beside this one, on earlier and on
   later ones, and, before all else, the items of a page on other events. Who is named only there
   gets no role.
4. The event. `event` weighs all days, and says on which ones a meeting opened and ended. `venue`
   chooses the place, or the country of who held something at home; `place_signs` weighs places, the
   line of an agency among them. Each weight is a row of one table: a reason, and what it adds or
   takes away.
5. Who was there. `people` finds names and puts the places together where one person is named.
   `posts` finds the post beside a name: it writes a sentence as signs, one for the kind of each
   word and one for what stands between two words ("Director of Customs, Ana" is `T_l_E,N`), and
   three patterns of signs say what is a post. `name_words` tests words by the tables in
   `vocabulary`. `other_script` finds people in scripts without capitals, and who is meant there by
   post and sound. `taking_part` says what people, delegations and bodies did.
6. What is named. `named` lists bodies, initiatives with what was done with them, topics, and what
   was agreed; `bodies` finds bodies and hosts; `details` reads the name of the meeting, its
   building and how many took part.
7. The draft. `assembly` puts it all together, and turns a draft into the file of a record.

Most rules are rows of patterns of what stands around a word (`around` in `reading`).

To add a language: add its words to `meeting_words`, to the tables of ordinals in `ordinals`, to the
names of months and days in `times`, of countries in `place_names`, of cities in `model.cities`, of
agreements and plans in `initiative_names`, of the parts of series in `series_names`, of posts in
`vocabulary`, and releases in it to `tests/draft/releases.jsonl`.

To add a rule: write a release that it is for into `tests/draft/test_traps.py`, and one that it must
leave alone; add a row to a table, or words to a pattern; then measure all releases with
`python -m tests.benchmarks.draft_gold`. A rule for one page alone is none: take out again what
changes no page, or as many for the worse as for the better.
"""
