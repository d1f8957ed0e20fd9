package data

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"waqai/timeline"
)

const articleColumns = "id, title, outlet, language, sha256, published, dated_by"

// scanArticle reads articleColumns, and more behind them.
func scanArticle(r scanner, more ...any) (timeline.Article, error) {
	var a timeline.Article
	var published string
	err := r.Scan(append([]any{&a.ID, &a.Title, &a.Outlet, &a.Language, &a.SHA256, &published, &a.DatedBy}, more...)...)
	if err != nil {
		return timeline.Article{}, err
	}
	a.Published, err = readDay(published)
	return a, err
}

// Articles answers all articles in the order in which they came, without texts and passages.
func (s *Store) Articles() ([]timeline.Article, error) {
	articles, err := collect(s.readers, func(r scanner) (timeline.Article, error) { return scanArticle(r) },
		"SELECT "+articleColumns+" FROM articles ORDER BY id")
	return articles, fault(s.path, err)
}

// Article answers a whole article.
func (s *Store) Article(id int64) (timeline.Article, error) {
	var a timeline.Article
	err := s.read(func(q querier) (err error) {
		a, err = article(q, id)
		return err
	})
	return a, fault(s.path, err)
}

func article(q querier, id int64) (timeline.Article, error) {
	var text string
	a, err := scanArticle(q.QueryRow("SELECT "+articleColumns+", text FROM articles WHERE id = ?", id), &text)
	if errors.Is(err, sql.ErrNoRows) {
		return timeline.Article{}, fmt.Errorf("there is no article %d", id)
	}
	if err != nil {
		return timeline.Article{}, err
	}
	a.Text = text
	a.Passages, err = collect(q, scanPassage, "SELECT "+passageColumns+" FROM passages p WHERE article = ? ORDER BY start", id)
	return a, err
}

const passageColumns = "p.id, p.start, p.end, p.paragraph, p.role"

func scanPassage(r scanner) (timeline.Passage, error) {
	var p timeline.Passage
	err := r.Scan(&p.ID, &p.Start, &p.End, &p.Paragraph, &p.Role)
	return p, err
}

const bySHA256 = "SELECT " + articleColumns + " FROM articles WHERE sha256 = ?"

// ArticleBySHA256 answers the article whose text has a hash, without text and passages; false
// when there is none.
func (s *Store) ArticleBySHA256(sha256 string) (timeline.Article, bool, error) {
	a, found, err := known(scanArticle(s.readers.QueryRow(bySHA256, sha256)))
	return a, found, fault(s.path, err)
}

// ArticleBySHA256 is Store.ArticleBySHA256 inside an edit.
func (tx *Tx) ArticleBySHA256(sha256 string) (timeline.Article, bool, error) {
	return known(scanArticle(tx.row(bySHA256, sha256)))
}

func known(a timeline.Article, err error) (timeline.Article, bool, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return timeline.Article{}, false, nil
	}
	return a, err == nil, err
}

// AddArticle stores an article with its passages and mentions and the events proposed from them.
// The passage and the mention of a citation are found by their places; its article, quote and
// context are taken from the text. It errs when the text is there already.
func (tx *Tx) AddArticle(a timeline.Article, mentions []timeline.Mention, events []timeline.Event) (int64, error) {
	if a.Text != strip(a.Text) {
		return 0, errors.New("the text is not normalised")
	}
	if err := checkDay(a.Published); err != nil {
		return 0, err
	}
	id, err := tx.insert("INSERT INTO articles (title, outlet, language, text, sha256, published, dated_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
		strip(a.Title), strip(a.Outlet), a.Language, a.Text, a.SHA256, storedDay(a.Published), a.DatedBy)
	if err != nil {
		return 0, err
	}
	a.ID, a.Passages = id, slices.Clone(a.Passages)
	for i, p := range a.Passages {
		a.Passages[i].ID, err = tx.insert("INSERT INTO passages (article, start, end, paragraph, role) VALUES (?, ?, ?, ?, ?)",
			id, p.Start, p.End, p.Paragraph, p.Role)
		if err != nil {
			return 0, err
		}
	}
	g := newGround(a)
	for _, m := range mentions {
		if g.mentions[span{m.Start, m.End}], err = tx.AddMention(id, m); err != nil {
			return 0, err
		}
	}
	for _, e := range events {
		for i := range e.Citations {
			e.Citations[i].Article = id
		}
		if _, err := tx.addEvent(e, func(int64) (*ground, error) { return g, nil }); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// DeleteArticle removes an article with its passages, mentions and citations, and the events
// that cite nothing else.
func (tx *Tx) DeleteArticle(id int64) error {
	orphans, err := collect(asking{tx}, scanID, `SELECT DISTINCT event FROM citations c WHERE article = ?1
		AND NOT EXISTS (SELECT 1 FROM citations o WHERE o.event = c.event AND o.article <> ?1)`, id)
	if err != nil {
		return err
	}
	if err := tx.exec("DELETE FROM citations WHERE article = ?", id); err != nil {
		return err
	}
	for _, event := range orphans {
		if err := tx.exec("DELETE FROM events WHERE id = ?", event); err != nil {
			return err
		}
	}
	if err := tx.exec("DELETE FROM mentions WHERE article = ?", id); err != nil {
		return err
	}
	if err := tx.exec("DELETE FROM passages WHERE article = ?", id); err != nil {
		return err
	}
	return tx.change("article", id, "DELETE FROM articles WHERE id = ?", id)
}
