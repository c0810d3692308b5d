"""Write the vectors of a verifier: python tests/vectors/client/generate_client.py.

Made by tests/evidence.py, which shares no code with client or server. `part` is what a
verifier must blame. ML-DSA-44 signatures are randomised: a new run writes other,
equally good ones.
"""

import base64
import copy
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import rfc8785

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

import evidence as ev  # noqa: E402
import evidence_log as log  # noqa: E402

MADE = [ev.decide(number) for number in range(7)]
LOG = log.log_of(MADE)
GOOD = MADE[3]
PROOF = LOG.proof(3).encode()


def main() -> None:
    """Write verify.json."""
    vectors = {
        "comment": "Decision 3 of a log of 7, and what was done to it.",
        "origin": "docs/formats.md, by tests/evidence.py",
        "decision_keys": [ev.pem(ev.DECISION_KEY).decode()],
        "vkeys": list(ev.VKEYS),
        "files": encoded(
            {
                "envelope": GOOD.envelope,
                "request": GOOD.request,
                "explanation": GOOD.explanation,
                "proof": PROOF,
            }
        ),
        "cases": [*valid(), *envelopes(), *statements(), *others()],
    }
    text = json.dumps(vectors, indent=1, ensure_ascii=False)
    (HERE / "verify.json").write_text(f"{text}\n", encoding="utf-8")


def valid() -> Iterator[dict[str, Any]]:
    """What holds."""
    yield case("all files")
    yield case("without request and explanation", request=None, explanation=None)
    yield case("without proof", proof=None)
    two = ev.seal(payload(), ev.DECISION_KEY, ev.OTHER_KEY)
    yield case("a second signature by a stranger", envelope=two, proof=None)
    long = [{"count": 700, "sha256": "c" * 64}]
    finding = {"code": "a.b", "effect": "info", "message": "m", "lines": long[0]}
    yield of("a finding on too many lines to list", findings=[finding])


def envelopes() -> Iterator[dict[str, Any]]:
    """Envelopes that are not in their one form, or not signed."""
    opened = json.loads(GOOD.envelope)
    signature = opened["signatures"][0]

    def sealed(
        comment: str, part: str = "envelope", **changes: object
    ) -> dict[str, Any]:
        return case(comment, part, envelope=rfc8785.dumps(opened | changes), proof=None)

    yield sealed("no signature", signatures=[])
    yield sealed("two signatures of one key", signatures=[signature, signature])
    yield sealed("a stray member", extra=1)
    yield sealed("another payload type", payloadType="text/plain")
    yield sealed("a stray member of a signature", signatures=[signature | {"x": ""}])
    for comment, sig in (
        ("no padding", signature["sig"].rstrip("=")),
        ("URL-safe base64", signature["sig"][:-3] + "-=="),
        ("a space in base64", f" {signature['sig']}"),
    ):
        yield sealed(comment, signatures=[signature | {"sig": sig}])
    short = base64.b64encode(bytes(63)).decode()
    empty = signature | {"sig": short}
    yield sealed("a signature that is too short", "signature", signatures=[empty])
    yield case("spaces in JSON", "envelope", envelope=json.dumps(opened).encode())
    text = GOOD.envelope.decode()
    twice = f'{{"payload":"",{text[1:]}'.encode()
    yield case("a member twice", "envelope", envelope=twice)
    yield case("a byte behind it", "envelope", envelope=GOOD.envelope + b"\n")
    mark = b"\xef\xbb\xbf" + GOOD.envelope
    yield case("a byte-order mark", "envelope", envelope=mark)
    yield case("nothing", "envelope", envelope=b"")
    deep = b'{"payload":' + b"[" * 30_000 + b"]" * 30_000 + b"}"
    yield case("nested to exhaust a reader", "envelope", envelope=deep)
    stranger = ev.seal(payload(), ev.OTHER_KEY)
    yield case("signed by a stranger alone", "signature", envelope=stranger)
    forged = copy.deepcopy(json.loads(stranger))
    forged["signatures"][0]["keyid"] = ev.key_id(ev.DECISION_KEY)
    lie = rfc8785.dumps(forged)
    yield case("a stranger under a trusted id", "signature", envelope=lie)


