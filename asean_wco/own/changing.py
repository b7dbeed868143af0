"""A record changed: what it then holds, and which of its sources still speak for it.

A field that is changed keeps none of the sources that it had, since they say something else. It has
the sources that are given for the change, or none, and is then unsourced. If source ``a`` spoke for
all of a field, and ``b`` is given for the change or no source is:

    before                   after                    with b               without
    mode: virtual            mode: hybrid             b                    none
    place: Hue, VN           place: Da Lat, VN        city b, country a    country a
    hosts: wco               hosts: wco, asean        a and b              none
    hosts: wco               hosts: asean             b                    none
    outcomes: X (a)          outcomes: X (a), Y       X a, Y b             X a, Y none
    outcomes: X (a)          outcomes: Y (a)          Y b                  Y none
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any

from asean_wco.errors import UsageError
from asean_wco.model.folding import plain_words
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import shortened
from asean_wco.model.vocabulary import ATTENDANCE_ROLES
from asean_wco.own.making import decoded, stored_form

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def with_changes(
    before: Mapping[str, Any],
    changes: Mapping[str, Any],
    *,
    replace_post: bool = False,
    post: str = "",
) -> dict[str, Any]:
    """Return a record with changes.

    Single fields are replaced, lists get further items, and a place is changed part by part.

    Args:
        before: the record as its file would hold it; empty for a new one.
        changes: some fields of it, with the citations that support them. A post without a title
            changes the only post.
        replace_post: whether a post with a title changes the only post as well.
        post: the title of the post that is changed, of several; empty for the only one.

    Raises:
        UsageError: there are several posts, and it is not known which one is meant.
    """
    after = {**before, **changes}
    for name, value in changes.items():
        was = before.get(name)
        if not was:
            continue
        if name == "roles" and (replace_post or post or "title" not in value[0]):
            place = _place_of_post(was, post, value[0])
            # The old sources say something else.
            changed = {**was[place], "sources": [], **value[0]}
            after[name] = [*was[:place], changed, *was[place + 1 :]]
        elif isinstance(value, list):
            after[name] = _with_items(was, value)
        elif isinstance(value, dict):
            after[name] = {**was, **value}
    after = _without_settled_doubts(after, changes)
    return _with_citations(before, after, _new_citations(before, changes))


def _with_items(was: Sequence[Any], given: Iterable[Any]) -> list[Any]:
    """Return the items of a list with further ones; an item that is there gets the new sources."""
    items = list(was)
    for item in given:
        what = _without(item, "sources") if isinstance(item, Mapping) else item
        same = (place for place, there in enumerate(items) if holds(there, what))
        place = next(same, None)
        if place is None:
            items.append(item)
        elif isinstance(item, Mapping) and item.get("sources"):
            sources = dict.fromkeys([*items[place].get("sources", ()), *item["sources"]])
            items[place] = {**items[place], "sources": list(sources)}
    return items


def holds(present: Any, given: Any) -> bool:
    """Return whether a value holds what is given: every part of a place, every item of a list."""
    if isinstance(given, Mapping):
        return isinstance(present, Mapping) and all(
            holds(present.get(name), part) for name, part in given.items()
        )
    if isinstance(given, list):
        return isinstance(present, list) and all(
            any(holds(item, wanted) for item in present) for wanted in given
        )
    return bool(present == given)


def _without_settled_doubts(document: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record without what was not found, or only inferred, of the values that it now has.

    Args:
        document: the record with the changes.
        changes: single fields, or parts of a place, that were given; lists settle nothing.
    """
    settled = {name for name, value in changes.items() if not isinstance(value, (list, dict))}
    for name, value in changes.items():
        if isinstance(value, dict):
            settled |= {f"{name}.{part}" for part in value}
    kept = dict(document)
    for doubts in ("inferences", "unknowns"):
        listed = document.get(doubts, [])
        left = [doubt for doubt in listed if doubt["field"] not in settled]
        if len(left) < len(listed):
            kept[doubts] = left
    return {name: value for name, value in kept.items() if value != []}


