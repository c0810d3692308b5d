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

test_rules_that_post_are_those_of_the_phase_and_the_programs if {
	catalogue := {"posting": {
		"transfer": {
			"all": {"notification": {"quarterly_list": "notification.quarterly_list"}},
			"fms": {"ledger": {"one": "ledger.one"}},
			"eda": {"ledger": {"two": "ledger.two"}},
		},
		"export": {"fms": {"ledger": {"three": "ledger.three"}}},
	}}

	dispatch.posting == {"notification": {"quarterly_list": "notification.quarterly_list"}, "ledger": {"one": "ledger.one"}}
		with input as testing.request([])
		with data.catalogue as catalogue
}
