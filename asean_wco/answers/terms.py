"""The sources of an answer about terms in a post: those that give the dates, and how many more."""

from __future__ import annotations

from collections.abc import Iterator

from asean_wco.answers.answer import Answer, bare
from asean_wco.answers.candidates import Candidate
from asean_wco.facts.term_sources import TermSources
from asean_wco.library import Library
from asean_wco.model.records import roles_of


def citing_dates_of_terms(library: Library, answer: Answer) -> Answer:
    """Return an answer that rests on terms alone with the sources that give their dates.

    How many more sources show the holders in the post is said in a sentence of its own.

    Args:
        library: where the holders are.
        answer: any answer; one that rests on other facts too is returned as it is.
    """
    terms = list(_terms_cited(library, answer))
    showing = {source for _, term in terms for source in term.showing}
    dating = {source for _, term in terms for source in term.dating}
    more = showing - dating
    if not more or not dating | showing >= set(answer.sources):
        return answer
    holders = list(dict.fromkeys(name for name, term in terms if term.showing))
    who = holders[0] if len(holders) == 1 else "them"
    verb = "shows" if len(more) == 1 else "show"
    kept = tuple(source for source in answer.sources if source not in more)
    text = f"{answer.text} Besides the sources cited, {len(more)} more {verb} {who} in the post."
    return answer._replace(text=text, sources=kept)


def _terms_cited(library: Library, answer: Answer) -> Iterator[tuple[str, TermSources]]:
    """Yield the holders and the terms of an answer that cites all sources of the term."""
    cited = set(answer.sources)
    for identifier in answer.records:
        holder = library.store.find(identifier)
        if holder is None:
            continue
        for role in roles_of(holder):
            if role.sources and cited.issuperset(role.sources):
                yield holder.name, library.sources_of_term(holder, role)


def day_beside_claims(candidate: Candidate) -> Candidate | None:
    """Return the first day of a term that is not in doubt, where the day told for it is.

    The day of a decree may be disputed, and that of taking over the post not.
    """
    subject = candidate.subject
    fields = {fact.field for fact in candidate.facts}
    if subject is None or candidate.group != "date" or len(fields) != 1:
        return None
    field = fields.pop()
    claimed = {str(fact.value) for fact in candidate.facts} | set(map(str, candidate.values))
    for number, role in enumerate(roles_of(subject.record), 1):
        is_certain = role.start is not None and field == f"roles.{role.office}"
        fact = next((one for one in subject.facts if one.field == f"roles.{number}"), None)
        if is_certain and fact and str(role.start) not in claimed:
            return candidate._replace(values=(bare(role.start),), facts=(fact,))
    return None
