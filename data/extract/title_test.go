package extract

import (
	"testing"

	"waqai/timeline"
)

func TestTitles(t *testing.T) {
	for _, test := range []struct{ sentence, title string }{
		{"وقال المتحدث باسم الجيش إن قوات الحدود صدت هجوما قرب المعبر مساء الاثنين.", "قوات الحدود صدت هجوما قرب المعبر"},
		{"وفي 2015 وقعت الحكومة والمعارضة اتفاقا لوقف إطلاق النار برعاية أممية.", "وقعت الحكومة والمعارضة اتفاقا لوقف إطلاق النار برعاية أممية"},
		{"وبعد ثلاثة أيام، أفرجت السلطات عن عشرين معتقلا.", "أفرجت السلطات عن عشرين معتقلا"},
		{"وكانت القوات قد سيطرت مساء الأحد على التلال المطلة على البلدة.", "القوات سيطرت على التلال المطلة على البلدة"},
		{"وتسيطر الجبهة على السهول الشرقية منذ 2013، وقد فشلت ثلاث هدن سابقة.", "تسيطر الجبهة على السهول الشرقية"},
		{"لعبت القوات الجوية دورا في الحرب بعد أن انتشرت هناك في عام 2015، مما ساعده.", "انتشرت القوات الجوية"},
		{"وقام الوفد برحلات قليلة إلى الخارج منذ بدء الحرب في عام 2011.", "بدء الحرب"},
		{"وينص الاتفاق، الذي وقّعه الطرفان في 20 فبراير، على وقف النار.", "الاتفاق الذي وقّعه الطرفان"},
		{"استقبل الرئيس، أقوى حلفائه، الزعيم المجاور عام 2018 في منتجع ساحلي.", "استقبل الرئيس الزعيم المجاور في منتجع ساحلي"},
		{"استقال الوزير في 3 مايو 2020، بعد ثلاثة أيام من تعيينه.", "استقال الوزير"},
		{"عام 2011", "عام 2011"},
		{"The palace said on Tuesday that the president had thanked his guest for the aid.", "The president had thanked his guest for the aid"},
		{"In March 2011, protests broke out in Daraa after the arrest of schoolchildren.", "Protests broke out in Daraa after the arrest of schoolchildren"},
		{"Rebels and soldiers traded fire in the district on Monday, residents said.", "Rebels and soldiers traded fire in the district"},
		{"Few had travelled since the start of the war in 2011, the guide recalled.", "The start of the war"},
		{"On 9 April 2003 tanks reached Firdos Square while the ministries burned.", "Tanks reached Firdos Square"},
		{"The rector, re-elected in May 2018, resigned over the affair.", "The rector re-elected"},
	} {
		a := timeline.Article{Text: test.sentence, Published: phraseAnchor, Passages: []timeline.Passage{{End: len([]rune(test.sentence))}}}
		events := Events(a, Mentions(a))
		if len(events) == 0 || events[0].Title != test.title {
			t.Errorf("%s\n titles %+v\n want   %s", test.sentence, events, test.title)
		}
	}
}
