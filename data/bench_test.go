package data

import (
	"errors"
	"fmt"
	"testing"

	"waqai/timeline"
)

// BenchmarkAddArticle stores articles of 30 events, each made durable, with undo.
func BenchmarkAddArticle(b *testing.B) {
	s := newStore(b)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		a, m, e := sample(fmt.Sprint(n), 30, day)
		if err := s.Edit("Import", func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err }); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEdit changes a title, made durable, with undo.
func BenchmarkEdit(b *testing.B) {
	s := newStore(b)
	add(b, s, "a", 30, day)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		if err := s.Edit("Title", func(tx *Tx) error { return tx.SetEventTitle(1, fmt.Sprint(n)) }); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUndoImport undoes and redoes an import of 3,000 events.
func BenchmarkUndoImport(b *testing.B) {
	s := newStore(b)
	step := s.Step("Import")
	for n := range 100 {
		a, m, e := sample(fmt.Sprint(n), 30, day)
		if err := step.Edit(func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		_, undo := s.Undo()
		_, redo := s.Redo()
		if err := errors.Join(undo, redo); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEvents reads 3,000 events with their citations.
func BenchmarkEvents(b *testing.B) {
	s := newStore(b)
	for n := range 100 {
		add(b, s, fmt.Sprint(n), 30, day)
	}
	b.ReportAllocs()
	for b.Loop() {
		events, err := s.Events(Query{From: timeline.In(timeline.NewYear(2000))})
		if err != nil || len(events) != 3000 {
			b.Fatal(len(events), err)
		}
	}
}

// BenchmarkSound looks through a project of 1,200 events.
func BenchmarkSound(b *testing.B) {
	path := large(b)
	s, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(read(b, path))))
	b.ReportAllocs()
	for b.Loop() {
		if err := s.Sound(); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
