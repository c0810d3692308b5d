"""The report of a case: what it says, and that nobody's words change its form."""

import hashlib
import re
from html.parser import HTMLParser

import pytest

import act_evidence as ae
import case_file_samples as cases
from acts import BLOCKS, act
from case_file_samples import PAPER, SAMPLE, TRUST, act_of
from evidence import payload_of, sha256
from proviso_client import IncompleteError
from proviso_client.act import parse_act_statement
from proviso_client.case_file_case import VerifiedCase
from proviso_client.case_file_verify import verify_case
from proviso_client.report_acts import act_blocks, act_words
from proviso_client.report_blocks import (
    FORMAT,
    Block,
    Items,
    Report,
    Row,
    Rows,
    Section,
    Table,
    Text,
    Verbatim,
    visible,
    visible_in_print,
)
from proviso_client.report_case import LEGEND, case_report
from proviso_client.report_html import write_html
from proviso_client.report_pdf import layout_version, write_pdf

CASE = verify_case(SAMPLE.files(), trust=TRUST)
REPORT = case_report(CASE)
HTML = write_html(REPORT).decode()

HOSTILE = (
    '<script>alert(1)</script> & "quoted" \u202eevil #panic() $x$ @me *b* _i_ \\ 中'
)

# Digests of what FORMAT lays out. A change of them is another FORMAT: verifiers of
# earlier releases compare byte by byte, and would call a good file forged.
LAYOUTS = {
    1: (
        "2d43117921f8195063e3f0d8db1de6c715d825a5534694a7f92c79f04b0cb151",
        "8e0d0a4266aa724db0e38af8847abff3f972332b1ec7e6d8605017c752ea0496",
    )
}


def plain(block: Block) -> list[str]:
    """Return every text of a block."""
    match block:
        case Text():
            return [block.words]
        case Rows():
            return [text for row in block.rows for text in (row.label, row.value)]
        case Items():
            return list(block.items)
        case Verbatim():
            return list(block.lines)
        case Table():
            return [*block.columns, *(cell for row in block.rows for cell in row)]


def section(title: str, case: VerifiedCase = CASE) -> list[str]:
    """Return the texts of a section."""
    (found,) = [s for s in case_report(case).sections if s.title == title]
    return [text for block in found.blocks for text in plain(block)]


def small(words: str) -> Report:
    """Return a report with these words in every kind of block."""
    return Report(
        title=words,
        legend=LEGEND,
        written_at="2026-06-01T08:00:00Z",
        sections=(
            Section(
                title=words,
                entry=3,
                blocks=(
                    Text(words=words),
                    Rows(rows=(Row(label=words, value=words, entry=3),)),
                    Items(items=(words, words)),
                    Table(
                        columns=(words, "b"),
                        rows=((words, "2026-06-01"), ("", words)),
                        entries=(3, None),
                    ),
                    Verbatim(lines=(words, words)),
                ),
            ),
        ),
    )


