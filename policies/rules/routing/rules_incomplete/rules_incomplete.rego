# METADATA
# title: Rules not written for this
# description: |
#   Table uncovered names what this policy has no complete set of rules for. There
#   silence of the rules is no clearance, so a person judges. A line that an exemption
#   covers needs no rule; a linked action does even then.
package rules.routing.rules_incomplete

import data.lib.lines
import data.lib.tables

rule := {
	"code": "routing.rules_incomplete",
	"effect": "refer",
	"title": "Rules not written for this",
	"citation": "House rule: a rule that is not written clears nobody",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["uncovered"],
	"reads": ["funding[].source", "items[].funding", "items[].program", "linked_actions[].kind", "phase"],
}

found contains {"lines": _numbers, "message": message, "values": {"phase": input.request.phase, "programs": _programs}} if {
	input.version == 1
	count(_programs) > 0
	message := sprintf(
		"Phase %s: this policy has no complete set of rules for %s. A person must judge what the law asks of it.",
		[input.request.phase, concat(", ", [sprintf("%s (%s)", [program, _uncovered[program]]) | some program in _programs])],
	)
}

_uncovered := {row.program: row.what |
	some row in tables.in_force("uncovered")
	row.phase == input.request.phase
}

_programs := sort([program |
	some program, _ in _uncovered
	_held(program)
])

_numbers := [line.number |
	some line in lines.live
	count(_of(line) & {program | some program in _programs}) > 0
]

# Whether the request holds it, exempt lines apart.
_held(program) if {
	some line in lines.live
	program in _of(line)
}

_held("fmf") if {
	count(lines.live) > 0
	some money in input.request.funding
	money.source in {"fmf_grant", "fmf_loan"}
}

_held("linked") if count(input.request.linked_actions) > 0

_of(line) := {"all", line.program} | {"fmf" | line.fmf}
