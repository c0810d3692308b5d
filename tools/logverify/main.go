// Logverify checks an exported transparency log with code that is not Proviso's:
// the note and tlog packages of the Go checksum database.
//
//	logverify DIR
//
// DIR holds log.vkey, checkpoint, tile/ and, if there are any, decisions/. It prints
// one line and exits 0 when all of it holds together, 1 when something differs, and
// 2 when it was called wrongly.
//
// It does not check what an entry says, post-quantum signatures, or witnesses.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: logverify DIR")
		os.Exit(2)
	}
	report, err := verify(os.Args[1])
	if err != nil {
		fmt.Println("DIFFERS:", err)
		os.Exit(1)
	}
	fmt.Println(report)
}

// verify checks one exported log, in this order:
//
//  1. the checkpoint is signed by the key in log.vkey
//  2. the tiles lead to the checkpoint's root, and every entry hashes to its leaf
//  3. the tree computed again from the entries alone has that root
//  4. every file below tile/ holds what that tree says, none lies beyond it
//  5. every decision's proof leads to a signed root of this tree
func verify(dir string) (string, error) {
	e := export{dir: dir}
	verifier, err := e.key()
	if err != nil {
		return "", err
	}
	tree, err := e.checkpoint(verifier)
	if err != nil {
		return "", err
	}
	leaves, err := e.leaves(tree)
	if err != nil {
		return "", err
	}
	computed, err := compute(leaves)
	if err != nil {
		return "", err
	}
	if err := computed.hasRoot(tree); err != nil {
		return "", fmt.Errorf("checkpoint: %w", err)
	}
	files, err := e.files(computed)
	if err != nil {
		return "", err
	}
	proofs, err := e.proofs(computed, verifier)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("OK: %d entries, %d files, %d proofs, root %v",
		tree.N, files, proofs, tree.Hash), nil
}
