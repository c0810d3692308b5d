package lib.notifications_test

import data.lib.notifications
import data.testing

# An export whose programs ask one rule, which found what is given.
_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_asked(code) := {"export": {"all": {code: true}}, "transfer": {"all": {}}}

_fired := {{"lines": [1], "message": "fired", "values": {}}}

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_to_nato := [
	{"op": "remove", "path": "/parties/1/country"},
	{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
]

_purpose(name) := {"op": "add", "path": "/drawdown", "value": {"purpose": name}}

test_sale_waits_by_the_class_of_the_buyer if {
	every group, patches in {"nato5": [], "other": [_country("BRA")], "nato_org": _to_nato} {
		notifications.required == {{"provision": "aeca_36b", "group": group}} with input as _export(patches)
			with data.catalogue.dispatch as _asked("fms.cn_standard")
			with data.rules.fms.cn_standard.found as _fired
	}
}

test_sale_with_outside_territory_waits_by_its_buyer if {
	request := _export([{"op": "add", "path": "/reexport_countries", "value": ["BRA"]}])

	notifications.required == {{"provision": "aeca_36b", "group": "nato5"}} with input as request
		with data.catalogue.dispatch as _asked("fms.cn_new_territory")
		with data.rules.fms.cn_new_territory.found as _fired
}

test_rule_that_the_programs_do_not_ask_asks_for_nothing if {
	notifications.required == set() with input as _export([])
		with data.catalogue.dispatch as _asked("fms.cn_nato5")
		with data.rules.fms.cn_standard.found as _fired
}

test_rule_that_found_nothing_asks_for_nothing if {
	notifications.required == set() with input as _export([])
		with data.catalogue.dispatch as _asked("fms.cn_standard")
		with data.rules.fms.cn_standard.found as set()
}

test_rule_that_lacks_a_field_leaves_its_provision_undecided if {
	expected := {{"provision": "faa_516f", "groups": {"any"}, "fields": {"items[0].sme"}}}

	notifications.required == set() with input as _export([])
		with data.catalogue.dispatch as _asked("eda.cn_30")
		with data.rules.eda.cn_30.found as {{"unknown": {"items[0].sme"}}}
	notifications.undecided == expected with input as _export([])
		with data.catalogue.dispatch as _asked("eda.cn_30")
		with data.rules.eda.cn_30.found as {{"unknown": {"items[0].sme"}}}
}

test_rule_that_fired_beside_a_lacking_field_is_decided if {
	found := _fired | {{"unknown": {"items[1].sme"}}}

	notifications.required == {{"provision": "faa_516f", "group": "any"}} with input as _export([])
		with data.catalogue.dispatch as _asked("eda.cn_30")
		with data.rules.eda.cn_30.found as found
	notifications.undecided == set() with input as _export([])
		with data.catalogue.dispatch as _asked("eda.cn_30")
		with data.rules.eda.cn_30.found as found
}

test_buyer_of_unknown_class_leaves_the_wait_undecided if {
	expected := {{
		"provision": "aeca_36c",
		"groups": {"nato5", "nato_org", "other"},
		"fields": {"parties[1].country"},
	}}

	notifications.undecided == expected with input as _export([{"op": "remove", "path": "/parties/1/country"}])
		with data.catalogue.dispatch as _asked("dcs.cn_36c_firearms")
		with data.rules.dcs.cn_36c_firearms.found as _fired
}

test_wait_whose_groups_the_table_lacks_stays_undecided if {
	expected := {{"provision": "aeca_36c", "groups": set(), "fields": {"parties[1].country"}}}

	notifications.undecided == expected with input as _export([{"op": "remove", "path": "/parties/1/country"}])
		with data.catalogue.dispatch as _asked("dcs.cn_36c_firearms")
		with data.rules.dcs.cn_36c_firearms.found as _fired
		with data.tables.clocks.entries as []
}

test_drawdown_waits_by_its_purpose if {
	every purpose, group in {
		"narcotics": "narcotics_antiterrorism", "antiterrorism": "narcotics_antiterrorism",
		"disaster": "other", "military_emergency": "other",
	} {
		notifications.required == {{"provision": "faa_506b", "group": group}} with input as _export([_purpose(purpose)])
			with data.catalogue.dispatch as _asked("drawdown.notice")
			with data.rules.drawdown.notice.found as _fired
	}
}

test_drawdown_of_unknown_purpose_is_undecided if {
	expected := {{
		"provision": "faa_506b",
		"groups": {"narcotics_antiterrorism", "other"},
		"fields": {"drawdown.purpose"},
	}}

	notifications.undecided == expected with input as _export([])
		with data.catalogue.dispatch as _asked("drawdown.notice")
		with data.rules.drawdown.notice.found as _fired
}

test_submission_is_enough_where_no_days_are_fixed if {
	request := _export([
		_purpose("disaster"),
		{"op": "add", "path": "/notifications", "value": [{"provision": "faa_506b", "submitted_on": "2026-06-01"}]},
	])

	notifications.clocks == {{
		"provision": "faa_506b",
		"group": "other",
		"kind": "wait",
		"days": 0,
		"unit": "calendar_days",
		"starts": "notice",
		"stops": [],
		"what": "other drawdown: prior written notice, no fixed days",
		"submitted_on": "2026-06-01",
		"earliest_on": "2026-06-01",
		"emergency": false,
		"elapsed": true,
	}} with input as request
		with data.catalogue.dispatch as _asked("drawdown.notice")
		with data.rules.drawdown.notice.found as _fired
}

test_emergency_waives_only_where_the_law_says_so if {
	every provision, waived in {
		"aeca_3d": true, "aeca_36b": true, "aeca_36c": true, "aeca_36d": true, "aeca_62": true,
		"aeca_36b5a": false, "aeca_61": false, "faa_516f": false, "waiver_report": false,
	} {
		notifications.emergency(provision) == waived with input as _export([{
			"op": "add",
			"path": "/notifications",
			"value": [{"provision": provision, "submitted_on": "2026-06-01", "flags": ["emergency"]}],
		}])
	}
}

test_no_entry_is_no_latest_entry if {
	notifications.latest("aeca_3d") == {} with input as _export([])
}
