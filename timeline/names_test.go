package timeline

import (
	"testing"
	"time"
)

func TestMonthName(t *testing.T) {
	for _, c := range []struct {
		month                        int
		egyptian, levantine, english string
	}{
		{1, "يناير", "كانون الثاني", "January"},
		{2, "فبراير", "شباط", "February"},
		{3, "مارس", "آذار", "March"},
		{4, "أبريل", "نيسان", "April"},
		{5, "مايو", "أيار", "May"},
		{6, "يونيو", "حزيران", "June"},
		{7, "يوليو", "تموز", "July"},
		{8, "أغسطس", "آب", "August"},
		{9, "سبتمبر", "أيلول", "September"},
		{10, "أكتوبر", "تشرين الأول", "October"},
		{11, "نوفمبر", "تشرين الثاني", "November"},
		{12, "ديسمبر", "كانون الأول", "December"},
	} {
		for _, s := range []struct {
			w    Wording
			want string
		}{
			{Wording{Language: Arabic}, c.egyptian},
			{Wording{Language: Arabic, Months: Levantine}, c.levantine},
			{Wording{Language: Arabic, Months: BothMonths}, c.levantine + "/" + c.egyptian},
			{Wording{Language: English}, c.english},
			{Wording{Language: English, Months: Levantine}, c.english},
		} {
			if got := MonthName(c.month, s.w); got != s.want {
				t.Errorf("month %d is %s, want %s", c.month, got, s.want)
			}
		}
	}
}

func TestHijriMonthName(t *testing.T) {
	for _, c := range []struct {
		month       int
		ar, english string
	}{
		{1, "محرم", "Muharram"},
		{4, "ربيع الآخر", "Rabi II"},
		{6, "جمادى الآخرة", "Jumada II"},
		{9, "رمضان", "Ramadan"},
		{12, "ذو الحجة", "Dhu al-Hijja"},
	} {
		if got := HijriMonthName(c.month, Arabic); got != c.ar {
			t.Errorf("month %d is %s, want %s", c.month, got, c.ar)
		}
		if got := HijriMonthName(c.month, English); got != c.english {
			t.Errorf("month %d is %s, want %s", c.month, got, c.english)
		}
	}
}

func TestWeekdayNameCountsAsTheStandardLibrary(t *testing.T) {
	arabic := []string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if got := WeekdayName(int(day), English); got != day.String() {
			t.Errorf("day %d is %s, want %s", day, got, day)
		}
		if got := WeekdayName(int(day), Arabic); got != arabic[day] {
			t.Errorf("day %d is %s, want %s", day, got, arabic[day])
		}
	}
}

func TestArabicCenturies(t *testing.T) {
	for _, c := range []struct {
		n                    int
		nominative, genitive string
	}{
		{1, "الأول", "الأول"},
		{2, "الثاني", "الثاني"},
		{7, "السابع", "السابع"},
		{10, "العاشر", "العاشر"},
		{11, "الحادي عشر", "الحادي عشر"},
		{12, "الثاني عشر", "الثاني عشر"},
		{19, "التاسع عشر", "التاسع عشر"},
		{20, "العشرون", "العشرين"},
		{21, "الحادي والعشرون", "الحادي والعشرين"},
		{22, "الثاني والعشرون", "الثاني والعشرين"},
		{29, "التاسع والعشرون", "التاسع والعشرين"},
		{30, "30", "30"},
		{100, "100", "100"},
	} {
		if got := arabicCentury(c.n, false); got != c.nominative {
			t.Errorf("%d is %s, want %s", c.n, got, c.nominative)
		}
		if got := arabicCentury(c.n, true); got != c.genitive {
			t.Errorf("%d in the genitive is %s, want %s", c.n, got, c.genitive)
		}
	}
}

func TestOrdinalSuffix(t *testing.T) {
	for _, c := range []struct {
		n    int
		want string
	}{
		{1, "st"}, {2, "nd"}, {3, "rd"}, {4, "th"}, {10, "th"},
		{11, "th"}, {12, "th"}, {13, "th"}, {14, "th"}, {20, "th"},
		{21, "st"}, {22, "nd"}, {23, "rd"}, {24, "th"}, {100, "th"},
		{101, "st"}, {111, "th"}, {112, "th"}, {113, "th"}, {121, "st"},
	} {
		if got := ordinalSuffix(c.n); got != c.want {
			t.Errorf("%d%s, want %s", c.n, got, c.want)
		}
	}
}
