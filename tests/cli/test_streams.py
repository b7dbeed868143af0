"""Pipes, encodings and terminals, each met by a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.support import LISTS, READING, dangerous, environment, serially, typical
from tests.conftest import Awco, sample

BROKEN = [
    *([name] for name in sample(LISTS, 3)),
    ["meetings", "--json"],
    ["timeline"],
    ["--help"],
    [],
]
EVERYTHING = [name for name in READING if name != "data verify"]
ENCODINGS: list[dict[str, str]] = [
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "cp874"},
    {"LC_ALL": "C", "PYTHONUTF8": "0"},
]


def into_closed_pipe(arguments: list[str], store: Path) -> tuple[int, bytes]:
    """Exit code and standard error of a run whose reader has gone before it begins to write."""
    reader, writer = os.pipe()
    os.close(reader)
    words = [sys.executable, "-m", "asean_wco", *arguments]
    done = subprocess.run(
        words,
        stdout=writer,
        stderr=subprocess.PIPE,
        env=environment({"AWCO_DATA": str(store)}),
        check=False,
    )
    os.close(writer)
    return done.returncode, done.stderr


@pytest.fixture(scope="module")
def broken_pipes(toy_store: Path) -> dict[str, tuple[int, bytes]]:
    """What each command leaves behind when its reader has gone."""
    return {" ".join(arguments): into_closed_pipe(arguments, toy_store) for arguments in BROKEN}


@pytest.mark.parametrize("run", [" ".join(arguments) for arguments in BROKEN])
def test_a_reader_that_has_gone_is_no_news(
    broken_pipes: Mapping[str, tuple[int, bytes]], run: str
) -> None:
    assert broken_pipes[run][1] == b""


@pytest.mark.parametrize("run", [" ".join(arguments) for arguments in BROKEN])
def test_a_reader_that_has_gone_gives_141(
    broken_pipes: Mapping[str, tuple[int, bytes]], run: str
) -> None:
    assert broken_pipes[run][0] == 141


@pytest.mark.skipif(os.name != "posix", reason="a shell with head")
def test_the_first_line_is_enough_for_head(toy_store: Path) -> None:
    words = f"'{sys.executable}' -m asean_wco meetings | head -1"
    done = subprocess.run(
        ["/bin/sh", "-c", words],
        capture_output=True,
        env=environment({"AWCO_DATA": str(toy_store)}),
        check=True,
    )
    assert done.stdout.decode().startswith("consultation-1\t")
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


@pytest.mark.parametrize(
    "settings", sample(ENCODINGS, 2), ids=lambda settings: " ".join(settings.values())
)
def test_every_command_writes_the_same_utf_8_whatever_the_locale(
    awco: Awco, toy_store: Path, tmp_path: Path, settings: dict[str, str]
) -> None:
    runs = [typical(name, tmp_path) for name in EVERYTHING]
    runs += [
        [*typical(name, tmp_path), "--format", "table"]
        for name in ("people", "show", "who", "timeline")
    ]
    expected = [(result.code, result.out.encode()) for result in (awco(*run) for run in runs)]
    assert serially(runs, settings, toy_store) == expected


@pytest.mark.parametrize(
    "settings", sample(ENCODINGS[:3], 2), ids=lambda settings: " ".join(settings.values())
)
def test_a_name_typed_in_its_own_script_is_found_whatever_the_encoding_of_the_output(
    toy_store: Path, settings: dict[str, str]
) -> None:
    ((code, out),) = serially([["search", "nguyễn văn thử"]], settings, toy_store)
    assert code == 0
    assert out.startswith(b"nguyen-van-thu\t")


def test_a_name_typed_in_its_own_script_is_found_in_the_c_locale(toy_store: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "asean_wco", "search", "nguyễn văn thử"],
        capture_output=True,
        env=environment({"LC_ALL": "C", "PYTHONUTF8": "0", "AWCO_DATA": str(toy_store)}),
        check=False,
    )
    assert done.stdout.startswith(b"nguyen-van-thu\t")


def in_the_c_locale(*arguments: bytes) -> tuple[int, bytes]:
    """Exit code and output of a run in a locale that knows no letter beyond ASCII."""
    env = environment({"LC_ALL": "C", "PYTHONUTF8": "0"})
    words = [os.fsencode(sys.executable), b"-m", b"asean_wco", *arguments]
    done = subprocess.run(words, capture_output=True, env=env, check=False)
    return done.returncode, done.stdout


@pytest.mark.skipif(os.name != "posix", reason="locales")
def test_a_file_named_in_any_script_is_opened_in_the_c_locale(
    toy_store: Path, tmp_path: Path
) -> None:
    store = os.fsencode(tmp_path) + "/nguyễn.json".encode()
    with open(store, "wb") as copy:
        copy.write(toy_store.read_bytes())
    code, out = in_the_c_locale(b"--data", store, b"topics")
    assert (code, out.startswith(b"paperless-trade\t")) == (0, True)


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no text")
def test_a_file_whose_name_is_no_text_is_opened(toy_store: Path, tmp_path: Path) -> None:
    store = os.fsencode(tmp_path) + b"/caf\xe9.json"
    with open(store, "wb") as copy:
        copy.write(toy_store.read_bytes())
    words = [os.fsencode(sys.executable), b"-m", b"asean_wco", b"--data", store, b"topics"]
    done = subprocess.run(words, capture_output=True, check=False)
    assert (done.returncode, done.stdout.startswith(b"paperless-trade\t")) == (0, True)


def on_terminal(arguments: list[str], store: Path, env: Mapping[str, str]) -> str:
    """What a run writes on a terminal of 100 columns."""
    pty = pytest.importorskip("pty")
    fcntl = pytest.importorskip("fcntl")
    termios = pytest.importorskip("termios")
    outer, inner = pty.openpty()
    fcntl.ioctl(
        inner,
        termios.TIOCSWINSZ,
        (24).to_bytes(2, sys.byteorder) + (100).to_bytes(2, sys.byteorder) + bytes(4),
    )
    child = subprocess.Popen(
        [sys.executable, "-m", "asean_wco", *arguments],
        stdout=inner,
        stderr=subprocess.PIPE,
        env=environment({"AWCO_DATA": str(store), "TERM": "xterm-256color", **env}),
    )
    os.close(inner)
    written = b""
    while True:
        try:
            part = os.read(outer, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
    os.close(outer)
    assert child.stderr is not None
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait() == 0
    return written.decode().replace("\r\n", "\n")


def test_a_terminal_gets_a_coloured_table_that_fits_it(toy_store: Path) -> None:
    text = on_terminal(["meetings"], toy_store, {})
    assert "\x1b[1m2nd Consultation" in text
    assert "12 June 2019" in text
    assert max(len(line) for line in text.replace("\x1b[", "").splitlines()) < 140


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=" ".join)
def test_a_terminal_that_wants_no_colour_gets_none(toy_store: Path, env: dict[str, str]) -> None:
    text = on_terminal(["meetings"], toy_store, env)
    assert "12 June 2019" in text
    assert dangerous(text) == set()
    assert max(len(line) for line in text.splitlines()) <= 100


def test_a_pipe_gets_no_colour_and_whole_lines(toy_store: Path) -> None:
    ((code, out),) = serially([["meetings"]], {}, toy_store)
    assert code == 0
    assert b"\x1b" not in out
    assert out.count(b"\n") == 5


def shell(command: str, store: Path, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Return exit code and standard error of awco in a shell.

    Standard output goes where the command says.
    """
    words = command.replace("awco", f"'{sys.executable}' -m asean_wco")
    settings = {"AWCO_DATA": str(store), "PYTHONUNBUFFERED": "", **(env or {})}
    done = subprocess.run(
        ["/bin/sh", "-c", words], capture_output=True, env=environment(settings), check=False
    )
    return done.returncode, done.stderr.decode()


