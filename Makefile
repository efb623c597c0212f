# Needs git, make and Python 3.11 or newer with pip and venv; everything else is installed into .venv from the lock files.

VENV   := .venv
BIN    := $(VENV)/bin
# The first interpreter that is new enough; `make run PYTHON=...` names another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
# The lock files name everything: pip need not look for what each package asks for.
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes --no-deps
LOCK   := $(BIN)/pip-compile --quiet --allow-unsafe --generate-hashes --strip-extras --no-emit-find-links \
	--no-emit-index-url --no-emit-options --no-emit-trusted-host

.DEFAULT_GOAL := help
.PHONY: help run test coverage check format bench lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r target does; do \
		printf '  make %-8s %s\n' "$$target" "$$does"; done

run: $(VENV)/run.stamp ## set up and start: the bot with TELEGRAM_BOT_TOKEN, the same conversation in the terminal without
	@$(BIN)/python -m bot run

test: $(VENV)/dev.stamp ## set up and run all tests
	$(BIN)/python -m pytest

# What reads texts without input or output is reached whole; of everything the floor is in pyproject.toml.
WHOLE := corpus/dates/*,corpus/keystrokes.py,corpus/models/*,corpus/ocd/*,corpus/spelling.py,corpus/syllables.py,corpus/text.py

coverage: $(VENV)/dev.stamp ## run all tests and see which lines and branches they reach
	@mkdir -p build/coverage
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	$(BIN)/coverage report --include "$(WHOLE)" --fail-under 100

check: $(VENV)/dev.stamp ## lint, formatting, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev.stamp ## format the code and mend what lint can mend
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: build/bench.stamp ## measure the index beside other engines (PASSAGES=10000|100000|1000000, BENCH_ARTICLES=file)
	@build/bench.venv/bin/python -m bench

lock: $(VENV)/dev.stamp ## rewrite the lock files with the newest versions
	$(LOCK) --upgrade --extra dev --output-file requirements-dev.lock pyproject.toml
	$(LOCK) --upgrade --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml

clean: ## remove what was installed and computed, not the data
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# A stamp is newer than its lock file when what the lock file names is installed.
$(VENV)/run.stamp: requirements.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found" >&2; exit 1; }
	@echo "Setting up $(VENV) from $< ..." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --requirement $<
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@echo "Setting up $(VENV) from $< ..." >&2
	@$(PIP) --requirement $<
	@touch $@

# The engines that the index is measured beside live apart from it.
build/bench.stamp: bench/requirements.txt requirements.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found" >&2; exit 1; }
	@echo "Setting up build/bench.venv from $< ..." >&2
	@$(PYTHON) -m venv build/bench.venv
	@build/bench.venv/bin/python -m pip --disable-pip-version-check --quiet install -r requirements.lock
	@build/bench.venv/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	@touch $@
