# Two commands on a fresh machine: `make check` and `make test`.
# They need Python >= 3.11 and make; all else comes from requirements.lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOOK ?= books/main.beancount
CODE := ledger plugins importers bench tests

.PHONY: check test coverage torture view lint types bench lock messages pictures

check: $(VENV)/ready
	$(BIN)/cayapa check $(BOOK)
	$(BIN)/cayapa status $(BOOK)

test: $(VENV)/ready
	$(BIN)/pytest -n auto --dist worksteal

# The same, and what of the code they reach; CI runs this one.
coverage: $(VENV)/ready
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-fail-under=95

# The same tests with the counts of SECURITY.md, and those that are too long for `test`.
torture: $(VENV)/ready
	CAYAPA_TORTURE=1 $(BIN)/pytest -n auto --dist worksteal

view: $(VENV)/ready
	$(BIN)/cayapa view $(BOOK)

lint: $(VENV)/ready
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

types: $(VENV)/ready
	$(BIN)/mypy $(CODE)

bench: $(VENV)/ready
	$(BIN)/python -m bench

# Brings the catalogues of translations in step with what the code says.
messages: $(VENV)/ready
	$(BIN)/python -m tests.catalogue

# Draws the pages that README shows; needs chromium.
pictures: $(VENV)/ready
	$(BIN)/python -m tests.pictures

# Needs uv; writes no registry's name.
lock:
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes \
	  --no-header --no-annotate --output-file requirements.lock

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@
