"""Tiles and bundles: growth covers each row once, bundles hold exactly their width."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.errors import InputError
from proviso_server.log import tiles


@given(sizes=st.lists(st.integers(0, 200_000), min_size=2, max_size=5).map(sorted))
def test_growing_in_steps_gives_every_full_tile_once(sizes: list[int]) -> None:
    """What is new at each step adds up to the tiles of the last size."""
    steps = [0, *sizes]
    grown = [
        tile.path
        for old, new in itertools.pairwise(steps)
        for tile in tiles.new_tiles(old_size=old, size=new)
    ]
    at_once = {tile.path for tile in tiles.new_tiles(old_size=0, size=sizes[-1])}
    full = [path for path in grown if ".p/" not in path]

    assert len(full) == len(set(full))
    assert at_once <= set(grown)


def test_empty_log_has_no_tiles_and_no_bundles() -> None:
    assert list(tiles.new_tiles(old_size=0, size=0)) == []
    assert list(tiles.new_bundles(old_size=0, size=0)) == []


def test_grown_log_rewrites_no_full_bundle() -> None:
    found = [bundle.path for bundle in tiles.new_bundles(old_size=256, size=600)]

    assert found == ["tile/entries/001", "tile/entries/002.p/88"]


def test_largest_entry_fits() -> None:
    entry = bytes(tiles.MAX_ENTRY_BYTES)

    assert tiles.decode_bundle(tiles.encode_bundle([entry]), width=1) == (entry,)


def test_larger_entry_is_refused_with_both_numbers() -> None:
    with pytest.raises(InputError) as caught:
        tiles.encode_bundle([bytes(65_536)])

    assert str(caught.value) == (
        "entry of 65536 bytes: the log's format takes at most 65535; "
        "split the request, or move detail into the explanation"
    )


@pytest.mark.parametrize(
    ("bundle", "width"),
    [
        (b"", 1),
        (b"\x00", 1),
        (b"\x00\x02a", 1),
        (b"\x00\x01ab", 1),
        (b"\x00\x01a", 2),
        (b"\x00\x01a\x00\x01b", 1),
        (b"\x00\x01a\x00\x01b", 0),
    ],
    ids=[
        "nothing",
        "half a length",
        "cut short",
        "a trailing byte",
        "an entry less",
        "an entry more",
        "entries where none belong",
    ],
)
def test_bundle_of_another_width_is_refused(bundle: bytes, width: int) -> None:
    with pytest.raises(InputError, match=r"send .* entries and nothing after them"):
        tiles.decode_bundle(bundle, width=width)
