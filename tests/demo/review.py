"""One case from request to delivery: six persons and a requester, over mutual TLS."""

import datetime
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from demo.narration import DemoError
from demo.trial import Trial
from proviso.authoring import read_file

REVIEW = Path(__file__).resolve().parent / "review"
PAPERS = REVIEW / "papers"
_TOLD = ("Says", "Case", "Waits on", "Asked", "Proviso", "Copy", "Delivered", "Entry")
COUNTERSIGNING = ("dtsa",)
OFFICES = {
    "officer": "STATE_PM_RSAT",
    "approver": "DASA_DEC",
    "dasa": "DASA_DEC",
    "dtsa": "DTSA",
    "dsca": "DSCA",
    "eucom": "USEUCOM",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The case at work, and the folder of its files."""

    trial: Trial
    folder: Path
    case_id: str
    today: str

    def act(
        self, name: str, kind: str, said: Mapping[str, Any], *, reason: str
    ) -> None:
        """Write the act of a person to a file, and enter it."""
        document = {
            "act_id": str(uuid.uuid4()),
            "case_id": self.case_id,
            "request_id": self.newest(),
            "acted_on": self.today,
            "office": OFFICES[name],
            "reason": reason,
            kind: dict(said),
        }
        path = self.folder / f"{name}-{kind}.yaml"
        with path.open("w") as file:
            YAML().dump(document, file)
        words = ["proviso", "act", str(path), *self.trial.as_person(name)]
        if name in COUNTERSIGNING:
            tls = self.trial.service / "tls"
            words += ["--countersign", str(tls / f"{name}.key.pem")]
            words += ["--certificate", str(tls / f"{name}.pem")]
        self.trial.narrator.output(_in_short(self.trial.run(*words)))

    def newest(self) -> str:
        """Return the id of the newest request of the case."""
        return str(self.show()["request_id"])

    def show(self) -> dict[str, Any]:
        """Return the case as the command line shows it to scripts."""
        words = ("proviso", "cases", "show", self.case_id, "--json")
        said = self.trial.ask(*words, *self.trial.as_person("officer"))
        shown: dict[str, Any] = json.loads(said)
        return shown

    def screen(self) -> None:
        """Screen the case on its record."""
        words = ("proviso", "cases", "screen", self.case_id)
        said = self.trial.run(*words, *self.trial.as_person("officer"))
        self.trial.narrator.output(said)


def review(trial: Trial) -> Path:
    """Take a case through its life; return the file with its evidence."""
    narrator = trial.narrator
    narrator.step(
        "Take one case from request to delivery",
        "A requester, an officer of State, reviewers of four offices and an approver "
        "of DASA, each with a certificate of their own. Each act is a file, a signed "
        "entry and a move of the case; policy says who may do what, and when. DTSA "
        "signs with a key of its own too. Some lines of what is printed are left out. "
        "The transfer is invented.",
    )
    scene = _sent(trial)
    _reviewed(scene)
    _determined(scene)
    _delivered(scene)
    words = ("proviso", "cases", "show", scene.case_id)
    narrator.output(trial.run(*words, *trial.as_person("officer")))
    file = scene.folder / "case.zip"
    asked = ("proviso", "evidence", scene.case_id, "-o", str(file))
    said = trial.run(*asked, "--with-attachments", *trial.as_person("auditor"))
    narrator.output(said)
    if scene.show()["state"] != "closed":
        raise DemoError("the case is not closed at the end of its review")
    return file


def verify_review(trial: Trial, file: Path) -> None:
    """Verify the file of the case without the service."""
    trial.narrator.step(
        "Verify the file of the case",
        "One zip holds the requests, decisions, acts, papers and proofs, and a report "
        "in HTML and PDF that is made anew from them and compared.",
    )
    trust = ("--trust", str(trial.trust))
    trial.narrator.output(trial.run("proviso", "verify", str(file), *trust))


def _sent(trial: Trial) -> Scene:
    """Let the requester send the request, with an id and a day of its own."""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    document = YAML(typ="safe").load((REVIEW / "request.yaml").read_text())
    document |= {"request_id": str(uuid.uuid4()), "decision_date": today}
    document["proposed_on"] = today
    for party in document["parties"]:
        party["screened_on"] = today
    folder = trial.folder / "review"
    folder.mkdir()
    path = folder / "request.yaml"
    with path.open("w") as file:
        YAML().dump(document, file)
    trial.run("proviso", "screen", str(path), *trial.identity)
    trial.narrator.say("Screened as stated; the decision opened a case.")
    case_id = document["request_id"]
    return Scene(trial=trial, folder=folder, case_id=case_id, today=today)


def _reviewed(scene: Scene) -> None:
    question = {"question": "Technology security and policy, please"}
    scene.act("officer", "staff", question, reason="The packet is complete")
    for name in ("dasa", "dsca", "eucom"):
        concur = {"result": "concur"}
        scene.act(name, "position", concur, reason="Nothing against it")
    expiry = {"code": "expiry", "parameter": _in_days(365)}
    said: dict[str, Any] = {"result": "concur_with_provisos", "provisos": [expiry]}
    scene.act("dtsa", "position", said, reason="The configuration ages")
    checks = dict.fromkeys(each["check"] for each in scene.show()["checks"])
    answers = [
        {"check": check, "result": "clear", "reason": "Released to the recipient"}
        for check in checks
    ]
    said = {"answers": answers}
    scene.act("dasa", "worksheet", said, reason="Release records of 2019")
    said = {"result": "approve_with_provisos", "provisos": [1]}
    scene.act("approver", "recommend", said, reason="Consistent with policy")


def _determined(scene: Scene) -> None:
    trial, narrator = scene.trial, scene.trial.narrator
    print()
    narrator.say(
        "What the request states relieves nobody at the end. State keeps the papers, "
        "confirms what it read in them, and screens the case on its record alone."
    )
    papers = [str(path) for path in sorted(PAPERS.iterdir())]
    words = ("proviso", "attach", *papers)
    kept = trial.run(*words, *trial.as_person("officer", trust=False))
    for line in kept.splitlines():
        digest, path = line.split()[:2]
        narrator.output(f"{digest}  {Path(path).name}")
    request = json.loads(read_file(scene.folder / "request.yaml").parse().canonical)
    letter = request["documents"][0]["digest"]
    stated = [
        "parties[id=holder].screened_on=" + scene.today,
        "parties[id=recipient].screened_on=" + scene.today,
        "custody[0].consent_reference=GY-B-UAA",
    ]
    said: dict[str, Any] = {
        "papers": request["documents"],
        "facts": [{"fact": fact, "digest": letter} for fact in stated],
        "us_would_transfer": "yes",
    }
    scene.act("officer", "confirm", said, reason="Read in the files of these digests")
    scene.screen()
    instrument = {
        "kind": "consent letter",
        "reference": "State letter 26-101 (invented)",
        "signed_by": "Assistant Secretary, PM",
        "signed_on": scene.today,
        "digest": letter,
    }
    said = {"result": "consent", "instrument": instrument, "provisos": [1]}
    said |= {"until": _in_days(365)}
    scene.act("officer", "determine", said, reason="On the recommendation of DASA")


def _delivered(scene: Scene) -> None:
    serials = ["SJ-1001", "SJ-1002", "SJ-1003", "SJ-1004"]
    said: dict[str, Any] = {"lines": [{"line": 1, "quantity": 4, "serials": serials}]}
    scene.act("officer", "deliver", said, reason="Receipt signed by the unit")
    said = {"outcome": "Delivered in full"}
    scene.act("officer", "close", said, reason="Nothing more is to come")


def _in_short(said: str) -> str:
    """Return what an act did, without who entered it and what keys are worth."""
    kept, inside = [], False
    for line in said.splitlines():
        # What goes on from the line before is indented further.
        if line[4:5].strip():
            inside = line.strip().startswith(_TOLD)
        if inside:
            kept.append(line)
    return "\n".join(kept)


def _in_days(days: int) -> str:
    day = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=days)
    return day.isoformat()
