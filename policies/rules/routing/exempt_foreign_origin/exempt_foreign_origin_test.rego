package rules.routing.exempt_foreign_origin_test

import data.rules.routing.exempt_foreign_origin
import data.testing

_foreign(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "foreign"}],
	patches,
))

_exempt := {
	"lines": [1],
	"message": "Made abroad without U.S. content: no U.S. consent reaches it. The maker's government may still have to agree.",
	"values": {},
}

test_item_without_us_content_is_exempt if {
	exempt_foreign_origin.found == {_exempt} with input as _foreign([])
}

test_content_stated_as_nil_is_exempt if {
	request := _foreign([{"op": "add", "path": "/items/0/measures", "value": {"us_content_bp": 0}}])

	exempt_foreign_origin.found == {_exempt} with input as request
}

test_smallest_us_content_is_not_exempt if {
	request := _foreign([{"op": "add", "path": "/items/0/measures", "value": {"us_content_bp": 1}}])

	exempt_foreign_origin.found == set() with input as request
}

test_article_of_the_munitions_list_inside_is_not_exempt if {
	request := _foreign([{"op": "add", "path": "/items/0/flags/-", "value": "contains_usml"}])

	exempt_foreign_origin.found == set() with input as request
}

test_item_with_a_control_number_is_not_exempt if {
	request := _foreign([{"op": "add", "path": "/items/0/eccn", "value": "9A610.x"}])

	exempt_foreign_origin.found == set() with input as request
}

test_item_sold_under_fms_is_not_exempt if {
	exempt_foreign_origin.found == set() with input as testing.request([])
}

test_line_beside_a_foreign_one_is_not_exempt if {
	request := _foreign([{
		"op": "add", "path": "/items/-",
		"value": object.union(testing.clean.items[0], {"line": 2}),
	}])

	exempt_foreign_origin.found == {_exempt} with input as request
}

test_item_without_flags_is_not_evaluated if {
	request := _foreign([{"op": "remove", "path": "/items/0/flags"}])

	exempt_foreign_origin.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_control_number_decides_without_flags if {
	request := _foreign([
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "add", "path": "/items/0/eccn", "value": "9A610.x"},
	])

	exempt_foreign_origin.found == set() with input as request
}

test_first_provision_is_not_exempt if {
	exempt_foreign_origin.found == set() with input as _foreign([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_item_without_program_is_not_evaluated if {
	unplaced := testing.request([{"op": "remove", "path": "/items/0/program"}])
	with_content := testing.request([
		{"op": "remove", "path": "/items/0/program"},
		{"op": "replace", "path": "/items/0/flags", "value": ["contains_usml"]},
	])

	exempt_foreign_origin.found == {{"unknown": {"items[0].program"}}} with input as unplaced
	exempt_foreign_origin.found == set() with input as with_content
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _foreign([{"op": "add", "path": "/items/0/measures", "value": {"us_content_bp": 0}}]),
	"outcome": {
		"items[].eccn": "fires",
		"items[].flags": "unknown",
		"items[].measures.us_content_bp": "fires",
		"items[].program": "unknown",
	},
}
