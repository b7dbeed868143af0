"""The linked data, read by rdflib without a network.

Every record is a node, every fact has its source, and no text is markup.
"""

from __future__ import annotations

import json
import socket
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from asean_wco.export.jsonld import BASE, SCHEMA, jsonld
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    Meeting,
    Organization,
    Person,
    Record,
    Role,
    Topic,
    kind_of,
    roles_of,
)
from asean_wco.model.text import safe_text
from tests.cli.support import dangerous
from tests.conftest import examples, sample
from tests.export.test_tabular import ids_of, records_of

# rdflib 7 reads JSON-LD through a class of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SDO = Namespace(SCHEMA)
CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept"
# What schema.org has each type under, and the properties that it defines for each, as far as they
# are used here; each type is a Thing, and a Role may have any property of what it stands between.
ABOVE = {
    "Article": "CreativeWork",
    "NewsArticle": "CreativeWork",
    "Report": "CreativeWork",
    "WebPage": "CreativeWork",
    "Legislation": "CreativeWork",
    "Claim": "CreativeWork",
    "Dataset": "CreativeWork",
    "EventSeries": "Event",
    "GovernmentOrganization": "Organization",
    "Corporation": "Organization",
    "NGO": "Organization",
    "Project": "Organization",
    "Country": "Place",
}
PROPERTIES = {
    "Thing": "additionalType alternateName description disambiguatingDescription identifier name "
    "subjectOf url",
    "Event": "about attendee endDate eventAttendanceMode eventSchedule location organizer "
    "startDate superEvent",
    "CreativeWork": "about citation datePublished inLanguage isBasedOn isPartOf keywords license "
    "publisher temporalCoverage text version",
    "Organization": "address dissolutionDate foundingDate member memberOf parentOrganization",
    "Person": "familyName honorificPrefix memberOf nationality",
    "Place": "address",
    "PostalAddress": "addressCountry addressLocality",
    "Schedule": "repeatFrequency",
}
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
def shown(reference: Library) -> Sequence[Record]:
    """The records of the graph; rdflib takes half a minute to read all of them."""
    return sample(reference.all(), 6)


@pytest.fixture(scope="module")
def written(reference: Library, shown: Sequence[Record]) -> str:
    facts = [fact for record in shown for fact in reference.facts_of(record)]
    return jsonld(shown, reference.by_id, reference.data_version, facts)


@pytest.fixture(scope="module")
def graph(written: str) -> Graph:
    return graph_of(written)


def node(identifier: str) -> URIRef:
    return URIRef(BASE + identifier)


def sorted_texts(graph: Graph, subject: Any, *path: str) -> list[str]:
    """The values at the end of a path of properties, as text."""
    subjects = [subject]
    for name in path:
        subjects = [value for origin in subjects for value in graph.objects(origin, SDO[name])]
    return sorted(str(value) for value in subjects)


def test_every_record_of_the_reference_is_one_node_with_its_type_and_name(
    graph: Graph, reference: Library, shown: Sequence[Record]
) -> None:
    named = {subject for subject in graph.subjects(RDF.type) if isinstance(subject, URIRef)}
    wanted = {node(record.id) for record in shown} | {node("dataset")}
    assert wanted <= named <= wanted | {node(record.id) for record in reference.all()}
    for record in shown:
        types = {str(kind) for kind in graph.objects(node(record.id), RDF.type)} - {CONCEPT}
        assert {kind.removeprefix(SCHEMA) for kind in types} <= NAMES_OF_TYPES[kind_of(record)]
        assert sorted_texts(graph, node(record.id), "name") == [record.name]
    assert sorted_texts(graph, node("dataset"), "version") == [reference.data_version]


def test_every_link_leads_to_a_node(graph: Graph) -> None:
    named = set(graph.subjects(RDF.type))
    links = {
        target
        for target in graph.objects()
        if isinstance(target, URIRef) and str(target).startswith(BASE)
    }
    assert links - named == set()


def test_each_property_stands_on_a_type_that_it_is_defined_for(written: str) -> None:
    document = json.loads(written)
    assert document["@context"]["awco"] == BASE == "urn:awco:"
    stray = {
        (kind, name)
        for kind, name in used_properties(document["@graph"])
        if kind != "Role"
        and not any(
            name in PROPERTIES.get(type_name, "").split()
            for type_name in (kind, ABOVE.get(kind, ""), "Thing")
        )
    }
    assert stray == set()


