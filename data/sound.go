package data

import (
	"context"
	"errors"
)

// soundness are questions that a sound project answers with 0: whether SQLite finds a page that
// is not what it ought to be, and whether a row refers to one that is not there.
var soundness = [...]string{
	"SELECT EXISTS (SELECT 1 FROM pragma_quick_check WHERE quick_check <> 'ok')",
	"SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check)",
}

// Sound looks whether the file is damaged deep inside, where opening it does not lead. It answers
// a timeline.FileError with ErrDamaged when it is, and the project is read-only from then on: no
// edit is under way any more, and ReadOnly answers the same error. It reads the whole file, which
// takes seconds when that is large, and is to be asked in the background after opening; questions
// and edits go on meanwhile. Close breaks it off, and then it answers nil. What the file says is
// not looked at: Check does that.
func (s *Store) Sound() error {
	s.looking.RLock()
	defer s.looking.RUnlock()
	damaged, err := s.isDamaged(s.life)
	switch {
	case s.life.Err() != nil:
		return nil
	case damaged:
		s.protect(ErrDamaged)
		return s.ReadOnly()
	}
	return fault(s.path, err)
}

// isDamaged tells whether one of the questions finds something, or ends in damage itself.
func (s *Store) isDamaged(ctx context.Context) (bool, error) {
	for _, question := range soundness {
		var bad bool
		if err := s.readers.QueryRowContext(ctx, question).Scan(&bad); err != nil {
			return errors.Is(driverCause(err), ErrDamaged), err
		}
		if bad {
			return true, nil
		}
	}
	return false, nil
}

// protect makes the project read-only for a reason, once the edit that may be under way has ended.
func (s *Store) protect(reason error) {
	err := fault(s.path, reason)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.readOnly.Store(&err)
}
