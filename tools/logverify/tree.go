package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// tileHeight is C2SP's: 256 hashes a tile.
const tileHeight = 8

const tileWidth = 1 << tileHeight

// maxEntries bounds the memory: 64 bytes an entry, 4 GiB in all.
const maxEntries = 1 << 26

// tilePath spells a tile as C2SP does, which leaves the height out and says
// "entries" where x/mod says "data".
func tilePath(t tlog.Tile) string {
	path := strings.TrimPrefix(t.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}

// parseTilePath reads what tilePath writes.
func parseTilePath(path string) (tlog.Tile, error) {
	rest := strings.TrimPrefix(path, "tile/")
	if strings.HasPrefix(rest, "data/") {
		return tlog.Tile{}, fmt.Errorf("%s: not a path of a tile", path)
	}
	rest = strings.Replace(rest, "entries/", "data/", 1)
	tile, err := tlog.ParseTilePath(fmt.Sprintf("tile/%d/%s", tileHeight, rest))
	if err != nil {
		return tlog.Tile{}, fmt.Errorf("%s: not a path of a tile", path)
	}
	return tile, nil
}

// Height, ReadTiles and SaveTiles make an export a tlog.TileReader.
func (e export) Height() int { return tileHeight }

// ReadTiles reads tiles of hashes; package tlog authenticates them.
func (e export) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := e.read(tilePath(tile))
		if err != nil {
			return nil, err
		}
		if len(data) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s: %d bytes, not %d", tilePath(tile), len(data), tile.W*tlog.HashSize)
		}
		all = append(all, data)
	}
	return all, nil
}

// SaveTiles keeps nothing.
func (e export) SaveTiles([]tlog.Tile, [][]byte) {}

// leaves returns the hash of every entry, each found equal to what the authenticated
// tiles say of it.
func (e export) leaves(tree tlog.Tree) ([]tlog.Hash, error) {
	if tree.N > maxEntries {
		return nil, fmt.Errorf("checkpoint: %d entries are more than %d", tree.N, maxEntries)
	}
	var leaves []tlog.Hash
	reader := tlog.TileHashReader(tree, e)
	for first := int64(0); first < tree.N; first += tileWidth {
		width := min(tileWidth, tree.N-first)
		bundle := tlog.Tile{H: tileHeight, L: -1, N: first / tileWidth, W: int(width)}
		found, err := e.bundle(bundle)
		if err != nil {
			return nil, err
		}
		var indexes []int64
		for n := first; n < first+width; n++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, n))
		}
		wanted, err := reader.ReadHashes(indexes)
		if err != nil {
			return nil, fmt.Errorf("tile/: %w", err)
		}
		if err := same(found, wanted, first); err != nil {
			return nil, fmt.Errorf("%s: %w", tilePath(bundle), err)
		}
		leaves = append(leaves, found...)
	}
	return leaves, nil
}

// bundle returns the record hash of each entry of one bundle.
func (e export) bundle(tile tlog.Tile) ([]tlog.Hash, error) {
	rest, err := e.read(tilePath(tile))
	if err != nil {
		return nil, err
	}
	var hashes []tlog.Hash
	for len(rest) > 0 {
		if len(rest) < 2 || len(rest)-2 < int(binary.BigEndian.Uint16(rest)) {
			return nil, fmt.Errorf("%s: cut short after %d entries", tilePath(tile), len(hashes))
		}
		size := int(binary.BigEndian.Uint16(rest))
		hashes = append(hashes, tlog.RecordHash(rest[2:2+size]))
		rest = rest[2+size:]
	}
	if len(hashes) != tile.W {
		return nil, fmt.Errorf("%s: %d entries, not %d", tilePath(tile), len(hashes), tile.W)
	}
	return hashes, nil
}

// same reports the first entry whose hash is not the wanted one.
func same(found, wanted []tlog.Hash, first int64) error {
	for i, hash := range found {
		if hash != wanted[i] {
			return fmt.Errorf("entry %d hashes to %v, the tree says %v", first+int64(i), hash, wanted[i])
		}
	}
	return nil
}

// A computed tree is every stored hash, made from the entries and from no tile.
type computed struct {
	size   int64
	hashes []tlog.Hash
}

// ReadHashes makes a computed tree a tlog.HashReader.
func (c *computed) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var read []tlog.Hash
	for _, index := range indexes {
		if index >= int64(len(c.hashes)) {
			return nil, fmt.Errorf("hash %d lies beyond the tree", index)
		}
		read = append(read, c.hashes[index])
	}
	return read, nil
}

// compute builds the tree of the leaves.
func compute(leaves []tlog.Hash) (*computed, error) {
	c := &computed{}
	for n, leaf := range leaves {
		hashes, err := tlog.StoredHashesForRecordHash(int64(n), leaf, c)
		if err != nil {
			return nil, err
		}
		c.hashes = append(c.hashes, hashes...)
		c.size++
	}
	return c, nil
}

// hasRoot checks that a signed tree is this one, or this one when it was smaller.
func (c *computed) hasRoot(tree tlog.Tree) error {
	if tree.N > c.size {
		return fmt.Errorf("size %d is more than the %d entries here", tree.N, c.size)
	}
	root, err := tlog.TreeHash(tree.N, c)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("root %v of size %d, the entries give %v", tree.Hash, tree.N, root)
	}
	return nil
}

// files checks every file below tile/, also partial tiles of smaller sizes, and
// returns how many there are.
func (e export) files(c *computed) (int, error) {
	count := 0
	err := filepath.WalkDir(filepath.Join(e.dir, "tile"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(e.dir, path)
		if err != nil {
			return err
		}
		count++
		return e.file(c, filepath.ToSlash(name))
	})
	if c.size == 0 && count == 0 {
		return 0, nil
	}
	return count, err
}

// file checks one tile or bundle against the computed tree.
func (e export) file(c *computed, name string) error {
	tile, err := parseTilePath(name)
	if err != nil {
		return err
	}
	level := max(tile.L, 0)
	width := c.size >> (tileHeight * level)
	if tile.N > width/tileWidth || tile.N*tileWidth+int64(tile.W) > width {
		return fmt.Errorf("%s: lies beyond a tree of %d entries", name, c.size)
	}
	expected, err := tlog.ReadTileData(tlog.Tile{H: tile.H, L: level, N: tile.N, W: tile.W}, c)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	found, err := e.content(tile)
	if err != nil {
		return err
	}
	if !bytes.Equal(found, expected) {
		return fmt.Errorf("%s: its hashes are not those of the entries", name)
	}
	return nil
}

// content returns the hashes that a file holds or, for a bundle, leads to.
func (e export) content(tile tlog.Tile) ([]byte, error) {
	if tile.L >= 0 {
		return e.read(tilePath(tile))
	}
	hashes, err := e.bundle(tile)
	var joined []byte
	for _, hash := range hashes {
		joined = append(joined, hash[:]...)
	}
	return joined, err
}
