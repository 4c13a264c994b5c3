# Build, run and test Navette on this machine. `make help` lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
JDK := $(shell local/find-jdk 2>/dev/null)
# Maven runs on the JDK that it builds for; the options silence that JDK's warnings about Maven's own libraries.
MVN := JAVA_HOME="$(JDK)" PATH="$(JDK)/bin:$$PATH" \
  MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)" \
  $(if $(shell command -v mvn),mvn,./mvnw) -B -ntp -Dstyle.color=never
CLOUD := .venv/sam/bin/python local/cloud.py
# The package of the functions: Java of its own, or AWS's, as in `make build JAVA=aws`. Its own is that of RUNTIME_JDK,
# which may be for another processor, if this machine can run it.
JAVA ?= own
RUNTIME_JDK ?= $(JDK)
MADE_WITH := functions/target/java.$(JAVA).$(subst /,-,$(RUNTIME_JDK))
ZIP := functions/target/functions.zip
PLAIN := functions/target/plain.zip
PAGES := target/site.built
SAMPLES := events/open-call/demo.json events/applications/save.json
SOURCES := pom.xml $(SAMPLES) $(wildcard */pom.xml */*/pom.xml)
SOURCES += $(shell find */src/main */src/assembly -type f 2>/dev/null)

# Formatters and linters, and their files. HTML is formatted by hand; JSON files are events and texts.
LINT := .venv/lint/bin
LINT_NODE := .venv/lint-node/node_modules
PRETTIER := $(LINT_NODE)/.bin/prettier --config local/lint/prettier.json --log-level warn \
  'site/**/*.{css,js}' 'local/**/*.{cjs,mjs}' 'local/lint/*.json' docs/*.yaml '.github/**/*.yml'
RUFF := $(LINT)/ruff
RUFF_OPTIONS := --config local/lint/ruff.toml --no-cache --quiet local
SCRIPTS = $(shell $(LINT)/shfmt -f local .ci functions/src/assembly)
SHFMT = $(LINT)/shfmt -i 2 -ci

.PHONY: help setup tools build run start stop deploy publish staff story pictures bench-page bench-desk bench-export \
  bench-check bench-assign bench-burst bench-cold bench-cost bench-load bench-reading fuzz test test-conflicts \
  test-erasure test-places test-robots test-tokens fault-run test-localstack fmt lint clean unit test-cloud test-slow \
  localstack lint-tools lint-java lint-others lint-template jdk python

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
	  while IFS='|' read -r name what; do printf '  make %-16s %s\n' "$$name" "$$what"; done

run: ## start the local cloud, deploy everything, run until Ctrl-C
	@$(MAKE) --no-print-directory -j3 setup
	@exec $(CLOUD) run

start: ## like run, but in the background: returns when everything is ready
	@$(MAKE) --no-print-directory -j3 setup
	@$(CLOUD) start

stop: ## stop the cloud of make start; its data is kept
	@if [ -x .venv/sam/bin/python ]; then $(CLOUD) stop; fi

deploy: ## update code and pages in the running local cloud
	@$(MAKE) --no-print-directory -j3 setup
	@$(CLOUD) deploy

publish: tools build ## upload the pages to a stack on AWS, with your credentials: make publish [NAME=navette]
	@.venv/sam/bin/python local/publish.py $(NAME)

staff: tools ## run a staff command: make staff COMMAND=show-call EVENT=events/show-call/demo.json [CONFIRM=yes]
	@.venv/sam/bin/python local/staff.py "$(COMMAND)" $(if $(EVENT),"$(EVENT)") $(if $(CONFIRM),"--confirm=$(CONFIRM)")

story: setup ## play a whole call, from opening to cohort, on the running local cloud
	@settings=$$($(CLOUD) env) && eval "$$settings" && \
	  local/with-test-environment env $(MVN) -q -pl functions -am test-compile exec:exec@story

pictures: story ## take the pictures of the guide for staff, after a story on the running local cloud
	@settings=$$($(CLOUD) env) && eval "$$settings" && \
	  local/with-test-environment env $(MVN) -q -pl functions -am test-compile exec:exec@desk-pictures

bench-page: setup ## size and time of each page on the running local cloud, at slow 3G too
	@settings=$$($(CLOUD) env) && eval "$$settings" && \
	  local/with-test-environment env $(MVN) -q -pl functions -am test-compile exec:exec@bench-page

bench-desk: setup ## size and time of each screen of the desk on the running local cloud, for a call of 500 applications
	@settings=$$($(CLOUD) env) && eval "$$settings" && \
	  local/with-test-environment env $(MVN) -q -pl functions -am test-compile exec:exec@bench-desk

bench-load: setup ## whole submissions on the running local cloud, one at a time and eight at once
	@settings=$$($(CLOUD) env) && eval "$$settings" && \
	  local/with-test-environment env $(MVN) -q -pl functions -am test-compile exec:exec@bench-load

bench-reading: setup ## forty applications read and scored on the running local cloud, on a phone and on a laptop
	@settings=$$($(CLOUD) env) && eval "$$settings" && \
	  local/with-test-environment env $(MVN) -q -pl functions -am test-compile exec:exec@bench-reading

