package rules.imet.venue_test

import data.rules.imet.venue
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"venue": "service_academy"}},
	],
	patches,
))

_denied := {{
	"lines": [1],
	"message": "The venue is a service academy, which FAA 541(a)(1) leaves out: choose another military school or a civilian institution.",
	"values": {"venue": "service_academy"},
}}

_venue(value) := {"op": "replace", "path": "/training/venue", "value": value}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"training.venue": "unknown",
	},
}

test_service_academy_is_denied if {
	venue.found == _denied with input as _request([])
}

test_other_venues_are_clear if {
	every place in ["military_school", "civilian_institution", "orientation_visit", "in_country"] {
		venue.found == set() with input as _request([_venue(place)])
	}
}

test_venue_is_needed if {
	venue.found == {{"unknown": {"training.venue"}}} with input as _request([{"op": "remove", "path": "/training/venue"}])
	venue.found == {{"unknown": {"training.venue"}}} with input as _request([{"op": "remove", "path": "/training"}])
}

test_other_program_is_clear if {
	venue.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	venue.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	venue.found == set() with input as request
}
