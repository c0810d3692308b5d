package rules.eda.authorization_memo_test

import data.rules.eda.authorization_memo
import data.testing

_missing := {
	"lines": [1],
	"message": "A letter of offer exists for excess articles without the authorization and its quantity (document eda_authorization, field eda.authorized_quantity).",
	"values": {},
}

_offered(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/eda", "value": {"authorized_quantity": 10}},
		{"op": "replace", "path": "/documents", "value": [
			{"kind": "loa", "signed_on": "2026-04-02"},
			{"kind": "eda_authorization", "signed_on": "2026-04-01"},
		]},
	],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

_add(path, value) := {"op": "add", "path": path, "value": value}

_memo := _remove("/documents/1")

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _offered([_memo]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"eda.authorized_quantity": "fires",
		"items[].program": "silent",
	},
}

test_offer_with_its_authorization_is_clear if {
	authorization_memo.found == set() with input as _offered([])
}

test_offer_without_authorization_is_held if {
	authorization_memo.found == {_missing} with input as _offered([_memo])
	authorization_memo.found == {_missing} with input as _offered([_add("/documents/1/signed_on", "2026-06-02")])
	authorization_memo.found == {_missing} with input as _offered([_add("/documents/1/expires_on", "2026-05-31")])
}

test_authorization_without_quantity_is_none if {
	authorization_memo.found == {_missing} with input as _offered([_remove("/eda/authorized_quantity")])
	authorization_memo.found == {_missing} with input as _offered([_remove("/eda"), _remove("/documents/1/signed_on")])
}

test_quantity_of_nothing_is_a_quantity if {
	authorization_memo.found == set() with input as _offered([_add("/eda/authorized_quantity", 0)])
}

test_authorization_without_a_day_is_not_evaluated if {
	authorization_memo.found == {{"unknown": {"documents[1].signed_on"}}} with input as _offered([_remove("/documents/1/signed_on")])
}

test_without_an_offer_none_is_asked if {
	authorization_memo.found == set() with input as _offered([_memo, _remove("/documents/0")])
}

test_offer_that_is_not_signed_yet_asks_too if {
	authorization_memo.found == {_missing} with input as _offered([_memo, _remove("/documents/0/signed_on")])
}

test_only_excess_lines_are_named if {
	second := _add("/items/-", object.union(testing.clean.items[0], {"line": 2}))

	authorization_memo.found == {_missing} with input as _offered([_memo, second])
	authorization_memo.found == set() with input as _offered([_memo, _add("/items/0/program", "fms")])
}
