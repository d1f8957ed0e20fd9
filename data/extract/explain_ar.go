package extract

import (
	"fmt"
	"strconv"

	"waqai/timeline"
)

// arabicCounted are the forms of a unit: one, two, three to ten, eleven and more.
var arabicCounted = map[string][4]string{
	"second": {"ثانية", "ثانيتين", "ثوانٍ", "ثانية"}, "minute": {"دقيقة", "دقيقتين", "دقائق", "دقيقة"}, "hour": {"ساعة", "ساعتين", "ساعات", "ساعة"},
	"night": {"ليلة", "ليلتين", "ليالٍ", "ليلة"}, "day": {"يوم", "يومين", "أيام", "يومًا"}, "week": {"أسبوع", "أسبوعين", "أسابيع", "أسبوعًا"},
	"weekend": {"نهاية أسبوع", "نهايتي أسبوع", "نهايات أسبوع", "نهاية أسبوع"}, "month": {"شهر", "شهرين", "أشهر", "شهرًا"},
	"quarter": {"ربع سنة", "ربعي سنة", "أرباع سنة", "ربع سنة"}, "season": {"فصل", "فصلين", "فصول", "فصلًا"},
	"year": {"عام", "عامين", "أعوام", "عامًا"}, "decade": {"عقد", "عقدين", "عقود", "عقدًا"}, "century": {"قرن", "قرنين", "قرون", "قرنًا"},
}

// arabicCount counts units: "عامين", "10 أعوام".
func arabicCount(n int, unit string) string {
	f := arabicCounted[unit]
	switch {
	case n == 1 || n == 2:
		return f[n-1]
	case n%100 >= 3 && n%100 <= 10:
		return strconv.Itoa(n) + " " + f[2]
	case n%100 == 0 || n%100 <= 2:
		return strconv.Itoa(n) + " " + f[0]
	}
	return strconv.Itoa(n) + " " + f[3]
}

func (e explainer) arabicOrigin() string {
	if e.fromArticle() {
		return "المقال منشور " + e.words(0)
	}
	return "التاريخ المذكور قبله في النص " + e.words(0)
}

func (e explainer) arabic() string {
	switch e.Code {
	case "weekday":
		return e.arabicOrigin() + e.arabicWeekday()
	case "nearest", "feast":
		return e.arabicOrigin() + e.arabicNearest()
	case "today":
		return e.arabicOrigin() + e.arabicToday()
	case "unit":
		return e.arabicOrigin() + "، " + e.arabicUnit() + e.words(1) + "."
	case "run":
		if n := e.number(3); n > 0 {
			return fmt.Sprintf("%s، والمقصود مدة %s: %s.", e.arabicOrigin(), arabicCount(n, e.arg(2)), e.words(1))
		}
		return fmt.Sprintf("%s، والمقصود مدة غير محددة الطول: %s.", e.arabicOrigin(), e.words(1))
	case "counted":
		return e.arabicOrigin() + e.arabicCounted()
	case "nth":
		return fmt.Sprintf("المدة التي يقع فيها: %s؛ والمقصود منها: %s.", e.words(0), e.words(1))
	case "month-of":
		return fmt.Sprintf("%s، واليوم من الشهر نفسه: %s.", e.arabicOrigin(), e.words(1))
	case "same-year", "story-year":
		return e.arabicOrigin() + e.arabicYear()
	case "named-beside":
		return "المقال يذكر يومًا مجاورًا له، وهو المقصود: " + e.words(0) + "."
	case "counted-from":
		return "ما يُحسب منه في الجملة مضى أيضًا، فاليوم هو " + e.words(0) + "."
	case "clock":
		return e.arabicOrigin() + "، والوقت في اليوم نفسه."
	case "other-year":
		return "قراءة أخرى: " + e.words(0) + "."
	case "impossible":
		return "هذا التاريخ غير موجود: " + e.missing() + "."
	case "weekday-contradicts":
		return fmt.Sprintf("يقول النص إنه يوم %s، و%s يوم %s.", timeline.WeekdayName(e.number(1), timeline.Arabic), e.plainDay(0), timeline.WeekdayName(e.number(2), timeline.Arabic))
	case "calendars":
		return fmt.Sprintf("التاريخ الهجري يوافق %s، وكُتب معه %s.", e.words(0), e.words(1))
	}
	return e.plain(0)
}

