package lib.arrangement_test

import data.lib.arrangement
import data.testing

_arrangement(value) := {"op": "add", "path": "/arrangement", "value": value}

_no_country := {"op": "remove", "path": "/parties/1/country"}

test_blanket_consent_is_given_by_its_reference if {
	arrangement.blanket_given == true with input as testing.request([_arrangement({"blanket_ref": "B-1"})])
	arrangement.blanket_given == false with input as testing.request([_arrangement({"kind": "bilateral"})])
	arrangement.blanket_given == false with input as testing.request([])
}

test_participants_are_those_that_it_names if {
	arrangement.blanket_parties == {"LTU", "NSPA"}
		with input as testing.request([_arrangement({"blanket_parties": ["NSPA", "LTU"]})])
	arrangement.blanket_parties == set() with input as testing.request([])
}

test_recipient_is_named_or_not if {
	arrangement.recipient_in_blanket == true with input as testing.request([_arrangement({"blanket_parties": ["LTU"]})])
	arrangement.recipient_in_blanket == false with input as testing.request([_arrangement({"blanket_parties": ["EST"]})])
	arrangement.recipient_in_blanket == {"parties[1].country"}
		with input as testing.request([_arrangement({"blanket_parties": ["LTU"]}), _no_country])
}

test_consent_that_names_nobody_does_not_name_the_recipient if {
	arrangement.recipient_in_blanket == false with input as testing.request([_no_country])
}
