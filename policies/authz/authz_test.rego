package system.authz_test

import data.system.authz

_token := "0123456789abcdef0123456789abcdef"

_ask(method, path, identity) := {"method": method, "path": path, "identity": identity}

_allowed(request) if authz.allow with input as request with data.proviso_token.value as _token

test_entry_points_answer_the_service if {
	_allowed(_ask("POST", ["v1", "data", "proviso", "screening"], _token))
	_allowed(_ask("POST", ["v1", "data", "proviso", "batch"], _token))
	_allowed(_ask("POST", ["v1", "data", "proviso", "review"], _token))
	_allowed(_ask("GET", ["health"], _token))
}

test_another_token_is_refused if {
	not _allowed(_ask("POST", ["v1", "data", "proviso", "screening"], "other"))
}

test_other_paths_and_methods_are_refused if {
	not _allowed(_ask("GET", ["v1", "data", "proviso", "screening"], _token))
	not _allowed(_ask("GET", ["v1", "data", "proviso", "review"], _token))
	not _allowed(_ask("POST", ["v1", "data", "proviso", "findings"], _token))
	not _allowed(_ask("POST", ["v1", "data", "tables"], _token))
	not _allowed(_ask("PUT", ["v1", "policies", "x"], _token))
	not _allowed(_ask("PATCH", ["v1", "data", "tables"], _token))
}

test_a_short_token_is_no_token if {
	not authz.allow with input as _ask("GET", ["health"], "") with data.proviso_token.value as ""
}

test_without_a_token_nobody_is_answered if {
	not authz.allow with input as _ask("GET", ["health"], _token)
}
