package lib.tables_test

import data.lib.tables
import data.testing

_row(first, last, values) := {"valid_from": first, "valid_to": last, "values": values, "verified": true}

_entries := [
	_row("2026-01-01", "2026-06-01", {"country": "DEU"}),
	_row("2026-06-01", "9999-12-31", {"country": "LTU"}),
	_row("2026-06-02", "9999-12-31", {"country": "EST"}),
	_row("0001-01-01", "2026-05-31", {"country": "LVA"}),
]

_day(day) := testing.request([{"op": "replace", "path": "/decision_date", "value": day}])

test_rows_cover_their_first_and_their_last_day if {
	tables.in_force("drug_majors") == [{"country": "DEU"}, {"country": "LTU"}] with input as _day("2026-06-01")
		with data.tables.drug_majors.entries as _entries
}

test_rows_end_the_day_after_their_last if {
	tables.in_force("drug_majors") == [{"country": "LTU"}, {"country": "EST"}] with input as _day("2026-06-02")
		with data.tables.drug_majors.entries as _entries
}

test_rows_do_not_cover_the_day_before_their_first if {
	tables.in_force("drug_majors") == [{"country": "DEU"}, {"country": "LVA"}] with input as _day("2026-05-31")
		with data.tables.drug_majors.entries as _entries
}

test_rows_of_a_scenario_are_added_where_the_input_names_it if {
	request := object.union(_day("2026-06-01"), {"overlay": "case"})

	tables.in_force("drug_majors") == [{"country": "EST"}] with input as request
		with data.tables.drug_majors.entries as []
		with data.overlay as {
			"case": {"drug_majors": [_row("2026-06-01", "2026-06-01", {"country": "EST"})]},
			"other": {"drug_majors": [_row("2026-06-01", "2026-06-01", {"country": "LVA"})]},
		}
}

test_rows_of_a_scenario_are_dated_too if {
	request := object.union(_day("2026-06-02"), {"overlay": "case"})

	tables.in_force("drug_majors") == [] with input as request
		with data.tables.drug_majors.entries as []
		with data.overlay as {"case": {"drug_majors": [_row("2026-06-01", "2026-06-01", {"country": "EST"})]}}
}

test_rows_of_a_scenario_need_the_input_to_name_it if {
	tables.in_force("drug_majors") == [] with input as _day("2026-06-01")
		with data.tables.drug_majors.entries as []
		with data.overlay as {"case": {"drug_majors": [_row("2026-06-01", "2026-06-01", {"country": "EST"})]}}
}

test_table_that_is_not_there_has_no_rows if {
	tables.in_force("no_such_table") == [] with input as _day("2026-06-01")
}

test_countries_are_those_of_the_rows_in_force if {
	tables.countries("drug_majors") == {"DEU", "LTU"} with input as _day("2026-06-01")
		with data.tables.drug_majors.entries as _entries
}

test_limit_is_found_by_its_name if {
	tables.limit("cluster_uxo_bp") == 100 with input as _day("2026-06-01")
}

test_limit_without_row_is_undefined if {
	not tables.limit("no_such_limit") with input as _day("2026-06-01")
}

test_day_is_found_by_its_name if {
	tables.limit_day("net_proceeds_waiver_before") == "1985-01-01" with input as _day("2026-06-01")
}

test_day_without_row_is_undefined if {
	not tables.limit_day("no_such_limit") with input as _day("2026-06-01")
}

test_threshold_is_found_by_provision_group_and_class if {
	tables.threshold("aeca_3d", "standard", "mde") == 14000000 with input as _day("2026-06-01")
	tables.threshold("aeca_3d", "standard", "total") == 50000000 with input as _day("2026-06-01")
	tables.threshold("aeca_3d", "nato5", "mde") == 25000000 with input as _day("2026-06-01")
}

test_threshold_without_row_is_undefined if {
	not tables.threshold("aeca_3d", "standard", "no_such_class") with input as _day("2026-06-01")
}

test_switch_is_on_while_its_row_is_in_force if {
	tables.switch("mtcr_uas") == true with input as _day("2025-09-15")
}

