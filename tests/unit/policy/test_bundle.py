"""A bundle: its revision is its content, and what is no bundle says what to do."""

import io
import json
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from policy_tree import RULE, TABLE, TREE, row, table, write_tree
from proviso_server.errors import PolicyInvalid
from proviso_server.model import Effect, Rule
from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle
from proviso_server.policy.bundle import Bundle, build, new_publisher_key, read

SALE = {
    "code": "kind.sale",
    "title": "Sale",
    "effect": "refer",
    "citation": "22 USC 2753(a)",
    "phases": ["transfer"],
    "programs": [],
    "refer_to": "",
    "lifted_by": {"list": "waivers", "kind": "cspa"},
    "due_at_release": [],
    "tables": [],
    "reads": [],
}
MANIFEST = {"revision": "r", "roots": [""]}
DATA = {"catalogue": {"rules": {"kind.sale": SALE}}, "tables": {}}


def built(
    tmp_path: Path,
    changes: Mapping[str, str | None] | None = None,
    *,
    name: str = "one",
) -> Bundle:
    key = tmp_path / f"{name}.pem"
    key.write_bytes(new_publisher_key()[0])
    return build(
        write_tree(tmp_path / name, changes),
        tmp_path / f"{name}.tar.gz",
        opa=find_opa(),
        signing_key=key,
    )


def archive(path: Path, members: dict[str, Any]) -> Path:
    with tarfile.open(path, "w:gz") as out:
        for name, value in members.items():
            content = value if isinstance(value, bytes) else json.dumps(value).encode()
            info = tarfile.TarInfo(name)
            info.size = len(content)
            out.addfile(info, io.BytesIO(content))
    return path


def test_bundle_says_what_it_holds(tmp_path: Path) -> None:
    made = built(tmp_path)

    assert made == read(made.path)
    assert made.rules == {
        "kind.sale": Rule(
            code="kind.sale",
            title="Sale",
            effect=Effect.REFER,
            citation="22 USC 2753(a)",
            phases=("transfer",),
            programs=("fms",),
            refer_to="",
            lifted_by="",
            due_at_release=(),
            tables=("switches",),
            reads=("kind",),
        )
    }
    assert set(made.tables) == {"switches"}


def test_same_sources_are_the_same_revision_under_any_key(tmp_path: Path) -> None:
    first, second = built(tmp_path, name="one"), built(tmp_path, name="two")

    assert first.revision == second.revision
    assert first.sha256 != second.sha256


@pytest.mark.parametrize(
    "changes",
    [
        {RULE: TREE[RULE].replace('"Sale"', '"Trade"')},
        {TABLE: table(entries=[row(valid_to="2026-09-30")])},
        {"lib/more/more.rego": "package lib.more\n\nmore := 1\n"},
    ],
    ids=["rule", "table", "new file"],
)
def test_other_content_is_another_revision(
    tmp_path: Path, changes: dict[str, str | None]
) -> None:
    first, second = built(tmp_path, name="one"), built(tmp_path, changes, name="two")

    assert first.revision != second.revision


def test_tests_and_formatting_of_json_are_no_content(tmp_path: Path) -> None:
    compact = json.dumps(json.loads(TREE[TABLE]))
    changes = {TABLE: compact, "lib/more/more_test.rego": "package lib.more_test\n"}

    assert built(tmp_path).revision == built(tmp_path, changes, name="two").revision


def test_rule_that_reads_the_clock_does_not_build(tmp_path: Path) -> None:
    gate = '\tinput.request.kind == "sale"\n'
    clock = TREE[RULE].replace(gate, gate + "\ttime.now_ns() > 0\n")

    with pytest.raises(PolicyInvalid, match=r"undefined function time\.now_ns"):
        built(tmp_path, {RULE: clock})

    assert not (tmp_path / "one.tar.gz").exists()


def test_lifting_waiver_is_written_as_a_path(tmp_path: Path) -> None:
    path = archive(tmp_path / "b.tar.gz", {".manifest": MANIFEST, "data.json": DATA})

    assert read(path).rules["kind.sale"].lifted_by == "waivers[kind=cspa]"


@pytest.mark.parametrize(
    "members",
    [
        {"data.json": DATA},
        {".manifest": MANIFEST},
        {".manifest": {"roots": [""]}, "data.json": DATA},
        {".manifest": MANIFEST, "data.json": {"tables": {}}},
        {".manifest": MANIFEST, "data.json": b"{"},
        {".manifest": MANIFEST, "data.json": b"\xff"},
        {".manifest": [], "data.json": DATA},
        {".manifest": MANIFEST, "data.json": {**DATA, "catalogue": {"rules": []}}},
        {
            ".manifest": MANIFEST,
            "data.json": {
                **DATA,
                "catalogue": {"rules": {"kind.sale": SALE | {"effect": "allow"}}},
            },
        },
        {
            ".manifest": MANIFEST,
            "data.json": {
                **DATA,
                "catalogue": {"rules": {"kind.sale": {"code": "kind.sale"}}},
            },
        },
    ],
    ids=[
        "no manifest",
        "no data",
        "no revision",
        "no catalogue",
        "no JSON",
        "no UTF-8",
        "manifest is a list",
        "rules are a list",
        "wrong effect",
        "rule without members",
    ],
)
def test_archive_that_is_no_bundle_says_how_to_build_one(
    tmp_path: Path, members: dict[str, Any]
) -> None:
    with pytest.raises(PolicyInvalid) as caught:
        read(archive(tmp_path / "b.tar.gz", members))

    assert str(caught.value).startswith("b.tar.gz is no policy bundle (")
    assert str(caught.value).endswith("build one with 'proviso-server policy build'")


@pytest.mark.parametrize("size", [0, 1, 20, 200, 600])
def test_truncated_bundle_is_refused(tmp_path: Path, size: int) -> None:
    whole = built(tmp_path).path.read_bytes()
    path = tmp_path / "b.tar.gz"
    path.write_bytes(whole[:size])

    with pytest.raises(PolicyInvalid, match=r"^b\.tar\.gz is no policy bundle \("):
        read(path)


def test_bundle_cut_anywhere_near_its_end_is_refused(tmp_path: Path) -> None:
    whole = built(tmp_path).path.read_bytes()
    path = tmp_path / "b.tar.gz"
    for cut in (1, 4, 8, 100):
        path.write_bytes(whole[:-cut])
        with pytest.raises(PolicyInvalid):
            read(path)


def test_missing_file_and_other_formats_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "text.tar.gz"
    text.write_text("not an archive")

    for path in (tmp_path / "none.tar.gz", text, tmp_path):
        with pytest.raises(PolicyInvalid, match="build one with"):
            read(path)


def test_member_beyond_the_bound_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path / "b.tar.gz", {".manifest": MANIFEST, "data.json": DATA})
    monkeypatch.setattr(bundle, "MAX_BUNDLE_BYTES", 100)

    with pytest.raises(PolicyInvalid, match="more than 100 bytes"):
        read(path)
