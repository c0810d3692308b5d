# METADATA
# title: No finding that the US would transfer
# description: |
#   Consent may be given only where the United States would itself transfer the
#   article to the new recipient. That is found by people and recorded; the values
#   here are indicators to prepare the finding, never a substitute for it.
package rules.eligibility.us_would_transfer_undetermined

import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.us_would_transfer_undetermined",
	"effect": "refer",
	"title": "No finding that the US would transfer",
	"citation": "22 USC 2753(a) [AECA 3(a)]; 22 USC 2314(e) [FAA 505(e)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fms_eligible", "release_baseline"],
	"reads": [
		"determinations.us_would_transfer",
		"items[].program",
		"parties[].country",
		"parties[].organization",
	],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.phase == "transfer"
	lines.any_usml_or_unknown
	_determination in {"absent", "undetermined"}
	values := {
		"determination": _determination,
		"recipient": parties.recipient_code,
		"fms_eligible": parties.recipient_code in _eligible,
		"released_configurations": _released,
	}
	message := sprintf(
		"Whether the United States would itself transfer this to %s is %s: record the finding (field determinations.us_would_transfer).",
		[_recipient, {"absent": "not recorded", "undetermined": "undetermined"}[_determination]],
	)
}

_determination := object.get(input.request, ["determinations", "us_would_transfer"], "absent")

_recipient := "the recipient" if parties.recipient_code == ""

_recipient := parties.recipient_code if parties.recipient_code != ""

_eligible := {row.code | some row in tables.in_force("fms_eligible")}

_released := {row.configuration |
	some row in tables.in_force("release_baseline")
	row.country == parties.recipient_code
}
