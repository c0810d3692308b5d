package lib.faa_test

import data.lib.faa
import data.testing

_line(member, value) := testing.request([{"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}])

_put(source) := testing.request([{"op": "add", "path": "/funding", "value": [{"source": source, "amount_usd": 1}]}])

test_programs_of_the_act if {
	every program in ["drawdown", "imet", "incle", "map", "pko"] {
		faa.assistance == {1: true} with input as _line("program", program)
	}
}

test_sales_and_teams_paid_by_the_country_are_none if {
	every program in ["dcs", "fms", "lease", "teams"] {
		faa.assistance == {1: false} with input as _line("program", program)
		faa.any_assistance_or_fmf == false with input as _line("program", program)
	}
}

test_excess_articles_count_when_given if {
	excess := {"op": "replace", "path": "/items/0/program", "value": "eda"}

	faa.assistance == {1: true} with input as testing.request([excess, {"op": "add", "path": "/items/0/authority", "value": "faa_516"}])
	faa.assistance == {1: false} with input as testing.request([excess, {"op": "add", "path": "/items/0/authority", "value": "aeca_21"}])
	faa.assistance == {1: {"items[0].authority"}} with input as testing.request([excess])
	faa.given({"pko"}, set()) == {1: false} with input as testing.request([excess])
}

test_lines_paid_from_such_money_count if {
	every money in ["imet", "incle", "map", "pko"] {
		faa.assistance == {1: true} with input as _line("funding", money)
		faa.any_assistance == true with input as _line("funding", money)
		faa.any_assistance_or_fmf == false with input as _put(money)
	}
}

test_financing_counts_where_it_is_asked_for if {
	every money in ["fmf_grant", "fmf_loan"] {
		faa.assistance == {1: false} with input as _line("funding", money)
		faa.assistance_or_fmf == {1: true} with input as _line("funding", money)
		faa.any_assistance == false with input as _put(money)
		faa.any_assistance_or_fmf == true with input as _put(money)
	}
}

test_line_without_a_program_is_judged_by_its_money if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	faa.assistance == {1: false} with input as request
	faa.assistance == {1: true} with input as json.patch(request, [{"op": "add", "path": "/request/items/0/funding", "value": "pko"}])
}

test_private_receiver_is_in_the_country_too if {
	request := testing.request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])

	faa.reaches({"LTU"}) == true with input as request
	faa.reached({"LTU", "DEU"}) == {"LTU"} with input as request
	faa.reaches({"DEU"}) == false with input as request
}

test_receiver_without_a_country_may_be_there if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	faa.reaches({"LTU"}) == {"parties[1].country"} with input as request
	faa.reaches(set()) == false with input as request
}
