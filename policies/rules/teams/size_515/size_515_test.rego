package rules.teams.size_515_test

import data.lib.notifications
import data.rules.teams.size_515
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/team", "value": {"members": 7, "tasks": ["train"], "flags": ["assigned_515"]}},
	],
	patches,
))

_finding(members, limit) := {
	"lines": [1],
	"message": sprintf(
		"%d members are assigned under FAA 515, more than %d: report it to Congress, and justify the number for the fiscal year.",
		[members, limit],
	),
	"values": {"members": members, "limit": limit},
}

_members(number) := {"op": "replace", "path": "/team/members", "value": number}

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"team.flags": "silent",
		"team.members": "unknown",
	},
}

test_seventh_member_is_notified if {
	size_515.found == {_finding(7, 6)} with input as _request([])
	size_515.found == set() with input as _request([_members(6)])
}

test_provision_and_its_wait if {
	notifications.required == {{"provision": "faa_515c", "group": "any"}} with input as _request([])
		with data.lib.dispatch.asked as {"teams.size_515"}
	{clock.earliest_if_sent | some clock in notifications.clocks} == {"2026-07-01"} with input as _request([])
		with data.lib.dispatch.asked as {"teams.size_515"}
}

test_report_starts_the_wait if {
	{clock.elapsed | some clock in notifications.clocks} == {true} with input as _sent("2026-05-02")
		with data.lib.dispatch.asked as {"teams.size_515"}
	{clock.elapsed | some clock in notifications.clocks} == {false} with input as _sent("2026-05-03")
		with data.lib.dispatch.asked as {"teams.size_515"}
}

_sent(day) := _request([{"op": "add", "path": "/notifications", "value": [{"provision": "faa_515c", "submitted_on": day}]}])

test_members_not_assigned_under_515_are_clear if {
	size_515.found == set() with input as _request([{"op": "replace", "path": "/team/flags", "value": ["contractors"]}])
	size_515.found == set() with input as _request([{"op": "remove", "path": "/team/flags"}])
	size_515.found == set() with input as _request([{"op": "remove", "path": "/team"}])
}

test_named_country_may_have_more if {
	size_515.found == set() with input as _request([_country("KOR")])
	size_515.found == {_finding(7, 6)} with input as _request([_country("KOR")])
		with data.tables.team_515_named.entries as []
}

test_organization_is_not_named if {
	request := _request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	])

	size_515.found == {_finding(7, 6)} with input as request
}

test_size_of_the_team_is_needed if {
	size_515.found == {{"unknown": {"team.members"}}} with input as _request([{"op": "remove", "path": "/team/members"}])
}

test_size_does_not_matter_for_a_named_country if {
	size_515.found == set() with input as _request([{"op": "remove", "path": "/team/members"}, _country("KOR")])
}

test_country_of_the_recipient_is_needed if {
	size_515.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
	size_515.found == set() with input as _request([{"op": "remove", "path": "/parties/1/country"}, _members(6)])
}

test_without_a_limit_every_team_is_notified if {
	size_515.found == {_finding(1, 0)} with input as _request([_members(1)]) with data.tables.limits.entries as []
}

test_other_program_is_clear if {
	size_515.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	size_515.found == {_finding(7, 6)} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	size_515.found == set() with input as request
}

_post(country, members) := object.union({"ledger": "team_515c", "country": country, "amount": 4}, members)

_there(request, number) := object.union(request, {"ledgers": [{"ledger": "team_515c", "country": "LTU", "position": number}]})

test_members_are_posted_beside_those_who_are_there if {
	request := _request([_members(4)])

	size_515.posts == {_post("LTU", {"limit": 6, "levels": [3]})} with input as request
	size_515.found == set() with input as _there(request, 2)
	size_515.found == {_finding(7, 6)} with input as _there(request, 3)
}

test_named_country_is_posted_without_a_limit if {
	size_515.posts == {_post("KOR", {"levels": []})} with input as _request([_members(4), _country("KOR")])
}

test_nothing_is_posted_where_nobody_is_assigned if {
	every change in [
		{"op": "replace", "path": "/team/flags", "value": []},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "remove", "path": "/team/members"},
		{"op": "remove", "path": "/parties/1/country"},
	] {
		size_515.posts == set() with input as _request([_members(4), change])
	}
}
