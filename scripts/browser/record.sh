#!/bin/sh
# Compares timeline/text with Chromium.
#
#   scripts/browser/record.sh             records anew how Chromium breaks and orders the paragraphs of
#                                         timeline/text/testdata/browser/paragraphs.json, in recorded.json beside it;
#                                         after that `go test ./timeline/text` holds the engine to it
#   scripts/browser/record.sh --pictures FOLDER
#                                         draws the first article at two widths, the engine's lines beside Chromium's;
#                                         WAQAI_SHARED is the folder of shared data that holds it
#
# Record again when the paragraphs, the embedded fonts or the choice of fonts change, and look at the difference
# before you commit it. CHROMIUM names another browser of its kind. page.html is what it is given to lay out.
set -eu
cd "$(dirname "$0")/../.."
browser=$(command -v "${CHROMIUM:-chromium}") || {
	echo "record.sh: there is no ${CHROMIUM:-chromium} here; install it or set CHROMIUM" >&2
	exit 1
}
case "${1-}" in
'') exec go test -count=1 ./timeline/text -run '^TestRecord$' -chromium "$browser" ;;
--pictures)
	folder=${2:?"a folder for the pictures is missing"}
	mkdir -p "$folder"
	exec go test -count=1 ./timeline/text -run '^TestPictures$' -v -chromium "$browser" -pictures "$(cd "$folder" && pwd)"
	;;
*)
	echo "usage: $0 [--pictures FOLDER]" >&2
	exit 2
	;;
esac
