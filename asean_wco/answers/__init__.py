"""How a question gets an answer: from facts, tenure, lists and coverage, never by guessing.

Where the rules here are not sure, `asean_wco.likely` looks for the likeliest of all values. It is
the door for both.

How a question becomes an answer, file by file:

1. `asking` is the door. `phrasings` first drops politeness and mends slips in words of order. It
   asks the question as typed first. Where that gives nothing sure, it asks the wordings of `core`,
   which part what is asked from its context: the clause that asks, with what the context names in
   place of the words that lean on it. It parts what is asked together ("when and where") into
   questions of their own, and puts the day in place of an event ("who was the head when the 10th
   was held").
2. `wording` turns the words into plain words that the program knows: it drops polite and small
   words, translates the rest by `languages` and corrects misspellings. `references` calls a series,
   an office, a customs service or a session by the name that records have ("the customs chiefs'
   meeting", "the top man at Bea Cukai", "after Da Lat"); the words that people use for them are in
   `reference_words`. The search then reads the question once and finds records.
3. `asked` holds what the words alone ask for, an `Asked`: the sort of answer (who, when, how many),
   what was done (the predicates: signed, joined), the role at a meeting, the place in a row, the
   kind of record, one or several. All words that it knows are tables in `words`.
4. `question` holds a `Question`, which is that beside the records that were found. Each record that
   it may be about is a `Subject`, which knows what the question says besides it.
5. Some questions are plain enough to be answered at once, without any ranking:
   `asking._plain_answer` asks a few makers in turn and takes the first answer. They answer for a
   list of which every word is read (`composed`), a session that is not recorded, several named
   things together (`order`), all who had a part in a meeting and figures of a part of those who
   came (`parts`), somebody who is named (`people`), a row or a time that is named outright.
   Such a maker must be sure that nothing else can be meant, since nothing is weighed against it.
   A list is composed in four steps. `said` lets each word be taken by one thing that is named: a
   row of meetings, somebody, a post, a body, a time, a place. `listed` reads what is listed,
   `conditions` what it must meet, as tests of records, and `composed` filters and tells. Who came
   into an initiative, and who had still to, `joining` reads off its dated sentences. Where a word
   is left over that may narrow the list, nothing is composed here, and the ranking below answers.
   If it is not sure, `loosely` composes the list all the same, by the same makers: what is listed
   may stand anywhere or be implied, names may be borne out in part, words left over narrow by what
   records say of themselves, and few of them may stay unread. Such a list is told as "Perhaps".
6. For all other questions, `candidates` makes everything that may be the answer. `_Reader` reads
   values off the facts of the likely subjects (`values` has dates, numbers and places, `rows` who
   did what at a meeting). `_MAKERS` says which lists (`lists`), rows (`order`) and posts (`posts`)
   are asked as well. Only values of a sort that fits what is asked (`_FITTING`) become candidates.
   `holders` has the post itself, its terms and what they answer, for both engines.
7. `evidence` says how much of the question a subject, a fact or a list bears out. Each thing that
   is weighed is a feature: a name with a share from 0 to 1, or a flag. `texts` says how well a word
   stands in a text.
8. `ranking` sums the features of each candidate by the fitted `weights`. The best one gets a
   confidence from features of its own, by the second table there. It is complete where nothing
   that is asked is left open.
9. `asking` compares the confidence with thresholds and tells the answer as sure or after "Perhaps",
   or says that it is not known and gives the nearest known fact. Whatever made it, an answer is
   sure only where no guard of `guards` finds that it leaves something open: a numeral, a rank,
   who spoke. `answer` is what comes out, with
   its records and sources.

`sequences` puts records in the order of time: parts of a whole, meetings of a group, kin. `telling`
has the sentences of answers about records and lists. Both are used by `asean_wco.likely` as well.

The words for what is said, and for how much of it is borne out:

- said: the `units` of a question, each a word or a phrase.
- idle: said, but need not be borne out by anything, as "held" and "meeting" (`is_idle`).
- content: said and not idle (`Question.content`).
- rest: said, and neither in the names of a record nor its day, place or number (`Subject.rest`).
- weighty: both content and rest, so that something must bear it out (`Subject.weighty`).
- lacking: of the rest, what no fact of the record bears out (`Subject.lacks`).
- unborne: weighty, lacking, and not borne out by the facts that are told (`Subject.unborne`). Of a
  list it is the content that neither a filter nor the records say (`lists.Found.unborne`).
- unfiltered: content that no filter of a list stands for (`lists.Wanted.unfiltered`).
- unknown: what no record at all has (`Question.is_unknown`).
- missing: the features of what neither a candidate nor its record bears out (`evidence`).

The thresholds, each with its reason beside it:

- `texts.BORNE`, `lists._NAMES_IT`, `posts._NAMES_HOLDER`: from when on a word stands in a text, in
  a name, in the name of a person. They are qualities of `search.matching`.
- `question._NEAR_BEST` and the numbers beside it: how many records are looked at.
- `loosely._MOST_LEFT`: how many things may be said that a loosely composed list does not read.
- `question._MOST_UNBORNE`, `lists._MOST_UNBORNE`, `asking._MOST_LACKING`: how much may be open.
- `asking._LEAST_SURE` and those below it: how likely an answer must be to be told as sure, or as
  perhaps. `asking._NEVER_SURE` has the features with which it is never sure, and `_CONTRADICTIONS`
  those of an answer to another question.
- `asking._OF_WORDING`: what the confidence counts of an answer to a wording of `core`, beside one
  to the question as typed.
- `ranking._NEAR` and `_FAR`: which rows are told together, and which other answers beside the best.

To add a kind of question: give it a sort in `words`, with phrases in `FRAMES` and, where it is
said how a question was read, in `SORTS_TOLD`. Say in `candidates._FITTING` which values answer it;
a new one is read off facts by `_Reader.read`. Where one field answers it alone, say so in
`ranking._PLAIN_FIELDS`, and in `asking._gaps` where it is told that nothing was found. A plain
answer is a function of a `Question` that returns an `Answer` or None, in `asking._PLAIN_MAKERS`.

To add a way of calling something: put it into the line of its name in `reference_words`; only a
new order of words needs a rule in `references`. A word of another language goes into the table of
that language in `languages`, under what it means.

To add a polite phrase that asks nothing, put a row into `phrasings`. To add something that a sure
answer must bear out, put a function of a `Question` and an `Answer` into `guards._GUARDS`.

To add a condition of composed lists: let `conditions` take its words, and make a test of it in
`composed`; to list another sort of thing, give its words to `words.LISTED` and a maker to
`composed._MAKERS`. Words of `words.IDLE` narrow nothing, but those in `words.NARROWING` do.

To add a list that is weighed: a filter of the commands is known by itself
(`query.listing.FILTERS`). If a question names its record, put the kind into
`lists.NAMING_FILTERS`; if it is said by a word, let `lists.Wanted` take it. Another sort of list is
a function that returns `Proposed` answers, in a line of `candidates._MAKERS` beside the function
that says when it is asked for. `_SETTLED` there has what its text need not say.

To add a feature: put a name with a number into the features of what it is about, `of_subject`,
`of_fact` and `of_answer` in `evidence`, the flags of a value in `candidates._Reader`, or those of a
`Proposed` answer. Put it into `ranking.BY_SORT` if it counts differently for each sort of answer,
and into `ranking._KEPT` if it says whether the best is right. Then run
`python -m tests.benchmarks.fit_answers`, which prints what it does to sets that it is not fitted
to; with `--write` it writes the weights. They are fitted to all sets in `tests/answers` but
`probes.jsonl`, to which nothing is. `tests/answers/test_features.py` names what is misspelt.
"""
