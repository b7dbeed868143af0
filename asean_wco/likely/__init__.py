"""The likeliest answer to a question, where the rules of `asean_wco.answers` are not sure of one.

All that may be the answer is gathered first, whatever is asked. Then one table ranks it. No rule
decides what a question asks for; that is learned from some 8,000 questions with their answers. An
answer is only ever what facts, lists, posts or rows say.

The rules are asked first. Where they find nothing, or only what may be meant, the likeliest is told
as well, and it is sure only where the rules find the same.

How a question becomes an answer, file by file:

1. `asking` is the door. It asks the rules, and tells the likeliest answer as sure, as "Perhaps",
   or not at all.
2. `question` holds a `Question`: its words in our language, what the search read in it, and the
   records that it may be about. Each of them is a `Subject`, which knows what the question says
   besides it. The words that people put a question in are read by `answers.wording`.
3. `gathering` asks four makers for all that may be the answer, each a `Candidate` (`candidates`):

   - `of_facts`: every value that a fact of the likely records tells (dates, places, numbers,
     records, countries, read by `answers.values` and `answers.rows`), and rows of a field together.
   - `of_posts`: who had the posts that may be meant: first, last, now, on a day, before and after
     whoever is named, ever, within a time; or that it is not known.
   - `of_rows`: what stands at the places of rows (series, phases, editions): first, last, next,
     before and after what is named; the members of the row, listed and counted.
   - `of_lists`: lists by the filters of the commands, with their numbers and their places.

4. A candidate has labels that say what sort of answer it is, such as ``date of signed`` or
   ``post before``. `lexicon` has learned which words of questions ask for which labels.
5. `evidence` weighs how much of the question a record, a fact or a list bears out. Each thing that
   is weighed is a feature: a name with a share from 0 to 1, or a flag.
6. `ranking` sums, for each candidate, its features by the weights in ``weights.json`` and what the
   lexicon in ``lexicon.json`` counts for its labels. The best one gets a confidence from a second
   table of weights.
7. `telling` makes the sentence of an answer, with the bare values in it.

The words for what is said, and for how much of it is borne out:

- said: the `units` of a question, each a word or a phrase, as the search has them.
- idle: said, but need not be borne out by anything, as "held" and "meeting" (`words.IDLE`).
- content: said and not idle (`Question.content`).
- rest: said, and neither in the names of a record nor its day, place or number (`Subject.rest`).
- weighty: both content and rest, so that something must bear it out (`Subject.weighty`).
- lacking: of the rest, what no fact of the record bears out (`Subject.lacks`).
- missing: the features of what neither a candidate nor its record bears out (`evidence`).

The thresholds, each with its reason beside it: `texts.BORNE` (from when on a word stands in a
text), `question._MOST_SUBJECTS` (how many records are looked at), `asking._LEAST_SURE` and
`asking._LEAST_UNSURE` (how likely an answer must be). `asking._LEAVES_OPEN` has the features with
which an answer is never sure.

To add a sort of answer: yield candidates for it, with labels of their own, from the maker that it
belongs to. To add a way of asking: write questions that ask so, with their answers, into a set in
``tests/likely``. To add a feature: put a name with a number into the features of a candidate.
After each of them run ``python -m tests.benchmarks.fit_likely``, which prints how many questions
are answered right by tables that are fitted to other questions; with ``--write`` it writes both
tables.
"""
