"""An act to be filled in: nothing of its kind is left out, nothing else there."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from ruamel.yaml import YAML

from proviso.act_document import BLOCKS
from proviso.schema import ACT, Absent, fields
from proviso.skeleton import act_skeleton

KNOWN = {"act_id": "5f0d6a4e-0d53-4a55-9d6e-0d5b8f6f2a01", "acted_on": "2026-11-28"}
BEHIND = re.compile(r"^( *)#(?! )", re.MULTILINE)


def paths(held: Any, prefix: str = "") -> Iterator[str]:
    """Yield the path of every member, as the contract writes it."""
    for name, value in held.items():
        yield prefix + name
        if isinstance(value, dict):
            yield from paths(value, f"{prefix}{name}.")
        elif isinstance(value, list):
            for member in value:
                yield from paths(member, f"{prefix}{name}[].")


def of_kind(kind: str, *, required: bool) -> set[str]:
    """Return the paths of an act of this kind; of what is required alone, or all."""
    found: set[str] = set()
    skipped: list[str] = []
    for field in fields(ACT):
        first = re.split(r"[.\[]", field.path)[0]
        optional = field.absent is not Absent.REQUIRED and field.path != kind
        if first in BLOCKS and first != kind:
            continue
        if required and (optional or field.path.startswith(tuple(skipped))):
            skipped.append(field.path)
        else:
            found.add(field.path)
    return found


@pytest.mark.parametrize("kind", BLOCKS)
def test_skeleton_asks_for_what_is_required(kind: str) -> None:
    written = YAML(typ="safe").load(act_skeleton(kind, KNOWN))

    assert set(paths(written)) == of_kind(kind, required=True)


@pytest.mark.parametrize("kind", BLOCKS)
def test_skeleton_without_its_marks_has_every_field(kind: str) -> None:
    written = YAML(typ="safe").load(BEHIND.sub(r"\1", act_skeleton(kind, KNOWN)))

    assert set(paths(written)) == of_kind(kind, required=False)


def test_skeleton_says_what_goes_into_each_field() -> None:
    position = act_skeleton("position", KNOWN)

    assert position.startswith("# What an office says.\n")
    assert f"act_id: {KNOWN['act_id']}\n" in position
    assert position.split("position:\n")[1].startswith(
        "  # Its position. One of concur, concur_with_provisos, non_concur,\n"
        "  # return_without_action.\n"
        "  result:\n"
        "  # Optional. The conditions under which it concurs. A list.\n"
        "  #provisos:\n"
        "    # Its code in the library (table proviso_library).\n"
        "  #- code:\n"
        "    # Optional. What the library leaves open: a day, a configuration, "
        "the words\n"
        "    # themselves.\n"
        "    #parameter:\n"
    )


def test_skeleton_of_nothing_known_is_refused() -> None:
    with pytest.raises(KeyError):
        act_skeleton("approve", KNOWN)
