package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxHead     = 7   // the title and six lines below it
	maxHeadLine = 150 // runes; a longer line is a paragraph
	maxTitle    = 120 // runes of a title that has to be cut out of a paragraph
	maxOutlet   = 40  // runes
)

// headLines answers how many lines of the beginning are title, byline, agency and date line:
// all that stand before the first line that reads as a sentence.
func headLines(lines []line) int {
	if len(lines) < 2 || !isTitle(lines[0].text) {
		return 0
	}
	for i, l := range lines[1:min(len(lines), maxHead+1)] {
		if isSentence(l.text) {
			return i + 1
		}
	}
	// A list of short lines without a sentence: only what is surely head is taken from it.
	head := 1
	for head < min(len(lines)-1, maxHead) && isHeadLine(lines[head].text, lines[0].text) {
		head++
	}
	return head
}

// isTitle tells whether the first line is a headline and not a paragraph. A headline may end
// with a question or exclamation mark and hold one, but has no full stop.
func isTitle(s string) bool {
	return utf8.RuneCountInString(s) <= maxHeadLine && (!endsSentence(s) || strings.ContainsAny(lastRune(s), "!?؟"))
}

func lastRune(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

func isSentence(s string) bool {
	return endsSentence(s) || utf8.RuneCountInString(s) > maxHeadLine || len(sentencesOf(s)) > 1
}

var (
	bylines = []string{"by ", "بقلم", "كتب", "كتبت", "تحرير", "اعداد", "المصدر", "published", "updated", "posted", "نشر في", "تاريخ النشر"}

	// mediaWords are in the names of those who publish.
	mediaWords = wordSet("اخبار نيوز وكاله صحيفه جريده مجله قناه موقع شبكه تلفزيون راديو اذاعه نت بوست برس اونلاين الاخباريه الاخباري " +
		"الجزيره العربيه العربي عربيه عربي بلدي فرانس رويترز الاناضول سانا للانباء الانباء " +
		"news times post herald tribune gazette journal agency press daily chronicle guardian observer telegraph review " +
		"reuters bbc cnn afp ap al-jazeera jazeera magazine radio tv media online wire monitor independent economist")
)

func isHeadLine(s, title string) bool {
	folded := fold(s)
	for _, b := range bylines {
		if strings.HasPrefix(folded, b) {
			return true
		}
	}
	return folded == fold(title) || isOutlet(s)
}

// titleOf answers the title that the first line gives, and the outlet named behind it.
func titleOf(first string, isHead bool) (title, outlet string) {
	title = strings.TrimSpace(strings.TrimLeft(first, "# "))
	if !isHead {
		p := sentencesOf(title)
		if len(p) > 0 {
			title = title[p[0].start:p[0].end]
		}
		return clip(title, maxTitle), ""
	}
	for _, bar := range []string{" | ", " — ", " – ", " - "} {
		at := strings.LastIndex(title, bar)
		if at < 0 {
			continue
		}
		name := strings.TrimSpace(title[at+len(bar):])
		if isShortName(name) && (bar == " | " || isOutlet(name)) {
			return clean(title[:at]), clean(name)
		}
	}
	return clean(title), ""
}

// clean answers s with single spaces.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// clip answers s, cut at a space and marked with … when it has more than limit runes.
func clip(s string, limit int) string {
	s = clean(s)
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	s = string(runes[:limit])
	if at := strings.LastIndexByte(s, ' '); at > 0 {
		s = s[:at]
	}
	return strings.TrimRightFunc(s, unicode.IsPunct) + "…"
}

// outletLine answers the head line, other than the title, that names a publisher; "" if none.
func outletLine(head []line) string {
	for i, l := range head {
		if i > 0 && isOutlet(l.text) {
			return clean(l.text)
		}
	}
	return ""
}

func isShortName(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= maxOutlet && len(strings.Fields(s)) <= 6
}

// isOutlet tells whether s is the name of a publisher: short, without digits, with a word of
// the trade, and in Latin letters all its longer words with a capital.
func isOutlet(s string) bool {
	if !isShortName(s) || strings.ContainsFunc(s, unicode.IsDigit) || strings.ContainsAny(s, ".:،,؟?") {
		return false
	}
	known := false
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && len(w) > 3 {
			return false
		}
		known = known || mediaWords[fold(w)]
	}
	return known
}

var folds = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه", "ـ", "")

// fold answers s for comparisons: lower case, single spaces, one form of alef, ya and ta
// marbuta, no vowel signs, no tatweel.
func fold(s string) string { return folds.Replace(strings.ToLower(bare(clean(s)))) }
