package rules.notification.scope_changed_test

import data.rules.notification.scope_changed
import data.testing

_sent(entries) := testing.request([{"op": "add", "path": "/notifications", "value": entries}])

_finding(law, provisions) := {
	"lines": [],
	"message": sprintf("The case grew after its notification under %s: State decides whether to notify again.", [law]),
	"values": {"provisions": provisions},
}

test_case_that_grew_is_referred if {
	request := _sent([{"provision": "aeca_3d", "submitted_on": "2026-05-20", "flags": ["scope_changed"]}])

	scope_changed.found == {_finding("AECA 3(d)", {"aeca_3d"})} with input as request
}

test_any_entry_counts_and_each_provision_is_named_once if {
	request := _sent([
		{"provision": "aeca_3d", "submitted_on": "2026-05-01", "flags": ["emergency", "scope_changed"]},
		{"provision": "aeca_3d", "submitted_on": "2026-05-20"},
		{"provision": "aeca_36b", "flags": ["scope_changed"]},
	])

	scope_changed.found == {_finding("AECA 36(b), AECA 3(d)", {"aeca_36b", "aeca_3d"})} with input as request
}

test_export_is_referred_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/notifications", "value": [{"provision": "aeca_36b", "flags": ["scope_changed"]}]},
	])

	scope_changed.found == {_finding("AECA 36(b)", {"aeca_36b"})} with input as request
}

test_entry_without_the_flag_is_clear if {
	scope_changed.found == set() with input as _sent([{"provision": "aeca_3d", "flags": ["emergency"]}, {"provision": "aeca_62"}])
	scope_changed.found == set() with input as testing.request([])
}

test_request_without_a_live_line_is_clear if {
	request := _sent([{"provision": "aeca_3d", "flags": ["scope_changed"]}])

	scope_changed.found == set() with input as request with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _sent([{"provision": "aeca_3d", "submitted_on": "2026-05-20", "flags": ["scope_changed"]}]),
	"outcome": {
		"notifications[].flags": "silent",
	},
}
