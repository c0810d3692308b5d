package rules.incle.aircraft_lease_or_loan_only_test

import data.rules.incle.aircraft_lease_or_loan_only
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
		{"op": "replace", "path": "/items/0/flags", "value": ["aircraft"]},
		{"op": "add", "path": "/items/0/tenure", "value": "title"},
	],
	patches,
))

_item(member, value) := {"op": "replace", "path": sprintf("/items/0/%s", [member]), "value": value}

_purpose(value) := {"op": "replace", "path": "/end_use/purpose", "value": value}

_denied := {{
	"lines": [1],
	"message": "Aircraft for drug work would pass with title: lease or lend them, or add document faa_484_finding.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_item("program", "drawdown"), _purpose("counternarcotics")]),
	"outcome": {
		"end_use.purpose": "unknown",
		"items[].flags": "unknown",
		"items[].program": "silent",
		"items[].tenure": "unknown",
	},
}

test_title_under_the_program_is_denied_whatever_the_purpose if {
	aircraft_lease_or_loan_only.found == _denied with input as _request([])
	aircraft_lease_or_loan_only.found == _denied with input as _request([{"op": "remove", "path": "/end_use/purpose"}])
}

test_title_for_drug_work_is_denied_under_other_programs if {
	every program in ["drawdown", "eda", "lease", "map"] {
		aircraft_lease_or_loan_only.found == _denied with input as _request([_item("program", program), _purpose("counternarcotics")])
		aircraft_lease_or_loan_only.found == set() with input as _request([_item("program", program)])
	}
}

test_lease_and_loan_are_clear if {
	every tenure in ["lease", "loan"] {
		aircraft_lease_or_loan_only.found == set() with input as _request([_item("tenure", tenure)])
	}
}

test_other_articles_are_clear if {
	aircraft_lease_or_loan_only.found == set() with input as _request([_item("flags", ["uas"])])
}

test_programs_that_are_not_asked_are_clear if {
	every program in ["fms", "pko", "teams"] {
		aircraft_lease_or_loan_only.found == set() with input as _request([_item("program", program), _purpose("counternarcotics")])
	}
}

test_what_is_lacking_is_named if {
	drawdown := _item("program", "drawdown")

	aircraft_lease_or_loan_only.found == {{"unknown": {"items[0].flags"}}} with input as _request([{"op": "remove", "path": "/items/0/flags"}])
	aircraft_lease_or_loan_only.found == {{"unknown": {"items[0].tenure"}}} with input as _request([{"op": "remove", "path": "/items/0/tenure"}])
	aircraft_lease_or_loan_only.found == {{"unknown": {"end_use.purpose"}}} with input as _request([drawdown, {"op": "remove", "path": "/end_use/purpose"}])
	aircraft_lease_or_loan_only.found == {{"unknown": {"end_use.purpose"}}} with input as _request([drawdown, {"op": "remove", "path": "/end_use"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": ["aircraft"], "tenure": "title"}

	aircraft_lease_or_loan_only.found == _denied with input as _request([
		_purpose("counternarcotics"),
		{"op": "add", "path": "/items/-", "value": other},
	])
}

test_line_without_flags_beside_one_with_title if {
	other := {"line": 2, "type": "article", "program": "incle", "tenure": "title"}
	request := _request([{"op": "add", "path": "/items/-", "value": other}])

	aircraft_lease_or_loan_only.found == _denied | {{"unknown": {"items[1].flags"}}} with input as request
}

test_later_transfer_is_another_rule if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	aircraft_lease_or_loan_only.found == set() with input as request
}
