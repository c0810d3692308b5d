package rules.eda.over_authorized_test

import data.rules.eda.over_authorized
import data.testing

_finding(lines, said, asked, authorized, over) := {
	"lines": lines,
	"message": sprintf("More than State authorized: %s. The part within the authorization can go on.", [said]),
	"values": {"asked": asked, "authorized": authorized, "over": over},
}

# Ten articles of $2,000,000 together.
_excess(authorized, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/eda", "value": authorized},
	],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(
	testing.clean.items[0],
	object.union({"line": 2, "program": "eda"}, members),
)}

_nine := {"authorized_quantity": 9, "authorized_value_usd": 2000000}

_too_many := _finding([1], "quantity 10 of 9", {"quantity": 10, "value_usd": 2000000}, {"quantity": 9, "value_usd": 2000000}, ["quantity"])

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess(_nine, []),
	"outcome": {
		"documents[].reference": "fires",
		"eda.authorized_quantity": "silent",
		"eda.authorized_value_usd": "fires",
		"items[].program": "silent",
		"items[].quantity": "unknown",
		"items[].values.current_usd": "fires",
	},
}

test_quantity_above_the_authorized_is_denied if {
	over_authorized.found == {_too_many} with input as _excess(_nine, [])
}

test_value_above_the_authorized_is_denied if {
	over_authorized.found == {_finding(
		[1],
		"current value $2000000 of $1999999",
		{"quantity": 10, "value_usd": 2000000},
		{"quantity": 10, "value_usd": 1999999},
		["value_usd"],
	)} with input as _excess({"authorized_quantity": 10, "authorized_value_usd": 1999999}, [])
}

test_what_is_authorized_is_clear if {
	over_authorized.found == set() with input as _excess({"authorized_quantity": 10, "authorized_value_usd": 2000000}, [])
}

test_amount_that_is_not_named_bounds_nothing if {
	over_authorized.found == set() with input as _excess({}, [])
	over_authorized.found == set() with input as _excess(_nine, [_remove("/eda")])
	over_authorized.found == {_finding([1], "quantity 10 of 9", {"quantity": 10}, {"quantity": 9}, ["quantity"])}
		with input as _excess({"authorized_quantity": 9}, [])
}

test_excess_lines_count_together if {
	request := _excess({"authorized_quantity": 19, "authorized_value_usd": 3999999}, [_second({}), _second({"line": 3, "program": "fms"})])

	over_authorized.found == {_finding(
		[1, 2],
		"quantity 20 of 19; current value $4000000 of $3999999",
		{"quantity": 20, "value_usd": 4000000},
		{"quantity": 19, "value_usd": 3999999},
		["quantity", "value_usd"],
	)} with input as request
}

test_line_without_amount_is_not_evaluated if {
	authorized := {"authorized_quantity": 10, "authorized_value_usd": 2000000}

	over_authorized.found == {{"unknown": {"items[0].quantity"}}} with input as _excess(authorized, [_remove("/items/0/quantity")])
	over_authorized.found == {{"unknown": {"items[0].values.current_usd"}}}
		with input as _excess(authorized, [_remove("/items/0/values/current_usd")])
}

test_known_part_decides_beside_a_line_without_amount if {
	request := _excess(_nine, [_second({}), _remove("/items/1/quantity"), {"op": "replace", "path": "/items/1/values/current_usd", "value": 0}])

	over_authorized.found == {_too_many} with input as request
}

test_other_program_is_not_asked if {
	over_authorized.found == set()
		with input as _excess(_nine, [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

_memo(reference) := {"op": "add", "path": "/documents/-", "value": {"kind": "eda_authorization", "reference": reference}}

_quantity(memo, members) := object.union({"ledger": "eda_authorization_quantity", "reference": memo, "amount": 10}, members)

_value(memo, members) := object.union({"ledger": "eda_authorization", "reference": memo, "amount": 2000000}, members)

_taken(request, positions) := object.union(request, {"ledgers": [object.union({"ledger": "eda_authorization_quantity"}, position) |
	some position in positions
]})

test_what_is_asked_is_posted_to_the_memo if {
	request := _excess({"authorized_quantity": 15, "authorized_value_usd": 2000000}, [_memo("M-1")])
	over := _finding(
		[1], "quantity 16 of 15",
		{"quantity": 16, "value_usd": 2000000}, {"quantity": 15, "value_usd": 2000000}, ["quantity"],
	)

	over_authorized.posts == {
		_quantity("M-1", {"limit": 15, "levels": [6]}),
		_value("M-1", {"limit": 2000000, "levels": [1]}),
	} with input as request
	over_authorized.found == set() with input as _taken(request, [{"reference": "M-1", "position": 5}])
	over_authorized.found == {over} with input as _taken(request, [{"reference": "M-1", "position": 6}])
	over_authorized.found == set() with input as _taken(request, [{"reference": "M-2", "position": 6}])
}

test_memo_of_which_most_is_taken_decides if {
	request := _excess({"authorized_quantity": 15}, [_memo("M-1"), _memo("M-2")])

	over_authorized.posts == {post |
		some memo in ["M-1", "M-2"]
		some post in [_quantity(memo, {"limit": 15, "levels": [6]}), _value(memo, {"levels": []})]
	} with input as request
	over_authorized.found == set()
		with input as _taken(request, [{"reference": "M-1", "position": 5}, {"reference": "M-2", "position": 5}])
	over_authorized.found == {_finding([1], "quantity 16 of 15", {"quantity": 16}, {"quantity": 15}, ["quantity"])}
		with input as _taken(request, [{"reference": "M-1", "position": 5}, {"reference": "M-2", "position": 6}])
}

test_line_without_a_quantity_moves_a_level if {
	request := _excess({"authorized_quantity": 15}, [_memo("M-1"), _second({}), _remove("/items/1/quantity")])
	unknown := {{"unknown": {"items[1].quantity"}}}

	over_authorized.posts == {
		_quantity("M-1", {"limit": 15, "levels": [6]}),
		object.union(_value("M-1", {"levels": []}), {"amount": 4000000}),
	} with input as request
	over_authorized.found == unknown with input as _taken(request, [{"reference": "M-1", "position": 5}])
	not over_authorized.found == unknown with input as _taken(request, [{"reference": "M-1", "position": 6}])
}

test_what_is_taken_counts_without_an_authorized_amount if {
	over_authorized.posts == {_quantity("M-1", {"levels": []}), _value("M-1", {"levels": []})}
		with input as _excess({}, [_memo("M-1"), _remove("/eda")])
}

test_nothing_is_posted_without_a_memo_or_excess_articles if {
	over_authorized.posts == set() with input as _excess(_nine, [])
	over_authorized.posts == set() with input as _excess(_nine, [_memo("M-1"), _remove("/documents/3/reference")])
	over_authorized.posts == set()
		with input as _excess(_nine, [_memo("M-1"), {"op": "replace", "path": "/documents/3/kind", "value": "loa"}])
	over_authorized.posts == set()
		with input as _excess(_nine, [_memo("M-1"), {"op": "replace", "path": "/items/0/program", "value": "fms"}])
	over_authorized.posts == set() with input as _excess(_nine, [_memo("M-1")]) with data.lib.lines.exempt as {1}
}
