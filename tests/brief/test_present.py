"""What a reader in a hurry is told.

It is the latest with substance, who is who, what comes next, and what is open.
"""

from __future__ import annotations

import pytest

from asean_wco.brief.wording import with_days, with_subject
from asean_wco.errors import NotFoundError
from asean_wco.facts.making import item_of
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Meeting, Role
from asean_wco.query.expecting import expected
from tests.brief.notes import TODAY, note, told, told_in, whole
from tests.model.making import meeting, person


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


def test_where_a_series_stands_is_the_last_session_of_which_more_is_known(
    reference: Library,
) -> None:
    first, second, *points = told(note(reference, "asean-wco-consultation"), "Where it stands")
    assert first.startswith("June 2025: ")
    assert first.endswith("What was said there is not known.")
    assert second.startswith(
        "5 June 2024: 13th ASEAN–WCO Consultation, Phu Quoc, Viet Nam (place inferred)"
    )
    assert 2 <= len(points) <= 4
    assert points[0].startswith("5 June 2024: Both sides renewed their commitment"), (
        "what was decided is first"
    )


def test_a_session_that_is_missing_between_others_is_told_with_the_reason(
    reference: Library,
) -> None:
    stands = told(note(reference, "asean-wco-consultation"), "Where it stands")
    [missing] = [line for line in stands if line.startswith("The 11th session: probably 2022")]
    assert missing.startswith("The 11th session: probably 2022 (inferred).")
    assert missing.endswith("None of the sources consulted mentions a WCO session there.")
    assert stands.index(missing) > max(stands.index(line) for line in stands if "June 2023" in line)


def test_a_session_of_which_nothing_is_known_is_said_to_be_missing(reference: Library) -> None:
    stands = told(note(reference, "ap-rcp"), "Where it stands")
    assert "Session 33: no record was found." in stands


def test_the_notes_of_two_countries_hold_their_latest_events(reference: Library) -> None:
    timor = told(note(reference, "Timor-Leste"), "Where it stands")
    assert timor[0].startswith(
        "26 October 2025: Timor-Leste was admitted as the eleventh member of ASEAN"
    )
    viet_nam = told(note(reference, "Viet Nam"), "Where it stands")
    [assessment] = [line for line in viet_nam if "Viet Nam chaired the first regional" in line]
    assert assessment.startswith("7 October 2025: ")
    assert "Hanoi" in assessment


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("hs-2028", "1 January 2028: Is to enter into force."),
        ("hs-2017", "Entered into force on 1 January 2017."),
        ("ahtn-2002", "Began in 2004."),
        ("spcd-2026-2030", "Began in 2026. Is to end in 2030."),
        ("asean-single-window", "Launched on 1 January 2018 (sources disagree on the date): "),
        ("asean-customs-code-of-conduct-1983", "Signed on 18 March 1983."),
        ("operation-mekong-dragon", "15 April – 15 September 2025: Operation Mekong Dragon VII."),
        (
            "wco-secretary-general",
            "(last shown in the post on 27 June 2024; sources disagree on the dates).",
        ),
        (
            "asean-secretary-general",
            "Kao Kim Hourn has probably been Secretary-General of ASEAN since",
        ),
        ("wco-deputy-secretary-general", "became Deputy Secretary General"),
        ("kunio-mikuriya", "from 1 January 2009 to 31 December 2023."),
    ],
)
def test_nothing_is_said_to_go_on_that_is_not_recorded_to(
    reference: Library, subject: str, sentence: str
) -> None:
    text = whole(note(reference, subject))
    assert sentence in text
    assert "Under way" not in text
    assert "In force since" not in text