test_switch_is_off_before_its_row_is_in_force if {
	tables.switch("mtcr_uas") == false with input as _day("2025-09-14")
}

test_switch_without_row_is_off if {
	tables.switch("strict_tables") == false with input as _day("2026-06-01")
}

test_last_known_day_is_as_the_build_wrote_it if {
	tables.last_known_days.drug_majors == "2026-09-30" with input as _day("2026-06-01")
		with data.tables.drug_majors as {"last_known_day": "2026-09-30", "entries": []}
}

test_last_known_day_counts_the_rows_of_a_scenario if {
	request := object.union(_day("2026-06-01"), {"overlay": "case"})

	tables.last_known_days.drug_majors == "2026-12-31" with input as request
		with data.tables.drug_majors as {"entries": [_row("2026-01-01", "2026-06-30", {"country": "DEU"})]}
		with data.overlay as {"case": {"drug_majors": [_row("2026-07-01", "2026-12-31", {"country": "DEU"})]}}
}

test_open_table_has_no_last_known_day if {
	not tables.last_known_days.drug_majors with input as _day("2026-06-01")
		with data.tables.drug_majors as {"entries": _entries}
}

test_empty_table_has_no_last_known_day if {
	not tables.last_known_days.drug_majors with input as _day("2026-06-01")
		with data.tables.drug_majors as {"entries": []}
}

_periods := [
	{"first": "0001-01-01", "last": "2025-12-31", "rows": [], "countries": {}},
	{
		"first": "2026-01-01", "last": "9999-12-31",
		"rows": [{"country": "DEU"}], "countries": {"DEU": true}, "by_index": {"DEU": {"country": "DEU"}},
	},
]

_timeline := {"first_year": "2025", "last_year": "2026", "years": {
	"2025": [{"first": "0001-01-01", "last": "2025-12-31", "at": {"drug_majors": 0}}],
	"2026": [{"first": "2026-01-01", "last": "9999-12-31", "at": {"drug_majors": 1}}],
}}

test_period_of_the_day_gives_its_rows if {
	every day in ["2026-01-01", "2026-12-31", "2031-05-05"] {
		tables.in_force("drug_majors") == [{"country": "DEU"}] with input as _day(day)
			with data.tables.drug_majors as {"entries": [], "periods": _periods}
			with data.catalogue.timeline as _timeline
	}
	every day in ["2025-12-31", "1999-01-01"] {
		tables.in_force("drug_majors") == [] with input as _day(day)
			with data.tables.drug_majors as {"entries": [], "periods": _periods}
			with data.catalogue.timeline as _timeline
	}
}

test_period_of_the_day_gives_its_countries_and_its_index if {
	tables.countries("drug_majors") == {"DEU"} with input as _day("2026-01-01")
		with data.tables.drug_majors as {"entries": [], "periods": _periods}
		with data.catalogue.timeline as _timeline
	tables.by_index("drug_majors") == {"DEU": {"country": "DEU"}} with input as _day("2026-01-01")
		with data.tables.drug_majors as {"entries": [], "periods": _periods}
		with data.catalogue.timeline as _timeline
}

test_rows_by_an_index_of_two_members if {
	entries := [_row("2026-01-01", "9999-12-31", {"country": "DEU", "year": "2026", "kind": "a"})]

	tables.by_index("drug_majors") == {"DEU": {"2026": entries[0].values}} with input as _day("2026-06-01")
		with data.tables.drug_majors as {"entries": entries, "index": ["country", "year"]}
}

test_rows_of_a_scenario_are_added_to_those_of_the_table if {
	request := object.union(_day("2026-06-01"), {"overlay": "case"})

	tables.in_force("drug_majors") == [{"country": "DEU"}, {"country": "FRA"}] with input as request
		with data.tables.drug_majors as {"entries": [_row("2026-01-01", "9999-12-31", {"country": "DEU"})], "periods": _periods}
		with data.overlay as {"case": {"drug_majors": [_row("2026-01-01", "9999-12-31", {"country": "FRA"})]}}
}
