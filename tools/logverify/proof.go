package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	decisions      = "decisions"
	proofSuffix    = ".tlog-proof"
	envelopeSuffix = ".dsse.json"
	proofHeader    = "c2sp.org/tlog-proof@v1"

	// maxProofHashes is the height of the largest tree there can be.
	maxProofHashes = 63
)

// A proof is a parsed C2SP tlog-proof.
type proof struct {
	index      int64
	hashes     tlog.RecordProof
	checkpoint string
}

// proofs checks every decision's proof and returns how many there are.
func (e export) proofs(c *computed, verifier note.Verifier) (int, error) {
	entries, err := os.ReadDir(filepath.Join(e.dir, decisions))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	count := 0
	for _, entry := range entries {
		base, isProof := strings.CutSuffix(entry.Name(), proofSuffix)
		if !isProof {
			continue
		}
		if err := e.proof(c, verifier, decisions+"/"+base); err != nil {
			return count, fmt.Errorf("%s/%s: %w", decisions, entry.Name(), err)
		}
		count++
	}
	return count, nil
}

// proof checks that one envelope is the entry that its proof says, under a
// checkpoint of this log.
func (e export) proof(c *computed, verifier note.Verifier, base string) error {
	data, err := e.read(base + proofSuffix)
	if err != nil {
		return err
	}
	p, err := parseProof(string(data))
	if err != nil {
		return err
	}
	tree, err := openCheckpoint([]byte(p.checkpoint), verifier)
	if err != nil {
		return err
	}
	if err := c.hasRoot(tree); err != nil {
		return err
	}
	envelope, err := e.read(base + envelopeSuffix)
	if err != nil {
		return err
	}
	if p.index >= tree.N {
		return fmt.Errorf("index %d lies beyond its checkpoint's %d entries", p.index, tree.N)
	}
	return tlog.CheckRecord(p.hashes, tree.N, tree.Hash, p.index, tlog.RecordHash(envelope))
}

// parseProof reads the lines of a proof: header, extra (which may be left out and is
// not authenticated), index, hashes, an empty line, the checkpoint.
func parseProof(text string) (proof, error) {
	head, checkpoint, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || lines[0] != proofHeader {
		return proof{}, fmt.Errorf("does not begin with %q and end with a checkpoint", proofHeader)
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || len(lines) > 1+maxProofHashes {
		return proof{}, fmt.Errorf("%d lines of index and hashes", len(lines))
	}
	digits, found := strings.CutPrefix(lines[0], "index ")
	if !found {
		return proof{}, fmt.Errorf("%q is not an index line", lines[0])
	}
	index, err := decimal(digits)
	if err != nil {
		return proof{}, err
	}
	p := proof{index: index, checkpoint: checkpoint}
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return proof{}, fmt.Errorf("%q is not a hash", line)
		}
		p.hashes = append(p.hashes, hash)
	}
	return p, nil
}
