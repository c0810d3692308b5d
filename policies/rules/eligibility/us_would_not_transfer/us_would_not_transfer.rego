# METADATA
# title: The US would not transfer itself
# description: |
#   Where the United States would not itself transfer the article to the recipient,
#   the law says that consent shall not be given, and knows no waiver.
package rules.eligibility.us_would_not_transfer

import data.lib.lines

rule := {
	"code": "eligibility.us_would_not_transfer",
	"effect": "deny",
	"title": "The US would not transfer itself",
	"citation": "22 USC 2753(a) [AECA 3(a)]; 22 USC 2314(e) [FAA 505(e)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["determinations.us_would_transfer", "items[].program"],
}

found contains {
	"lines": [],
	"message": "The recorded finding is that the United States would not itself transfer this article to this recipient: consent is barred, without waiver.",
	"values": {"us_would_transfer": "no"},
} if {
	input.request.determinations.us_would_transfer == "no"
	lines.any_usml_or_unknown
}
