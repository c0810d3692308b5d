package lib.upgrades_test

import data.lib.upgrades
import data.testing

_request(date, proposed) := testing.request([
	{"op": "add", "path": "/linked_actions", "value": [{"kind": "certification", "date": date}, {"kind": "loa"}]},
	{"op": "replace", "path": "/proposed_on", "value": proposed},
])

test_ten_years_to_the_day_are_within if {
	upgrades.recent == true with input as _request("2016-07-16", "2026-07-16")
	upgrades.recent == false with input as _request("2016-07-15", "2026-07-16")
}

test_leap_day_ends_before_the_first_of_march if {
	upgrades.recent == true with input as _request("2016-02-29", "2026-02-28")
	upgrades.recent == false with input as _request("2016-02-29", "2026-03-01")
}

test_without_a_row_upgrades_are_reported_for_ever if {
	upgrades.recent == true with input as _request("1990-01-01", "2026-07-16") with data.tables.clocks.entries as []
}

test_day_of_delivery_is_needed if {
	upgrades.recent == {"proposed_on"}
		with input as json.remove(_request("2016-07-16", "2026-07-16"), ["/request/proposed_on"])
}

test_certification_without_a_day_is_none if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "certification"}]}])

	upgrades.recent == false with input as request
	upgrades.certified_on == set() with input as request
}
