"""The history of cooperation between ASEAN's customs administrations and the WCO."""

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
