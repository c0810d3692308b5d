"""What a rule may call: no clock, no network, no chance, nothing of the process."""

import json

from policy_tree import POLICIES
from proviso_server.policy.inspection import permitted

CAPABILITIES = json.loads((POLICIES / "capabilities.json").read_text())
NAMES = {builtin["name"] for builtin in CAPABILITIES["builtins"]}
FORBIDDEN = {
    "http.send",
    "net.lookup_ip_addr",
    "opa.runtime",
    "rand.intn",
    "rego.parse_module",
    "time.now_ns",
    "trace",
    "print",
    "uuid.rfc4122",
    "uuid.parse",
    "io.jwt.decode_verify",
    "providers.aws.sign_req",
    "crypto.x509.parse_and_verify_certificates",
}
FAMILIES = ("http.", "net.", "rand.", "opa.", "io.jwt.", "providers.", "uuid.")


def test_no_host_may_be_reached() -> None:
    assert CAPABILITIES["allow_net"] == []


def test_no_builtin_tells_time_chance_network_or_runtime() -> None:
    assert NAMES & FORBIDDEN == set()
    assert [name for name in sorted(NAMES) if name.startswith(FAMILIES)] == []


def test_every_builtin_gives_the_same_for_the_same() -> None:
    """OPA itself marks those that do not."""
    marked = [b["name"] for b in CAPABILITIES["builtins"] if b.get("nondeterministic")]

    assert marked == []


def test_service_permits_what_the_policies_may_call() -> None:
    """A bundle is held to the list of the package when it is activated."""
    assert permitted() == NAMES
