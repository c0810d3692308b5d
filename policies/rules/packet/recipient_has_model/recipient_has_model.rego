# METADATA
# title: Model already held
# description: |
#   A model that the recipient already has from the United States is a precedent for
#   its release. The questionnaire asks for yes or no.
package rules.packet.recipient_has_model

import data.lib.lines

rule := {
	"code": "packet.recipient_has_model",
	"effect": "missing_document",
	"title": "Model already held",
	"citation": "State questionnaire Q8",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.recipient_has_model", "items[].program", "kind"],
}

found contains {
	"lines": [],
	"message": "It is not said whether the recipient already holds this model: answer yes or no (field end_use.recipient_has_model).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.kind_moves
	lines.any_government_or_unknown == true
	object.get(input.request, ["end_use", "recipient_has_model"], null) == null
}
