# METADATA
# title: Only the released configuration
# description: |
#   Where the configuration asked for was not released to the recipient, or a
#   reviewer limits it, the consent names the one that may go.
package rules.proviso.configuration

import data.lib.lines
import data.lib.reviews
import data.rules.techsec.configuration

rule := {
	"code": "proviso.configuration",
	"effect": "proviso",
	"title": "Only the released configuration",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["release_baseline"],
	"reads": [
		"items[].configuration",
		"parties[].country",
		"parties[].organization",
		"reviews[].office",
		"reviews[].provisos",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	count(_unreleased) + count(_offices) > 0
	count(lines.live) > 0
	numbers := sort([line | some finding in _unreleased; some line in finding.lines])
	values := {
		"unreleased": {finding.values.configuration | some finding in _unreleased},
		"offices": _offices,
	}
	message := "If consent is given: only in the configuration and software version that it states."
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	count(_offices) == 0
	some finding in configuration.found
	fields := finding.unknown
}

_unreleased := [finding | some finding in configuration.found; finding.values]

_offices := reviews.asking("configuration")
