# METADATA
# title: Report of a transfer without consent
# description: |
#   AECA 3(e) has the President report a transfer without consent at once to the
#   Speaker and the two committees; 3(c)(2) a possible substantial violation
#   promptly. A person at State decides what is reported. No consent heals it
#   afterwards.
package rules.eum.unauthorized_transfer_report

import data.lib.blanket
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eum.unauthorized_transfer_report",
	"effect": "refer",
	"title": "Report of a transfer without consent",
	"citation": "22 USC 2753(e), (c)(2); 22 USC 2314(d)(2)(B)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT, DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"arrangement.blanket_ref",
		"component_notice_on",
		"consented_on",
		"decision_date",
		"events[].kind",
		"items[].program",
		"transferred_on",
	],
}

found contains {
	"lines": [line.number | some line in lines.live; line.consent == true],
	"message": sprintf("The items were transferred on %s and no consent of that day or before is on record: report it under AECA 3(e).", [input.request.transferred_on]),
	"values": {
		"transferred_on": input.request.transferred_on,
		"consented_on": object.get(input.request, "consented_on", "none"),
	},
} if {
	input.request.phase == "transfer"
	_without_consent == true
}

found contains {"unknown": _without_consent} if {
	input.request.phase == "transfer"
	count(_incidents | _notices_failed) == 0
	is_set(_without_consent)
}

found contains {
	"lines": [line | some line in _notices_failed],
	"message": "The notice on which the exemption for components rests is absent or late, so the transfer had needed consent: report it under AECA 3(e).",
	"values": {},
} if {
	input.request.phase == "transfer"
	count(_notices_failed) > 0
}

found contains {"lines": [], "message": message, "values": {"events": _incidents}} if {
	input.request.phase == "transfer"
	lines.any_usml_or_unknown
	count(_incidents) > 0
	message := sprintf("An incident is known: %s. Report it under AECA 3(e).", [concat(", ", _incidents)])
}

_without_consent := kleene.all_of([
	_transferred,
	kleene.negate(_consented),
	kleene.negate(blanket.cited),
	kleene.any_of([line.consent | some line in lines.live]),
])

default _transferred := false

_transferred if input.request.transferred_on <= input.request.decision_date

# Consent comes before the transfer or on its day.
default _consented := false

_consented if input.request.consented_on <= input.request.transferred_on

_notices_failed contains line if {
	some finding in data.rules.routing.fms_component_notice.found
	some line in finding.lines
}

_notices_failed contains line if {
	some finding in data.rules.routing.dcs_component_notice.found
	some line in finding.lines
}

_incidents contains event.kind if {
	some event in input.request.events
	event.kind in {"unauthorized_transfer", "loss", "unauthorized_access"}
}
