"""The options that many commands share, and the conversion of what is typed into values."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from asean_wco.cli.completing import fields, offer, years
from asean_wco.cli.context import App, tell
from asean_wco.errors import BadDateError, UsageError
from asean_wco.model.countries import ASEAN_COUNTRIES, COUNTRIES, country_name, read_country
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.text import did_you_mean, joined, taken_as
from asean_wco.model.vocabulary import KIND_FOLDERS, MEETING_TYPES, MODES, ORIGINS, read_kind
from asean_wco.query.values import other_word, read_date, read_year
from asean_wco.render.formats import FORMS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# What lists offer besides their own forms; `cli/exporting` makes them.
_LIST_EXPORTS = ("xlsx", "jsonld", "bibtex", "csl-json", "ris", "datapackage", "sqlite")
_EXPORTS_OF_KIND = {
    "meeting": ("popolo", "ics"),
    "person": ("popolo",),
    "organization": ("popolo",),
    "office": ("popolo",),
}

# What people call formats, in words that are not spelled like their names.
_FORMATS_MEANT = {
    "excel": "xlsx", "xls": "xlsx", "workbook": "xlsx", "spreadsheet": "xlsx", "text": "plain",
    "txt": "plain", "markdown": "md", "calendar": "ics", "outlook": "ics", "ical": "ics",
    "db": "sqlite", "bib": "bibtex", "endnote": "ris", "zotero": "bibtex",
}  # fmt: skip

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

            from asean_wco.cli.files import other_form

            choices = list(map(str, self.choices))
            typed = value.lower().lstrip(".")
            meant = _FORMATS_MEANT.get(typed, "")
            near = [meant] if meant in choices else difflib.get_close_matches(value, choices, n=1)
            advice = other_form(typed, choices) or (did_you_mean([repr(near[0])]) if near else "")
            raise click.BadParameter(joined(" ", error.message, advice), ctx, param) from None


class ModeChoice(Choice):
    """A choice of how a meeting is held, also in other words: online, face to face."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the mode that is meant."""
        return super().convert(other_word(str(value), MODES) or value, param, ctx)


class TypeChoice(Choice):
    """A choice of a type of meetings, also in other words, as imports read them: seminar."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the type that is meant, and say so if another word was typed."""
        typed = str(value)
        if typed.lower() not in self.choices:
            meant = other_word(typed, MEETING_TYPES)
            if meant:
                tell(taken_as(typed, meant))
                return super().convert(meant, param, ctx)
        return super().convert(value, param, ctx)


def _tell_date(typed: str, date: PartialDate) -> None:
    """Say how a date is read if it is not as it was typed."""
    written = PartialDate.read(typed)
    if written is None:
        tell(f"{typed!r} is read as {date}.")
    elif written != date and date.precision == "year":
        tell(f"{typed} is read as the Buddhist year of {date}.")
    elif written != date:
        tell(f"{typed} has a Buddhist year and is read as {date}.")


class DateParam(click.ParamType[PartialDate]):
    """A day, a month or a year as records have it; a Buddhist year is read with a notice."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        """Return the date, or fail with a usage error."""
        try:
            date = read_date(value)
        except BadDateError as error:
            advice = _advice_on_words(value)
            return self.fail(joined(" ", error.message, error.hint, advice), param, ctx)
        # A default is a date already.
        if isinstance(value, str):
            _tell_date(value, date)
        return date

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the years that there are records of."""
        return years(ctx, param, incomplete)


def _advice_on_words(typed: str) -> str:
    """Return how to write a date of several words, of which only the first one may have come."""
    # What reads other dates takes time to import.
    from asean_wco.model.times import dates_typed

    for date in (f"{typed} 2024", f"{typed} June 2024"):
        if typed.isalnum() and dates_typed(date):
            return f'Put a date of several words in quotation marks: "{date}".'
    return ""


