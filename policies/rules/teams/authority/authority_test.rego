package rules.teams.authority_test

import data.rules.teams.authority
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/items/0/authority", "value": "aeca_22"},
		{"op": "add", "path": "/items/0/funding", "value": "national"},
	],
	patches,
))

_finding(numbers, authority, funding) := {
	"lines": numbers,
	"message": "The team names no authority or no money, on which its limits depend: give fields authority and funding of the line.",
	"values": {"without_authority": authority, "without_funding": funding},
}

_no_authority := {"op": "remove", "path": "/items/0/authority"}

_no_funding := {"op": "remove", "path": "/items/0/funding"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_no_authority]),
	"outcome": {
		"items[].authority": "fires",
		"items[].funding": "fires",
		"items[].program": "silent",
	},
}

test_team_with_both_is_clear if {
	authority.found == set() with input as _request([])
}

test_team_without_authority if {
	authority.found == {_finding([1], [1], [])} with input as _request([_no_authority])
}

test_team_without_money if {
	authority.found == {_finding([1], [], [1])} with input as _request([_no_funding])
}

test_team_without_either if {
	authority.found == {_finding([1], [1], [1])} with input as _request([_no_authority, _no_funding])
}

test_only_lines_that_lack_it_are_named if {
	full := {"line": 2, "type": "training", "program": "teams", "authority": "title_10", "funding": "dod", "flags": []}

	authority.found == {_finding([1], [1], [])} with input as _request([_no_authority, {"op": "add", "path": "/items/-", "value": full}])
}

test_other_program_is_clear if {
	authority.found == set() with input as _request([_no_authority, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	authority.found == {_finding([1], [1], [])} with input as _request([_no_authority, {"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		_no_authority,
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	authority.found == set() with input as request
}
