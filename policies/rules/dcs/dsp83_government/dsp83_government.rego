# METADATA
# title: Government signs the certificate
# description: |
#   DDTC may ask that the government of the destination signs form DSP-83 too, where the
#   end user is none; for agreements with classified articles it must. The flag of the
#   dcs block says that it is asked for; absent means it is not.
package rules.dcs.dsp83_government

import data.lib.kleene
import data.lib.licensed
import data.lib.papers

rule := {
	"code": "dcs.dsp83_government",
	"effect": "missing_document",
	"title": "Government signs the certificate",
	"citation": "22 CFR 123.10(c), 124.10(a)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"dcs.flags",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": licensed.numbers,
	"message": "DDTC asks for the signature of the government of the destination: attach it (document dsp83_government).",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(licensed.numbers) > 0,
	licensed.flagged("government_dsp83_required"),
	kleene.negate(papers.on_file({"dsp83_government"})),
])
