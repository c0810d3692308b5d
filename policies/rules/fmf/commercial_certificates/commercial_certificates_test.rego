package rules.fmf.commercial_certificates_test

import data.rules.fmf.commercial_certificates
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

_finding(lines, missing) := {
	"lines": lines,
	"message": sprintf("Certificates of the financed contract are not on file: %s. Attach them.", [concat(", ", missing)]),
	"values": {"documents": missing},
}

_all := ["audit_clause", "contractor_certification", "us_content_certificate"]

_paper(kind) := {"op": "add", "path": "/documents/-", "value": {"kind": kind, "signed_on": "2026-04-02"}}

_unsigned(kind) := {"op": "add", "path": "/documents/-", "value": {"kind": kind}}

test_all_three_are_asked if {
	commercial_certificates.found == {_finding([1], _all)} with input as _request([])
}

test_each_is_asked_for_itself if {
	every kind in _all {
		papers := [_paper(other) | some other in _all; other != kind]
		commercial_certificates.found == {_finding([1], [kind])} with input as _request(papers)
	}
}

test_all_three_are_enough if {
	commercial_certificates.found == set() with input as _request([_paper(kind) | some kind in _all])
}

test_expired_certificate_is_not_on_file if {
	request := _request(array.concat(
		[_paper(kind) | some kind in _all],
		[{"op": "add", "path": "/documents/5/expires_on", "value": "2026-05-31"}],
	))

	commercial_certificates.found == {_finding([1], ["us_content_certificate"])} with input as request
}

test_certificate_without_day_of_signature_is_not_evaluated if {
	request := _request([_paper("audit_clause"), _paper("contractor_certification"), _unsigned("us_content_certificate")])

	commercial_certificates.found == {{"unknown": {"documents[5].signed_on"}}} with input as request
}

test_day_of_signature_does_not_matter_where_another_is_missing if {
	request := _request([_paper("audit_clause"), _unsigned("us_content_certificate")])

	commercial_certificates.found == {_finding([1], ["contractor_certification"])} with input as request
}

test_foreign_military_sale_needs_none if {
	commercial_certificates.found == set() with input as _request([{"op": "replace", "path": "/financing/channel", "value": "fms"}])
}

test_purchase_without_a_channel_is_not_evaluated if {
	commercial_certificates.found == {{"unknown": {"financing.channel"}}} with input as _request([{"op": "remove", "path": "/financing"}])
}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	commercial_certificates.found == {_finding([1], _all)} with input as _request([other])
}

test_request_without_financing_is_clear if {
	commercial_certificates.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	commercial_certificates.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	commercial_certificates.found == {_finding([1, 2], _all)} with input as request
}

test_later_transfer_is_not_asked if {
	commercial_certificates.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_paper("audit_clause"),
		_paper("contractor_certification"),
		_paper("us_content_certificate"),
		{"op": "add", "path": "/documents/5/expires_on", "value": "2026-05-31"},
	]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"financing.channel": "unknown",
		"items[].funding": "silent",
	},
}
