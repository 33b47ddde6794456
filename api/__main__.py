"""`python -m api` is `onrecord`."""

from api.cli import main

main(prog_name="onrecord")
