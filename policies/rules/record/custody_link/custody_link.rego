# METADATA
# title: Stated chain is not the log's
# description: |
#   The log knows by whose consent an item passed from holder to holder. The stated
#   chain must have every hop of it, in its order and with its consent; it may have
#   more, since the log does not know what came before it. A consent that stands in it
#   more often than in the log makes a loop. No finding tells a consent that only the
#   log knows: who does not have the paper must not learn its number here.
package rules.record.custody_link

import data.lib.parties
import data.lib.record

rule := {
	"code": "record.custody_link",
	"effect": "missing_document",
	"title": "Stated chain is not the log's",
	"citation": "22 USC 2753(a) [AECA 3(a)]; the decision log",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"custody[].consent_reference",
		"custody[].holder",
		"items[].program",
		"items[].serials",
		"parties[].country",
		"parties[].id",
		"parties[].organization",
	],
}

found contains {"lines": record.live_lines(group), "message": message, "values": values} if {
	input.present.record.custody == true
	some group in record.held
	gaps := _gaps([_link(hop.holder, hop.consent_reference) | some hop in group.hops])
	first := min(gaps) # undefined where there is none
	message := sprintf(
		"The stated chain of %s is not the log's (%d found; %s). State every hop with its consent (field custody).",
		[record.shown(group), count(gaps), first],
	)
	values := {"gaps": gaps, "items": record.listed(group)}
}

_stated := [_link(_code(hop.holder), object.get(hop, "consent_reference", "")) |
	some hop in input.request.custody
]

_link(holder, consent) := {"holder": holder, "consent": upper(trim_space(consent))}

# A hop may name its holder by the id of a party.
_code(name) := parties.code(entry) if {
	some entry in parties.all
	entry.party.id == name
} else := name

_gaps(recorded) := {"no consent is stated"} if {
	every hop in _stated { hop.consent == "" }
} else := _differences(recorded) if {
	count(_differences(recorded)) > 0
} else := {"its hops are stated in another order"} if {
	[hop | some hop in _stated; hop in recorded] != recorded
} else := set()

_differences(recorded) := union({_not_stated(recorded), _otherwise(recorded), _loops(recorded)})

_not_stated(recorded) := {sprintf("hop %d of the log (%s) is not stated", [i + 1, hop.holder]) |
	some i, hop in recorded
	not hop.holder in _holders
}

_otherwise(recorded) := {sprintf("hop %d of the log (%s) is stated without its consent", [i + 1, hop.holder]) |
	some i, hop in recorded
	hop.holder in _holders
	not hop in _stated
}

_holders := {hop.holder | some hop in _stated}

_loops(recorded) := {sprintf("consent %s is stated %d times", [consent, times]) |
	some consent in {hop.consent | some hop in _stated; hop.consent != ""}
	times := count([hop | some hop in _stated; hop.consent == consent])
	times > max([1, count([hop | some hop in recorded; hop.consent == consent])])
}
