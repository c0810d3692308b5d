package rules.fmf.offshore_share_test

import data.rules.fmf.offshore_share
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"purchased_in": ["USA", "TWN"], "offshore_share_bp": 1501}},
	],
	patches,
))

_taiwan(patches) := _request(array.concat([{"op": "replace", "path": "/parties/1/country", "value": "TWN"}], patches))

_finding(share, maximum) := {
	"lines": [1],
	"message": sprintf(
		"TWN would spend %d basis points of the financing at home; the law allows %d. Buy more in the United States.",
		[share, maximum],
	),
	"values": {"country": "TWN", "share_bp": share, "max_share_bp": maximum},
}

_share(value) := {"op": "replace", "path": "/financing/offshore_share_bp", "value": value}

_bought_in(countries) := {"op": "replace", "path": "/financing/purchased_in", "value": countries}

_on(day) := {"op": "replace", "path": "/decision_date", "value": day}

_unshared := {"op": "remove", "path": "/financing/offshore_share_bp"}

test_one_point_above_the_maximum_is_denied if {
	offshore_share.found == {_finding(1501, 1500)} with input as _taiwan([])
}

test_the_maximum_itself_is_not if {
	offshore_share.found == set() with input as _taiwan([_share(1500)])
}

test_country_without_a_row_is_another_rule if {
	offshore_share.found == set() with input as _request([])
	offshore_share.found == set() with input as _request([_unshared])
}

test_row_begins_and_ends_on_its_days if {
	offshore_share.found == set() with input as _taiwan([_on("2022-12-22")])
	offshore_share.found == {_finding(1501, 1500)} with input as _taiwan([_on("2022-12-23")])
	offshore_share.found == {_finding(1501, 1500)} with input as _taiwan([_on("2027-09-30")])
	offshore_share.found == set() with input as _taiwan([_on("2027-10-01")])
}

_row(share) := {
	"valid_from": "0001-01-01", "valid_to": "9999-12-31", "verified": true,
	"values": {"country": "TWN", "max_share_bp": share},
}

test_lowest_of_several_rows_binds if {
	offshore_share.found == {_finding(1501, 900)} with input as _taiwan([])
		with data.tables.fmf_offshore_shares.entries as [_row(1600), _row(900)]
}

test_share_that_is_stated_counts_wherever_the_money_buys if {
	offshore_share.found == {_finding(1501, 1500)} with input as _taiwan([_bought_in(["USA"])])
}

test_absent_share_is_not_evaluated_where_the_money_may_buy_at_home if {
	offshore_share.found == {{"unknown": {"financing.offshore_share_bp"}}} with input as _taiwan([_unshared])
	offshore_share.found == {{"unknown": {"financing.offshore_share_bp"}}}
		with input as _taiwan([_unshared, {"op": "remove", "path": "/financing/purchased_in"}])
	offshore_share.found == {{"unknown": {"financing.offshore_share_bp"}}} with input as _taiwan([{"op": "remove", "path": "/financing"}])
}

test_purchase_elsewhere_alone_spends_nothing_at_home if {
	offshore_share.found == set() with input as _taiwan([_unshared, _bought_in(["USA"])])
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := _request([{"op": "remove", "path": "/parties/1/country"}])

	offshore_share.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_organization_has_no_share_of_its_own if {
	request := _request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	])

	offshore_share.found == set() with input as request
}

test_request_without_financing_is_clear if {
	offshore_share.found == set() with input as _taiwan([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
}

test_later_transfer_is_not_asked if {
	offshore_share.found == set() with input as _taiwan([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _taiwan([]),
	"outcome": {
		"financing.offshore_share_bp": "unknown",
		"financing.purchased_in": "fires",
		"items[].funding": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
