"""How records are written to files for other programs.

1. Tables: `tabular` makes flat tables of records and facts. `datapackage` describes them,
   `database` writes them to SQLite, and `workbook` to sheets for spreadsheets. `columns` has the
   columns that are no fields of a record.
2. Records for programs: `jsonld` (schema.org), `popolo` (people and posts), `calendar` (meetings).
3. Citations: `citation` makes an item of a record or a source, and BibTeX and RIS of items;
   `citation_styles` writes items as text.
4. Timelines: `events` words the events and sorts them by year. `timeline_text` writes them as
   Markdown, a web page or Mermaid. `picture` draws them, at the places of `picture_layout`.
5. Graphs: `graph` chooses the records around a subject and their links. `graph_formats` writes them
   as Mermaid, DOT or GraphML, and `graph_picture` draws them.
6. Shared: `markup` escapes text for each format, `page` is the frame of a web page, `svg` the pen
   of both pictures.

A value on its way to a file: a field of a record, a cell or a property (in one of 1 to 3), the text
of the format (`markup`), bytes that `cli.exporting` or `cli.output` writes.
"""
