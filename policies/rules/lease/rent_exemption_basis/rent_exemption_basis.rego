# METADATA
# title: Basis for the relief of rent missing
# description: |
#   Rent is relieved for cooperative research, an exercise, or an interface of
#   communications or electronics; for depreciation after three quarters of the service
#   life; or for a lease in return. The paper that shows which is on file. An exempt
#   purpose that is none of the three, or is not stated, has no basis whatever paper is
#   on file: that is the stricter reading.
package rules.lease.rent_exemption_basis

import data.lib.kleene
import data.lib.leases
import data.lib.papers

rule := {
	"code": "lease.rent_exemption_basis",
	"effect": "missing_document",
	"title": "Basis for the relief of rent missing",
	"citation": "22 USC 2796(a) [AECA 61(a)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"lease.purpose",
		"lease.rent",
	],
}

found contains {"lines": leases.numbers, "message": message, "values": {"rent": leases.rent, "purpose": _purpose}} if {
	input.present.block.lease == true
	_condition == true
	message := sprintf(
		"Rent is %s for purpose %s, and nothing on file shows the basis: attach it (document rent_exemption_basis) or charge full cost.",
		[leases.rent, _purpose],
	)
}

found contains {"unknown": _condition} if {
	input.present.block.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([
	leases.any_leased,
	leases.rent in {"exempt_purpose", "depreciation_waived", "reciprocal"},
	kleene.any_of([_purpose_outside, kleene.negate(papers.on_file({"rent_exemption_basis"}))]),
])

_purpose := object.get(input.request, ["lease", "purpose"], "not stated")

default _purpose_outside := false

_purpose_outside if {
	leases.rent == "exempt_purpose"
	not _purpose in {"cooperative_rd", "exercise", "communications_interface"}
}
