# METADATA
# title: Certification of readiness
# description: |
#   What comes from stock and whose sale would hurt the readiness of U.S. forces is
#   delivered only after a certification (AECA 21(i)). One counts for a year (table
#   clocks).
package rules.fms.readiness_certification

import data.lib.clock_rows
import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fms.readiness_certification",
	"effect": "missing_document",
	"title": "Certification of readiness",
	"citation": "22 USC 2761(i) [AECA 21(i)]",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].flags", "items[].program", "items[].source"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fms == true
	_missing == true
	message := "From stock, with an adverse impact on readiness: attach the certification of AECA 21(i), not older than a year."
}

found contains {"unknown": _missing} if {
	input.present.program.fms == true
	is_set(_missing)
}

_missing := kleene.all_of([
	kleene.any_of([hurting | some hurting in _hurting]),
	kleene.negate(_certified),
])

_certified := kleene.any_of([kleene.all_of([entry.valid, recent]) |
	some entry in papers.of_kinds({"readiness_certification"})
	recent := _in_effect_on(object.get(entry.paper, "signed_on", input.request.decision_date))
])

# Without a row none is in effect.
_in_effect_on(signed_on) := clock_rows.reach(row, signed_on).day >= input.request.decision_date if {
	some row in clock_rows.of("readiness_certification", "lapse")
} else := false

_numbers := [number | some number, hurting in _hurting; hurting == true]

_hurting := {line.number: kleene.all_of([
	kleene.equals(line.item, "source", line.at, "dod_stock"),
	lines.flag(line, "adverse_readiness_impact"),
]) |
	some line in lines.live
	line.program == "fms"
}
