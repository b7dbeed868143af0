"""The options that many commands share, and the conversion of what is typed into values."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from asean_wco.cli.completing import fields, years
from asean_wco.cli.context import App, tell
from asean_wco.model.dates import PartialDate, common_year
from asean_wco.model.vocabulary import KIND_FOLDERS, ORIGINS
from asean_wco.render.formats import FORMATS

_LONGEST_NAME = 60
_DAY_OF_NUMBERS = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"
_CODES = " Give a name such as Viet Nam, or a code such as VN."
# What lists offer besides their own forms; `cli/exporting` makes them.
_LIST_EXPORTS = ("xlsx", "jsonld", "bibtex", "csl-json", "ris", "datapackage", "sqlite")
_EXPORTS_OF_KIND = {
    "meeting": ("popolo", "ics"),
    "person": ("popolo",),
    "organization": ("popolo",),
    "office": ("popolo",),
}

F = TypeVar("F", bound=Callable[..., Any])


def exports_of(kind: str) -> tuple[str, ...]:
    """Return the forms of other programs that a list of a kind can take."""
    return (*_LIST_EXPORTS, *_EXPORTS_OF_KIND.get(kind, ()))


class Choice(click.Choice[str]):
    """A choice that suggests the nearest word to one that it does not know."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or fail with a usage error that names the nearest one."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            import difflib

            message = error.message
            near = difflib.get_close_matches(value, list(map(str, self.choices)), n=1)
            if near:
                message = f"{message} Did you mean {near[0]!r}?"
            raise click.BadParameter(message, ctx, param) from None


def dates_meant(typed: str) -> list[PartialDate]:
    """Return the dates that a text may mean, and say how it is read if it is only one."""
    # What reads other dates takes time to import.
    from asean_wco.model.times import dates_typed

    meanings = list(dates_typed(typed))
    if len(meanings) == 1:
        tell(f"{typed!r} is read as {meanings[0]}.")
    return meanings


class DateParam(click.ParamType[PartialDate]):
    """A date as records have it: a day, a month or a year."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        """Return the date, or fail with a usage error."""
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(value)
        except ValueError as error:
            meanings = dates_meant(value)
            if len(meanings) == 1:
                return meanings[0]
            if meanings:
                days = " or ".join(date.display() for date in meanings)
                forms = " or ".join(map(str, meanings))
                return self.fail(f"{value!r} may mean {days}. Write {forms}.", param, ctx)
            return self.fail(f"{_impossible_day(value) or error}.", param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the years that there are records of."""
        return years(ctx, param, incomplete)


def _impossible_day(value: str) -> str:
    """Return what is wrong with a day of three numbers that no month has; empty for other texts."""
    numbers = re.fullmatch(_DAY_OF_NUMBERS, value.strip())
    if not numbers:
        return ""
    day, month, year = (int(number) for number in numbers.groups())
    try:
        PartialDate.parse(f"{year:04}-{month:02}-{day:02}")
    except ValueError as error:
        return str(error).replace(f"{year:04}-{month:02}-{day:02}", value)
    return ""


