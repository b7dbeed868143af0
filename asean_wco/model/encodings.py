"""The encodings in which texts of the region are saved."""

from __future__ import annotations

import codecs
import re

# Encodings of systems in the region, with the names that people know (Unicode Consortium,
# Windows code page mappings).
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252, Western European",
    "cp1258": "Windows-1258, Vietnamese",
    "cp874": "Windows-874, Thai",
    "cp1250": "Windows-1250, Central European",
    "cp850": "code page 850, Western European under DOS",
    "mac-roman": "Mac Roman, Western European",
}
# Bytes that are a tone mark or a letter of Vietnamese in Windows-1258, and rare in Western texts.
_VIETNAMESE_BYTES = frozenset(b"\xcc\xd2\xde\xec\xf2\xd0\xf0\xdd\xfd")
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
# Thai words are whole runs of high bytes; in Western texts single letters are.
_THAI_RUN = 3


def encoding_of(content: bytes) -> str:
    """Return the encoding that a text is most likely in."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        content.decode("utf-8-sig")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    runs = [len(run) for run in _HIGH_BYTES.findall(content)]
    if sum(runs) / len(runs) >= _THAI_RUN:
        return "cp874"
    if not _VIETNAMESE_BYTES.isdisjoint(content):
        return "cp1258"
    return "cp1252"
