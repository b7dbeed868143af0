"""awco compare: two records, or two countries, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell_own
from asean_wco.cli.options import notes_option, output_options
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.errors import NotFoundError, UsageError
from asean_wco.model.countries import Country, country_code
from asean_wco.model.records import Office, Organization, Record, kind_of
from asean_wco.model.text import shortened
from asean_wco.render.formats import FORMS

if TYPE_CHECKING:
    from asean_wco.library import Library
    from asean_wco.query.comparison import Pair

_HEADS = (
    "field", "same", "left", "right", "left_certainty", "right_certainty", "shared", "left_only",
    "right_only", "left_inferred", "right_inferred",
)  # fmt: skip
Side = Record | Country


@click.command()
@click.argument("typed", nargs=-1, required=True, metavar="FIRST SECOND", shell_complete=ids_of())
@click.option(
    "--all",
    "--full",
    "full",
    is_flag=True,
    help="Show all outcomes, notes and milestones, and long lists to their end.",
)
@notes_option
@output_options(*FORMS)
@pass_app
def compare(app: App, typed: tuple[str, ...], full: bool, **options: Any) -> None:
    """Compare two countries, or two records of the same kind.

    It shows what both have, and what only one of them has. Inferred values
    are compared too and marked ≈; ≠ means that sources disagree.

    Of two countries it shows the customs administrations and their heads, the
    posts, the meetings held there, the steps in agreements and systems, and
    the centres and offices there. Two customs administrations are compared
    together with their countries. Of two offices it shows the holders with
    their terms. A name of several words needs no quotes where only one reading
    fits.

    \b
    awco compare Vietnam Thailand
    awco compare asean-wco-consultation-9 asean-wco-consultation-13
    """
    from asean_wco.query import comparison

    output = Output.from_options(app, options)
    library = app.library
    sides = _sides(library, *_parted(library, typed))
    countries, of_countries = _side_by_side(library, sides)
    records = [side for side in sides if not isinstance(side, Country)]
    compared: list[Pair] = []
    if len(records) == len(sides):
        compared = comparison.compare(records[0], records[1], library.store.find)

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.comparison_view import comparison_text
        from asean_wco.render.nations_view import nation_text

        below = nation_text(countries, of_countries, library, width, color=color, full=full)
        if not compared:
            return below
        above = comparison_text(records, compared, library, width, color=color, full=full)
        return "\n\n".join(text.rstrip("\n") for text in (above, below) if text)

    rows = comparison.comparison_output([*compared, *of_countries])
    heads: Sequence[str] = _HEADS
    worded = None
    if FORMS[output.form].has_marks and not output.fields:
        from asean_wco.render.comparison import comparison_rows
        from asean_wco.render.nations import nation_rows

        worded = []
        if compared:
            worded += comparison_rows(records, compared, library)
        names = list(worded[0])[2:] if worded else [country.name for country in countries]
        worded += nation_rows(names, of_countries, library)
        heads = tuple(worded[0])
    elif of_countries:
        from asean_wco.render.nations import in_words

        worded = in_words(rows, [*compared, *of_countries], library)
    answer = Rows(
        command="compare",
        results=rows,
        query={"first": sides[0].id, "second": sides[1].id},
        heads=heads,
        table=table,
        in_words=worded,
        more={
            "first": _origin_of(library, sides[0], [pair.left_items for pair in of_countries]),
            "second": _origin_of(library, sides[1], [pair.right_items for pair in of_countries]),
        },
    )
    write_rows(app, output, answer)
    for record in records:
        if output.form != "table":
            tell_own(record, library)


def _side_by_side(library: Library, sides: Sequence[Side]) -> tuple[Sequence[Side], list[Pair]]:
    """Return the countries or offices of which lists are compared, and these lists."""
    left, right = sides
    if isinstance(left, Office) and isinstance(right, Office):
        return sides, library.compare_offices(left, right)
    countries = _countries_of(sides)
    return countries, library.compare_countries(*countries) if countries else []


def _parted(library: Library, words: tuple[str, ...]) -> tuple[str, str]:
    """Return the two names that words on the command line are.

    Raises:
        UsageError: they can be parted in no way, or in several, so that both parts are names.
    """
    if len(words) == 2:
        return words[0], words[1]
    pairs = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    named = {name for pair in pairs for name in pair if _is_name(library, name)}
    fitting = [pair for pair in pairs if named.issuperset(pair)]
    if len(fitting) == 1:
        return fitting[0]
    hint = "Put each name of several words in quotation marks."
    if len(words) < 2:
        raise UsageError(
            f"There is nothing to compare {shortened(words[0])!r} with.", "Give two names."
        )
    typed = shortened(" ".join(words))
    raise UsageError(f"awco cannot tell where the first name in {typed!r} ends.", hint)


def _is_name(library: Library, text: str) -> bool:
    """Return whether a text is the whole name, or the code or the id, of a country or a record."""
    return country_code(text) is not None or bool(library.search(text, exact=True))


def _sides(library: Library, first: str, second: str) -> tuple[Side, Side]:
    """Return the two records or countries that are to be compared.

    Raises:
        NotFoundError: one of the texts means nothing, or several records.
        UsageError: one is a country, and the other has none.
    """
    left = library.subject(first)
    if isinstance(left, Country):
        _refuse_code(library, second)
    if not isinstance(left, Country):
        code = country_code(second)
        if code and _country_of(left) and library.store.find(second) is None:
            return left, Country(code)
        # The message for an id of another kind says so, and does not call it an unknown name.
        return left, library.store.find(second) or _resolved(library, second, left)
    right = library.subject(second)
    if isinstance(right, Country) or _country_of(right):
        return left, right
    return _resolved(library, first, right), right


def _refuse_code(library: Library, text: str) -> None:
    """Refuse what looks like the code of a country beside another country, and is none.

    Raises:
        UsageError: it is no code of a country.
    """
    if len(text) == 2 and text.isupper() and not _is_name(library, text):
        raise UsageError(
            f"No country has the code {text!r}.",
            "Compare two countries, or two records of one kind.",
        )


def _resolved(library: Library, text: str, other: Record) -> Record:
    """Return the record that a text means beside another of its kind.

    Raises:
        NotFoundError: the text means nothing, or several records.
        UsageError: the text means a country, or a record of another kind.
    """
    try:
        # A body may be called as a country is: EU.
        return library.resolve(text, kind_of(other))
    except NotFoundError as error:
        try:
            meant = library.subject(text)
        except NotFoundError:
            raise error from None
    is_what = "a country"
    if not isinstance(meant, Country):
        is_what = f"of the kind {kind_of(meant)}"
    raise UsageError(
        f"{meant.name} is {is_what}, and {other.id} is of the kind {kind_of(other)}.",
        "Compare two countries, or two records of one kind.",
    )


def _country_of(side: Side) -> Country | None:
    """Return the country that a side stands for; None if it stands for none."""
    if isinstance(side, Country):
        return side
    if isinstance(side, Organization) and side.type == "customs-administration" and side.country:
        return Country(side.country)
    return None


def _countries_of(sides: Sequence[Side]) -> list[Country]:
    """Return the two countries that are compared; none if only records are.

    Two administrations of one country tell nothing of another.
    """
    countries = [country for country in map(_country_of, sides) if country]
    if len(countries) < len(sides):
        return []
    is_of_records = not any(isinstance(side, Country) for side in sides)
    if is_of_records and countries[0] == countries[1]:
        return []
    return countries


def _origin_of(library: Library, side: Side, listed: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """Return the origin of what is told of a side.

    Args:
        library: for the origin of records.
        side: a record or a country.
        listed: the items of a country, field by field.
    """
    records = {item.record for items in listed for item in items if item.record}
    if not isinstance(side, Country):
        records.add(side.id)
    return library.origin_of(*sorted(records))
