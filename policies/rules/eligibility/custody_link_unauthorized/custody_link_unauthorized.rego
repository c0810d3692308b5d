# METADATA
# title: An earlier hop lacked consent
# description: |
#   A hop that is known to have lacked consent taints what follows: whoever holds
#   the item now got it without the United States agreeing. State's written closure
#   turns this into a referral.
package rules.eligibility.custody_link_unauthorized

import data.lib.lines

rule := {
	"code": "eligibility.custody_link_unauthorized",
	"effect": "deny",
	"title": "An earlier hop lacked consent",
	"citation": "22 USC 2753(a), (e) [AECA 3(a), (e)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "violation_closure"},
	"due_at_release": [],
	"tables": [],
	"reads": ["custody[].holder", "custody[].without_consent", "items[].program"],
}

found contains {"lines": [], "message": message, "values": {"hops": _hops}} if {
	input.request.phase == "transfer"
	lines.any_usml_or_unknown
	count(_hops) > 0
	message := sprintf(
		"Received without consent by %s: the report must be closed first (document violation_closure).",
		[concat(", ", {hop.holder | some hop in _hops})],
	)
}

_hops := {{"hop": i + 1, "holder": hop.holder} |
	some i, hop in input.request.custody
	hop.without_consent == true
}
