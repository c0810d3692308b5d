# METADATA
# title: Dealings with the Russian defense sector
# description: |
#   CAATSA 231 sanctions significant transactions with the Russian defense or
#   intelligence sector, and a Russian major system in the hands of the recipient
#   may compromise U.S. ones. A person sanctioned under CAATSA 235 is also
#   parties.ineligible_party.
package rules.parties.caatsa

import data.lib.hits

rule := {
	"code": "parties.caatsa",
	"effect": "refer",
	"title": "Dealings with the Russian defense sector",
	"citation": "22 USC 9525 [CAATSA 231]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State ISN, PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["parties[].hits"],
}

found contains {"lines": [], "message": message, "values": entry} if {
	input.present.program.all == true
	some entry in hits.carried({"caatsa_231", "caatsa_235", "russian_major_system"})
	message := sprintf(
		"Party %s is tied to the Russian defense or intelligence sector by confirmed hit: %s.",
		[entry.party, concat(", ", entry.hits)],
	)
}
