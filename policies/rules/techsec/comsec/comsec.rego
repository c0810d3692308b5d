# METADATA
# title: Communications security content
# description: |
#   Controlled cryptographic items, IFF modes 4 and 5, the precise positioning
#   service of GPS, SAASM and M-code are released by NSA alone, under an agreement
#   with the new recipient. The policy was not read for this rule.
package rules.techsec.comsec

import data.lib.flags

rule := {
	"code": "techsec.comsec",
	"effect": "refer",
	"title": "Communications security content",
	"citation": "CNSSP-8; NSA release policy",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "NSA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {
	"lines": numbers,
	"message": "Communications security content: NSA decides on its release; as a rule it is withdrawn or zeroized and not passed on.",
	"values": {},
} if {
	input.present.flag.comsec == true
	numbers := flags.carrying("comsec")
	count(numbers) > 0
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}
