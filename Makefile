# What each target does stands beside it; make alone lists them.
# The logic is in tools/: a recipe here is one command.
.DEFAULT_GOAL := help
.NOTPARALLEL:

PYTHON ?= python3
RUN := .venv/bin/python

.PHONY: help setup setup-tests test lint types policy-test coverage mutation docs demo bench bench-growth proto lock clean

help: ## List the targets.
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(firstword $(MAKEFILE_LIST))

setup: ## Make .venv and .tools: all that the demo needs.
	@$(PYTHON) tools/setup.py

setup-tests: ## The same, and the outside log verifiers that the tests run.
	@$(PYTHON) tools/setup.py --with-verifiers

demo: setup ## Screen past transfers end to end, and verify the signed answers.
	@$(RUN) tests/demo/run.py

test: setup-tests lint types policy-test ## Lint, types, policy tests, then all tests.
	$(RUN) -m pytest -n auto --dist worksteal

lint: setup ## Style, format, and who may import whom.
	$(RUN) tools/lint.py

types: setup ## Check the types, strictly.
	$(RUN) -m mypy

policy-test: setup ## Run the tests that stand beside the Rego rules.
	.venv/bin/proviso-server policy test

coverage: setup ## Compare the rules with the catalogue of what the law asks.
	.venv/bin/proviso-server policy coverage

mutation: setup ## Change the rules in 400 ways and see that tests fail: about 6 min.
	$(RUN) tools/mutation.py

docs: setup ## Write docs/rules/ and docs/coverage.md from the rules.
	.venv/bin/proviso-server policy docs

bench: setup ## Measure screening beside raw OPA, review, and the log at 100 k entries.
	$(RUN) tests/bench/evaluation.py
	$(RUN) tests/bench/run.py
	$(RUN) tests/bench/recall.py
	$(RUN) tests/bench/acts.py
	$(RUN) tests/bench/cases.py
	$(RUN) tests/bench/log_growth.py

bench-growth: setup ## Measure log and recall at 1 k, 100 k, 1 M entries: an hour, 8 GB.
	$(RUN) tests/bench/log_growth.py 1000 100000 1000000
	$(RUN) tests/bench/recall.py 1000 100000 1000000

proto: setup ## Regenerate the Python beside each .proto.
	$(RUN) tools/protogen.py

lock: setup ## Resolve the dependencies anew and write requirements/.
	$(RUN) tools/lock.py

clean: ## Remove what set-up and the tests made.
	rm -rf .venv .tools .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist
