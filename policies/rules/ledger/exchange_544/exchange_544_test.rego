package rules.ledger.exchange_544_test

import data.rules.ledger.exchange_544
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_with(request, positions) := object.union(request, {"ledgers": positions})

_request(patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "add", "path": "/training", "value": {"flags": ["free_exchange"]}},
		{
			"op": "add", "path": "/documents/-",
			"value": {"kind": "exchange_agreement", "signed_by": "Ministry", "signed_on": "2026-06-01"},
		},
	],
	patches,
))

_seats(number) := [{"ledger": "exchange_544", "fiscal_year": 2026, "country": "LTU", "position": number}]

_finding(seats) := {
	"lines": [1],
	"message": "Exchange training asks for an agreement on file and for seats still owed by the United States. Charge the course, or settle the balance first.",
	"values": {"fiscal_year": 2026, "seats": seats},
}

_no_paper := {"op": "remove", "path": "/documents/3"}

test_seat_that_is_owed_may_be_given if {
	exchange_544.found == set() with input as _with(_request([]), _seats(-1))
}

test_balance_of_zero_owes_nothing if {
	exchange_544.found == {_finding(0)} with input as _with(_request([]), _seats(0))
	exchange_544.found == {_finding(0)} with input as _request([])
	exchange_544.found == {_finding(3)} with input as _with(_request([]), _seats(3))
}

test_agreement_must_be_on_file if {
	exchange_544.found == {_finding(-1)} with input as _with(_request([_no_paper]), _seats(-1))
	late := {"op": "replace", "path": "/documents/3/signed_on", "value": "2026-06-02"}
	exchange_544.found == {_finding(-1)} with input as _with(_request([late]), _seats(-1))
}

test_course_that_is_paid_is_not_asked if {
	exchange_544.found == set() with input as _request([{"op": "replace", "path": "/training/flags", "value": ["expanded_imet"]}])
}

test_line_of_another_program_is_not_asked if {
	exchange_544.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_seats_of_another_country_or_year_do_not_count if {
	exchange_544.found == {_finding(0)} with input as _with(_request([]), [
		{"ledger": "exchange_544", "fiscal_year": 2026, "country": "POL", "position": -5},
		{"ledger": "exchange_544", "fiscal_year": 2025, "country": "LTU", "position": -5},
	])
}

test_flags_that_are_not_sent_matter_unless_the_rest_decides if {
	without := {"op": "remove", "path": "/training/flags"}

	exchange_544.found == {{"unknown": {"training.flags"}}} with input as _request([without])
	exchange_544.found == set() with input as _with(_request([without]), _seats(-1))
}

test_recipient_that_is_not_known_is_not_evaluated if {
	unnamed := {"op": "remove", "path": "/parties/1/country"}

	exchange_544.found == {{"unknown": {"parties[1].country"}}} with input as _request([unnamed])
	exchange_544.found == {_finding(0)} with input as _request([_no_paper, unnamed])
}

test_exempt_line_is_not_asked if {
	exchange_544.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

_post(amount) := {"ledger": "exchange_544", "fiscal_year": 2026, "country": "LTU", "amount": amount, "levels": [0]}

test_seats_are_posted if {
	request := _request([])
	second := {"op": "add", "path": "/items/-", "value": {"line": 2, "type": "training", "program": "imet"}}
	other := {"op": "add", "path": "/items/-", "value": {"line": 2, "type": "article", "program": "fms", "quantity": 3}}

	exchange_544.posts == {_post(10)} with input as request
	exchange_544.found == set() with input as _with(request, _seats(-1))
	exchange_544.found == {_finding(0)} with input as _with(request, _seats(0))
	exchange_544.posts == {_post(11)} with input as _request([second])
	exchange_544.posts == {_post(10)} with input as _request([other])
}

test_training_that_may_be_free_is_a_look if {
	request := _request([{"op": "remove", "path": "/training"}])

	exchange_544.posts == {_post(0)} with input as request
	exchange_544.found == set() with input as _with(request, _seats(-1))
	exchange_544.found == {{"unknown": {"training.flags"}}} with input as _with(request, _seats(0))
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/training/flags", "value": ["expanded_imet"]},
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "remove", "path": "/parties/1/country"},
	] {
		exchange_544.posts == set() with input as _request([change])
	}
	exchange_544.posts == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"items[].quantity": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"training.flags": "unknown",
	},
}
