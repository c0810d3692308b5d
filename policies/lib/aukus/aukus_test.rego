package lib.aukus_test

import data.lib.aukus
import data.testing

_entry(members) := {"at": "parties[1]", "party": members}

_listed := [{
	"valid_from": "0001-01-01", "valid_to": "9999-12-31", "verified": true,
	"values": {"name": "Firm", "country": "AUS"},
}]

_user := _entry({"name": "Firm", "country": "AUS", "credentials": ["aukus_authorized_user"]})

test_credential_is_enough_while_no_list_is_kept if {
	aukus.authorized_user(_user) == true with input as testing.request([])
	aukus.authorized_user(_entry({"name": "Firm"})) == false with input as testing.request([])
}

test_list_that_is_kept_must_name_the_user if {
	aukus.authorized_user(_user) == true with input as testing.request([])
		with data.tables.aukus_authorized_users.entries as _listed
	every other in [{"name": "Other"}, {"country": "GBR"}] {
		aukus.authorized_user(_entry(object.union(_user.party, other))) == false with input as testing.request([])
			with data.tables.aukus_authorized_users.entries as _listed
	}
	aukus.authorized_user(_entry(object.remove(_user.party, ["name"]))) == {"parties[1].name"}
		with input as testing.request([])
		with data.tables.aukus_authorized_users.entries as _listed
}

test_registered_persons_and_agencies_take_part_without_the_list if {
	every credential in ["ddtc_registered", "us_government"] {
		aukus.may_take_part(_entry({"credentials": [credential]})) == true with input as testing.request([])
			with data.tables.aukus_authorized_users.entries as _listed
	}
	aukus.may_take_part(_entry({"credentials": ["nda"]})) == false with input as testing.request([])
}

test_three_countries_from_the_first_day if {
	day := {"op": "replace", "path": "/decision_date", "value": "2024-09-01"}
	eve := {"op": "replace", "path": "/decision_date", "value": "2024-08-31"}

	every country in ["AUS", "GBR", "USA"] {
		aukus.within(_entry({"country": country})) == true with input as testing.request([day])
		aukus.within(_entry({"country": country})) == false with input as testing.request([eve])
	}
	aukus.within(_entry({"country": "CAN"})) == false with input as testing.request([day])
	aukus.within(_entry({"organization": "NATO"})) == false with input as testing.request([day])
	aukus.within(_entry({})) == {"parties[1].country"} with input as testing.request([day])
}
