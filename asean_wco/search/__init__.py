"""The search: one reading, one scorer.

How a query becomes hits, file by file:

1. `qualifiers` takes out what is typed as a qualifier (`year:2024`, `"a phrase"`, `-without`).
   Nothing else is a hard condition.
2. `reading` reads the rest once: into units, the things that the query says. Each is a word or a
   phrase to be found in texts, and may mean something besides: a time, a place, a
   country, a kind, an ordinal, a post, a role at a meeting, an order. The first of them may say
   who is asked for, by a post or by what he did. One lexicon, made of the
   tables in `vocabulary`, says what phrases mean. `translating` cuts words first and translates
   those of other languages by `model.translations`; the table in `thesaurus` has what people say
   for the terms of the records.
3. `candidates` weighs each unit by its rarity, looks up its forms (`matching`) in the inverted
   lists of the `index`, and chooses some fifty records; where the first or the last is asked for,
   those too that come first or last in time. Words that no record has are set right first
   (`correction`).
4. `match` looks at one record beside the units: whether a name is the whole query, how much of
   their weight stands in a name, in the best single passage, anywhere, and how well its facets fit
   what the units mean. `Matches` has all of them, and adds those that are led to.
5. `leads` follows what records lead to: a series to its sessions, records that fit alike to the
   first or last of them, and an office to its holders, all of them rows in time; a meeting to those
   who came, by their role or as they are described, a topic to what is filed under it.
6. `scoring` has the features of a match; a score is their sum by `weights`. It says too how sure
   each hit is: sure when each word that weighs, and each condition, is borne out by that record.
   `engine` runs all of this and hides what holds too little of the query.
7. `passages` chooses the fact that answers. `meant` chooses the hit that a name means.

What the search sees of a record, a `SearchDocument` of `index`, is made by `indexing` when a store
is built; a passage is a fact without the name of its record. A user's own records have an index on
top of the other. In a higher layer, `asean_wco.meaning` finds the record that a text in the place
of an id means, and `asean_wco.telling` says how a query was read and why a record was found.

To add a feature: put a value of a `Match` into `features_of` in `scoring`, give it a weight, and
run `tests/benchmarks/fit_search.py`; `tests/benchmarks/search_ablation.py` prints what
each feature earns. A feature that earns nothing on any set goes. Some stay without earning, since
tests hold them: "id" and "same words", which order outright hits, and whatever is about own
records, which no set asks for.

A feature that looks at something new of a record needs a facet: its name and shape go into `FACETS`
in `index`, and `indexing/documents` fills it. Then run ``awco data build``.
"""
