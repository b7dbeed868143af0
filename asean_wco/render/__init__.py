"""How records and answers look in a terminal and in a pipe.

What a record says, and how it is shown, stand in different files:

1. `document` has the shape of what is shown: sections of lines, each with its sources. `card` makes
   one of a record (with `related`, what links to it); `brief.compose` makes one of a subject.
2. `words` writes a single value for a person: a term, a place, a source, the mark of a doubt.
   `comparison` and `nations` put two records, or two countries, into words.
3. `card_view`, `note_view`, `comparison_view`, `nations_view`, `timeline_view`, `tenure_view`,
   `coverage_view`, `hits_view`, `answers_view` and `draft_view` lay these out for a terminal;
   `hits` puts hits into words, and into plain lines where no terminal shows them. `answers` says
   what an answer rests on.
   `lists` has the columns of a list and of facts, `tables` fits columns to the width.
4. `console` is the only file that knows rich: it styles, wraps and returns one string. `progress`
   shows that something takes time.
5. A pipe needs none of this. `formats` writes rows as JSON, CSV, TSV, Markdown or plain lines,
   `fields` says which fields a kind has, and `schemas` describes the JSON.

A value on its way to the screen: a field of a record, its fact (`facts.making`), the words
(`words`), a line with footnotes (`card`), a block of text (`card_view`), a string (`console`).
"""
