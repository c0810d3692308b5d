package lib.clock_starts_test

import data.lib.clock_starts
import data.testing

_add(path, value) := {"op": "add", "path": path, "value": value}

_set(path, value) := {"op": "replace", "path": path, "value": value}

_program(name) := _set("/items/0/program", name)

# A transfer small enough for no list, so that nothing starts a clock.
_transfer(patches) := testing.request(array.concat([_set("/items/0/values/acquisition_cost_usd", 999999)], patches))

# An export of a program that no annual report tells of.
_export(patches) := testing.request(array.concat(
	[_set("/phase", "export"), _set("/kind", "new"), _program("foreign")],
	patches,
))

_days(provision) := {start.on | some start in clock_starts.started; start.provision == provision}

_event(provision, day) := {"provision": provision, "group": "any", "on": day}

test_plain_requests_start_no_clock if {
	clock_starts.started == set() with input as _transfer([])
	clock_starts.started == set() with input as _export([])
}

# Reports.

_component := [
	_set("/items/0/flags", ["incorporated_component", "not_36b_notifiable", "no_reexport_restriction"]),
	_set("/items/0/sme", false),
	_add("/items/0/values/contract_price_usd", 1000),
	_add("/transferred_on", "2026-05-20"),
]

test_component_that_was_passed_on_is_notified if {
	clock_starts.started == {_event("aeca_3b_notice", "2026-05-20")} with input as _transfer(_component)
	clock_starts.started == {_event("itar_123_9e_notice", "2026-05-20")}
		with input as _transfer(array.concat(_component, [_program("dcs")]))
}

test_component_notice_that_came_is_not_due if {
	came := [_add("/component_notice_on", "2026-05-21")]

	clock_starts.started == set() with input as _transfer(array.concat(_component, came))
	clock_starts.started == set() with input as _transfer(array.concat(_component, array.concat(came, [_program("dcs")])))
}

test_item_that_is_no_exempt_component_is_not_notified if {
	clock_starts.started == set() with input as _transfer(array.concat(_component, [_set("/items/0/sme", true)]))
	clock_starts.started == set() with input as _transfer(array.concat(_component, [_set("/items/0/flags", [])]))
	clock_starts.started == set() with input as _transfer(array.concat(_component, [_set("/phase", "export"), _program("foreign")]))
}

test_component_still_to_be_passed_on_starts_nothing if {
	clock_starts.started == set() with input as _transfer(array.concat(_component, [{"op": "remove", "path": "/transferred_on"}]))
}

test_consent_from_a_million_is_listed_after_the_quarter if {
	listed := {_event("aeca_36a9", "2026-06-30")}

	clock_starts.started == listed with input as _transfer([_set("/items/0/values/acquisition_cost_usd", 1000000)])
	clock_starts.started == set() with input as _transfer([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])
	clock_starts.started == set() with input as _transfer([_set("/items/0/values/acquisition_cost_usd", 1000000)])
		with data.lib.dispatch.asked as set()
}

_blanket := [_add("/arrangement", {"blanket_ref": "LN-1"}), _add("/transferred_on", "2026-02-01")]

test_transfer_under_a_blanket_consent_is_reported if {
	clock_starts.started == {_event("lead_nation_report", "2026-03-31")} with input as _transfer(_blanket)
	clock_starts.started == set() with input as _transfer(array.concat(_blanket, [_program("ear")]))
	clock_starts.started == set() with input as _transfer(array.concat(_blanket, [{"op": "remove", "path": "/transferred_on"}]))
	clock_starts.started == set() with input as _transfer(array.concat(_blanket, [_add("/arrangement/quarterly_report_on", "2026-04-01")]))
}

test_waivers_of_two_kinds_are_reported if {
	every kind, provision in {"cspa": "cspa_waiver", "leahy_dod": "10_usc_362"} {
		clock_starts.started == {_event(provision, "2026-05-01")}
			with input as _transfer([_add("/waivers", [{"kind": kind, "signed_on": "2026-05-01"}])])
		clock_starts.started == set()
			with input as _transfer([_add("/waivers", [{"kind": kind, "signed_on": "2026-06-02"}])])
		clock_starts.started == set() with input as _transfer([_add("/waivers", [{"kind": kind}])])
	}
	clock_starts.started == set()
		with input as _transfer([_add("/waivers", [{"kind": "aeca_40g", "signed_on": "2026-05-01"}])])
}

