"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from asean_wco.store.atomic import write_atomically

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def test_content_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    for content in (b"old", b"new and longer", b"", b"short"):
        write_atomically(path, content)
        assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["f.json"]


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize(
    "error", [PermissionError(13, "refused"), OSError(28, "no space left"), KeyboardInterrupt()]
)
def test_a_failure_at_any_step_leaves_the_old_content_and_nothing_else(
    step: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(type(error)):
            write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["f.json"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no"):
        write_atomically(tmp_path / "none" / "f.json", b"x")
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


@posix_only
def test_a_new_file_has_the_mode_that_the_user_wants_for_new_files(tmp_path: Path) -> None:
    former = os.umask(0o022)
    try:
        for mask, mode in ((0o022, 0o644), (0o027, 0o640), (0o077, 0o600)):
            os.umask(mask)
            write_atomically(tmp_path / f"{mask}.json", b"x")
            assert (tmp_path / f"{mask}.json").stat().st_mode & 0o777 == mode
            assert os.umask(mask) == mask
    finally:
        os.umask(former)


@posix_only
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "real" / "f.json", tmp_path / "f.json"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == link.read_bytes() == b"new"
