package article_test

import (
	"fmt"

	"waqai/data/article"
)

func ExampleParse() {
	a := article.Parse("هدنة في درعا | أخبار الحرب\n\nوصل د. أحمد في 14 مارس 2011. ثم غادر.\n\nاترك تعليقاً\n", "")
	fmt.Println(a.Title, "/", a.Outlet, "/", a.Language)
	text := []rune(a.Text)
	for _, p := range a.Passages {
		fmt.Println(p.Role, string(text[p.Start:p.End]))
	}
	// Output:
	// هدنة في درعا / أخبار الحرب / ar
	// 1 هدنة في درعا | أخبار الحرب
	// 0 وصل د. أحمد في 14 مارس 2011.
	// 0 ثم غادر.
	// 2 اترك تعليقاً
}
