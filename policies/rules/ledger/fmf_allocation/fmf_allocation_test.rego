package rules.ledger.fmf_allocation_test

import data.rules.ledger.fmf_allocation
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_rows(amount) := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30", "verified": true,
	"values": {"country": "LTU", "amount_usd": amount},
}]

_request(patches) := _export(array.concat([{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"}], patches))

_finding(lines, code) := {
	"lines": lines,
	"message": sprintf("Table fmf_allocations has no financing for %s in fiscal year 2026. Notify a change of use, or pay otherwise.", [code]),
	"values": {"fiscal_year": 2026, "recipient": code},
}

test_country_without_a_row_is_denied if {
	fmf_allocation.found == {_finding([1], "LTU")} with input as _request([])
}

test_country_with_a_row_is_not if {
	fmf_allocation.found == set() with input as _request([]) with data.tables.fmf_allocations.entries as _rows(1)
}

test_row_of_another_year_or_country_is_none if {
	next := [{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}]
	other := [{"op": "replace", "path": "/parties/1/country", "value": "POL"}]

	count(fmf_allocation.found) == 1 with input as _request(next) with data.tables.fmf_allocations.entries as _rows(1)
	fmf_allocation.found == {_finding([1], "POL")} with input as _request(other)
		with data.tables.fmf_allocations.entries as _rows(1)
}

test_financing_of_the_whole_request_names_no_line if {
	request := _export([{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}])

	fmf_allocation.found == {_finding([], "LTU")} with input as request
}

test_other_money_is_not_asked if {
	fmf_allocation.found == set() with input as _export([])
}

test_organization_is_named_by_its_code if {
	nato := [
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	]

	fmf_allocation.found == {_finding([1], "NATO")} with input as _request(nato)
}

test_recipient_that_is_not_known_is_not_evaluated if {
	fmf_allocation.found == {{"unknown": {"parties[1].country"}}}
		with input as _request([{"op": "remove", "path": "/parties/1/country"}])
}

test_exempt_line_is_not_asked if {
	fmf_allocation.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
	fmf_allocation.found == set()
		with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].funding": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
