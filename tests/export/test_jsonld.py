"""The linked data, read by rdflib without a network: every record a node, every fact with its source, no markup."""

from __future__ import annotations

import json
import socket
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from asean_wco.export.jsonld import BASE, SCHEMA, jsonld
from asean_wco.library import Library
from asean_wco.model.codec import decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    RECORD_CLASSES,
    Meeting,
    Organization,
    Person,
    Record,
    Role,
    roles_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import safe_text
from asean_wco.model.vocabulary import KINDS
from tests.cli.support import dangerous
from tests.export.test_tabular import full, ids_of, records_of

# rdflib 7 reads JSON-LD through a class of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SDO = Namespace(SCHEMA)
NAMES_OF_TYPES = {
    "meeting": {"Event"},
    "person": {"Person"},
    "organization": {"Organization", "GovernmentOrganization", "Corporation", "NGO"},
    "office": {"DefinedTerm"},
    "initiative": {"CreativeWork", "Project", "Legislation", "Report", "Thing"},
    "series": {"EventSeries"},
    "topic": {"DefinedTerm"},
    "source": {"CreativeWork", "NewsArticle", "Article", "Report", "WebPage", "Legislation"},
}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def graph_of(text: str) -> Graph:
    return Graph().parse(data=text, format="json-ld")


@pytest.fixture(scope="module")
def graph() -> Graph:
    from asean_wco import open_library

    library = open_library()
    return graph_of(jsonld(library.all(), library.by_id, library.data_version))


def node(identifier: str) -> URIRef:
    return URIRef(BASE + identifier)


def sorted_texts(graph: Graph, subject: Any, *path: str) -> list[str]:
    """The values at the end of a path of properties, as text."""
    subjects = [subject]
    for name in path:
        subjects = [value for each in subjects for value in graph.objects(each, SDO[name])]
    return sorted(str(value) for value in subjects)


def properties(graph: Graph, subject: Any, sort: str) -> list[Any]:
    """The property values of a sort."""
    found = graph.objects(subject, SDO.additionalProperty)
    return [each for each in found if Literal(sort) in graph.objects(each, SDO.propertyID)]


def test_every_record_of_the_reference_is_one_node_with_its_type_and_name(
    graph: Graph, reference: Library
) -> None:
    named = {each for each in graph.subjects(RDF.type) if isinstance(each, URIRef)}
    assert named == {node(record.id) for record in reference.all()} | {node("#dataset")}
    for kind in KINDS:
        for record in reference.of_kind(kind):
            (name_of_type,) = graph.objects(node(record.id), RDF.type)
            assert str(name_of_type).removeprefix(SCHEMA) in NAMES_OF_TYPES[kind]
            assert sorted_texts(graph, node(record.id), "name") == [record.name]
    assert sorted_texts(graph, node("#dataset"), "version") == [reference.data_version]


def test_every_link_leads_to_a_node(graph: Graph) -> None:
    named = set(graph.subjects(RDF.type))
    links = {
        each for each in graph.objects() if isinstance(each, URIRef) and str(each).startswith(BASE)
    }
    assert links - named == set()


def test_every_citation_keeps_what_it_supports(graph: Graph, reference: Library) -> None:
    for record in reference.all():
        found: Counter[tuple[str, tuple[str, ...]]] = Counter()
        for role in graph.objects(node(record.id), SDO.citation):
            (source,) = sorted_texts(graph, role, "citation")
            found[source, tuple(sorted_texts(graph, role, "roleName"))] += 1
        wanted = [
            (BASE + each.source, tuple(sorted(set(each.supports)))) for each in record.citations
        ]
        assert found == Counter(wanted), record.id


def test_what_is_inferred_disputed_or_unknown_is_marked_so(
    graph: Graph, reference: Library
) -> None:
    for record in reference.all():
        assert len(properties(graph, node(record.id), "inferred")) == len(record.inferences)
        assert len(properties(graph, node(record.id), "unknown")) == len(record.unknowns)
        disputes = properties(graph, node(record.id), "disputed")
        assert len(disputes) == len(record.disputes)
        claims = [claim for each in disputes for claim in graph.objects(each, SDO.value)]
        assert len(claims) == sum(len(dispute.claims) for dispute in record.disputes)
        for inference in properties(graph, node(record.id), "inferred"):
            assert sorted_texts(graph, inference, "citation"), "an inference keeps its sources"