def statements() -> Iterator[dict[str, Any]]:
    """Statements that are signed well and wrong."""
    good = json.loads(payload())
    for comment, changes in (
        ("another predicate type", {"predicateType": "https://proviso.invalid/x"}),
        ("another statement type", {"_type": "https://in-toto.io/Statement/v0.1"}),
        ("no subject", {"subject": []}),
        ("two subjects", {"subject": good["subject"] * 2}),
        ("a stray member", {"note": "x"}),
    ):
        envelope = ev.seal(rfc8785.dumps(good | changes))
        yield case(comment, "statement", envelope=envelope, proof=None)
    loose = ev.seal(json.dumps(good).encode())
    yield case("not in RFC 8785 form", "statement", envelope=loose, proof=None)
    yield of("a word that nobody knows", "statement", disposition="approved")
    yield of("a stray member of the predicate", "statement", consent=True)
    yield of("a flag that is a number", "statement", trial_key=0)
    yield of("a day that does not exist", "statement", decision_date="2026-02-30")
    finding = {"code": "a.b", "effect": "info", "message": "m"}
    for comment, lines in (
        ("lines that fall", "3,1"),
        ("a run that falls", "4-2"),
        ("line zero", "0-1"),
        ("a run to exhaust memory", "1-4000000000"),
        ("no lines at all", ""),
    ):
        yield of(comment, "statement", findings=[finding | {"lines": lines}])


def others() -> Iterator[dict[str, Any]]:
    """The right envelope with something else beside it."""
    other = MADE[4]
    yield case("another request", "request", request=other.request)
    spaced = json.dumps(json.loads(GOOD.request)).encode()
    yield case("the request with spaces", "request", request=spaced)
    yield case("another explanation", "explanation", explanation=other.explanation)
    yield case("another entry's proof", "proof", proof=LOG.proof(4).encode())
    shorter = log.log_of(MADE[:3]).proof(1).encode()
    yield case("a proof under an older log", "proof", proof=shorter)
    forked = log.log_of([*MADE[:4], ev.decide(99), *MADE[5:]])
    checkpoint = forked.checkpoint(7).encode()
    head = PROOF.split(b"\n\n", 1)[0]
    fork = head + b"\n\n" + checkpoint
    yield case("the checkpoint of a fork", "proof", proof=fork)
    extra = PROOF.replace(b"@v1\n", b"@v1\nextra AAE=\n")
    yield case("extra data, which nothing signs", "proof", proof=extra)
    yield case("a proof without checkpoint", "proof", proof=head)
    one = PROOF.decode().rsplit("\n", 2)[0] + "\n"
    yield case("no ML-DSA-44 line", "checkpoint", proof=one.encode())
    text, _, lines = PROOF.decode().rpartition("\n\n")
    cosigned = text + "\n\n" + lines.split("\n")[1] + "\n"
    yield case("no Ed25519 line", "checkpoint", proof=cosigned.encode())
    renamed = PROOF.replace(ev.ORIGIN.encode(), b"log.example/other")
    yield case("the log by another name", "checkpoint", proof=renamed)


def of(comment: str, part: str | None = None, **changes: object) -> dict[str, Any]:
    """Return the case of a decision with a changed predicate, signed well."""
    made = ev.decide(3, **changes)
    return case(comment, part, envelope=made.envelope, proof=None)


def case(
    comment: str, part: str | None = None, **changes: bytes | None
) -> dict[str, Any]:
    """Return a case: the good files with some of them changed or left out."""
    return {
        "comment": comment,
        "valid": part is None,
        "part": part,
        "changes": encoded(changes),
    }


def encoded(files: Mapping[str, bytes | None]) -> dict[str, str | None]:
    """Return files for JSON; None is a file that is left out."""
    return {
        name: content if content is None else base64.b64encode(content).decode()
        for name, content in files.items()
    }


def payload() -> bytes:
    """Return the good statement."""
    return base64.b64decode(json.loads(GOOD.envelope)["payload"])


if __name__ == "__main__":
    main()
