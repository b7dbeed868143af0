"""The history of cooperation between ASEAN's customs administrations and the WCO.

In Python, `open_library` opens the reference and returns a `Library`. What cannot be answered
raises an `AwcoError` of `asean_wco.errors`. `to_dict` makes a record or a fact an object for JSON:

    from asean_wco import open_library

    library = open_library()
    for meeting in library.meetings(series="adgcm", year=2024):
        print(library.to_dict(meeting)["name"])

The way of a question: `__main__` starts the program, and the room `cli` reads the command line. It
asks `library`, the door to everything, which reads from the store:

- `finding` returns the records that pass filters (`query`, `store`),
- `meaning` searches, and finds the record or country that a name means (`search`),
- `factbook` has the facts of the store (`facts`),
- `answers` answers questions, and `brief` writes notes.

`telling` puts a search into words, `render` an answer into tables, cards and JSON, and `export`
into the files of other programs. `errors` are what all of them raise. `own` and `draft` make
records, `indexing` and `check` serve those who build the data, and `model` has what all others
speak of: the records. Each room says in its `__init__` what its files do. Imports go from the rooms
named first to those named last; tests/test_architecture.py has the layers.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asean_wco.library import Library, open_library

__all__ = ["Library", "__version__", "open_library"]
__version__ = "1.0.0"


def __getattr__(name: str) -> object:
    """Import `open_library` and `Library` on first use, so that the package imports quickly."""
    if name in ("Library", "open_library"):
        from asean_wco import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return all names of the package, also those that are imported on first use."""
    return [*globals(), *__all__]
