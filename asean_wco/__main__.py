"""`awco` and `python -m asean_wco`: from the first instruction on, Ctrl-C ends the process quietly."""

import os
import signal
from typing import NoReturn

_EXIT_INTERRUPTED = 130


def _end(*_: object) -> NoReturn:
    """End the process at once: nothing is open yet, or everything is written."""
    os._exit(_EXIT_INTERRUPTED)


def run() -> None:
    """Import the program and run it.

    While it runs, an interruption is an exception, so that half-written files are cleared away.
    Before and after, Python would tell of one with a traceback. A process that was started with
    interruptions ignored goes on ignoring them.
    """
    is_heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_heeded:
        signal.signal(signal.SIGINT, _end)
    from asean_wco.cli import main

    try:
        if is_heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        main.run()
    except KeyboardInterrupt:
        _end()
    finally:
        if is_heeded:
            signal.signal(signal.SIGINT, _end)


if __name__ == "__main__":
    run()
