package rules.techsec.mildep_review_test

import data.rules.techsec.mildep_review
import data.testing

_found(lines, office, owners, joining, message) := {
	"lines": lines,
	"message": message,
	"values": {"office": office, "owners": owners, "joining": joining},
}

_army(lines) := _found(
	lines, "DASA_DEC", {"ARMY"}, {"DSCA", "DTSA"},
	"Owned by ARMY: DASA_DEC reviews, joined by DSCA, DTSA.",
)

_owner(i, owner) := {"op": "replace", "path": sprintf("/items/%d/owner", [i]), "value": owner}

_program(i, program) := {"op": "replace", "path": sprintf("/items/%d/program", [i]), "value": program}

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

test_army_item_goes_to_the_army if {
	mildep_review.found == {_army([1])} with input as testing.request([])
}

test_every_owner_has_its_office if {
	offices := {
		"ARMY": "DASA_DEC", "NAVY": "NAVY_IPO", "MARINE_CORPS": "NAVY_IPO",
		"AIR_FORCE": "SAF_IA", "SPACE_FORCE": "SAF_IA",
	}
	every owner, office in offices {
		mildep_review.found == {_found(
			[1], office, {owner}, {"DSCA", "DTSA"},
			sprintf("Owned by %s: %s reviews, joined by DSCA, DTSA.", [owner, office]),
		)} with input as testing.request([_owner(0, owner)])
	}
}

test_owner_that_is_an_agency_is_reviewed_by_the_agency_once if {
	mildep_review.found == {_found(
		[1], "DSCA", {"DEFENSE_AGENCY"}, {"DTSA"},
		"Owned by DEFENSE_AGENCY: DSCA reviews, joined by DTSA.",
	)} with input as testing.request([_owner(0, "DEFENSE_AGENCY")])
}

test_services_of_one_office_are_reviewed_together if {
	request := testing.request(array.concat(_two_lines, [_owner(0, "NAVY"), _owner(1, "MARINE_CORPS")]))

	mildep_review.found == {_found(
		[1, 2], "NAVY_IPO", {"MARINE_CORPS", "NAVY"}, {"DSCA", "DTSA"},
		"Owned by MARINE_CORPS, NAVY: NAVY_IPO reviews, joined by DSCA, DTSA.",
	)} with input as request
}

test_lines_of_two_owners_go_to_two_offices if {
	request := testing.request(array.concat(_two_lines, [_owner(1, "AIR_FORCE")]))

	mildep_review.found == {
		_army([1]),
		_found(
			[2], "SAF_IA", {"AIR_FORCE"}, {"DSCA", "DTSA"},
			"Owned by AIR_FORCE: SAF_IA reviews, joined by DSCA, DTSA.",
		),
	} with input as request
}

test_licensed_line_does_not_concern_the_cooperation_agency if {
	mildep_review.found == {_found(
		[1], "DASA_DEC", {"ARMY"}, {"DTSA"},
		"Owned by ARMY: DASA_DEC reviews, joined by DTSA.",
	)} with input as testing.request([_program(0, "dcs")])
}

test_owner_without_row_stands_for_its_office if {
	mildep_review.found == {_found(
		[1], "ARMY", {"ARMY"}, set(),
		"Owned by ARMY: ARMY reviews, joined by .",
	)} with input as testing.request([]) with data.tables.offices.entries as []
}

test_foreign_line_is_not_reviewed if {
	mildep_review.found == set() with input as testing.request([_program(0, "foreign")])
}

test_line_without_owner_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/owner"}])

	mildep_review.found == {{"unknown": {"items[0].owner"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	mildep_review.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_without_owner_hides_no_other_line if {
	request := testing.request(array.concat(_two_lines, [{"op": "remove", "path": "/items/0/owner"}]))

	mildep_review.found == {_army([2]), {"unknown": {"items[0].owner"}}} with input as request
}

test_foreign_line_without_owner_is_clear if {
	request := testing.request([_program(0, "foreign"), {"op": "remove", "path": "/items/0/owner"}])

	mildep_review.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	mildep_review.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	mildep_review.found == set() with input as testing.request([])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].owner": "unknown",
		"items[].program": "unknown",
	},
}
