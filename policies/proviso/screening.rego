# METADATA
# title: Screening
# description: |
#   The entry point. It asks the rules that the request's phase and programs need,
#   joins what they found, and derives the disposition. It is undefined, which the
#   service treats as a failure, unless the input is of the known version, the
#   redundant part of it is right, the positions of ledgers can be counted, what the log
#   knows is of the form that rules read, what State overrides are denials, every rule
#   asked has answered and every table that they read is there.
# entrypoint: true
package proviso

import data.lib.clocks
import data.lib.dispatch
import data.lib.ledgers
import data.lib.papers
import data.lib.postings
import data.lib.present
import data.lib.record
import data.lib.related
import data.lib.routes
import data.lib.tables

screening := {
	"version": 1,
	"disposition": disposition,
	"findings": findings,
	"not_evaluated": not_evaluated,
	"asked": asked,
	"routes": routes.consent_authorities,
	"clocks": clocks.all,
	"ledgers": postings.all,
	"related": _related_levels,
	"unverified_tables": dispatch.tables_read & tables.unverified,
} if {
	input.version == 1
	present.right
	ledgers.right
	record.right
	_overrides_right
	count(asked) > 0
	count(_answers) == sum([count(names) | some names in dispatch.opened])
	count(asked - object.keys(data.catalogue.rules)) == 0
	count(_missing_tables) == 0
}

# METADATA
# description: The same for every request of a batch, in the order given.
# entrypoint: true
batch := [{"position": position, "result": result} |
	some position, request in input.requests
	result := screening with input as request
]

# METADATA
# description: Codes of the rules that the phase and the programs need.
asked := dispatch.asked

# METADATA
# description: What the rules found, each with the effect that it has in this request.
findings contains object.union(finding, {
	"code": code,
	"effect": effect,
	"lifted": lifted,
}) if {
	some code, found in _speaking
	rule := data.catalogue.rules[code]
	some finding in found
	object.get(finding, "unknown", false) == false
	lifted := _lifted(rule, code)

	# A finding of a rule that only informs may itself be a referral (strict_tables).
	effect := object.get({true: "refer"}, lifted, object.get(finding, "effect", rule.effect))
}

# METADATA
# description: Rules that lacked fields, with the fields.
not_evaluated contains {"code": code, "fields": fields} if {
	some code, found in _speaking
	some lacking in found
	lacking.unknown
	fields := {field |
		some answer in found
		some field in answer.unknown
	}
	count(fields) > 0
}

# The lists of README's order of dispositions: the first that holds wins.
default disposition := "deny"

disposition := "deny" if {
	some finding in findings
	finding.effect == "deny"
	finding.code != "notification.wait_not_elapsed"
} else := "no_usg_consent_needed" if {
	_all_exempt
	((count(_missing_now) + count(_missing_at_release)) + count(_held)) + count(_referred) == 0
} else := "hold_missing_documents" if {
	count(_missing_now) + count(_held) > 0
} else := "cn_required" if {
	some finding in findings
	finding.code == "notification.wait_not_elapsed"
} else := "human_review" if {
	count(_referred) > 0
} else := "hold_missing_documents" if {
	count(_missing_at_release) > 0
} else := "approvable_with_provisos" if {
	count(asked) > 0
}

_answers := {code: found |
	some subject, names in dispatch.opened
	some name, code in names
	found := data.rules[subject][name].found
}

# Most rules say nothing of most requests.
_speaking := {code: found |
	some code, found in _answers
	found != set()
}

# Where nobody asks whether a request was split, earlier ones change nothing.
_related_levels := related.levels if {
	dispatch.opened.notification.split_suspected
} else := {"total": [], "mde": []}

_missing_tables := dispatch.tables_read - object.keys(data.tables)

_lifted(rule, code) if {
	rule.lifted_by.list == "waivers"
	papers.waiver_on_file(rule.lifted_by.kind) == true
} else if {
	rule.lifted_by.list == "documents"
	papers.on_file({rule.lifted_by.kind}) == true
} else if {
	_overridden[code]
} else := false

# Denials whose facts State corrected in a review (act override). The wait that the law
# gives Congress is no fact to correct.
_overridden := {code: true | some code in input.overrides}

_overrides_right if not "overrides" in object.keys(input)

_overrides_right if {
	is_array(input.overrides)
	every code in input.overrides {
		data.catalogue.rules[code].effect == "deny"
		code != "notification.wait_not_elapsed"
	}
}

_all_exempt if {
	every item in input.request.items {
		item.line in data.lib.lines.exempt
	}
}

_missing_now contains finding.code if {
	some finding in findings
	finding.effect == "missing_document"
	not _at_release(finding.code)
}

_missing_at_release contains finding.code if {
	some finding in findings
	finding.effect == "missing_document"
	_at_release(finding.code)
}

_at_release(code) if input.request.phase in data.catalogue.rules[code].due_at_release

# Rules that only inform or attach a proviso hold nothing.
_held contains entry.code if {
	some entry in not_evaluated
	not data.catalogue.rules[entry.code].effect in {"info", "proviso"}
}

_referred contains finding.code if {
	some finding in findings
	finding.effect == "refer"
	finding.code != "techsec.mildep_review"
}
