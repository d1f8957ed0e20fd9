package timeline

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// sentences holds a date and its words in both languages, short.
type sentences []struct {
	d      Date
	ar, en string
}

func (s sentences) check(t *testing.T, long bool) {
	t.Helper()
	for _, c := range s {
		if got := c.d.Words(Wording{Language: Arabic, Long: long}); got != c.ar {
			t.Errorf("%s: %s, want %s", c.d, got, c.ar)
		}
		if got := c.d.Words(Wording{Language: English, Long: long}); got != c.en {
			t.Errorf("%s: %s, want %s", c.d, got, c.en)
		}
	}
}

func TestWordsOfOneUnit(t *testing.T) {
	sentences{
		{parsed("2021-09-13"), "13 سبتمبر 2021", "13 Sept 2021"},
		{parsed("2021-03-01"), "1 مارس 2021", "1 March 2021"},
		{parsed("2021-01-05"), "5 يناير 2021", "5 Jan 2021"},
		{parsed("2021-09-13T18:05"), "13 سبتمبر 2021 الساعة 18:05", "13 Sept 2021, 18:05"},
		{parsed("2011-03"), "مارس 2011", "March 2011"},
		{parsed("2011-09"), "سبتمبر 2011", "September 2011"},
		{parsed("2011"), "2011", "2011"},
		{parsed("2011-21"), "ربيع 2011", "spring 2011"},
		{parsed("2011-22"), "صيف 2011", "summer 2011"},
		{parsed("2011-23"), "خريف 2011", "autumn 2011"},
		{parsed("2011-24"), "شتاء 2011/2012", "winter 2011/2012"},
		{parsed("2011-33"), "الربع الأول من 2011", "first quarter of 2011"},
		{parsed("2011-36"), "الربع الرابع من 2011", "fourth quarter of 2011"},
		{parsed("2011-40"), "النصف الأول من 2011", "first half of 2011"},
		{parsed("2011-41"), "النصف الثاني من 2011", "second half of 2011"},
		{parsed("199X"), "تسعينيات القرن العشرين", "1990s"},
		{parsed("202X"), "عشرينيات القرن الحادي والعشرين", "2020s"},
		{parsed("201X"), "عقد 2010 إلى 2019", "2010s"},
		{parsed("200X"), "عقد 2000 إلى 2009", "first decade of the 21st century"},
		{parsed("201X/.."), "منذ عقد 2010 إلى 2019", "since the 2010s"},
		{parsed("201X~"), "نحو عقد 2010 إلى 2019", "about the 2010s"},
		{parsed("[200X,201X]"), "عقد 2000 إلى 2009 أو عقد 2010 إلى 2019", "the first decade of the 21st century or the 2010s"},
		{parsed("200X/201X"), "من 2000 إلى 2019", "first decade of the 21st century – 2010s"},
		{parsed("198X/201X"), "من ثمانينيات القرن العشرين إلى 2019", "1980s–2010s"},
		{within(parsed("200X/202X")), "بين 2000 وعشرينيات القرن الحادي والعشرين", "between the first decade of the 21st century and the 2020s"},
		{parsed("191X"), "عقد 1910 إلى 1919", "1910s"},
		{parsed("000X"), "عقد 1 ق.م. إلى 9 م.", "first decade of the 1st century"},
		{parsed("20XX"), "القرن الحادي والعشرون", "21st century"},
		{parsed("19XX"), "القرن العشرون", "20th century"},
		{parsed("18XX"), "القرن التاسع عشر", "19th century"},
		{parsed("10XX"), "القرن الحادي عشر", "11th century"},
		{parsed("09XX"), "القرن العاشر", "10th century"},
		{parsed("02XX"), "القرن الثالث", "3rd century"},
		{parsed("01XX"), "القرن الثاني", "2nd century"},
		{parsed("21XX"), "القرن الثاني والعشرون", "22nd century"},
		{parsed("29XX"), "القرن 30", "30th century"},
		{Date{}, "بلا تاريخ", "undated"},
	}.check(t, false)
}

