package rules.eligibility.firearms_return_test

import data.rules.eligibility.firearms_return
import data.testing

_return(kind) := {
	"lines": [1],
	"message": concat("", [
		"U.S. military firearms or ammunition come back for sale: ",
		"add document firearms_return_certificate.",
	]),
	"values": {"kind": kind},
}

test_sale_of_firearms_to_the_united_states if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
	])

	firearms_return.found == {_return("sale")} with input as request
}

test_sale_of_ammunition_to_the_united_states if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["ammunition"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
	])

	firearms_return.found == {_return("sale")} with input as request
}

test_return_to_a_firm if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
	])

	firearms_return.found == {_return("return_to_us")} with input as request
}

test_disposal_to_a_person if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/parties/1/type", "value": "individual"},
		{"op": "replace", "path": "/kind", "value": "disposal"},
	])

	firearms_return.found == {_return("disposal")} with input as request
}

test_grant_for_resale if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/kind", "value": "grant"},
		{"op": "replace", "path": "/end_use/purpose", "value": "commercial_resale"},
	])

	firearms_return.found == {_return("grant")} with input as request
}

test_grant_for_display_is_no_sale if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/kind", "value": "grant"},
		{"op": "replace", "path": "/end_use/purpose", "value": "display"},
	])

	firearms_return.found == set() with input as request
}

test_grant_without_a_purpose_may_be_for_resale if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/kind", "value": "grant"},
		{"op": "remove", "path": "/end_use"},
	])

	firearms_return.found == {{"unknown": {"end_use.purpose"}}} with input as request
}

test_return_to_the_government_is_no_sale if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
		{"op": "replace", "path": "/parties/1/type", "value": "us_government"},
	])

	firearms_return.found == set() with input as request
}

test_repair_is_no_sale if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "replace", "path": "/kind", "value": "mro"},
	])

	firearms_return.found == set() with input as request
}

test_sale_to_another_country_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]}])

	firearms_return.found == set() with input as request
}

test_other_items_are_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "USA"}])

	firearms_return.found == set() with input as request
}

test_licensed_firearms_are_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	firearms_return.found == set() with input as request
}

test_firearms_alone_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	firearms_return.found == {_return("sale")} with input as request
}

test_list_of_flags_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "remove", "path": "/items/0/flags"},
	])

	firearms_return.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_list_of_flags_is_not_needed_abroad if {
	firearms_return.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/flags"}])
}

test_type_of_the_recipient_is_needed_for_a_return if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	firearms_return.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_type_of_the_recipient_of_ammunition_is_needed_for_a_return if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["ammunition"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	firearms_return.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_type_of_the_recipient_is_not_needed_for_a_sale if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	firearms_return.found == {_return("sale")} with input as request
}

test_country_of_the_recipient_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "remove", "path": "/parties/1/country"},
	])

	firearms_return.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "remove", "path": "/items/0/program"},
	])

	firearms_return.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
	])

	firearms_return.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
		{"op": "replace", "path": "/items/0/flags", "value": ["firearm"]},
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/end_use/purpose", "value": "commercial_resale"},
	]),
	"outcome": {
		"end_use.purpose": "unknown",
		"items[].flags": "unknown",
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
	},
}
