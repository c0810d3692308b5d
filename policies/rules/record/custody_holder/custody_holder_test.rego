package rules.record.custody_holder_test

import data.rules.record.custody_holder
import data.testing

_finding(holder) := {
	"lines": [1],
	"message": sprintf(
		"By the log POL has M113/A1 and 1 more, not %s. Enter the delivery to the holder, or name the one who has it.",
		[holder],
	),
	"values": {"holder": "POL", "items": {"count": 2, "first": ["M113/A1", "M113/A2"]}},
}

_held_by(holder) := testing.custody([
	{"op": "replace", "path": "/0/holder", "value": holder},
	{"op": "replace", "path": "/0/hops/0/holder", "value": holder},
])

_beside(record, patches) := testing.with_record(testing.request(patches), record)

test_another_holder_is_missing if {
	custody_holder.found == {_finding("DEU")} with input as _beside(_held_by("POL"), [])
}

test_same_holder_is_clear if {
	custody_holder.found == set() with input as _beside(_held_by("DEU"), [])
}

test_item_that_the_log_does_not_know_is_clear if {
	custody_holder.found == set() with input as testing.request([])
}

test_organization_is_the_holder_not_its_country if {
	agency := [{"op": "add", "path": "/parties/0/organization", "value": "NSPA"}]

	custody_holder.found == set() with input as _beside(_held_by("NSPA"), agency)
	custody_holder.found == {_finding("NSPA")} with input as _beside(_held_by("POL"), agency)
}

test_holder_of_unknown_country_is_not_evaluated if {
	unnamed := [{"op": "remove", "path": "/parties/0/country"}]

	custody_holder.found == {{"unknown": {"parties[0].country"}}} with input as _beside(_held_by("DEU"), unnamed)
}

test_item_that_is_gone_is_another_case if {
	gone := testing.custody([
		{"op": "add", "path": "/0/ended", "value": {"kind": "lost", "on": "2026-01-02"}},
		{"op": "replace", "path": "/0/holder", "value": "POL"},
	])

	custody_holder.found == set() with input as _beside(gone, [])
}

test_exempt_line_is_clear if {
	foreign := [{"op": "replace", "path": "/items/0/program", "value": "foreign"}]

	custody_holder.found == set() with input as _beside(_held_by("POL"), foreign)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _beside(_held_by("POL"), []),
	"outcome": {
		"items[].program": "fires",
		"items[].serials": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
