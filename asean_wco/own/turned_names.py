"""Names of people that begin with the family name: Tan, Mei Ling."""

from __future__ import annotations

import re
from typing import NamedTuple

from asean_wco.model.countries import country_code
from asean_wco.model.folding import plain_words
from asean_wco.own.courtesy import is_courtesy
from asean_wco.search.vocabulary import POST_WORDS

_PARTS = re.compile(r"([^,]+),\s*([^,]+)")
_MOST_WORDS = 4
# What may stand after the comma of a name that is in its usual order.
_AFTER_A_NAME = frozenset(
    "jr sr ii iii iv phd dphil edd md mba ma msc ba bsc llb llm jd dba cpa esq mp ret".split()
)
# Words of bodies and of posts, which no name of a person has.
_NO_NAMES = POST_WORDS | frozenset(
    "customs department ministry office division bureau authority agency organization academy "
    "centre center university general officer former acting assistant adviser advisor attache "
    "asean wco".split()
)
# Before the name of the father, which is no family name.
_PATRONYMS = frozenset({"bin", "binti", "bte", "bt", "s/o", "d/o", "anak"})


class Turned(NamedTuple):
    """A name in its usual order.

    Attributes:
        name: of the person.
        family_name: empty if the name has none.
    """

    name: str
    family_name: str


def turned(cell: str) -> Turned | None:
    """Return the name that a cell has with the family name first; None if it has no such name."""
    parts = _PARTS.fullmatch(cell.strip())
    if not parts:
        return None
    family, given = (part.strip() for part in parts.groups())
    # Tan is a family name as well as a courtesy title.
    if not (_may_be_name(family) and _may_be_name(given)) or is_courtesy(given):
        return None
    if family.isupper() and not given.isupper():
        # The capitals only say which one is the family name.
        family = family.title()
    is_patronym = family.split()[0].lower() in _PATRONYMS
    return Turned(f"{given} {family}", "" if is_patronym else family)


def _may_be_name(text: str) -> bool:
    """Return whether a text may be a part of the name of a person."""
    words = plain_words(text)
    is_short = 0 < len(words) <= _MOST_WORDS and all(map(str.isalpha, words))
    is_other = not (_NO_NAMES | _AFTER_A_NAME).isdisjoint(words)
    return is_short and not is_other and country_code(text) is None
