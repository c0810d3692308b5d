package rules.notification.reprogramming_test

import data.lib.notifications
import data.rules.notification.reprogramming
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(money, patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "add", "path": "/funding", "value": [money]},
	],
	patches,
))

_money(source, amount, justified) := {"source": source, "amount_usd": amount, "justified": justified}

_finding(source, amount) := {
	"lines": [],
	"message": sprintf("$%d of %s money is not justified to Congress: notify under FAA 634A.", [amount, source]),
	"values": {"source": source, "amount_usd": amount},
}

test_money_that_is_not_justified_is_notified if {
	every source in ["imet", "fmf_grant", "fmf_loan", "pko", "incle"] {
		reprogramming.found == {_finding(source, 25000)} with input as _request(_money(source, 25000, false), [])
	}
}

test_justified_or_other_money_is_not if {
	reprogramming.found == set() with input as _request(_money("imet", 25000, true), [])
	reprogramming.found == set() with input as _request(_money("dod", 25000, false), [])
}

test_small_changes_of_training_and_narcotics_money_are_exempt if {
	reprogramming.found == set() with input as _request(_money("imet", 24999, false), [])
	reprogramming.found == set() with input as _request(_money("incle", 24999, false), [])
	reprogramming.found == {_finding("fmf_grant", 24999)} with input as _request(_money("fmf_grant", 24999, false), [])
}

_more(source, amount, justified) := [{"op": "add", "path": "/funding/-", "value": _money(source, amount, justified)}]

test_entries_of_one_source_are_one_change if {
	unsaid := [{"op": "add", "path": "/funding/-", "value": {"source": "imet", "amount_usd": 1}}]

	reprogramming.found == {_finding("imet", 25000)} with input as _request(_money("imet", 24999, false), _more("imet", 1, false))
	reprogramming.found == set() with input as _request(_money("imet", 24998, false), _more("imet", 1, false))
	reprogramming.found == set() with input as _request(_money("imet", 24999, false), _more("imet", 1, true))
	reprogramming.found == set() with input as _request(_money("imet", 24999, false), _more("incle", 1, false))
	reprogramming.found == {{"unknown": {"funding[1].justified"}}} with input as _request(_money("imet", 24999, false), unsaid)
	reprogramming.found == {_finding("imet", 25000), _finding("fmf_loan", 1)}
		with input as _request(_money("imet", 25000, false), _more("fmf_loan", 1, false))
}

test_missing_level_exempts_nothing if {
	reprogramming.found == {_finding("imet", 1)} with input as _request(_money("imet", 1, false), [])
		with data.tables.thresholds.entries as []
}

test_money_of_which_it_is_not_said_is_not_evaluated if {
	unsaid := [{"op": "remove", "path": "/funding/0/justified"}]

	reprogramming.found == {{"unknown": {"funding[0].justified"}}} with input as _request(_money("imet", 25000, false), unsaid)
	reprogramming.found == set() with input as _request(_money("imet", 24999, false), unsaid)
	reprogramming.found == set() with input as _request(_money("dod", 25000, false), unsaid)
}

test_one_that_is_certain_decides if {
	more := {"op": "add", "path": "/funding/-", "value": {"source": "pko", "amount_usd": 1}}

	reprogramming.found == {_finding("imet", 25000)} with input as _request(_money("imet", 25000, false), [more])
}

test_peacekeeping_line_always_needs_the_notice if {
	pko := {"op": "replace", "path": "/items/0/program", "value": "pko"}

	reprogramming.found == {{
		"lines": [1],
		"message": "Peacekeeping money is obligated only after the regular notification (FAA 634A).",
		"values": {},
	}} with input as _request(_money("pko", 1, true), [pko])
}

test_its_provision_has_a_wait if {
	notifications.required == {{"provision": "faa_634a", "group": "any"}}
		with input as _request(_money("imet", 25000, false), [])
	{clock.days | some clock in notifications.clocks} == {15} with input as _request(_money("imet", 25000, false), [])
}

test_exempt_lines_are_not_asked if {
	reprogramming.found == set() with input as _request(_money("imet", 25000, false), []) with data.lib.lines.exempt as {1}
	reprogramming.found == set()
		with input as _request(_money("imet", 25000, false), [{"op": "remove", "path": "/funding/0/justified"}])
		with data.lib.lines.exempt as {1}
	reprogramming.found == set()
		with input as _request(_money("pko", 1, true), [{"op": "replace", "path": "/items/0/program", "value": "pko"}])
		with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(_money("imet", 25000, false), []),
	"outcome": {
		"funding[].justified": "unknown",
		"items[].program": "fires",
	},
}
