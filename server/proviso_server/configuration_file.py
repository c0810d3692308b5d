"""The text of a new configuration, which explains itself."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_CONFIGURATION = """\
# Configuration of proviso-server. Paths are relative to this file. An environment
# variable PROVISO_OPA__TIMEOUT_S stands for timeout_s of [opa], and wins.

# Where gRPC listens. Plaintext (--insecure-dev) is served on loopback only.
listen = "127.0.0.1:7443"

# Prometheus metrics over HTTP; leave out for none.
# metrics = "127.0.0.1:9464"

# Calls at one time; more are refused with RESOURCE_EXHAUSTED.
max_concurrent_calls = 256

# Seconds that running calls get when the service stops.
drain_s = 10.0

[tls]
# Mutual TLS. These certificates are for a local trial, valid for 90 days.
certificate = "tls/server.pem"
key = "tls/server.key.pem"
client_ca = "tls/ca.pem"

[keys]
# Private keys as URIs. {secret}
decision = "file:keys/decision.pem"
log_ed25519 = "file:keys/log-ed25519.pem"
log_ml_dsa_44 = "file:keys/log-ml-dsa-44.pem"
{passphrase}
[log]
# Name of the log and of its keys, a URL without its scheme. It is in every
# checkpoint and can't be changed later.
origin = "{origin}"
store = "log.sqlite3"

[policy]
# The first signed bundle, and the key that must have signed it and all later ones.
# Later ones are activated by 'proviso activate'; the log then says which is active.
bundle = "policy/bundle.tar.gz"
publisher_key = "policy/publisher.pem"
# Where bundles that were active are kept, by digest.
activated = "policy/activated"
# Scenario files that a new bundle must pass, beside those that it carries.
# scenarios = "policy/scenarios"

[opa]
# By default the service runs its own OPA (version 1.22 or newer), found on PATH.
# binary = "/usr/local/bin/opa"
# Or an OPA that runs elsewhere from the same bundle:
# url = "http://127.0.0.1:8181"
# token_file = "opa.token"
# Seconds that an evaluation may take.
timeout_s = 5.0

[roles]
# Who may do what, by the SPIFFE URI in the client's certificate. requester: screen and
# read; auditor: read the log; as_of: judge a request by the law of another day;
# policy_publisher: activate a policy bundle; state_officer: screen so that what is
# asked is reserved in the ledgers, enter events, judge open authorizations again, staff
# and determine cases; reviewer: give the position of an office; dasa_approver:
# recommend to State; case_system: carry the acts of persons who countersign them.
"{requester}" = ["requester", "as_of"]
"{auditor}" = ["auditor"]
"{publisher}" = ["policy_publisher"]
{roles}

# Identities that are persons, and the offices (table offices) for which they act. Acts
# of review need a person; nobody acts on a case under two hats.
{people}
[review]
# Whose certificates persons countersign with; their URI must be one of [people].
authorities = "tls/ca.pem"
# Where files that persons confirm are kept by digest; leave out to keep none.
attachments = "attachments"
# max_attachment_bytes = 26214400
# max_attachments_bytes = 10737418240
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialPerson:
    """Somebody of a local trial: certificate tls/{key}.pem, roles and offices."""

    key: str
    uri: str
    name: str
    roles: tuple[str, ...]
    offices: tuple[str, ...]


def new_configuration(
    *,
    origin: str,
    passphrase_file: Path | None,
    requester: str,
    auditor: str,
    publisher: str,
    people: Sequence[TrialPerson],
) -> str:
    """Return the TOML of a new service, with its trial callers."""
    if passphrase_file is None:
        protection = (
            "Made without a passphrase: trial keys, and every decision says so."
        )
        line = '# passphrase_file = "/run/secrets/proviso"'
    else:
        protection = "Encrypted with the passphrase in this file."
        # A JSON string is a TOML string too, whatever the path holds.
        line = f"passphrase_file = {json.dumps(str(passphrase_file.resolve()))}"
    return _CONFIGURATION.format(
        origin=origin,
        secret=protection,
        passphrase=line + "\n",
        requester=requester,
        auditor=auditor,
        publisher=publisher,
        roles="\n".join(f'"{p.uri}" = {json.dumps(p.roles)}' for p in people),
        people="\n".join(map(_person, people)),
    )


def _person(person: TrialPerson) -> str:
    offices = json.dumps(person.offices)
    return f'[people."{person.uri}"]\nname = "{person.name}"\noffices = {offices}\n'
