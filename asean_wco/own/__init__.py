"""How a user's own records are made, taken in and kept.

How what was typed becomes a record, file by file:

1. The command line has `flags`, one for each field or column. An editor gets a `template`. Either
   becomes a `given` record.
2. For an edit, `changing` says what the record then holds and which sources still speak for it.
3. `desk` does each thing that a user does to the file: add, edit, remove, import, note (`noting`).
   It asks `making` for a record that holds together, with an id that reads as no session that it
   is not (`sessions`), and changes the file in one step.
4. `doubts` says what the user may want to look at in what was kept (the doubts of sources are in
   `facts.doubts`), and `people` whether a person has a record already. `listing` shows what the
   user has.

How a file of records becomes records:

1. `importing` is the door. `spreadsheet` reads a table into cells, with `formulas` that have no
   result, and `totals` leaves out rows that add up others.
2. `headings` knows the headings of tables, and `fitting` fits the columns to a kind of records.
3. `table_rows` reads the rows, cell by cell: names in place of ids (`cells`), `dates`, cities
   (`places`), `sources`, and names of people with titles (`courtesy`) or the family name first
   (`turned_names`).
4. `merging` compares rows with the records that are there, `rows` says all that is wrong with a
   row, and `desk` keeps them.
"""
