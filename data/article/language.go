package article

import (
	"strings"
	"unicode"

	"waqai/timeline"
)

// undetermined is the BCP 47 code of a text in no language that is recognised.
const undetermined timeline.Language = "und"

// Everyday words, by which a language is told from others in the same script.
var (
	arabicWords  = wordSet("في من على إلى أن إن كان كانت التي الذي هذا هذه ذلك عن مع بعد قبل قال وقال بين خلال منذ حتى لم لا ما أو ثم كما قد وقد عام يوم")
	persianWords = wordSet("است این که از به با برای آن را های شد می بود کرد شده خود تا بر")
	urduWords    = wordSet("کے کی میں ہے کا اور سے کو نے پر ہیں کہ یہ تھا گیا")
	englishWords = wordSet("the of and to in a is was for on that with as by at from it his has had were said who which be an are not but")
	otherWords   = wordSet("le la les des du et est une dans pour que qui sur au par pas der die das und ist von den mit ein eine im zu auf nicht dem el los las y en un una del por con para se bir ve bu için ile olarak di il che della gli")
)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// detect answers Arabic, English or "und". The script with the most letters decides first, then
// the everyday words and the letters that Arabic, or English, does not have.
func detect(text string) timeline.Language {
	const enough = 20_000 // bytes; the beginning of a long text tells as much as all of it
	if len(text) > enough {
		text = strings.ToValidUTF8(text[:enough], "")
	}
	arabic, latin, letters, foreignArabic, accented := 0, 0, 0, 0, 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
			continue
		case unicode.Is(unicode.Arabic, r):
			arabic++
			if strings.ContainsRune("پچژگکیٹڈڑںےہھۀۂۆێەۇۈې", r) {
				foreignArabic++
			}
		case unicode.Is(unicode.Latin, r):
			latin++
			if r >= 0x80 {
				accented++
			}
		}
		letters++
	}
	switch {
	case letters == 0:
		return undetermined
	case arabic*2 > letters:
		other := wordShare(text, persianWords) + wordShare(text, urduWords)
		if foreignArabic*12 > arabic || other > 2*wordShare(text, arabicWords) && foreignArabic > 0 {
			return undetermined
		}
		return timeline.Arabic
	case latin*2 > letters:
		if accented*50 > latin || wordShare(text, otherWords) > wordShare(text, englishWords) {
			return undetermined
		}
		return timeline.English
	}
	return undetermined
}
