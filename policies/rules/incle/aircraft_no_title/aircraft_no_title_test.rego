package rules.incle.aircraft_no_title_test

import data.rules.incle.aircraft_no_title
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
		{"op": "replace", "path": "/items/0/flags", "value": ["aircraft"]},
	],
	patches,
))

_kind(value) := {"op": "replace", "path": "/kind", "value": value}

_delivered(day) := {"op": "replace", "path": "/items/0/delivered_on", "value": day}

_finding(kind) := {
	"lines": [1],
	"message": "The United States keeps title to these aircraft: ask State INL to take them back or to give them other work.",
	"values": {"kind": kind},
}

_denied := {_finding("sale")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].delivered_on": "unknown",
		"items[].flags": "unknown",
		"items[].program": "silent",
	},
}

test_giving_away_is_denied if {
	every kind in ["sale", "grant", "disposal", "display"] {
		aircraft_no_title.found == {_finding(kind)} with input as _request([_kind(kind)])
	}
}

test_other_kinds_are_clear if {
	every kind in ["temporary", "mro", "return_to_us", "change_of_end_use", "exercise"] {
		aircraft_no_title.found == set() with input as _request([_kind(kind)])
	}
}

test_duty_is_as_old_as_the_section if {
	aircraft_no_title.found == _denied with input as _request([_delivered("1986-10-27")])
	aircraft_no_title.found == set() with input as _request([_delivered("1986-10-26")])
}

test_other_articles_are_clear if {
	aircraft_no_title.found == set() with input as _request([{"op": "replace", "path": "/items/0/flags", "value": []}])
}

test_other_program_is_clear if {
	aircraft_no_title.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_what_is_lacking_is_named if {
	flags := {"op": "remove", "path": "/items/0/flags"}
	delivered := {"op": "remove", "path": "/items/0/delivered_on"}

	aircraft_no_title.found == {{"unknown": {"items[0].flags"}}} with input as _request([flags])
	aircraft_no_title.found == {{"unknown": {"items[0].delivered_on"}}} with input as _request([delivered])
	aircraft_no_title.found == set() with input as _request([flags, _delivered("1986-10-26")])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": ["aircraft"], "delivered_on": "2020-01-01"}

	aircraft_no_title.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	aircraft_no_title.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}
