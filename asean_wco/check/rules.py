"""The table of rules with their codes, and the check of records by them.

The letter of a code is the severity (E error, W warning). Its hundreds are the area: 1 identity,
2 provenance, 3 chronology, 4 hygiene, 5 plausibility. The docstring of a rule is its message to the
user. It says what is wrong, and does not begin with a verb as other docstrings do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from asean_wco.check import chronology, hygiene, identity, plausibility, provenance
from asean_wco.check.findings import Breach, CheckedRecords, Finding
from asean_wco.errors import UsageError

Rule = Callable[[CheckedRecords], Iterator[Breach]]

_UNREADABLE = "E101"
RULES: dict[str, Rule] = {
    _UNREADABLE: identity.unreadable_files,
    "E102": identity.misplaced_files,
    "E103": identity.duplicate_ids,
    "E104": identity.reissued_ids,
    "E105": identity.dangling_links,
    "E106": identity.duplicate_people,
    "E201": provenance.uncited_records,
    "E202": provenance.unsourced_items,
    "E203": provenance.unsupported_fields,
    "E204": provenance.empty_supports,
    "E205": provenance.low_quality_alone,
    "E206": provenance.misplaced_doubts,
    "E207": provenance.stated_inferences,
    "E208": provenance.undisputed_disputes,
    "E209": provenance.circular_derivations,
    "W210": provenance.undeclared_copies,
    "W211": provenance.overrated_sources,
    "E212": provenance.contradicting_support,
    "E301": chronology.reversed_periods,
    "E302": chronology.repeated_ordinals,
    "E303": chronology.ordinals_against_time,
    "E304": chronology.overlapping_terms,
    "E305": chronology.roles_attested_outside,
    "W306": chronology.roles_without_time,
    "W307": chronology.gaps_with_holders,
    "W308": chronology.sessions_left_out,
    "W309": chronology.sessions_found_after_all,
    "W310": chronology.planned_ends,
    "W311": chronology.firsts_disputed_by_half,
    "E401": hygiene.unsafe_characters,
    "E402": hygiene.untidy_text,
    "E403": hygiene.bad_addresses,
    "E404": hygiene.unknown_countries,
    "E405": hygiene.untidy_files,
    "E406": hygiene.repeated_values,
    "W407": hygiene.empty_summaries,
    "W408": hygiene.ageing_words,
    "W409": hygiene.claims_by_position,
    "W501": plausibility.capacities_out_of_term,
    "W502": plausibility.reviews_of_the_future,
    "W503": plausibility.sessions_close_together,
    "W504": plausibility.hosts_abroad,
    "W505": plausibility.organisers_as_hosts,
    "W506": plausibility.rows_of_nobody,
    "W507": plausibility.outcomes_of_speech,
    "W508": plausibility.ends_of_the_week,
    "W509": plausibility.people_of_two_countries,
    "W510": plausibility.cities_without_country,
}


def describe(code: str) -> str:
    """Return one sentence on what breaks a rule."""
    return (RULES[code].__doc__ or "").strip()


def select_codes(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the codes to run.

    Args:
        select: codes or their beginnings (``E2``, ``W``); empty for all.
        ignore: codes or their beginnings to leave out.

    Raises:
        UsageError: no rule has such a code.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    for prefix in (*wanted, *unwanted):
        if not any(code.startswith(prefix) for code in RULES):
            raise UsageError(
                f"No rule has the code {prefix!r}.", "'awco data check --rules' lists them."
            )
    # Every code begins with an empty text.
    chosen = [code for code in RULES if code.startswith(wanted or "")]
    return tuple(code for code in chosen if not code.startswith(unwanted))


def check(checked: CheckedRecords, codes: Iterable[str] = tuple(RULES)) -> list[Finding]:
    """Return the findings of some rules: unreadable files first, then by subject and code.

    What is wrong elsewhere may only be that the record of such a file is missing.
    """
    findings = set()
    for code in codes:
        findings |= {Finding(identifier, code, words) for identifier, words in RULES[code](checked)}
    return sorted(findings, key=lambda finding: (finding.code != _UNREADABLE, finding))
