package rules.imet.cost_share_test

import data.rules.imet.cost_share
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
	],
	patches,
))

_priced := {{
	"lines": [1],
	"message": "The buyer has an IMET allocation in the fiscal year: training that it buys with cash or FMF is priced at the added cost only.",
	"values": {"country": "LTU"},
}}

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30", "verified": false,
	"values": {"country": "LTU", "amount_usd": 500000},
}]

_no_country := {"op": "remove", "path": "/parties/1/country"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"tables": {"imet_allocations": _rows},
	"outcome": {
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_training_bought_with_cash_or_financing if {
	every money in ["fmf_grant", "fmf_loan", "national"] {
		cost_share.found == _priced with input as _request([{"op": "replace", "path": "/items/0/funding", "value": money}])
			with data.tables.imet_allocations.entries as _rows
	}
	cost_share.found == _priced with input as _request([{"op": "remove", "path": "/items/0/funding"}])
		with data.tables.imet_allocations.entries as _rows
}

test_other_money_is_clear if {
	every money in ["third_party", "dod", "imet", "pko"] {
		cost_share.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": money}])
			with data.tables.imet_allocations.entries as _rows
	}
}

test_other_lines_are_clear if {
	cost_share.found == set() with input as _request([{"op": "replace", "path": "/items/0/type", "value": "service"}])
		with data.tables.imet_allocations.entries as _rows
	cost_share.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "imet"}])
		with data.tables.imet_allocations.entries as _rows
}

test_only_training_that_is_bought_is_named if {
	article := {"line": 2, "type": "article", "program": "fms", "flags": []}
	given := {"line": 3, "type": "training", "program": "imet", "flags": []}

	cost_share.found == _priced with input as _request([
		{"op": "add", "path": "/items/-", "value": article},
		{"op": "add", "path": "/items/-", "value": given},
	])
		with data.tables.imet_allocations.entries as _rows
}

test_allocation_counts_to_the_last_day_of_the_year if {
	cost_share.found == _priced with input as _request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
		with data.tables.imet_allocations.entries as _rows
	cost_share.found == set() with input as _request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])
		with data.tables.imet_allocations.entries as _rows
}

test_country_without_an_allocation_is_clear if {
	cost_share.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.imet_allocations.entries as _rows
	cost_share.found == set() with input as _request([])
}

test_organization_is_no_country if {
	cost_share.found == set() with input as _request([_no_country, {"op": "add", "path": "/parties/1/organization", "value": "NATO"}])
		with data.tables.imet_allocations.entries as _rows
}

test_country_of_the_recipient_is_needed if {
	cost_share.found == {{"unknown": {"parties[1].country"}}} with input as _request([_no_country])
		with data.tables.imet_allocations.entries as _rows
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	cost_share.found == set() with input as request with data.tables.imet_allocations.entries as _rows
}
