package lib.dispatch_test

import data.lib.dispatch
import data.proviso
import data.testing

test_rules_asked_are_those_of_the_entry_point if {
	dispatch.asked == proviso.asked with input as testing.request([])
}

test_tables_read_are_those_of_the_rules_asked if {
	catalogue := {"tables": {"transfer": {"all": {"one": true}, "fms": {"one": true, "two": true}, "dcs": {"three": true}}}}

	dispatch.tables_read == {"one", "two"} with input as testing.request([])
		with data.catalogue as catalogue
}
