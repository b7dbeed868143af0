"""The start of `awco` and `python -m asean_wco`, where Ctrl-C ends the process quietly."""

import os

_EXIT_INTERRUPTED = 130


def run() -> None:
    """Import the program and run it."""
    try:
        _run()
    except KeyboardInterrupt:
        _end()


def _end(*_: object) -> None:
    """End the process at once, since nothing is open yet or everything is written."""
    os._exit(_EXIT_INTERRUPTED)


def _run() -> None:
    """Run the program; an interruption is an exception in it, and ends the process around it.

    While a command runs, an exception lets it remove what is half written. Before that, Python
    would print a traceback. A process that was started to ignore interruptions goes on to do so.
    """
    # Imported here, where an interruption of the import is caught.
    import gc
    import gettext
    import signal

    # A run is short, so the collector of cycles would cost more than it could free.
    gc.disable()
    # Click asks for translations of its texts. There are none, and to look for them takes long.
    vars(gettext)["gettext"] = str

    is_heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_heeded:
        signal.signal(signal.SIGINT, _end)
    from asean_wco.cli import main

    try:
        if is_heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        main.run()
    except SystemExit as ended:
        # Everything is written, and freeing every object would make a short run a tenth longer.
        os._exit(int(ended.code or 0))


if __name__ == "__main__":
    run()
