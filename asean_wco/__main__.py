"""`python -m asean_wco`: the same as `awco`."""

from asean_wco.cli.main import run

if __name__ == "__main__":
    run()