_team := [
	_program("teams"),
	_add("/events", [
		{"kind": "hostilities_near_team", "occurred_on": "2026-05-30"},
		{"kind": "hostilities_near_team"},
		{"kind": "loss", "occurred_on": "2026-05-31"},
	]),
]

test_hostilities_near_a_team_are_reported if {
	_days("aeca_21c") == {"2026-05-30"} with input as _transfer(_team)
	_days("aeca_21c") == set() with input as _transfer(array.concat(_team, [_program("fms")]))
}

test_annual_reports_follow_the_fiscal_year if {
	clock_starts.started == {_event("faa_655", "2026-09-30")} with input as _export([_program("fms")])
	clock_starts.started == {_event("faa_655", "2026-09-30"), _event("faa_656", "2026-09-30")}
		with input as _export([_program("fms"), _set("/items/0/type", "training")])
	clock_starts.started == {_event("faa_655", "2026-09-30")}
		with input as _export([_program("dcs"), _set("/items/0/type", "training")])
	clock_starts.started == set() with input as _transfer([_set("/items/0/type", "training")])
}

_exchange := [_program("teams"), _add("/items/0/authority", "aeca_30a"), _add("/period", {"start": "2026-07-01"})]

test_training_in_exchange_is_owed_and_reported if {
	_days("aeca_30a") == {"2026-07-01"} with input as _export(_exchange)
	_days("aeca_30a_report") == {"2026-09-30"} with input as _export(_exchange)
	every patch in [_program("fms"), _set("/phase", "transfer"), _set("/items/0/authority", "title_10")] {
		_days("aeca_30a") | _days("aeca_30a_report") == set() with input as _export(array.concat(_exchange, [patch]))
	}
}

# Windows.

_lease(lease) := [_program("lease"), _add("/period", {"start": "2026-07-01"}), _add("/lease", lease)]

test_lease_of_a_transfer_ends_on_its_day if {
	clock_starts.started == {_event("lease_end", "2027-01-31"), _event("lease_status", "2026-06-30")}
		with input as _transfer(_lease({"ends_on": "2027-01-31", "cumulative_months": 24}))
}

test_new_lease_has_its_longest_term_and_its_planned_end if {
	_days("lease_max_term") == {"2026-07-01"} with input as _export(_lease({"term_months": 12}))
	_days("lease_end") == {"2027-06-30"} with input as _export(_lease({"term_months": 12}))
	_days("lease_end") == {"2027-05-31"}
		with input as _export(array.concat(_lease({"term_months": 12}), [_add("/period/end", "2027-05-31")]))
	_days("lease_end") == {"2027-01-31"} with input as _export(_lease({"term_months": 12, "ends_on": "2027-01-31"}))
	_days("lease_end") == set() with input as _export(_lease({}))
}

test_months_of_leases_before_begin_the_cumulative_term if {
	_days("lease_cumulative") == {"2024-07-01"} with input as _export(_lease({"cumulative_months": 24}))
	_days("lease_cumulative") == set() with input as _export(_lease({"cumulative_months": 0}))
	_days("lease_cumulative") == set() with input as _export(_lease({}))
}

test_request_without_leased_lines_has_no_lease_clock if {
	clock_starts.started == set()
		with input as _export(array.concat(_lease({"term_months": 12, "cumulative_months": 24}), [_program("foreign")]))
}

_loaned := [_set("/permanence", "temporary"), _add("/period", {"end": "2026-12-01"})]

test_temporary_transfer_returns_on_its_last_day if {
	clock_starts.started == {_event("temporary_return", "2026-12-01")} with input as _transfer(_loaned)
	every kind in ["extension_consent", "return_confirmation"] {
		paper := _add("/documents/-", {"kind": kind, "signed_on": "2026-05-01"})
		clock_starts.started == set() with input as _transfer(array.concat(_loaned, [paper]))
	}
	unsigned := _add("/documents/-", {"kind": "return_confirmation"})
	clock_starts.started == {_event("temporary_return", "2026-12-01")} with input as _transfer(array.concat(_loaned, [unsigned]))
	clock_starts.started == set() with input as _transfer(array.concat(_loaned, [_set("/permanence", "permanent")]))
	clock_starts.started == set() with input as _export(_loaned)
	clock_starts.started == set() with input as _transfer(_loaned) with data.lib.lines.exempt as {1}
}

