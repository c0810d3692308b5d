package lib.staffing_test

import data.lib.staffing
import data.testing
import data.testing.review

_asked(patches) := review.asked("state_officer", "received", "staff", patches)

_reached(finding, patches) := offices if {
	document := json.patch(review.read("state_officer", "received"), patches)
	offices := staffing.offices(finding) with input as document
}

_refer(code) := review.finding(code, "refer")

# Every rule that asks reaches an office that table offices has.

test_every_finding_that_asks_reaches_an_office if {
	reached := {code: staffing.offices(review.finding(code, rule.effect)) |
		some code, rule in data.catalogue.rules
		rule.effect in staffing.asking
	} with input as review.read("state_officer", "received")
	known := {row.values.office | some row in data.tables.offices.entries}

	count(reached) > 250
	{code | some code, offices in reached; count(offices & known) == 0} == set()
}

test_every_word_of_a_rule_means_offices if {
	spoken := {rule.refer_to | some rule in data.catalogue.rules} - {""}
	{row.values.refer_to | some row in data.tables.referral_offices.entries} == spoken
}

test_every_office_of_the_tables_is_there if {
	known := {row.values.office | some row in data.tables.offices.entries}
	words := {"LEAD", "OWNER", "JOINING", "NAMED", "COMMAND", "BUREAU"}
	named := {office |
		some name in ["referral_offices", "staffing"]
		some row in data.tables[name].entries
		some office in row.values.offices
	}
	regional := {row.values[member] | some row in data.tables.regions.entries; some member in ["command", "bureau"]}

	(named | regional) - (known | words) == set()
	{row.values.of | some row in data.tables.suspense.entries; row.values.by == "office"} - known == set()
}

test_every_finding_of_the_tables_is_one_of_a_rule if {
	rules := object.keys(data.catalogue.rules)
	named := {sprintf("%s.%s", [row.values.subject, row.values.name]) |
		some row in data.tables.staffing.entries
		row.values.name != ""
	}
	subjects := {row.values.subject | some row in data.tables.staffing.entries}
	checked := {code | some row in data.tables.worksheet_checks.entries; some code in row.values.codes}
	contradicted := {code | some row in data.tables.proviso_library.entries; some code in row.values.contradicts}
	due := {row.values.code | some row in data.tables.duties.entries}

	(((named | checked) | contradicted) | due) - rules == set()
	subjects - {rule.subject | some rule in data.catalogue.rules} == set()
}

# What the words of the tables mean.

test_review_by_the_owner_asks_those_that_join_and_the_command if {
	_reached(_refer("techsec.mildep_review"), []) == {"DASA_DEC", "DTSA", "DSCA", "USEUCOM"}
	_reached(_refer("techsec.mildep_review"), [review.put("/request/items/0/owner", "NAVY")]) == {"NAVY_IPO", "DTSA", "DSCA", "USEUCOM"}
	_reached(_refer("techsec.mildep_review"), [review.put("/request/items/0/program", "dcs")]) == {"DASA_DEC", "DTSA", "USEUCOM"}
	_reached(_refer("techsec.mildep_review"), [review.put("/request/parties/1/country", "XYZ")]) == {"DASA_DEC", "DTSA", "DSCA", "CCMD"}
}

test_classified_content_asks_the_disclosure_office_of_the_owner if {
	_reached(_refer("techsec.classified_disclosure"), []) == {"DASA_DEC", "HQDA_G2", "NDPC", "DTSA"}
	_reached(_refer("techsec.classified_disclosure"), [review.put("/request/items/0/owner", "NAVY")]) == {"NDPC", "DTSA"}
}

test_owner_without_a_row_is_asked_by_its_own_name if {
	_reached(_refer("techsec.configuration"), [review.put("/request/items/0/owner", "COAST_GUARD")]) == {"COAST_GUARD", "DTSA"}
}

test_lead_is_the_office_that_consents_for_the_lines if {
	_reached(_refer("parties.private_holder"), []) == {"STATE_PM_RSAT", "DTSA"}
	_reached(_refer("parties.private_holder"), [review.put("/request/items/0/program", "dcs")]) == {"STATE_PM_DDTC", "DTSA"}
	_reached(_refer("parties.private_holder"), [review.put("/request/items/0/program", "foreign")]) == {"STATE_PM_RSAT", "DTSA"}
}

test_named_offices_are_those_listed_without_a_position if {
	open := review.put("/request/reviews/-", {"office": "NSA"})

	_reached(_refer("techsec.review_outstanding"), [open]) == {"NSA", "DTSA"}
	_reached(object.union(_refer("techsec.review_outstanding"), {"lines": []}), [open]) == {"NSA", "DTSA"}
}

test_bars_on_the_recipient_reach_its_regional_bureau if {
	_reached(review.finding("eligibility.brooke", "deny"), []) == {"STATE_EUR"}
	_reached(_refer("eligibility.human_rights_502b"), []) == {"STATE_DRL", "STATE_EUR"}
	_reached(review.finding("eligibility.brooke", "deny"), [review.put("/request/parties/1/country", "XYZ")]) == {"STATE_PM_RSAT"}
}

test_finding_that_nobody_is_named_for_goes_to_the_lead if {
	_reached(review.finding("packet.reason", "missing_document"), []) == {"STATE_PM_RSAT"}
}

