package rules.eda.industry_finding_test

import data.rules.eda.industry_finding
import data.testing

_missing := {
	"lines": [1],
	"message": "Excess articles are sold without a finding on U.S. industry: attach it (document industry_finding).",
	"values": {},
}

_asked(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "aeca_21"},
	],
	patches,
))

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union({"kind": "industry_finding"}, members)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].program": "silent",
	},
}

test_request_without_the_paper_is_held if {
	industry_finding.found == {_missing} with input as _asked([])
}

test_paper_counts_from_its_signature_to_its_expiry if {
	industry_finding.found == set() with input as _asked([_paper({"signed_on": "2026-06-01", "expires_on": "2026-06-01"})])
	industry_finding.found == {_missing} with input as _asked([_paper({"signed_on": "2026-06-02"})])
	industry_finding.found == {_missing} with input as _asked([_paper({"signed_on": "2026-04-02", "expires_on": "2026-05-31"})])
}

test_paper_without_a_day_is_not_evaluated if {
	industry_finding.found == {{"unknown": {"documents[3].signed_on"}}} with input as _asked([_paper({})])
}

test_only_lines_of_the_program_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	industry_finding.found == {_missing} with input as _asked([second])
	industry_finding.found == set() with input as _asked([other])
}

test_linked_action_alone_has_no_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "eda"}]}])

	industry_finding.found == set() with input as request
}

test_grant_needs_none if {
	industry_finding.found == set() with input as _asked([{"op": "replace", "path": "/items/0/authority", "value": "faa_516"}])
}

test_line_without_authority_is_not_evaluated if {
	unstated := {"op": "remove", "path": "/items/0/authority"}

	industry_finding.found == {{"unknown": {"items[0].authority"}}} with input as _asked([unstated])
	industry_finding.found == set() with input as _asked([unstated, _paper({"signed_on": "2026-04-02"})])
}
