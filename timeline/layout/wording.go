package layout

import (
	"fmt"

	"waqai/timeline"
)

func words(l timeline.Language, arabic, english string) string {
	if l == timeline.Arabic {
		return arabic
	}
	return english
}

// EventCount answers a number of events in words: "واقعتان", "11 واقعة", "2 events".
func EventCount(n int, l timeline.Language) string {
	if l != timeline.Arabic {
		if n == 1 {
			return "1 event"
		}
		return fmt.Sprintf("%d events", n)
	}
	switch {
	case n == 0:
		return "لا وقائع"
	case n == 1:
		return "واقعة واحدة"
	case n == 2:
		return "واقعتان"
	case n%100 >= 3 && n%100 <= 10:
		return fmt.Sprintf("%d وقائع", n)
	}
	return fmt.Sprintf("%d واقعة", n)
}

// title answers an event's title, or the word for one that has none.
func title(e *timeline.Event, l timeline.Language) string {
	if e.Title == "" {
		return words(l, "بلا عنوان", "Untitled")
	}
	const enough = 400 // no line shows more
	if len(e.Title) > 4*enough {
		if r := []rune(e.Title); len(r) > enough {
			return string(r[:enough])
		}
	}
	return e.Title
}

// short is the wording of labels and axis: one name for a month, no weekday.
func short(w timeline.Wording) timeline.Wording {
	w.Long = false
	if w.Months == timeline.BothMonths {
		w.Months = timeline.Egyptian
	}
	return w
}
