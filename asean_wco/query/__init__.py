"""Questions to records: filters, timelines, coverage, comparison.

How a list of records is found, file by file:

1. `values` reads the value of a filter, as it is typed or as Python has it: a date in words, a
   country by its name.
2. `listing` has the one table of filters: which kinds have each, its help, its field, and how few
   records need to be read for it. To add a filter, add a row there and a line to `Filters`.
3. `filters` are the tests of records that filters become, and the orders of lists. `holders` says
   who held an office on a date.
4. In a higher layer, `asean_wco.finding` reads the records that can pass from the store, and makes
   the tests that need other records.

`statements` does the same for facts: their filters, and their order by time or by words.

How a timeline is made: `timeline` turns dated facts into events, `twice` makes one event of what
two records tell, and `weighing` says which events count most. `expecting` says when the next
session of a series may be expected.

`coverage` counts what the reference covers. `comparison` puts two records side by side, `nations`
two countries.
"""
