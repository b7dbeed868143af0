"""What the facts of a record are, what they rest on, and who held which office.

How a record becomes facts, file by file:

1. `making` goes through the fields of a record, its lists and its doubts, and makes a `fact` of
   each value. It takes the words from `sentences`, which takes verbs and labels from `phrases`.
   `when` gives the dates, `sources` what supports a field, `mentions` whom a fact concerns besides.
2. `labels` says what a doubt is about and words a dispute, `doubts` which fields of a record are
   in doubt, and `disputed` on which items of its lists sources disagree.
3. `stored` keeps facts as rows of the store, so that nobody has to make them twice.
4. `tenure` says who held an office on a day, from the terms of people and bodies. `term_sources`
   says which sources date a term. `posts` chooses the post with which someone is shown, and the
   order in which people are named. `belonging` says what is of a country.

A value on its way to a fact: a field of a record, its sentence (`sentences`), a fact with date,
sources and certainty (`making`), a row of the store (`stored`). `making.item_of` leads from a fact
back to the item of the record, and `making.told_doubts` from a doubt to its facts.
"""
