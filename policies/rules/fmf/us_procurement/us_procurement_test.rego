package rules.fmf.us_procurement_test

import data.rules.fmf.us_procurement
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"purchased_in": ["USA", "DEU"]}},
	],
	patches,
))

_finding(lines, countries) := {
	"lines": lines,
	"message": sprintf(
		"Financing buys in %s, and no determination under AECA 42(c) is on file: attach it (document offshore_procurement_determination).",
		[concat(", ", countries)],
	),
	"values": {"countries": countries},
}

_bought_in(countries) := {"op": "replace", "path": "/financing/purchased_in", "value": countries}

_to(country) := {"op": "replace", "path": "/parties/1/country", "value": country}

_remove(path) := {"op": "remove", "path": path}

test_purchase_abroad_needs_the_determination if {
	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([])
	us_procurement.found == {_finding([1], ["DEU", "POL"])} with input as _request([_bought_in(["POL", "DEU"])])
}

test_purchase_at_home_of_a_country_without_a_row_needs_it_too if {
	us_procurement.found == {_finding([1], ["LTU"])} with input as _request([_bought_in(["LTU"])])
}

test_purchase_in_the_united_states_needs_none if {
	us_procurement.found == set() with input as _request([_bought_in(["USA"])])
	us_procurement.found == set() with input as _request([_bought_in([])])
}

test_share_at_home_is_another_rule if {
	us_procurement.found == set() with input as _request([_to("TWN"), _bought_in(["USA", "TWN"])])
	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([_to("TWN"), _bought_in(["DEU", "TWN"])])
}

test_row_of_one_country_excuses_no_other if {
	us_procurement.found == {_finding([1], ["TWN"])} with input as _request([_bought_in(["TWN"])])
}

_home_on(day) := [_to("TWN"), _bought_in(["TWN"]), {"op": "replace", "path": "/decision_date", "value": day}]

test_share_at_home_ends_with_its_row if {
	us_procurement.found == set() with input as _request(_home_on("2027-09-30"))
	us_procurement.found == {_finding([1], ["TWN"])} with input as _request(_home_on("2027-10-01"))
}

test_recipient_matters_where_a_country_has_a_row if {
	us_procurement.found == {{"unknown": {"parties[1].country"}}}
		with input as _request([_remove("/parties/1/country"), _bought_in(["TWN"])])
	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([_remove("/parties/1/country")])
}

test_organization_has_no_home if {
	request := _request([
		_remove("/parties/1/country"),
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
		_bought_in(["TWN"]),
	])

	us_procurement.found == {_finding([1], ["TWN"])} with input as request
}

test_purchase_of_unknown_place_is_not_evaluated if {
	us_procurement.found == {{"unknown": {"financing.purchased_in"}}} with input as _request([_remove("/financing/purchased_in")])
	us_procurement.found == {{"unknown": {"financing.purchased_in"}}} with input as _request([_remove("/financing")])
}

test_place_does_not_matter_beside_the_determination if {
	us_procurement.found == set() with input as _request([_paper, _remove("/financing")])
}

test_paper_on_file_is_enough if {
	us_procurement.found == set() with input as _request([_paper])
}

test_paper_counts_from_its_signature_to_its_last_day if {
	us_procurement.found == set() with input as _request([_paper, _signed("2026-06-01"), _expires("2026-06-01")])
	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([_paper, _signed("2026-06-02")])
	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([_paper, _expires("2026-05-31")])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	us_procurement.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper, {"op": "remove", "path": "/documents/3/signed_on"}])
}

test_other_paper_is_not_enough if {
	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([_paper, {"op": "replace", "path": "/documents/3/kind", "value": "lor"}])
}

_paper := {"op": "add", "path": "/documents/-", "value": {"kind": "offshore_procurement_determination", "signed_on": "2026-04-02"}}

_signed(day) := {"op": "replace", "path": "/documents/3/signed_on", "value": day}

_expires(day) := {"op": "add", "path": "/documents/3/expires_on", "value": day}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	us_procurement.found == {_finding([1], ["DEU"])} with input as _request([other])
}

test_request_without_financing_is_clear if {
	us_procurement.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	us_procurement.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	us_procurement.found == {_finding([1, 2], ["DEU"])} with input as request
}

test_later_transfer_is_not_asked if {
	us_procurement.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_bought_in(["TWN"]), _paper, _expires("2026-05-31")]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"financing.purchased_in": "unknown",
		"items[].funding": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