bench-export: jdk ## time and memory of the exports of 500 dossiers, with 1.5 GB of files, in 512 MB
	@$(MVN) -q -pl functions -am test-compile exec:exec@bench-export

bench-assign: jdk ## time of the assignment of readers, in 512 MB; of a judging round too, with ROUND=folder
	@$(MVN) -q -pl functions -am test-compile exec:exec@bench-assign
	@if [ -n "$(ROUND)" ]; then \
	  $(MVN) -q -pl functions -am test-compile exec:exec@bench-round -Dround="$$(realpath "$(ROUND)")" && \
	  $(PYTHON) "$(ROUND)/score.py" functions/target/assignment.csv; fi

bench-burst: jdk ## submissions in the last minutes before a deadline, on a table with little capacity (ten minutes)
	@for burst in "200 10 150" "2000 600 60"; do set -- $$burst && \
	  $(MVN) -q -pl functions -am test-compile exec:exec@bench-burst \
	    -Dburst.people=$$1 -Dburst.seconds=$$2 -Dburst.units=$$3 | grep -v '"function":'; \
	done

bench-cost: jdk ## calls and capacity units of the table for commands and routes, by the size of a call
	@$(MVN) -q -pl functions -am test-compile exec:exec@bench-cost | grep -v '"function":'

bench-cold: setup .venv/bench/.done ## starts of a function: bare, with AWS's Java, with its own, in Node.js [ROUNDS=9]
	@$(MVN) -q -pl functions -am test-compile
	@$(MVN) -q -f local/bench/pom.xml dependency:copy-dependencies -DoutputDirectory="$(CURDIR)/.venv/bench/spring"
	@.venv/sam/bin/python local/bench/cold.py "$(JDK)" $(or $(ROUNDS),9)

bench-check: jdk ## time and memory of the check of the largest and most hostile files
	@$(MVN) -q -pl functions -am test-compile exec:exec@bench-check

test-erasure: jdk build ## erase a thousand people in memory and 200 on a fresh cloud
	@$(MVN) -q -pl shared -Dcoverage.check.skip=true -Dtest=ErasePersonTest -Derased.people=1000 test
	@IT=ErasureIT local/test-cloud $(MVN)

fault-run: jdk ## a whole call again and again, each time with another call of AWS that fails
	@$(MVN) -q -Dcoverage.check.skip=true -pl functions -am -Dtest=FaultRunTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dfault.step=1 test

test-robots: jdk ## a hundred thousand visits of mail filters and crawlers change nothing
	@$(MVN) -q -pl functions -am -Dcoverage.check.skip=true -Dtest=RobotsTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Drobots.visits=100000 -Dmaven.test.redirectTestOutputToFile=true test

test-tokens: jdk ## ten million forged and mistyped links and cookies open nothing
	@$(MVN) -q -pl shared -Dcoverage.check.skip=true -Dtest=ForgedTokensTest -Dtokens.forged=10000000 test

test-places: jdk ## twenty thousand random schedules of offers, answers, departures and faults
	@$(MVN) -q -pl shared -Dcoverage.check.skip=true -Dtest=PlacesScheduleTest -Dplaces.schedules=20000 test

test-conflicts: jdk ## a million random rounds of a committee: nobody reads across a conflict of interest
	@$(MVN) -q -pl shared -Dcoverage.check.skip=true -Dtest=ConflictRoundsTest -Dconflicts.rounds=1000000 test

fuzz: jdk ## fuzz the file check and the decoders, each for a time: make fuzz [SECONDS=60]
	@local/fuzz $(or $(SECONDS),60) $(MVN)

test: ## all tests: unit tests, coverage, then a fresh local cloud with a real browser
	@$(MAKE) --no-print-directory -j2 tools unit
	@$(MAKE) --no-print-directory -j2 test-cloud localstack
	@$(MAKE) --no-print-directory test-localstack
	@.venv/sam/bin/python local/coverage.py shared/target/site/jacoco/jacoco.csv

unit: jdk
	@$(MVN) verify
	@touch $(PLAIN)

test-cloud: jdk build
	@local/test-cloud $(MVN)

test-slow: tools build ## slow browser tests on a fresh cloud: deadlines, hostile files, unstable connections
	@TESTS=-Dgroups=slow local/test-cloud $(MVN)

localstack: .venv/uv/.done
	@local/test-localstack --install

test-localstack: jdk .venv/uv/.done ## signed uploads on LocalStack too; needs Python 3.13
	@local/test-localstack $(MVN)

fmt: jdk lint-tools ## format all code: Java, scripts, styles, Python, shell, YAML
	@$(MVN) -q spotless:apply
	@$(PRETTIER) --write
	@$(RUFF) check --select I --fix $(RUFF_OPTIONS) && $(RUFF) format $(RUFF_OPTIONS)
	@$(SHFMT) -w $(SCRIPTS)

lint: ## formatting and linters in every language, warnings as errors; the template
	@$(MAKE) --no-print-directory -j2 lint-java lint-others lint-template