class Page(HTMLParser):
    """Reads a page: its elements, and what is shown."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_course_of_the_case_is_told_line_by_line() -> None:
    """Day, person, office, and the entry behind each."""
    (course,) = [s for s in REPORT.sections if s.title == "Who said what"]

    assert course.blocks == (
        Table(
            columns=("Day", "Who", "For", "Says or does"),
            rows=(
                ("2026-06-01", "proviso 0.1.0", "screening service", _CN),
                ("2026-05-29", "An Officer", "STATE_PM_RSAT", _SAID["staff"]),
                ("2026-05-29", "An Officer", "DTSA", _SAID["position"]),
                ("2026-05-29", "An Officer", "STATE_PM_RSAT", _SAID["confirm"]),
                ("2026-05-29", "An Officer", "DASA_DEC", _SAID["recommend"]),
                (
                    "2026-06-01",
                    "proviso 0.1.0",
                    "screening service",
                    "screening of record: cn required",
                ),
                ("2026-05-29", "An Officer", "STATE_PM_RSAT", _SAID["intend"]),
                ("2026-05-29", "An Officer", "STATE_PM_RSAT", _SAID["notify"]),
                ("2026-05-29", "An Officer", "STATE_PM_RSAT", _SAID["determine"]),
                ("2026-05-29", "An Officer", "STATE_PM_RSAT", _SAID["deliver"]),
            ),
            entries=(1, 3, 5, 7, 9, 11, 13, 15, 17, 19),
        ),
    )


_CN = "screening: cn required"
_SAID = {
    "assign": "names who works on the case",
    "return_without_action": "returns the packet without action",
    "staff": "asks offices for their positions",
    "position": "says for the office: concur with provisos",
    "worksheet": "answers checks of technology security",
    "confirm": "confirms papers and facts",
    "escalate": "takes a disagreement to NDPC",
    "recommend": "recommends to State: approve with provisos",
    "intend": "enters that State means to consent",
    "notify": "enters a notification of Congress: aeca_3d",
    "override": "corrects a fact behind the denial eligibility.x",
    "determine": "enters the determination of State: consent",
    "reconsider": "takes the case up again",
    "withdraw": "withdraws: listing event",
    "lapse": "enters that the consent ran out",
    "deliver": "enters a delivery",
    "take_back": "enters that items came back",
    "monitor": "enters that a duty was done: eum.routine",
    "incident": "reports: unauthorized use",
    "close": "closes the case",
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_act_has_its_words_and_all_that_was_said(kind: str) -> None:
    """No member of an act can be left out of a report."""
    read = parse_act_statement(payload_of(ae.entered(act(kind))))

    words = "\n".join(text for block in act_blocks(read) for text in plain(block))

    assert act_words(read) == _SAID[kind]
    for leaf in leaves(BLOCKS[kind]) | {"As the file shows", "An Officer", "r1"}:
        assert leaf in words


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("escalate", {"to": "ATTR_SSG"}, "takes a disagreement to ATTR_SSG"),
        ("incident", {"kind": "loss", "settled": True}, "reports as settled: loss"),
    ],
)
def test_names_stay_as_they_are_and_a_settled_incident_says_so(
    kind: str, said: dict[str, object], words: str
) -> None:
    document = act(kind) | {kind: said}
    read = parse_act_statement(payload_of(ae.entered(document)))

    assert act_words(read) == words


def leaves(value: object) -> set[str]:
    """Return every value of a document, as text."""
    if isinstance(value, dict):
        return {leaf for each in value.values() for leaf in leaves(each)}
    if isinstance(value, list):
        return {leaf for each in value for leaf in leaves(each)}
    if isinstance(value, bool):
        return {"yes" if value else "no"}
    return {str(value)}


def test_standing_is_what_the_entries_add_up_to() -> None:
    assert section("The case in short")[:6] == [
        "Case",
        SAMPLE.case_id,
        "From, to",
        "Bundesministerium der Verteidigung (DEU) to Ministry of Defence (LTU)",
        "Stands at",
        "consented",
    ]
    assert section("Positions of offices") == [
        *("Office", "Due on", "Position", "Person", "Day"),
        *("DTSA", "2026-06-30", "concur with provisos", "An Officer", "2026-05-29"),
    ]
    assert section("Determination of State")[:2] == ["Result", "consent"]
    assert ae.LEGEND in section("Determination of State")
    assert section("Open alerts") == [
        "The serials are not those of the papers (entry 19)"
    ]


def test_papers_are_told_with_the_digest_of_their_file() -> None:
    words = section("What persons confirmed")

    assert "Paper: blanket assurance, signed 2026-05-01" in words
    assert f"sha256:{sha256(PAPER)}; in this file" in words


def test_screening_of_record_names_the_acts_that_it_rests_on() -> None:
    (found,) = [s for s in REPORT.sections if s.entry == 11]
    words = [text for block in found.blocks for text in plain(block)]

    assert "the facts are those of entries 3, 5, 7, 9" in words


def test_trial_keys_and_missing_authentication_are_told_first() -> None:
    """A report must not look better than its entries."""
    sample = cases.sample()
    document = act_of(sample, "monitor", 9, request_id=CASE.view.request_id)
    statement = ae.act_statement(
        document, seen=sample.last, before="consented", after="consented"
    )
    statement["predicate"] |= {"trial_key": True, "insecure_dev": True}
    sample.enter(
        ae.sealed(statement), folder="acts", id=document["act_id"], documents={}
    )
    words = section("The case in short", verify_case(sample.files(), trust=TRUST))

    assert words[-4:] == [
        "Beware",
        "signed with a trial key, which is kept without a passphrase: entries 21",
        "Beware",
        "made without authentication: anybody may have asked: entries 21",
    ]


def test_legend_stands_at_the_top_and_on_each_printed_page() -> None:
    page = Page(write_html(REPORT))

    assert page.text.count(LEGEND) == 2
    assert 'class="legend"' in HTML
    assert ".legend { display: table-footer-group;" in HTML


def test_nobody_can_write_markup() -> None:
    """Whatever stands in a request or act is text, in every place of a page."""
    harmless, hostile = (Page(write_html(small(w))) for w in ("words", HOSTILE))

    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in harmless.elements]
    assert '<script>alert(1)</script> & "quoted" \\u202eevil' in hostile.text


def test_page_runs_nothing_and_asks_for_nothing() -> None:
    tags = {tag for tag, _ in Page(write_html(REPORT)).elements}
    links = re.findall(r'(?:href|src|action)="([^"]*)"', HTML)

    assert tags.isdisjoint({"script", "link", "img", "iframe", "form", "object"})
    assert links
    assert all(re.fullmatch("#entry-[0-9]+", link) for link in links)
    assert "url(" not in HTML
    assert "@import" not in HTML
    assert "default-src 'none'" in HTML


def test_every_link_leads_to_its_entry() -> None:
    ids = set(re.findall(r'id="(entry-[0-9]+)"', HTML))
    links = set(re.findall(r'href="#(entry-[0-9]+)"', HTML))

    assert links <= ids
    assert len(ids) == len(CASE.entries)


def test_pdf_takes_hostile_words_as_text() -> None:
    """They are data of the layout, never its code; strange signs are escapes."""
    assert write_pdf(small(HOSTILE)).startswith(b"%PDF-1.7")
    assert visible_in_print(HOSTILE, lines=True).endswith("\\u4e2d")


def test_every_sign_that_is_printed_has_a_shape() -> None:
    """The standard of the archive refuses signs that the fonts lack."""
    signs = [chr(code) for code in range(0x20, 0x2100) if chr(code).isprintable()]
    shown = [sign for sign in signs if visible_in_print(sign) == sign]

    assert len(shown) > 1_400
    assert write_pdf(small(" ".join(shown)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Kraštas Ελλάς Україна", "Kraštas Ελλάς Україна"),
        ("a\u202eb\u2066c\u200bd", "a\\u202eb\\u2066c\\u200bd"),
        ("a\x00b\x1b[31m", "a\\x00b\\x1b[31m"),
        ("one\ntwo\r", "one\ntwo\\r"),
    ],
)
def test_what_misleads_the_eye_is_an_escape(text: str, shown: str) -> None:
    assert visible(text, lines=True) == shown


def test_title_has_no_line_break() -> None:
    assert visible("one\ntwo") == "one\\ntwo"


def test_same_report_is_laid_out_the_same_way() -> None:
    """On every machine; another layout is another FORMAT, or another typst."""
    report = small("words")
    digests = tuple(
        hashlib.sha256(content).hexdigest()
        for content in (write_html(report), write_pdf(report))
    )

    assert layout_version() == "typst 0.15.2"
    assert digests == LAYOUTS[FORMAT]


def test_long_words_can_break_in_print() -> None:
    """A digest, or a name without a space; to lay them out takes no long time."""
    word = "x" * 8_000
    report = Report(
        title="t",
        legend=LEGEND,
        written_at="2026-06-01T08:00:00Z",
        sections=(
            Section(
                title="s",
                blocks=(
                    Text(words=word),
                    Table(columns=("a", "b"), rows=((word, word),)),
                    Verbatim(lines=(word,)),
                ),
            ),
        ),
    )

    assert write_pdf(report).startswith(b"%PDF-1.7")


def test_report_that_cannot_be_laid_out_is_not_called_forged() -> None:
    """An archive asks for a title; that is no verdict on the evidence."""
    with pytest.raises(IncompleteError, match="no PDF can be laid out"):
        write_pdf(small(""))
