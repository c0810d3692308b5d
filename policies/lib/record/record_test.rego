package lib.record_test

import data.lib.record
import data.testing

_right(known) if record.right with input as object.union(testing.request([]), {"record": known})

_custody(patches) := testing.custody(patches)

_related := {
	"count": 3, "acquisition_cost_usd": 12, "mde_usd": 5,
	"requests": [
		{"request_id": "a", "decided_on": "2026-01-05", "acquisition_cost_usd": 6, "mde_usd": 5},
		{"request_id": "b", "decided_on": "2026-01-04", "acquisition_cost_usd": 4, "mde_usd": 0},
	],
}

_with(patches) := {"tree_size": 7, "related": json.patch(_related, patches)}

_replaced(path, value) := [{"op": "replace", "path": path, "value": value}]

test_request_without_record_is_right if {
	record.right with input as testing.request([])
}

test_record_of_the_known_form_is_right if {
	_right(_custody([]))
	_right(_with([]))
	_right(object.union(_custody([]), _with([])))
	_right({"tree_size": 0})
	_right(_custody([{"op": "add", "path": "/0/ended", "value": {"kind": "lost", "on": "2026-01-02"}}]))
	_right(_with(_replaced("/acquisition_cost_usd", 10)))
	_right(_with(_replaced("/count", 2)))
}

test_holder_of_what_is_gone_need_not_be_the_last_one if {
	_right(_custody([
		{"op": "add", "path": "/0/ended", "value": {"kind": "returned", "on": "2026-01-02"}},
		{"op": "replace", "path": "/0/holder", "value": "USA"},
	]))
	not _right(_custody(_replaced("/0/holder", "USA")))
}

test_record_that_rules_cannot_read_is_not_right if {
	every known in [null, false, [], "custody", {}, object.remove(_custody([]), ["tree_size"])] { not _right(known) }
	not _right(object.union(_custody([]), {"tree_size": -1}))
	not _right(object.union(_custody([]), {"tree_size": 1.5}))
	not _right(object.union(_custody([]), {"tree_size": "7"}))
	not _right(object.union(_custody([]), {"chains": []}))
	not _right({"tree_size": 7, "custody": "DEU"})
	not _right({"tree_size": 7, "custody": ["DEU"]})
}

test_custody_that_rules_cannot_read_is_not_right if {
	every member in ["lines", "serials", "items", "holder", "program", "hops"] {
		not _right(_custody([{"op": "remove", "path": sprintf("/0/%s", [member])}]))
		not _right(_custody(_replaced(sprintf("/0/%s", [member]), [])))
		not _right(_custody(_replaced(sprintf("/0/%s", [member]), "")))
	}
	every member in ["holder", "received_on", "consent_reference"] {
		not _right(_custody([{"op": "remove", "path": sprintf("/0/hops/0/%s", [member])}]))
		not _right(_custody(_replaced(sprintf("/0/hops/0/%s", [member]), "")))
	}
	not _right(_custody(_replaced("/0/lines", [1, 2])))
	not _right(_custody(_replaced("/0/serials", ["A1", 2])))
	not _right(_custody(_replaced("/0/hops/0/received_on", "1 June 2010")))
}

test_member_that_no_rule_finds_is_not_right if {
	_right(_custody([{"op": "add", "path": "/0/hops/0/request_id", "value": "a"}]))
	not _right(_custody([{"op": "add", "path": "/0/end", "value": {"kind": "lost", "on": "2026-01-02"}}]))
	not _right(_custody([{"op": "add", "path": "/0/hops/0/without_consent", "value": true}]))
	not _right(_with([{"op": "add", "path": "/total_usd", "value": 12}]))
}

test_end_that_rules_cannot_read_is_not_right if {
	every ended in ["lost", null, {"kind": "lost"}, {"kind": "sold", "on": "2026-01-02"}, {"kind": "lost", "on": 3}] {
		not _right(_custody([{"op": "add", "path": "/0/ended", "value": ended}]))
	}
}

test_related_requests_that_rules_cannot_read_are_not_right if {
	every member in object.keys(_related) {
		not _right(_with([{"op": "remove", "path": sprintf("/%s", [member])}]))
		not _right(_with(_replaced(sprintf("/%s", [member]), -1)))
		not _right(_with(_replaced(sprintf("/%s", [member]), "1")))
	}
	every member in object.keys(_related.requests[0]) {
		not _right(_with([{"op": "remove", "path": sprintf("/requests/0/%s", [member])}]))
	}
	not _right({"tree_size": 7, "related": {}})
	not _right(_with(_replaced("/requests", [])))
}

test_sums_that_are_less_than_their_parts_are_not_right if {
	not _right(_with(_replaced("/count", 1)))
	not _right(_with(_replaced("/acquisition_cost_usd", 9)))
	not _right(_with(_replaced("/mde_usd", 4)))
	not _right(_with(_replaced("/mde_usd", 13)))
}

test_items_are_held_while_they_are_not_gone if {
	count(record.held) == 1 with input as testing.with_record(testing.request([]), _custody([]))
	record.held == [] with input as testing.with_record(
		testing.request([]),
		_custody([{"op": "add", "path": "/0/ended", "value": {"kind": "lost", "on": "2026-01-02"}}]),
	)
}

test_items_of_exempt_lines_are_left_out if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	record.held == [] with input as testing.with_record(request, _custody([]))
}

test_items_are_named_shortly if {
	record.shown({"items": ["M113/A1"]}) == "M113/A1"
	record.shown({"items": ["M113/A1", "M113/A2", "M113/A3"]}) == "M113/A1 and 2 more"
	record.listed({"items": [sprintf("%d", [n]) | some n in numbers.range(1, 11)]}) == {
		"count": 11,
		"first": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
	}
}
