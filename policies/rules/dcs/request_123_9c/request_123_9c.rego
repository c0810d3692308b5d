# METADATA
# title: Papers of the request to DDTC
# description: |
#   Whoever asks DDTC to approve a re-export or retransfer sends what a licence for
#   permanent export needs, the earlier licence or exemption, a precise description with
#   quantity and value, and the new end user, end use and destination. What goes back to
#   the United States needs no such approval.
package rules.dcs.request_123_9c

import data.lib.kleene
import data.lib.licensed
import data.lib.papers

rule := {
	"code": "dcs.request_123_9c",
	"effect": "missing_document",
	"title": "Papers of the request to DDTC",
	"citation": "22 CFR 123.9(c)(1)-(3)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"kind",
	],
}

found contains {
	"lines": licensed.needing_approval,
	"message": "The request under 22 CFR 123.9(c) is not on file: attach it with the earlier licence, quantity, value and new end use (document request_123_9c).",
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
	count(licensed.needing_approval) > 0,
	kleene.negate(papers.on_file({"request_123_9c"})),
])
