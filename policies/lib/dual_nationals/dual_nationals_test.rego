package lib.dual_nationals_test

import data.lib.dual_nationals
import data.testing

_entry(members) := {"at": "parties[1]", "party": members}

_nowhere := testing.request([{"op": "remove", "path": "/parties/1/country"}])

test_nationalities_and_credentials_are_none_where_absent if {
	dual_nationals.nationalities(_entry({})) == set()
	dual_nationals.nationalities(_entry({"nationalities": ["POL", "DEU"]})) == {"DEU", "POL"}
	dual_nationals.has_credentials(_entry({}), {"nda"}) == false
	dual_nationals.has_credentials(_entry({"credentials": ["nda", "host_clearance"]}), {"nda"}) == true
}

test_nationality_is_compared_with_the_country_of_the_recipient if {
	employer := _entry({"nationalities": ["LTU", "IND"]})

	dual_nationals.foreign_to_recipient(employer) == true with input as testing.request([])
	dual_nationals.foreign_to_recipient(_entry({"nationalities": ["LTU"]})) == false with input as testing.request([])
	dual_nationals.foreign_to_recipient(_entry({})) == false with input as testing.request([])
	dual_nationals.foreign_to_recipient(employer) == true with input as _nowhere
	dual_nationals.foreign_to_recipient(_entry({"nationalities": ["LTU"]})) == {"parties[1].country"} with input as _nowhere
}

test_lines_that_are_not_licensed_are_not_judged if {
	dual_nationals.exempt_18d == {} with input as testing.request([])
	dual_nationals.exempt_18e == {} with input as testing.request([])
}
