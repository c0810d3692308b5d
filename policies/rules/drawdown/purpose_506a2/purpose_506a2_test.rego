package rules.drawdown.purpose_506a2_test

import data.rules.drawdown.purpose_506a2
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "drawdown"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_506a2"},
		{"op": "add", "path": "/drawdown", "value": {"purpose": "peacekeeping"}},
	],
	patches,
))

_finding(stated, recipient) := {
	"lines": [1],
	"message": sprintf(
		"FAA 506(a)(2) allows no drawdown for %s to %s: correct the purpose, or use another authority.",
		[stated, recipient],
	),
	"values": {"purpose": stated},
}

_purpose(name) := {"op": "replace", "path": "/drawdown/purpose", "value": name}

_to(country) := {"op": "replace", "path": "/parties/1/country", "value": country}

_authority(name) := {"op": "replace", "path": "/items/0/authority", "value": name}

_remove(path) := {"op": "remove", "path": path}

test_purposes_outside_the_list_are_denied if {
	every name in ["military_emergency", "peacekeeping"] {
		purpose_506a2.found == {_finding(name, "LTU")} with input as _request([_purpose(name)])
	}
}

test_purposes_of_the_list_are_clear if {
	every name in ["antiterrorism", "disaster", "narcotics", "nonproliferation", "refugees"] {
		purpose_506a2.found == set() with input as _request([_purpose(name)])
	}
}

test_the_missing_are_sought_in_three_countries if {
	every country in ["KHM", "LAO", "VNM"] {
		purpose_506a2.found == set() with input as _request([_purpose("pow_mia"), _to(country)])
	}
	purpose_506a2.found == {_finding("pow_mia", "LTU")} with input as _request([_purpose("pow_mia")])
}

test_organization_is_none_of_them if {
	request := _request([
		_purpose("pow_mia"),
		_remove("/parties/1/country"),
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
	])

	purpose_506a2.found == {_finding("pow_mia", "UN")} with input as request
}

test_country_matters_to_that_purpose_alone if {
	purpose_506a2.found == {{"unknown": {"parties[1].country"}}}
		with input as _request([_purpose("pow_mia"), _remove("/parties/1/country")])
	purpose_506a2.found == set() with input as _request([_purpose("disaster"), _remove("/parties/1/country")])
}

test_request_without_a_purpose_is_not_evaluated if {
	purpose_506a2.found == {{"unknown": {"drawdown.purpose"}}} with input as _request([_remove("/drawdown")])
}

test_line_without_an_authority_is_not_evaluated if {
	purpose_506a2.found == {{"unknown": {"items[0].authority"}}} with input as _request([_remove("/items/0/authority")])
	purpose_506a2.found == set() with input as _request([_remove("/items/0/authority"), _purpose("disaster")])
}

test_other_authorities_have_other_purposes if {
	every name in ["faa_506a1", "faa_506a3", "faa_552c2"] {
		purpose_506a2.found == set() with input as _request([_authority(name)])
	}
}

test_line_of_another_program_or_authority_is_not_named if {
	request := _request([
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "authority": "faa_506a2"})},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 3, "program": "drawdown", "authority": "faa_506a1"})},
	])

	purpose_506a2.found == {_finding("peacekeeping", "LTU")} with input as request
}

test_other_program_is_clear if {
	purpose_506a2.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "special"}])
}

test_later_transfer_is_not_asked if {
	transfer := {"op": "replace", "path": "/phase", "value": "transfer"}

	purpose_506a2.found == set() with input as _request([transfer])
	purpose_506a2.found == set() with input as _request([transfer, _remove("/drawdown")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_purpose("pow_mia")]),
	"outcome": {
		"drawdown.purpose": "unknown",
		"items[].authority": "unknown",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
