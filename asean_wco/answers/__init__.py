"""How a question gets an answer: from facts, posts, lists and rows, never by guessing.

All that may be the answer is gathered first, whatever is asked. Then two tables rank it. What words
ask for is learned from some 14,000 questions with their answers. Rules decide the rest: what is
asked together and is parted, what gets no answer (`refusing`), and what an answer must do before it
is told as sure (`guards`). An answer is only ever what facts, lists, posts or rows say. To save
time, what is likely to be the answer is gathered and ranked before the rest, which is left out
where the best of it is sure.

How a question becomes an answer, file by file:

1. `asking` is the door. `halves` parts questions that are asked together ("when and where", "the
   31st and 32nd"), and `whence` adds the countries of people. `tallies` counts meetings by year,
   country and the like, and `lasting` says how long something was and since when somebody had a
   post. `of_all_meetings` chooses meetings by size or time (the first in Japan), and `of_two`
   compares two. `people_of_side` tells who took part for a country in several meetings, and who
   came with somebody. `openly` turns a question for yes or no into one that
   asks for what is on record. `refusing` says why lists of sources and unknown names get no answer.
2. `question` holds a `Question`: its words in our language, what the search read in it, and the
   records that it may be about. Each of them is a `Subject`, which knows what the question says
   besides it. `talk` drops what is
   said around a question, `phrasings` puts the rest plainly, and `forms` has one form for all
   ways to ask for the chair, day, place or size of a meeting; `wording` translates by the table of
   `model.translations` and mends slips; `languages` has the words by which a language is told;
   `scripts` cuts the texts of scripts without spaces; `patterns` compiles what they look for only
   where it may be found. All other words are tables in `words`.
3. `gathering` asks the makers for all that may be the answer, each a `Candidate` (`candidates`).
   What is likely to be it are the facts of the best records, with those of posts, rows and lists
   for which the words of the question ask. The tables are fitted to all candidates:

   - `of_facts`: every value that a fact of the likely records tells (dates, places, numbers,
     records, countries, read by `values` and `rows`), and rows of a field together.
   - `of_posts`: who had the posts that may be meant (`holders`): first, last, now, on a day, before
     and after whoever is named, ever, within a time; or that it is not known.
   - `of_rows`: what stands at the places of rows (series, phases, editions): first, last, next,
     before and after what is named; the members of the row, listed and counted (`sequences`).
   - `of_lists`: lists by the filters of the commands, with their numbers and their places.
   - `of_turns`: which country was the first, the second or the last to sign or to join.
   - `of_each`: what is asked of each of several meetings: who chaired the last three, and who came
     to them for the country or in the post that is said (`people_of_side`).
   - `comparing`: the most and the least of lists and rows. It also says of which answers to a
     comparison or a denial awco may be sure.
   - `denying`: which members of ASEAN did something, which did not, and of which nothing is said.
   - `of_gaps`: what was looked for and not found, and what no fact of a record tells.

4. A candidate has labels that say what sort of answer it is, such as ``date of signed`` or
   ``post before``. `lexicon` has learned which words of questions ask for which labels.
5. `evidence` weighs how much of the question a record, a fact or a list bears out. Each thing that
   is weighed is a feature: a name with a share from 0 to 1, or a flag. `texts` says how well a word
   stands in a text.
6. `ranking` sums, for each candidate, its features by the weights in ``weights.json`` and what the
   lexicon in ``lexicon.tsv`` counts for its labels. Features count differently for each group of
   sorts. The best candidate gets a confidence from a second table of weights.
7. `asking` compares the confidence with thresholds and tells the answer as sure, or after
   "Perhaps", or says that it is not known. Of answers that are nearly the same the form of the
   question decides: who has a post today, whose term ended then, all who had the role. `guards`
   says what an answer must do, however likely it is, before it is told first or as sure. `telling`
   makes the sentence, with the bare values in it; `terms` names the sources of a term. `answer` is
   what comes out.

The words for what is said, and for how much of it is borne out:

- said: the `units` of a question, each a word or a phrase, as the search has them.
- idle: said, but need not be borne out by anything, as "held" and "meeting" (`words.IDLE`).
- content: said and not idle (`Question.content`).
- rest: said, and neither in the names of a record nor its day, place or number (`Subject.rest`).
- weighty: both content and rest, so that something must bear it out (`Subject.weighty`).
- lacking: of the rest, what no fact of the record bears out (`Subject.lacks`).
- missing: the features of what neither a candidate nor its record bears out (`evidence`).

The thresholds, each with its reason beside it: `texts.BORNE` (from when on a word stands in a
text), `question._MOST_SUBJECTS` (how many records are looked at), `gathering._MOST_SCORES` (of how
many of them the facts are), `gathering._WHOLES` (how much words must ask for posts, rows and lists
so that they are looked at first), `asking._ENOUGH` (how likely an answer must be so that nothing
else is looked at), `asking._LEAST_SURE` and those below it (how likely an answer must be),
`ranking._BEHIND` (how much likelier it must be that something is not known).

To add a sort of answer: yield candidates for it, with labels of their own, from the maker that it
belongs to. To add a way of asking: write questions that ask so, with their answers, into a set in
``tests/answers``. To add a feature: put a name with a number into the features of a candidate.
Plain questions are formed by patterns in ``tests/benchmarks/form_questions.py``.
After each of them run ``python -m tests.benchmarks.fit_answers``, which prints how many questions
are answered right by tables that are fitted to other questions; with ``--write`` it writes both
tables. To add a word of another language: add a line to the table of `model.translations`, which
says how. To add a polite phrase that asks nothing: put a row into `phrasings`.
"""
