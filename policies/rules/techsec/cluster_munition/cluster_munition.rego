# METADATA
# title: Cluster munition above one percent
# description: |
#   The annual appropriations act bars the sale or transfer of cluster munitions
#   that leave more than one percent of their submunitions unexploded. Technology to
#   clear or disarm them is no such munition and carries no such flag. The act is to
#   be confirmed every year.
package rules.techsec.cluster_munition

import data.lib.kleene
import data.lib.lines
import data.lib.tables

rule := {
	"code": "techsec.cluster_munition",
	"effect": "deny",
	"title": "Cluster munition above one percent",
	"citation": "PL 111-117 s.7056(b) and the later annual acts (s.7054(b), s.7035); SAMM C4.5.2",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cluster_rider", "limits"],
	"reads": ["decision_date", "items[].flags", "items[].measures.uxo_bp", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.flag.cluster_munition == true
	some rate in {line.item.measures.uxo_bp | some line in lines.live; _condition[line.number] == true}
	numbers := [line.number |
		some line in lines.live
		_condition[line.number] == true
		line.item.measures.uxo_bp == rate
	]
	values := {"uxo_bp": rate, "limit_bp": tables.limit("cluster_uxo_bp")}
	message := sprintf("%d basis points of the submunitions stay unexploded; the appropriations act bars more than %d.", [
		values.uxo_bp,
		values.limit_bp,
	])
}

found contains {"unknown": fields} if {
	input.present.flag.cluster_munition == true
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

found contains {"unknown": fields} if {
	input.present.flag.unknown == true
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

# What is stated counts on every line; what is not is asked of no item of the EAR.
_asked := [_condition[line.number] | some line in lines.usml_or_unknown]

_condition := {line.number: kleene.all_of([
	count(tables.in_force("cluster_rider")) > 0,
	lines.flag(line, "cluster_munition"),
	_above(line),
]) |
	some line in lines.live
}

_above(line) := line.item.measures.uxo_bp > tables.limit("cluster_uxo_bp") if {
	line.item.measures.uxo_bp != null
} else := {sprintf("%s.measures.uxo_bp", [line.at])}