def _place_of_post(
    posts: Sequence[Mapping[str, Any]], title: str, given: Mapping[str, Any] = _NOTHING
) -> int:
    """Return the place of the post that is meant among those of someone.

    Args:
        posts: all of them.
        title: of the post, but for case and marks; empty for the only one.
        given: some of its parts; of several posts with one title that which has most of them.

    Raises:
        UsageError: there is none of that title, or several, and it is not known which is meant.
    """
    titles = [str(post.get("title", "")) for post in posts]
    words = plain_words(title)
    fitting = [
        place for place, name in enumerate(titles) if not words or plain_words(name) == words
    ]
    if words and given:
        # Of parts that are changed, no post has any.
        like = [sum(posts[place].get(part) == given[part] for part in given) for place in fitting]
        fitting = [place for place, count in zip(fitting, like, strict=True) if count == max(like)]
    if len(fitting) == 1:
        return fitting[0]
    listed = ", ".join(f"“{name}”" for name in titles)
    if not fitting:
        raise UsageError(f"The record has no post {shortened(title)!r}.", f"Its posts: {listed}.")
    if words or len(set(titles)) < len(titles):
        hint = "Two have the same title: --edit opens the record in your editor."
        raise UsageError(f"The record has several posts: {listed}.", hint)
    hint = f"Say which one you mean: --post {shlex.quote(titles[0])}."
    raise UsageError(f"The record has several posts: {listed}.", hint)


def cleared(before: Mapping[str, Any], path: str, post: str = "") -> dict[str, Any]:
    """Return a record without a field or a part of one, and without the citations for it.

    Args:
        before: the record as its file would hold it.
        path: a field; a part of a place or of a post; a key of the items of a list, of which
            those that have the key go; or a role of those who take part, of whom those go that
            have no other.
        post: the title of the post that is meant, of several, in whole or in part; empty for the
            only one.

    Raises:
        UsageError: there are several posts that the part may be of.
    """
    after = dict(before)
    head, _, part = path.partition(".")
    value = after.pop(head, None)
    if value and head == "roles" and (part or post):
        place = _place_of_post(value, post)
        changed = [_without(value[place], part)] if part else []
        after[head] = [*value[:place], *changed, *value[place + 1 :]]
    elif value and part:
        if isinstance(value, dict):
            after[head] = _without(value, part)
        elif part in ATTENDANCE_ROLES:
            after[head] = list(_without_role(value, part))
        else:
            after[head] = [item for item in value if part not in item]
    return _with_citations(before, stored_form(after), [])


def _without_role(items: Iterable[Mapping[str, Any]], role: str) -> Iterator[Mapping[str, Any]]:
    """Yield those who take part without one of the roles, and without those who have no other."""
    for item in items:
        roles = item.get("roles", [])
        left = [name for name in roles if name != role]
        if left or role not in roles:
            yield {**item, "roles": left} if left else item


def _without(item: Mapping[str, Any], part: str) -> dict[str, Any]:
    """Return an item without one of its parts."""
    return {name: value for name, value in item.items() if name != part}


