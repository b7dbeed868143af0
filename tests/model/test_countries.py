"""Countries as people write them."""

from __future__ import annotations

import pytest

from asean_wco.errors import UsageError
from asean_wco.model.countries import (
    ASEAN_CODES,
    COUNTRIES,
    codes_by_name,
    country_code,
    read_country,
)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("VN", "VN"),
        ("vn", "VN"),
        ("VNM", "VN"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("Việt Nam", "VN"),
        ("Socialist Republic of Viet Nam", "VN"),
        ("Vietnamese", "VN"),
        ("Laos", "LA"),
        ("Lao", "LA"),
        ("Brunei", "BN"),
        ("East Timor", "TL"),
        ("timor-leste", "TL"),
        ("Burma", "MM"),
        ("the Philippines", "PH"),
        ("Kingdom of Thailand", "TH"),
        ("USA", "US"),
        ("United States of America", "US"),
        ("UK", "GB"),
        ("PRC", "CN"),
        ("People's Republic of China", "CN"),
        ("Macau", "MO"),
        ("Hong Kong", "HK"),
        ("Qatar", "QA"),
        ("QA", "QA"),
        ("Chinese", "CN"),
        ("Chinese Taipei", "TW"),
        ("Taiwan", "TW"),
        ("South Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("DPRK", "KP"),
        ("Côte d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
    ],
)
def test_a_country_is_read_however_it_is_written(written: str, code: str) -> None:
    assert country_code(written) == code


@pytest.mark.parametrize("written", ["", "Chin", "Hong", "customs", "ASEAN", "Viet", "x" * 500])
def test_what_is_no_whole_name_is_no_country(written: str) -> None:
    assert country_code(written) is None


def test_the_list_is_the_whole_of_the_standard() -> None:
    assert len(COUNTRIES) == 249 + 1  # with the European Union
    assert all(len(code) == 2 and code.isupper() for code in COUNTRIES)
    assert len(set(COUNTRIES.values())) == len(COUNTRIES)
    assert len(ASEAN_CODES) == 11


def test_every_code_and_display_name_leads_to_its_country() -> None:
    for code, name in COUNTRIES.items():
        assert country_code(code) == code
        assert country_code(name) == code
    assert set(codes_by_name().values()) == set(COUNTRIES)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Vitenam", "Did you mean Viet Nam?"),
        ("Indonesa", "Did you mean Indonesia?"),
        ("x" * 1_000, "Give a name such as Viet Nam, or a code such as VN."),
    ],
)
def test_a_country_that_is_not_known_is_refused_with_the_nearest(written: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_country(written)
    assert caught.value.message.startswith(f"awco knows no country '{written[:60]}")
    assert caught.value.hint == hint
