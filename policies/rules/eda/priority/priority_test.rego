package rules.eda.priority_test

import data.rules.eda.priority
import data.testing

_said(country) := {
	"lines": [1],
	"message": sprintf("%s has priority in the delivery of excess articles.", [country]),
	"values": {"country": country},
}

_asked(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
	],
	patches,
))

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

_other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

_to(country) := {"op": "replace", "path": "/parties/1/country", "value": country}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked([_to("PHL")]),
	"outcome": {
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_country_of_the_table_has_priority if {
	every country in ["GRC", "PHL", "TWN"] {
		priority.found == {_said(country)} with input as _asked([_to(country)])
	}
}

test_other_country_has_none if {
	priority.found == set() with input as _asked([])
}

test_organization_has_none if {
	request := _asked([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	])

	priority.found == set() with input as request
}

test_recipient_without_country_is_not_evaluated if {
	priority.found == {{"unknown": {"parties[1].country"}}} with input as _asked([{"op": "remove", "path": "/parties/1/country"}])
}

test_only_excess_lines_are_named if {
	priority.found == {_said("PHL")} with input as _asked([_to("PHL"), _second])
	priority.found == set() with input as _asked([_to("PHL"), _other])
}