def replaced(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with some fields replaced by those of another one.

    Args:
        before: the record as its file would hold it; empty for a new one.
        changes: whole fields; the citations of the record hold as far as they can, unless these
            are among the fields.
    """
    after = {**before, **changes}
    if "citations" in changes:
        return after
    return _with_citations(before, after, [])


def sourced(kind: str, document: Mapping[str, Any], sources: Sequence[str]) -> dict[str, Any]:
    """Return a record in which everything that named no source names these.

    Args:
        kind: in the singular.
        document: the record as its file would hold it.
        sources: ids.
    """
    supported = _heads(_supported(document))
    after = dict(document)
    if supports := [name for name in _single_fields(kind, document) if name not in supported]:
        new = [{"source": source, "supports": supports} for source in sources]
        after["citations"] = [*document.get("citations", ()), *new]
    for name, shape in shapes_of(RECORD_CLASSES[kind]).items():
        if shape.item and shape.many and name in document and name != "citations":
            after[name] = [_sourced_item(item, shape.item, sources) for item in document[name]]
    return after


def resourced(
    kind: str,
    before: Mapping[str, Any],
    given: Mapping[str, Any],
    sources: Sequence[str],
    where: str,
) -> dict[str, Any]:
    """Return a record that a text gives whole, with the sources that still speak for it.

    A source that the record cited before speaks only for what it spoke for then.

    Args:
        kind: in the singular.
        before: the record as its file would hold it; empty for a new one.
        given: the record as the text has it, perhaps with its old sources.
        sources: ids that are given for the change.
        where: what to call the record in the message of an error.

    Raises:
        DataError: the text is no record of the kind.
    """
    after = stored_form({**given, "kind": kind})
    decoded(kind, {**after, "id": after.get("id", "new")}, where)
    old = _supported(before)
    newly_cited = _heads(_supported(after) - old)
    citations = []
    for citation in after.get("citations", ()):
        fields: list[str] = []
        for field in _supported_by(citation):
            if (citation["source"], field) in old:
                change_has_sources = bool(sources) or field in newly_cited
                fields += _still_supported(field, before, after, change_has_sources)
            else:
                fields.append(field)
        if fields:
            citations.append({**citation, "supports": fields})
    changed: list[str] = []
    for name in _single_fields(kind, after):
        if after[name] != before.get(name) and name not in newly_cited:
            changed += _differing_paths(name, before, after)
    if changed and kind != "source":
        citations += [{"source": source, "supports": changed} for source in sources]
    for name, value in after.items():
        if isinstance(value, list) and name != "citations":
            after[name] = _without_old_sources(before.get(name, []), value)
    after["citations"] = citations
    if not sources or kind == "source":
        return after
    return sourced(kind, after, sources)


def with_old_sources(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return the changed fields of a record that still cite only their old sources.

    Such a source may state what the record has now, or may not: only who reads it can tell.

    Args:
        kind: in the singular.
        before: the record as its file would hold it.
        after: the same record, changed.
    """
    old, now = _supported(before), _supported(after)
    changed = {
        (source, field)
        for source, field in now & old
        if _still_supported(field, before, after, False) != [field]
    }
    doubtful = _heads(changed) - _heads(now - old)
    return [name for name in _single_fields(kind, after) if name in doubtful]


def _supported(document: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Return the sources that a record cites, each with a field for which it is cited."""
    supported: set[tuple[str, str]] = set()
    for citation in document.get("citations", ()):
        supported |= {(citation["source"], field) for field in _supported_by(citation)}
    return supported


def _supported_by(citation: Mapping[str, Any]) -> Sequence[str]:
    """Return the fields for which a source is cited; a stored citation may name none."""
    fields: Sequence[str] = citation.get("supports", ())
    return fields


def _heads(supported: Set[tuple[str, str]]) -> set[str]:
    """Return the whole fields, such as place, of which sources support something."""
    return {field.partition(".")[0] for _, field in supported}


def _single_fields(kind: str, document: Mapping[str, Any]) -> list[str]:
    """Return the filled fields that citations support, rather than sources of items."""
    shapes = shapes_of(RECORD_CLASSES[kind])
    return [
        name
        for name in document
        if name == "place" or (name in shapes and name != "id" and shapes[name].form != "item")
    ]


def _differing_paths(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return what of a field is not as before: all of it, or some of its parts."""
    was, is_now = before.get(name), after[name]
    if not isinstance(was, dict) or not isinstance(is_now, dict):
        return [name]
    return [f"{name}.{part}" for part, value in is_now.items() if value != was.get(part)]


def _without_old_sources(was: Any, is_now: list[Any]) -> list[Any]:
    """Return the items of a list, the changed ones without the sources of what they replaced.

    An item is new or changed if the record had none that is the same. What such an item replaced is
    not known, so it loses the sources of every item that has gone.
    """
    before = list(_sourced_items(was))
    kept = [item for item in _sourced_items(is_now) if item in before]
    old: set[str] = set()
    for item in before:
        if item not in kept:
            old.update(item["sources"])

    def without_old(value: Any) -> Any:
        if isinstance(value, list):
            return [without_old(item) for item in value]
        if not isinstance(value, dict) or value in before:
            return value
        if "sources" not in value:
            return {name: without_old(part) for name, part in value.items()}
        return {**value, "sources": [source for source in value["sources"] if source not in old]}

    return [without_old(item) for item in is_now]


def _sourced_items(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the items with sources in a value, however deep they are."""
    parts: Iterable[Any] = ()
    if isinstance(value, list):
        parts = value
    elif isinstance(value, dict) and "sources" in value:
        yield value
    elif isinstance(value, dict):
        parts = value.values()
    for part in parts:
        yield from _sourced_items(part)


def _sourced_item(item: Mapping[str, Any], cls: type, sources: Sequence[str]) -> dict[str, Any]:
    """Return an item that names these sources if it named none.

    The same holds for the items within it, such as the claims of a dispute.
    """
    after = dict(item)
    for name, shape in shapes_of(cls).items():
        if name == "sources" and not item.get(name):
            after[name] = list(sources)
        elif shape.item and shape.many and name in item:
            after[name] = [_sourced_item(inner, shape.item, sources) for inner in item[name]]
    return after


def _new_citations(before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the citations of changes, each for the fields or the parts that are changed."""
    citations = []
    for citation in changes.get("citations", ()):
        paths: list[str] = []
        for field in _supported_by(citation):
            paths += _changed_paths(field, before, changes)
        citations.append({**citation, "supports": paths})
    return citations


def _with_citations(
    before: Mapping[str, Any], after: Mapping[str, Any], new: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return a changed record with the citations that still hold, and new ones."""
    return {
        **after,
        "citations": [*_kept_citations(before, after, change_has_sources=bool(new)), *new],
    }


def _changed_paths(field: str, before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[str]:
    """Return what a new citation supports: a new field, or the changed parts of an old one."""
    if isinstance(changes[field], dict) and before.get(field):
        return [f"{field}.{part}" for part in changes[field]]
    return [field]


def _kept_citations(
    before: Mapping[str, Any], after: Mapping[str, Any], *, change_has_sources: bool
) -> list[dict[str, Any]]:
    """Return the citations of a record, without what they no longer support after a change.

    Args:
        before: the record as it was.
        after: the record as it is to be.
        change_has_sources: whether the change cites sources of its own; a list that was added to
            then keeps its old ones too.
    """
    kept = []
    for citation in before.get("citations", []):
        fields: list[str] = []
        for field in _supported_by(citation):
            fields += _still_supported(field, before, after, change_has_sources)
        if fields:
            kept.append({**citation, "supports": fields})
    return kept


def _still_supported(
    field: str, before: Mapping[str, Any], after: Mapping[str, Any], change_has_sources: bool
) -> list[str]:
    """Return what a citation still supports of a field: all of it, nothing, or the unchanged parts.

    Args:
        field: a field or a part of one, which the citation supported before.
        before: the record as it was.
        after: the record as it is to be.
        change_has_sources: whether the change cites sources of its own, so that a list that only
            got further items keeps the old ones.
    """
    head, _, part = field.partition(".")
    was, is_now = before.get(head), after.get(head)
    if was == is_now:
        return [field]
    if isinstance(was, list) and isinstance(is_now, list) and change_has_sources:
        only_added_to = all(item in is_now for item in was)
        return [field] if only_added_to else []
    if isinstance(was, dict) and isinstance(is_now, dict):
        same = [name for name in was if was[name] == is_now.get(name)]
        return [f"{head}.{name}" for name in same if part in ("", name)]
    return []