def test_terms_keep_their_dates_and_attested_days_are_no_start_or_end(
    graph: Graph, reference: Library
) -> None:
    for record in reference.all():
        terms = list(graph.objects(node(record.id), SDO.memberOf))
        roles = roles_of(record)
        assert len(terms) == len(roles)
        for name, dates in (
            ("startDate", [r.start for r in roles]),
            ("endDate", [r.end for r in roles]),
        ):
            found = sorted(text for term in terms for text in sorted_texts(graph, term, name))
            assert found == sorted(str(date) for date in dates if date)
        seen = [each for term in terms for each in properties(graph, term, "attested")]
        assert len(seen) == sum(len(role.attested) for role in roles)


def test_dates_keep_their_precision_and_doubtful_ones_are_typed_apart(
    graph: Graph, reference: Library
) -> None:
    for record in reference.of_kind("meeting"):
        assert isinstance(record, Meeting)
        assert sorted_texts(graph, node(record.id), "startDate") == (
            [str(record.start)] if record.start else []
        )
    small = graph_of(
        jsonld(
            [
                Organization(
                    id="o", name="O", type="other", founded=PartialDate(1967, qualifier="~")
                )
            ],
            {},
            "",
        )
    )
    (founded,) = small.objects(node("o"), SDO.foundingDate)
    assert isinstance(founded, Literal)
    assert (str(founded), str(founded.datatype)) == (
        "1967~",
        "http://id.loc.gov/datatypes/edtf/EDTF-level1",
    )


# Words of closed lists are checked elsewhere; a mode becomes a word of schema.org.
@pytest.mark.parametrize("kind", KINDS)
def test_no_field_of_a_kind_is_forgotten(kind: str) -> None:
    document, marks = full(RECORD_CLASSES[kind])
    assert len(shapes_of(RECORD_CLASSES[kind])) > 14
    record = decode(kind, document, "test")
    text = jsonld([record], {}, "1")
    assert [mark for mark in marks if mark not in text] == []
    chosen = {
        shape.choices[0] for shape in shapes_of(RECORD_CLASSES[kind]).values() if shape.choices
    } - {"in-person"}
    assert [word for word in chosen if word not in text] == []
    assert "OfflineEventAttendanceMode" in text or kind != "meeting"


def test_what_is_linked_but_not_included_has_its_name_and_nothing_else(reference: Library) -> None:
    meetings: list[Record] = list(reference.meetings(year=2024))
    part = graph_of(jsonld(meetings, reference.by_id, "1"))
    person = next(
        row.person
        for each in reference.meetings(year=2024)
        for row in each.attendance
        if row.person
    )
    assert {str(predicate).removeprefix(SCHEMA) for predicate in part.predicates(node(person))} == {
        str(RDF.type),
        "name",
    }
    source = reference.meetings(year=2024)[0].citations[0].source
    assert sorted_texts(part, node(source), "url"), "a source comes along whole"


def test_own_records_are_marked() -> None:
    own = graph_of(
        jsonld([Person(id="p", name="P", origin="own"), Person(id="q", name="Q")], {}, "1")
    )
    assert [sorted_texts(own, each, "value") for each in properties(own, node("p"), "origin")] == [
        ["own"]
    ]
    assert properties(own, node("q"), "origin") == []


def test_a_post_without_a_body_is_kept() -> None:
    person = Person(id="p", name="P", roles=(Role(title="Expert", start=PartialDate(2019)),))
    graph = graph_of(jsonld([person], {}, "1"))
    assert sorted_texts(graph, node("p"), "memberOf", "roleName") == ["Expert"]


def test_a_document_can_stand_in_a_page() -> None:
    attack = "</script><script>alert(1)</script><!-- & ]]>"
    text = jsonld([Person(id="p", name=attack)], {}, "1")
    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][1]["name"] == attack


@settings(max_examples=25)
@given(records=records_of())
def test_hostile_text_stays_text(records: list[Record]) -> None:
    text = jsonld(records, ids_of(records), "1")
    assert dangerous(text) == set()
    graph = graph_of(text)
    assert {str(each) for each in graph.subjects(RDF.type) if isinstance(each, URIRef)} == {
        BASE + identifier for identifier in ["#dataset", *(record.id for record in records)]
    }
    for record in records:
        assert sorted_texts(graph, node(record.id), "name") == [safe_text(record.name)]
        assert set(sorted_texts(graph, node(record.id), "alternateName")) == {
            safe_text(name) for name in (*record.aliases, *record.acronyms)
        }
    assert {str(each) for each in graph.predicates() if not str(each).startswith(SCHEMA)} == {
        str(RDF.type)
    }
