package article

import (
	"strings"
	"unicode/utf8"
)

// The words by which a page's own lines begin, folded.
var (
	// closers begin what follows the article: nothing behind them belongs to it.
	closers = []string{"leave a reply", "leave a comment", "your email address will not be published", "post a comment",
		"add a comment", "cancel reply", "اترك تعليقا", "اترك تعليق", "اترك تعليقك", "اترك ردا", "اترك رد", "اضف تعليقا",
		"اضف تعليق", "اضف تعليقك", "اكتب تعليقا", "اكتب تعليقك", "لن يتم نشر عنوان بريدك", "تعليقات القراء"}
	// lists begin links to other pages: furniture when only short lines follow.
	lists = []string{"related articles", "related posts", "related stories", "related news", "related topics", "more from",
		"read more", "read also", "see also", "most read", "most popular", "recommended", "you may also like", "trending",
		"اقرا ايضا", "اقرا المزيد", "مواضيع ذات صله", "موضوعات ذات صله", "اخبار ذات صله", "مقالات ذات صله", "مواضيع متعلقه",
		"اخبار متعلقه", "المزيد من", "الاكثر قراءه", "قد يعجبك ايضا", "شاهد ايضا"}
	// tails are single lines at the very end.
	tails = []string{"share this", "share on", "share via", "share article", "follow us", "subscribe to our", "sign up for",
		"all rights reserved", "copyright", "©", "tags", "filed under", "print this", "required fields are marked",
		"save my name", "شارك المقال", "شارك الخبر", "شارك هذا", "شارك على", "شارك عبر", "شاركها", "شاركه", "مشاركه", "تابعنا على",
		"تابعونا", "اشترك في", "النشره البريديه", "جميع الحقوق محفوظه", "حقوق النشر", "الوسوم", "كلمات مفتاحيه", "كلمات دلاليه",
		"الحقول الالزاميه", "احفظ اسمي"}
)

const maxFurnitureLine = 90 // runes; a longer line is a paragraph of the article

// furnitureFrom answers the index of the first line that the page adds behind the article;
// len(lines) when there is none. Lines before body are never furniture.
func furnitureFrom(lines []line, body int) int {
	end := len(lines)
	for i := body; i < len(lines); i++ {
		text := lines[i].text
		if startsWith(text, closers) || startsWith(text, lists) && !endsSentence(text) && noSentences(lines[i+1:]) {
			end = i
			break
		}
	}
	for end > body && startsWith(lines[end-1].text, tails) {
		end--
	}
	return end
}

// startsWith tells whether a line of a page begins with one of words and a word border.
func startsWith(text string, words []string) bool {
	if utf8.RuneCountInString(text) > maxFurnitureLine {
		return false
	}
	folded := strings.TrimLeft(fold(text), "-–—•*#>|[( ")
	for _, w := range words {
		if rest, ok := strings.CutPrefix(folded, w); ok {
			if r, _ := utf8.DecodeRuneInString(rest); !isWordRune(r) || w == "©" {
				return true
			}
		}
	}
	return false
}

// noSentences tells whether lines are a list of titles and the page's other furniture.
func noSentences(lines []line) bool {
	for _, l := range lines {
		if isSentence(l.text) && !startsWith(l.text, closers) && !startsWith(l.text, tails) {
			return false
		}
	}
	return true
}
