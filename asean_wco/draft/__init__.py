"""How a release becomes a draft: what it says of a meeting, and the words that say so.

A release -> `Reading` -> readers -> assembly:

1. `release` decodes a file into text without menus, finds its title, its language and its date, and
   cuts it into sentences.
2. `reading.Reading` holds them with what all readers share: words, the records and places that the
   text names (`gazetteer`, `names`), dates (`times`), the day of the report, how far from the top a
   sentence stands (`ranks`). Readers note in it which words say a value, and what is in doubt.
3. `session` goes first: series, number, type, mode. It says which sentences tell of other sessions.
   `beside` finds the passages on other meetings: on the margins, the day before; `before_after`
   those that recall an earlier meeting or announce a later one, also within a sentence.
   Who is named only there gets no role. A session at which something else was done, as a
   signing, is another meeting as well. `series_parts` knows a series in other languages by the
   parts of its name.
4. `event` weighs all dates and takes the likeliest; `venue` does so with places. Each weight is a
   row of one table: a reason, and what it adds or takes away.
   What is launched, signed or handed over is done on one day, told shortly after; an event online
   is where it was sent from, if the text says so.
5. `people` reads names with posts and roles, by words from `vocabulary`; `unspaced` those in
   scripts without capitals, and `other_script` finds by post and sound who is meant there. `named`
   reads bodies, hosts, initiatives, topics and what was agreed; `details` the name of the meeting,
   its building and how many took part.
6. `assembly` puts it all together as a draft, and as the file of a record.

To add a language: add its words to `meeting_words`, to the tables of ordinals in `ordinals`, to the
names of months and days in `times`, of countries and cities in `gazetteer`, of agreements and plans
in `initiative_names`, of the parts of series in `series_parts`, of posts in `vocabulary`, and
releases in it to `tests/draft/releases.jsonl`.

To add a rule: write a release that it is for into `tests/draft/test_traps.py`, and one that it must
leave alone; add a row to a table of weights, or words to a pattern; then measure all releases with
`python -m tests.benchmarks.draft_gold`. A rule for one page alone is none.
"""
