package rules.fms.stock_price_test

import data.rules.fms.stock_price
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fms", "source": "dod_stock"}, members])

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "From stock: actual value, or replacement cost less depreciation where it is replaced; services at full cost.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_unset(member) := {"op": "remove", "path": sprintf("/items/0/%s", [member])}

_second(members) := {"op": "add", "path": "/items/-", "value": _line(2, members)}

test_it_is_found if {
	stock_price.found == {_finding} with input as _request([])
}

test_exempt_line_is_not_asked if {
	stock_price.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_line_of_another_program_is_not_named if {
	stock_price.found == {_finding} with input as _request([_second({"program": "coop"})])
	stock_price.found == set() with input as _request([_set("program", "coop")])
}

test_other_sources_have_other_prices if {
	every source in ["other_agency_stock", "new_procurement"] {
		stock_price.found == set() with input as _request([_set("source", source)])
	}
	stock_price.found == {{"unknown": {"items[0].source"}}} with input as _request([_unset("source")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"items[].source": "unknown",
	},
}
