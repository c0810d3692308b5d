package rules.fms.fms_only_test

import data.rules.fms.fms_only
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_rows := [{
	"valid_from": "0001-01-01", "valid_to": "9999-12-31", "verified": true,
	"values": {"nomenclature": "M113A2 APC"},
}]

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0/program", "value": "dcs"}], patches))

_finding := {
	"lines": [1],
	"message": "Listed as sold by the government alone (table fms_only): DSCA decides whether a firm may sell it.",
	"values": {},
}

test_listed_item_is_referred if {
	fms_only.found == {_finding} with input as _request([]) with data.tables.fms_only.entries as _rows
}

test_other_item_is_not if {
	fms_only.found == set() with input as _request([{"op": "replace", "path": "/items/0/nomenclature", "value": "Truck"}])
		with data.tables.fms_only.entries as _rows
}

test_empty_list_asks_nothing if {
	fms_only.found == set() with input as _request([{"op": "remove", "path": "/items/0/nomenclature"}])
		with data.tables.fms_only.entries as []
}

test_item_without_a_name_is_not_evaluated if {
	fms_only.found == {{"unknown": {"items[0].nomenclature"}}}
		with input as _request([{"op": "remove", "path": "/items/0/nomenclature"}])
		with data.tables.fms_only.entries as _rows
}

test_line_of_another_program_is_not_asked if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	fms_only.found == {_finding} with input as _request([other]) with data.tables.fms_only.entries as _rows
	fms_only.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "fms"}])
		with data.tables.fms_only.entries as _rows
}

test_exempt_line_is_not_asked if {
	fms_only.found == set() with input as _request([]) with data.tables.fms_only.entries as _rows with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"tables": {"fms_only": _rows},
	"outcome": {
		"items[].nomenclature": "unknown",
		"items[].program": "silent",
	},
}
