"""The named tuples of the project behave as those of the standard library."""

from __future__ import annotations

import copy
import pickle

import pytest

from asean_wco.model.tuples import NamedTuple


class Member(NamedTuple):
    """One of a row."""

    id: str
    start: str
    number: int = 0

    @property
    def is_first(self) -> bool:
        """Whether it is the first of all."""
        return self.number == 1


def test_fields_are_given_by_place_by_name_or_by_default() -> None:
    member = Member("adgcm-33", start="2024")
    assert member == ("adgcm-33", "2024", 0)
    assert (member.id, member.start, member.number, member.is_first) == (*member, False)
    assert Member._fields == ("id", "start", "number")
    assert repr(member) == "Member(id='adgcm-33', start='2024', number=0)"


def test_a_copy_has_some_fields_changed() -> None:
    member = Member("adgcm-33", "2024")
    assert member._replace(number=1) == Member("adgcm-33", "2024", 1)
    with pytest.raises(TypeError):
        member._replace(place="Hanoi")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("values", "named"),
    [
        (("adgcm-33",), {}),
        (("adgcm-33", "2024", 1, 2), {}),
        (("adgcm-33", "2024"), {"place": "Hanoi"}),
        (("adgcm-33", "2024"), {"id": "adgcm-32"}),
        (("adgcm-33",), {"place": "Hanoi"}),
    ],
)
def test_fields_that_do_not_fit_are_refused(
    values: tuple[object, ...], named: dict[str, object]
) -> None:
    make: type = Member
    with pytest.raises(TypeError):
        make(*values, **named)


def test_it_is_copied_and_pickled_and_cannot_be_changed() -> None:
    member = Member("adgcm-33", "2024")
    assert copy.deepcopy(member) == member
    assert pickle.loads(pickle.dumps(member)) == member
    assert isinstance(pickle.loads(pickle.dumps(member)), Member)
    with pytest.raises(AttributeError):
        member.number = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        member.place = "Hanoi"  # type: ignore[attr-defined]


def test_it_is_matched_and_unpacked_by_its_fields() -> None:
    match Member("adgcm-33", "2024", 33):
        case Member(identifier, _, number):
            assert (identifier, number) == ("adgcm-33", 33)
        case _:
            pytest.fail("it matches nothing")
