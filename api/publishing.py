"""Commands that hand out what is on record: export, serve, and the description of the API."""

import os
from functools import partial
from pathlib import Path

import click

from api.config import BadSetting, Config
from api.options import opened, with_database, with_workers

EXPORTS = ("claims", "conflicts", "articles", "speakers", "reviews")
FORMATS = ("ndjson", "csv", "jsonld")


@click.command()
@click.argument("noun", type=click.Choice(EXPORTS))
@click.option("--format", "form", type=click.Choice(FORMATS), default="ndjson", show_default=True, help="How to write.")
@click.option("--output", type=click.Path(dir_okay=False, writable=True), help="File to write; else standard output.")
@click.option(
    "--base", default="http://127.0.0.1:8000", show_default=True, metavar="URL", help="Of jsonld: where it is served."
)
@with_database
def export(noun: str, form: str, output: str | None, base: str, database: str) -> None:
    """Write out every record of a kind, the publications' own claims included.

    ndjson: one record a line, exactly as the API serves it. csv: a table that is safe to open in a spreadsheet.
    jsonld: one document of linked data (schema.org) with all records in its graph.

    \b
    onrecord export claims | head -1
    onrecord export conflicts --format csv --output conflicts.csv
    """
    from api.exporting import FORMATS as WAYS
    from api.exporting import Noun, graph

    write = partial(graph, base=base.rstrip("/")) if form == "jsonld" else WAYS[form]
    try:
        with opened(database, read_only=True) as engine, click.open_file(output or "-", "w", encoding="utf-8") as file:
            for line in write(Noun(noun), engine.stream(noun, {})):
                file.write(line)
            file.flush()
    except BrokenPipeError:
        raise  # who reads has had enough
    except OSError as error:
        raise click.ClickException(f"{output or 'standard output'}: cannot be written: {error.strerror}") from error


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 takes a free one."
)
@with_workers(2, "Processes that answer.")
@click.option("--threads", type=click.IntRange(1, 256), default=4, show_default=True, help="Threads of each process.")
@click.option(
    "--if-empty",
    type=click.Path(exists=True),
    metavar="PATH",
    help="What to import first where the database has no article.",
)
@with_database
def serve(host: str, port: int, workers: int, threads: int, if_empty: str | None, database: str) -> None:
    """Answer queries over HTTP.

    Says where Swagger UI and a first query are. Settings beside these are read from the environment:
    see docs/deploying.md.

    \b
    onrecord serve --port 8080
    onrecord serve --if-empty seeds/articles
    """
    from api.cli import fill
    from api.serving import serve as run

    try:
        config = Config.read(database=database)
        config.check()  # here, where it is said once, and not by each process that fails to start
    except BadSetting as error:
        raise click.UsageError(str(error)) from error
    with opened(database) as engine:  # makes it or brings it up to date, before several processes open it
        if if_empty and not engine.counts()["articles"]:
            fill(engine, if_empty)
    run(config, host, port, workers=workers, threads=threads, environment=os.environ)


@click.command()
@click.option("--check", type=click.Path(dir_okay=False), help="Say whether this file is up to date.")
@click.option("--output", type=click.Path(dir_okay=False, writable=True), help="File to write; else standard output.")
def openapi(check: str | None, output: str | None) -> None:
    """Print the description of the API (OpenAPI 3.1, YAML)."""
    from flask import Flask

    from api.app import describe
    from api.documents import as_yaml

    text = as_yaml(describe(Flask("onrecord")))
    if check is None:
        with click.open_file(output or "-", "w", encoding="utf-8") as stream:
            stream.write(text)
    elif not Path(check).is_file() or Path(check).read_text(encoding="utf-8") != text:
        raise click.ClickException(f"{check} is not what the code says: run `onrecord openapi --output {check}`")