lint-java: jdk
	@$(MVN) -q spotless:check test-compile

lint-others: lint-tools
	@$(PRETTIER) --check
	@NODE_PATH=$(LINT_NODE) $(LINT_NODE)/.bin/eslint --config local/lint/eslint.config.cjs --max-warnings 0 site local
	@$(LINT_NODE)/.bin/stylelint --config local/lint/stylelint.json --config-basedir .venv/lint-node 'site/**/*.css'
	@$(RUFF) format --check $(RUFF_OPTIONS) && $(RUFF) check $(RUFF_OPTIONS)
	@$(SHFMT) -d $(SCRIPTS) && $(LINT)/shellcheck $(SCRIPTS)
	@$(LINT)/yamllint --strict -c local/lint/yamllint.yaml template.yaml docs local .github
	@! LC_ALL=C.UTF-8 grep -nE '^.{121}' Makefile pom.xml */pom.xml $(filter-out local/build-site,$(SCRIPTS)) \
	  $$(find */src -name '*.java' -o -name '*.xml')
	@! (LC_ALL=C.UTF-8 grep -nE '^.{121}' *.md docs/*.md | grep -vE '^[^:]+:[0-9]+: *\|')

lint-template: .venv/sam/.done .venv/policy/.done ## the template: its transform in two regions, names, policies
	@for region in eu-west-3 us-east-1; do \
	  SAM_CLI_TELEMETRY=0 .venv/sam/bin/sam validate --lint --region $$region || exit 1; done
	@.venv/sam/bin/python local/lint/check_template.py template.yaml eu-west-3 us-east-1
	@LOG_LEVEL=ERROR .venv/policy/bin/checkov -f template.yaml --config-file local/lint/checkov.yaml

build: $(ZIP) $(PAGES) ## build the deployables: functions/target/functions.zip [JAVA=own|aws] and target/site

clean: stop ## remove build results and the local cloud's data
	@rm -rf shared/target functions/target target .local-cloud .aws-sam

setup: tools build

tools: .venv/sam/.done .venv/emulator/.done .venv/pages/.done .venv/shrink/.done

lint-tools: .venv/lint/.done .venv/lint-node/.done .venv/policy/.done

.venv/uv/.done: local/requirements-uv.txt | python
	@rm -rf $(@D) && $(PYTHON) -m venv $(@D)
	@$(@D)/bin/python -m pip install -q --no-compile --disable-pip-version-check -r $<
	@touch $@

.venv/%/.done: local/requirements-%.txt local/install-python | .venv/uv/.done
	@echo "Installing what $(<F) names ..."
	@local/install-python $(PYTHON) $(@D) $<
	@touch $@

.venv/pages/.done: local/package.json local/package-lock.json
.venv/lint-node/.done: local/lint/package.json local/lint/package-lock.json
.venv/bench/.done: local/bench/package.json local/bench/package-lock.json
.venv/pages/.done .venv/lint-node/.done .venv/bench/.done:
	@command -v npm >/dev/null || { echo "Navette needs Node.js 20.19 or later, with npm: install it first." >&2; exit 1; }
	@rm -rf $(@D) && mkdir -p $(@D) && cp $^ $(@D)
	@npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.venv/shrink/.done: local/shrink/pom.xml | jdk
	@rm -rf $(@D) && $(MVN) -q -f $< dependency:copy-dependencies -DoutputDirectory="$(CURDIR)/$(@D)"
	@touch $@

$(PAGES): local/build-site local/build-pages.mjs local/build-loads.mjs $(shell find site -type f) .venv/pages/.done
	@local/build-site .venv/pages/node_modules
	@touch $@

$(PLAIN): $(SOURCES) | jdk
	@echo "Building the functions ..."
	@$(MVN) -q -Dmaven.test.skip=true package
	@touch $@

$(ZIP): $(PLAIN) $(addprefix functions/src/assembly/,bootstrap hot-loops only-others)
$(ZIP): $(addprefix local/,package.py one_jar.py sdk.py apart.py rehearsal.py runtime_api.py)
$(ZIP): local/AwsRoots.java local/LinkEarly.java $(wildcard local/shrink/*) $(MADE_WITH)
$(ZIP): $(JDK)/release $(RUNTIME_JDK)/release
$(ZIP): | .venv/sam/.done .venv/emulator/.done .venv/shrink/.done
	@case "$(JAVA)" in \
	  own) echo "Packing the functions with their own Java ..." && \
	    .venv/sam/bin/python local/package.py "$(JDK)" "$(RUNTIME_JDK)" ;; \
	  aws) cp $(PLAIN) $@ ;; \
	  *) echo "JAVA is own or aws." >&2 && exit 1 ;; \
	esac
	@touch $@

$(MADE_WITH):
	@mkdir -p $(@D) && rm -f $(@D)/java.* && touch $@

jdk:
	@local/find-jdk >/dev/null

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  "Navette needs Python 3.11 or later: install it, or name one, as in PYTHON=python3.12 make run.")'