test_papers_on_file_expire_on_their_day if {
	paper := {"kind": "blanket_assurance", "signed_on": "2026-05-01", "expires_on": "2027-05-01"}
	waiver := {"kind": "aeca_40a", "signed_on": "2026-05-01", "expires_on": "2026-12-31"}

	clock_starts.started == {
		{"provision": "document_expiry", "group": "blanket_assurance", "on": "2027-05-01"},
		{"provision": "waiver_expiry", "group": "aeca_40a", "on": "2026-12-31"},
	} with input as _transfer([_add("/documents/-", paper), _add("/waivers", [waiver])])
	clock_starts.started == set() with input as _transfer([
		_add("/documents/-", object.union(paper, {"expires_on": "2026-05-31"})),
		_add("/waivers", [object.remove(waiver, ["signed_on"])]),
	])
}

test_papers_that_last_from_their_signature_are_told if {
	every kind in ["broker_approval", "expanded_imet_certification", "readiness_certification"] {
		paper := {"kind": kind, "signed_on": "2026-05-01"}
		clock_starts.started == {_event(kind, "2026-05-01")} with input as _transfer([_add("/documents/-", paper)])
		clock_starts.started == set() with input as _transfer([_add("/documents/-", object.union(paper, {"signed_on": "2026-06-02"}))])
	}
}

test_storage_is_free_from_the_acceptance_of_the_offer if {
	loa := _add("/documents/-", {"kind": "loa", "signed_on": "2026-05-01"})

	_days("eda_storage") == {"2026-05-01"} with input as _export([_program("eda"), loa])
	_days("eda_storage") == set() with input as _export([_program("fms"), loa])
	_days("eda_storage") == set() with input as _export([_program("eda"), json.patch(loa, [_set("/value/signed_on", "2026-06-02")])])
}

test_upgrades_are_reported_from_the_certification_on if {
	certified := _add("/linked_actions", [{"kind": "certification", "date": "2020-01-02"}, {"kind": "certification"}])

	_days("aeca_36b5_window") == {"2020-01-02"} with input as _export([_program("fms"), certified])
	_days("aeca_36b5_window") == {"2020-01-02"} with input as _export([_program("dcs"), certified])
	_days("aeca_36b5_window") == set() with input as _export([certified])
}

test_limits_of_a_fiscal_year_end_with_it if {
	drawdown := [_program("drawdown"), _add("/items/0/authority", "faa_506a1")]

	_days("fiscal_year") == {"2026-06-01"} with input as _export(drawdown)
	_days("fiscal_year") == set() with input as _transfer(drawdown)
}

test_only_what_is_posted_to_a_fiscal_year_ends_with_it if {
	every posting, expected in {
		{"ledger": "imet_allocation", "fiscal_year": 2026, "amount": 1}: {"2026-06-01"},
		{"ledger": "exchange_544", "fiscal_year": 2026, "amount": -1}: {"2026-06-01"},
		{"ledger": "imet_allocation", "fiscal_year": 2026, "amount": 0}: set(),
		{"ledger": "transfer_quarter", "quarter": "2026-Q2", "amount": 1}: set(),
	} {
		_days("fiscal_year") == expected with input as _export([]) with data.lib.postings.all as [posting]
	}
}

# Every row is one that something starts, or a wait, or practice.
test_every_window_and_report_has_its_start if {
	rows := {row.values.provision |
		some row in data.tables.clocks.entries
		row.values.kind != "wait"
		row.values.unit != "practice"
	}

	rows == {
		"10_usc_362", "aeca_21c", "aeca_30a", "aeca_30a_report", "aeca_36a9", "aeca_36b5_window", "aeca_3b_notice",
		"broker_approval", "cspa_waiver", "document_expiry", "eda_storage", "expanded_imet_certification", "faa_655",
		"faa_656", "fiscal_year", "itar_123_9e_notice", "lead_nation_report", "lease_cumulative", "lease_end",
		"lease_max_term", "lease_status", "readiness_certification", "temporary_return", "waiver_expiry",
	}
}

# Numbers that rules of their own read in table limits.
test_tables_clocks_and_limits_agree if {
	limits := {row.values.name: row.values.value | some row in data.tables.limits.entries}
	lengths := {row.values.provision: row.values.days | some row in data.tables.clocks.entries; row.values.kind != "wait"}

	every provision, name in {
		"aeca_3b_notice": "component_notice_days", "itar_123_9e_notice": "component_notice_days",
		"lease_max_term": "lease_max_months", "lease_cumulative": "lease_max_months",
		"eda_storage": "eda_storage_days", "expanded_imet_certification": "expanded_imet_years",
		"broker_approval": "broker_approval_years",
	} {
		lengths[provision] == limits[name]
	}
}