// plainDay words a day without its weekday.
func (e explainer) plainDay(i int) string {
	return timeline.In(e.unit(i)).Words(timeline.Wording{Language: e.language})
}

func (e explainer) arabicWeekday() string {
	u := e.unit(1)
	name := timeline.WeekdayName(int(u.Span().Start.Weekday()), timeline.Arabic)[len("ال"):]
	base := e.unit(0)
	day := fmt.Sprintf("يوم %d", u.Day)
	if u.Month != base.Month || u.Year != base.Year {
		day = "يوم " + e.plainDay(1)
	}
	switch e.arg(2) {
	case "before":
		return "، وأقرب " + name + " قبله " + day + "."
	case "after":
		return "، وأقرب " + name + " بعده " + day + "."
	}
	return "، وهو اليوم المذكور نفسه."
}

// arabicYear tells how the year of a date follows from the one of another.
func (e explainer) arabicYear() string {
	switch a, b := e.first(0), e.first(1); {
	case e.arg(1) == "" || a.Year == b.Year:
		return "، والسنة هي نفسها."
	case a.Year < b.Year:
		return "، والتالي بعده " + e.words(1) + "."
	}
	return "، والسابق له " + e.words(1) + "."
}

func (e explainer) arabicNearest() string {
	switch e.side() {
	case "before":
		return "، والأقرب قبله " + e.words(1) + "."
	case "after":
		return "، والأقرب بعده " + e.words(1) + "."
	}
	if e.first(1).Precision >= timeline.Day && e.Code == "feast" {
		return "، وهو اليوم نفسه."
	}
	return "، وهو واقع في " + e.words(1) + "."
}

func (e explainer) arabicToday() string {
	switch n := e.number(2); n {
	case 0:
		return "، و«اليوم» هو يوم النشر."
	case -1:
		return "، و«أمس» هو " + e.words(1) + "."
	case 1:
		return "، و«غدًا» هو " + e.words(1) + "."
	default:
		if n < 0 {
			return fmt.Sprintf("، وقبله ب%s: %s.", arabicCount(-n, "day"), e.words(1))
		}
		return fmt.Sprintf("، وبعده ب%s: %s.", arabicCount(n, "day"), e.words(1))
	}
}

func (e explainer) arabicUnit() string {
	name := "و" + arabicThe[e.arg(2)]
	feminine := e.arg(2) == "night" || e.arg(2) == "weekend"
	which := [...]string{"الذي قبل الماضي", "الذي قبله", "نفسه", "الذي بعده", "الذي بعد المقبل"}
	if feminine {
		which = [...]string{"التي قبل الماضية", "التي قبله", "نفسها", "التي بعده", "التي بعد المقبلة"}
	}
	is := " هو "
	if feminine {
		is = " هي "
	}
	return name + " " + which[min(max(e.number(3), -2), 2)+2] + is
}

var arabicThe = map[string]string{"night": "الليلة", "day": "اليوم", "week": "الأسبوع", "weekend": "نهاية الأسبوع", "month": "الشهر", "quarter": "الربع",
	"season": "الفصل", "year": "العام", "decade": "العقد", "century": "القرن", "hour": "الوقت", "minute": "الوقت", "second": "الوقت"}

func (e explainer) arabicCounted() string {
	n := e.number(3)
	joined := "ب" + arabicCount(max(n, -n), e.arg(2))
	if n > 2 || n < -2 {
		joined = "بـ" + arabicCount(max(n, -n), e.arg(2))
	}
	if n < 0 {
		return "، وقبله " + joined + ": " + e.words(1) + "."
	}
	return "، وبعده " + joined + ": " + e.words(1) + "."
}
