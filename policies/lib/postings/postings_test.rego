package lib.postings_test

import data.lib.postings
import data.testing

_account := {"ledger": "eda_transport", "fiscal_year": 2026, "country": "LTU"}

_post(members) := object.union(_account, members)

_asked(members) := object.union(_account, object.union({"unit": "usd", "reserved_days": 180}, members))

# What is asked when the rules of subject t, by name, post this.
_all(posts) := answer if {
	answer := postings.all with input as testing.request([])
		with data.lib.dispatch.posting as {"t": {name: sprintf("t.%s", [name]) | some name, _ in posts}}
		with data.rules as {"t": {name: {"posts": posted} | some name, posted in posts}}
}

test_rules_that_post_nothing_ask_nothing if {
	_all({"silent": set()}) == []
	_all({}) == []
}

test_what_several_rules_ask_of_an_account_adds_up if {
	_all({
		"one": {_post({"amount": 5, "levels": []})},
		"two": {_post({"amount": 6, "levels": []})},
	}) == [_asked({"amount": 11, "levels": []})]
}

test_equal_amounts_of_two_rules_add_up_too if {
	same := {_post({"amount": 5, "levels": [3]})}

	_all({"one": same, "two": same}) == [_asked({"amount": 10, "levels": [3]})]
}

test_postings_of_one_rule_add_up if {
	_all({"one": {
		_post({"amount": 5, "levels": [3]}),
		_post({"amount": 6, "levels": [4]}),
	}}) == [_asked({"amount": 11, "levels": [3, 4]})]
}

test_look_adds_its_levels_alone if {
	_all({
		"one": {_post({"amount": 5, "limit": 9, "levels": [5]})},
		"two": {_post({"amount": 0, "levels": [3]})},
	}) == [_asked({"amount": 5, "limit": 9, "levels": [3, 5]})]
}

test_lowest_limit_counts if {
	_all({
		"one": {_post({"amount": 1, "limit": 9, "levels": []})},
		"two": {_post({"amount": 1, "limit": 7, "levels": []})},
		"three": {_post({"amount": 1, "levels": []})},
	}) == [_asked({"amount": 3, "limit": 7, "levels": []})]
}

test_levels_are_merged_in_order if {
	_all({
		"one": {_post({"amount": 0, "levels": [8, 3]})},
		"two": {_post({"amount": 0, "levels": [5, 3, -2]})},
	}) == [_asked({"amount": 0, "levels": [-2, 3, 5, 8]})]
}

test_each_account_stands_alone if {
	posted := {"amount": 1, "levels": []}
	poland := object.union(_account, {"country": "POL"})
	later := object.union(_account, {"fiscal_year": 2027})
	lease := {"ledger": "lease", "reference": "GY-B-UAA"}

	{asked |
		some asked in _all({"one": {object.union(account, posted) | some account in [_account, poland, later, lease]}})
	} == {
		_asked(posted),
		object.union(_asked(posted), poland),
		object.union(_asked(posted), later),
		object.union(lease, object.union(posted, {"unit": "months", "reserved_days": 180})),
	}
}

test_rule_that_was_not_opened_posts_nothing if {
	postings.all == [] with input as testing.request([])
		with data.lib.dispatch.posting as {"t": {"other": "t.other"}}
		with data.rules as {"t": {"one": {"posts": {_post({"amount": 1, "levels": []})}}, "other": {"posts": set()}}}
}

test_account_of_an_unknown_ledger_leaves_no_answer if {
	known := _post({"amount": 1, "levels": []})

	not _all({"one": {known, object.union(known, {"ledger": "eda_grants"})}})
	not _all({"one": {known}}) with data.tables.ledgers.entries as []
}
