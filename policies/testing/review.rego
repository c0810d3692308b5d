# METADATA
# title: Cases for tests
# description: |
#   A case of the clean request on which three offices were asked and have answered, the
#   people who work on it, an act of each kind that nothing stands against, and how to
#   ask the policy. Not part of the bundle.
package testing.review

import data.proviso
import data.testing

# METADATA
# description: The day of the service.
day := "2026-06-02"

# METADATA
# description: People by the role that each has; the reviewer reviews for several offices.
people := {role: {
	"id": sprintf("spiffe://proviso.invalid/%s", [role]),
	"name": sprintf("Pat %s", [role]),
	"offices": offices,
	"roles": [role],
} |
	some role, offices in {
		"requester": ["STATE_EUR"], "auditor": ["DSCA"], "as_of": ["DSCA"], "policy_publisher": ["DSCA"],
		"state_officer": ["STATE_PM_RSAT"], "reviewer": ["DTSA", "DASA_DEC", "SCO"],
		"dasa_approver": ["DASA_DEC"], "case_system": ["DSCA"],
	}
}

# METADATA
# description: The case with patches (RFC 6902) applied.
case(patches) := json.patch(
	{
		"case_id": "0c98de9a-9a99-460d-8a9f-99df4727d0a3",
		"state": "positions_in",
		"request_id": testing.clean.request_id,
		"base_request_id": "0c98de9a-9a99-460d-8a9f-99df4727d0a3",
		"of_record": true, "stale": false,
		"decision_date": day, "disposition": "human_review",
		"submitted_by": people.requester.id,
		"state_since": "2026-05-20",
		"offices": [
			{"office": "DASA_DEC", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
			{"office": "DTSA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
			{"office": "DSCA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
		],
		"positions": [
			{"office": "DASA_DEC", "result": "concur", "person": "spiffe://proviso.invalid/first"},
			{"office": "DTSA", "result": "concur_with_provisos", "person": "spiffe://proviso.invalid/second"},
			{"office": "DSCA", "result": "concur", "person": "spiffe://proviso.invalid/third"},
		],
		"provisos": [{"number": 1, "code": "configuration", "parameter": "M113A2", "lines": [1], "offices": ["DTSA"]}],
		"checks": [{"check": "end_user", "lines": [1]}],
		"answers": [{"check": "end_user", "lines": [1], "result": "clear"}],
		"escalated": [],
		"notifications": [],
		"overrides": [],
		"lines": [{"line": 1, "quantity": 10}],
		"delivered": [{"line": 1, "quantity": 2}],
		"taken_back": [],
		"actors": [],
		"alerts": 0,
		"duties": [{"code": "eum.routine"}],
		"done": [],
	},
	patches,
)

# METADATA
# description: What the newest screening found.
findings := [
	finding("techsec.mildep_review", "refer"),
	finding("eligibility.qme_review", "refer"),
	finding("eum.routine", "proviso"),
	finding("proviso.no_retransfer", "proviso"),
]

# METADATA
# description: A finding on line 1.
finding(code, effect) := {"code": code, "effect": effect, "lifted": false, "lines": [1], "message": "It is so."}

# METADATA
# description: The block of an act that nothing stands against, by kind.
blocks := {
	"assign": {"person": "spiffe://proviso.invalid/reviewer"},
	"return_without_action": {"remedy": "Send the letter."},
	"staff": {"question": "May it go?"},
	"position": {"result": "concur"},
	"worksheet": {"answers": [{"check": "end_user", "lines": [1], "result": "clear", "reason": "Known."}]},
	"confirm": {"facts": [{"fact": "end_use.purpose", "digest": "sha256:00"}]},
	"escalate": {"to": "ATTR_SSG"},
	"recommend": {"result": "approve_with_provisos", "provisos": [1]},
	"intend": {"scope": "Ten vehicles."},
	"notify": {"notification": {"provision": "aeca_3d", "submitted_on": "2026-06-01"}},
	"override": {"code": "eligibility.brooke", "taken": "In default.", "truth": "It paid.", "citation": "91 FR 1"},
	"determine": {
		"result": "consent", "instrument": instrument,
		"weighed": ["eligibility.qme_review"], "provisos": [1], "until": "2027-06-01",
	},
	"reconsider": {"ground": "A new letter."},
	"withdraw": {"ground": "requester"},
	"lapse": {"until": "2026-06-01"},
	"deliver": {"lines": [{"line": 1, "quantity": 3}]},
	"take_back": {"lines": [{"line": 1, "quantity": 1}], "confirmed_by": "The depot"},
	"monitor": {"duty": "eum.routine", "seen": "All there."},
	"incident": {"kind": "loss"},
	"close": {"outcome": "Done."},
}

# METADATA
# description: The paper by which State speaks.
instrument := {
	"kind": "consent letter", "reference": "PM-1", "signed_by": "Assistant Secretary",
	"signed_on": day, "digest": "sha256:00",
}

# METADATA
# description: An act with a block, for an office.
act(kind, office, block) := {
	"act_id": "aa98de9a-9a99-460d-8a9f-99df4727d0a3",
	"case_id": "0c98de9a-9a99-460d-8a9f-99df4727d0a3",
	"request_id": testing.clean.request_id,
	"acted_on": day,
	"office": office,
	"reason": "It is so.",
	kind: block,
}

# METADATA
# description: The input of a review without an act, by whoever has a role.
read(role, state) := {
	"version": 1,
	"day": day,
	"request": testing.clean,
	"findings": findings,
	"not_evaluated": [],
	"caller": {"id": people[role].id, "roles": [role]},
	"person": people[role],
	"countersigned": false,
	"case": case([{"op": "replace", "path": "/state", "value": state}]),
}

# METADATA
# description: The input with an act.
acted(role, state, document) := object.union(read(role, state), {"act": document})

# METADATA
# description: The input with an act of a kind that nothing stands against, and patches.
asked(role, state, kind, patches) := json.patch(
	acted(role, state, act(kind, office_of(role, kind), blocks[kind])),
	patches,
)

# METADATA
# description: The office for which whoever has a role does an act of a kind.
office_of(role, kind) := "DASA_DEC" if {
	role == "reviewer"
	kind == "worksheet"
} else := "SCO" if {
	role == "reviewer"
	kind in {"deliver", "take_back", "monitor"}
} else := people[role].offices[0]

# METADATA
# description: What the policy answers.
answer(document) := value if value := proviso.review with input as document

# METADATA
# description: |
#   What refuses an input, without the standing of the case that every message ends with.
refusals(document) := {{"kind": entry.kind, "field": entry.field, "message": first} |
	some entry in answer(document).refusals
	first := split(entry.message, " The case is in state ")[0]
}

# METADATA
# description: Whether an input is allowed.
allowed(document) if {
	answer(document).refusals == []
	answer(document).state != ""
}

# METADATA
# description: One refusal of what the act says.
refused(field, message) := {{"kind": "refused", "field": field, "message": message}}

# METADATA
# description: A patch that puts a value in place of another.
put(path, value) := {"op": "add", "path": path, "value": value}
