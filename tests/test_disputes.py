"""A value on which sources disagree is marked in every view that tells it, over all the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from asean_wco.brief.compose import note_about
from asean_wco.facts.doubts import concerns, doubts_of
from asean_wco.facts.fact import DISAGREEMENT, DISPUTED, SIGNS, Fact, is_value
from asean_wco.facts.making import item_of
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.library import Library
from asean_wco.model.records import Attendance, Dispute, Figure, Meeting, Record
from asean_wco.query.comparison import compare
from asean_wco.render.card import card_of
from asean_wco.render.fields import marked_rows
from tests.conftest import run_awco

MARK = SIGNS[DISPUTED]


@pytest.fixture(scope="module")
def records(reference: Library) -> list[Record]:
    """The records about which sources disagree."""
    found = [record for record in reference.all() if record.disputes]
    assert len(found) > 80
    return found


@pytest.fixture(scope="module")
def disputed(reference: Library, records: list[Record]) -> list[tuple[Record, Fact]]:
    """The values on which sources disagree, as facts, each with its record."""
    return [
        (record, fact)
        for record in records
        for fact in reference.facts_of(record)
        if fact.certainty == DISPUTED and is_value(fact)
    ]


def field_of(fact: Fact) -> str:
    """The field that a fact tells, without the number of the value."""
    return fact.field.rstrip(".0123456789")


def numbers(text: str) -> set[str]:
    """The numbers in a text."""
    return set(re.findall(r"\d+(?:\.\d+)?", text.replace(",", "")))


def words(text: str) -> set[str]:
    """The words of a text, without their endings."""
    return {word[:5] for word in re.findall(r"[a-z]+", text.lower())}


def is_concerned(record: Record, dispute: Dispute, fact: Fact) -> bool:
    """Whether a dispute is plainly about a fact: by its field, by a part, or by a number."""
    item, (head, _, part) = item_of(record, fact), dispute.field.partition(".")
    if dispute.field in WHEN_FIELDS and fact.head == "milestones":
        day = getattr(record, dispute.field)
        return item in [step for step in record.milestones if step.date == day][:1]
    if fact.head != head:
        return False
    if isinstance(item, Attendance):
        return part in (item.person, item.organization)
    if isinstance(item, Figure):
        claims = [numbers(str(claim.value)) for claim in dispute.claims]
        agreed = set.intersection(*claims)
        of_claims = {one for claim in dispute.claims for one in claim.sources}
        counted = words(f"{item.name} {item.unit}")
        is_claimed = any(
            numbers(str(item.value)) <= numbers(claim) - agreed and counted & words(claim)
            for claim in map(str, (claim.value for claim in dispute.claims))
        )
        return is_claimed and not of_claims.isdisjoint(item.sources)
    return item is None and field_of(fact) == dispute.field


def test_a_value_that_a_dispute_is_about_is_disputed(
    reference: Library, records: list[Record]
) -> None:
    seen = 0
    for record in records:
        facts = [fact for fact in reference.facts_of(record) if is_value(fact)]
        for dispute in record.disputes:
            for fact in facts:
                if is_concerned(record, dispute, fact):
                    assert fact.certainty == DISPUTED, fact.id
                    seen += 1
    assert seen > 80


def test_facts_tell_the_claims(disputed: list[tuple[Record, Fact]]) -> None:
    for _, fact in disputed:
        assert DISAGREEMENT in fact.text.lower(), fact.id


def test_get_says_it_on_standard_error(disputed: list[tuple[Record, Fact]]) -> None:
    fields = dict.fromkeys((record.id, field_of(fact)) for record, fact in disputed)
    for record, field in fields:
        assert "Sources disagree on " in run_awco(["get", record, field]).err, (record, field)


def test_cite_says_it_on_standard_error(disputed: list[tuple[Record, Fact]]) -> None:
    for _, fact in disputed:
        said = run_awco(["cite", fact.id]).err
        assert f"{fact.id} ({DISAGREEMENT})" in " ".join(said.split())


def test_cards_mark_the_line(reference: Library, disputed: list[tuple[Record, Fact]]) -> None:
    for record in dict.fromkeys(record for record, _ in disputed):
        sections = card_of(record, reference).sections
        lines = [line for section in sections for line in section.lines]
        for fact in [fact for other, fact in disputed if other is record]:
            marks = [line.mark for line in lines if fact.id in line.facts]
            assert set(marks) == {MARK}, fact.id


def test_timelines_mark_the_event(reference: Library, disputed: list[tuple[Record, Fact]]) -> None:
    for record, fact in disputed:
        events = [one for one in reference.events(record) if fact.id in one.facts]
        for event in events:
            # A meeting bears the doubt on its date alone.
            if not isinstance(record, Meeting) or fact.head in WHEN_FIELDS:
                assert event.certainty == DISPUTED, (fact.id, event)
        assert events or fact.date is None


def test_lists_mark_the_field(reference: Library, disputed: list[tuple[Record, Fact]]) -> None:
    for record, fact in disputed:
        field = field_of(fact)
        ((cell,),) = marked_rows([record], [field], reference.store.find)
        assert cell.endswith(MARK), fact.id


def test_a_disputed_chair_is_marked_wherever_chairs_stand(
    reference: Library, disputed: list[tuple[Record, Fact]]
) -> None:
    facts = [(record, item_of(record, fact)) for record, fact in disputed]
    chaired = [record for record, item in facts if item in getattr(record, "chairs", ())]
    assert {record.id for record in chaired} >= {"adgcm-32", "asem-customs-dgs-10"}
    for record in chaired:
        ((cell,),) = marked_rows([record], ["chairs"], reference.store.find)
        assert cell.endswith(MARK)
        assert "Sources disagree on who took part" in run_awco(["get", record.id, "chairs"]).err
    # The parts of others are disputed at other meetings.
    assert run_awco(["get", "adgcm-28", "chairs"]).err == ""
    table = run_awco(["meetings", "--series", "adgcm", "-f", "table"], {"COLUMNS": "200"}).lines
    (row,) = [line for line in table if "32nd Meeting" in line]
    assert row.rstrip().endswith(MARK)


def test_every_dispute_is_among_the_doubts_of_its_row(records: list[Record]) -> None:
    for record in records:
        told = [doubt.partition(" ")[0] for doubt in doubts_of(record)]
        for dispute in record.disputes:
            assert any(concerns(one, dispute.field) for one in told), record.id


def test_a_table_without_the_column_of_doubts_says_that_there_are_some() -> None:
    said = run_awco(
        ["initiatives", "--type", "operation", "--fields", "name,figures", "-f", "csv"]
    ).err
    assert "in doubt. To see which, add doubts to --fields." in said
    asked = ["meetings", "--series", "adgcm", "--fields", "id,chairs", "-f", "csv"]
    assert "1 row has a value in doubt." in run_awco(asked).err


def test_comparisons_say_it_of_the_field(
    reference: Library, disputed: list[tuple[Record, Fact]]
) -> None:
    for record, fact in disputed:
        pairs = {pair.field: pair for pair in compare(record, record, reference.store.find)}
        pair = pairs[fact.head]
        assert pair.left_certainty == pair.right_certainty == DISPUTED, fact.id


def notes_on(reference: Library, record: Record, *, full: bool) -> Iterator[tuple[str, str]]:
    """The facts that the lines of a note tell, each with the text of its line."""
    for section in note_about(record, reference, full=full).sections:
        for line in section.lines:
            for fact in line.facts:
                yield fact, line.text


@pytest.mark.parametrize("full", [False, True], ids=["on a page", "in full"])
def test_notes_say_it_of_the_line(
    reference: Library, disputed: list[tuple[Record, Fact]], full: bool
) -> None:
    of_records = {fact.id for _, fact in disputed}
    for record in dict.fromkeys(record for record, _ in disputed):
        for fact, text in notes_on(reference, record, full=full):
            if fact in of_records:
                assert DISAGREEMENT in text.lower(), (fact, text)


def test_answers_say_it_of_a_figure(
    reference: Library, disputed: list[tuple[Record, Fact]]
) -> None:
    answered = 0
    figures = [one for one in disputed if isinstance(item_of(*one), Figure)]
    for record, fact in figures:
        name = item_of(record, fact).name
        for answer in reference.ask(f"{name} of {record.name}"):
            if fact in answer.facts:
                answered += 1
                is_told = DISAGREEMENT in answer.text.lower() or answer.certainty == DISPUTED
                assert is_told, (fact.id, answer)
    assert answered
