"""Records to JSON and back: nothing lost, nothing let through."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from asean_wco.errors import DataError
from asean_wco.library import Library
from asean_wco.model.codec import decode, decode_trusted, field_order, to_output, to_stored
from asean_wco.model.records import RECORD_CLASSES, Claim, Inference, Person, Record, kind_of
from asean_wco.model.shapes import Shape, shapes_of
from tests.conftest import examples
from tests.model.making import stored
from tests.model.strategies import records, records_of

KINDS = sorted(RECORD_CLASSES)


def written(record: Record) -> str:
    return json.dumps(to_stored(record), ensure_ascii=False, indent=2)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_comes_back_from_its_file_to_the_byte(kind: str) -> None:
    @examples(20)
    @given(records_of(kind))
    def check(record: Record) -> None:
        for again in (
            decode(kind, json.loads(written(record)), "file"),
            decode_trusted(kind, to_stored(record)),
        ):
            assert again == record
            assert written(again) == written(record)

    check()


@examples(20)
@given(records())
def test_the_output_has_every_field_in_a_fixed_order(record: Record) -> None:
    output = to_output(record)
    names = (
        [name for name in output if name != "title"]
        if kind_of(record) == "source"
        else list(output)
    )
    assert names == ["kind", *field_order(type(record))]
    assert output["kind"] == kind_of(record)
    assert output["origin"] == "reference"
    text = json.dumps(output, allow_nan=False)
    assert json.dumps(json.loads(text)) == text


def test_absent_fields_are_null_or_empty_in_the_output_and_missing_in_the_file() -> None:
    record = decode("person", {"id": "a", "name": "A"}, "file")
    output = to_output(record)
    assert output["nationality"] is None
    assert output["roles"] == output["citations"] == output["aliases"] == ()
    assert to_stored(record) == {"id": "a", "name": "A"}


def test_a_source_is_called_by_its_title() -> None:
    document = stored("source", "a", title="As published")
    record = decode("source", document, "file")
    assert record.name == "As published"
    assert to_stored(record) == document
    assert to_output(record)["title"] == to_output(record)["name"] == "As published"


def test_every_toy_record_is_written_as_it_was_read(library: Library) -> None:
    for record in library.all():
        assert decode(kind_of(record), to_stored(record), "file") == record


def test_each_output_is_a_document_of_its_own() -> None:
    record = decode("person", {"id": "a", "name": "A", "roles": [{"title": "Head"}]}, "file")
    first = to_output(record)
    first["roles"].append("spoiled")  # type: ignore[attr-defined]
    first["roles"][0]["title"] = "spoiled"  # type: ignore[index]
    first["name"] = "spoiled"
    assert "spoiled" not in json.dumps(to_output(record))
    assert "spoiled" not in json.dumps(
        to_output(decode("person", {"id": "b", "name": "B"}, "file"))
    )


@examples(20)
@given(records())
def test_the_output_of_a_trusted_record_is_the_same_before_and_after_its_items_are_made(
    record: Record,
) -> None:
    trusted = decode_trusted(kind_of(record), to_stored(record))
    before = to_output(trusted)
    assert before == to_output(record)
    assert trusted == record
    assert before == to_output(trusted)


def test_the_output_of_a_trusted_record_is_a_document_of_its_own() -> None:
    stored_roles = [{"title": "Head", "sources": ["s"], "attested": ["2024-06"]}]
    record = decode_trusted("person", {"id": "a", "name": "A", "roles": stored_roles})
    first = to_output(record)
    first["roles"][0]["title"] = "spoiled"  # type: ignore[index]
    first["roles"].append("spoiled")  # type: ignore[attr-defined]
    assert first["roles"][0]["sources"] == ("s",)  # type: ignore[index]
    assert first["roles"][0]["attested"] == ["2024-06"]  # type: ignore[index]
    assert "spoiled" not in json.dumps(to_output(record))
    assert "spoiled" not in repr(record)


def test_own_records_say_so_and_files_do_not() -> None:
    record = decode("topic", stored("topic"), "file", "own")
    assert record.origin == to_output(record)["origin"] == "own"
    assert "origin" not in to_stored(record)


def wrong_values(shape: Shape) -> list[Any]:
    """Values that no field of the shape may take."""
    if shape.many:
        return ["text", 7, {"a": 1}]
    wrong: dict[str, list[Any]] = {
        "scalar": [[], {}, ""],
        "number": ["7", 7.5, True, [7]],
        "flag": ["yes", 1, []],
        "date": ["5 June", 2024, "2024-13"],
        "identifier": ["Bad Id", "", 7, "../up", "a" * 81, "-a", "é"],
        "link": ["Bad Id", "", 7, "a/b", "a\n"],
        "choice": ["nonsense", "", 7],
        "item": ["text", [], 7],
    }
    return wrong.get(shape.form, [7, "", "  ", ["text"], {}, False])


CASES = [
    (kind, "title" if (kind, name) == ("source", "name") else name, value)
    for kind in KINDS
    for name, shape in shapes_of(RECORD_CLASSES[kind]).items()
    if shape.stored
    for value in wrong_values(shape)
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_of_the_wrong_type_is_refused_with_its_field(kind: str) -> None:
    for case_kind, name, value in CASES:
        if case_kind == kind:
            with pytest.raises(DataError) as caught:
                decode(kind, stored(kind) | {name: value}, "folder/file.json")
            assert caught.value.message.startswith(f"folder/file.json: {name}: "), (name, value)
            assert caught.value.exit_code == 3


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_of_a_list_that_is_of_the_wrong_type_is_refused_with_its_place(kind: str) -> None:
    for name, shape in shapes_of(RECORD_CLASSES[kind]).items():
        if shape.many:
            with pytest.raises(DataError, match=rf"^file: {name}\[0\]: "):
                decode(kind, stored(kind) | {name: [None]}, "file")


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_the_kind_does_not_have_is_refused_by_name(kind: str) -> None:
    for unknown in ("colour", "kind", "origin", "Name", "name "):
        with pytest.raises(DataError, match=f"^file: {unknown}: is not a field here"):
            decode(kind, stored(kind) | {unknown: "x"}, "file")


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_without_a_required_field_is_refused_by_its_name(kind: str) -> None:
    for name in stored(kind):
        lacking = {key: value for key, value in stored(kind).items() if key != name}
        for document in (lacking, lacking | {name: None}):
            with pytest.raises(DataError, match=f"^file: {name}: is missing"):
                decode(kind, document, "file")


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"attendance": [{"roles": ["chair", "king"]}]}, "attendance[0].roles[1]"),
        ({"attendance": [{}, {"seat": 1}]}, "attendance[1].seat"),
        ({"place": {"city": 7}}, "place.city"),
        ({"place": {"town": "Da Lat"}}, "place.town"),
        ({"topics": [{"note": "no topic"}]}, "topics[0].topic"),
        ({"initiatives": [{"initiative": "a", "relation": "loved"}]}, "initiatives[0].relation"),
        (
            {"disputes": [{"field": "start", "claims": [{"value": 1}, {"value": [1]}]}]},
            "disputes[0].claims[1].value",
        ),
        ({"citations": [{"source": "a", "supports": ["start", ""]}]}, "citations[0].supports[1]"),
        ({"milestones": [{"date": "2024-02-30", "text": "x"}]}, "milestones[0].date"),
        ({"outcomes": [{"text": "x", "sources": ["Not An Id"]}]}, "outcomes[0].sources[0]"),
    ],
)
def test_an_error_deep_in_a_record_names_the_way_there(fields: dict[str, Any], place: str) -> None:
    with pytest.raises(DataError) as caught:
        decode("meeting", stored("meeting", **fields), "file")
    assert caught.value.message.startswith(f"file: {place}: ")
    assert "README" in caught.value.hint


@pytest.mark.parametrize("document", [[], "text", 7, None])
def test_what_is_no_object_is_no_record(document: Any) -> None:
    with pytest.raises(DataError, match=r"^file: must be an object"):
        decode("topic", document, "file")


def test_the_longest_id_has_eighty_characters() -> None:
    assert decode("topic", stored("topic", "a" * 80), "file").id == "a" * 80


def test_the_fields_of_a_kind_stand_between_the_common_ones() -> None:
    order = field_order(Person)
    assert order[:5] == ("id", "name", "aliases", "acronyms", "summary")
    assert order[5:9] == ("honorifics", "family_name", "nationality", "roles")
    assert order[-7:] == (
        "citations",
        "inferences",
        "disputes",
        "unknowns",
        "previous_ids",
        "origin",
        "unsourced",
    )


@pytest.mark.parametrize("value", [0, 0.0, "0", True])
def test_a_claimed_value_of_nothing_much_is_kept(value: object) -> None:
    assert to_stored(Claim(value=value)) == {"value": value}  # type: ignore[arg-type]


def test_a_claim_of_false_is_kept() -> None:
    assert to_stored(Claim(value=False)) == {"value": False}
    assert to_stored(Inference(field="acting", value=False, reason="r"))["value"] is False
