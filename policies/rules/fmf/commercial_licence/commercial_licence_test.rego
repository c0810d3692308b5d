package rules.fmf.commercial_licence_test

import data.rules.fmf.commercial_licence
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"channel": "commercial"}},
	],
	patches,
))

_finding(lines) := {
	"lines": lines,
	"message": "Financing does not stand for the licence of DDTC, and none is on file: attach it before anything leaves (document export_licence).",
	"values": {},
}

test_commercial_contract_needs_the_paper if {
	commercial_licence.found == {_finding([1])} with input as _request([])
}

test_foreign_military_sale_needs_none if {
	commercial_licence.found == set() with input as _request([{"op": "replace", "path": "/financing/channel", "value": "fms"}])
}

test_purchase_without_a_channel_is_not_evaluated if {
	commercial_licence.found == {{"unknown": {"financing.channel"}}} with input as _request([{"op": "remove", "path": "/financing"}])
}

test_channel_does_not_matter_beside_the_paper if {
	commercial_licence.found == set() with input as _request([_paper, {"op": "remove", "path": "/financing"}])
}

test_paper_on_file_is_enough if {
	commercial_licence.found == set() with input as _request([_paper])
}

test_paper_counts_from_its_signature_to_its_last_day if {
	commercial_licence.found == set() with input as _request([_paper, _signed("2026-06-01"), _expires("2026-06-01")])
	commercial_licence.found == {_finding([1])} with input as _request([_paper, _signed("2026-06-02")])
	commercial_licence.found == {_finding([1])} with input as _request([_paper, _expires("2026-05-31")])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	commercial_licence.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper, {"op": "remove", "path": "/documents/3/signed_on"}])
}

test_other_paper_is_not_enough if {
	commercial_licence.found == {_finding([1])} with input as _request([_paper, {"op": "replace", "path": "/documents/3/kind", "value": "lor"}])
}

_paper := {"op": "add", "path": "/documents/-", "value": {"kind": "export_licence", "signed_on": "2026-04-02"}}

_signed(day) := {"op": "replace", "path": "/documents/3/signed_on", "value": day}

_expires(day) := {"op": "add", "path": "/documents/3/expires_on", "value": day}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	commercial_licence.found == {_finding([1])} with input as _request([other])
}

test_request_without_financing_is_clear if {
	commercial_licence.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	commercial_licence.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	commercial_licence.found == {_finding([1, 2])} with input as request
}

test_later_transfer_is_not_asked if {
	commercial_licence.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper, _expires("2026-05-31")]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"financing.channel": "unknown",
		"items[].funding": "silent",
	},
}
