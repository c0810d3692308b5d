# METADATA
# title: Narcotics trafficker
# description: |
#   FAA 487: no assistance under the FAA or the AECA to or through a party that is
#   convicted of, or known for, trafficking in narcotics.
package rules.parties.narcotics_trafficker

import data.lib.hits

rule := {
	"code": "parties.narcotics_trafficker",
	"effect": "deny",
	"title": "Narcotics trafficker",
	"citation": "22 USC 2291f [FAA 487]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["parties[].hits"],
}

found contains {"lines": [], "message": message, "values": {"party": entry.party}} if {
	input.present.program.all == true
	some entry in hits.carried({"narcotics_trafficker"})
	message := sprintf("Party %s is a narcotics trafficker by confirmed list hit.", [entry.party])
}
