package timeline

// FileError is what went wrong with a file: an article, a project, a picture. Cause says in one
// sentence what it is and what to do, without the file's name.
type FileError struct {
	Path  string
	Cause error
}

// Error answers "path: cause".
func (e *FileError) Error() string { return e.Path + ": " + e.Cause.Error() }

// Unwrap answers Cause.
func (e *FileError) Unwrap() error { return e.Cause }
