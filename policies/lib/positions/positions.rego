# METADATA
# title: Positions of offices
# description: |
#   What an office may say, whether it was asked, whether all positions are in, and
#   where offices differ.
package lib.positions

import data.lib.casework
import data.lib.library
import data.lib.tables

# METADATA
# description: Positions that stand against a transfer.
against := {"non_concur", "return_without_action"}

# METADATA
# description: |
#   What is wrong with the position, and with an act of an office that was not asked.
refused contains {"field": "office", "message": message} if {
	some _, terms in casework.acts[casework.kind]
	terms.asked == true
	not input.act.office in casework.asked
	message := sprintf("Office %s was not asked for its position; asked were %s: have an officer of State staff the case to it.", [
		input.act.office,
		casework.listed(casework.asked),
	])
}

refused contains {"field": "position.provisos", "message": message} if {
	input.act.position.result == "concur_with_provisos"
	count(_provisos) == 0
	message := "Position concur_with_provisos names no proviso: send them in position.provisos, or concur."
}

refused contains {"field": "position.provisos", "message": message} if {
	input.act.position.result != "concur_with_provisos"
	count(_provisos) > 0
	message := sprintf("Position %s has %d provisos: only concur_with_provisos has any.", [
		input.act.position.result,
		count(_provisos),
	])
}

refused contains entry if {
	some entry in library.refused
}

# METADATA
# description: Whether all positions are in once these offices have answered.
all_in(asked, answered) if {
	count(asked) > 0
	count(asked - answered) == 0
}

# METADATA
# description: The positions by office, with that of the act.
by_office := object.union(
	{position.office: position.result | some position in input.case.positions},
	{input.act.office: result | result := input.act.position.result},
)

# METADATA
# description: Offices that do not concur, or return the case.
opposed := {office | some office, result in by_office; result in against}

# METADATA
# description: |
#   Where offices differ: some concur and others don't, or several ask for one proviso
#   with other parameters.
disagreements := array.concat(
	[{"about": "result", "offices": sort(opposed)} |
		count(opposed) > 0
		count(object.keys(by_office) - opposed) > 0
	],
	[{"about": "proviso", "code": code, "offices": sort(offices)} |
		some code in sort({entry.code | some entry in _all_provisos} & library.disputable)
		entries := [entry | some entry in _all_provisos; entry.code == code]
		count({entry.parameter | some entry in entries}) > 1
		offices := {office | some entry in entries; some office in entry.offices}
		count(offices) > 1
	],
)

# METADATA
# description: |
#   Whether the office of arbitration to which a disagreement went settled it: it
#   concurs, with provisos or without.
settled if {
	some office in input.case.escalated
	by_office[office] in {"concur", "concur_with_provisos"}
}

# METADATA
# description: What is wrong with taking a disagreement up.
escalation_refused contains {"field": "escalate.to", "message": message} if {
	not input.act.escalate.to in _arbitration
	message := sprintf("Office %s of escalate.to settles no disagreements: name %s.", [
		input.act.escalate.to,
		casework.listed(_arbitration),
	])
}

escalation_refused contains {"field": "escalate.to", "message": message} if {
	input.act.escalate.to in input.case.escalated
	message := sprintf("Office %s of escalate.to has the disagreement already: wait for its position.", [input.act.escalate.to])
}

escalation_refused contains {"field": "", "message": message} if {
	input.act.escalate
	count(disagreements) == 0
	message := "Offices do not disagree, so there is nothing to escalate."
}

_arbitration := {row.office | some row in tables.in_force("offices"); row.role == "arbitration"}

_provisos := object.get(input.act.position, "provisos", [])

# The provisos of the position take the place of what the office asked for before.
_all_provisos := array.concat(
	[object.union(entry, {"parameter": object.get(entry, "parameter", "")}) |
		some proviso in input.case.provisos
		offices := {office | some office in proviso.offices} - _replaced
		count(offices) > 0
		entry := object.union(proviso, {"offices": offices})
	],
	[{
		"code": proviso.code,
		"parameter": object.get(proviso, "parameter", ""),
		"offices": {input.act.office},
	} |
		some proviso in input.act.position.provisos
	],
)

_replaced := {input.act.office | input.act.position}
