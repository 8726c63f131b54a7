# One command for each thing one wants: the page, the tests, the checks. Needs Python 3.11 or later, its venv and pip.
# Everything is installed into .venv; a second run installs nothing unless pyproject.toml or constraints.txt changed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out
SAMPLE := jiangjin-2022
EDITIONS := $(patsubst data/%/edition.yaml,%,$(wildcard data/*/edition.yaml))
# Newer pips read the constraints of build requirements from a variable of their own.
INSTALL := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
	$(BIN)/python -m pip install --quiet

.PHONY: page specimen all-pages test test-slow lint format check-files check-wheel bench docs clean

page: $(OUT)/$(SAMPLE).pdf

specimen: $(OUT)/specimen.pdf

all-pages: $(EDITIONS:%=$(OUT)/%.pdf)

# Always made anew: what they depend on is every file of the program.
.PHONY: $(EDITIONS:%=$(OUT)/%.pdf)
$(EDITIONS:%=$(OUT)/%.pdf): $(OUT)/%.pdf: $(VENV)/.run
	@mkdir -p $(OUT)
	$(BIN)/pdfreport build data/$* -o $@ --report $(OUT)/$*.json
	$(BIN)/pdfreport preview data/$* -o $(OUT)/$*.png
	@ls -l $(OUT)/$*.pdf $(OUT)/$**.png

# A file of tests stays in one process, whose memory of composed pages it shares.
PYTEST := $(BIN)/python -m pytest -q -n auto --dist loadfile

test: $(VENV)/.dev
	$(PYTEST)

# What is too slow for every run: the rest of each table, and many more examples of each heavy property.
test-slow: $(VENV)/.dev
	PDFREPORT_THOROUGH=1 $(PYTEST) -m "slow or thorough"

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict src

format: $(VENV)/.dev
	$(BIN)/ruff check --fix --select I .
	$(BIN)/ruff format .

# The readers of other people come from Debian's packages, where that is allowed; veraPDF is kept in the venv.
check-files: $(VENV)/.dev
	bash tools/install_validators.sh $(VENV)/validators $(BIN)/python
	$(BIN)/python tools/check_files.py $(OUT)/check-files $(VENV)/validators/vera

check-wheel: $(VENV)/.dev
	bash tools/check_wheel.sh $(BIN)/python

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/run.py

docs: $(VENV)/.dev
	$(BIN)/python tools/list_diagnostics.py

clean:
	rm -rf $(VENV) $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.run: $(VENV)/.place pyproject.toml constraints.txt
	$(INSTALL) -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.place pyproject.toml constraints.txt
	$(INSTALL) -e '.[dev]'
	@touch $@ $(VENV)/.run

$(VENV)/.bench: $(VENV)/.run
	$(INSTALL) typst
	@touch $@

# A venv knows its place by absolute paths: one that was copied with its checkout is made anew.
ifneq ($(shell cat $(VENV)/.place 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/.place
endif
$(VENV)/.place:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: make PYTHON=python3.11 …" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@echo '$(CURDIR)' > $@