def test_a_post_is_told_with_its_body_and_how_long_the_holder_is_seen(reference: Library) -> None:
    people = told(note(reference, "wco"), "Who is who")
    assert (
        "Ian Saunders has probably been Secretary General of the World Customs Organization since "
        "1 January 2024 (last shown in the post on 27 June 2024; sources disagree on the dates)."
    ) in people
    head, pointer = told(note(reference, "head-of-customs-tl"), "Where it stands")
    assert pointer.startswith("As of 28 November 2026 no source consulted shows who has the post. ")
    _, pointer = told(note(reference, "wco-secretary-general"), "Where it stands")
    assert pointer == "For more on the holder, see the record of Ian Saunders."
    assert head.endswith(
        "was Director-General of the Customs Authority of Timor-Leste "
        "(in post at least 22 July 2019 – 26 January 2023)."
    )


@pytest.mark.parametrize(
    "person", ["norikazu-kuramoto", "kazunari-igarashi", "kun-nhim", "nguyen-van-can"]
)
def test_a_term_has_a_source_of_its_first_and_one_of_its_last_day(
    reference: Library, person: str
) -> None:
    lines = [line for one in note(reference, person).sections for line in one.lines]
    terms = {fact.id: fact for fact in reference.facts(about=person, field="roles") if fact.end}
    alone = [line for line in lines if len(line.facts) == 1 and line.facts[0] in terms]
    assert alone
    for line in alone:
        term = terms[line.facts[0]]
        role = item_of(reference.get(person), term)
        assert isinstance(role, Role)
        for day in filter(None, (term.date, term.end)):
            shown = reference.sources_of_day(reference.get(person), role, day)
            assert not set(shown).isdisjoint(line.sources), (line, day)


@pytest.mark.parametrize("subject", ["Singapore", "transit"])
def test_two_claims_have_two_sources(reference: Library, subject: str) -> None:
    lines = [line for one in note(reference, subject).sections for line in one.lines]
    [line] = [line for line in lines if "the date: 6 or 7 June 2022" in line.text]
    assert len(line.sources) == 2


@pytest.mark.parametrize("day", ["2020-12-31", "2021-12-31", "2022-06-30", ""])
@pytest.mark.parametrize("series", ["asean-wco-consultation", "adgcm", "rhca"])
def test_in_the_post_then_is_said_of_the_very_post_alone(
    reference: Library, series: str, day: str
) -> None:
    document = note(reference, series, last=day)
    for line in (line for one in document.sections for line in one.lines):
        if ", in the post then," not in line.text:
            continue
        about = line.facts[0].partition("#")[0]
        [post] = [fact for fact in reference.facts(about=about) if fact.id == line.facts[0]]
        leader = next(
            one for one in reference.people() if f" {one.name}, in the post then" in line.text
        )
        assert post.value in {role.office for role in leader.roles}
    if day and series == "asean-wco-consultation":
        people = told(document, "Who is who")
        assert "Kunio Mikuriya has been Secretary General" in " ".join(people)


def test_what_comes_next_names_the_sessions_that_are_missing_before_it(reference: Library) -> None:
    missing, following, *_ = told(note(reference, "asean-wco-consultation-10"), "What comes next")
    assert missing == "The 11th session: probably 2022 (inferred)."
    assert following.startswith("June 2023: ASEAN–WCO Consultation, Pattaya 2023")


@pytest.mark.parametrize(
    "meeting", ["asean-wco-consultation-9", "asean-wco-consultation-10", "adgcm-29"]
)
def test_an_online_meeting_is_said_to_be_held_online(reference: Library, meeting: str) -> None:
    assert told(note(reference, meeting), "What happened")[0].endswith(": held online.")


def test_the_guest_of_a_visit_is_named_before_those_who_were_visited(reference: Library) -> None:
    people = told(note(reference, "wco-sg-visit-lao-2014"), "Who is who")
    assert people[1] == "Kunio Mikuriya, WCO Secretary General, took part."


def test_what_is_to_come_of_another_record_is_a_sentence(reference: Library) -> None:
    coming = told(note(reference, "hs-convention"), "What comes next")
    entry = "1 January 2028: The Harmonized System, 2028 edition is to enter into force."
    assert entry in coming


