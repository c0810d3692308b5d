package rules.packet.technical_data_list_test

import data.rules.packet.technical_data_list
import data.testing

_missing := {
	"lines": [1],
	"message": "Technical data or software passes on without a list: attach title, revision, classification and distribution statement of each piece (document technical_data_list).",
	"values": {},
}

_type(name) := {"op": "replace", "path": "/items/0/type", "value": name}

_list := {"op": "add", "path": "/documents/-", "value": {"kind": "technical_data_list", "signed_on": "2026-04-02"}}

test_technical_data_need_a_list if {
	technical_data_list.found == {_missing} with input as testing.request([_type("technical_data")])
}

test_software_needs_a_list if {
	technical_data_list.found == {_missing} with input as testing.request([_type("software")])
}

test_list_on_file_is_enough if {
	technical_data_list.found == set() with input as testing.request([_type("technical_data"), _list])
}

test_list_without_day_of_signature_is_not_evaluated if {
	request := testing.request([_type("technical_data"), _list, {"op": "remove", "path": "/documents/3/signed_on"}])

	technical_data_list.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_articles_need_no_list if {
	technical_data_list.found == set() with input as testing.request([])
}

test_data_outside_the_munitions_list_need_none if {
	request := testing.request([
		_type("technical_data"),
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	technical_data_list.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_type("technical_data")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
	},
}
