"""The commands rules and keys: what a service says of itself."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from proviso_client.answers import RuleInfo
from proviso_client.cli.inputs import connect
from proviso_client.cli.output import Exit, Output
from proviso_client.errors import IncompleteError, UsageError
from proviso_client.key_list import KeyList
from proviso_client.trust import Trust


async def rules(arguments: argparse.Namespace, output: Output) -> Exit:
    """List the rules of the active policy."""
    async with connect(arguments, Trust.nobody()) as client:
        listed = await client.rules(timeout_s=arguments.timeout)
    chosen = [rule for rule in listed if _wanted(rule, arguments)]
    if output.as_json:
        for rule in chosen:
            output.record(asdict(rule))
        return Exit.GOOD
    rows = [(rule.code, rule.effect, rule.title, rule.citation) for rule in chosen]
    output.table(("code", "effect", "title", "law"), rows)
    return Exit.GOOD


def _wanted(rule: RuleInfo, arguments: argparse.Namespace) -> bool:
    """Say whether a rule meets every condition of the command line."""
    text = " ".join(
        (rule.code, rule.title, rule.citation, rule.refer_to, rule.lifted_by)
    ).casefold()
    return (
        all(word.casefold() in text for word in arguments.words)
        and arguments.phase in (None, *rule.phases)
        and arguments.program in (None, *rule.programs)
        and arguments.effect in (None, rule.effect)
    )


async def keys(arguments: argparse.Namespace, output: Output) -> Exit:
    """List the keys that the service calls its own; with --out keep them as trust."""
    async with connect(arguments, Trust.nobody()) as client:
        listed = await client.fetch_keys(timeout_s=arguments.timeout)
    listed.unsafe_trust()
    if arguments.out is not None:
        _write(listed, arguments.out)
        output.complain(
            f"{arguments.out} holds the keys as this connection gave them; compare "
            "their ids with ones that reached you by another way"
        )
    if output.as_json:
        for key in listed.keys:
            output.record({"log_origin": listed.log_origin} | asdict(key))
        return Exit.GOOD
    output.table(
        ("use", "algorithm", "id", "trial"),
        [
            (key.use, key.algorithm, key.key_id, "trial" if key.trial else "")
            for key in listed.keys
        ],
    )
    return Exit.GOOD


def _write(listed: KeyList, directory: Path) -> None:
    """Write a directory of trust; raises UsageError when there is one already."""
    if (directory / "log.vkeys").exists():
        raise UsageError(f"{directory} holds keys already; name a new directory")
    vkeys = [key.vkey for key in listed.keys if key.use == "checkpoint"]
    try:
        (directory / "keys").mkdir(parents=True, exist_ok=True)
        for key in listed.keys:
            if key.use == "decision":
                path = directory / "keys" / f"{key.key_id}.pem"
                path.write_text(key.public_key_pem, encoding="utf-8")
        text = "".join(f"{vkey}\n" for vkey in vkeys)
        (directory / "log.vkeys").write_text(text, encoding="utf-8")
    except OSError as error:
        reason = f"{directory} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
