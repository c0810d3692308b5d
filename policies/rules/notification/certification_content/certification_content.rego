# METADATA
# title: Certification lacks a required element
# description: |
#   22 USC 2753(d)(1)(A) to (E): a certification names the country or organization that
#   proposes the transfer, the article or service with its acquisition cost, the
#   recipient, the reasons and the date. It is unclassified, though the dollar value
#   and the number may be classified.
package rules.notification.certification_content

import data.lib.kleene
import data.lib.parties
import data.lib.section3d

rule := {
	"code": "notification.certification_content",
	"effect": "missing_document",
	"title": "Certification lacks a required element",
	"citation": "22 USC 2753(d)(1)(A)-(E)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"arrangement.kind",
		"items[].flags",
		"items[].mde",
		"items[].nomenclature",
		"items[].program",
		"items[].type",
		"items[].values.acquisition_cost_usd",
		"kind",
		"parties[].country",
		"parties[].name",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"permanence",
		"proposed_on",
		"reason",
		"reexport_countries",
		"work.capability_increase",
		"work.purpose",
	],
}

found contains {
	"lines": _lines,
	"message": sprintf("The certification to Congress needs what the request does not give: %s.", [concat(", ", _absent)]),
	"values": {"missing": _absent},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(_absent) > 0,
	kleene.any_of([section3d.any_level(authority) | some authority in section3d.authorities]),
])

# The lines of an authority whose certification is, or may be, due.
_described := {line |
	some authority in section3d.authorities
	section3d.any_level(authority) != false
	some line in section3d.counted(authority)
}

_lines := sort([line.number |
	some line in _described
	count(_undescribed(line)) > 0
])

_absent := ({field | some line in _described; some field in _undescribed(line)} | _unnamed) | {field |
	some field in {"proposed_on", "reason"}
	not input.request[field]
}

_undescribed(line) := {sprintf("%s.%s", [line.at, field]) |
	some field, present in {
		"nomenclature": object.get(line.item, "nomenclature", "") != "",
		"values.acquisition_cost_usd": section3d.has_cost(line),
	}
	not present
}

# The proposer is a country or an organization; the recipient needs its name.
_unnamed := {sprintf("%s.country", [entry.at]) |
	some entry in parties.having("holder")
	not entry.party.country
	not entry.party.organization
} | {sprintf("%s.name", [entry.at]) |
	some entry in parties.having("recipient")
	not entry.party.name
}