func TestWordsAroundOurEra(t *testing.T) {
	sentences{
		{parsed("-0043"), "44 ق.م.", "44 BC"},
		{parsed("0000"), "1 ق.م.", "1 BC"},
		{parsed("0001"), "1 م.", "AD 1"},
		{parsed("0099"), "99 م.", "AD 99"},
		{parsed("0100"), "100", "100"},
		{parsed("0636"), "636", "636"},
		{parsed("Y-12000"), "12001 ق.م.", "12001 BC"},
		{parsed("Y12000"), "12000", "12000"},
		{parsed("-0043-03"), "مارس 44 ق.م.", "March 44 BC"},
		{parsed("-0043-03-15"), "15 مارس 44 ق.م.", "15 March 44 BC"},
		{parsed("0079-08-24"), "24 أغسطس 79 م.", "24 Aug AD 79"},
		{parsed("-0043-24"), "شتاء 44/43 ق.م.", "winter 44/43 BC"},
		{parsed("-00XX"), "القرن الأول ق.م.", "1st century BC"},
		{parsed("-01XX"), "القرن الثاني ق.م.", "2nd century BC"},
		{parsed("-19XX"), "القرن العشرون ق.م.", "20th century BC"},
		{parsed("-004X"), "السنوات 50 إلى 41 ق.م.", "50–41 BC"},
		{parsed("001X"), "عقد 10 م. إلى 19 م.", "AD 10s"},
		{parsed("-0199/-0100"), "من 200 إلى 101 ق.م.", "200–101 BC"},
		{within(parsed("-0199/-0100")), "بين 200 و101 ق.م.", "between 200 and 101 BC"},
		{parsed("-0043/0014"), "من 44 ق.م. إلى 14 م.", "44 BC – AD 14"},
		{parsed("0000/0325"), "من 1 ق.م. إلى 325 م.", "1 BC – AD 325"},
		{parsed("-0099/0325"), "من 100 ق.م. إلى 325 م.", "100 BC – AD 325"},
		{parsed("0010/0019"), "من 10 م. إلى 19 م.", "AD 10 – AD 19"},
		{parsed("-0043-03-06/-0043-03-12"), "من 6 إلى 12 مارس 44 ق.م.", "6–12 March 44 BC"},
		{parsed("-0043/.."), "منذ 44 ق.م.", "since 44 BC"},
	}.check(t, false)
}

func TestWordsOfDoubt(t *testing.T) {
	sentences{
		{parsed("2011~"), "نحو 2011", "about 2011"},
		{parsed("2011?"), "2011، غير مؤكد", "2011, uncertain"},
		{parsed("2011%"), "نحو 2011، غير مؤكد", "about 2011, uncertain"},
		{parsed("2011-03~"), "نحو مارس 2011", "about March 2011"},
		{parsed("2021-09-13~"), "نحو 13 سبتمبر 2021", "about 13 Sept 2021"},
		{parsed("19XX~"), "نحو القرن العشرين", "about the 20th century"},
		{parsed("199X~"), "نحو تسعينيات القرن العشرين", "about the 1990s"},
		{parsed("2011-33~"), "نحو الربع الأول من 2011", "about the first quarter of 2011"},
		{parsed("2013~/.."), "منذ نحو 2013", "since about 2013"},
		{parsed("2013?/.."), "منذ 2013، غير مؤكد", "since 2013, uncertain"},
		{parsed("[..2012~]"), "قبل نحو 2013", "before about 2013"},
		{parsed("2011~/2014"), "من نحو 2011 إلى 2014", "about 2011 – 2014"},
		{parsed("2011/2014~"), "من 2011 إلى نحو 2014", "2011 – about 2014"},
		{parsed("2011~/2014~"), "من نحو 2011 إلى نحو 2014", "about 2011 – about 2014"},
		{within(parsed("2011/2014~")), "بين 2011 ونحو 2014", "between 2011 and about 2014"},
		{parsed("2011?/2014"), "من 2011 (غير مؤكد) إلى 2014", "2011 (uncertain) – 2014"},
		{parsed("2011/2014?"), "من 2011 إلى 2014 (غير مؤكد)", "2011 – 2014 (uncertain)"},
		{parsed("2011?/2014?"), "من 2011 إلى 2014، غير مؤكد", "2011–2014, uncertain"},
		{parsed("[2020?,2021]"), "2020 (غير مؤكد) أو 2021", "2020 (uncertain) or 2021"},
		{parsed("[2020?,2021?]"), "2020 أو 2021، غير مؤكد", "2020 or 2021, uncertain"},
		{parsed("2021-09-06~/2021-09-12"), "من نحو 6 سبتمبر إلى 12 سبتمبر 2021", "about 6 Sept – 12 Sept 2021"},
	}.check(t, false)
}

