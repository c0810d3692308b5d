# METADATA
# title: Demilitarization and commitment both refused
# description: |
#   A significant defense article moves on only if it is demilitarized first, or the
#   new recipient commits in writing not to pass it on without consent. The law's
#   term is taken as significant military equipment.
package rules.eligibility.significant_article_refused

import data.lib.lines

rule := {
	"code": "eligibility.significant_article_refused",
	"effect": "deny",
	"title": "Demilitarization and commitment both refused",
	"citation": "22 USC 2753(a) [AECA 3(a)]; 22 USC 2314(e) [FAA 505(e)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["flags", "items[].classification", "items[].flags", "items[].program", "items[].sme"],
}

found contains {
	"lines": _numbers,
	"message": "Significant military equipment: the holder refuses to demilitarize it and the recipient refuses the commitment, so consent is barred. One of them must agree.",
	"values": {"flags": _refusals},
} if {
	input.request.phase == "transfer"
	_both_refuse
	count(_numbers) > 0
}

found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	_both_refuse
	count(_unknown) > 0
}

_refusals := {"holder_refuses_to_demilitarize", "recipient_refuses_commitment"}

_both_refuse if {
	every refusal in _refusals {
		lines.request_flag(refusal)
	}
}

_numbers := [line.number | some line in lines.usml_or_unknown; line.sme == true]

_unknown := {field |
	some line in lines.usml_or_unknown
	some field in line.sme
}
