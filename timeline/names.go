package timeline

import "strconv"

var (
	egyptianMonths = [...]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}
	levantine      = [...]string{"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"}
	englishMonths  = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	englishShort   = [...]string{"Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}

	hijriArabic = [...]string{"محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"}
	hijriLatin  = [...]string{"Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"}

	arabicWeekdays  = [...]string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}
	englishWeekdays = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

	arabicSeasons   = [...]string{"ربيع", "صيف", "خريف", "شتاء"}
	englishSeasons  = [...]string{"spring", "summer", "autumn", "winter"}
	arabicParts     = [...]string{"", "فجرًا", "صباحًا", "ظهرًا", "عصرًا", "مساءً", "ليلًا"}
	arabicOrdinals  = [...]string{"الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"}
	arabicDecades   = [...]string{"عشرينيات", "ثلاثينيات", "أربعينيات", "خمسينيات", "ستينيات", "سبعينيات", "ثمانينيات", "تسعينيات"}
	englishOrdinals = [...]string{"first", "second", "third", "fourth"}
)

// MonthName answers the name of a Gregorian month, 1 ≤ month ≤ 12, in full.
func MonthName(month int, w Wording) string {
	if w.Language != Arabic {
		return englishMonths[month-1]
	}
	switch w.Months {
	case Levantine:
		return levantine[month-1]
	case BothMonths:
		return levantine[month-1] + "/" + egyptianMonths[month-1]
	}
	return egyptianMonths[month-1]
}

// HijriMonthName answers the name of a Hijri month, 1 ≤ month ≤ 12.
func HijriMonthName(month int, l Language) string {
	if l == Arabic {
		return hijriArabic[month-1]
	}
	return hijriLatin[month-1]
}

// WeekdayName answers the name of a weekday, 0 ≤ day ≤ 6, Sunday first, as in time.Weekday.
func WeekdayName(day int, l Language) string {
	if l == Arabic {
		return arabicWeekdays[day]
	}
	return englishWeekdays[day]
}

// hasArabicName tells whether a decade of our era has a name: the first two of a century have none.
func hasArabicName(year int) bool { return year/10%10 >= 2 }

// arabicDecade is the name in its century of a decade that has one.
func arabicDecade(year int) string { return arabicDecades[year/10%10-2] }

// arabicCentury is the ordinal of a century: "العشرون", and "العشرين" in the genitive, which
// shows in no other one.
func arabicCentury(n int, genitive bool) string {
	twenty := "العشرون"
	if genitive {
		twenty = "العشرين"
	}
	first := func(i int) string {
		if i == 1 {
			return "الحادي"
		}
		return arabicOrdinals[i-1]
	}
	switch {
	case n < 1 || n > 29:
		return strconv.Itoa(n)
	case n <= 10:
		return arabicOrdinals[n-1]
	case n < 20:
		return first(n-10) + " عشر"
	case n == 20:
		return twenty
	}
	return first(n-20) + " و" + twenty
}