func TestWordsOfOpenEnds(t *testing.T) {
	sentences{
		{parsed("2013/.."), "منذ 2013", "since 2013"},
		{parsed("../2013"), "حتى 2013", "until 2013"},
		{parsed("[..2012]"), "قبل 2013", "before 2013"},
		{parsed("[2014..]"), "بعد 2013", "after 2013"},
		{parsed("2021-09-13/.."), "منذ 13 سبتمبر 2021", "since 13 Sept 2021"},
		{parsed("../2011-03"), "حتى مارس 2011", "until March 2011"},
		{parsed("19XX/.."), "منذ القرن العشرين", "since the 20th century"},
		{parsed("../199X"), "حتى تسعينيات القرن العشرين", "until the 1990s"},
		{parsed("[..19XX]"), "قبل القرن الحادي والعشرين", "before the 21st century"},
		{parsed("2011-24/.."), "منذ شتاء 2011/2012", "since winter 2011/2012"},
		{parsed("2011-40/.."), "منذ النصف الأول من 2011", "since the first half of 2011"},
		{parsed("[2020-01,2021-01]"), "يناير 2020 أو يناير 2021", "January 2020 or January 2021"},
		{parsed("[2020,2021-01,19XX]"), "2020 أو يناير 2021 أو القرن العشرون", "2020 or January 2021 or the 20th century"},
		{parsed("[2020]"), "2020", "2020"},
	}.check(t, false)
}

func TestWordsOfRanges(t *testing.T) {
	sentences{
		{within(parsed("2021-09-06/2021-09-12")), "6 إلى 12 سبتمبر 2021", "6–12 Sept 2021"},
		{within(parsed("2021-08-30/2021-09-05")), "30 أغسطس إلى 5 سبتمبر 2021", "30 Aug – 5 Sept 2021"},
		{within(parsed("2020-12-28/2021-01-03")), "28 ديسمبر 2020 إلى 3 يناير 2021", "28 Dec 2020 – 3 Jan 2021"},
		{within(parsed("2021-09-13/2021-09-14")), "13 إلى 14 سبتمبر 2021", "13–14 Sept 2021"},
		{within(parsed("2021-09-06/2021-09-13")), "بين 6 و13 سبتمبر 2021", "between 6 and 13 Sept 2021"},
		{within(parsed("2021-08-01/2021-09-12")), "بين 1 أغسطس و12 سبتمبر 2021", "between 1 Aug and 12 Sept 2021"},
		{parsed("2021-09-06/2021-09-12"), "من 6 إلى 12 سبتمبر 2021", "6–12 Sept 2021"},
		{parsed("2021-08-30/2021-09-05"), "من 30 أغسطس إلى 5 سبتمبر 2021", "30 Aug – 5 Sept 2021"},
		{parsed("2020-12-28/2021-01-03"), "من 28 ديسمبر 2020 إلى 3 يناير 2021", "28 Dec 2020 – 3 Jan 2021"},
		{parsed("2011-03/2012-05"), "من مارس 2011 إلى مايو 2012", "March 2011 – May 2012"},
		{parsed("2011-01/2011-02"), "من يناير إلى فبراير 2011", "January–February 2011"},
		{within(parsed("2011-03/2011-05")), "بين مارس ومايو 2011", "between March and May 2011"},
		{within(parsed("2011-03/2012-05")), "بين مارس 2011 ومايو 2012", "between March 2011 and May 2012"},
		{parsed("2011/2014"), "من 2011 إلى 2014", "2011–2014"},
		{within(parsed("2011/2014")), "بين 2011 و2014", "between 2011 and 2014"},
		{parsed("2011-21/2011-22"), "من ربيع إلى صيف 2011", "spring–summer 2011"},
		{parsed("2011-24/2012-21"), "من شتاء 2011/2012 إلى ربيع 2012", "winter 2011/2012 – spring 2012"},
		{within(parsed("2011-33/2011-35")), "بين الربع الأول والربع الثالث من 2011", "between the first quarter and the third quarter of 2011"},
		{parsed("2011-40/2011-41"), "من النصف الأول إلى النصف الثاني من 2011", "first half – second half of 2011"},
		{parsed("198X/199X"), "من ثمانينيات إلى تسعينيات القرن العشرين", "1980s–1990s"},
		{parsed("199X/202X"), "من تسعينيات القرن العشرين إلى عشرينيات القرن الحادي والعشرين", "1990s–2020s"},
		{within(parsed("198X/199X")), "بين ثمانينيات وتسعينيات القرن العشرين", "between the 1980s and the 1990s"},
		{parsed("2011/2011"), "2011", "2011"},
		{within(parsed("2021-09-13/2021-09-13")), "13 سبتمبر 2021", "13 Sept 2021"},
		{parsed("2011-24/2011-24"), "شتاء 2011/2012", "winter 2011/2012"},
		{parsed("18XX/19XX"), "من القرن التاسع عشر إلى القرن العشرين", "19th century – 20th century"},
	}.check(t, false)
}

