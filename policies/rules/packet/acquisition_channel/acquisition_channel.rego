# METADATA
# title: Reference of each acquisition
# description: |
#   The channel by which an article came decides which office consents. The
#   reference of the case, grant, lease or licence proves it.
package rules.packet.acquisition_channel

import data.lib.lines

rule := {
	"code": "packet.acquisition_channel",
	"effect": "missing_document",
	"title": "Reference of each acquisition",
	"citation": "State questionnaire Q3; 22 CFR 123.9(c)(1)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].acquisition_ref", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "No reference says how these lines were acquired: give the case designator, the grant program and year, or the lease or licence number (field items[].acquisition_ref).",
	"values": {},
} if {
	input.request.phase == "transfer"
	count(_numbers) > 0
}

_numbers := [line.number |
	some line in lines.live
	line.consent_or_unknown
	not line.item.acquisition_ref
]
