"""A record changed: what it then holds, and which of its sources still speak for it.

What is changed keeps none of the sources that it had, since they say something else. It has those that are given for
the change, or none, and is then unsourced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from asean_wco.errors import UsageError
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.own.making import decoded, stored_form


def joined(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A record with changes: single fields are replaced, lists added to, and a place is changed part by part.

    Args:
        before: the record as its file would hold it; empty for a new one.
        changes: some fields of it, with the citations that support them. A post without a title changes the only one.

    Raises:
        UsageError: there are several posts that a change may be of.
    """
    after = {**before, **changes}
    for name, value in changes.items():
        was = before.get(name)
        if name == "roles" and was and "title" not in value[0]:
            after[name] = _with_changed_post(was, value[0])
        elif isinstance(value, list) and was:
            after[name] = [*was, *(each for each in value if each not in was)]
        elif isinstance(value, dict) and was:
            after[name] = {**was, **value}
    return _with_citations(before, after, _new_citations(before, changes))


def _with_changed_post(
    posts: Sequence[Mapping[str, Any]], changes: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The only post of someone, changed."""
    return [{**_only_post(posts, "Give --title to add another"), **changes}]


def _only_post(posts: Sequence[Mapping[str, Any]], otherwise: str) -> Mapping[str, Any]:
    """Return the only post of someone.

    Raises:
        UsageError: there are several, and it is not known which is meant.
    """
    if len(posts) > 1:
        raise UsageError("The record has several posts.", f"{otherwise}, or --edit to change one.")
    return posts[0]


def cleared(before: Mapping[str, Any], path: str) -> dict[str, Any]:
    """Return a record without a field, or without a part of one, and without the citations of that.

    Args:
        before: the record as its file would hold it.
        path: a field; a part of a place or of the only post; or a key, of which the items of a
            list that have it go.

    Raises:
        UsageError: there are several posts that the part may be of.
    """
    after = dict(before)
    head, _, part = path.partition(".")
    value = after.pop(head, None)
    if value and part:
        if isinstance(value, dict):
            after[head] = _without(value, part)
        elif head == "roles":
            after[head] = [_without(_only_post(value, "Give --clear roles to clear all"), part)]
        else:
            after[head] = [item for item in value if part not in item]
    return _with_citations(before, stored_form(after), [])


def _without(item: Mapping[str, Any], part: str) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name != part}


def replaced(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A record with some of its fields as another one has them; its citations too where those are given.

    Args:
        before: the record as its file would hold it; empty for a new one.
        changes: whole fields.
    """
    after = {**before, **changes}
    return after if "citations" in changes else _with_citations(before, after, [])


def sourced(kind: str, document: Mapping[str, Any], sources: Sequence[str]) -> dict[str, Any]:
    """A record in which everything that named no source names these.

    Args:
        kind: in the singular.
        document: the record as its file would hold it.
        sources: ids.
    """
    shapes = shapes_of(RECORD_CLASSES[kind])
    supported = _heads(_supported(document))
    found = dict(document)
    if supports := [name for name in _single_fields(kind, document) if name not in supported]:
        new = [{"source": source, "supports": supports} for source in sources]
        found["citations"] = [*document.get("citations", ()), *new]
    lists = {
        name: shape.item
        for name, shape in shapes.items()
        if shape.item and shape.many and name != "citations"
    }
    for name, cls in lists.items():
        if name in document:
            found[name] = [_sourced_item(each, cls, sources) for each in document[name]]
    return found


def resourced(
    kind: str,
    before: Mapping[str, Any],
    given: Mapping[str, Any],
    sources: Sequence[str],
    where: str,
) -> dict[str, Any]:
    """A record that a text gives whole, in which no source speaks for what it did not speak for before.

    Args:
        kind: in the singular.
        before: the record as its file would hold it; empty for a new one.
        given: the record as the text has it, with its old sources perhaps.
        sources: ids that are given for the change.
        where: for the message of an error.

    Raises:
        DataError: the text is no record of the kind.
    """
    after = stored_form({**given, "kind": kind})
    decoded(kind, {**after, "id": after.get("id", "new")}, where)
    old = _supported(before)
    anew = _heads(_supported(after) - old)
    changed = [
        name
        for name in _single_fields(kind, after)
        if after[name] != before.get(name) and name not in anew
    ]
    citations = []
    for each in after.get("citations", ()):
        fields = [
            path
            for field in _supported_by(each)
            for path in (
                _still_supported(field, before, after, bool(sources) or field in anew)
                if (each["source"], field) in old
                else [field]
            )
        ]
        citations += [{**each, "supports": fields}] if fields else []
    if changed and kind != "source":
        paths = [path for name in changed for path in _differing_paths(name, before, after)]
        citations += [{"source": source, "supports": paths} for source in sources]
    lists = [
        name for name, value in after.items() if isinstance(value, list) and name != "citations"
    ]
    items = {name: _without_old_sources(before.get(name, []), after[name]) for name in lists}
    document = {**after, **items, "citations": citations}
    return sourced(kind, document, sources) if sources and kind != "source" else document


def with_sources_of(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The fields of a record that are otherwise than they were and yet rest on the sources that they had, alone.

    Such a source may state what the record has now, and may not: only who reads it can tell.

    Args:
        kind: in the singular.
        before: the record as its file would hold it.
        after: the same record, changed.
    """
    old, now = _supported(before), _supported(after)
    rest = {
        each for each in now & old if _still_supported(each[1], before, after, False) != [each[1]]
    }
    doubtful = _heads(rest) - _heads(now - old)
    return [name for name in _single_fields(kind, after) if name in doubtful]


def _supported(document: Mapping[str, Any]) -> set[tuple[str, str]]:
    """The sources that a record cites, each with a field that it is cited for."""
    return {
        (each["source"], field)
        for each in document.get("citations", ())
        for field in _supported_by(each)
    }


def _supported_by(citation: Mapping[str, Any]) -> Sequence[str]:
    """Return the fields for which a source is cited; a stored citation may name none."""
    fields: Sequence[str] = citation.get("supports", ())
    return fields


def _heads(supported: Set[tuple[str, str]]) -> set[str]:
    """The whole fields, such as place, of which sources support something."""
    return {field.partition(".")[0] for _, field in supported}


def _single_fields(kind: str, document: Mapping[str, Any]) -> list[str]:
    """The filled fields that citations support, rather than sources of items."""
    shapes = shapes_of(RECORD_CLASSES[kind])
    return [
        name
        for name in document
        if name == "place" or (name in shapes and name != "id" and shapes[name].form != "item")
    ]


def _differing_paths(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """What of a field is otherwise than before: all of it, or some of its parts."""
    was, is_now = before.get(name), after[name]
    if not isinstance(was, dict) or not isinstance(is_now, dict):
        return [name]
    return [f"{name}.{part}" for part, value in is_now.items() if value != was.get(part)]


def _without_old_sources(was: Any, is_now: list[Any]) -> list[Any]:
    """The items of a list; those that are new or changed without the sources of what they may have replaced."""
    before = list(_sourced_items(was))
    kept = [each for each in _sourced_items(is_now) if each in before]
    old = {source for each in before if each not in kept for source in each["sources"]}

    def told(item: Any) -> Any:
        if isinstance(item, list):
            return [told(each) for each in item]
        if not isinstance(item, dict) or item in before:
            return item
        if "sources" not in item:
            return {name: told(value) for name, value in item.items()}
        return {**item, "sources": [each for each in item["sources"] if each not in old]}

    return [told(each) for each in is_now]


def _sourced_items(value: Any) -> Iterator[dict[str, Any]]:
    """The items with sources in a value, however deep."""
    if isinstance(value, dict) and "sources" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _sourced_items(each)


def _sourced_item(item: Mapping[str, Any], cls: type, sources: Sequence[str]) -> dict[str, Any]:
    """An item that names these sources if it named none; and so what is within it, such as the claims of a dispute."""
    found = dict(item)
    for name, shape in shapes_of(cls).items():
        if name == "sources" and not item.get(name):
            found[name] = list(sources)
        elif shape.item and shape.many and name in item:
            found[name] = [_sourced_item(each, shape.item, sources) for each in item[name]]
    return found


def _new_citations(before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            **each,
            "supports": [
                path
                for field in _supported_by(each)
                for path in _changed_paths(field, before, changes)
            ],
        }
        for each in changes.get("citations", ())
    ]


def _with_citations(
    before: Mapping[str, Any], after: Mapping[str, Any], new: list[dict[str, Any]]
) -> dict[str, Any]:
    """A changed record with the citations that still hold, and new ones."""
    return {**after, "citations": [*_kept_citations(before, after, is_cited=bool(new)), *new]}


def _changed_paths(field: str, before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[str]:
    """What a new citation supports: a field, or the parts that were changed of one that was there."""
    if isinstance(changes[field], dict) and before.get(field):
        return [f"{field}.{part}" for part in changes[field]]
    return [field]


def _kept_citations(
    before: Mapping[str, Any], after: Mapping[str, Any], *, is_cited: bool
) -> list[dict[str, Any]]:
    """The citations of a record, less what they do not support any more since it was changed.

    Args:
        before: the record as it was.
        after: the record as it is to be.
        is_cited: whether the change cites sources of its own; a list that was added to then keeps its old ones too.
    """
    kept = []
    for citation in before.get("citations", []):
        fields = [
            path
            for field in _supported_by(citation)
            for path in _still_supported(field, before, after, is_cited)
        ]
        if fields:
            kept.append({**citation, "supports": fields})
    return kept


def _still_supported(
    field: str, before: Mapping[str, Any], after: Mapping[str, Any], is_cited: bool
) -> list[str]:
    """What is left of the support for a field: all of it, none, or the parts that are as they were."""
    head, _, part = field.partition(".")
    was, is_now = before.get(head), after.get(head)
    added_to = (
        isinstance(was, list)
        and isinstance(is_now, list)
        and is_cited
        and all(each in is_now for each in was)
    )
    if was == is_now or added_to:
        return [field]
    if not isinstance(was, dict) or not isinstance(is_now, dict):
        return []
    same = [name for name in was if was[name] == is_now.get(name)]
    return [f"{head}.{name}" for name in same if part in ("", name)]
