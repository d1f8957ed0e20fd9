#!/bin/sh
# Runs every fuzz target for a while, one after the other: go test takes only one at a time.
#
# usage: scripts/fuzz.sh TIME      for example 30s
set -eu

time=${1:?usage: scripts/fuzz.sh TIME}
grep -rlE '^func Fuzz' --include='*_test.go' . | xargs -r -n 1 dirname | sort -u | while read -r folder; do
	sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$folder"/*_test.go | while read -r target; do
		echo "$folder $target"
		go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" "$folder" </dev/null
	done
done
