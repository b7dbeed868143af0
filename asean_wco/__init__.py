"""The history of cooperation between ASEAN's customs administrations and the World Customs Organization."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asean_wco.library import Library, open_library

__all__ = ["Library", "__version__", "open_library"]
__version__ = "1.0.0"


def __getattr__(name: str) -> object:
    """Give `open_library` and `Library` when they are asked for, so that importing the package costs nothing."""
    if name in ("Library", "open_library"):
        from asean_wco import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
