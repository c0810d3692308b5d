# METADATA
# title: Item held under the Canadian exemption
# description: |
#   What Canada holds under 126.5 may go to another Canadian use or user, or out of
#   Canada, only with approval: of the original exporter where the same export would be
#   exempt from the United States, else of DDTC under 123.9. Back to the United States
#   it may go, if nobody else is its end user and it is used nowhere else. Absent
#   prior_authorization is none.
package rules.dcs.canada_retransfer

import data.lib.kleene
import data.lib.licensed
import data.lib.parties

rule := {
	"code": "dcs.canada_retransfer",
	"effect": "refer",
	"title": "Item held under the Canadian exemption",
	"citation": "22 CFR 126.5(d)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"end_use.country",
		"items[].prior_authorization",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {
	"lines": _numbers,
	"message": "It is held under 22 CFR 126.5: the original exporter may agree to what would be exempt directly, else DDTC approves.",
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
	count(_numbers) > 0,
	kleene.any_of([kleene.negate(parties.country_in(entry, {"USA"})) | some entry in _users]),
])

_users := [entry |
	some entry in array.concat(parties.all, _used_abroad)
	count({role | some role in entry.party.roles} & {"recipient", "end_user"}) > 0
]

# An absent place of use is the recipient's country.
_used_abroad := [{"at": parties.recipient.at, "party": {"roles": ["end_user"], "country": country}} |
	country := input.request.end_use.country
]

_numbers := licensed.left_with(licensed.authorizations({"126.5"}))
