package proviso_test

import data.proviso
import data.testing

test_clean_request_is_approvable if {
	answer := proviso.screening with input as testing.request([])

	answer.disposition == "approvable_with_provisos"
	answer.not_evaluated == set()
	answer.routes == {"STATE_PM_RSAT"}
}
