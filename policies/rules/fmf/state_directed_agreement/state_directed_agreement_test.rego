package rules.fmf.state_directed_agreement_test

import data.rules.fmf.state_directed_agreement
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"flags": ["state_directed"]}},
	],
	patches,
))

_finding(lines) := {
	"lines": lines,
	"message": "State directs this financing, and the beneficiary's security assurance agreement is not on file: attach it (document security_assurance_agreement).",
	"values": {},
}

_transfer := {"op": "replace", "path": "/phase", "value": "transfer"}

_of(party) := {"op": "add", "path": "/documents/3/party", "value": party}

test_beneficiary_needs_the_agreement if {
	state_directed_agreement.found == {_finding([1])} with input as _request([])
}

test_later_transfer_rests_on_it_too if {
	state_directed_agreement.found == {_finding([1])} with input as _request([_transfer])
	state_directed_agreement.found == set() with input as _request([_transfer, _paper])
}

test_exempt_line_is_not_asked if {
	state_directed_agreement.found == set() with input as _request([_transfer]) with data.lib.lines.exempt as {1}
}

test_recipient_is_the_beneficiary_at_first_provision if {
	state_directed_agreement.found == set() with input as _request([_paper, _of("recipient")])
	state_directed_agreement.found == {_finding([1])} with input as _request([_paper, _of("holder")])
}

test_holder_is_the_beneficiary_of_what_is_transferred if {
	state_directed_agreement.found == set() with input as _request([_transfer, _paper, _of("holder")])
	state_directed_agreement.found == {_finding([1])} with input as _request([_transfer, _paper, _of("recipient")])
}

test_other_financing_needs_none if {
	state_directed_agreement.found == set() with input as _request([{"op": "replace", "path": "/financing/flags", "value": ["cash_flow"]}])
	state_directed_agreement.found == set() with input as _request([{"op": "remove", "path": "/financing"}])
}

test_paper_on_file_is_enough if {
	state_directed_agreement.found == set() with input as _request([_paper])
}

test_paper_counts_from_its_signature_to_its_last_day if {
	state_directed_agreement.found == set() with input as _request([_paper, _signed("2026-06-01"), _expires("2026-06-01")])
	state_directed_agreement.found == {_finding([1])} with input as _request([_paper, _signed("2026-06-02")])
	state_directed_agreement.found == {_finding([1])} with input as _request([_paper, _expires("2026-05-31")])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	state_directed_agreement.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper, {"op": "remove", "path": "/documents/3/signed_on"}])
}

test_other_paper_is_not_enough if {
	state_directed_agreement.found == {_finding([1])} with input as _request([_paper, {"op": "replace", "path": "/documents/3/kind", "value": "lor"}])
}

_paper := {"op": "add", "path": "/documents/-", "value": {"kind": "security_assurance_agreement", "signed_on": "2026-04-02"}}

_signed(day) := {"op": "replace", "path": "/documents/3/signed_on", "value": day}

_expires(day) := {"op": "add", "path": "/documents/3/expires_on", "value": day}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	state_directed_agreement.found == {_finding([1])} with input as _request([other])
}

test_request_without_financing_is_clear if {
	state_directed_agreement.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	state_directed_agreement.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	state_directed_agreement.found == {_finding([1, 2])} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper, _of("recipient"), _expires("2026-05-31")]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"financing.flags": "silent",
		"items[].funding": "silent",
	},
}
