package data

import "fmt"

// search looks whether what search looks into is what follows from the other tables. Whether each
// index holds its terms SQLite's own check tells.
func (c *checker) search(q querier) error {
	for _, look := range []func(querier) error{c.passageTerms, c.titleTerms, c.passageDates} {
		if err := look(q); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) passageTerms(q querier) error {
	var text, language string
	var cut cutter
	var article int64
	err := each(q, func(r scanner) error {
		var p passagePlace
		var stored *string
		if err := r.Scan(&p.id, &p.article, &p.start, &p.end, &stored); err != nil {
			return err
		}
		if p.article != article {
			article = p.article
			if err := q.QueryRow("SELECT text, language FROM articles WHERE id = ?", article).Scan(&text, &language); err != nil {
				return err
			}
			cut = cutter{text: text}
		}
		passage, err := cut.cut(p.start, p.end)
		if err == nil && (stored == nil || *stored != terms(passage, language)) {
			c.add("passage", p.id, "search does not know its words")
		}
		return nil // a place outside the text is found elsewhere
	}, `SELECT p.id, p.article, p.start, p.end, t.terms FROM passages p JOIN articles a ON a.id = p.article
		LEFT JOIN passage_terms t ON t.id = p.id ORDER BY p.article, p.start`)
	if err != nil {
		return err
	}
	return c.lost(q, "passage")
}

func (c *checker) titleTerms(q querier) error {
	for _, table := range [...]struct{ name, query string }{
		{"article", "SELECT a.id, a.language, a.title, '', t.title, '' FROM articles a LEFT JOIN article_terms t USING (id) ORDER BY id"},
		{"event", "SELECT e.id, '', e.title, e.note, t.title, t.note FROM events e LEFT JOIN event_terms t USING (id) ORDER BY id"},
	} {
		err := each(q, func(r scanner) error {
			var title, note *string
			w, err := scanWritten(more{r, []any{&title, &note}})
			if err == nil && (title == nil || note == nil || *title != terms(w.title, w.language) || *note != terms(w.note, w.language)) {
				c.add(table.name, w.id, "search does not know its title or note")
			}
			return err
		}, table.query)
		if err != nil {
			return err
		}
		if err := c.lost(q, table.name); err != nil {
			return err
		}
	}
	return nil
}

// lost finds terms of what is no longer there.
func (c *checker) lost(q querier, name string) error {
	return each(q, func(r scanner) error {
		id, err := scanID(r)
		if err == nil {
			c.add(name, id, "search still knows it, but it is not there")
		}
		return err
	}, fmt.Sprintf("SELECT id FROM %[1]s_terms WHERE id NOT IN (SELECT id FROM %[1]ss)", name))
}

func (c *checker) passageDates(q querier) error {
	return each(q, func(r scanner) error {
		id, err := scanID(r)
		if err == nil {
			c.add("passage", id, "search knows it under another date")
		}
		return err
	}, `SELECT p.id FROM passages p LEFT JOIN passage_dates d USING (id) WHERE d.id IS NULL OR d.earliest IS NOT `+passageDate+`
		UNION SELECT id FROM passage_dates WHERE id NOT IN (SELECT id FROM passages)`)
}
