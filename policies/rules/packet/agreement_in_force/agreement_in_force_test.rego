package rules.packet.agreement_in_force_test

import data.rules.packet.agreement_in_force
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(patches)

_finding := {
	"lines": [1],
	"message": "Attach the signed letter of offer or lease with its clauses on transfer, on change of use and on security.",
	"values": {},
}

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union(
	{
		"kind": "loa", "signed_by": "Ministry", "signed_on": "2026-06-01",
		"clauses": ["no_transfer", "no_change_of_use", "security"],
	},
	members,
)}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

test_agreement_is_asked_for if {
	every name in ["fms", "fmcs", "lease", "teams"] {
		agreement_in_force.found == {_finding} with input as _request([_program(name)])
	}
}

test_letter_or_lease_with_the_clauses_is_enough if {
	agreement_in_force.found == set() with input as _request([_paper({})])
	agreement_in_force.found == set() with input as _request([_paper({"kind": "lease"})])
	agreement_in_force.found == {_finding} with input as _request([_paper({"kind": "lor"})])
	agreement_in_force.found == {_finding} with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_each_clause_must_be_in_it if {
	clauses := ["no_transfer", "no_change_of_use", "security"]
	every clause in clauses {
		agreement_in_force.found == {_finding} with input as _request([_paper({"clauses": [other | some other in clauses; other != clause]})])
	}
}

test_excess_article_is_sold_or_given if {
	given := {"op": "add", "path": "/items/0/authority", "value": "faa_516"}
	sold := {"op": "add", "path": "/items/0/authority", "value": "aeca_21"}

	agreement_in_force.found == set() with input as _request([_program("eda"), given])
	agreement_in_force.found == {_finding} with input as _request([_program("eda"), sold])
	agreement_in_force.found == {{"unknown": {"items[0].authority"}}} with input as _request([_program("eda")])
}

test_financed_line_of_another_program_is_asked if {
	financed := {"op": "add", "path": "/items/0/funding", "value": "fmf_grant"}

	agreement_in_force.found == {_finding} with input as _request([_program("coop"), financed])
	agreement_in_force.found == set() with input as _request([_program("coop")])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "coop"})}

	agreement_in_force.found == {_finding} with input as _request([other])
}

test_line_without_a_program_is_not_asked_here if {
	agreement_in_force.found == set() with input as _request([
		{"op": "remove", "path": "/items/0/program"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
	])
}

test_exempt_line_is_not_asked if {
	agreement_in_force.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_paper({"signed_on": "2026-06-02"}),
		_program("eda"),
		{"op": "add", "path": "/items/0/authority", "value": "aeca_21"},
	]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
	},
}
