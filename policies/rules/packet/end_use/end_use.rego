# METADATA
# title: Planned use in detail
# description: |
#   Consent is to a stated use. The questionnaire and 22 CFR 123.9(c)(3) ask what
#   the end user will do with the items.
package rules.packet.end_use

import data.lib.lines

rule := {
	"code": "packet.end_use",
	"effect": "missing_document",
	"title": "Planned use in detail",
	"citation": "State questionnaire Q7; 22 CFR 123.9(c)(3)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.description", "items[].program"],
}

found contains {
	"lines": [],
	"message": "The planned use is not described: say what the end user will do with the items (field end_use.description).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.any_consent_or_unknown == true
	object.get(input.request, ["end_use", "description"], "") == ""
}
