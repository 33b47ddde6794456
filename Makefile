# On the Record. `make` or `make help` lists what there is.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
DATABASE ?= sqlite:///onrecord.db
HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help install run test lint types imports openapi clients unit bench lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(VENV)/installed ## install everything into .venv

$(VENV)/installed: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@echo "Installing into $(VENV), which takes a minute or two the first time."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: install ## import the sample articles and serve them, with Swagger UI
	$(BIN)/onrecord import seeds/articles --database $(DATABASE)
	$(BIN)/onrecord serve --database $(DATABASE) --host $(HOST) --port $(PORT) --workers $(WORKERS)

test: install lint types imports openapi clients unit ## everything that must pass

lint: install ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install ## types, strictly
	$(BIN)/mypy

imports: install ## imports run one way
	$(BIN)/lint-imports --no-logo

openapi: install ## openapi.yaml is what the code says
	$(BIN)/onrecord openapi --check openapi.yaml

clients: ## install the npm client that the tests drive, where npm is
	@if command -v npm >/dev/null; then cd tests/clients/node && npm ci --no-audit --no-fund --loglevel=error; \
	else echo "No npm here: the test of Google's npm client will be skipped."; fi

unit: install ## the tests
	$(BIN)/python -m pytest

bench: install ## measure what needs no corpus of others: docs/evaluation.md has the rest
	$(BIN)/python -m bench.stance tests/cases/stance.json
	$(BIN)/python -m bench.conflicts --cases tests/cases/pairs.json
	$(BIN)/python -m bench.store --claims 20000
	$(BIN)/python -m bench.api

lock: install ## resolve requirements*.in into requirements.txt
	@$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--no-emit-options --no-header --annotation-style=line --output-file requirements.txt requirements-dev.in

clean: ## remove what was installed and built
	rm -rf $(VENV) node_modules *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
