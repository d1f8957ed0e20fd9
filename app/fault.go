package app

import (
	"errors"
	"path/filepath"

	"waqai/data"
	"waqai/data/article"
	"waqai/timeline"
	"waqai/timeline/export"
)

// faults are the causes that the interface has a sentence for: "fault." and the name.
var faults = []struct {
	cause error
	name  string
}{
	{article.ErrEmpty, "empty"},
	{article.ErrBinary, "binary"},
	{article.ErrCharset, "charset"},
	{article.ErrMissing, "missing"},
	{article.ErrUnreadable, "unreadable"},
	{article.ErrFolder, "folder"},
	{article.ErrTooLarge, "tooLarge"},
	{data.ErrDamaged, "damaged"},
	{data.ErrNotProject, "notProject"},
	{data.ErrFolder, "projectFolder"},
	{data.ErrMissing, "projectMissing"},
	{data.ErrUnreadable, "unreadable"},
	{data.ErrExists, "exists"},
	{data.ErrNoFolder, "noFolder"},
	{data.ErrBadFolder, "badFolder"},
	{data.ErrProtected, "protected"},
	{data.ErrNewer, "newer"},
	{data.ErrFull, "full"},
	{data.ErrBusy, "busy"},
	{data.ErrGone, "gone"},
	{data.ErrCantOpen, "cantOpen"},
	{data.ErrNoIndex, "noIndex"},
	{data.ErrDisk, "disk"},
	{export.ErrNoFolder, "noFolder"},
	{export.ErrFolder, "badFolder"},
	{export.ErrFull, "full"},
	{export.ErrFormat, "format"},
	{export.ErrUndated, "undated"},
}

// cause says what went wrong and what to do, without the file's name: where the interface has no
// sentence for it, with the error's own words.
func (w *words) cause(err error) string {
	for _, f := range faults {
		if errors.Is(err, f.cause) {
			return w.say("fault." + f.name)
		}
	}
	if said, ok := w.queryFault(err); ok {
		return said
	}
	var height *export.HeightError
	if errors.As(err, &height) {
		return w.say("export.tooSmall", args{"N": height.Need})
	}
	var file *timeline.FileError
	if errors.As(err, &file) {
		err = file.Cause
	}
	return w.say("fault.other", args{"Cause": err.Error()})
}

// fault says the same, with the file's name in front where there is one.
func (w *words) fault(err error) string {
	var file *timeline.FileError
	if !errors.As(err, &file) {
		return w.cause(err)
	}
	return w.say("fault.file", args{"Name": filepath.Base(file.Path), "Cause": w.cause(err)})
}

// queryFault says what is wrong with a query, and where; false where the error is of another kind.
func (w *words) queryFault(err error) (string, bool) {
	var wrong *data.SearchError
	if !errors.As(err, &wrong) {
		return "", false
	}
	problem := w.say("search.fault."+string(wrong.Fault), args{"Word": wrong.Word})
	return w.say("search.at", args{"At": wrong.At + 1, "Problem": problem}), true
}
