# What can be asked of this project. Each target installs what it misses first, and says so.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help serve dev build build-dev test fmt fmt-check lint lint-host lint-web test-host test-schema check-web size test-browser deny setup

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

serve: build ## builds the site and serves it on http://127.0.0.1:8080 (PORT=… for another)
	@exec node .make/serve.mjs dist

test: ## runs every check, quickest first, and ends with the counts
	@.make/setup rust web browser
	@.make/test

build: ## leaves the site in dist/, for any web server and any path
	@.make/setup rust web
	@.make/build

dev: ## serves a development build, rebuilt at each change
	@.make/setup rust web
	@. .make/env; web dev trunk serve --dist target/dev

build-dev: ## leaves a development build in target/site
	@.make/setup rust web
	@. .make/env; web dev trunk build --dist target/site

fmt: ## formats the Rust sources
	@.make/setup rust
	@. .make/env; cargo-fmt

fmt-check: ## checks that they are formatted
	@.make/setup rust
	@. .make/env; cargo-fmt --check

lint: lint-host lint-web ## runs clippy, warnings denied, for the host and for the browser

lint-host:
	@.make/setup rust
	@. .make/env; cargo-clippy clippy --locked --all-targets -- -D warnings

lint-web:
	@.make/setup rust
	@. .make/env; web dev cargo-clippy clippy --locked --lib --bins --target wasm32-unknown-unknown -- -D warnings

test-host: ## runs the tests that need no browser
	@.make/setup rust
	@. .make/env; cargo test --locked --no-fail-fast --tests

test-schema: ## validates the examples and the test data against the JSON Schemas
	@.make/setup web
	@node --test --test-reporter=spec tests/schema.test.mjs

check-web: ## type-checks the browser side
	@.make/setup rust
	@. .make/env; web dev cargo check --locked --lib --bins --target wasm32-unknown-unknown

size: build ## weighs what a visitor downloads first, against the budget
	@node .make/size.mjs dist

test-browser: build ## runs the browser tests on dist/ in Chromium
	@.make/setup browser
	@node --test --test-reporter=spec --test-concurrency=1 tests/browser/*.test.mjs

deny: ## checks licences and advisories of the crates (needs cargo-deny)
	@. .make/env; cargo-deny check

setup: ## installs what is missing for all of these
	@.make/setup
