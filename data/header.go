package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// applicationID marks a SQLite file as a project of Waqai: "WAQA" in ASCII.
const applicationID = 0x57415141

// header is what the first 100 bytes of a project say (SQLite file format, section 1.3).
type header struct {
	version int   // user_version: the number of the last migration
	size    int64 // bytes that the file must have; 0 when it is not known
}

// readHeader looks at a file without opening it as a database, so that nothing is written beside
// a file that is no project.
func readHeader(path string) (header, error) {
	f, err := os.Open(path)
	if err != nil {
		return header{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return header{}, err
	}
	if info.IsDir() {
		return header{}, ErrFolder
	}
	var b [100]byte
	if _, err := io.ReadFull(f, b[:]); errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return header{}, ErrNotProject
	} else if err != nil {
		return header{}, err
	}
	if !bytes.HasPrefix(b[:], []byte("SQLite format 3\x00")) || binary.BigEndian.Uint32(b[68:]) != applicationID {
		return header{}, ErrNotProject
	}
	h := header{version: int(binary.BigEndian.Uint32(b[60:]))}
	page := int64(binary.BigEndian.Uint16(b[16:]))
	if page == 1 {
		page = 65536
	}
	if change, valid := binary.BigEndian.Uint32(b[24:]), binary.BigEndian.Uint32(b[92:]); change == valid {
		h.size = page * int64(binary.BigEndian.Uint32(b[28:]))
	}
	// While a log of changes stands beside the file, its end may still be in there.
	if hasLog(path) {
		h.size = 0
	}
	if info.Size() < h.size {
		return header{}, ErrDamaged
	}
	return h, nil
}

// hasLog tells whether a write-ahead log with content stands beside a project.
func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}
