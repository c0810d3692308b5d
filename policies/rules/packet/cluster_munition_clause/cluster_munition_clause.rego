# METADATA
# title: Use clause for cluster munitions
# description: |
#   The appropriations rider allows cluster munitions that rarely fail only under an
#   agreement that they be used against clearly defined military targets, and not
#   where civilians are known to be or normally live.
package rules.packet.cluster_munition_clause

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.tables

rule := {
	"code": "packet.cluster_munition_clause",
	"effect": "missing_document",
	"title": "Use clause for cluster munitions",
	"citation": "annual SFOPS appropriations act; SAMM LOA note on cluster munitions",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": ["limits"],
	"reads": [
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].flags",
		"items[].measures.uxo_bp",
		"items[].program",
	],
}

found contains {
	"lines": _numbers,
	"message": "No agreement limits the use of the cluster munitions: put the clause cluster_use into it (document loa, eua or agreement_505).",
	"values": {"limit_bp": _limit},
} if {
	input.present.flag.cluster_munition == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.flag.cluster_munition == true
	is_set(_condition)
}

found contains {"unknown": _condition} if {
	input.present.flag.unknown == true
	is_set(_condition)
}

_limit := tables.limit("cluster_uxo_bp")

_numbers := [line.number | some line in lines.usml_or_unknown; _allowed(line) == true]

_condition := kleene.all_of([
	kleene.any_of([_allowed(line) | some line in lines.usml_or_unknown]),
	kleene.negate(papers.on_file_with({"loa", "eua", "agreement_505"}, {"cluster_use"})),
])

_allowed(line) := kleene.all_of([lines.flag(line, "cluster_munition"), _within_rate(line)])

# The rate is asked for only where the flag is set.
_within_rate(line) := line.item.measures.uxo_bp <= _limit if {
	line.item.measures.uxo_bp >= 0
} else := {sprintf("%s.measures.uxo_bp", [line.at])} if {
	lines.flag(line, "cluster_munition") == true
} else := true
