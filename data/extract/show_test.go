package extract

import (
	"fmt"
	"testing"

	"waqai/timeline"
)

func TestShow(t *testing.T) {
	a, _ := readMarked(t, shared(t, "articles/putin-assad-moscow.ar.txt"), shared(t, "articles/putin-assad-moscow.ar.gold.json"))
	for _, m := range Mentions(a) {
		fmt.Println(m.Surface, m.Value(), m.Rule, m.Derived)
		for _, r := range m.Because {
			fmt.Println("   ", Explain(r, timeline.Arabic), "|", Explain(r, timeline.English))
		}
	}
	for _, f := range []string{"sample-1.ar", "sample-2.ar", "sample-3.en"} {
		a, _ := readMarked(t, shared(t, "articles/"+f+".txt"), shared(t, "articles/"+f+".gold.json"))
		fmt.Println(Published(a))
	}
	fmt.Println(Published(timeline.Article{Text: "عنوان احتجاجات 25 يناير 2011\nدمشق - سانا\nنشر في: 14/03/2019 10:30\n\nقال..."}))
	fmt.Println(Published(timeline.Article{Text: "احتجاجات 25 يناير 2011 في مصر\n\nاندلعت الاحتجاجات في 25 يناير 2011 في القاهرة."}))
	fmt.Println(Published(timeline.Article{Text: "دمشق 14 آذار 2019 (سانا)\n\nقال..."}))
}
