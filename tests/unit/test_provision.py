"""The set-up runs what is not done, goes on where it stopped, and says what failed."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from provision import golang, opa
from provision.layout import Layout
from provision.step import Runner, Step, StepError, carry_out, digest

ROOT = Path(__file__).resolve().parents[2]


def a_step(
    folder: Path, act: Callable[[Runner], None], *, key: str = "one", name: str = "wall"
) -> Step:
    """Make a step that should leave a file of its name."""
    return Step(
        says=f"building the {name}",
        takes="at once",
        remedy="bring bricks",
        key=key,
        stamp=folder / "stamps" / name,
        log=folder / "log" / f"{name}.log",
        outputs=(folder / name,),
        act=act,
    )


def builds(folder: Path, *, name: str = "wall") -> Callable[[Runner], None]:
    """Return an act that does what the step is for."""

    def act(_: Runner) -> None:
        (folder / name).touch()

    return act


def program(path: Path, *, prints: str) -> Path:
    """Write an executable that prints a text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\nprint({prints!r})\n")
    path.chmod(0o755)
    return path


def layout_pinning(folder: Path, *, version: str) -> Layout:
    """Make a checkout that pins a version of OPA."""
    module = folder / "tools" / "opa"
    module.mkdir(parents=True)
    (module / "go.mod").write_text(
        f"module toy\n\ngo 1.26.0\n\nrequire {opa.MODULE} v{version}\n"
    )
    (module / "go.sum").touch()
    return Layout(root=folder)


def test_step_runs_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    step = a_step(tmp_path, builds(tmp_path))

    assert (carry_out([step]), carry_out([step])) == (1, 0)
    assert capsys.readouterr().out == "set-up: building the wall (at once) ... 0 s\n"


def test_step_runs_again_when_its_key_changes(tmp_path: Path) -> None:
    carry_out([a_step(tmp_path, builds(tmp_path), key="one")])

    assert carry_out([a_step(tmp_path, builds(tmp_path), key="two")]) == 1


def test_step_runs_again_when_its_output_is_gone(tmp_path: Path) -> None:
    step = a_step(tmp_path, builds(tmp_path))
    carry_out([step])
    (tmp_path / "wall").unlink()

    assert carry_out([step]) == 1


def test_interrupted_step_is_run_again_and_the_one_before_is_not(
    tmp_path: Path,
) -> None:
    def interrupted(_: Runner) -> None:
        (tmp_path / "roof").touch()
        raise KeyboardInterrupt

    wall = a_step(tmp_path, builds(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        carry_out([wall, a_step(tmp_path, interrupted, name="roof")])
    roof = a_step(tmp_path, builds(tmp_path, name="roof"), name="roof")

    assert (wall.done, roof.done) == (True, False)
    assert carry_out([wall, roof]) == 1


def test_failed_step_says_what_it_ran_what_that_said_and_what_to_try(
    tmp_path: Path,
) -> None:
    script = "print('mortar'); print('no bricks'); raise SystemExit(3)"

    def act(runner: Runner) -> None:
        runner.run([sys.executable, "-c", script])

    with pytest.raises(StepError) as caught:
        carry_out([a_step(tmp_path, act)])

    assert str(caught.value) == (
        "set-up failed while building the wall\n"
        f"  command: {sys.executable} -c {script}\n"
        "  | mortar\n"
        "  | no bricks\n"
        f"  all of it: {tmp_path}/log/wall.log\n"
        "  try: bring bricks; then run the same command again,"
        " it goes on where it stopped"
    )


def test_command_that_is_not_there_fails_its_step(tmp_path: Path) -> None:
    missing = tmp_path / "trowel"

    with pytest.raises(StepError, match="No such file or directory"):
        carry_out([a_step(tmp_path, lambda runner: print(runner.run([missing])))])


def test_command_that_asks_gets_no_answer(tmp_path: Path) -> None:
    """A prompt ends the step at once; it never waits for somebody."""

    def act(runner: Runner) -> None:
        runner.run([sys.executable, "-c", "input('proceed? ')"])

    with pytest.raises(StepError, match="EOFError"):
        carry_out([a_step(tmp_path, act)])


def test_digest_tells_where_one_part_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc")


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("go version go1.26.8 linux/amd64", (1, 26, 8)),
        ("Version: 1.22.2\nBuild Commit: \n", (1, 22, 2)),
        ("go version devel", ()),
        ("", ()),
    ],
)
def test_version_is_the_first_dotted_number(
    text: str, version: tuple[int, ...]
) -> None:
    assert golang.version(text) == version


@pytest.mark.parametrize(("prints", "found"), [("go1.26.8", True), ("go1.9.9", False)])
def test_go_on_path_is_taken_when_new_enough(
    tmp_path: Path, prints: str, found: bool
) -> None:
    go = program(tmp_path / "go", prints=prints)

    taken = golang.on_path(wanted=(1, 26, 0), path=str(tmp_path))

    assert taken == (go if found else None)


def test_opa_of_the_set_up_is_not_taken_for_the_machines_own(tmp_path: Path) -> None:
    layout = layout_pinning(tmp_path / "checkout", version="1.22.2")
    program(layout.bin / "opa", prints="Version: 1.22.2")

    assert opa.on_path(layout, path=str(layout.bin)) is None


@pytest.mark.parametrize("version", ["1.22.2", "1.23.0"])
def test_opa_on_path_is_linked_when_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    layout = layout_pinning(tmp_path / "checkout", version="1.22.2")
    own = program(tmp_path / "machine" / "opa", prints=f"Version: {version}")
    monkeypatch.setenv("PATH", str(own.parent))

    carry_out(opa.steps(layout))

    assert (layout.bin / "opa").readlink() == own
    assert list(opa.steps(layout)) == []


def test_older_opa_on_path_is_not_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = layout_pinning(tmp_path / "checkout", version="1.22.2")
    own = program(tmp_path / "machine" / "opa", prints="Version: 1.21.9")
    program(own.parent / "go", prints="go1.26.8")
    layout.logverify_module.mkdir()
    (layout.logverify_module / "go.mod").write_text("module toy\n\ngo 1.26.0\n")
    monkeypatch.setenv("PATH", str(own.parent))

    assert [step.says for step in opa.steps(layout)] == [
        "building OPA 1.22.2 from source"
    ]


def test_opa_on_path_that_changed_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = layout_pinning(tmp_path / "checkout", version="1.22.2")
    own = program(tmp_path / "machine" / "opa", prints="Version: 1.22.2")
    monkeypatch.setenv("PATH", str(own.parent))
    carry_out(opa.steps(layout))
    program(own, prints="Version: 1.22.2, anew")

    assert [step.says for step in opa.steps(layout)] == [f"linking {own}"]


def test_checkout_pins_the_oldest_opa_that_will_do() -> None:
    assert opa.pinned_version(Layout(root=ROOT)) == (1, 22, 2)
