package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// maxFileBytes bounds what is read: a full entry bundle is 256 entries of at most
// 2+65535 bytes each, just under 17 MB.
const maxFileBytes = 17 << 20

// An export is a log in a directory, as C2SP tlog-tiles lays it out.
type export struct {
	dir string
}

// read returns the content of a file named by its path below the directory.
func (e export) read(name string) ([]byte, error) {
	file, err := os.Open(filepath.Join(e.dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFileBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFileBytes {
		return nil, fmt.Errorf("%s: more than %d bytes", name, maxFileBytes)
	}
	return data, nil
}

// key reads the one Ed25519 key that the log signs its checkpoints with.
func (e export) key() (note.Verifier, error) {
	data, err := e.read("log.vkey")
	if err != nil {
		return nil, err
	}
	verifier, err := note.NewVerifier(strings.TrimSuffix(string(data), "\n"))
	if err != nil {
		return nil, fmt.Errorf("log.vkey: %w", err)
	}
	return verifier, nil
}
