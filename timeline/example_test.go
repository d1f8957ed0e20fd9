package timeline_test

import (
	"fmt"

	"waqai/timeline"
)

// A date says as much as its source, and no more: a year is a year wide.
func Example() {
	arabic := timeline.Wording{Language: timeline.Arabic}
	english := timeline.Wording{Language: timeline.English}
	for _, edtf := range []string{"2011", "2011-03", "2021-09-13", "2015~", "2013/..", "[..2012]", "2021-09-06/2021-09-12", "-0043"} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: %s · %s\n", d, d.Words(arabic), d.Words(english))
	}
	// Output:
	// 2011: 2011 · 2011
	// 2011-03: مارس 2011 · March 2011
	// 2021-09-13: 13 سبتمبر 2021 · 13 Sept 2021
	// 2015~: نحو 2015 · about 2015
	// 2013/..: منذ 2013 · since 2013
	// [..2012]: قبل 2013 · before 2013
	// 2021-09-06/2021-09-12: من 6 إلى 12 سبتمبر 2021 · 6–12 Sept 2021
	// -0043: 44 ق.م. · 44 BC
}

func ExampleParseDate() {
	_, err := timeline.ParseDate("2011-02-31")
	fmt.Println(err)
	d, err := timeline.ParseDate("2011-03/2012-05")
	fmt.Println(d.Start, d.End, d.Extent, err)
	// Output:
	// date "2011-02-31": 2011-02 has no day 31
	// 2011-03 2012-05 throughout <nil>
}

// Since 2013 and after 2012 start together; before and after leave the named year out.
func ExampleDate_Earliest() {
	year := timeline.NewYear(2013)
	since, _ := timeline.Date{Form: timeline.Since, Start: year}.Earliest()
	after, _ := timeline.Date{Form: timeline.After, Start: year}.Earliest()
	_, open := timeline.Date{Form: timeline.Before, End: year}.Earliest()
	fmt.Println(timeline.DayAt(since), timeline.DayAt(after), open)
	// Output: 2013-01-01 2014-01-01 false
}

// What is scored is coarser than what is kept.
func ExampleDate_Value() {
	before := timeline.Date{Form: timeline.Before, End: timeline.NewYear(2013)}
	fmt.Println(before.String(), before.Value())
	// Output: [..2012] ../2013
}

// A card says more than a label.
func ExampleDate_Words() {
	d := timeline.In(timeline.NewDay(2021, 9, 13))
	d.Part = timeline.Evening
	fmt.Println(d.Words(timeline.Wording{Language: timeline.English}))
	fmt.Println(d.Words(timeline.Wording{Language: timeline.English, Long: true}))
	fmt.Println(d.Words(timeline.Wording{Language: timeline.Arabic, Long: true}))
	fmt.Println(d.Words(timeline.Wording{Language: timeline.Arabic, Months: timeline.Levantine}))
	// Output:
	// 13 Sept 2021
	// Monday 13 September 2021, evening
	// الاثنين 13 سبتمبر 2021، مساءً
	// 13 أيلول 2021
}

func ExampleUnit_Add() {
	winter, err := timeline.ParseUnit("2011-24")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(winter.Add(1), timeline.NewMonth(2012, 1).Add(-1), timeline.NewDay(2020, 2, 28).Add(1))
	// Output: 2012-21 2011-12 2020-02-29
}

func ExampleHijriDay() {
	day, err := timeline.HijriDay(1442, 9, 12)
	fmt.Println(day, err)
	_, err = timeline.HijriDay(1442, 10, 30)
	fmt.Println(err)
	// Output:
	// 2021-04-24 <nil>
	// month 10 of 1442 AH has no day 30
}

// A week of the axis starts on Monday.
func ExampleInterval() {
	weeks := timeline.Weeks()
	monday := weeks.Floor(timeline.On(2021, 9, 15))
	fmt.Println(timeline.DayAt(monday), timeline.DayAt(weeks.Offset(monday, 1)))
	// Output: 2021-09-13 2021-09-20
}

// A negative step makes time run from right to left, and that is all there is to it.
func ExampleScale() {
	const day = timeline.SecondsPerDay
	start := timeline.On(2021, 9, 13)
	ltr := timeline.Scale{Origin: start, X0: 0, PerPx: day / 100.}
	rtl := timeline.Scale{Origin: start, X0: 800, PerPx: -day / 100.}
	fmt.Println(ltr.X(start+2*day), rtl.X(start+2*day))
	fmt.Println(timeline.DayAt(rtl.TimeAt(550)))
	// Output:
	// 200 600
	// 2021-09-15
}

func ExampleTicks() {
	view := timeline.Span{Start: timeline.On(2011, 11, 1), End: timeline.On(2012, 3, 1)}
	const perPx = timeline.SecondsPerDay / 2. // a month is about 60 px wide
	for _, tick := range timeline.Ticks(view, perPx, timeline.Wording{Language: timeline.Arabic}) {
		switch tick.Row {
		case timeline.UpperRow:
			fmt.Println(tick.Label)
		case timeline.LowerRow:
			fmt.Println("  ", tick.Label)
		}
	}
	// Output:
	// 2011
	// 2012
	//    نوفمبر
	//    ديسمبر
	//    يناير
	//    فبراير
}