func TestWordsOfRangesOfMixedPrecision(t *testing.T) {
	sentences{
		{parsed("2011-03/2012"), "من مارس 2011 إلى 2012", "March 2011 – 2012"},
		{parsed("2011/2012-03"), "من 2011 إلى مارس 2012", "2011 – March 2012"},
		{parsed("2011-03-05/2011-05"), "من 5 مارس إلى مايو 2011", "5 March – May 2011"},
		{parsed("2011-03-05/2014"), "من 5 مارس 2011 إلى 2014", "5 March 2011 – 2014"},
		{within(parsed("199X/2003-05-01")), "بين تسعينيات القرن العشرين و1 مايو 2003", "between the 1990s and 1 May 2003"},
		{parsed("19XX/2003"), "من القرن العشرين إلى 2003", "20th century – 2003"},
		{parsed("2021-09-13T18:00/2021-09-13T20:00"), "13 سبتمبر 2021، من 18:00 إلى 20:00", "13 Sept 2021, 18:00–20:00"},
		{within(parsed("2021-09-13T18:00/2021-09-13T20:00")), "13 سبتمبر 2021، بين 18:00 و20:00", "13 Sept 2021, between 18:00 and 20:00"},
		{parsed("2021-09-13T18:00/2021-09-14T02:00"), "من 13 سبتمبر الساعة 18:00 إلى 14 سبتمبر 2021 الساعة 02:00", "13 Sept, 18:00 – 14 Sept 2021, 02:00"},
		{parsed("2020-12-31T23:00/2021-01-01T01:00"), "من 31 ديسمبر 2020 الساعة 23:00 إلى 1 يناير 2021 الساعة 01:00", "31 Dec 2020, 23:00 – 1 Jan 2021, 01:00"},
	}.check(t, false)
}

func TestWordsOfACard(t *testing.T) {
	evening := func(d Date) Date { d.Part = Evening; return d }
	night := within(parsed("2021-09-13/2021-09-14"))
	night.Part = Night
	sentences{
		{parsed("2021-09-13"), "الاثنين 13 سبتمبر 2021", "Monday 13 September 2021"},
		{evening(parsed("2021-09-13")), "الاثنين 13 سبتمبر 2021، مساءً", "Monday 13 September 2021, evening"},
		{parsed("2021-09-13T18:00"), "الاثنين 13 سبتمبر 2021 الساعة 18:00", "Monday 13 September 2021, 18:00"},
		{evening(parsed("2021-09-13T18:00")), "الاثنين 13 سبتمبر 2021 الساعة 18:00", "Monday 13 September 2021, 18:00"},
		{parsed("2011-03"), "مارس 2011، شهر كامل", "March 2011, whole month"},
		{parsed("2011"), "2011، سنة كاملة", "2011, whole year"},
		{lasting(parsed("2011")), "2011", "2011"},
		{parsed("2011~"), "نحو 2011", "about 2011"},
		{parsed("2011-03?"), "مارس 2011، غير مؤكد", "March 2011, uncertain"},
		{parsed("2021-09-13~"), "نحو 13 سبتمبر 2021", "about 13 Sept 2021"},
		{parsed("2021-09-13T18:00~"), "نحو 13 سبتمبر 2021 الساعة 18:00", "about 13 Sept 2021, 18:00"},
		{evening(parsed("2021-09-13~")), "نحو 13 سبتمبر 2021، مساءً", "about 13 Sept 2021, evening"},
		{evening(parsed("2021-09-13?")), "الاثنين 13 سبتمبر 2021، مساءً، غير مؤكد", "Monday 13 September 2021, evening, uncertain"},
		{evening(parsed("2021-09-13/..")), "منذ الاثنين 13 سبتمبر 2021، مساءً", "since Monday 13 September 2021, evening"},
		{night, "13 إلى 14 سبتمبر 2021، ليلًا", "13–14 Sept 2021, night"},
		{parsed("2021-09-06/2021-09-12"), "من 6 إلى 12 سبتمبر 2021", "6–12 Sept 2021"},
		{parsed("2013/.."), "منذ 2013", "since 2013"},
		{parsed("199X"), "تسعينيات القرن العشرين", "1990s"},
		{Date{}, "بلا تاريخ", "undated"},
	}.check(t, true)
	sentences{
		{evening(parsed("2021-09-13")), "13 سبتمبر 2021", "13 Sept 2021"},
		{night, "13 إلى 14 سبتمبر 2021", "13–14 Sept 2021"},
	}.check(t, false)
}