def used_properties(value: Any) -> Iterator[tuple[str, str]]:
    """The types in a document, each with the names of its properties in schema.org."""
    if isinstance(value, list):
        for item in value:
            yield from used_properties(item)
    elif isinstance(value, dict):
        kinds = value.get("@type", "")
        kind = kinds[0] if isinstance(kinds, list) else kinds
        for name, inner in value.items():
            if not name.startswith(("@", "skos:")):
                yield kind, name
                yield from used_properties(inner)


def test_every_fact_is_a_claim_with_its_text_its_sources_and_its_certainty(
    graph: Graph, reference: Library, shown: Sequence[Record]
) -> None:
    for record in shown:
        claims = Counter(
            (
                *sorted_texts(graph, claim, "text"),
                *sorted_texts(graph, claim, "additionalType"),
                *sorted_texts(graph, claim, "citation"),
            )
            for claim in graph.objects(node(record.id), SDO.subjectOf)
        )
        wanted = Counter(
            (fact.text, fact.certainty, *sorted(BASE + source for source in set(fact.sources)))
            for fact in reference.facts_of(record)
        )
        assert claims == wanted, record.id


def test_terms_keep_their_dates_and_attested_days_are_no_start_or_end(
    graph: Graph, shown: Sequence[Record]
) -> None:
    for record in shown:
        terms = list(graph.objects(node(record.id), SDO.memberOf))
        roles = roles_of(record)
        assert len(terms) == len(roles)
        for name, dates in (
            ("startDate", [r.start for r in roles]),
            ("endDate", [r.end for r in roles]),
        ):
            texts = sorted(text for term in terms for text in sorted_texts(graph, term, name))
            assert texts == sorted(str(date) for date in dates if date)


def test_dates_keep_their_precision_and_doubtful_ones_are_typed_apart(
    graph: Graph, shown: Sequence[Record]
) -> None:
    for record in shown:
        if not isinstance(record, Meeting):
            continue
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


def test_topics_keep_what_is_broader(graph: Graph, shown: Sequence[Record]) -> None:
    broader = URIRef("http://www.w3.org/2004/02/skos/core#broader")
    for topic in [record for record in shown if isinstance(record, Topic)]:
        wanted = [node(topic.broader)] if topic.broader else []
        assert list(graph.objects(node(topic.id), broader)) == wanted


def test_what_is_linked_but_not_included_has_its_name_and_nothing_else(reference: Library) -> None:
    meetings: list[Record] = list(reference.meetings(year=2024))
    part = graph_of(jsonld(meetings, reference.by_id, "1"))
    person = next(
        row.person
        for meeting in reference.meetings(year=2024)
        for row in meeting.attendance
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
    assert sorted_texts(own, node("p"), "disambiguatingDescription") == ["own record"]
    assert sorted_texts(own, node("q"), "disambiguatingDescription") == []


def test_a_post_without_a_body_is_kept() -> None:
    person = Person(id="p", name="P", roles=(Role(title="Expert", start=PartialDate(2019)),))
    graph = graph_of(jsonld([person], {}, "1"))
    assert sorted_texts(graph, node("p"), "memberOf", "roleName") == ["Expert"]


def test_a_document_can_stand_in_a_page() -> None:
    attack = "</script><script>alert(1)</script><!-- & ]]>"
    text = jsonld([Person(id="p", name=attack)], {}, "1")
    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][1]["name"] == attack


@examples(25)
@given(records=records_of())
def test_hostile_text_stays_text(records: list[Record]) -> None:
    text = jsonld(records, ids_of(records), "1")
    assert dangerous(text) == set()
    graph = graph_of(text)
    assert {
        str(subject) for subject in graph.subjects(RDF.type) if isinstance(subject, URIRef)
    } == {BASE + identifier for identifier in ["dataset", *(record.id for record in records)]}
    for record in records:
        assert sorted_texts(graph, node(record.id), "name") == [safe_text(record.name)]
        assert set(sorted_texts(graph, node(record.id), "alternateName")) == {
            safe_text(name) for name in (*record.aliases, *record.acronyms)
        }
    assert {
        str(predicate) for predicate in graph.predicates() if not str(predicate).startswith(SCHEMA)
    } <= {
        str(RDF.type),
        "http://www.w3.org/2004/02/skos/core#broader",
        "http://www.w3.org/2004/02/skos/core#related",
    }
