package rules.parties.manpads_private_test

import data.rules.parties.manpads_private
import data.testing

_private(parties) := {
	"lines": [1],
	"message": sprintf(
		"Man-portable air defense systems go to governments only; no government: %s.",
		[concat(", ", parties)],
	),
	"values": {"parties": parties},
}

test_firm_receives if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	manpads_private.found == {_private({"recipient"})} with input as request
}

test_organization_is_no_government if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "replace", "path": "/parties/1/type", "value": "international_org"},
	])

	manpads_private.found == {_private({"recipient"})} with input as request
}

test_firm_that_receives_as_a_contractor_needs_no_statement_of_possession if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "add", "path": "/parties/1/roles/-", "value": "contractor"},
	])

	manpads_private.found == {_private({"recipient"})} with input as request
}

test_firm_takes_possession_on_the_way if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	manpads_private.found == {_private({"carrier"})} with input as request
}

test_firm_without_possession_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": false,
			},
		},
	])

	manpads_private.found == set() with input as request
}

test_government_takes_possession_on_the_way if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "us_government", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	manpads_private.found == set() with input as request
}

test_governments_are_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]}])

	manpads_private.found == set() with input as request
}

test_other_items_are_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])

	manpads_private.found == set() with input as request
}

test_lines_with_the_flag_alone_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	manpads_private.found == {_private({"recipient"})} with input as request
}

test_type_of_the_recipient_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "remove", "path": "/parties/1/type"},
	])

	manpads_private.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_possession_of_a_firm_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	manpads_private.found == {{"unknown": {"parties[2].takes_possession"}}} with input as request
}

test_possession_of_a_government_is_not_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "government", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	manpads_private.found == set() with input as request
}

test_list_of_flags_is_needed if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	manpads_private.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_list_of_flags_is_not_needed_between_governments if {
	manpads_private.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/flags"}])
}

test_line_with_unknown_flags_beside_one_that_fires if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "add", "path": "/items/-", "value": {"line": 2, "type": "article", "program": "fms"}},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	manpads_private.found == {_private({"recipient"}), {"unknown": {"items[1].flags"}}} with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	manpads_private.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/flags", "value": ["manpads"]},
		{"op": "add", "path": "/parties/-", "value": {
			"id": "forwarder", "roles": ["freight_forwarder"], "type": "private",
			"country": "DEU", "takes_possession": true,
		}},
	]),
	"outcome": {
		"items[].flags": "unknown",
		"parties[].takes_possession": "unknown",
		"parties[].type": "unknown",
	},
}
