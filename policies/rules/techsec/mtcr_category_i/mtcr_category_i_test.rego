package rules.techsec.mtcr_category_i_test

import data.rules.techsec.mtcr_category_i
import data.testing

_found(range_km, payload_kg) := {
	"lines": [1],
	"message": "Missile Category I: denial is strongly presumed, and a production facility is denied; State ISN reviews.",
	"values": {"measures": [{"line": 1, "range_km": range_km, "payload_kg": payload_kg}]},
}

_mtcr(marking) := {"op": "replace", "path": "/items/0/mtcr", "value": marking}

test_marked_line_is_referred if {
	mtcr_category_i.found == {_found("not given", "not given")} with input as testing.request([_mtcr("category_i")])
}

test_range_and_payload_are_shown if {
	request := testing.request([
		_mtcr("category_i"),
		{"op": "add", "path": "/items/0/measures", "value": {"range_km": 300, "payload_kg": 500}},
	])

	mtcr_category_i.found == {_found(300, 500)} with input as request
}

test_other_markings_are_clear if {
	every marking in {"none", "category_ii"} {
		mtcr_category_i.found == set() with input as testing.request([_mtcr(marking)])
	}
}

test_article_without_marking_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/mtcr"}])

	mtcr_category_i.found == {{"unknown": {"items[0].mtcr"}}} with input as request
}

test_service_without_marking_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/mtcr"},
		{"op": "replace", "path": "/items/0/type", "value": "service"},
	])

	mtcr_category_i.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	mtcr_category_i.found == set() with input as testing.request([_mtcr("category_i")])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_mtcr("category_i"),
	])

	mtcr_category_i.found == {_found("not given", "not given")} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_mtcr("category_i")]),
	"outcome": {
		"items[].program": "fires",
		"items[].measures.payload_kg": "fires",
		"items[].measures.range_km": "fires",
		"items[].mtcr": "unknown",
	},
}

test_item_of_the_ear_is_not_asked_but_what_it_states_counts if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}
	silent := testing.request([ear, {"op": "remove", "path": "/items/0/mtcr"}])
	stated := testing.request(array.concat([ear], [{"op": "add", "path": "/items/0/mtcr", "value": "category_i"}]))

	mtcr_category_i.found == set() with input as silent
	count(mtcr_category_i.found) == 1 with input as stated
}
