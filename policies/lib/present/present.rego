# METADATA
# title: What the request may hold
# description: |
#   The service writes into input.present which programs and line flags the
#   request has or may have, so that a rule can stop at one indexed comparison.
#   They are redundant; this package checks them against the request, and the
#   entry point gives no decision when they differ.
package lib.present

# METADATA
# description: True when input.present says what the request says.
default right := false

right if {
	input.present == {
		"phase": {input.request.phase: true},
		"kind": {input.request.kind: true},
		"program": {program: true | some program in programs},
		"flag": {flag: true | some flag in flags},
		"usml": usml,
	}
}

# METADATA
# description: |
#   Programs for which rules are asked: those of the lines and of linked actions,
#   fmf for such money, and all, for the rules that name no program.
programs := union({_line_programs, _linked_programs, _money, {"all"}})

_line_programs := {item.program | some item in input.request.items}

_linked_programs := {program |
	some action in input.request.linked_actions
	program := {"loa": "fms", "licence": "dcs", "agreement": "dcs", "eda": "eda", "lease": "lease"}[action.kind]
}

_money := {"fmf" |
	some item in input.request.items
	item.funding in {"fmf_grant", "fmf_loan"}
} | {"fmf" |
	some money in input.request.funding
	money.source in {"fmf_grant", "fmf_loan"}
}

flags := {flag |
	some item in input.request.items
	some flag in item.flags
} | {"unknown" |
	some item in input.request.items
	not item.flags
}

# A line of government, dcs or foreign origin, or of unknown origin.
default usml := false

usml if {
	some item in input.request.items
	object.get(item, "program", "") != "ear"
}
