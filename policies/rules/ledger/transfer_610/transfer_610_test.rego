package rules.ledger.transfer_610_test

import data.rules.ledger.transfer_610
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(special, patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "special"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_610"},
		{"op": "add", "path": "/special", "value": special},
	],
	patches,
))

_shares(from, to) := {"from_share_bp": from, "to_share_bp": to}

_finding(stated, from, to) := {
	"lines": [1],
	"message": sprintf(
		"The transfer passes a share of FAA 610: at most %d basis points of the account that gives, %d of the one that receives. Move less.",
		[from, to],
	),
	"values": object.union(stated, {"from_limit_bp": from, "to_limit_bp": to}),
}

test_share_of_the_giving_account_is_capped if {
	transfer_610.found == {_finding(_shares(1001, 1), 1000, 2000)} with input as _request(_shares(1001, 1), [])
}

test_share_of_the_receiving_account_is_capped if {
	transfer_610.found == {_finding(_shares(1, 2001), 1000, 2000)} with input as _request(_shares(1, 2001), [])
}

test_shares_themselves_pass if {
	transfer_610.found == set() with input as _request(_shares(1000, 2000), [])
}

test_one_share_above_decides if {
	transfer_610.found == {_finding({"from_share_bp": 1001}, 1000, 2000)} with input as _request({"from_share_bp": 1001}, [])
}

test_share_that_is_not_given_is_not_evaluated if {
	transfer_610.found == {{"unknown": {"special.to_share_bp"}}} with input as _request({"from_share_bp": 1000}, [])
	transfer_610.found == {{"unknown": {"special.from_share_bp", "special.to_share_bp"}}} with input as _request({}, [])
}

test_another_authority_or_program_is_not_asked if {
	every change in [
		{"op": "replace", "path": "/items/0/authority", "value": "faa_614"},
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
	] {
		transfer_610.found == set() with input as _request(_shares(1001, 2001), [change])
	}
}

test_exempt_line_is_not_asked if {
	transfer_610.found == set() with input as _request(_shares(1001, 1), []) with data.lib.lines.exempt as {1}
}

test_limit_without_a_row_lets_nothing_pass if {
	transfer_610.found == {_finding(_shares(1, 0), 0, 0)} with input as _request(_shares(1, 0), [])
		with data.tables.limits.entries as []
}

_moved(usd) := object.union(_shares(1, 1), {"amount_usd": usd})

test_what_is_moved_is_posted_without_a_limit if {
	transfer_610.posts == {{"ledger": "transfer_610", "fiscal_year": 2026, "amount": 11, "levels": []}}
		with input as _request(_moved(11), [])
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "replace", "path": "/items/0/authority", "value": "faa_614"},
		{"op": "remove", "path": "/items/0/authority"},
	] {
		transfer_610.posts == set() with input as _request(_moved(11), [change])
	}
	transfer_610.posts == set() with input as _request(_moved(11), []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(_shares(1001, 1), []),
	"outcome": {
		"items[].authority": "unknown",
		"items[].program": "silent",
		"special.amount_usd": "fires",
		"special.from_share_bp": "unknown",
		"special.to_share_bp": "fires",
	},
}
