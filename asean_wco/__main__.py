"""`awco` and `python -m asean_wco`: from the first instruction on, Ctrl-C ends the process quietly."""

import os

_EXIT_INTERRUPTED = 130


def run() -> None:
    """Import the program and run it."""
    try:
        _run()
    except KeyboardInterrupt:
        _end()


def _end(*_: object) -> None:
    """End the process at once: nothing is open yet, or everything is written."""
    os._exit(_EXIT_INTERRUPTED)


def _run() -> None:
    """Run the program with interruptions as exceptions, and as the end before and after.

    While a command runs, an exception lets it clear away what is half written. Before, Python would
    tell of one with a traceback. A process that was started with interruptions ignored goes on
    ignoring them.
    """
    # Imported here, where an interruption of the import is caught.
    import signal

    is_heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_heeded:
        signal.signal(signal.SIGINT, _end)
    from asean_wco.cli import main

    try:
        if is_heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        main.run()
    except SystemExit as ended:
        # All is written. To take every object apart would cost a short run a tenth of its time.
        os._exit(int(ended.code or 0))


if __name__ == "__main__":
    run()
