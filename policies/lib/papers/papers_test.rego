package lib.papers_test

import data.lib.papers
import data.testing

_document(paper) := testing.request([{"op": "add", "path": "/documents/-", "value": paper}])

_waiver(paper) := testing.request([{"op": "add", "path": "/waivers", "value": [paper]}])

test_document_signed_on_the_decision_date_is_on_file if {
	request := _document({"kind": "lor", "signed_on": "2026-06-01"})

	papers.on_file({"lor"}) == true with input as request
}

test_document_signed_the_day_after_is_not_on_file if {
	request := _document({"kind": "lor", "signed_on": "2026-06-02"})

	papers.on_file({"lor"}) == false with input as request
}

test_document_that_expires_on_the_decision_date_is_on_file if {
	request := _document({"kind": "lor", "signed_on": "2026-01-01", "expires_on": "2026-06-01"})

	papers.on_file({"lor"}) == true with input as request
}

test_document_that_expired_the_day_before_is_not_on_file if {
	request := _document({"kind": "lor", "signed_on": "2026-01-01", "expires_on": "2026-05-31"})

	papers.on_file({"lor"}) == false with input as request
}

test_document_without_day_of_signature_is_unknown if {
	papers.on_file({"lor"}) == {"documents[3].signed_on"} with input as _document({"kind": "lor"})
}

test_expired_document_without_day_of_signature_is_not_on_file if {
	request := _document({"kind": "lor", "expires_on": "2026-05-31"})

	papers.on_file({"lor"}) == false with input as request
}

test_request_without_documents_has_none_on_file if {
	request := testing.request([{"op": "remove", "path": "/documents"}])

	papers.on_file({"eua"}) == false with input as request
}

test_document_counts_for_the_party_that_it_names_alone if {
	request := testing.request([])

	papers.on_file_of({"eua"}, "recipient") == true with input as request
	papers.on_file_of({"eua"}, "holder") == false with input as request
}

test_all_clauses_must_stand_in_one_document if {
	request := testing.request([{"op": "add", "path": "/documents/2/clauses", "value": ["cluster_use"]}])

	papers.on_file_with({"eua"}, {"security", "verify"}) == true with input as request
	papers.on_file_with({"eua", "retransfer_commitment"}, {"security", "cluster_use"}) == false with input as request
}

test_document_without_clauses_carries_none if {
	papers.on_file_with({"request_letter"}, {"security"}) == false with input as testing.request([])
}

test_new_holder_is_the_recipient if {
	papers.new_holder == {"recipient"} with input as testing.request([])
}

test_change_of_end_use_leaves_the_holder if {
	request := testing.request([{"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	papers.new_holder == {"holder", "recipient"} with input as request
}

test_paper_of_the_new_holder_names_it if {
	request := testing.request([{"op": "remove", "path": "/documents/1/party"}])

	papers.of_new_holder({"eua"}) == true with input as testing.request([])
	papers.of_new_holder({"eua"}) == false with input as request
}

test_paper_for_the_new_holder_names_it_or_nobody if {
	unnamed := testing.request([{"op": "remove", "path": "/documents/1/party"}])
	another := testing.request([{"op": "replace", "path": "/documents/1/party", "value": "holder"}])

	papers.for_new_holder({"eua"}, {"security"}) == true with input as testing.request([])
	papers.for_new_holder({"eua"}, {"security"}) == true with input as unnamed
	papers.for_new_holder({"eua"}, {"security"}) == false with input as another
	papers.for_new_holder({"eua"}, {"cluster_use"}) == false with input as unnamed
}

test_waiver_in_force_is_on_file if {
	request := _waiver({"kind": "aeca_40g", "signed_on": "2026-01-01", "expires_on": "2026-12-31"})

	papers.waiver_on_file("aeca_40g") == true with input as request
	papers.waiver_on_file("aeca_40a") == false with input as request
}

test_waiver_without_day_is_unknown if {
	papers.waiver_on_file("aeca_40g") == {"waivers[0].signed_on"} with input as _waiver({"kind": "aeca_40g"})
}