def test_a_gap_of_a_past_day_is_told_in_the_past(reference: Library) -> None:
    people = told(note(reference, "Viet Nam", last="1990"), "Who is who")
    assert people == [
        "For 31 December 1990 no source consulted shows who was the Head of Vietnam Customs."
    ]


def test_people_are_those_who_hold_the_posts_now_not_those_who_held_them(
    reference: Library,
) -> None:
    people = " ".join(told(note(reference, "adgcm"), "Who is who"))
    assert people.startswith(
        "Nguyen Van Tho has probably been Director, Department of Customs, Viet Nam Customs since "
        "26 February 2025 (last shown in the post on 8 September 2025). In June 2024 Nguyen Van "
        "Can, in the post then, chaired, opened and hosted the 33rd Meeting of the ASEAN Directors-"
        "General of Customs and spoke at it."
    )
    # Of the latest session nobody is named who led it.
    assert people.endswith(
        "probably hosted the 34th Meeting of the ASEAN Directors-General of Customs (3–5 June 2025"
        "; inferred). Who led it is not recorded."
    )
    assert told(note(reference, "kunio-mikuriya"), "Who is who")[0].startswith("Ian Saunders ")


@pytest.mark.parametrize("country", ["Belgium", "Thailand", "Indonesia"])
def test_an_office_of_several_countries_is_not_one_of_the_country_of_its_seat(
    reference: Library, country: str
) -> None:
    people = " ".join(told(note(reference, country), "Who is who"))
    assert "Head of RILO" not in people
    assert "Head of ROCB" not in people
    assert "Ian Saunders" not in people


def test_a_topic_tells_what_came_of_it(reference: Library) -> None:
    stands = told(note(reference, "transit"), "Where it stands")
    assert "Members welcomed Myanmar as the seventh country in the transit system" in stands[0]


def test_an_open_point_says_what_was_not_found(reference: Library) -> None:
    saunders = told(note(reference, "ian-saunders"), "Open points")
    assert saunders[-1].startswith("No visit of his to an ASEAN member")


def test_doubts_are_told_in_words_and_those_told_already_are_not_repeated(
    reference: Library,
) -> None:
    points = told(note(reference, "asean-wco-consultation"), "Open points")
    assert "Nothing was found on a session in 2026, its host meeting or its number." in points
    assert (
        "Sources disagree on how often it meets: the WCO calls it annual; or the numbers 8 in "
        "2014 and 9 in 2020 show that the numbered sessions were not yearly; or a session was held "
        "in Vientiane in June 2019, of which no number is given."
    ) in points, "of long claims the first clauses are told"
    assert not [point for point in points if "Probably held in Phu Quoc" in point]
    mikuriya = told(note(reference, "kunio-mikuriya"), "Open points")
    assert any("Sources disagree on the date: 28 or 29 May 2023." in point for point in mikuriya)


def test_partners_and_owners_are_told_in_the_past_without_the_years_of_their_sources(
    reference: Library,
) -> None:
    owner, partners = told(note(reference, "asean-single-window"), "Who is who")
    assert owner == ("The ASEAN Single Window Steering Committee was responsible for the system.")
    assert partners == (
        "The ASEAN Secretariat, the Government of the United States, the United States Agency for "
        "International Development and the ASEAN Business Advisory Council were partners in the "
        "system."
    )


def test_one_partner_in_the_plural_has_a_verb_in_the_plural(reference: Library) -> None:
    lines = told(note(reference, "joint-customs-control-1"), "Who is who")
    assert "The ASEAN customs administrations were partners in the operation." in lines


def test_a_note_has_the_day_on_which_it_was_made(reference: Library) -> None:
    document = note(reference, "Viet Nam")
    assert document.about == "Briefing note · country · As of 28 November 2026"


