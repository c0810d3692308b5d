package lib.ear_test

import data.lib.ear
import data.testing

_ear(members, patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0", "value": object.union({"line": 1, "type": "article", "program": "ear"}, members)}],
	patches,
))

_first(number) := entry if {
	entries := ear.all with input as _ear({"eccn": number}, [])
	entry := entries[0]
}

test_600_series_and_9x515_are_told_by_the_number if {
	every number in ["9A610.x", "0A606", "9a610.x", "3D611.b", "9A515.a", "9E515.y"] {
		_first(number).series600 == true
	}
	every number in ["9A991", "EAR99", "5A515", "0A504", "1C350", "6A002"] {
		_first(number).series600 == false
	}
}

test_paragraph_y_is_told_by_the_number if {
	every number in ["9A610.y", "9A610.y.1", "9a515.Y"] {
		_first(number).dot_y == true
	}
	every number in ["9A610.x", "9A610", "0A606.b"] {
		_first(number).dot_y == false
	}
}

test_line_without_number_is_neither if {
	entries := ear.all with input as _ear({}, [])

	entries == [{"number": 1, "us_origin": true, "content_bp": -1, "series600": false, "dot_y": false}]
}

test_content_says_that_the_item_is_foreign_made if {
	entries := ear.all with input as _ear({"measures": {"us_content_bp": 0}}, [])

	entries[0].us_origin == false
	entries[0].content_bp == 0
}

test_lines_of_other_programs_are_left_out if {
	ear.all == [] with input as testing.request([])
}

test_places_of_use_and_rights_to_pass_on_are_destinations if {
	request := _ear({}, [
		{"op": "add", "path": "/end_use/country", "value": "CUB"},
		{"op": "add", "path": "/reexport_countries", "value": ["CHN"]},
	])

	ear.destinations == {"LTU", "CUB", "CHN"} with input as request
	ear.to_groups({"E2"}) == true with input as request
	ear.to_groups({"E1"}) == false with input as request
	ear.to_countries({"CHN"}) == true with input as request
}

test_outside_is_a_place_outside_both if {
	ear.outside("D5", {"CAN"}) == true with input as _ear({}, [])
	ear.outside("D5", {"LTU"}) == false with input as _ear({}, [])
	ear.outside("D5", set()) == false with input as _ear({}, [{"op": "replace", "path": "/parties/1/country", "value": "CHN"}])
	ear.outside("D5", set()) == {"parties[1].country"} with input as _ear({}, [{"op": "remove", "path": "/parties/1/country"}])
}

test_hong_kong_and_macau_are_in_the_groups_of_china if {
	every country in ["HKG", "MAC"] {
		request := _ear({}, [{"op": "replace", "path": "/parties/1/country", "value": country}])
		ear.to_groups({"D5"}) == true with input as request
		ear.to_groups({"E1", "E2"}) == false with input as request
		ear.outside("D5", set()) == false with input as request
	}
}

test_limit_depends_on_the_destination_between_the_two if {
	ear.above({"content_bp": 10}, true, 10, 25) == false
	ear.above({"content_bp": 11}, true, 10, 25) == true
	ear.above({"content_bp": 25}, false, 10, 25) == false
	ear.above({"content_bp": 25}, {"x"}, 10, 25) == {"x"}
	ear.above({"content_bp": 26}, {"x"}, 10, 25) == true
	ear.above({"content_bp": 10}, {"x"}, 10, 25) == false
}

test_missing_limit_lets_nothing_pass if {
	ear.limit("de_minimis_bp") == 2500 with input as _ear({}, [])
	ear.limit("no_such_limit") == 0 with input as _ear({}, [])
}
