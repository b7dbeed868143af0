"""The closed lists, and countries by the names that ASEAN uses."""

from __future__ import annotations

import pytest

from asean_wco.model.countries import ASEAN_COUNTRIES, COUNTRIES, country_name
from asean_wco.model.vocabulary import a_kind


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("VN", "Viet Nam"),
        ("LA", "Lao PDR"),
        ("BN", "Brunei Darussalam"),
        ("TL", "Timor-Leste"),
        ("KR", "Korea"),
    ],
)
def test_countries_are_called_as_asean_calls_them(code: str, name: str) -> None:
    assert country_name(code) == name


def test_an_unknown_code_stands_for_itself_and_none_for_nothing() -> None:
    assert country_name("XX") == "XX"
    assert country_name(None) == country_name("") == ""


def test_asean_has_eleven_members() -> None:
    assert len(ASEAN_COUNTRIES) == 11


def test_codes_are_two_letters_and_names_are_told_apart() -> None:
    assert all(len(code) == 2 and code.isupper() and code.isascii() for code in COUNTRIES)
    assert len(set(COUNTRIES.values())) == len(COUNTRIES)


def test_a_kind_has_the_article_that_fits() -> None:
    assert [a_kind(kind) for kind in ("meeting", "office", "initiative", "organization")] == [
        "a meeting", "an office", "an initiative", "an organization",
    ]  # fmt: skip
