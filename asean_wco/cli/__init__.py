"""The command line: what a person types, and how it is answered.

The way of a command, file by file:

1. `main` has the table of commands and imports the one that was typed. `streams` makes the three
   streams ready, and `context` holds the state of the run: where the data is, what the terminal is.
2. `options` are the options that commands share, and what turns texts into values. `completing`
   offers words to a shell that completes one.
3. The command itself asks `asean_wco.library`. `lists` has those that list the eight kinds. The
   others have a file each: `show`, `search`, `ask`, `who`, `timeline`, `facts`, `compare`,
   `coverage`, `get`, `cite` (with `citing`), `brief`, `graph`, `export`, `draft`, `data`; bare
   `awco` is `overview`.
4. `output` writes the answer in the form that was asked for, `exporting` in the forms of other
   programs, `files` to a file whose ending says the form, `paging` through the pager, and
   `wrapping` in the width of the terminal.
5. `failure` tells what went wrong, and `advice` what may have been meant.

The user's own records: `own` has the commands that read them, `own_writing` those that write them
(`own_editing` in an editor, `own_importing` from a file); `owning` is what these share.

About the program: `helping`, `manual`, `commands`, `schema`, `completion`. For assistants: `mcp` is
the server, and `tools` are the commands that it offers.
"""
