package timeline

// Article is an imported text. Its text never changes once it is stored; offsets into it count
// runes.
type Article struct {
	ID        int64
	Title     string
	Outlet    string // who published it; "" when unknown
	Language  string // BCP 47, "ar" or "en"; "und" when unknown
	Text      string // as stored: LF line ends, no U+0000, NFC
	SHA256    string // of the UTF-8 of Text, hexadecimal
	Published Unit   // a Day, the anchor of relative dates; zero when unknown
	DatedBy   string // where Published comes from: "" unknown, "head" found in the text, "person" given
	Passages  []Passage
}

// Passage is a sentence of an article.
type Passage struct {
	ID         int64
	Start, End int  // runes, End exclusive, no white space at either end
	Paragraph  int  // counts the paragraphs of the article from 0
	Role       Role // what it is in the article
}

// Role tells what a passage is in its article. Only Body passages are searched for events.
type Role uint8

// The roles.
const (
	Body      Role = iota // a sentence of the article
	Head                  // title, byline, date line
	Furniture             // what the page adds: "Leave a Reply"
)