class CountryParam(click.ParamType[str]):
    """A country by its ISO code or its name in any spelling."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the ISO 3166-1 alpha-2 code, or fail with an error that names the nearest ones.

        A slip that leaves one country is set right and told, since only commands that read take
        such an option.
        """
        try:
            return read_country(value)
        except UsageError as error:
            from asean_wco.search.correction import country_spelled_nearly

            code = country_spelled_nearly(value)
            if code:
                tell(taken_as(value, country_name(code)))
                return code
            advice = ""
            if f"mean {value} ".casefold() in error.hint.casefold():
                advice = "Put quotes around a name of several words."
            return self.fail(joined(" ", error.message, error.hint, advice), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer codes of countries: those of ASEAN, or all whose code or name begins as typed."""
        begun = fold(incomplete)
        offered = COUNTRIES if begun else ASEAN_COUNTRIES
        return [
            offer(code, told=name)
            for code, name in offered.items()
            if code.lower().startswith(begun) or fold(name).startswith(begun)
        ]


def _advice_on_years(typed: str) -> str:
    """Return how to ask for several years; empty if a text does not name several."""
    years = re.findall(r"\b[1-9][0-9]{3}\b", typed)
    if len(years) < 2:
        return ""
    first, last = min(years), max(years)
    return f"Give one year, repeat --year, or give --from {first} --to {last}."


class YearParam(click.ParamType[int]):
    """A year of four digits; a Buddhist year is read as one of the common era, with a notice."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the year of the common era, or fail with a usage error."""
        try:
            year = read_year(value)
        except UsageError as error:
            advice = _advice_on_years(value) or error.hint
            return self.fail(f"{error.message} {advice}", param, ctx)
        _tell_date(str(value), PartialDate(year))
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
        with contextlib.suppress(UsageError):
            return read_kind(value)
        # It says what is wrong.
        return super().convert(value, param, ctx)


class Count(click.IntRange):
    """A whole number within a range, told in plain words."""

    def _describe_range(self) -> str:
        """Return the range as the help has it, in place of the sign of mathematics."""
        return _range_in_words(self)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or fail with a usage error."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            return self.fail(f"{value!r} is not {_numbers_between(self)}.", param, ctx)


class Seconds(click.FloatRange):
    """A number of seconds within a range, told in plain words."""

    def _describe_range(self) -> str:
        """Return the range as the help has it, in place of the sign of mathematics."""
        return _range_in_words(self)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the seconds, or fail with a usage error."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            return self.fail(f"{value!r} is not {_numbers_between(self)}.", param, ctx)


def _range_in_words(limits: click.IntRange | click.FloatRange) -> str:
    """Return a range as the help of an option has it: ``0 or more``, ``0 to 3600``."""
    if limits.max is None:
        return f"{limits.min} or more"
    return f"{limits.min} to {limits.max}"


def _numbers_between(limits: click.IntRange | click.FloatRange) -> str:
    """Return which numbers a parameter takes, in words."""
    number = "a whole number" if isinstance(limits, click.IntRange) else "a number"
    if limits.max is None:
        return f"{number} from {limits.min} up"
    return f"{number} from {limits.min} to {limits.max}"


def repeatable(text: str) -> str:
    """Return the help of an option with the words that it may be repeated."""
    # The point of a sentence, not that of a path such as place.city.
    first, _, rest = text.partition(". ")
    return joined(" ", f"{first.removesuffix('.')}; may be repeated.", rest)


def split_fields(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """Return the fields of a comma-separated list."""
    if value is None:
        return ()
    fields = tuple(field.strip() for field in value.split(",") if field.strip())
    if not fields:
        raise click.BadParameter("it names no field.", context, parameter)
    return fields


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


def named_file(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return the file to write; None for a hyphen, which is standard output in every command."""
    return None if value == "-" else value


class FileName(click.Path):
    """A file or a folder by its name, which is not empty."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path, or fail with a usage error."""
        if value == "":
            return self.fail("it names no file.", param, ctx)
        return super().convert(value, param, ctx)


def file_options(command: F) -> F:
    """Add `--output` and `--force` to a command."""
    force = click.option("--force", is_flag=True, help="Overwrite the output file if it exists.")
    where = "Write to this file; - prints to the terminal."
    output = click.option(
        "-o", "--output", type=FileName(allow_dash=True), callback=named_file, help=where
    )
    return output(force(command))


def output_options(*formats: str) -> Callable[[F], F]:
    """Return a decorator that adds the options of output to a command.

    These are `--format`, `--json`, `--fields`, `--header`, `--bom`, `--output` and `--force`.

    Args:
        formats: those that the command has; all when none is given.
    """
    offered: Sequence[str] = formats or tuple(FORMS)

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
                "--header", is_flag=True, help="Begin plain lines with a line of field names."
            ),
            click.option(
                "--bom", is_flag=True, help="Mark csv and tsv so that Excel reads all letters."
            ),
            file_options,
        ]
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
