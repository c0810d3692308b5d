# METADATA
# title: Catch-all entry of the Munitions List
# description: |
#   A catch-all entry holds what development gave the controlled properties, and parts,
#   accessories and software for use in or with a defense article, unless one of five
#   releases applies. Lines of the EAR have a definition of their own (15 CFR 772.1). The
#   entry is told where the line names one.
package rules.dcs.specially_designed

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "dcs.specially_designed",
	"effect": "info",
	"title": "Catch-all entry of the Munitions List",
	"citation": "22 CFR 120.41",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].flags",
		"items[].program",
		"items[].usml",
	],
}

found contains {"lines": numbers, "message": message, "values": {"entries": entries}} if {
	input.present.flag.specially_designed == true
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	entries := {line.item.usml | some line in lines.usml_or_unknown; line.number in numbers}
	message := "Specially designed: caught unless one of the five releases of 22 CFR 120.41(b) applies; record which."
}

found contains {"unknown": fields} if {
	input.present.flag.unknown == true
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: lines.flag(line, "specially_designed") | some line in lines.usml_or_unknown}
