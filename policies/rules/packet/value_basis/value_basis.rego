# METADATA
# title: Value that the test needs
# description: |
#   Each program is tested on a value of its own, and no other may stand in for it:
#   contract price of sales, teams and licences, full cost too of construction, original
#   cost and value today of excess articles, replacement value of leases, value today of
#   drawdowns. A line without a program may need any of them. Stock set aside (FAA 514)
#   has the charge of routing.war_reserve_authority beside the value of its program.
package rules.packet.value_basis

import data.lib.lines

rule := {
	"code": "packet.value_basis",
	"effect": "missing_document",
	"title": "Value that the test needs",
	"citation": "22 USC 2753(d), 2776, 2796a, 2796b; 22 USC 2321j, 2403(m)",
	"phases": ["export"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].values.acquisition_cost_usd", "items[].values.contract_price_usd", "items[].values.current_usd", "items[].values.full_cost_usd", "items[].values.replacement_less_depreciation_usd", "items[].values.replacement_usd"],
}

found contains {"lines": numbers, "message": message, "values": {"fields": fields}} if {
	input.present.phase.export == true
	some fields in {missing | some missing in _missing}
	numbers := [number | some number, missing in _missing; missing == fields]
	message := sprintf("Give %s: the tests of the program run on it, and no other value replaces it.", [concat(" and ", fields)])
}

found contains {"unknown": fields} if {
	input.present.phase.export == true
	fields := {sprintf("%s.program", [line.at]) |
		some line in lines.live
		line.program == ""
		some names in _needed
		some name in names
		not line.item.values[name]
	}
	count(fields) > 0
}

_missing := {line.number: missing |
	some line in lines.live
	missing := [name |
		some name in _needed[line.program]
		not line.item.values[name]
	]
	count(missing) > 0
}

_needed := {
	"dcs": ["contract_price_usd"],
	"drawdown": ["current_usd"],
	"eda": ["acquisition_cost_usd", "current_usd"],
	"fmcs": ["contract_price_usd", "full_cost_usd"],
	"fms": ["contract_price_usd"],
	"lease": ["replacement_less_depreciation_usd", "replacement_usd"],
	"teams": ["contract_price_usd"],
}
