# The usual jobs. What the system must have for them, and why, is listed in scripts/setup.sh.

# An older Go fetches the version that go.mod asks for, even where its own settings say otherwise.
export GOTOOLCHAIN ?= auto

FUZZTIME ?= 30s

.PHONY: build run test torture bench fuzz golden score setup

# The first build takes minutes; -v shows how far it is.
build: setup
	go build -v .

# Opens the window on the sample project.
run: build
	./waqai --sample

# Every test. The variable makes a test of the real window fail where it would otherwise be skipped.
test:
	@scripts/setup.sh test
	WAQAI_WINDOW_TESTS=required go test -count=1 -timeout 30m ./...

# Kills a process 200 times in the middle of its edits and damages 500 copies of a project; "make test" does a few of these.
torture: setup
	go test -count=1 -v -timeout 60m -run '^(TestTorture|TestDamageIsFound)$$' ./data/ -torture 200 -damage 500

bench: setup
	go test -run '^$$' -bench . -benchmem -timeout 60m ./...

# Every fuzz target for FUZZTIME each.
fuzz: setup
	scripts/fuzz.sh $(FUZZTIME)

# Writes the golden files anew; look at the difference before you commit it.
golden: setup
	go test $$(grep -rl 'Bool("update"' --include='*_test.go' . | xargs -n 1 dirname | sort -u) -update

# Scores what is found in the development data, beside other programs, and writes the table into docs/dates.md. The data
# is not the project's: WAQAI_SHARED names its folder.
score: setup
	go test -count=1 -v -run '^TestDevelopmentScores$$' ./app/cli/ -measured $$(date +%F)

# Installs the system's packages that building needs; silent where nothing is missing.
setup:
	@scripts/setup.sh build
