"""What Python's JSON reader lets through in silence is refused here, with a reason."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.errors import DataError
from asean_wco.store import strict_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc\u00e9", max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(VALUES, st.booleans())
def test_ordinary_json_is_read_as_it_was_written(value: object, in_ascii: bool) -> None:
    assert strict_json.parse(json.dumps(value, ensure_ascii=in_ascii).encode(), "f.json") == value


@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_refused_by_the_name_of_the_file(content: bytes) -> None:
    with contextlib.suppress(DataError):
        strict_json.parse(content, "f.json")
        return
    with pytest.raises(DataError, match=r"f\.json"):
        strict_json.parse(content, "f.json")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"   \n\t ", "is empty"),
        (b"{", "is not JSON"),
        (b"{'a': 1}", "is not JSON"),
        (b"[1, 2,]", "is not JSON"),
        (b"{} {}", "is not JSON"),
        (b"// note\n{}", "is not JSON"),
        (b"[NaN]", "NaN is not a JSON number"),
        (b'{"a": Infinity}', "Infinity is not a JSON number"),
        (b'{"a": -Infinity}', "-Infinity is not a JSON number"),
        (b'{"a": 1, "b": 2, "a": 3}', "the name 'a' stands twice"),
        (b'[{"x": {"b": 1, "b": 1}}]', "the name 'b' stands twice"),
        (b'{"a": 1, "b": 2, "c": 3, "b": 4}', "the name 'b' stands twice"),
        (b'{"\\u0061": 1, "a": 2}', "the name 'a' stands twice"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
        (b"1" * 5000, "is not usable JSON"),
        (b'["\\ud800"]', "half of a surrogate pair"),
        (b'{"\\uDC00x": 1}', "half of a surrogate pair"),
        ('["Nguyễn"]'.encode("utf-16"), "is not UTF-8"),
        (b'["\xff"]', "is not UTF-8"),
        (b'["\xed\xa0\x80"]', "is not UTF-8"),
        (b'["a\nb"]', "is not JSON"),
        (b"\x00", "is not JSON"),
    ],
    ids=lambda value: value[:24].decode("latin-1") if isinstance(value, bytes) else None,
)
def test_bad_json_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(DataError, match=reason) as caught:
        strict_json.parse(content, "folder/f.json")
    assert caught.value.message.startswith("folder/f.json ")


def test_where_the_json_breaks_is_told() -> None:
    with pytest.raises(DataError, match=r"line 2, column 6"):
        strict_json.parse(b'{\n"a": }', "f.json")


@pytest.mark.parametrize(
    "content", [b'["\\ud83d\\ude80"]', '["🚀"]'.encode(), b"\xef\xbb\xbf[1]", b" [1] \r\n"]
)
def test_what_only_looks_odd_is_read(content: bytes) -> None:
    assert strict_json.parse(content, "f.json") in (["🚀"], [1])


def test_a_file_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "MAX_BYTES", 10)
    assert strict_json.parse(b"[1,2,3,44]", "f.json") == [1, 2, 3, 44]
    with pytest.raises(DataError, match="larger than"):
        strict_json.parse(b"[1,2,3,4,5]", "f.json")


@pytest.mark.parametrize("number", [b"1e999", b"-1e999", b"1" + b"0" * 400 + b".0"])
def test_a_number_beyond_floating_point_is_refused_like_an_infinity(number: bytes) -> None:
    with pytest.raises(DataError):
        strict_json.parse(b'{"value": ' + number + b"}", "f.json")