test_what_only_informs_asks_nobody_but_where_it_is_named if {
	_reached(review.finding("eum.routine", "proviso"), []) == set()
	_reached(review.finding("eum.enhanced", "proviso"), []) == {"PROGRAM_OFFICE"}
	_reached(review.finding("routing.government_origin", "info"), []) == set()
}

# Staffing of a case.

_all := [
	{"office": "DASA_DEC", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
	{"office": "DSCA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
	{"office": "DTSA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
	{"office": "STATE_EUR", "due_on": "2026-06-16", "codes": ["eligibility.qme_review"]},
	{"office": "USEUCOM", "due_on": "2026-06-16", "codes": ["techsec.mildep_review"]},
]

_due(day) := [object.union(entry, {"due_on": day}) | some entry in _all]

test_offices_asked_before_keep_their_suspense if {
	staffing.staffed == _all with input as _asked([])
	staffing.staffed == _all with input as _asked([review.put("/case/positions", [])])
}

test_offices_asked_have_the_suspense_of_the_tables if {
	found := staffing.staffed with input as _asked([
		review.put("/case/offices", []),
		review.put("/act/staff/also", ["STATE_DRL", "ATTR_SSG", "COAST_GUARD"]),
	])

	{entry.office: entry.due_on | some entry in found} == {
		"ATTR_SSG": "2026-06-16", "COAST_GUARD": "2026-06-23", "DASA_DEC": "2026-06-23", "DSCA": "2026-06-23",
		"DTSA": "2026-06-23", "STATE_DRL": "2026-07-02", "STATE_EUR": "2026-06-16", "USEUCOM": "2026-06-16",
	}
}

test_suspense_of_the_act_is_for_those_that_have_not_answered if {
	day := review.put("/act/staff/due_on", "2026-06-10")
	answered := staffing.staffed with input as _asked([day])
	open := staffing.staffed with input as _asked([day, review.put("/case/positions", [])])

	[entry.due_on | some entry in answered] == ["2026-06-20", "2026-06-20", "2026-06-20", "2026-06-10", "2026-06-10"]
	open == _due("2026-06-10")
}

test_office_that_no_finding_asks_any_more_stays_asked if {
	found := staffing.staffed with input as _asked([review.put("/findings", [])])

	found == [
		{"office": "DASA_DEC", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
		{"office": "DSCA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
		{"office": "DTSA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
	]
}

test_office_that_only_the_act_adds_has_no_codes if {
	found := staffing.staffed with input as _asked([
		review.put("/findings", []),
		review.put("/case/offices", []),
		review.put("/act/staff/also", ["NSA"]),
	])

	found == [{"office": "NSA", "due_on": "2026-07-02", "codes": []}]
}

test_office_that_staffs_or_decides_is_not_asked if {
	findings := [_refer("kind.disposal"), _refer("pko.purpose"), _refer("dcs.treaty_origin")]
	found := staffing.staffed with input as _asked([review.put("/findings", findings), review.put("/case/offices", [])])

	[entry.office | some entry in found] == ["STATE_PM_DDTC"]
}

test_office_of_arbitration_joins_those_asked if {
	found := staffing.escalated with input as review.asked("state_officer", "positions_in", "escalate", [])

	found == array.concat(review.case([]).offices, [{"office": "ATTR_SSG", "due_on": "2026-06-16", "codes": []}])
}

# What is refused.

_refused(patches) := found if found := staffing.refused with input as _asked(patches)

test_staffing_is_not_refused if _refused([]) == set()

test_office_that_there_is_not_is_not_asked if {
	_refused([review.put("/act/staff/also", ["NSA", "DTSB"])]) == {{
		"field": "staff.also",
		"message": "Office DTSB of staff.also is not in table offices: name one that is.",
	}}
}

test_office_that_staffs_is_not_added if {
	every office in ["STATE_PM_RSAT", "STATE_PM"] {
		_refused([review.put("/act/staff/also", [office])]) == {{
			"field": "staff.also",
			"message": sprintf("Office %s of staff.also staffs or decides the case itself: leave it out.", [office]),
		}}
	}
}

test_suspense_is_not_in_the_past if {
	_refused([review.put("/act/staff/due_on", "2026-06-02")]) == set()
	_refused([review.put("/act/staff/due_on", "2026-06-01")]) == {{
		"field": "staff.due_on",
		"message": "Suspense staff.due_on 2026-06-01 is before the day, 2026-06-02: give a later day.",
	}}
}

test_staffing_that_asks_nobody_is_refused if {
	_refused([review.put("/findings", []), review.put("/case/offices", [])]) == {{
		"field": "staff.also",
		"message": "No finding asks an office: name in staff.also whom to ask.",
	}}
}

test_office_without_a_suspense_is_refused if {
	message := "Table suspense says of no office how long ATTR_SSG has: an operator must check the active bundle."
	found := staffing.refused with input as review.asked("state_officer", "positions_in", "escalate", []) with data.tables.suspense.entries as []

	found == {{"field": "", "message": message}}
	count(_refused([])) == 0
	two := staffing.refused with input as _asked([]) with data.tables.suspense.entries as []
	count(two) == 2
}

test_parties_are_found_by_role if {
	staffing.countries("holder") == {"DEU"} with input as {"request": testing.clean}
	staffing.countries("recipient") == {"LTU"} with input as {"request": testing.clean}
	staffing.regional("command", "holder") == {"USEUCOM"} with input as {"request": testing.clean}
}