class CountryParam(click.ParamType[str]):
    """A country by its ISO code or its name in any spelling."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the ISO 3166-1 alpha-2 code, or fail with an error that names the nearest ones."""
        if len(value) > _LONGEST_NAME:
            return self.fail("no country has so long a name.", param, ctx)
        from asean_wco.model.countries import countries_like, country_code

        if code := country_code(value):
            return code
        hint = _CODES
        names = countries_like(value)
        if names:
            hint = f" Did you mean {' or '.join(names)}?"
        if any(name.casefold().startswith(f"{value.casefold()} ") for name in names):
            hint += " Put quotes around a name of several words."
        return self.fail(f"{value!r} is no country known here.{hint}", param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer codes of countries: those of ASEAN, or all whose code or name begins as typed."""
        from asean_wco.model.countries import ASEAN_COUNTRIES, COUNTRIES
        from asean_wco.model.folding import fold

        begun = fold(incomplete)
        offered = COUNTRIES if begun else ASEAN_COUNTRIES
        return [
            CompletionItem(code, help=name)
            for code, name in offered.items()
            if code.lower().startswith(begun) or fold(name).startswith(begun)
        ]


class YearParam(click.ParamType[int]):
    """A year of four digits; a Buddhist year is read as one of the common era, with a notice."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the year of the common era, or fail with a usage error."""
        if not re.fullmatch("[1-9][0-9]{3}", str(value)):
            return self.fail(f"{value!r} is not a year. Write all four digits: 2024.", param, ctx)
        typed = int(value)
        year = common_year(typed)
        if year != typed:
            tell(f"{typed} is read as the Buddhist year of {year}.")
        return year


DATE = DateParam()
YEAR = YearParam()
COUNTRY = CountryParam()


def _in_order(
    context: click.Context, parameter: click.Parameter, value: PartialDate | None
) -> PartialDate | None:
    """Return the date, or refuse the second of a period that would end before it begins."""
    dates = {**context.params, parameter.name or "": value}
    first, last = dates.get("from_"), dates.get("to")
    if first and last and first.earliest > last.latest:
        raise click.UsageError(
            f"--from {first} is later than --to {last}. Exchange the two dates.", context
        )
    return value


def from_option(text: str) -> Callable[[F], F]:
    """Return `--from`, which must not be later than `--to`."""
    return click.option(
        "--from", "from_", type=DATE, callback=_in_order, help=text, shell_complete=years
    )


def to_option(text: str) -> Callable[[F], F]:
    """Return `--to`, which must not be earlier than `--from`."""
    return click.option("--to", type=DATE, callback=_in_order, help=text)


class KindParam(Choice):
    """A kind of record, in the singular or as the folder is called."""

    def __init__(self) -> None:
        super().__init__(list(KIND_FOLDERS))

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the kind in the singular."""
        singular = {folder: kind for kind, folder in KIND_FOLDERS.items()}
        return super().convert(singular.get(value, value), param, ctx)


def split_fields(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the fields of a comma-separated list."""
    return tuple(field.strip() for field in (value or "").split(",") if field.strip())


def _include_notes(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Have the run include private notes; no command needs to hand that on."""
    app = context.find_object(App)
    # A shell that completes words has no run.
    if app and value:
        app.with_notes = True


# For the commands that take only some records.
kinds_option = click.option(
    "--kind",
    "kinds",
    type=KindParam(),
    multiple=True,
    help="Only records of this kind; may be repeated.",
)
origin_option = click.option(
    "--origin",
    type=Choice(ORIGINS),
    help="Only records of the reference, or only your own.",
)
# For the commands that print or write what records say.
notes_option = click.option(
    "--with-notes",
    is_flag=True,
    expose_value=False,
    callback=_include_notes,
    help="Include your private notes.",
)


def _named_file(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """Return the file to write; None for a hyphen, which is standard output in every command."""
    if value == "":
        raise click.BadParameter("it names no file.", context, parameter)
    return None if value == "-" else value


def file_options(command: F) -> F:
    """Add `--output` and `--force` to a command."""
    force = click.option("--force", is_flag=True, help="Overwrite the output file if it exists.")
    where = "Write to this file; - prints to the terminal."
    output = click.option(
        "-o", "--output", type=click.Path(allow_dash=True), callback=_named_file, help=where
    )
    return output(force(command))


def output_options(*formats: str) -> Callable[[F], F]:
    """Return a decorator that adds the options of output to a command.

    These are `--format`, `--json`, `--fields`, `--header`, `--bom`, `--output` and `--force`.

    Args:
        formats: those that the command has; all when none is given.
    """
    offered: Sequence[str] = formats or FORMATS

    def decorate(command: F) -> F:
        options = [
            click.option(
                "-f", "--format", "form", type=Choice(list(offered)), help="Format of the output."
            ),
            click.option("--json", "as_json", is_flag=True, help="The same as --format json."),
            click.option(
                "--fields",
                callback=split_fields,
                metavar="A,B,C",
                shell_complete=fields,
                help="Only these fields. '--fields help' lists them.",
            ),
            click.option(
                "--header", is_flag=True, help="Print the names of the fields above plain lines."
            ),
            click.option(
                "--bom", is_flag=True, help="Begin csv and tsv with a byte order mark, for Excel."
            ),
            file_options,
        ]
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
