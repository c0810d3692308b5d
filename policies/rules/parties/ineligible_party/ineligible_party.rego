# METADATA
# title: Debarred, denied or sanctioned party
# description: |
#   No licence or consent for a party that was convicted or indicted under the
#   statutes of 22 CFR 120.6, is debarred, may not contract with the Government,
#   is under a policy of denial of State, or stands on a list of OFAC, BIS or the
#   Security Council, or under CAATSA 235. Only confirmed hits count; possible
#   ones are a matter of the screening step. A written authorization of DDTC makes
#   it a referral.
package rules.parties.ineligible_party

import data.lib.hits

rule := {
	"code": "parties.ineligible_party",
	"effect": "deny",
	"title": "Debarred, denied or sanctioned party",
	"citation": "22 CFR 120.15(b), 120.16(c), 126.13(a)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "party_authorization"},
	"due_at_release": [],
	"tables": [],
	"reads": ["parties[].hits"],
}

found contains {"lines": [], "message": message, "values": entry} if {
	input.present.program.all == true
	some entry in hits.carried(_barring)
	message := sprintf("Party %s is ineligible by confirmed list hit: %s.", [entry.party, concat(", ", entry.hits)])
}

_barring := {
	"aeca_convicted", "bis_denied_person", "bis_entity_list", "caatsa_235", "contract_ineligible",
	"ddtc_debarred", "ofac_other", "ofac_sdn", "policy_of_denial", "unsc",
}
