package lib.related_test

import data.lib.related
import data.testing

_million := 1000000

_earlier(id, amount, members) := object.union(
	{"request_id": id, "decided_on": "2026-01-05", "acquisition_cost_usd": amount, "same_package": true},
	members,
)

_logged(id, amount, mde) := {
	"request_id": id, "decided_on": "2026-01-05",
	"acquisition_cost_usd": amount, "mde_usd": mde,
}

_record(number, amount, mde, requests) := {"tree_size": 7, "related": {
	"count": number, "acquisition_cost_usd": amount, "mde_usd": mde, "requests": requests,
}}

_known(record, stated, patches) := testing.with_record(
	testing.request(array.concat([{"op": "add", "path": "/related_requests", "value": stated}], patches)),
	record,
)

test_without_record_and_statement_there_is_nothing if {
	related.ids == set() with input as testing.request([])
	related.number == 0 with input as testing.request([])
	related.sums == {"mde": 0, "total": 0} with input as testing.request([])
}

test_record_counts_whole_even_where_it_lists_fewer if {
	asked := _known(_record(60, 9, 4, [_logged("a", 5, 0)]), [], [])

	related.ids == {"a"} with input as asked
	related.number == 60 with input as asked
	related.sums == {"mde": 4, "total": 9} with input as asked
}

test_stated_request_that_the_log_has_not_counts_too if {
	asked := _known(_record(1, 5, 0, [_logged("a", 5, 0)]), [_earlier("b", 7, {"mde": true})], [])

	related.ids == {"a", "b"} with input as asked
	related.number == 2 with input as asked
	related.sums == {"mde": 7, "total": 12} with input as asked
}

test_record_wins_over_a_kinder_statement if {
	every kinder in [
		_earlier("a", 2, {}),
		_earlier("a", 2, {"mde": true}),
		_earlier("a", 5, {"same_package": false}),
		_earlier("a", 5, {"decided_on": "2020-01-01"}),
		_earlier("a", 5, {"mde": false}),
	] {
		asked := _known(_record(1, 5, 3, [_logged("a", 5, 3)]), [kinder], [])
		related.number == 1 with input as asked
		related.sums == {"mde": 3, "total": 5} with input as asked
	}
}

test_statement_that_says_more_than_the_record_counts_for_more if {
	asked := _known(_record(1, 5, 3, [_logged("a", 5, 3)]), [_earlier("a", 8, {"mde": true})], [])

	related.number == 1 with input as asked
	related.sums == {"mde": 8, "total": 8} with input as asked
}

# The clean request is worth 4 million; the levels of its recipient are 25 and 100.

_major(value) := {"op": "replace", "path": "/items/0/mde", "value": value}

_levels(stated, patches) := levels if {
	levels := related.levels with input as testing.request(array.concat(
		[{"op": "add", "path": "/related_requests", "value": stated}],
		patches,
	))
}

test_levels_are_what_is_missing_to_the_levels_of_the_law if {
	_levels([], []) == {"mde": [], "total": [96 * _million]}
	_levels([], [_major(true)]) == {"mde": [21 * _million], "total": [96 * _million]}
}

test_what_is_stated_lowers_the_levels if {
	_levels([_earlier("a", 6 * _million, {})], [_major(true)]) == {"mde": [21 * _million], "total": [90 * _million]}
	_levels([_earlier("a", 6 * _million, {"mde": true})], [_major(true)]) == {"mde": [15 * _million], "total": [90 * _million]}
}

test_level_that_is_reached_by_what_is_stated_is_none if {
	_levels([_earlier("a", 96 * _million, {})], []) == {"mde": [], "total": []}
	_levels([_earlier("a", (96 * _million) - 1, {})], []) == {"mde": [], "total": [1]}
}

test_statement_that_the_log_has_does_not_lower_them if {
	asked := _known(
		_record(1, 6 * _million, 0, [_logged("a", 6 * _million, 0)]),
		[_earlier("a", 6 * _million, {})],
		[],
	)

	related.levels == {"mde": [], "total": [96 * _million]} with input as asked
}

test_other_recipients_have_the_standard_levels if {
	_levels([], [{"op": "replace", "path": "/parties/1/country", "value": "BRA"}]) == {"mde": [], "total": [46 * _million]}
}

test_recipient_of_unknown_country_has_both if {
	_levels([], [{"op": "remove", "path": "/parties/1/country"}]) == {
		"mde": [],
		"total": [46 * _million, 96 * _million],
	}
}

test_line_that_may_count_may_reach_a_level_at_its_largest_sum if {
	_levels([], [{"op": "remove", "path": "/items/0/mde"}]) == {"mde": [21 * _million], "total": [96 * _million]}
	_levels([], [
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "mde": true})},
		{"op": "remove", "path": "/items/0/mde"},
	]) == {"mde": [17 * _million, 21 * _million], "total": [92 * _million]}
}

test_line_without_cost_has_no_largest_sum if {
	_levels([], [{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}]) == {"mde": [], "total": []}
}

test_request_at_a_level_of_its_own_has_none if {
	_levels([], [{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100 * _million}]) == {
		"mde": [],
		"total": [],
	}
}

test_request_that_is_no_transfer_has_none if {
	_levels([], [{"op": "replace", "path": "/kind", "value": "return_to_us"}]) == {"mde": [], "total": []}
}

# Levels say where the answer changes: at each it is another one than just below, and
# between them it is the same. (Where the group of the recipient is not known, its second
# level changes nothing, since the answer lacks that field at the first one already.)

_answer(patches, sums) := answer if {
	found := data.rules.notification.split_suspected.found
		with input as _known(_record(1, sums.total, sums.mde, [_logged("a", 0, 0)]), [], patches)
	answer := {kind | some finding in found; kind := _kind(finding)}
}

_kind(finding) := finding.unknown if {
	finding.unknown
} else := "fires"

_cases := [
	[],
	[_major(true)],
	[{"op": "remove", "path": "/items/0/mde"}],
	[{"op": "replace", "path": "/parties/1/country", "value": "BRA"}],
]

test_answer_changes_at_each_level_of_the_total if {
	every patches in _cases {
		levels := _levels([], patches)
		every level in levels.total {
			_answer(patches, {"total": level, "mde": 0}) != _answer(patches, {"total": level - 1, "mde": 0})
		}
		_answer(patches, {"total": 0, "mde": 0}) == _answer(patches, {"total": levels.total[0] - 1, "mde": 0})
		last := levels.total[count(levels.total) - 1]
		_answer(patches, {"total": last, "mde": 0}) == _answer(patches, {"total": last * 100, "mde": 0})
	}
}

test_answer_changes_at_each_level_of_major_equipment if {
	every patches in [_cases[1], _cases[2]] {
		levels := _levels([], patches)
		[level] := levels.mde
		_answer(patches, {"total": level, "mde": level}) != _answer(patches, {"total": level, "mde": level - 1})
		_answer(patches, {"total": level, "mde": 0}) == _answer(patches, {"total": level, "mde": level - 1})
	}
}
