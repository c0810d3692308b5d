# METADATA
# title: Sold by the government alone
# description: |
#   Some items are sold by the government alone, not by a firm (table fms_only, from
#   secondary notes). DSCA confirms it.
package rules.fms.fms_only

import data.lib.kleene
import data.lib.lines
import data.lib.tables

rule := {
	"code": "fms.fms_only",
	"effect": "refer",
	"title": "Sold by the government alone",
	"citation": "SAMM C4.3",
	"phases": ["export"],
	"programs": ["dcs"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fms_only"],
	"reads": ["items[].nomenclature", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.dcs == true
	count(_numbers) > 0
	message := "Listed as sold by the government alone (table fms_only): DSCA decides whether a firm may sell it."
}

found contains {"unknown": fields} if {
	input.present.program.dcs == true
	fields := kleene.lacking(_listed)
	count(fields) > 0
}

_numbers := [number | some number, listed in _listed; listed == true]

_listed := {line.number: kleene.within(line.item, "nomenclature", line.at, _list) |
	count(_list) > 0
	some line in lines.live
	line.program == "dcs"
}

_list := {row.nomenclature | some row in tables.in_force("fms_only")}
