# METADATA
# title: Rules for tests
# description: |
#   A catalogue of one rule for each effect, each asked of every transfer, so that a
#   test can say which of them fire. Not part of the bundle.
package testing.rules

import data.proviso
import data.testing

# METADATA
# description: A finding of a rule.
finding := {"lines": [1], "message": "It fires.", "values": {"n": 1}}

# METADATA
# description: An answer of a rule that lacks a field.
unknown := {"unknown": {"items[0].owner"}}

# METADATA
# description: The catalogue.
catalogue := {
	"rules": {
		"t.deny": rule("deny", "deny", {}),
		"t.lifted_by_waiver": rule("lifted_by_waiver", "deny", {"lifted_by": {"list": "waivers", "kind": "cspa"}}),
		"t.lifted_by_document": rule("lifted_by_document", "deny", {"lifted_by": {"list": "documents", "kind": "vessel_law"}}),
		"t.missing": rule("missing", "missing_document", {}),
		"t.missing_at_release": rule("missing_at_release", "missing_document", {"due_at_release": ["transfer"]}),
		"t.notification": rule("notification", "congressional_notification", {}),
		"t.refer": rule("refer", "refer", {}),
		"t.proviso": rule("proviso", "proviso", {}),
		"t.info": rule("info", "info", {}),
		"notification.wait_not_elapsed": object.union(
			rule("wait_not_elapsed", "deny", {}),
			{"subject": "notification"},
		),
		"techsec.mildep_review": object.union(rule("mildep_review", "refer", {}), {"subject": "techsec"}),
	},
	"dispatch": {
		"transfer": {"all": {code: true | some code in _asked_of_all}, "dcs": {"t.not_asked": true}},
		"export": {"all": {"t.info": true}},
	},
	"gates": {
		"transfer": {"program": {
			"all": _named(_asked_of_all),
			"dcs": _named({"t.not_asked"}),
		}},
		"export": {"program": {"all": _named({"t.info"})}},
	},
	"tables": {"transfer": {}, "export": {}},
}

_asked_of_all := {
	"t.deny", "t.lifted_by_waiver", "t.lifted_by_document", "t.missing",
	"t.missing_at_release", "t.notification", "t.refer", "t.proviso", "t.info",
	"notification.wait_not_elapsed", "techsec.mildep_review",
}

_named(codes) := object.union_n([{subject: {name: code}} |
	some code in codes
	[subject, name] := split(code, ".")
])

# METADATA
# description: A rule of the catalogue, with the members in which it departs.
rule(name, effect, members) := object.union(
	{
		"subject": "t", "name": name, "effect": effect,
		"lifted_by": null, "due_at_release": [], "tables": [],
	},
	members,
)

# METADATA
# description: The rules, silent but for what some of them found, by code.
found(answers) := object.union_n(array.concat([_silent], [answer |
	some code, found in answers
	[subject, name] := split(code, ".")
	answer := {subject: {name: {"found": found}}}
]))

# METADATA
# description: The disposition of a request in which the rules found this.
disposition_of(request, answers) := value if {
	value := proviso.disposition with input as request
		with data.catalogue as catalogue
		with data.rules as found(answers)
}

# METADATA
# description: What the rules found when those with the codes fire.
fired(codes) := {code: {finding} | some code in codes}

# METADATA
# description: The disposition of the clean request in which the codes fire.
disposition(codes) := disposition_of(testing.request([]), fired(codes))

_silent := {
	"t": {name: {"found": set()} |
		some name in {
			"deny", "lifted_by_waiver", "lifted_by_document", "missing", "missing_at_release",
			"notification", "refer", "proviso", "info",
		}
	},
	"notification": {"wait_not_elapsed": {"found": set()}},
	"techsec": {"mildep_review": {"found": set()}},
}
