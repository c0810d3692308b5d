package rules.parties.missile_sanctions_test

import data.rules.parties.missile_sanctions
import data.testing

_every_item(numbers) := {
	"lines": numbers,
	"message": "Party recipient is under missile sanctions, which deny it every item of the Munitions List.",
	"values": {"party": "recipient", "hit": "aeca_73_category_i"},
}

_missile_items(numbers) := {
	"lines": numbers,
	"message": "Party recipient is under missile sanctions, which deny it missile equipment and technology.",
	"values": {"party": "recipient", "hit": "aeca_73_category_ii"},
}

test_category_i_bars_every_item if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_i"]},
	])

	missile_sanctions.found == {_every_item([1])} with input as request
}

test_category_i_does_not_bar_items_under_the_export_administration_regulations if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_i"]},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "ear", "flags": [], "mtcr": "category_ii",
			},
		},
	])

	missile_sanctions.found == {_every_item([1])} with input as request
}

test_category_i_needs_the_origin if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_i"]},
		{"op": "remove", "path": "/items/0/program"},
	])

	missile_sanctions.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_category_ii_bars_marked_items_alone if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_ii"]},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [], "mtcr": "category_ii",
			},
		},
	])

	missile_sanctions.found == {_missile_items([2])} with input as request
}

test_category_ii_does_not_bar_other_items if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_ii"]}])

	missile_sanctions.found == set() with input as request
}

test_category_ii_needs_the_marking if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_ii"]},
		{"op": "remove", "path": "/items/0/mtcr"},
	])

	missile_sanctions.found == {{"unknown": {"items[0].mtcr"}}} with input as request
}

test_category_ii_does_not_bar_a_service_without_a_marking if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_ii"]},
		{"op": "replace", "path": "/items/0/type", "value": "service"},
		{"op": "remove", "path": "/items/0/mtcr"},
	])

	missile_sanctions.found == set() with input as request
}

test_both_categories_stand_together if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/1/hits",
			"value": [
				"aeca_73_category_i",
				"aeca_73_category_ii",
			],
		},
		{"op": "replace", "path": "/items/0/mtcr", "value": "category_i"},
	])

	missile_sanctions.found == {_every_item([1]), _missile_items([1])} with input as request
}

test_marked_item_for_others_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/mtcr", "value": "category_i"}])

	missile_sanctions.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_i"]}])

	missile_sanctions.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/mtcr", "value": "category_ii"},
		{"op": "add", "path": "/parties/1/hits", "value": ["aeca_73_category_ii"]},
	]),
	"outcome": {
		"items[].mtcr": "unknown",
		"items[].program": "fires",
		"parties[].hits": "silent",
	},
}
