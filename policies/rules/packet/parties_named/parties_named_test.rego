package rules.packet.parties_named_test

import data.rules.packet.parties_named
import data.testing

_finding(fields) := {
	"lines": [],
	"message": sprintf("The holder, the recipient or the end user is not named in full: give %s.", [concat(", ", fields)]),
	"values": {"fields": fields},
}

test_holder_without_name_is_asked_for if {
	request := testing.request([{"op": "remove", "path": "/parties/0/name"}])

	parties_named.found == {_finding({"parties[0].name"})} with input as request
}

test_recipient_without_name_is_asked_for if {
	request := testing.request([{"op": "remove", "path": "/parties/1/name"}])

	parties_named.found == {_finding({"parties[1].name"})} with input as request
}

test_end_user_with_neither_unit_nor_site_is_asked_for if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/unit"},
		{"op": "remove", "path": "/parties/1/site"},
	])

	parties_named.found == {_finding({"parties[1].unit or site"})} with input as request
}

test_end_user_needs_only_one_of_unit_and_site if {
	parties_named.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/unit"}])
	parties_named.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/site"}])
}

test_request_without_end_user_is_asked_for_one if {
	request := testing.request([{"op": "replace", "path": "/parties/1/roles", "value": ["recipient"]}])

	parties_named.found == {_finding({"a party with role end_user"})} with input as request
}

test_everything_that_lacks_is_named_at_once if {
	request := testing.request([
		{"op": "remove", "path": "/parties/0/name"},
		{"op": "add", "path": "/parties/-", "value": {"id": "user", "roles": ["end_user"], "type": "government"}},
	])

	fields := {"parties[0].name", "parties[2].name", "parties[2].unit or site"}
	parties_named.found == {_finding(fields)} with input as request
}

test_intermediary_without_name_is_another_question if {
	request := testing.request([{"op": "add", "path": "/parties/-", "value": {"id": "ship", "roles": ["carrier"]}}])

	parties_named.found == set() with input as request
}

test_licensed_and_unknown_lines_are_asked_too if {
	nameless := {"op": "remove", "path": "/parties/0/name"}
	licensed := testing.request([nameless, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])
	unknown := testing.request([nameless, {"op": "remove", "path": "/items/0/program"}])

	parties_named.found == {_finding({"parties[0].name"})} with input as licensed
	parties_named.found == {_finding({"parties[0].name"})} with input as unknown
}

test_lines_outside_consent_are_not_asked if {
	request := testing.request([
		{"op": "remove", "path": "/parties/0/name"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	parties_named.found == set() with input as request
}

test_named_parties_are_enough if {
	parties_named.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "remove", "path": "/parties/0/name"}]),
	"outcome": {
		"items[].program": "fires",
		"parties[].name": "fires",
		"parties[].site": "fires",
		"parties[].unit": "fires",
	},
}
