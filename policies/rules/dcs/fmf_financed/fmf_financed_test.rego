package rules.dcs.fmf_financed_test

import data.rules.dcs.fmf_financed
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "Foreign Military Financing pays licensed items: the rules of commercial financing apply too.",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_paid(money, patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/items/0/program", "dcs"),
		_add("/items/0/funding", money),
	],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _paid("fmf_grant", []),
	"outcome": {
		"items[].funding": "silent",
		"items[].program": "unknown",
	},
}

test_grant_and_loan_bring_in_the_rules_of_financing if {
	every money in ["fmf_grant", "fmf_loan"] {
		fmf_financed.found == {_found([1])} with input as _paid(money, [])
	}
}

test_other_money_is_clear if {
	every money in ["national", "map", "third_party"] {
		fmf_financed.found == set() with input as _paid(money, [])
	}
	fmf_financed.found == set() with input as _paid("fmf_grant", [_remove("/items/0/funding")])
}

test_only_licensed_lines_so_paid_are_named if {
	request := _paid("fmf_grant", [_second({"funding": "fmf_grant"}), _second({"line": 3, "program": "dcs"})])

	fmf_financed.found == {_found([1])} with input as request
	fmf_financed.found == set() with input as _paid("fmf_grant", [_replace("/items/0/program", "fms")])
}

test_line_without_program_is_not_evaluated_where_so_paid if {
	fmf_financed.found == {{"unknown": {"items[0].program"}}} with input as _paid("fmf_grant", [_remove("/items/0/program")])
	fmf_financed.found == {_found([1])} with input as _paid("fmf_grant", [_second({}), _remove("/items/1/program")])
}

test_transfer_is_not_asked if {
	fmf_financed.found == set() with input as _paid("fmf_grant", [_replace("/phase", "transfer"), _replace("/kind", "sale")])
}
