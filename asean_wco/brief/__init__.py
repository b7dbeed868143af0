"""Briefing notes: what is known of a subject, on one page or in full.

How a subject becomes a note, file by file:

1. `compose` is the door: it makes the sections of the note, for one page or in full.
2. `scope` has what the note may tell: the facts and events that concern the subject in the time
   that was asked for. It also turns facts into lines, with their doubts and sources. `earlier`
   turns them to an earlier day, `nation` says what belongs to a country and how much an event
   matters to it, `overtaken` what of it is no longer so.
3. `present` chooses for one page: where the subject stands, who is who, what comes next. `lead`
   finds what bears out the summary. `wording` has the short sentences.
4. `writing` makes Markdown or a web page of the finished `render.document.Document`; on a terminal
   `render.note_view` shows it.
"""
