package lib.parties.names_test

import data.lib.parties

_entry(party) := {"at": "parties[1]", "party": party}

test_country_is_named_or_not if {
	parties.named(_entry({"country": "LTU"}), {"LTU"}) == true
	parties.named(_entry({"country": "LTU"}), {"EST"}) == false
}

test_organization_is_named_by_its_own_code_alone if {
	parties.named(_entry({"country": "LUX", "organization": "NSPA"}), {"NSPA"}) == true
	parties.named(_entry({"country": "LUX", "organization": "NSPA"}), {"LUX"}) == false
}

test_party_without_either_may_be_named if {
	parties.named(_entry({}), {"LTU"}) == {"parties[1].country"}
}

test_code_is_that_of_the_organization_then_of_the_country if {
	parties.code(_entry({"country": "LUX", "organization": "NSPA"})) == "NSPA"
	parties.code(_entry({"country": "LUX"})) == "LUX"
	parties.code(_entry({})) == "unnamed"
}