func TestEveryPartOfTheDayHasWords(t *testing.T) {
	for _, c := range []struct {
		part   Part
		ar, en string
	}{
		{Dawn, "فجرًا", "dawn"},
		{Morning, "صباحًا", "morning"},
		{Noon, "ظهرًا", "noon"},
		{Afternoon, "عصرًا", "afternoon"},
		{Evening, "مساءً", "evening"},
		{Night, "ليلًا", "night"},
	} {
		d := parsed("2021-09-13")
		d.Part = c.part
		sentences{{d, "الاثنين 13 سبتمبر 2021، " + c.ar, "Monday 13 September 2021, " + c.en}}.check(t, true)
	}
}

func TestWordsOfHijriDates(t *testing.T) {
	hijriDay := func(edtf string) Date { d := parsed(edtf); d.Calendar = Hijri; return d }
	ramadan, year, old := must(HijriMonth(1442, 9)), must(HijriYear(1442)), must(HijriMonth(1300, 9))
	oldDay, err := HijriDay(1300, 9, 1)
	if err != nil {
		t.Fatal(err)
	}
	evening := hijriDay("2021-04-24")
	evening.Part = Evening
	all := sentences{
		{hijriDay("2021-04-24"), "12 رمضان 1442 هـ (نحو 24 أبريل 2021)", "12 Ramadan 1442 AH (about 24 April 2021)"},
		{hijriDay("2021-04-24?"), "12 رمضان 1442 هـ (نحو 24 أبريل 2021)، غير مؤكد", "12 Ramadan 1442 AH (about 24 April 2021), uncertain"},
		{Date{Form: Single, Start: oldDay, Calendar: Hijri}, "1 رمضان 1300 هـ (نحو 6 يوليو 1883)", "1 Ramadan 1300 AH (about 6 July 1883)"},
		{ramadan, "رمضان 1442 هـ (نحو 13 أبريل إلى 12 مايو 2021)", "Ramadan 1442 AH (about 13 April – 12 May 2021)"},
		{old, "رمضان 1300 هـ (نحو 6 يوليو إلى 4 أغسطس 1883)", "Ramadan 1300 AH (about 6 July – 4 Aug 1883)"},
		{must(HijriMonth(1442, 12)), "ذو الحجة 1442 هـ (نحو 11 يوليو إلى 8 أغسطس 2021)", "Dhu al-Hijja 1442 AH (about 11 July – 8 Aug 2021)"},
		{year, "1442 هـ (نحو 20 أغسطس 2020 إلى 8 أغسطس 2021)", "1442 AH (about 20 Aug 2020 – 8 Aug 2021)"},
		{hijriDay("2021-04-24/.."), "منذ 12 رمضان 1442 هـ (نحو 24 أبريل 2021)", "since 12 Ramadan 1442 AH (about 24 April 2021)"},
		{hijriDay("[..2021-04-23]"), "قبل 12 رمضان 1442 هـ (نحو 24 أبريل 2021)", "before 12 Ramadan 1442 AH (about 24 April 2021)"},
		{
			hijriDay("2021-04-24/2021-05-17"),
			"من 12 رمضان 1442 هـ إلى 5 شوال 1442 هـ (نحو 24 أبريل إلى 17 مايو 2021)",
			"12 Ramadan 1442 AH – 5 Shawwal 1442 AH (about 24 April – 17 May 2021)",
		},
		{
			within(hijriDay("2021-04-24/2021-05-17")),
			"بين 12 رمضان 1442 هـ و5 شوال 1442 هـ (نحو 24 أبريل إلى 17 مايو 2021)",
			"between 12 Ramadan 1442 AH and 5 Shawwal 1442 AH (about 24 April – 17 May 2021)",
		},
		{
			within(hijriDay("2021-04-24/2021-04-26")),
			"12 رمضان 1442 هـ إلى 14 رمضان 1442 هـ (نحو 24 إلى 26 أبريل 2021)",
			"12 Ramadan 1442 AH – 14 Ramadan 1442 AH (about 24–26 April 2021)",
		},
		{
			hijriDay("[2021-04-24,2021-05-17]"),
			"12 رمضان 1442 هـ (نحو 24 أبريل 2021) أو 5 شوال 1442 هـ (نحو 17 مايو 2021)",
			"12 Ramadan 1442 AH (about 24 April 2021) or 5 Shawwal 1442 AH (about 17 May 2021)",
		},
		{hijriDay("2021"), "2021", "2021"},
		{hijriDay("0600-01-01"), "1 يناير 600", "1 Jan 600"},
	}
	all.check(t, false)
	all[:len(all)-2].check(t, true) // a card claims no weekday and no "whole month" of such a day
	sentences{
		{evening, "12 رمضان 1442 هـ (نحو 24 أبريل 2021)، مساءً", "12 Ramadan 1442 AH (about 24 April 2021), evening"},
	}.check(t, true)
}

