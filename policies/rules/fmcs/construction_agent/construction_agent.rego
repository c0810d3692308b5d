# METADATA
# title: No construction agent
# description: |
#   Construction is run by an agent: the Army engineers, the Navy engineers, or one that
#   is assigned; the regional agent is asked before work begins (SAMM C4.4.7).
package rules.fmcs.construction_agent

import data.lib.lines

rule := {
	"code": "fmcs.construction_agent",
	"effect": "missing_document",
	"title": "No construction agent",
	"citation": "SAMM C4.4.7; DSCA 13-15",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].roles"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	not input.present.role.construction_agent
	message := "Name the construction agent (USACE, NAVFAC or the one assigned) among the parties."
}

_numbers := lines.of_program("fmcs")
