# These commands need nothing but make and Python 3.11 or newer; each sets up .venv by itself:
#   make demo    a report on the project's own story
#   make test    all checks: ruff, mypy, pytest
#   make docs    the documentation as a web site, in build/docs
# A second run does not install again, unless pyproject.toml has changed. Another interpreter: make test PYTHON=python3.13

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
STORY := fixtures/stories/halcyon
BENCH := ../shared/bench
GOLD := ../shared/gold
# interpreters for make test-all, besides that of make test
PYTHONS := python3.12 python3.13

# the first that is new enough and can make environments (ensurepip is a package of its own on some systems)
USABLE := -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
PYTHON = $(shell for p in python3 python3.11 python3.12 python3.13; do if $$p $(USABLE); then echo $$p; break; fi; done)

.PHONY: help demo test lint types unit test-all bench context roundtrip roundtrip-dates speed linear scaling sources fuzz mutants docs pages messages clean

help:
	@sed -n 's/^#   //p' Makefile

demo: $(VENV)/.installed
	@$(BIN)/contracheck check $(STORY)/*.txt || test $$? -eq 1

test: lint types unit

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .

types: $(VENV)/.installed-test
	$(BIN)/mypy

unit: $(VENV)/.installed-test
	$(BIN)/pytest -n auto

$(BIN)/python:
	@python="$(PYTHON)"; \
	if [ -z "$$python" ]; then \
	  echo "contracheck needs Python 3.11 or newer with its venv module; neither python3 nor python3.11 to python3.13 is one." >&2; \
	  echo "On Debian and Ubuntu: apt install python3-venv. Or name one: make test PYTHON=/path/to/python" >&2; \
	  exit 1; \
	fi; \
	echo "Making $(VENV) with $$python ($$($$python --version))"; \
	$$python -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Installing contracheck and what it needs into $(VENV)"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(BIN)/python
	@echo "Installing contracheck and what its tests need into $(VENV)"
	@$(PIP) install --editable '.[test]'
	@touch $@ $(VENV)/.installed $(VENV)/.installed-docs

$(VENV)/.installed-docs: pyproject.toml | $(BIN)/python
	@echo "Installing contracheck and what its documentation needs into $(VENV)"
	@$(PIP) install --editable '.[docs]'
	@touch $@ $(VENV)/.installed

# the documentation as a web site, in build/docs
docs: $(VENV)/.installed-docs
	@$(BIN)/sphinx-build -q -W -n --keep-going -b html docs build/docs
	@echo "build/docs/index.html"

# the pages and pictures that are made from the code; the tests say when they are out of date
pages: $(VENV)/.installed-test
	@for page in diagnoses languages options; do \
	  $(BIN)/python tools/make_$$page.py > $(VENV)/page.md && mv $(VENV)/page.md docs/reference/$$page.md || exit 1; \
	done
	@$(BIN)/python tools/make_properties.py
	@$(BIN)/python tools/make_pictures.py

# the unit tests under other interpreters, each in an environment of its own
test-all: $(BIN)/python
	@for python in $(PYTHONS); do \
	  if ! $$python $(USABLE); then echo "$$python: not here or not usable, skipped"; continue; fi; \
	  version=$$($$python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	  if [ "$$version" = "$$($(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')" ]; then \
	    echo "$$python: Python $$version is tested already, skipped"; continue; \
	  fi; \
	  environment=$(VENV)/python$$version; \
	  echo "$$python: unit tests in $$environment"; \
	  if [ ! -e $$environment/.installed-test ] || [ pyproject.toml -nt $$environment/.installed-test ]; then \
	    $$python -m venv --clear $$environment && \
	    $$environment/bin/python -m pip --disable-pip-version-check --quiet install --editable '.[test]' && \
	    touch $$environment/.installed-test || exit 1; \
	  fi; \
	  $$environment/bin/pytest -n auto || exit 1; \
	done

# accuracy on texts that are not part of this project, where they lie beside it
bench: $(VENV)/.installed
	@if [ ! -d $(BENCH) ]; then echo "$(BENCH) is not here: nothing to measure on"; exit 0; fi; \
	for group in "$(GOLD)/seeds.json" "$(GOLD)/dev/*.json" "$(GOLD)/dev-noisy/*.json"; do \
	  echo "gold.py $$group"; $(BIN)/python $(BENCH)/gold.py $$group || exit 1; \
	done; \
	for script in unrelated ntrex pairs extract; do \
	  echo "$$script.py"; $(BIN)/python $(BENCH)/$$script.py || exit 1; \
	done

# how often two mentions of one fact share a name or a topic, and how often two of different facts do
context: $(VENV)/.installed
	@if [ ! -d $(BENCH) ]; then echo "$(BENCH) is not here: nothing to measure on"; exit 0; fi; \
	for group in "$(GOLD)/dev/*.json" "$(GOLD)/dev-noisy/*.json" "$(GOLD)/dev-itn/*.json"; do \
	  echo "context.py $$group"; $(BIN)/python benchmarks/context.py $$group || exit 1; \
	done

# figures of every locale that Babel knows, written by Babel and read back: minutes
roundtrip: $(VENV)/.installed
	@$(BIN)/python benchmarks/roundtrip.py --errors 2

# dates, months, quarters and ranges of every locale that Babel knows: a minute
roundtrip-dates: $(VENV)/.installed
	@$(BIN)/python benchmarks/roundtrip_dates.py --errors 2

# megabytes a second, beside a bare pass for digits; first use of languages
speed: $(VENV)/.installed
	@$(BIN)/python benchmarks/speed.py

# time against the length of a text, up to 5 MB
linear: $(VENV)/.installed
	@$(BIN)/python benchmarks/linear.py

# time of a check against the number of articles, up to 2,000; what blocking loses, where annotated texts lie beside the project
scaling: $(VENV)/.installed
	@$(BIN)/python benchmarks/scaling.py
	@$(BIN)/python benchmarks/graph.py
	@if [ -d $(GOLD) ] && $(BIN)/python -c "import numpy" 2>/dev/null; then $(BIN)/python benchmarks/blocking.py $(GOLD); fi

# which articles are said to be off in one way, in all annotated sets: each line is an accusation
sources: $(VENV)/.installed
	@$(BIN)/python benchmarks/sources.py

# the message catalogues, after a change of messages: new ones are listed until they are translated
messages: $(VENV)/.installed
	@$(BIN)/python -W ignore tools/make_messages.py

# any text in any language: a minute of it
fuzz: $(VENV)/.installed
	@$(BIN)/python benchmarks/fuzz.py

# faults planted in the engine, each of which a property is to notice: minutes
mutants: $(VENV)/.installed-test
	@$(BIN)/python benchmarks/mutants.py

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
