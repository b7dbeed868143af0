"""Popolo JSON, held against the rules of its published schemas.

The rules are of properties, of forms of dates, and of links with an end.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given

from asean_wco.export.jsonld import jsonld
from asean_wco.export.popolo import LISTS, popolo
from asean_wco.library import Library
from asean_wco.model.codec import decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    RECORD_CLASSES,
    Attendance,
    Inference,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Source,
    kind_of,
    roles_of,
)
from asean_wco.model.text import safe_text
from tests.cli.support import dangerous
from tests.conftest import examples
from tests.export.test_tabular import full, ids_of, records_of

# What the schemas of Popolo say of the properties in use; of our own there is one, `awco`.
TEXT, DATE = {"type": "string"}, {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
LINKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["url"],
        "properties": {"url": TEXT, "note": TEXT, "id": TEXT},
    },
}
PROPERTIES: dict[str, dict[str, Any]] = {
    "persons": {
        **dict.fromkeys(
            "name family_name honorific_prefix summary national_identity".split(), TEXT
        ),
        "other_names": {"type": "array", "items": {"type": "object", "required": ["name"]}},
    },
    "organizations": {
        **dict.fromkeys("name classification parent_id abstract".split(), TEXT),
        **dict.fromkeys("founding_date dissolution_date".split(), DATE),
        "other_names": {"type": "array", "items": {"type": "object", "required": ["name"]}},
    },
    "posts": {
        **dict.fromkeys("label role organization_id".split(), TEXT),
        "other_label": {"type": "array", "items": TEXT},
    },
    "memberships": {
        **dict.fromkeys("label role person_id organization_id post_id".split(), TEXT),
        **dict.fromkeys("start_date end_date".split(), DATE),
        "member": {"type": "object", "required": ["id", "name"]},
    },
    "events": {
        **dict.fromkeys(
            "name description location classification organization_id parent_id".split(), TEXT
        ),
        **dict.fromkeys("start_date end_date".split(), DATE),
        "attendees": {"type": "array", "items": {"type": "object", "required": ["id", "name"]}},
    },
}
SCHEMA = {
    "type": "object",
    "required": ["meta", *PROPERTIES],
    "additionalProperties": False,
    "properties": {
        "meta": {"type": "object"},
        **{
            name: {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id"],
                    "additionalProperties": False,
                    "properties": {
                        "id": TEXT,
                        "sources": LINKS,
                        "awco": {"type": "object"},
                        **known,
                    },
                },
            }
            for name, known in PROPERTIES.items()
        },
    },
}


@cache
def validator() -> Any:
    """What holds a document against the schema, which is one."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


def read(text: str) -> Any:
    """The document, once it has passed the schema and its ids are unique."""
    document = json.loads(text)
    validator().validate(document)
    ids = [entry["id"] for name in PROPERTIES for entry in document[name]]
    assert len(ids) == len(set(ids))
    return document


def dangling(document: Any) -> list[tuple[str, str]]:
    """The links that lead nowhere."""
    ids = {name: {entry["id"] for entry in document[name]} for name in PROPERTIES}
    targets = {"person_id": "persons", "organization_id": "organizations", "post_id": "posts"}
    links = []
    for name in PROPERTIES:
        for entry in document[name]:
            for key, target in {**targets, "parent_id": name}.items():
                if key in entry and entry[key] not in ids[target]:
                    links.append((entry["id"], key))
            present = [attendee["id"] for attendee in entry.get("attendees", ())]
            links += [(entry["id"], person) for person in present if person not in ids["persons"]]
            member = entry.get("member", {}).get("id")
            links += (
                [(entry["id"], "member")] if member and member not in ids["organizations"] else []
            )
    return links


@pytest.fixture(scope="module")
def document(reference: Library) -> Any:
    """The document of the whole reference."""
    return read(popolo(reference.all(), reference.by_id, reference.data_version))


def test_the_whole_reference_is_there_and_every_link_leads_somewhere(
    reference: Library, document: Any
) -> None:
    assert dangling(document) == []
    counts = {name: len(document[name]) for name in PROPERTIES}
    roles = sum(len(roles_of(record)) for record in reference.all())
    assert counts == {
        "persons": len(reference.of_kind("person")),
        "organizations": len(reference.of_kind("organization")),
        "posts": len(reference.of_kind("office")),
        "memberships": roles,
        "events": len(reference.of_kind("meeting")),
    }
    assert document["meta"] == {"data_version": reference.data_version}


def test_each_membership_says_what_its_role_says(reference: Library, document: Any) -> None:
    memberships = {entry["id"]: entry for entry in document["memberships"]}
    for record in reference.all():
        for number, role in enumerate(roles_of(record), start=1):
            entry = memberships[f"{record.id}.roles.{number}"]
            assert entry.get("person_id", entry.get("member", {}).get("id")) == record.id
            assert (entry["role"], entry.get("post_id")) == (role.title, role.office)
            assert entry.get("organization_id") == role.organization
            assert entry.get("start_date") == (str(role.start) if role.start else None)
            assert entry.get("end_date") == (str(role.end) if role.end else None)
            assert entry.get("awco", {}).get("attested", []) == [
                str(date) for date in role.attested
            ]
            assert [link["id"] for link in entry["sources"]] == list(role.sources)


