package rules.ledger.special_614_country_test

import data.rules.ledger.special_614_country
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_with(request, positions) := object.union(request, {"ledgers": positions})

_request(usd, use, patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "special"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_614"},
		{"op": "add", "path": "/special", "value": {"amount_usd": usd, "use": use}},
	],
	patches,
))

_used(ledger, country, usd) := [{"ledger": ledger, "fiscal_year": 2026, "country": country, "position": usd}]

_finding(ledger, before, asked, limit) := {
	"lines": [1],
	"message": sprintf(
		"Ledger %s, fiscal year 2026: $%d used and $%d asked, of $%d; $%d is left. Take less, or wait for the next fiscal year.",
		[ledger, before, asked, limit, max([0, limit - before])],
	),
	"values": {
		"ledger": ledger, "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": limit, "left_usd": max([0, limit - before]),
	},
}

_paper(patches) := array.concat(
	[{
		"op": "add", "path": "/documents/-",
		"value": {"kind": "active_aggression_finding", "signed_by": "President", "signed_on": "2026-05-01"},
	}],
	patches,
)

test_all_uses_of_a_country_are_capped if {
	special_614_country.found == {_finding("special_614_country", 499999990, 11, 500000000)}
		with input as _with(_request(11, "sales", []), _used("special_614_country", "LTU", 499999990))
	special_614_country.found == set()
		with input as _with(_request(10, "sales", []), _used("special_614_country", "LTU", 499999990))
}

test_funds_of_a_country_are_capped_more_tightly if {
	special_614_country.found == {_finding("special_614_country_funds", 0, 50000001, 50000000)}
		with input as _request(50000001, "funds", [])
	special_614_country.found == set() with input as _request(50000000, "funds", [])
	special_614_country.found == set() with input as _request(50000001, "sales", [])
}

test_victim_of_active_aggression_may_get_more if {
	special_614_country.found == set() with input as _request(50000001, "funds", _paper([]))
	special_614_country.found == {_finding("special_614_country", 0, 500000001, 500000000)}
		with input as _request(500000001, "funds", _paper([]))
}

test_finding_that_is_not_signed_yet_does_not_count if {
	late := [{"op": "replace", "path": "/documents/3/signed_on", "value": "2026-06-02"}]

	count(special_614_country.found) == 1 with input as _request(50000001, "funds", _paper(late))
}

test_position_of_another_country_or_year_does_not_count if {
	special_614_country.found == set()
		with input as _with(_request(11, "sales", []), _used("special_614_country", "POL", 500000000))
	special_614_country.found == set() with input as _with(
		_request(11, "sales", []),
		[{"ledger": "special_614_country", "fiscal_year": 2025, "country": "LTU", "position": 500000000}],
	)
}

test_another_authority_or_program_does_not_count if {
	every change in [
		{"op": "replace", "path": "/items/0/authority", "value": "faa_610"},
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
	] {
		special_614_country.found == set() with input as _request(500000001, "sales", [change])
	}
}

test_exempt_line_is_not_asked if {
	special_614_country.found == set() with input as _request(500000001, "sales", []) with data.lib.lines.exempt as {1}
}

test_recipient_that_is_not_known_is_not_evaluated if {
	special_614_country.found == {{"unknown": {"parties[1].country"}}}
		with input as _request(1, "sales", [{"op": "remove", "path": "/parties/1/country"}])
}

test_limit_without_a_row_lets_nothing_pass if {
	special_614_country.found == {_finding("special_614_country", 0, 1, 0)} with input as _request(1, "sales", [])
		with data.tables.ledger_limits.entries as []
}

_post(ledger, amount, members) := object.union(
	{"ledger": ledger, "fiscal_year": 2026, "country": "LTU", "amount": amount},
	members,
)

_whole(amount, usd) := _post("special_614_country", amount, {"limit": 500000000, "levels": [500000001 - usd]})

_of_funds(amount, usd) := _post("special_614_country_funds", amount, {"limit": 50000000, "levels": [50000001 - usd]})

test_every_use_is_posted_to_the_country if {
	request := _request(11, "sales", [])

	special_614_country.posts == {_whole(11, 11)} with input as request
	special_614_country.found == set() with input as _with(request, _used("special_614_country", "LTU", 499999989))
	special_614_country.found == {_finding("special_614_country", 499999990, 11, 500000000)}
		with input as _with(request, _used("special_614_country", "LTU", 499999990))
}

test_funds_are_posted_twice if {
	request := _request(11, "funds", [])

	special_614_country.posts == {_whole(11, 11), _of_funds(11, 11)} with input as request
	special_614_country.found == set() with input as _with(request, _used("special_614_country_funds", "LTU", 49999989))
	special_614_country.found == {_finding("special_614_country_funds", 49999990, 11, 50000000)}
		with input as _with(request, _used("special_614_country_funds", "LTU", 49999990))
}

test_funds_of_a_victim_are_posted_without_a_limit if {
	unsigned := [{"op": "remove", "path": "/documents/3/signed_on"}]

	special_614_country.posts == {_whole(11, 11), _post("special_614_country_funds", 11, {"levels": []})}
		with input as _request(11, "funds", _paper([]))
	special_614_country.posts == {_whole(11, 11), _of_funds(11, 11)}
		with input as _request(11, "funds", _paper(unsigned))
}

test_use_that_is_not_known_is_a_look if {
	unused := _request(11, "sales", [{"op": "remove", "path": "/special/use"}])
	unnamed := _request(11, "funds", [{"op": "remove", "path": "/items/0/authority"}])

	special_614_country.posts == {_whole(11, 11), _of_funds(0, 11)} with input as unused
	special_614_country.found == set() with input as _with(unused, _used("special_614_country_funds", "LTU", 49999989))
	special_614_country.found == {{"unknown": {"special.use"}}}
		with input as _with(unused, _used("special_614_country_funds", "LTU", 49999990))
	special_614_country.posts == {_whole(0, 11), _of_funds(0, 11)} with input as unnamed
	special_614_country.found == {{"unknown": {"items[0].authority"}}}
		with input as _with(unnamed, _used("special_614_country", "LTU", 499999990))
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/items/0/authority", "value": "faa_610"},
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "remove", "path": "/parties/1/country"},
	] {
		special_614_country.posts == set() with input as _request(11, "funds", [change])
	}
	special_614_country.posts == set() with input as _request(11, "funds", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(50000001, "funds", []),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"special.amount_usd": "unknown",
		"special.use": "unknown",
	},
}