def test_the_countries_with_which_a_system_began_are_told(reference: Library) -> None:
    stands = told(note(reference, "acts"), "Where it stands")
    assert stands[0] == (
        "Began on 2 November 2020: Live operation began in Cambodia, Lao PDR, Malaysia, "
        "Singapore, Thailand and Viet Nam. Launched on 30 November 2020 (sources disagree on the "
        "date)."
    )


@pytest.mark.parametrize("subject", ["acts", "transit", "asean-single-window", "hs", "Thailand"])
def test_no_two_events_are_told_with_the_same_point(reference: Library, subject: str) -> None:
    stands = told(note(reference, subject), "Where it stands")
    points = [line.partition(". ")[2] for line in stands]
    points = [point for point in points if point]
    assert len(points) == len(set(points))


def test_what_was_said_of_the_subject_stands_before_that_it_was_named(reference: Library) -> None:
    stands = told(note(reference, "acts"), "Where it stands")
    assert any(
        "members welcomed Myanmar as the seventh participating country" in line for line in stands
    )


@pytest.mark.parametrize(
    ("subject", "opening", "mark"),
    [
        ("Thailand", "6–8 June 2023:", "chaired the meeting (sources disagree on who led it)."),
        ("adgcm-32", "Kitjaluck Srinuchsart", "(sources disagree on who led it)."),
        ("asem-customs-dgs-10", "Bettina Vogl-Lang", "(sources disagree on who led it)."),
        ("spcd-2026-2030", "3–5 June 2025:", "(sources disagree on this)."),
    ],
)
def test_a_row_of_a_list_on_which_sources_disagree_is_marked_and_an_open_point(
    reference: Library, subject: str, opening: str, mark: str
) -> None:
    document = note(reference, subject)
    lines = [line for line in told_in(document) if line.startswith(opening)]
    assert any(mark in line for line in lines), lines
    assert any("Sources disagree on" in point for point in told(document, "Open points"))


def test_what_is_over_has_its_figures_and_only_the_disputed_one_is_marked(
    reference: Library,
) -> None:
    points = told(note(reference, "operation-westerlies"), "Where it stands")
    (figures,) = [point for point in points if "drugs seized: 220 kg" in point]
    assert figures.startswith("Customs administrations taking part: 82 (November 2012); ")
    assert figures.endswith("drugs seized: 220 kg (November 2012) (sources disagree on this).")
    # What a note of an earlier time cannot know is not in it.
    before = note(reference, "operation-westerlies", last="2012-01")
    assert "220 kg" not in whole(before)


def test_a_partner_in_the_plural_has_its_verb(reference: Library) -> None:
    people = told(note(reference, "joint-customs-control-1"), "Who is who")
    assert "The ASEAN customs administrations were partners in the operation." in people


def test_an_undisputed_row_of_a_disputed_list_is_not_marked(reference: Library) -> None:
    rows = told(note(reference, "adgcm-32", full=True), "Who took part")
    assert [row for row in rows if row.startswith("Bienvenido Rubio")]
    marked = [row for row in rows if "sources disagree" in row]
    assert len(marked) == len(["Kitjaluck Srinuchsart", "Patchara Anuntasilpa"])


@pytest.mark.parametrize(
    ("subject", "has_it"),
    [
        ("rocb-ap", True),
        ("fiji-customs", True),
        ("head-of-customs-vn", True),
        ("transit", True),
        ("asean-single-window", True),
        ("adgcm", True),
        ("operation-siren", False),
        ("nguyen-van-tho", False),
    ],
)
def test_what_may_go_on_is_said_to_have_nothing_ahead(
    reference: Library, subject: str, has_it: bool
) -> None:
    assert bool(told(note(reference, subject), "What comes next")) is has_it


