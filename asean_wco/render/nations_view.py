"""Two countries side by side on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.records import Record
from asean_wco.model.text import counted
from asean_wco.model.today import today
from asean_wco.query.comparison import Item, Pair
from asean_wco.render import words
from asean_wco.render.card_view import newest_first, source_block
from asean_wco.render.console import drawn, indented, joined, styled
from asean_wco.render.formats import INDENT
from asean_wco.render.nations import ComparedField, compared_fields, item_text

_GAP = 2
# Narrower columns are hard to read, and the countries stand below each other.
_LEAST_COLUMN = 30
# So many items of a side are shown, the latest, unless all are asked for.
_SHOWN = 6


def nation_text(
    countries: Sequence[Country | Record],
    pairs: Sequence[Pair],
    library: Library,
    width: int | None,
    *,
    color: bool,
    full: bool,
) -> str:
    """Return two countries side by side, field by field, with the sources below.

    Args:
        countries: the first and the second, or two offices.
        pairs: the fields, from `compare_countries` or `compare_offices`.
        library: for the names of records and the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether long lists are shown to their end.
    """
    if not countries:
        return ""
    view = _View(countries, library, width, full=full)
    blocks: list[RenderableType] = [styled(view.title, "title")]
    if view.is_wide:
        heads = [(styled(country.name, "heading"),) for country in countries]
        blocks += [Text(""), view.columns(*heads)]
    group = ""
    for compared_field in compared_fields(pairs, library):
        if compared_field.group and compared_field.group != group:
            blocks += [Text(""), styled(compared_field.group, "heading")]
        group = compared_field.group
        blocks += [*([] if group else [Text("")]), *view.blocks_of(compared_field)]
    legend = words.legend(view.shown)
    notes = [*(["--all shows everything"] if view.is_cut else []), *([legend] if legend else [])]
    if notes:
        blocks += [Text(""), *(styled(note, "quiet") for note in notes)]
    latest = newest_first(tuple(view.numbers), library)
    blocks += source_block(tuple(view.numbers), library, width, full=full, latest=latest)
    return drawn(blocks, width, color=color)


class _View:
    """A drawing of the fields that numbers the sources that it cites.

    Args:
        countries: the first and the second, or two offices.
        library: for what the user has corrected.
        width: columns of the terminal; None where nothing needs to fit.
        full: whether long lists are shown to their end.
    """

    def __init__(
        self,
        countries: Sequence[Country | Record],
        library: Library,
        width: int | None,
        *,
        full: bool,
    ) -> None:
        self._library = library
        self._names = [country.name for country in countries]
        self._column = ((width or 2 * 60) - INDENT - _GAP) // 2
        self._full = full
        self.is_wide = self._column >= _LEAST_COLUMN
        self.title = f"{' and '.join(self._names)} side by side, as of {today().display()}"
        self.numbers: dict[str, int] = {}
        self.shown: list[str] = []
        self.is_cut = False

    def columns(self, left: Sequence[Text], right: Sequence[Text]) -> RenderableType:
        """Return texts in two columns."""
        table = Table(box=None, show_header=False, padding=(0, _GAP, 0, 0), pad_edge=False)
        for _ in range(2):
            table.add_column(width=self._column, overflow="fold")
        for left_text, right_text in zip_longest(left, right, fillvalue=Text("")):
            table.add_row(left_text, right_text)
        return indented(table)

    def blocks_of(self, compared_field: ComparedField) -> Iterator[RenderableType]:
        """Yield a field under its heading: what both have, and below it what each has alone."""
        style = "label" if compared_field.group else "heading"
        title = styled(compared_field.title, style)
        yield indented(title) if compared_field.group else title
        for text in self._texts(compared_field.field, compared_field.shared):
            yield indented(joined(styled("= both", "label"), text))
        left = list(self._texts(compared_field.field, compared_field.left))
        right = list(self._texts(compared_field.field, compared_field.right))
        if not compared_field.shared:
            left, right = left or [_nothing()], right or [_nothing()]
        if not left and not right:
            return
        if self.is_wide:
            yield self.columns(left, right)
            return
        for name, texts in zip(self._names, (left, right), strict=True):
            if texts:
                yield indented(styled(f"{name}:", "label"))
                yield from map(indented, texts)

    def _texts(self, field: str, items: Sequence[Item]) -> Iterator[Text]:
        """Yield items with their sources, and how many earlier ones are left out."""
        shown = items if self._full else items[-_SHOWN:]
        if len(shown) < len(items):
            self.is_cut = True
            left_out = counted(len(items) - len(shown), "earlier entry", "earlier entries")
            yield styled(f"… {left_out} left out; --all shows everything", "quiet")
        for item in shown:
            text = item_text(field, item, self._library)
            self.shown.append(text)
            numbers = [self._number(source) for source in item.sources]
            yield joined(styled(text), styled(words.footnotes(numbers), "note"))

    def _number(self, source: str) -> int:
        return self.numbers.setdefault(source, len(self.numbers) + 1)


def _nothing() -> Text:
    return styled("nothing recorded", "quiet")
