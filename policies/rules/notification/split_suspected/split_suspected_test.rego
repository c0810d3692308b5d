package rules.notification.split_suspected_test

import data.rules.notification.split_suspected
import data.testing

_finding(lines, requests, mde, total) := {
	"lines": lines,
	"message": sprintf(
		"Below every level alone; with %d related request(s) and both origins together, $%d of major defense equipment and $%d in total reach a level.",
		[count(requests), mde, total],
	),
	"values": {"acquisition_cost_usd": {"mde": mde, "total": total}, "related_requests": requests},
}

_related(amount, members) := object.union(
	{
		"request_id": "earlier",
		"decided_on": "2026-01-05",
		"acquisition_cost_usd": amount,
		"same_package": true,
	},
	members,
)

# The clean request is worth 4 million; the level of the total is 100 million.
_beside(related, patches) := testing.request(array.concat(
	[{"op": "add", "path": "/related_requests", "value": related}],
	patches,
))

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_major(value) := {"op": "replace", "path": "/items/0/mde", "value": value}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_enough := _finding([1], {"earlier"}, 0, 100000000)

test_related_request_that_completes_the_level_is_referred if {
	split_suspected.found == {_enough} with input as _beside([_related(96000000, {})], [])
}

test_one_dollar_less_is_clear if {
	split_suspected.found == set() with input as _beside([_related(95999999, {})], [])
}

test_several_related_requests_add_up if {
	request := _beside([_related(48000000, {}), _related(48000000, {"request_id": "another"})], [])

	split_suspected.found == {_finding([1], {"another", "earlier"}, 0, 100000000)} with input as request
}

test_request_of_another_package_does_not_count if {
	split_suspected.found == set() with input as _beside([_related(96000000, {"same_package": false})], [])
	split_suspected.found == set() with input as _beside([json.remove(_related(96000000, {}), ["same_package"])], [])
}

test_request_within_365_days_counts if {
	split_suspected.found == {_enough} with input as _beside([_related(96000000, {"decided_on": "2025-06-01"})], [])
	split_suspected.found == set() with input as _beside([_related(96000000, {"decided_on": "2025-05-31"})], [])
}

test_request_of_the_same_day_counts_and_a_later_one_does_not if {
	split_suspected.found == {_enough} with input as _beside([_related(96000000, {"decided_on": "2026-06-01"})], [])
	split_suspected.found == set() with input as _beside([_related(96000000, {"decided_on": "2026-06-02"})], [])
}

test_every_earlier_request_counts_where_the_table_has_no_window if {
	split_suspected.found == {_enough} with input as _beside([_related(96000000, {"decided_on": "2005-05-31"})], [])
		with data.tables.limits.entries as []
}

test_major_equipment_completes_its_own_level if {
	request := _beside([_related(21000000, {"mde": true})], [_major(true)])

	split_suspected.found == {_finding([1], {"earlier"}, 25000000, 25000000)} with input as request
}

test_related_request_of_other_equipment_does_not_complete_it if {
	split_suspected.found == set() with input as _beside([_related(21000000, {"mde": false})], [_major(true)])
	split_suspected.found == set() with input as _beside([_related(21000000, {})], [_major(true)])
}

test_related_major_equipment_alone_does_not_make_a_split if {
	split_suspected.found == set() with input as _beside([_related(30000000, {"mde": true})], [])
}

test_both_consent_authorities_together_are_referred if {
	request := testing.request([
		_cost(60000000),
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 40000000}}),
	])

	split_suspected.found == {_finding([1, 2], set(), 0, 100000000)} with input as request
}

test_standard_levels_bind_other_countries if {
	brazil := {"op": "replace", "path": "/parties/1/country", "value": "BRA"}

	split_suspected.found == {_finding([1], {"earlier"}, 0, 50000000)} with input as _beside([_related(46000000, {})], [brazil])
	split_suspected.found == set() with input as _beside([_related(46000000, {})], [])
}

test_request_at_a_level_is_no_split if {
	split_suspected.found == set() with input as _beside([_related(96000000, {})], [_cost(100000000)])
}

test_kind_that_is_no_transfer_is_clear if {
	request := _beside([_related(96000000, {})], [{"op": "replace", "path": "/kind", "value": "return_to_us"}])

	split_suspected.found == set() with input as request
}

test_line_without_cost_is_not_evaluated if {
	request := _beside([_related(96000000, {})], [{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	split_suspected.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_item_that_may_be_major_equipment_is_not_evaluated if {
	request := _beside([_related(21000000, {"mde": true})], [{"op": "remove", "path": "/items/0/mde"}])

	split_suspected.found == {{"unknown": {"items[0].mde"}}} with input as request
}

test_item_that_is_too_cheap_either_way_is_clear if {
	request := _beside([_related(20999999, {"mde": true})], [{"op": "remove", "path": "/items/0/mde"}])

	split_suspected.found == set() with input as request
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := _beside([_related(46000000, {})], [{"op": "remove", "path": "/parties/1/country"}])

	split_suspected.found == {{"unknown": {"parties[1].country"}}} with input as request
}

_logged(id, amount, mde) := {"request_id": id, "decided_on": "2026-01-05", "acquisition_cost_usd": amount, "mde_usd": mde}

_with_log(requests, stated, patches) := testing.with_record(_beside(stated, patches), {"tree_size": 7, "related": {
	"count": count(requests),
	"acquisition_cost_usd": sum([request.acquisition_cost_usd | some request in requests]),
	"mde_usd": sum([request.mde_usd | some request in requests]),
	"requests": requests,
}})

test_request_of_the_log_counts_where_nothing_is_stated if {
	split_suspected.found == {_enough} with input as _with_log([_logged("earlier", 96000000, 0)], [], [])
	split_suspected.found == set() with input as _with_log([_logged("earlier", 95999999, 0)], [], [])
}

test_request_of_the_log_counts_whatever_is_stated_of_it if {
	every kinder in [{"same_package": false}, {"acquisition_cost_usd": 1}, {"decided_on": "2020-01-01"}, {}] {
		split_suspected.found == {_enough} with input as _with_log(
			[_logged("earlier", 96000000, 0)],
			[_related(96000000, kinder)],
			[],
		)
	}
}

test_stated_requests_count_beside_those_of_the_log if {
	asked := _with_log([_logged("another", 48000000, 0)], [_related(48000000, {})], [])

	split_suspected.found == {_finding([1], {"another", "earlier"}, 0, 100000000)} with input as asked
}

test_major_equipment_of_the_log_completes_its_level if {
	asked := _with_log([_logged("earlier", 30000000, 21000000)], [], [_major(true)])

	split_suspected.found == {_finding([1], {"earlier"}, 25000000, 34000000)} with input as asked
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _beside([_related(96000000, {"mde": false})], testing.upgrade),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"related_requests[].mde": "fires",
		"related_requests[].same_package": "silent",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