def test_sources_and_doubts_of_every_entry_are_kept(reference: Library, document: Any) -> None:
    for name in ("persons", "organizations", "posts", "events"):
        for entry in document[name]:
            record = reference.get(entry["id"])
            urls = {link["id"]: link["url"] for link in entry["sources"]}
            assert {citation.source for citation in record.citations} <= set(urls)
            for doubts in ("inferences", "disputes", "unknowns"):
                assert len(entry.get("awco", {}).get(doubts, [])) == len(getattr(record, doubts))


def test_a_term_that_is_only_attested_gets_no_start_or_end() -> None:
    role = Role(title="Head", attested=(PartialDate(2019), PartialDate(2020, 5)), acting=True)
    (entry,) = read(popolo([Person(id="p", name="P", roles=(role,))], {}, "1"))["memberships"]
    assert "start_date" not in entry
    assert "end_date" not in entry
    assert entry["awco"] == {"attested": ["2019", "2020-05"], "acting": True}


@pytest.mark.parametrize(
    ("date", "expected", "kept"),
    [
        ("2019", "2019", None),
        ("2019-05", "2019-05", None),
        ("2019~", None, "2019~"),
        ("2019-05-01?", None, "2019-05-01?"),
    ],
)
def test_reduced_dates_stand_as_they_are_and_doubtful_ones_apart(
    date: str, expected: str | None, kept: str | None
) -> None:
    start = PartialDate.parse(date)
    records = [
        Person(id="p", name="P", roles=(Role(title="Head", start=start),)),
        Meeting(id="m", name="M", type="visit", start=start),
        Organization(id="o", name="O", type="other", founded=start),
    ]
    document = read(popolo(records, {}, "1"))
    for name, key, field in (
        ("memberships", "start_date", "start"),
        ("events", "start_date", "start"),
        ("organizations", "founding_date", "founded"),
    ):
        (entry,) = document[name]
        assert (entry.get(key), entry.get("awco", {}).get(field)) == (expected, kept)


@pytest.mark.parametrize("kind", ["person", "organization", "office", "meeting"])
def test_no_field_of_a_kind_is_forgotten(kind: str) -> None:
    document, marks = full(RECORD_CLASSES[kind])
    source = Source(
        id="mark-roles-sources", name="S", type="news", quality="primary", url="https://x.example"
    )
    text = popolo([decode(kind, document, "test")], {source.id: source}, "1")
    assert [mark for mark in marks if mark not in text] == []


def test_a_part_of_the_records_names_what_it_links_to(reference: Library) -> None:
    office = reference.get("head-of-customs-id")
    assert isinstance(office, Office)
    people: list[Record] = list(reference.people(office=office.id))
    document = read(popolo(people, reference.by_id, "1"))
    assert dangling(document) == []
    assert {"id": office.id, "label": office.name, "awco": {"included": False}} in document["posts"]
    assert len(
        [entry for entry in document["persons"] if "included" not in entry.get("awco", {})]
    ) == len(people)


def test_who_was_only_represented_did_not_attend() -> None:
    rows = (
        Attendance(person="p", roles=("speaker",)),
        Attendance(person="q", roles=("represented",)),
    )
    (entry,) = read(popolo([Meeting(id="m", name="M", type="visit", attendance=rows)], {}, "1"))[
        "events"
    ]
    assert [attendee["id"] for attendee in entry["attendees"]] == ["p"]
    assert [row["person"] for row in entry["awco"]["attendance"]] == ["p", "q"]


def test_own_records_are_marked_and_inferences_stay_out_of_the_plain_properties() -> None:
    inference = Inference(field="start", value="2019-05-01", reason="It follows.", sources=("s",))
    one = Meeting(id="m", name="M", type="visit", origin="own", inferences=(inference,))
    (entry,) = read(popolo([one], {}, "1"))["events"]
    assert entry["awco"]["origin"] == "own"
    assert "start_date" not in entry
    assert entry["awco"]["inferences"][0]["value"] == "2019-05-01"


@examples(25)
@given(records_of())
def test_hostile_text_is_read_back_as_it_was(records: list[Record]) -> None:
    text = popolo(records, ids_of(records), "1")
    assert dangerous(text) == set()
    assert re.search("[\x00-\x09\x0b-\x1f]", text) is None
    document = read(text)
    entries = {entry["id"]: entry for name in PROPERTIES for entry in document[name]}
    expected = {
        record.id: record
        for record in records
        if kind_of(record) in ("person", "organization", "office", "meeting")
    }
    assert set(expected) <= set(entries)
    for identifier, record in expected.items():
        assert entries[identifier]["label" if isinstance(record, Office) else "name"] == safe_text(
            record.name
        )
        assert (entries[identifier].get("awco", {}).get("origin") == "own") == (
            record.origin == "own"
        )
        assert type(record) in LISTS


def test_a_name_is_parted_only_where_the_record_says_so(reference: Library) -> None:
    written = json.loads(popolo(reference.people(), reference.by_id, "1"))
    recorded = {person.id: person.family_name for person in reference.people()}
    linked = {
        node["@id"].removeprefix("awco:"): node
        for node in json.loads(jsonld(reference.people(), reference.by_id, "1"))["@graph"]
    }
    for entry in written["persons"]:
        assert (
            entry.get("family_name")
            == recorded[entry["id"]]
            == linked[entry["id"]].get("familyName")
        )
        assert "given_name" not in entry
        assert "givenName" not in linked[entry["id"]]
    assert None in recorded.values()
    assert recorded["kunio-mikuriya"] == "Mikuriya"
