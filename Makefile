# `make help` prints this file's targets from their ## comments.

PREFIX ?= /usr/local
DEBUG := .build/debug/utmost
RELEASE := .build/release/utmost

# Prints a command, runs it, and accepts exit codes up to the second argument: 0 clean, 1 findings, 2 could not finish.
run = @printf '\n$$ %s\n' '$(1)'; $(1); status=$$?; [ $$status -le $(2) ] || { echo "ended with $$status" >&2; exit 1; }

.DEFAULT_GOAL := help
.PHONY: help setup build demo test lint format record bench fuzz silence install

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the libraries and tools that are missing, and say so
	@scripts/setup

build: ## Build the release binary
	swift build -c release --static-swift-stdlib --product utmost

demo: setup build ## Lint a real campaign sheet, its clean twin, and one link
	$(call run,$(RELEASE) lint Examples/spring-campaign.csv,1)
	$(call run,$(RELEASE) lint Examples/spring-campaign-clean.csv,0)
	$(call run,$(RELEASE) inspect "https://www.acme.example/tents?utm_source=facebook&utm_medium=paid-social&utm_campaign=202604_uk_tent_sale&utm_content=summit_reel&utm_term=prospecting",1)

test: ## Run all tests; warnings are errors
	UTMOST_STRICT=1 swift test

lint: ## Check formatting, build strictly, and run utmost over its own examples
	swift format lint --strict -r Sources Tests Benchmarks Package.swift
	UTMOST_STRICT=1 swift build
	$(call run,$(DEBUG) taxonomy check taxonomy.json,0)
	$(call run,$(DEBUG) taxonomy check Examples/taxonomy.json,0)
	$(call run,$(DEBUG) lint Examples/spring-campaign-clean.csv,0)

format: ## Format the sources in place
	swift format -i -r Sources Tests Benchmarks Package.swift

record: ## Rewrite manual pages and snapshots; read the diff before you commit
	RECORD=1 UTMOST_STRICT=1 swift test

bench: ## Time utmost against its peers; writes Benchmarks/RESULTS.md
	scripts/bench

fuzz: ## Look for inputs that utmost gets wrong, half a minute a target
	scripts/fuzz

silence: build ## Lint the links of installed packages' documentation: strangers' links give no false alarm
	scripts/silence

install: build ## Install into $(DESTDIR)$(PREFIX)/bin
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/utmost"
