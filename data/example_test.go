package data_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"waqai/data"
	"waqai/timeline"
)

func ExampleStore_Undo() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	s, err := data.Create(filepath.Join(dir, "war.waqai"))
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()

	err = s.Edit("New event", func(tx *data.Tx) error {
		_, err := tx.AddEvent(timeline.Event{Title: "Summit", Date: timeline.In(timeline.NewMonth(2020, 1)), ByPerson: true})
		return err
	})
	if err != nil {
		log.Fatal(err)
	}
	title, err := s.Undo()
	fmt.Println(title, err)
	events, err := s.Events(data.Query{})
	fmt.Println(len(events), err)
	title, err = s.Redo()
	fmt.Println(title, err)
	e, err := s.Event(1)
	fmt.Println(e.Title, e.Date, err)
	// Output:
	// New event <nil>
	// 0 <nil>
	// New event <nil>
	// Summit 2020-01 <nil>
}
