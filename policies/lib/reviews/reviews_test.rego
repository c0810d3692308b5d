package lib.reviews_test

import data.lib.reviews
import data.testing

_request := testing.request([{"op": "replace", "path": "/reviews", "value": [
	{"office": "DASA_DEC", "result": "non_concur", "provisos": ["expiry"]},
	{"office": "DTSA", "result": "concur_with_provisos", "provisos": ["sanitize", "expiry"]},
	{"office": "DSCA"},
	{"office": "NSA"},
	{"office": "NSA", "result": "concur"},
]}])

_none := testing.request([{"op": "remove", "path": "/reviews"}])

test_offices_with_a_result_have_answered if {
	reviews.answered == {"DASA_DEC", "DTSA", "NSA"} with input as _request
	reviews.answered == set() with input as _none
}

test_offices_listed_without_any_result_are_open if {
	reviews.listed_open == {"DSCA"} with input as _request
	reviews.listed_open == set() with input as _none
}

test_offices_are_found_by_their_result if {
	reviews.with_result("non_concur") == {"DASA_DEC"} with input as _request
	reviews.with_result("return_without_action") == set() with input as _request
}

test_offices_are_found_by_what_they_ask_for if {
	reviews.asking("expiry") == {"DASA_DEC", "DTSA"} with input as _request
	reviews.asking("sanitize") == {"DTSA"} with input as _request
	reviews.asking("demilitarize") == set() with input as _request
}

test_owner_has_the_office_of_the_table if {
	reviews.of_owner("ARMY") == "DASA_DEC" with input as _request
	reviews.of_owner("SPACE_FORCE") == "SAF_IA" with input as _request
}

test_owner_without_row_stands_for_its_office if {
	reviews.of_owner("ARMY") == "ARMY" with input as _request with data.tables.offices.entries as []
}

test_government_origin_is_joined_by_both_agencies if {
	reviews.joining(true) == {"DSCA", "DTSA"} with input as _request
}

test_other_origin_is_joined_by_technology_security if {
	reviews.joining(false) == {"DTSA"} with input as _request
}
