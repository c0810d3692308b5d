package lib.provisions_test

import data.lib.provisions
import data.testing

_notifying := {rule.code |
	some subject, name
	rule := data.rules[subject][name].rule
	rule.effect == "congressional_notification"
}

test_every_rule_that_notifies_has_its_provision if {
	_notifying - object.keys(provisions.of_rule) == set()
}

test_every_rule_that_notifies_is_heard if {
	heard := object.keys(provisions.found) with input as testing.request([])
	section3d := {code | some code, "aeca_3d" in provisions.of_rule}

	(_notifying - section3d) - heard == set()
}

test_every_provision_has_a_wait_and_a_name if {
	waits := {row.values.provision | some row in data.tables.clocks.entries}

	every provision in provisions.of_rule {
		provision in waits
		provisions.law(provision) != provision
	}
}

test_provision_without_a_name_is_called_by_its_code if {
	provisions.law("aeca_99") == "aeca_99"
}

# What the rules of other subjects find is passed on as it is.
test_what_a_rule_found_is_passed_on if {
	every_found := {
		"dcs.cn_36c_firearms": {1}, "dcs.cn_36c_nato5": {2}, "dcs.cn_36c_standard": {3},
		"dcs.cn_36d_manufacture": {4}, "drawdown.notice": {5}, "eda.appropriations_notice": {6},
		"eda.cn_30": {7}, "fmcs.cn_nato5": {8}, "fmcs.cn_standard": {9}, "fmf.cash_flow_notice": {10},
		"fmf.coproduction": {11}, "fms.cn_nato5": {12}, "fms.cn_new_territory": {13}, "fms.cn_standard": {14},
		"fms.upgrade_report": {15}, "incle.weapons_notice": {16}, "lease.certification_62": {17},
		"lease.disapproval_63": {18}, "lease.reciprocal_notice": {19}, "notification.naval_vessel": {20},
		"notification.reprogramming": {21}, "notification.waiver_report": {22}, "teams.size_515": {23},
	}

	provisions.found == every_found with data.rules.dcs.cn_36c_firearms.found as {1}
		with data.rules.dcs.cn_36c_nato5.found as {2}
		with data.rules.dcs.cn_36c_standard.found as {3}
		with data.rules.dcs.cn_36d_manufacture.found as {4}
		with data.rules.drawdown.notice.found as {5}
		with data.rules.eda.appropriations_notice.found as {6}
		with data.rules.eda.cn_30.found as {7}
		with data.rules.fmcs.cn_nato5.found as {8}
		with data.rules.fmcs.cn_standard.found as {9}
		with data.rules.fmf.cash_flow_notice.found as {10}
		with data.rules.fmf.coproduction.found as {11}
		with data.rules.fms.cn_nato5.found as {12}
		with data.rules.fms.cn_new_territory.found as {13}
		with data.rules.fms.cn_standard.found as {14}
		with data.rules.fms.upgrade_report.found as {15}
		with data.rules.incle.weapons_notice.found as {16}
		with data.rules.lease.certification_62.found as {17}
		with data.rules.lease.disapproval_63.found as {18}
		with data.rules.lease.reciprocal_notice.found as {19}
		with data.rules.notification.naval_vessel.found as {20}
		with data.rules.notification.reprogramming.found as {21}
		with data.rules.notification.waiver_report.found as {22}
		with data.rules.teams.size_515.found as {23}
}
