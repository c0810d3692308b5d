# METADATA
# title: Listing ends open authorizations
# description: |
#   When a country is listed, deliveries and licences for it are suspended, leases
#   and loans end and consents not yet used are withdrawn. What has fully moved is
#   not reached. Each open authorization is a finding of its own.
package rules.eligibility.terror_listing_event

import data.lib.lines
import data.lib.tables

rule := {
	"code": "eligibility.terror_listing_event",
	"effect": "deny",
	"title": "Listing ends open authorizations",
	"citation": "22 USC 2780(a)(1), (3), (4) [AECA 40]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "aeca_40g"},
	"due_at_release": [],
	"tables": ["state_sponsors_of_terrorism"],
	"reads": [
		"open_authorizations[].completed",
		"open_authorizations[].country",
		"open_authorizations[].kind",
		"open_authorizations[].reference",
	],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.version == 1
	count(lines.live) > 0
	some authorization in input.request.open_authorizations
	authorization.country in tables.countries("state_sponsors_of_terrorism")
	object.get(authorization, "completed", false) == false
	values := object.filter(authorization, {"country", "kind", "reference"})
	message := sprintf(
		"%s is listed under AECA 40 on the decision date: %s %s is not completed. Suspend deliveries and licences, end leases and loans, withdraw unused consents.",
		[values.country, values.kind, values.reference],
	)
}
