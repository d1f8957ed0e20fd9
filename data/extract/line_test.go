package extract

import (
	"testing"

	"waqai/timeline"
)

// TestHistoriesPlaceWhatHasNoYear reads histories and asks for the value of their last mention.
func TestHistoriesPlaceWhatHasNoYear(t *testing.T) {
	const start = "The war began on 4 May 1876. It spread in June 1876 and halted in July 1876.\n"
	for _, test := range []struct{ name, text, want string }{
		{"a day goes on with the year before it", start + "On 9 August the fleet sailed.", "1876-08-09"},
		{"a month long past belongs to the next year", start + "It lasted until November 1876.\nIn February both sides signed.", "1877-02"},
		{"a year looked back on is left at once", start + "They asked for the seats that they had held in 1654. The king agreed on 2 August.", "1876-08-02"},
		{"so is a month that only tells an uprising apart", start + "Ram, the leader of the October 1870 rising, was shot. On 5 August his men fled.", "1876-08-05"},
		{"and what came much later", start + "The hill was lost in August. In March 1898 a stone was set up there. Troops reached it on 6 September.", "1876-09-06"},
		{"two dates that follow each other move the story", start + "A treaty of March 1880 was broken in April 1880. On 3 May the ports closed.", "1880-05-03"},
		{"an aside that led its sentence holds for the next", start + "On 2 August 1899 the council met. On 7 August it voted.", "1899-08-07"},
		{"a paragraph that opens with a year moves the story", start + "In 1884 a new king came.\nThe parliament was closed on 8 March.", "1884-03-08"},
		{"a heading moves it too", start + "Second war: 1891\nThe first shot fell on 9 June.", "1891-06-09"},
		{"since looks back and moves nothing", start + "The ports had been shut since 1871. They opened on 1 August.", "1876-08-01"},
		{"today in a quotation is no part of the story", start + "Laws of 1801, 1802, 1803, 1804, 1805, 1806, 1807, 1808 and 1809 fell. “It is us today,” he said.\nOn 30 September he left.", "1876-09-30"},
		{"a range that opens a sentence moves it with the date before", start + "By then it was September 1890.\nThey were driven off by the end of 1874. For the first ten months of 1875 they rested. The attack began in October.", "1875-10"},
		{"what is next moves nothing", start + "He spoke of leaving next summer. On 9 August the fleet sailed.", "1876-08-09"},
		{"the following year follows what was told", start + "The towns had paid since 1850.\nThe following year they refused.", "1877"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ms := Mentions(timeline.Article{Text: test.text, Published: timeline.NewDay(2009, 12, 19)})
			if len(ms) == 0 {
				t.Fatal("nothing is found")
			}
			if m := ms[len(ms)-1]; m.Value() != test.want {
				t.Errorf("%s is %s, want %s", m.Surface, m.Value(), test.want)
			}
		})
	}
}
