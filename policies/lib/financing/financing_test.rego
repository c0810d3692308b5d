package lib.financing_test

import data.lib.financing
import data.testing

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

_pays(i, source) := {"op": "add", "path": sprintf("/items/%d/funding", [i]), "value": source}

_put(monies) := {"op": "add", "path": "/funding", "value": monies}

_price(i, usd) := {"op": "add", "path": sprintf("/items/%d/values/contract_price_usd", [i]), "value": usd}

test_lines_that_name_the_money_are_paid if {
	request := testing.request([_second, _pays(1, "fmf_grant"), _put([{"source": "fmf_loan", "amount_usd": 5}])])

	financing.numbers == [2] with input as request
}

test_money_put_to_the_request_pays_every_line_where_none_names_it if {
	request := testing.request([_second, _put([{"source": "fmf_loan", "amount_usd": 0}])])

	financing.numbers == [1, 2] with input as request
}

test_other_money_pays_no_line if {
	request := testing.request([_second, _pays(1, "imet"), _put([{"source": "fmf_guaranty", "amount_usd": 5}])])

	financing.numbers == [] with input as testing.request([])
	financing.numbers == [] with input as request
}

test_flag_counts_where_lines_are_financed if {
	flags := {"op": "add", "path": "/financing", "value": {"flags": ["cash_flow"]}}

	financing.flagged("cash_flow") == true with input as testing.request([_pays(0, "fmf_loan"), flags])
	financing.flagged("state_directed") == false with input as testing.request([_pays(0, "fmf_loan"), flags])
	financing.flagged("cash_flow") == false with input as testing.request([_pays(0, "fmf_loan")])
	financing.flagged("cash_flow") == false with input as testing.request([flags])
}

test_channel_counts_where_lines_are_financed if {
	channel := {"op": "add", "path": "/financing", "value": {"channel": "commercial"}}

	financing.commercial == true with input as testing.request([_pays(0, "fmf_loan"), channel])
	financing.commercial == {"financing.channel"} with input as testing.request([_pays(0, "fmf_loan")])
	financing.commercial == false with input as testing.request([])
}

test_price_is_that_of_the_financed_lines if {
	request := testing.request([_second, _pays(1, "fmf_grant"), _price(0, 50), _price(1, 7)])

	financing.price_usd == 7 with input as request
	financing.price_below(8) == true with input as request
	financing.price_below(7) == false with input as request
}

test_line_without_a_price_may_reach_the_level if {
	request := testing.request([_second, _pays(0, "fmf_grant"), _pays(1, "fmf_grant"), _price(0, 7)])

	financing.price_below(7) == false with input as request
	financing.price_below(8) == {"items[1].values.contract_price_usd"} with input as request
}

test_value_is_above_a_level_and_not_at_it if {
	request := testing.request([_pays(0, "fmf_grant"), _price(0, 7)])

	financing.value_above(6) == true with input as request
	financing.value_above(7) == false with input as request
}

test_value_of_a_line_without_a_price_is_unknown if {
	request := testing.request([_second, _pays(0, "fmf_grant"), _pays(1, "fmf_grant"), _price(0, 7)])

	financing.value_above(6) == true with input as request
	financing.value_above(7) == {"items[1].values.contract_price_usd"} with input as request
}

test_what_is_put_to_the_request_counts_where_it_is_more if {
	put := _put([{"source": "fmf_grant", "amount_usd": 5}, {"source": "fmf_loan", "amount_usd": 5}, {"source": "national", "amount_usd": 9}])

	financing.value_usd == 10 with input as testing.request([put])
	financing.value_usd == 10 with input as testing.request([put, _price(0, 99)])
	financing.value_usd == 10 with input as testing.request([put, _pays(0, "fmf_loan"), _price(0, 7)])
	financing.value_usd == 11 with input as testing.request([put, _pays(0, "fmf_loan"), _price(0, 11)])
	financing.value_above(10) == false with input as testing.request([put])
}
