# The project's commands. Each does its own set-up on a fresh Debian with python3, python3-venv,
# make and git; a second call finds the mark of the first (.venv/ready-…) and starts at once.
.PHONY: help run demo test bench faults papers screens xserver lint
.NOTPARALLEL:
BIN := .venv/bin

help:
	@echo 'make run      open the window'
	@echo 'make demo     play Kim'\''s hour on the real window; pages and plan in build/demo'
	@echo 'make test     the whole suite, without a screen'
	@echo 'make lint     ruff, import-linter, mypy'
	@echo 'make bench    measure; build/bench.json'
	@echo 'make faults   break it in every way we know; build/faults.json'
	@echo 'make papers   every paper of every case through the validators; build/papieren'
	@echo 'make xserver  a person at the real window: Xvfb, keys and mouse; build/xserver'
	@echo 'make screens  every page in every state and size as a picture, in build/screens'

.venv/ready-%: .ci/setup setup.cfg pyproject.toml
	@.ci/setup $*

run: .venv/ready-run
	@$(BIN)/python -m intake_desktop

demo test bench faults papers screens: export QT_QPA_PLATFORM := offscreen

demo: .venv/ready-demo
	@rm -rf build/demo
	@$(BIN)/python -m intake_desktop demo kim --out build/demo

screens: .venv/ready-test
	@$(BIN)/python -m tests.screens build/screens
	@$(BIN)/python -m tests.screens.handleiding

test: .venv/ready-test
	@$(BIN)/python -m pytest -n auto --dist loadfile

bench: .venv/ready-bench
	@$(BIN)/python -m tests.benchmarks

faults: .venv/ready-faults
	@$(BIN)/python -m tests.faults

papers: .venv/ready-test
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.documents.valideer

xserver: .venv/ready-xserver
	@$(BIN)/python -m tests.xserver

lint: .venv/ready-lint
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
