package rules.lease.title_transfer_test

import data.rules.lease.title_transfer
import data.testing

_title(kind) := {
	"lines": [1],
	"message": sprintf(
		"Kind %s asks to pass on leased items, which the United States own: ask for a renewal, return, purchase or sublease.",
		[kind],
	),
	"values": {"kind": kind},
}

test_sale_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	title_transfer.found == {_title("sale")} with input as request
}

test_grant_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "grant"},
	])

	title_transfer.found == {_title("grant")} with input as request
}

test_disposal_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "disposal"},
	])

	title_transfer.found == {_title("disposal")} with input as request
}

test_display_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "display"},
	])

	title_transfer.found == {_title("display")} with input as request
}

test_repair_of_a_leased_item_passes_no_title if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "mro"},
	])

	title_transfer.found == set() with input as request
}

test_sale_of_another_item_is_clear if {
	title_transfer.found == set() with input as testing.request([])
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]}])

	title_transfer.found == set() with input as request
}

test_leased_lines_alone_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	title_transfer.found == {_title("sale")} with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "lease"}])

	title_transfer.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/items/0/program", "value": "lease"}]),
	"outcome": {
		"items[].program": "silent",
	},
}
