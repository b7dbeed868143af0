"""Records: their fields and dates, and the codec between records and JSON.

How a record is made: `records` declares the eight kinds and their items by `shapes`, and `frozen`
makes classes of them. `vocabulary` has the closed lists of words. `codec` reads records from JSON
and writes them; `trusted` reads those of the build, which need no checks. `sound` says whether a
value from JSON is made as it should be, and `schema` describes records as JSON Schema. `walk` goes
through the fields and the single values of a record, `support` says which of them a source
supports, and `origin` marks the user's own records. `tuples` has named tuples that are quick to
define.

Dates: `dates` has the dates of records, known to the day, the month or the year. `times` reads them
as people write them, `month_names` in other languages. `today` is the date of today.

Words: `folding` is the normal form in which all names and words are compared. `text` makes text
harmless on a terminal, and has the small functions for sentences. `excerpts` cuts the part of a
text that has most of some words. `translations` says what words of other languages mean, by a
table that `line_table` reads. `cells` writes values as the texts of cells, and parts them again.
`encodings` says in which encoding a text is most likely saved.
`countries`, `cities`, `places`, `modes` and `meeting_types` read what people write for the values
of records.
"""
