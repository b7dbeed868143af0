"""Strict reading of JSON, which refuses what Python's reader accepts silently.

RFC 8259 leaves duplicate names, huge numbers and lone surrogates to the reader. The I-JSON profile
(RFC 7493) rules them out, and so does this module. It also refuses NaN, the infinities, and input
of absurd depth or size.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from asean_wco.errors import DataError

MAX_BYTES = 1 << 30
# Records nest six levels deep at most. Much deeper input would exhaust the recursion of Python.
MOST_LEVELS = 32
# To read it by a codec of its own would import that.
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_SURROGATE_ESCAPE = r"\\u[dD][89a-fA-F]"


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _refuse_infinity(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{number[:40]} is too large for a number")
    return value


def _refuse_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise ValueError(f"the name {name[:80]!r} stands twice in one object")
            seen.add(name)
    return values


def _is_too_deep(content: bytes) -> bool:
    """Return whether valid JSON nests deeper than `MOST_LEVELS`.

    Each round takes the innermost pairs away from the brackets outside of texts.
    """
    if content.count(b"[") + content.count(b"{") <= MOST_LEVELS:
        return False
    outside = content.replace(b"\\\\", b"").replace(b'\\"', b"").split(b'"')[::2]
    brackets = b"".join(outside).translate(None, _NO_BRACKETS)
    for _ in range(MOST_LEVELS):
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if not brackets:
            return False
    return True


def parse(content: bytes, where: str) -> Any:
    """Read one JSON document.

    Args:
        content: the bytes of the file, UTF-8, with or without a byte order mark.
        where: the file as the user knows it, for the message of an error.

    Raises:
        DataError: the content is empty, not UTF-8, not JSON, or JSON that readers disagree on.
    """
    if not content.strip():
        raise DataError(
            f"{where} is empty.", "Restore it from a copy; an empty file is not an empty store."
        )
    if len(content) > MAX_BYTES:
        raise DataError(f"{where} is larger than {MAX_BYTES >> 20} MiB.")
    too_deep = DataError(f"{where} is nested too deeply to be data of this project.")
    try:
        text = content.removeprefix(_BYTE_ORDER_MARK).decode()
        document = json.loads(
            text,
            object_pairs_hook=_refuse_duplicates,
            parse_constant=_refuse_constant,
            parse_float=_refuse_infinity,
        )
        if "\\u" in text and re.search(_SURROGATE_ESCAPE, text):
            json.dumps(document, ensure_ascii=False).encode()
    except UnicodeDecodeError as error:
        raise DataError(f"{where} is not UTF-8: byte {error.start} cannot be read.") from None
    except UnicodeEncodeError:
        raise DataError(f"{where} holds half of a surrogate pair, which is no character.") from None
    except RecursionError:
        raise too_deep from None
    except json.JSONDecodeError as error:
        problem = error.msg.removesuffix(" at")
        raise DataError(
            f"{where} is not JSON: {problem} in line {error.lineno}, column {error.colno}."
        ) from None
    except ValueError as error:
        raise DataError(f"{where} is not usable JSON: {error}.") from None
    if _is_too_deep(content):
        raise too_deep
    return document


def dump(value: object) -> str:
    """Return JSON without needless space, which is the form of our own files."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
