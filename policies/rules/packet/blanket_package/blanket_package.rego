# METADATA
# title: Package for a blanket consent
# description: |
#   A lead nation asks once for consent to pass items on among named participants.
#   Each of them, buying now or not, has signed before the consent is given.
package rules.packet.blanket_package

import data.lib.blanket
import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.blanket_package",
	"effect": "missing_document",
	"title": "Package for a blanket consent",
	"citation": "SAMM C5 lead-nation procedure; SAMM Figure C5.F17",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"arrangement.blanket_parties",
		"arrangement.blanket_ref",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"items[].program",
		"kind",
		"parties[].country",
		"parties[].id",
		"parties[].organization",
	],
}

found contains {"lines": [], "message": message, "values": {"lacking": _lacking}} if {
	input.request.kind == "lead_nation"
	_applies
	count(_lacking) > 0
	message := sprintf(
		"The package for a blanket consent is not complete: it lacks %s. Attach them, and name every participant in arrangement.blanket_parties.",
		[concat(", ", _lacking)],
	)
}

found contains {"unknown": fields} if {
	input.request.kind == "lead_nation"
	_applies
	count(_lacking) == 0
	fields := kleene.all_of([there | some there in _papers])
	is_set(fields)
}

default _applies := false

_applies if {
	lines.any_usml_or_unknown
	not blanket.cited
}

_lacking contains name if {
	some name, there in _papers
	there == false
}

_papers[kind] := papers.on_file({kind}) if some kind in ["lor", "questionnaire", "loa"]

_papers["participants"] := count(blanket.participants) > 0

_papers[name] := there if {
	some code in blanket.participants
	name := sprintf("eua of %s", [code])
	there := kleene.any_of([papers.on_file_of({"eua"}, party) | some party in _names(code)])
}

# A participant signs under its code or under its name in the request.
_names(code) := {code} | {entry.party.id |
	some entry in parties.all
	code in {object.get(entry.party, "country", ""), object.get(entry.party, "organization", "")}
}
