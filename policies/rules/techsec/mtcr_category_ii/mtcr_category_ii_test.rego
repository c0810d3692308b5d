package rules.techsec.mtcr_category_ii_test

import data.rules.techsec.mtcr_category_ii
import data.testing

_found := {
	"lines": [1],
	"message": "Missile Category II: State ISN reviews case by case, and no component exemption applies.",
	"values": {},
}

_mtcr(marking) := {"op": "replace", "path": "/items/0/mtcr", "value": marking}

test_marked_line_is_referred if {
	mtcr_category_ii.found == {_found} with input as testing.request([_mtcr("category_ii")])
}

test_other_markings_are_clear if {
	every marking in {"none", "category_i"} {
		mtcr_category_ii.found == set() with input as testing.request([_mtcr(marking)])
	}
}

test_article_without_marking_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/mtcr"}])

	mtcr_category_ii.found == {{"unknown": {"items[0].mtcr"}}} with input as request
}

test_training_without_marking_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/mtcr"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
	])

	mtcr_category_ii.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	mtcr_category_ii.found == set() with input as testing.request([_mtcr("category_ii")])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_mtcr("category_ii"),
	])

	mtcr_category_ii.found == {_found} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_mtcr("category_ii")]),
	"outcome": {
		"items[].program": "fires",
		"items[].mtcr": "unknown",
	},
}

test_item_of_the_ear_is_not_asked_but_what_it_states_counts if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}
	silent := testing.request([ear, {"op": "remove", "path": "/items/0/mtcr"}])
	stated := testing.request(array.concat([ear], [{"op": "add", "path": "/items/0/mtcr", "value": "category_ii"}]))

	mtcr_category_ii.found == set() with input as silent
	count(mtcr_category_ii.found) == 1 with input as stated
}
