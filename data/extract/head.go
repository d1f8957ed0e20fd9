package extract

import "waqai/timeline"

func dateline(a timeline.Article) (start, end int) { return 0, 0 }
