package rules.fmcs.mixed_offer_test

import data.rules.fmcs.mixed_offer
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fmcs", "type": "construction"}, members])

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "The offer mixes construction with other lines: each is tested against its own level.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

test_it_is_found if {
	mixed_offer.found == {_finding} with input as _request([_service])
}

test_exempt_line_is_not_asked if {
	mixed_offer.found == set() with input as _request([_service]) with data.lib.lines.exempt as {1}
}

_service := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "type": "service"})}

test_offer_of_one_class_is_not_mixed if {
	mixed_offer.found == set() with input as _request([])
	mixed_offer.found == set() with input as _request([_set("type", "article"), _service])
}

test_without_a_line_of_the_program_it_is_not_asked if {
	mixed_offer.found == set() with input as _request([_set("program", "fms"), _service])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_service]),
	"outcome": {
		"items[].program": "silent",
	},
}