def test_a_body_that_the_last_sessions_name_has_the_next_ones_expected(reference: Library) -> None:
    coming = told(note(reference, "rocb-ap"), "What comes next")
    assert any("Training Centres, about October 2027" in line for line in coming)
    nothing = ["No coming meeting or step is recorded."]
    assert told(note(reference, "fiji-customs"), "What comes next") == nothing


@pytest.mark.parametrize("subject", ["rocb-ap", "smart-customs-project"])
def test_a_dispute_of_another_record_marks_no_row_of_this_one(
    reference: Library, subject: str
) -> None:
    # Other records with disputes tell of the same days by the same sources.
    rows = told(note(reference, subject), "Where it stands")
    assert rows
    assert not [row for row in rows if "sources disagree" in row]


def test_a_disputed_title_marks_the_post_that_has_it_and_no_other(reference: Library) -> None:
    rows = told(note(reference, "visvanath-das", full=True), "Posts")
    [marked] = [row for row in rows if "sources disagree" in row]
    assert marked.startswith("Chief Executive Officer")
    assert "sources disagree on the title)" in marked


@pytest.mark.parametrize(
    ("month", "text", "date", "rest"),
    [
        ("2025-06", "The heads, 3 to 5 June, agreed", "3–5 June 2025", "The heads, agreed"),
        ("2024-06", "The Council (27 and 28 June) met", "27–28 June 2024", "The Council met"),
        ("2002-07", "It met in Bali, 23 and 24 July.", "23–24 July 2002", "It met in Bali."),
        ("2025-05", "It met; told on 14 May", "May 2025", "It met; told on 14 May"),
        ("2025", "It met, 3 to 5 June", "2025", "It met, 3 to 5 June"),
        ("2025-06-02", "It met, 3 to 5 June", "2 June 2025", "It met, 3 to 5 June"),
    ],
)
def test_days_that_a_text_sets_apart_stand_before_it(
    month: str, text: str, date: str, rest: str
) -> None:
    assert with_days(PartialDate.parse(month), text) == (date, rest)


def test_a_country_of_which_nothing_is_known_has_no_note(reference: Library) -> None:
    with pytest.raises(NotFoundError, match="The reference knows nothing of Uruguay"):
        note(reference, "Uruguay")


def test_with_an_end_nothing_later_is_told_or_expected(reference: Library) -> None:
    document = note(reference, "adgcm", "2010", "2012")
    stands = told(document, "What happened in the period")
    assert stands[0].startswith("2012 (inferred): Meeting of the ASEAN Directors-General")
    assert stands[1].startswith("7–9 June 2011: 20th Meeting")
    assert not told(document, "What comes next")
    assert not [line for line in stands if "2025" in line]


def test_a_time_of_which_nothing_is_known_is_said_to_be_one(reference: Library) -> None:
    document = note(reference, "asean-single-window", "1980", "1981")
    nothing = ["Nothing is recorded for this period."]
    assert told(document, "What happened in the period") == nothing
    assert "from 1980 to 1981" in document.about


def sessions(*starts: str) -> list[Meeting]:
    """Numbered sessions of a series on some dates."""
    return [
        meeting(f"m-{number}", name="M", ordinal=number, start=start)
        for number, start in enumerate(starts, 1)
    ]


def test_a_yearly_rhythm_gives_an_expectation_that_is_marked_as_one() -> None:
    text = expected(sessions("2020-06", "2021-06", "2022-07", "2023-06"), PartialDate(2023, 9, 1))
    assert text == (
        "No session held after June 2023 is recorded. The last sessions were held once a year, so "
        "the 5th would be due about June 2024. This is an expectation, not an announcement."
    )


def test_a_session_that_is_due_already_is_said_to_be_missing() -> None:
    held = sessions("2022-06", "2023-06", "2024-06", "2025-06")
    text = expected(held, PartialDate(2026, 11, 1))
    assert "the 5th was due about June 2026, and another would be due about June 2027" in text
    assert expected(held, PartialDate(2026, 6, 1)).count("about") == 1
    assert expected(held, PartialDate(2029, 1, 1)) == "", "the rhythm has ended"


