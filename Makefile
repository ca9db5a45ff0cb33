# Two commands on a fresh machine: `make check` and `make test`.
# They need Python >= 3.11 and make; all else comes from requirements.lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOOK ?= books/main.beancount
CODE := ledger plugins importers bench tests

.PHONY: check test view lint types bench lock

check: $(VENV)/ready
	$(BIN)/cayapa check $(BOOK)
	$(BIN)/cayapa status $(BOOK)

test: $(VENV)/ready
	$(BIN)/pytest -n auto --cov --cov-fail-under=95

view: $(VENV)/ready
	$(BIN)/cayapa view $(BOOK)

lint: $(VENV)/ready
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

types: $(VENV)/ready
	$(BIN)/mypy $(CODE)

bench: $(VENV)/ready
	$(BIN)/python -m bench

# Needs uv; writes no registry's name.
lock:
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes \
	  --no-header --no-annotate --output-file requirements.lock

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@
