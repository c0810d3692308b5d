# METADATA
# title: Provisions that ask for a notification to Congress
# description: |
#   Which rule notifies under which provision, what those rules found, and what the
#   provisions have in common.
package lib.provisions

# METADATA
# description: The provision of every rule that asks for a notification.
of_rule := {
	"dcs.cn_36c_firearms": "aeca_36c",
	"dcs.cn_36c_nato5": "aeca_36c",
	"dcs.cn_36c_standard": "aeca_36c",
	"dcs.cn_36d_manufacture": "aeca_36d",
	"drawdown.notice": "faa_506b",
	"eda.appropriations_notice": "eda_appropriations",
	"eda.cn_30": "faa_516f",
	"fmcs.cn_nato5": "aeca_36b",
	"fmcs.cn_standard": "aeca_36b",
	"fmf.cash_flow_notice": "faa_634a",
	"fmf.coproduction": "aeca_42b",
	"fms.cn_nato5": "aeca_36b",
	"fms.cn_new_territory": "aeca_36b",
	"fms.cn_standard": "aeca_36b",
	"fms.upgrade_report": "aeca_36b5a",
	"incle.weapons_notice": "faa_482b",
	"lease.certification_62": "aeca_62",
	"lease.disapproval_63": "aeca_62",
	"lease.reciprocal_notice": "aeca_61",
	"notification.aeca_3d_mde_nato5": "aeca_3d",
	"notification.aeca_3d_mde_standard": "aeca_3d",
	"notification.aeca_3d_total_nato5": "aeca_3d",
	"notification.aeca_3d_total_standard": "aeca_3d",
	"notification.naval_vessel": "10_usc_8677",
	"notification.reprogramming": "faa_634a",
	"notification.waiver_report": "waiver_report",
	"teams.size_515": "faa_515c",
}

# METADATA
# description: Provisions whose wait depends on the class of the recipient.
by_class := {"aeca_36b", "aeca_36c", "aeca_36d", "aeca_62"}

# METADATA
# description: Name of a provision in messages.
law(provision) := object.get(_laws, provision, provision)

_laws := {
	"10_usc_8677": "10 USC 8677",
	"aeca_36b": "AECA 36(b)",
	"aeca_36b5a": "AECA 36(b)(5)(A)",
	"aeca_36c": "AECA 36(c)",
	"aeca_36d": "AECA 36(d)",
	"aeca_3d": "AECA 3(d)",
	"aeca_42b": "AECA 42(b)",
	"aeca_61": "AECA 61",
	"aeca_62": "AECA 62",
	"eda_appropriations": "Appropriations act (excess defense articles)",
	"faa_482b": "FAA 482(b)",
	"faa_506b": "FAA 506(b)",
	"faa_515c": "FAA 515(c)",
	"faa_516f": "FAA 516(f)",
	"faa_634a": "FAA 634A",
	"waiver_report": "AECA 40(g), FAA 620A, 620G or 620H",
}

# METADATA
# description: |
#   What the rules found that ask for a notification, each by its code. The rules
#   of section 3(d) are not here: their waits differ by consent authority.
found["dcs.cn_36c_firearms"] := data.rules.dcs.cn_36c_firearms.found

found["dcs.cn_36c_nato5"] := data.rules.dcs.cn_36c_nato5.found

found["dcs.cn_36c_standard"] := data.rules.dcs.cn_36c_standard.found

found["dcs.cn_36d_manufacture"] := data.rules.dcs.cn_36d_manufacture.found

found["drawdown.notice"] := data.rules.drawdown.notice.found

found["eda.appropriations_notice"] := data.rules.eda.appropriations_notice.found

found["eda.cn_30"] := data.rules.eda.cn_30.found

found["fmcs.cn_nato5"] := data.rules.fmcs.cn_nato5.found

found["fmcs.cn_standard"] := data.rules.fmcs.cn_standard.found

found["fmf.cash_flow_notice"] := data.rules.fmf.cash_flow_notice.found

found["fmf.coproduction"] := data.rules.fmf.coproduction.found

found["fms.cn_nato5"] := data.rules.fms.cn_nato5.found

found["fms.cn_new_territory"] := data.rules.fms.cn_new_territory.found

found["fms.cn_standard"] := data.rules.fms.cn_standard.found

found["fms.upgrade_report"] := data.rules.fms.upgrade_report.found

found["incle.weapons_notice"] := data.rules.incle.weapons_notice.found

found["lease.certification_62"] := data.rules.lease.certification_62.found

found["lease.disapproval_63"] := data.rules.lease.disapproval_63.found

found["lease.reciprocal_notice"] := data.rules.lease.reciprocal_notice.found

found["notification.naval_vessel"] := data.rules.notification.naval_vessel.found

found["notification.reprogramming"] := data.rules.notification.reprogramming.found

found["notification.waiver_report"] := data.rules.notification.waiver_report.found

found["teams.size_515"] := data.rules.teams.size_515.found
