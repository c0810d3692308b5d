package lib.licensed_test

import data.lib.licensed
import data.testing

_dcs(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "dcs"}],
	patches,
))

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

test_licensed_lines_alone_are_meant if {
	licensed.numbers == [1] with input as _dcs([])
	licensed.numbers == [] with input as testing.request([])
	licensed.numbers == [] with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_what_goes_back_to_the_united_states_needs_no_approval if {
	every kind in ["sale", "grant", "disposal", "change_of_end_use", "data_release"] {
		licensed.needing_approval == [1] with input as _dcs([_kind(kind)])
	}
	every kind in ["return_to_us", "repair_exchange"] {
		licensed.needing_approval == [] with input as _dcs([_kind(kind)])
	}
}

test_prior_authorization_is_none_where_absent if {
	request := _dcs([{"op": "add", "path": "/items/0/prior_authorization", "value": "126.5(b)"}])

	licensed.authorizations({"126.5", "126.4"}) == {"126.5(b)"} with input as request
	licensed.authorizations({"126.16"}) == set() with input as request
	licensed.authorizations({"126.5"}) == set() with input as _dcs([])
	licensed.left_with({"126.5(b)"}) == [1] with input as request
	licensed.left_with({"126.5"}) == [] with input as request
	licensed.left_with(set()) == [] with input as request
}

test_flag_of_the_block_is_not_set_where_absent if {
	request := _dcs([{"op": "add", "path": "/dcs", "value": {"flags": ["offset_incentive"]}}])

	licensed.flagged("offset_incentive") == true with input as request
	licensed.flagged("sold_to_armed_forces") == false with input as request
	licensed.flagged("offset_incentive") == false with input as _dcs([])
}

test_only_exemptions_of_the_itar_are_exemptions if {
	request := _dcs([{
		"op": "add", "path": "/claims",
		"value": ["126.1(t)", "126.1", "126.18(d)", "123.9(e)", "faa_505f_waiver"],
	}])

	licensed.exemptions == {"126.18(d)", "123.9(e)"} with input as request
	licensed.exemptions == set() with input as _dcs([])
}

test_only_a_cited_paragraph_relieves if {
	request := _dcs([{
		"op": "add", "path": "/claims",
		"value": ["126.1 (t)", "126.1", "126.18(d)", "123.17", "126.16", "none", "22 USC 2778", "faa_505f_waiver"],
	}])

	licensed.cited == {"126.18(d)", "123.17", "126.16"} with input as request
	licensed.cited == set() with input as _dcs([])
}