LOST = "awco: Standard output cannot be written: "
PRINTING = ("meetings", "topics", "topics --json", "--version", "--help", "show consultation-2")
LOSSES = [(words, where) for words in PRINTING for where in (">&-", ">/dev/full")]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
@pytest.mark.parametrize(("words", "where"), sample(LOSSES, 3))
def test_output_that_cannot_be_written_is_told_in_a_sentence(
    toy_store: Path, words: str, where: str
) -> None:
    code, err = shell(f"awco {words} {where}", toy_store)
    assert (code, err.count("\n")) == (4, 1)
    assert LOST.removeprefix("awco: ") in err


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
@pytest.mark.parametrize("where", sample([">&-", ">/dev/full", ">/dev/full <&-"], 2))
def test_a_record_that_is_kept_is_told_as_kept_whatever_becomes_of_the_output(
    toy_store: Path, tmp_path: Path, where: str
) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json")}
    code, err = shell(f"awco own add topic --name Mine --unsourced {where}", toy_store, own)
    first, second = err.splitlines()
    assert (code, first[:14], second.startswith(LOST)) == (4, "Saved as mine ", True)
    noted = (0, "Note saved. 'awco own undo' takes it back.\n")
    assert shell(f"awco own note mine Later {where}", toy_store, own) == noted
    assert shell("awco own remove mine", toy_store, own)[0] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
@pytest.mark.parametrize("where", sample(["2>&-", "2>/dev/full"], 2))
def test_what_cannot_be_told_on_standard_error_changes_no_exit_code(
    toy_store: Path, tmp_path: Path, where: str
) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json")}
    assert shell(f"awco own add topic --name Mine --unsourced {where}", toy_store, own) == (0, "")
    assert shell(f"awco show nothing-of-the-sort {where}", toy_store, own) == (1, "")
    assert shell(f"awco --no-such-option {where}", toy_store, own) == (2, "")


@pytest.mark.skipif(os.name != "posix", reason="a pipe of a shell")
def test_both_streams_into_a_reader_that_has_gone_give_141(toy_store: Path, tmp_path: Path) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json")}
    writer = "(sleep 0.2; awco own add topic --name Mine --unsourced; echo $? >&3)"
    code, err = shell(f"{writer} 3>'{tmp_path}/code' 2>&1 | true; sleep 1", toy_store, own)
    assert (code, err, (tmp_path / "code").read_text()) == (0, "", "141\n")


@pytest.mark.skipif(os.name != "posix", reason="a shell with head")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_in_the_middle_gives_141(unbuffered: str) -> None:
    script = f"('{sys.executable}' -m asean_wco facts; echo $? >&2) | head -1"
    done = subprocess.run(
        ["/bin/sh", "-c", script],
        capture_output=True,
        env=environment({"PYTHONUNBUFFERED": unbuffered}),
        check=True,
    )
    assert done.stderr.decode().split() == ["141"]