@pytest.mark.parametrize(
    "starts",
    [
        (),
        ("2020-06",),
        ("2020-06", "2021-06", "2022-06"),
        ("2010-01", "2012-06", "2015-03", "2020-01"),
        ("2018-06", "2019-06", "2020-06", "2021-06", "2024-06"),
        ("2020", "2021", "2022", "2023"),
    ],
)
def test_no_rhythm_gives_no_expectation(starts: tuple[str, ...]) -> None:
    assert expected(sessions(*starts), PartialDate(2024, 9, 1)) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Took over from Anna Berg.", "Carl Duy took over from Anna Berg."),
        ("Its chair spoke.", "Carl Duy’s chair spoke."),
        ("It opened.", "Carl Duy opened."),
        ("Elected for five years.", "Carl Duy. Elected for five years."),
    ],
)
def test_a_step_of_another_record_names_its_subject(text: str, expected: str) -> None:
    assert with_subject(text, person("carl-duy", name="Carl Duy")) == expected


def test_a_note_on_what_lies_back_says_of_when_its_latest_event_is(reference: Library) -> None:
    old = note(reference, "wco-secretary-general").about
    assert old.endswith("The latest event recorded is of June 2024")
    assert "latest event" not in note(reference, "asean-wco-consultation").about


def test_a_day_on_which_sources_disagree_is_told_as_what_it_is(reference: Library) -> None:
    points = told(note(reference, "ian-saunders"), "Open points")
    assert any("the first day in office: 1 or 3 January 2024" in point for point in points)


@pytest.mark.parametrize("series", ["rhca", "ap-rcp"])
def test_the_post_that_leads_a_series_is_told_with_its_last_holder(
    reference: Library, series: str
) -> None:
    first, *_ = told(note(reference, series), "Who is who")
    assert first.startswith(
        "The WCO Vice-Chair for the Asia/Pacific region leads the sessions. The last holder known "
        "is the Hong Kong Customs and Excise Department (from July 2024, probably until June 2026)"
    )