func TestMonthSets(t *testing.T) {
	for _, c := range []struct {
		months MonthSet
		edtf   string
		want   string
	}{
		{Egyptian, "2011-03", "مارس 2011"},
		{Levantine, "2011-03", "آذار 2011"},
		{BothMonths, "2011-03", "آذار/مارس 2011"},
		{Levantine, "2011-03-05", "5 آذار 2011"},
		{BothMonths, "2011-03-05", "5 آذار/مارس 2011"},
		{Levantine, "2011-10/2012-01", "من تشرين الأول 2011 إلى كانون الثاني 2012"},
		{BothMonths, "2011-03/2011-05", "من آذار/مارس إلى أيار/مايو 2011"},
	} {
		if got := parsed(c.edtf).Words(Wording{Language: Arabic, Months: c.months}); got != c.want {
			t.Errorf("%s: %s, want %s", c.edtf, got, c.want)
		}
		in := Wording{Language: English, Months: c.months}
		if got, want := parsed(c.edtf).Words(in), parsed(c.edtf).Words(Wording{Language: English}); got != want {
			t.Errorf("%s: the set changes the English words to %s", c.edtf, got)
		}
	}
}

func TestALanguageThatWeHaveNoWordsInIsEnglish(t *testing.T) {
	for _, l := range []Language{"", "fr", "he"} {
		if got := parsed("2013/..").Words(Wording{Language: l}); got != "since 2013" {
			t.Errorf("%q: %s", l, got)
		}
	}
}

func TestWordsOfEveryDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, long := dates().Draw(t, "d"), rapid.Bool().Draw(t, "long")
		ar := d.Words(Wording{Language: Arabic, Long: long, Months: MonthSet(rapid.IntRange(0, 2).Draw(t, "months"))})
		en := d.Words(Wording{Language: English, Long: long})
		for _, s := range []string{ar, en} {
			if s == "" || strings.TrimSpace(s) != s || strings.Contains(s, "  ") || strings.Contains(s, "%!") {
				t.Fatalf("%s is %q", d, s)
			}
		}
		if strings.ContainsAny(ar, "–-") {
			t.Fatalf("%s has a dash in %q, which would turn its numbers round", d, ar)
		}
		if strings.ContainsFunc(ar, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
			t.Fatalf("%s has Latin letters in %q", d, ar)
		}
		if strings.ContainsFunc(en, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
			t.Fatalf("%s has Arabic letters in %q", d, en)
		}
		for _, u := range d.Units() {
			if marked := strings.Contains(en, "uncertain"); u.Uncertain && !marked {
				t.Fatalf("%s is worded without its doubt: %q", d, en)
			}
			if marked := strings.Contains(ar, "نحو"); u.Approximate && !marked {
				t.Fatalf("%s is worded without its about: %q", d, ar)
			}
		}
	})
}

func BenchmarkWords(b *testing.B) {
	d := parsed("2021-09-06/2021-09-12")
	b.ReportAllocs()
	for b.Loop() {
		if d.Words(Wording{Language: Arabic}) == "" {
			b.Fatal("no words")
		}
	}
}
