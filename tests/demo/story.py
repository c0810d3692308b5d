"""The story that the demo tells, step by step, with real processes.

1 make a service, 2 start it, 3 screen the requests, 4 show one decision in full,
5 review one case to its end, 6 export and audit the log without the service, 7 tamper
and be refused, 8 verify the file of the case.
"""

import argparse
import contextlib
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from demo.cases import (
    EXPECTED,
    REQUESTS,
    Answer,
    Case,
    differing,
    load_cases,
    read_answers,
    table,
    tally,
)
from demo.narration import DemoError, Narrator
from demo.review import review, verify_review
from demo.tampering import with_flipped_bit, with_other_disposition
from demo.trial import ROOT, Trial, free_address, serving

# A sale that lacks papers and has a notification to come: most parts of a decision.
SHOWN = "15-jordan-pakistan-f16"
_FORGED = "approvable_with_provisos"


def main(words: Sequence[str] | None = None) -> int:
    """Tell the story; return 0 only when all went as it should."""
    parser = argparse.ArgumentParser(description="Screen past transfers end to end.")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="work in this new folder and keep it"
    )
    chosen = parser.parse_args(words)
    # A polite end must reach the clean-up that stops the service.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        with _folder(chosen.keep) as folder:
            _tell(folder, kept=chosen.keep is not None)
    except DemoError as error:
        print(f"\ndemo: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\ndemo: interrupted", file=sys.stderr)
        return 128 + signal.SIGINT
    return 0


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="proviso-demo-") as scratch:
            yield Path(scratch).resolve()
        return
    if keep.exists():
        raise DemoError(f"--keep {keep} is there already; name a new folder")
    keep.mkdir(parents=True)
    yield keep.resolve()


def _tell(folder: Path, *, kept: bool) -> None:
    began = time.monotonic()
    narrator = Narrator(folder, ROOT)
    trial = Trial(folder=folder, address=free_address(), narrator=narrator)
    cases = load_cases()
    narrator.say(
        f"This runs the whole of Proviso on this machine: {len(cases)} requests, "
        "modelled on published transfers, are screened by Rego rules, signed, logged, "
        "proved and verified. The folder of this run is written as $D"
        + (", and is kept." if kept else ", and goes away at the end.")
    )
    _make(trial)
    narrator.step(
        "Start the service",
        "It answers gRPC over mutual TLS on loopback and runs an OPA of its own. It "
        "serves only when policy engine, store and signing key all work.",
    )
    shown = next(case for case in cases if case.id == SHOWN)
    with serving(trial) as pid:
        narrator.output(f"serving on {trial.address}, process {pid}")
        answers = _screen(trial, cases)
        _show(trial, shown, answers[shown.request_id])
        file = review(trial)
    print()
    narrator.say("The service is stopped. What follows takes files and public keys.")
    _verify(trial, shown)
    _tamper(trial, shown)
    verify_review(trial, file)
    _close(trial, seconds=time.monotonic() - began)
    if differences := differing(cases, answers):
        raise DemoError(f"not as {EXPECTED.name} expects: {', '.join(differences)}")


def _make(trial: Trial) -> None:
    trial.narrator.step(
        "Make a service",
        "Keys, certificates for a trial, the rules as a signed bundle, and an empty "
        "log with its first signed checkpoint.",
    )
    policies = str(ROOT / "policies")
    trial.narrator.output(
        trial.run("proviso-server", "init", str(trial.service), "--policies", policies)
    )


def _screen(trial: Trial, cases: list[Case]) -> dict[str, Answer]:
    """Screen all requests; return the answers by request id."""
    narrator = trial.narrator
    narrator.step(
        "Screen the requests",
        "Each is judged by the law of its own day, which the caller must say (--as-of) "
        "and every decision repeats. The client verifies each answer before it returns "
        "it. What is not published about a case is assumed, and marked so in its file.",
    )
    words = ("proviso", "batch", str(REQUESTS), "--as-of", "--json")
    answers = read_answers(trial.run(*words, *trial.identity))
    print()
    print("\n".join(table(cases, answers)), flush=True)
    print()
    narrator.say(f"{len(answers)} decisions:")
    narrator.output(tally(answers))
    narrator.say(
        "earliest: the first day on which consent could take effect, as far as waits "
        "go. A later line of an item list is written as +1."
    )
    differences = differing(cases, answers)
    judged = (
        f"{len(differences)} differ from {EXPECTED}: {', '.join(differences)}."
        if differences
        else f"All are as {EXPECTED} expects, which also says why."
    )
    narrator.say(judged)
    return answers


def _show(trial: Trial, case: Case, before: Answer) -> None:
    trial.narrator.step(
        "Read one decision in full",
        f"Request {case.number} again. The same request id with the same content gets "
        "the same answer: the same signed bytes at the same place in the log.",
    )
    words = ("proviso", "screen", str(case.path), "--as-of")
    said = trial.run(*words, *trial.identity)
    trial.narrator.output(said)
    if f"entry {before.index} of" not in said:
        raise DemoError(f"the answer is not that of entry {before.index}, given before")


def _verify(trial: Trial, case: Case) -> None:
    narrator = trial.narrator
    config, export = str(trial.service / "proviso.toml"), str(trial.folder / "export")
    narrator.step(
        "Export the log, audit it, verify the decision",
        "An auditor trusts nobody: every entry, hash, proof and signature is computed "
        "anew, against keys that came from elsewhere than the export.",
    )
    trust = ("--trust", str(trial.trust))
    exported = ("proviso-server", "log", "export", export, "--config", config)
    narrator.output(trial.run(*exported))
    narrator.output(trial.run("proviso", "audit", export, *trust))
    decision = _decision(trial, case)
    words = ("proviso", "verify", str(decision), "--request", str(case.path))
    narrator.output(trial.run(*words, *trust))


def _tamper(trial: Trial, case: Case) -> None:
    narrator = trial.narrator
    narrator.step(
        "Tamper, and be refused",
        "Whoever can write the files can't change what was decided. First, the "
        f"decision is made to say {_FORGED}.",
    )
    forged = with_other_disposition(
        _decision(trial, case),
        trial.folder / "forged-decision",
        word=case.expected,
        instead=_FORGED,
    )
    trust = ("--trust", str(trial.trust))
    narrator.output(trial.run("proviso", "verify", str(forged), *trust, expect=1))
    forged_log = trial.folder / "forged-log"
    tile = with_flipped_bit(trial.folder / "export", forged_log)
    print()
    narrator.say(f"Then one bit of the log's hashes is flipped, in {tile}.")
    narrator.output(trial.run("proviso", "audit", str(forged_log), *trust, expect=1))
    narrator.say("Both were refused.")


def _decision(trial: Trial, case: Case) -> Path:
    return trial.folder / "export" / "decisions" / f"{case.request_id}.dsse.json"


def _close(trial: Trial, *, seconds: float) -> None:
    trial.narrator.step(
        "Where to look next",
        f"It took {seconds:.0f} seconds. Every answer is a finding and a "
        "recommendation; only the Department of State consents.",
    )
    for line in (
        "tests/demo/requests/   the requests, with their sources and assumptions",
        "policies/rules/        one rule a directory, beside its test",
        "docs/formats.md        how to write a verifier of your own",
        "README.md              the path of a request, and how to run a service",
    ):
        trial.narrator.output(line)