def test_the_holder_on_the_day_of_the_note_has_the_post(
    reference: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2025-06-01")
    first, *_ = told(note(reference, "rhca"), "Who is who")
    assert first.startswith("The WCO Vice-Chair for the Asia/Pacific region leads the sessions. ")
    assert "Hong Kong Customs and Excise Department" in first


@pytest.mark.parametrize("series", ["adgcm", "asean-wco-consultation"])
def test_no_post_leads_sessions_that_another_one_chairs_each_time(
    reference: Library, series: str
) -> None:
    assert "leads the sessions" not in whole(note(reference, series))


@pytest.mark.parametrize("first", ["", "2022", "2025"])
def test_that_the_head_of_customs_is_not_known_is_said_whatever_the_time(
    reference: Library, first: str
) -> None:
    people = told(note(reference, "Thailand", first), "Who is who")
    [unknown] = [line for line in people if "no source consulted shows who is the Director" in line]
    assert "Theeraj Athanavanich" in " ".join(people)
    assert ("The last holder known is Theeraj" in unknown) == (first == "2025")


def test_the_head_of_customs_is_not_called_unknown_where_one_is_likely(reference: Library) -> None:
    assert "no source consulted shows who" not in whole(note(reference, "Malaysia"))


def test_an_end_that_is_still_to_come_leaves_nothing_out(reference: Library) -> None:
    usual, ahead = note(reference, "Malaysia"), note(reference, "Malaysia", "", "2028")
    assert ahead.sections == usual.sections
    assert ahead.closing == usual.closing
    assert "to 2028" in ahead.about


def test_whoever_led_a_meeting_is_named_first_and_the_rest_are_counted(reference: Library) -> None:
    people = told(note(reference, "adgcm-31"), "Who is who")
    assert people[0].startswith("Ho Chee Pong, Director General of Singapore Customs, chaired")
    assert people[-1] == "5 more are named in the full note."


def test_a_date_at_the_head_of_a_note_is_not_told_again(reference: Library) -> None:
    first, *others = told(note(reference, "asean-customs-transit-system"), "Where it stands")
    assert "30 November 2020" in first
    assert not [line for line in others if line.startswith("30 November 2020")]


def test_a_post_known_since_about_a_time_is_not_said_to_be_known_at_the_latest_since(
    reference: Library,
) -> None:
    people = told(note(reference, "Viet Nam", "", "2017-06"), "Who is who")
    [head] = [line for line in people if "Nguyen Van Can" in line]
    assert "since about July 2016" in head
    assert "at the latest" not in head


def test_a_session_that_is_announced_is_not_expected_as_well() -> None:
    held = sessions("2022-06", "2023-06", "2024-06", "2025-06")
    late = expected(held, PartialDate(2026, 11, 30), is_announced=True)
    assert "was due about June 2026." in late
    assert "another" not in late
    assert expected(held, PartialDate(2025, 9, 1), is_announced=True) == ""


@pytest.mark.parametrize(
    ("subject", "words", "sources"),
    [
        ("adgcm-33", "number of delegates", {"vietnam-vn-2024-06-33rd-imprint"}),
        ("aamra", "entry into force", {"vietlaotrade-aamra"}),
        ("rilo-ap", "6 February 2024", {"kantei-2024-02-07-rilo-tokyo"}),
    ],
)
def test_a_dispute_cites_the_sources_of_every_claim(
    reference: Library, subject: str, words: str, sources: set[str]
) -> None:
    document = note(reference, subject)
    points = [section.lines for section in document.sections if section.title == "Open points"]
    full = [
        line for section in note(reference, subject, full=True).sections for line in section.lines
    ]
    [point, *_] = [line for line in [*points[0], *full] if words in line.text and line.facts]
    assert sources <= set(point.sources)


def test_a_statement_has_a_source_for_each_fact_that_it_tells(reference: Library) -> None:
    lead, stands, *_ = note(reference, "aamra").sections
    by_text = {line.text: set(line.sources) for line in (*lead.lines, *stands.lines)}
    of_august = {"pinoyexpose-2025-aamra", "portcalls-2025-aamra"}
    told_of_august = [text for text in by_text if "1 August 2024" in text]
    assert len(told_of_august) == 2
    assert all(of_august & by_text[text] for text in told_of_august)


@pytest.mark.parametrize("subject", ["askolani", "korea-asean-customs-heads", "rilo-ap", "aeo"])
def test_each_sentence_of_the_summary_has_a_source_or_says_whence_it_comes(
    reference: Library, subject: str
) -> None:
    [lead, *_] = note(reference, subject).sections
    assert all(line.sources or "(summed up from " in line.text for line in lead.lines)


def test_who_was_first_seen_about_some_time_is_not_said_to_be_in_post_since(
    reference: Library,
) -> None:
    people = told(note(reference, "Viet Nam", last="2024-06-01"), "Who is who")
    assert any("Viet Nam Customs at least since about July 2016." in line for line in people)


def test_a_past_session_names_the_one_that_came_next(reference: Library) -> None:
    document = note(reference, "adgcm-33")
    assert "latest event" not in document.about
    first, *_ = told(document, "What comes next")
    assert first.startswith("3–5 June 2025: 34th Meeting of the ASEAN Directors-General of Customs")
    assert not told(note(reference, "adgcm-34"), "What comes next")[0].startswith("3–5 June")


def test_a_result_of_a_meeting_goes_before_who_spoke(reference: Library) -> None:
    stands = told(note(reference, "Indonesia"), "Where it stands")
    [talk] = [line for line in stands if "23rd Customs to Customs Talk" in line]
    assert "An arrangement on the mutual recognition of authorised economic operators" in talk
