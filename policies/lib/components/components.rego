# METADATA
# title: Components built into foreign articles
# description: |
#   What the two component exemptions ask of a line: AECA 3(b) for what was sold
#   under FMS, 22 CFR 123.9(e) for what a licence let out. Both turn on a notice
#   within some days after the transfer. They look at all lines, for they decide
#   which lines are exempt. A change of use is no transfer, so neither covers it.
package lib.components

import data.lib.countries
import data.lib.days
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

# METADATA
# description: Whether a line meets AECA 3(b), the notice apart.
fms(line) := kleene.all_of([
	line.program == "fms",
	input.request.kind != "change_of_end_use",
	lines.flag(line, "incorporated_component"),
	parties.recipient_government,
	parties.country_in(parties.recipient, countries.set_of("component_3b")),
	kleene.negate(parties.country_in(parties.recipient, tables.countries("state_sponsors_of_terrorism"))),
	kleene.negate(line.sme),
	lines.flag(line, "not_36b_notifiable"),
	_no_missile_technology(line),
])

# METADATA
# description: Whether a line meets 22 CFR 123.9(e), the notice apart.
dcs(line) := kleene.all_of([
	line.program == "dcs",
	input.request.kind != "change_of_end_use",
	lines.flag(line, "incorporated_component"),
	_recipient_of_123_9e,
	_authorized_before(line.item),
	kleene.negate(line.sme),
	_contract_below_level,
	_no_missile_technology(line),
	lines.flag(line, "no_reexport_restriction"),
	kleene.negate(_proscribed_destination),
])

# METADATA
# description: Days that the notice may take after the transfer.
notice_days := tables.limit("component_notice_days")

# METADATA
# description: Last day for the notice; undefined until the transfer has taken place.
notice_due_on := days.add_days(input.request.transferred_on, notice_days)

# METADATA
# description: Whether the notice was given in time or still can be.
default notice_in_time := false

notice_in_time if not input.request.transferred_on

notice_in_time if input.request.component_notice_on <= notice_due_on

notice_in_time if {
	not input.request.component_notice_on
	input.request.decision_date <= notice_due_on
}

# METADATA
# description: The days behind the notice, as far as they are known.
notice := object.union_n([
	{"notice_days": notice_days},
	object.filter(input.request, {"component_notice_on", "transferred_on"}),
	{"notice_due_on": day | day := notice_due_on},
])

# METADATA
# description: A sentence about the notice to an office, for messages.
notice_sentence(office) := sprintf(
	"The notice to %s came on %s.",
	[office, input.request.component_notice_on],
) if {
	input.request.component_notice_on
} else := sprintf(
	"The notice to %s is due by %s (field component_notice_on).",
	[office, notice_due_on],
) if {
	input.request.transferred_on
} else := sprintf(
	"The notice to %s is due within %d days after the transfer (field component_notice_on).",
	[office, notice_days],
)

_no_missile_technology(line) := line.mtcr if {
	is_set(line.mtcr)
} else := line.mtcr == "none"

_recipient_of_123_9e := kleene.any_of([
	_nato_recipient,
	kleene.all_of([
		parties.recipient_government,
		parties.country_in(parties.recipient, countries.set_of("component_123_9e")),
	]),
])

default _nato_recipient := false

_nato_recipient if {
	countries.set_includes_nato("component_123_9e")
	parties.recipient.party.organization in countries.nato_organizations
}

# The licence, agreement or paragraph stands in either field. The two treaty
# exemptions do not count (123.9(e)(1)).
_authorized_before(item) if {
	references := object.filter(item, {"acquisition_ref", "prior_authorization"})
	count(references) > 0
	every reference in references {
		not contains(reference, "126.16")
		not contains(reference, "126.17")
	}
} else := false

# The level speaks of the contract, so the licensed lines count together.
_contract_below_level := false if {
	_contract_price >= _contract_level
} else := _contract_lacking if {
	count(_contract_lacking) > 0
} else if {
	_contract_price < _contract_level
} else := false

_contract_level := tables.threshold("itar_123_9e", "all", "total")

_contract_price := sum([line.item.values.contract_price_usd |
	some line in lines.all
	line.program == "dcs"
])

_contract_lacking := {sprintf("%s.values.contract_price_usd", [line.at]) |
	some line in lines.all
	line.program == "dcs"
	not line.item.values.contract_price_usd
}

_proscribed := tables.countries("itar_126_1_d1") | tables.countries("itar_126_1_d2")

_proscribed_destination := kleene.any_of(array.concat(
	[_used_in_proscribed_country],
	[parties.country_in(entry, _proscribed) |
		some role in ["recipient", "end_user"]
		some entry in parties.having(role)
	],
))

default _used_in_proscribed_country := false

_used_in_proscribed_country if input.request.end_use.country in _proscribed
