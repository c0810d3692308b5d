package rules.grant.agreement_505_test

import data.rules.grant.agreement_505
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "No signed agreement of the recipient has the clauses no_transfer, security, observation and return: send document agreement_505 of the recipient.",
	"values": {},
}

# The clean request as one of a grant, whose assurance has no clause for it.
_grant(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/documents/1/clauses", "value": ["no_transfer", "security"]},
	],
	patches,
))

_agreement(members) := {"op": "add", "path": "/documents/-", "value": object.union(
	{
		"kind": "agreement_505", "party": "recipient", "signed_on": "2026-04-02",
		"clauses": ["no_transfer", "security", "observation", "return"],
	},
	members,
)}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_authority(name) := {"op": "add", "path": "/items/0/authority", "value": name}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_remove(path) := {"op": "remove", "path": path}

test_every_grant_program_asks_for_it if {
	every program in ["map", "drawdown", "pko", "incle"] {
		agreement_505.found == {_finding([1])} with input as _grant([_program(program)])
	}
	agreement_505.found == {_finding([1])} with input as _grant([_program("eda"), _authority("faa_516")])
}

test_only_grant_lines_are_named if {
	agreement_505.found == {_finding([1, 3])} with input as _grant([
		_second({"line": 2}),
		_second({"line": 3, "program": "incle"}),
	])
}

test_bought_items_do_not_ask_for_it if {
	every program in ["fms", "lease", "dcs", "ear"] {
		agreement_505.found == set() with input as _grant([_program(program)])
	}
	agreement_505.found == set() with input as _grant([_program("eda"), _authority("aeca_21")])
}

test_agreement_of_the_recipient_is_enough if {
	agreement_505.found == set() with input as _grant([_agreement({})])
}

test_agreement_of_another_party_is_not_enough if {
	agreement_505.found == {_finding([1])} with input as _grant([_agreement({"party": "holder"})])
	agreement_505.found == {_finding([1])} with input as _grant([_agreement({}), _remove("/documents/3/party")])
}

test_agreement_counts_from_its_signature_to_its_expiry if {
	agreement_505.found == set() with input as _grant([_agreement({"signed_on": "2026-06-01", "expires_on": "2026-06-01"})])
	agreement_505.found == {_finding([1])} with input as _grant([_agreement({"signed_on": "2026-06-02"})])
	agreement_505.found == {_finding([1])} with input as _grant([_agreement({"expires_on": "2026-05-31"})])
}

test_agreement_that_lacks_a_clause_is_not_enough if {
	every clause in ["no_transfer", "security", "observation", "return"] {
		clauses := [other | some other in ["no_transfer", "security", "observation", "return"]; other != clause]

		agreement_505.found == {_finding([1])} with input as _grant([_agreement({"clauses": clauses})])
	}
	agreement_505.found == {_finding([1])} with input as _grant([_agreement({}), _remove("/documents/3/clauses")])
}

test_kinds_with_papers_of_their_own_do_not_ask_for_it if {
	every kind in ["return_to_us", "disposal", "display"] {
		agreement_505.found == set() with input as _grant([_kind(kind)])
	}
}

test_change_of_use_asks_for_it_of_the_holder_too if {
	agreement_505.found == {_finding([1])} with input as _grant([_kind("change_of_end_use")])
	agreement_505.found == set() with input as _grant([_kind("change_of_end_use"), _agreement({"party": "holder"})])
}

test_exempt_lines_do_not_ask_for_it if {
	agreement_505.found == set() with input as _grant([]) with data.lib.lines.exempt as {1}
}

test_excess_item_that_may_be_a_grant_is_not_evaluated if {
	agreement_505.found == {{"unknown": {"items[0].authority"}}} with input as _grant([_program("eda")])
}

test_line_of_unknown_origin_is_not_evaluated if {
	agreement_505.found == {{"unknown": {"items[0].program"}}} with input as _grant([_remove("/items/0/program")])
}

test_line_of_unknown_origin_with_an_agreement_is_clear if {
	agreement_505.found == set() with input as _grant([_remove("/items/0/program"), _agreement({})])
}

test_agreement_without_a_day_is_not_evaluated if {
	request := _grant([_agreement({}), _remove("/documents/3/signed_on")])

	agreement_505.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_agreement_without_a_day_for_bought_items_is_clear if {
	request := _grant([_program("fms"), _agreement({}), _remove("/documents/3/signed_on")])

	agreement_505.found == set() with input as request
}

test_clauses_over_two_papers_are_not_enough if {
	request := _grant([
		_agreement({"clauses": ["no_transfer", "security"]}),
		_agreement({"clauses": ["observation", "return"]}),
	])

	agreement_505.found == {_finding([1])} with input as request
}

test_export_asks_for_it if {
	request := _grant([_kind("new"), {"op": "replace", "path": "/phase", "value": "export"}])

	agreement_505.found == {_finding([1])} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _grant([_program("eda"), _authority("faa_516")]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].program": "unknown",
	},
}
