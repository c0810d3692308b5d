package rules.routing.war_reserve_authority_test

import data.rules.routing.war_reserve_authority
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["war_reserve_stock"]},
		{"op": "add", "path": "/items/0/authority", "value": "aeca_21"},
	],
	patches,
))

_charge(day) := {"op": "add", "path": "/documents/-", "value": {
	"kind": "war_reserve_authority", "signed_by": "DSCA", "signed_on": day,
}}

_finding := {
	"lines": [1],
	"message": "Stock set aside for a foreign country: name the authority of the FAA or AECA, and attach the charge (document war_reserve_authority).",
	"values": {},
}

test_charge_is_asked_for if {
	war_reserve_authority.found == {_finding} with input as _request([])
	war_reserve_authority.found == {_finding} with input as _request([_charge("2026-06-02")])
}

test_authority_and_charge_are_enough if {
	war_reserve_authority.found == set() with input as _request([_charge("2026-06-01")])
}

test_authority_must_be_of_the_two_acts if {
	every authority in ["10_usc_2667", "title_10"] {
		war_reserve_authority.found == {_finding}
			with input as _request([_charge("2026-06-01"), {"op": "replace", "path": "/items/0/authority", "value": authority}])
	}
	war_reserve_authority.found == {_finding} with input as _request([_charge("2026-06-01"), {"op": "remove", "path": "/items/0/authority"}])
}

test_other_stock_is_not_asked if {
	war_reserve_authority.found == set() with input as _request([{"op": "replace", "path": "/items/0/flags", "value": ["comsec"]}])
}

test_only_such_lines_are_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	war_reserve_authority.found == {_finding} with input as _request([other])
}

test_line_without_flags_is_not_evaluated if {
	unflagged := {"op": "remove", "path": "/items/0/flags"}

	war_reserve_authority.found == {{"unknown": {"items[0].flags"}}} with input as _request([unflagged])
}

test_line_without_flags_that_would_lack_nothing_is_no_matter if {
	unflagged := {"op": "remove", "path": "/items/0/flags"}
	second := {"op": "add", "path": "/items/-", "value": object.remove(testing.clean.items[0], ["flags"])}

	war_reserve_authority.found == set() with input as _request([_charge("2026-06-01"), unflagged])
	war_reserve_authority.found == {{"unknown": {"items[1].flags"}}} with input as _request([
		_charge("2026-06-01"), unflagged, second,
		{"op": "replace", "path": "/items/1/line", "value": 2},
	])
}

test_line_that_is_certain_decides if {
	second := object.remove(object.union(testing.clean.items[0], {"line": 2}), ["flags"])

	war_reserve_authority.found == {_finding} with input as _request([{"op": "add", "path": "/items/-", "value": second}])
}

test_charge_without_a_day_is_not_evaluated if {
	undated := {"op": "remove", "path": "/documents/3/signed_on"}

	war_reserve_authority.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_charge("2026-06-01"), undated])
}

test_exempt_line_is_not_asked if {
	war_reserve_authority.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_charge("2026-06-02")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].authority": "fires",
		"items[].flags": "unknown",
	},
}
