package rules.notification.relief_mro_temporary_test

import data.rules.notification.relief_mro_temporary
import data.testing

_relieved := {{
	"lines": [1],
	"message": "The item leaves for a time and only for repair: no certification under AECA 3(d) is due, but consent is.",
	"values": {},
}}

_temporary(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	],
	patches,
))

_purpose(value) := {"op": "replace", "path": ["work", "purpose"], "value": value}

test_item_that_leaves_only_for_repair_is_relieved if {
	relief_mro_temporary.found == _relieved with input as _temporary([])
}

test_upgrade_ends_the_relief if {
	every purpose in ["upgrade", "repair_and_upgrade"] {
		relief_mro_temporary.found == set() with input as _temporary([_purpose(purpose)])
	}
}

test_permanent_transfer_is_not_relieved if {
	request := _temporary([{"op": "replace", "path": "/permanence", "value": "permanent"}])

	relief_mro_temporary.found == set() with input as request
}

test_other_kind_is_not_relieved if {
	request := _temporary([{"op": "replace", "path": "/kind", "value": "temporary"}])

	relief_mro_temporary.found == set() with input as request
}

test_request_outside_state_consent_needs_no_relief if {
	request := _temporary([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	relief_mro_temporary.found == set() with input as request
}

test_exempt_lines_need_no_relief if {
	relief_mro_temporary.found == set() with input as _temporary([]) with data.lib.lines.exempt as {1}
}

test_permanence_that_is_not_given_is_not_evaluated if {
	relief_mro_temporary.found == {{"unknown": {"permanence"}}} with input as _temporary([{"op": "remove", "path": "/permanence"}])
}

test_purpose_that_is_not_given_is_not_evaluated if {
	relief_mro_temporary.found == {{"unknown": {"work.purpose"}}} with input as _temporary([{"op": "remove", "path": "/work"}])
}

test_upgrade_of_unknown_permanence_is_clear if {
	relief_mro_temporary.found == set() with input as _temporary([{"op": "remove", "path": "/permanence"}, _purpose("upgrade")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _temporary([]),
	"outcome": {
		"items[].program": "fires",
		"permanence": "unknown",
		"work.purpose": "unknown",
	},
}
