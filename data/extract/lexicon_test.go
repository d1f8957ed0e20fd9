package extract

import "testing"

// TestClassesOfRulesShareNoPlace holds that each class that a rule asks for has a place of its own
// in a mask, for a rule whose class shares one is tried at words that are none of it.
func TestClassesOfRulesShareNoPlace(t *testing.T) {
	for _, tongue := range tongues {
		l := tongue.language()
		names := map[int32]string{}
		for name, c := range l.lex.classes {
			names[int32(c)] = name
		}
		var look func(n *node)
		look = func(n *node) {
			for i := range n.edges {
				e := &n.edges[i]
				if e.el.kind == elClass && e.el.id >= places-1 {
					t.Errorf("%s: <%s> shares its place in a mask with others", tongue.code, names[e.el.id])
				}
				look(e.next)
			}
			for _, next := range n.words {
				look(next)
			}
		}
		for _, p := range l.parts {
			look(p)
		}
	}
}
