"""Fixtures that read like sentences: a toy library, and `awco` as a callable."""

from __future__ import annotations

import gc
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from asean_wco.cli.main import execute
from asean_wco.library import Library, build_store, open_library
from asean_wco.store.folder import read_folder

TOY = Path(__file__).parent / "toy"
ROOT = Path(__file__).parent.parent
TODAY = "2026-11-28"
LONGEST_FILES = (
    "test_questions.py",
    "test_datapackage.py",
    "test_own_durability.py",
    "test_streams.py",
    "test_quality.py",
    "test_install.py",
    "test_fits.py",
    "test_picture.py",
    "test_own_index.py",
)
# Of large sets of cases a fixed part is asked, unless all are wanted.
WHOLE = os.environ.get("AWCO_WHOLE") == "1"
T = TypeVar("T")

settings.register_profile(
    "suite",
    max_examples=60 if WHOLE else 12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("suite")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep the tests of a file in one process, so that what they share is made once."""
    from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

    # By itself it would begin with the files that have most tests, which are not the longest.
    config.option.loadscopereorder = False
    return LoadFileScheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no process waits for another at the end."""
    items.sort(key=lambda item: item.path.name not in LONGEST_FILES)


def pytest_collection_finish() -> None:
    """Keep the thousands of tests that were collected out of the way of the garbage collector."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@dataclass(frozen=True, slots=True)
class Result:
    """What a run of awco left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """Standard output, line by line."""
        return self.out.splitlines()


class Awco(Protocol):
    """Run awco with arguments; the toy store is read unless another is named."""

    def __call__(
        self, *arguments: str, data: Path | None = ..., env: dict[str, str] | None = ...
    ) -> Result: ...


@pytest.fixture(autouse=True)
def _quiet_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No setting of the machine and no clock reaches a test."""
    for name in list(os.environ):
        if name.startswith("AWCO_") or name in (
            "NO_COLOR",
            "FORCE_COLOR",
            "CLICOLOR_FORCE",
            "COLUMNS",
            "LINES",
        ):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("AWCO_TODAY", TODAY)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "no-own-records"))


@pytest.fixture(scope="session", autouse=True)
def _day() -> Iterator[None]:
    """No clock reaches what several tests share."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWCO_TODAY", TODAY)
        yield


@pytest.fixture(scope="session", autouse=True)
def _disk() -> Iterator[None]:
    """No test waits until a file is on the disk; the call is only asked for an open file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)
        yield


@pytest.fixture(scope="session")
def toy_folder() -> Path:
    """A small curated folder of real files."""
    return TOY


@pytest.fixture(scope="session")
def toy_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store that the toy folder compiles to."""
    path = tmp_path_factory.mktemp("store") / "toy.json"
    path.write_bytes(build_store(read_folder(TOY)))
    return path


@pytest.fixture
def library(toy_store: Path) -> Library:
    """The toy library."""
    return open_library(toy_store)


@pytest.fixture(scope="session")
def reference() -> Library:
    """The library that the package ships."""
    return open_library()


def examples(most: int) -> settings:
    """Return the setting for so many examples of a property, a third if not all are wanted."""
    return settings(max_examples=most if WHOLE else max(most // 3, 3))


def sample(cases: Sequence[T], step: int) -> Sequence[T]:
    """Return every so-manieth case, or all where the environment asks for the whole sets."""
    return cases if WHOLE else cases[::step]


def assert_linear(run: Callable[[int], object], size: int) -> None:
    """Check that four times the size takes far less than sixteen times the work.

    What is compared is the time of this process alone, so that other programs do not count.

    Args:
        run: does the work for a size.
        size: the smaller of the two.
    """
    times = []
    for amount in (size, 4 * size):
        started = time.process_time()
        run(amount)
        times.append(time.process_time() - started)
    assert times[1] < 10 * max(times[0], 0.05)


def run_awco(arguments: list[str], env: dict[str, str] | None = None) -> Result:
    """Run the command line in this process, with its streams apart."""
    with CliRunner().isolation(env=env) as streams:
        code = execute(arguments)
        out, err = streams[0].getvalue().decode(), streams[1].getvalue().decode()
    return Result(code, out, err)


@pytest.fixture
def awco(toy_store: Path) -> Iterator[Awco]:
    """Run awco over the toy store."""

    def call(
        *arguments: str, data: Path | None = None, env: dict[str, str] | None = None
    ) -> Result:
        return run_awco(["--data", str(data or toy_store), *arguments], env)

    return call  # type: ignore[return-value]
