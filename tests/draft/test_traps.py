"""One invented release for each trap: what must be read from it, and what must stay empty."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted


class Trap(NamedTuple):
    """A release, and what is to be read of its meeting."""

    name: str
    text: str
    expected: dict[str, Any]
    published: str = ""


DAY = {"start": "2031-05-14", "end": "2031-05-14"}
TRAPS = (
    Trap(
        "officers left after days of talks that ended then",
        "Pacific customs chiefs left Koror, Palau, on Friday after five days of talks on parcels. "
        "The 12th annual conference of the region was hosted by the Government.",
        {"start": "2031-05-12", "end": "2031-05-16", "ordinal": 12,
         "place": {"city": "Koror", "country": "PW"}},
        "2031-05-17",
    ),
    Trap(
        "a course of weeks ends: its first day is not known",
        "Luang Prabang (Lao PDR), 15 May 2031 - Officers from depots in Savannakhet and Bokeo "
        "yesterday completed a two-week course on profiling in Luang Prabang.",
        {"start": None, "end": "2031-05-14", "place": {"city": "Luang Prabang", "country": "LA"}},
        "2031-05-15",
    ),
    Trap(
        "days between a place and what was learnt there",
        "Trainers for classification\n\nMore than twenty officers learned in Nairobi, Kenya, from "
        "3 to 6 February 2031 how to teach classification.",
        {"start": "2031-02-03", "end": "2031-02-06", "place": {"city": "Nairobi", "country": "KE"}},
    ),
    Trap(
        "dogs graduate at a ceremony on one day",
        "Four detector dog teams graduated on 14 May 2031 in a ceremony at the Police College in "
        "Porirua, New Zealand, after twelve weeks of training.",
        DAY,
        "2031-05-14",
    ),
    Trap(
        "a consultation beside a meeting that had other days",
        "The Council set out its wishes at a consultation held on 14 May 2031. It took place on "
        "the margins of the 41st Meeting of the chiefs, which was held in Hanoi from 13 to 16 May.",
        DAY,
        "2031-05-20",
    ),
    Trap(
        "a council is counted by its sessions",
        "WINDHOEK - The 38th Governing Council of the region ends today in Windhoek after two days "
        "of talks.",
        {"start": "2031-05-13", "end": "2031-05-14", "ordinal": 38},
        "2031-05-14",
    ),
    Trap(
        "a number in a sentence of its own",
        "KYOTO, May 15 - The customs heads of China, Japan and Korea adopted a plan at a meeting "
        "in Kyoto on Wednesday.\n\nIt was the 9th Tripartite Customs Heads' Meeting.",
        {**DAY, "ordinal": 9},
        "2031-05-15",
    ),
    Trap(
        "attendance in the hall and online",
        "The 41st Meeting of the contact points was held in Busan, South Korea, on 14 May 2031. "
        "Attendance in the hall was combined with online participation.",
        {**DAY, "mode": "hybrid", "place": {"city": "Busan", "country": "KR"}},
    ),
    Trap(
        "a celebration in the hall of a department",
        "The Director General of the General Department of Customs and Excise of Cambodia presided "
        "over the celebration in the main hall of the General Department on 14 May 2031.",
        {**DAY, "place": {"city": None, "country": "KH"}},
    ),
    Trap(
        "the press is told in another city than that of the meeting",
        "PHNOM PENH - Some 120 delegates are expected in Siem Reap from May 14 to 16 when Cambodia "
        "hosts the conference, a press briefing in Phnom Penh heard on Monday.",
        {"start": "2031-05-14", "end": "2031-05-16",
         "place": {"city": "Siem Reap", "country": "KH"}},
        "2031-05-05",
    ),
    Trap(
        "crews had been trained elsewhere before the boats came",
        "Two boats were presented to the Maldives Customs Service by India in Male on 14 May 2031. "
        "The papers were handed to the Commissioner General. Speeches followed in the hall of the "
        "harbour. Crews had been trained in Chennai from 2 to 20 April.",
        {**DAY, "place": {"city": "Malé", "country": "MV"}},
        "2031-05-15",
    ),
    Trap(
        "a day to come in French, in the title as well",
        "Les directeurs des douanes se retrouvent jeudi à Tunis\n\nRABAT – Le directeur général "
        "participera jeudi prochain à Tunis à la réunion, a indiqué vendredi son administration.",
        {"start": "2031-05-15", "end": "2031-05-15", "place": {"city": "Tunis", "country": "TN"}},
        "2031-05-09",
    ),
    Trap(
        "from yesterday to today in Spanish, after the line of an agency",
        "Quito, 14 may. La reunión de los jefes de aduanas se celebra en Quito desde ayer y "
        "concluye hoy con un plan de controles comunes, dijo el director.",
        {"start": "2031-05-13", "end": "2031-05-14", "place": {"city": "Quito", "country": "EC"}},
        "2031-05-14",
    ),
    Trap(
        "two days in brackets in Chinese",
        "香港海關人員昨日及今日(五月十三日及十四日)到訪阿拉伯聯合酋長國海關總署,商討合作。",
        {"start": "2031-05-13", "end": "2031-05-14"},
        "2031-05-14",
    ),
    Trap(
        "the outcomes of the first meeting, which was held last week",
        "Outcomes of 1st Meeting of Pacific Customs Chiefs\n\nSamoa Customs last week hosted the "
        "first ever meeting of the Pacific Customs Chiefs, in Apia on 14 May 2031. It prepared the "
        "9th Pacific Summit, to be held in Suva in July.",
        {**DAY, "ordinal": 1, "place": {"city": "Apia", "country": "WS"}},
    ),
    Trap(
        "minutes are signed at the session that they are of",
        "Thailand and Laos customs sign minutes of 12th high-level meeting\n\nThe two services "
        "signed agreed minutes in Vientiane on May 14, 2031. The minutes record the outcome of the "
        "12th High-level Customs Meeting, held on the same day.",
        {**DAY, "ordinal": 12},
    ),
    Trap(
        "a memorandum that is signed during a session is no session",
        "Hanoi and Vientiane sign a memorandum\n\nThe two heads signed a memorandum on 14 May 2031 "
        "in Hanoi during the 11th Border Meeting.",
        {**DAY, "ordinal": None},
    ),
    Trap(
        "the ninth meeting came before the tenth that is told of",
        "Ministry and partners meet\n\nThe Deputy Minister, Ana Reyes, led the 10th Single Window "
        "Steering Committee Meeting on 14 May 2031 in Manila. Its ninth meeting took place in "
        "January.",
        {**DAY, "ordinal": 10},
    ),
    Trap(
        "what was agreed at the meeting that is told of",
        "Coast guards step up patrols\n\nIndonesia and Malaysia will go on patrolling together. "
        "This was agreed at The 4th Bilateral Meeting, held in Batam on 14 May 2031.",
        {**DAY, "ordinal": 4},
    ),
    Trap(
        "the second of several activities is no session",
        "Workshop on valuation\n\nOn 14 May 2031 a workshop was held in Hanoi, Viet Nam. It was "
        "the second in a series of support activities, after a mission in April.",
        {**DAY, "ordinal": None},
    ),
    Trap(
        "officials tell of talks on the day after",
        "Customs heads hold talks\n\nMANILA, May 15 - The customs heads of the Philippines and "
        "Japan met in Manila on Wednesday, officials in Manila said Thursday.",
        {**DAY, "place": {"city": "Manila", "country": "PH"}},
        "2031-05-15",
    ),
    Trap(
        "work on a building begins on one day",
        "VIENTIANE, May 15, 2031 - Work on a new laboratory of the Lao Customs Department began in "
        "Vientiane on Wednesday.",
        DAY,
        "2031-05-15",
    ),
    Trap(
        "a mission to a country",
        "The WCO ends its mission\n\nA mission to Nepal, on 12-14 May 2031, was completed by "
        "experts.",
        {"start": "2031-05-12", "end": "2031-05-14", "place": {"city": None, "country": "NP"}},
    ),
    Trap(
        "tools that are handed over are where they are received",
        "New Zealand has handed over two scanners to the Nauru Customs Service.",
        {"start": None, "place": {"city": None, "country": "NR"}},
    ),
    Trap(
        "what was signed today was signed where the agency writes",
        "CANBERRA - Australia and Samoa signed an arrangement on customs matters today. Companies "
        "in Samoa will see fewer checks.",
        {**DAY, "place": {"city": "Canberra", "country": "AU"}},
        "2031-05-14",
    ),
    Trap(
        "a delegation to an administration without a record",
        "Ms. Louise Ho, Commissioner of Customs, today (May 14) headed a delegation of Hong Kong "
        "Customs to the Macao Customs Service. They signed an arrangement.",
        {**DAY, "place": {"city": "Macao", "country": "MO"}},
        "2031-05-14",
    ),
    Trap(
        "from the first day to the last one at a venue",
        "The Rizqun Hotel in Bandar Seri Begawan was the venue of the Third Workshop on Risk "
        "Management from the 12th to 14th May, 2031. The chair was taken up on 1 January 2030 for "
        "two years.",
        {"start": "2031-05-12", "end": "2031-05-14", "ordinal": 3},
    ),
    Trap(
        "a session that is to be held later",
        "Press release\n\nInternational Customs Day was marked on 14 May 2031 in Vientiane. In the "
        "coming year, the Department will host the 41st ASEAN Directors-General of Customs Meeting "
        "in Luang Prabang from 8 to 10 June 2032.",
        {**DAY, "series": None, "ordinal": None, "place": {"city": "Vientiane", "country": "LA"}},
    ),
    Trap(
        "a day of the report that its own line tells",
        "Customs heads meet in Palau\n\nKoror, Palau, May 14, 2031 - The 3rd Annual Conference of "
        "Customs Heads was hosted by the Government of Palau on May 10-14, 2031.",
        {"start": "2031-05-10", "end": "2031-05-14", "ordinal": 3,
         "place": {"city": "Koror", "country": "PW"}},
        "2031-05-25",
    ),
    Trap(
        "the date of the report is not that of the event",
        "15th ASEAN–WCO Consultation\n\n20 May 2031\n\n"
        "The 15th ASEAN–WCO Consultation was held on 14 May 2031 in Hanoi, Viet Nam.",
        {
            **DAY, "series": "asean-wco-consultation", "ordinal": 15, "type": "consultation",
            "place": {"city": "Hanoi", "country": "VN"}, "mode": None, "part_of": None,
        },
    ),
    Trap(
        "deadlines and decoys",
        "A WCO workshop on valuation was held in Bangkok, Thailand, from 3 to 5 June 2030. "
        "Members must send their comments by 30 June 2030. The manual, adopted on 1 March 2029, "
        "is in force since 1 January 2030. The next meeting will be held on 4 May 2031 in Bali.",
        {
            "start": "2030-06-03", "end": "2030-06-05", "ordinal": None, "series": None,
            "place": {"city": "Bangkok", "country": "TH"},
        },
    ),
    Trap(
        "one guest online makes no meeting online",
        "The customs heads met in Vientiane, Lao PDR, from 11 to 13 June 2030. The Secretary "
        "General of the WCO spoke to the meeting online.",
        {"mode": None, "place": {"city": "Vientiane", "country": "LA"}},
    ),
    Trap(
        "a city that will see the meeting",
        "Vientiane in the centre of the country will see a workshop of customs trainers from 11 to "
        "13 June 2030.",
        {"start": "2030-06-11", "place": {"city": "Vientiane", "country": "LA"}},
    ),
    Trap(
        "the only city at the beginning",
        "Trainers gather in June 2030\n\n"
        "In Vientiane, trainers of ten countries learn how to teach customs valuation.",
        {"place": {"city": "Vientiane", "country": "LA"}},
    ),
    Trap(
        "a host by the longer name of its body",
        "The Lao Customs Department hosted the workshop in Vientiane, Lao PDR, from 11 to 13 June "
        "2030.",
        {"hosts": ["lao-customs"]},
    ),
    Trap(
        "a workshop of those who meet in a series",
        "ASEAN customs heads prepare single window talks\n\nA regional workshop of the customs "
        "heads was held in Vientiane, Lao PDR, from 11 to 13 June 2030.",
        {"type": "workshop", "series": None},
    ),
    Trap(
        "only a deadline",
        "Members of the region are invited to send nominations by 30 June 2030.",
        {"start": None, "end": None, "place": None, "ordinal": None, "series": None, "mode": None},
    ),
    Trap(
        "a weekday counts from the dateline",
        "HANOI, June 13 - The workshop on origin was held in Hanoi on Tuesday.",
        {"start": "2030-06-11", "end": "2030-06-11"},
        "2030-06-13",
    ),
    Trap(
        "yesterday, over the end of a month",
        "The Secretary General met the customs heads yesterday at a meeting in Manila.",
        {"start": "2030-02-28", "end": "2030-02-28"},
        "2030-03-01",
    ),
    Trap(
        "a day without its year, reported in the year after",
        "The meeting was held in Hanoi on 29 December.",
        {"start": "2029-12-29"},
        "2030-01-03",
    ),
    Trap(
        "an opening says no end",
        "The 40th Meeting of the ASEAN Directors-General of Customs opened in Hanoi on 4 June "
        "2031.",
        {"start": "2031-06-04", "end": None, "ordinal": 40, "series": "adgcm"},
    ),
    Trap(
        "a range over two months",
        "The 40th Meeting of the ASEAN Directors-General of Customs took place in Manila, "
        "Philippines, from 30 May to 2 June 2031.",
        {"start": "2031-05-30", "end": "2031-06-02", "place": {"city": "Manila", "country": "PH"}},
    ),
    Trap(
        "the ordinal in words, the title broken over lines",
        "JOINT PRESS STATEMENT OF THE\nFORTY-FIRST MEETING OF THE\n"
        "ASEAN DIRECTORS-GENERAL OF CUSTOMS\n28-29 July 2032, Yangon, Myanmar\n\n1. It was held.",
        {"ordinal": 41, "series": "adgcm", "start": "2032-07-28", "end": "2032-07-29"},
    ),
    Trap(
        "the ordinal in Roman figures",
        "The XXXIX Meeting of the ASEAN Directors-General of Customs was held on 4 June 2030.",
        {"ordinal": 39, "series": "adgcm"},
    ),
    Trap(
        "the ordinal hidden behind an acronym",
        "Customs heads gather for RHCA 31\n\n"
        "The conference took place on 4 June 2030 in Suva, Fiji.",
        {"ordinal": 31, "series": "rhca", "place": {"city": "Suva", "country": "FJ"}},
    ),
    Trap(
        "the ordinal of another meeting, of an anniversary, of a century",
        "The office marked its 25th anniversary with a ceremony in Bangkok on 7 November 2029, as "
        "customs enters the 2nd quarter of the 21st century.",
        {"ordinal": None, "series": None, "start": "2029-11-07", "type": "ceremony"},
    ),
    Trap(
        "an unknown series has its ordinal",
        "The 44th Meeting of the ASEAN Customs Enforcement and Compliance Working Group was held "
        "in Davao City on 3 October 2033.",
        {"ordinal": 44, "series": None, "type": "working-group"},
    ),
    Trap(
        "a session beside another one",
        "The 14th ASEAN–WCO Consultation was held on 5 June 2025, on the sidelines of the 33rd "
        "Meeting of the ASEAN Directors-General of Customs.",
        {"ordinal": 14, "series": "asean-wco-consultation", "part_of": "adgcm-33"},
    ),
    Trap(
        "held online, with a press conference in a city",
        "The 40th Meeting of the ASEAN Directors-General of Customs was held by video conference "
        "on 4 June 2031. A press conference in Hanoi told of it.",
        {"mode": "virtual", "place": None},
    ),
    Trap(
        "one guest online, one trade online",
        "Mr. Paul Baker virtually participated in the workshop on online sales, held in Hanoi on "
        "4 June 2031.",
        {"mode": None, "place": {"city": "Hanoi", "country": "VN"}},
    ),
    Trap(
        "some were there, others online",
        "The workshop was held in hybrid mode in Seoul, Korea, on 4 June 2031.",
        {"mode": "hybrid", "place": {"city": "Seoul", "country": "KR"}},
    ),
    Trap(
        "in Vietnamese",
        "Hội nghị Tổng cục trưởng Hải quan ASEAN lần thứ 43 được tổ chức tại Thành phố Đà Lạt, "
        "Việt Nam từ ngày 2-6/6/2034, với sự tham dự của các đại biểu Hải quan các nước.",
        {
            "ordinal": 43, "series": "adgcm", "start": "2034-06-02", "end": "2034-06-06",
            "place": {"city": "Da Lat", "country": "VN"},
        },
    ),
    Trap(
        "in Indonesian",
        "Pertemuan ke-46 Direktur Jenderal Bea Cukai ASEAN digelar di Bali dan dibuka pada "
        "Selasa (16/5/2037) untuk membahas kerja sama.",
        {"ordinal": 46, "series": "adgcm", "start": "2037-05-16"},
    ),
    Trap(
        "in Korean",
        "관세청은 6월 5일 화상회의로 개최된 ‘제30차 한-아세안 관세청장회의’에 참석했다.",
        {
            "ordinal": 30, "series": "korea-asean-customs-heads", "start": "2034-06-05",
            "mode": "virtual",
        },
        "2034-06-06",
    ),
    Trap(
        "in Korean, the day on which it was told",
        "관세청은 ‘제30차 한-아세안 관세청장 회의’에 참석해 협력을 논의했다고 9일 밝혔다.",
        {"ordinal": 30, "start": None, "end": None},
        "2034-06-09",
    ),
    Trap(
        "the day that was the last",
        "12 October 2031 marked the end of the WCO conference held in Hanoi, Viet Nam.",
        {"start": None, "end": "2031-10-12"},
    ),
    Trap(
        "customs stand beside the name of the series",
        "Vietnam Customs hosted the 23rd ASEM Directors General/Commissioners’ Meeting on October "
        "9-10 in Ha Long city. Priorities were set at the 22nd ASEM Customs Directors General "
        "Meeting in Germany.",
        {
            "series": "asem-customs-dgs",
            "ordinal": 23,
            "place": {"city": "Ha Long", "country": "VN"},
        },
        "2039-10-12",
    ),
    Trap(
        "in Chinese",
        "由香港海關舉辦的第44屆世界海關組織亞太區地區聯繫會議於2034年10月22日至25日舉行。",
        {"ordinal": 44, "series": "ap-rcp", "start": "2034-10-22", "end": "2034-10-25"},
    ),
    Trap(
        "in Thai, with a Buddhist year",
        "การประชุมอธิบดีศุลกากรอาเซียน ครั้งที่ 42 จัดขึ้นระหว่างวันที่ 6 - 8 มิถุนายน 2576 "
        "ในรูปแบบออนไลน์",
        {"ordinal": 42, "start": "2033-06-06", "end": "2033-06-08", "mode": "virtual"},
    ),
    Trap(
        "the session before this one, and its place",
        "The 41st Meeting of the ASEAN Directors-General of Customs was held in Manila, "
        "Philippines, from 4 to 6 June 2032. The 40th Meeting of the ASEAN Directors-General of "
        "Customs was held in Hanoi, Viet Nam, from 2 to 4 June 2031.",
        {"ordinal": 41, "start": "2032-06-04", "place": {"city": "Manila", "country": "PH"}},
    ),
    Trap(
        "a summit that is named in passing",
        "On 4 June 2030, the two heads met in Manila, Philippines. The 18th Summit of the region "
        "reached an agreement on trade.",
        {"ordinal": None, "start": "2030-06-04", "end": "2030-06-04"},
    ),
    Trap(
        "two numbers at once are none",
        "The 127th/128th Sessions of the Council were held on 4 June 2030 in Brussels, Belgium.",
        {"ordinal": None, "place": {"city": "Brussels", "country": "BE"}},
    ),
    Trap(
        "the day on which somebody told of it",
        "The customs of Utopia grew stronger, the head told the press on 10 October 2030.",
        {"start": None, "end": None},
        "2030-10-11",
    ),
    Trap(
        "the clock of a page",
        "November 19, 2031 10:21\nContact us\n\nOn the morning of 4 June 2031, the head of the "
        "office "
        "welcomed two guests.",
        {"start": "2031-06-04", "end": "2031-06-04"},
        "2031-06-05",
    ),
    Trap(
        "a city of another year",
        "The meeting, opened on 8 October 2035, reviews what was done since the last round was "
        "held "
        "in Vienna, Austria, in 2033.",
        {"place": None},
    ),
    Trap(
        "the city of an embassy",
        "A courtesy visit was paid by Ana Reyes, Counsellor at the Embassy of Utopia in Kuala "
        "Lumpur, on 4 June 2031.",
        {"type": "visit", "place": None},
    ),
    Trap(
        "a place after its venue, its name in no record",
        "The workshop was held at the Royal Customs Academy (RCA), Malaysia, from 4 to 6 June "
        "2031.",
        {"place": {"city": None, "country": "MY"}},
    ),
    Trap(
        "a city that no record names, before its country in brackets",
        "Regional Meeting\nAntigua (Guatemala), 24-25 May 2031\n\nThe meeting was opened.",
        {"place": {"city": "Antigua", "country": "GT"}, "start": "2031-05-24"},
    ),
    Trap(
        "here is where the report is written",
        "PUTRAJAYA, June 4 - The seminar on valuation was opened here today.",
        {"place": {"city": "Putrajaya", "country": "MY"}, "start": "2031-06-04"},
        "2031-06-04",
    ),
    Trap(
        "a country that hosts",
        "Singapore hosts a workshop on origin\n\nIt took place from 4 to 6 June 2031.",
        {"place": {"city": "Singapore", "country": "SG"}},
    ),
    Trap(
        "a name that begins with Virtual",
        "The workshop was held in Melaka, Malaysia, on 4 June 2031, for the Virtual Customs "
        "Academy.",
        {"mode": None, "place": {"city": "Melaka", "country": "MY"}},
    ),
    Trap(
        "in person, while some joined online",
        "Eighty delegates came to the in-person meeting in Perth, Australia, on 4 June 2031; a few "
        "attended the meeting virtually.",
        {"mode": "hybrid"},
    ),
    Trap(
        "how the meetings of past years were held",
        "Over the past two years, the meetings were held virtually. The workshop of 4 June 2031 "
        "was "
        "held in person in Suva, Fiji.",
        {"mode": "in-person"},
    ),
    Trap(
        "a series without a number in a sentence",
        "The head spoke at the meeting of ASEM Customs Directors-General and Commissioners held in "
        "Hanoi, Viet Nam, from 4 to 6 June 2031.",
        {"series": "asem-customs-dgs", "ordinal": None},
    ),
    Trap(
        "a region that the series is not of",
        "The 22nd Regional Conference of Heads of Customs Administrations of the Americas was held "
        "in Lima, Peru, on 4 June 2031.",
        {"series": None, "ordinal": 22, "place": {"city": "Lima", "country": "PE"}},
    ),
    Trap(
        "in French",
        "La 43e conférence des directeurs généraux des Douanes de l'ASEAN a eu lieu le 3 juin à "
        "Da Lat, au Vietnam.",
        {
            "ordinal": 43, "series": "adgcm", "start": "2034-06-03",
            "place": {"city": "Da Lat", "country": "VN"},
        },
        "2034-06-04",
    ),
    Trap(
        "in Spanish",
        "La vigésima tercera Conferencia Regional de Directores de Aduanas se realizó el 4 de "
        "junio "
        "de 2031 en Asunción, Paraguay.",
        {"ordinal": 23, "start": "2031-06-04", "place": {"city": "Asunción", "country": "PY"}},
    ),
    Trap(
        "in Malay",
        "Pegawai itu berucap pada Sambutan Hari Kastam ke-40 di Kuala Lumpur hari ini.",
        {
            "ordinal": 40, "start": "2031-01-26", "type": "ceremony",
            "place": {"city": "Kuala Lumpur", "country": "MY"},
        },
        "2031-01-26",
    ),
    Trap(
        "in Korean, with its place",
        "관세청은 지난달 29일 방콕에서 열린 ‘제30차 한-아세안 관세청장회의’에 참석했다.",
        {"start": "2034-05-29", "place": {"city": "Bangkok", "country": "TH"}},
        "2034-06-06",
    ),
    Trap(
        "in Chinese, a city after its country",
        "海關關長28日至31日率代表團出席在澳大利亞珀斯舉行的第三十四屆世界海關組織亞太區首腦會議。",
        {
            "ordinal": 34, "series": "rhca", "start": "2033-05-28", "end": "2033-05-31",
            "place": {"city": "Perth", "country": "AU"},
        },
        "2033-06-01",
    ),
    Trap(
        "the first of something else, further down",
        "A training centre opens\n\nThe Secretary General attended the opening ceremony of a "
        "centre "
        "in Cheonan, Korea on 8 September 2030. The centre was designated by the members of the "
        "region "
        "in May 2030. In his speech he thanked the host for the will to share what it had learnt "
        "in "
        "many years. The first workshop on risk was held at it in the same week.",
        {"ordinal": None, "type": "ceremony", "start": "2030-09-08"},
    ),
    Trap(
        "on the margins of another session",
        "WCO Secretary General honoured\n\n22 February 2033\n\nAs part of the 10th anniversary of "
        "its centre, which was celebrated on 23 November 2032, Customs made an award. The award "
        "ceremony took place on Tuesday, 22 February 2033 on the margins of the 18th Meeting of "
        "the "
        "Regional Training Centres (RTCs).",
        {"ordinal": None, "series": None, "start": "2033-02-22", "type": "ceremony"},
    ),
    Trap(
        "the range of the title encloses that of a part",
        "Opening of a school in Brasilia\n\nBrasilia (Brazil), 6-8 April 2030\n\nThe Secretary "
        "General attended the opening on 6 April 2030. To mark it, the school held a seminar on "
        "Customs-business partnerships on 7 and 8 April.",
        {"start": "2030-04-06", "end": "2030-04-08"},
    ),
    Trap(
        "in French, without a series",
        "Le Secrétaire général s’est rendu à Paris pour participer à la 24ème Conférence des "
        "Directeurs généraux des douanes de la région, du 13 au 15 mars 2029.",
        {"ordinal": 24, "start": "2029-03-13", "end": "2029-03-15"},
        "2029-03-18",
    ),
    Trap(
        "in Korean, by how many days it has",
        "관세청은 이달 10일부터 4일간 천안에 자리한 관세국경관리연수원에서 정보분석기법 세미나를 "
        "개최한다.",
        {
            "start": "2032-07-10", "end": "2032-07-13", "type": "workshop",
            "place": {"city": "Cheonan", "country": "KR"},
        },
        "2032-07-09",
    ),
    Trap(
        "in Portuguese, counted in Roman figures",
        "A XXXVI Reunião do Conselho decorreu de 6 a 7 de dezembro de 2032, por Videoconferência.",
        {"ordinal": 36, "start": "2032-12-06", "end": "2032-12-07", "mode": "virtual"},
    ),
    Trap(
        "in Chinese, the day on which it was heard",
        "记者25日从海关总署获悉,近日,在世界海关组织第42届亚太地区海关署长视频会议上,中国海关提出建议。",
        {"ordinal": 42, "series": "rhca", "start": None, "mode": "virtual"},
        "2041-04-25",
    ),
    Trap(
        "in Japanese",
        "5月28日(火)〜30日(木)、WCOアジア大洋州地域セキュリティカンファレンスが京都で開催されました。",
        {
            "type": "conference", "start": "2030-05-28", "end": "2030-05-30",
            "place": {"city": "Kyoto", "country": "JP"},
        },
        "2030-06-05",
    ),
    Trap(
        "the first talks in some years, and a round that is to follow",
        "Customs chiefs of Japan and Indonesia hold first talks in four years\n\nThe heads of the "
        "two services met in Tokyo on 14 May 2031, for the first time since 2027. A second round "
        "of talks is to follow in Jakarta.",
        {**DAY, "ordinal": None, "type": "consultation",
         "place": {"city": "Tokyo", "country": "JP"}},
    ),
    Trap(
        "what was reached at a numbered meeting",
        "Thailand and Laos work together\n\nThe understanding was reached at The 4th Bilateral "
        "Meeting, the main channel between the two, in Nong Khai, Thailand, on 14 May 2031.",
        {**DAY, "ordinal": 4},
    ),
    Trap(
        "the tenth since an arrangement",
        "A working session on cargo\n\nThe two services held a working session on targeting. It "
        "took place on 14 May 2031 in Surabaya and was the tenth since the arrangement was signed.",
        {**DAY, "ordinal": 10},
    ),
    Trap(
        "an operation has days and no place",
        "Operation Sea Otter seizes 900 kg of drugs\n\nBrussels, 20 December 2031\n\nOperation Sea "
        "Otter ran from 1 to 12 December 2031 and led to 48 arrests, the WCO announced.",
        {"start": "2031-12-01", "end": "2031-12-12", "place": None, "type": "coordination"},
    ),
    Trap(
        "days of the sessions beside a ceremony",
        "New Zealand and Malaysia sign\n\nThe two services signed an arrangement on Wednesday (14 "
        "May 2031) in Brussels, Belgium. The ceremony was held alongside the 157th/158th Sessions "
        "of the Council from 13 to 16 May.",
        {**DAY, "ordinal": None, "place": {"city": "Brussels", "country": "BE"}},
    ),
    Trap(
        "days of a visit after which two sides met",
        "A briefing\n\nOfficers met in Kota Kinabalu on 14 May 2031 for the briefing of Operation "
        "Coral. On the margins, two deputies held a bilateral meeting, following the visit of the "
        "president to Malaysia from 2 to 4 March 2031.",
        {**DAY, "type": "coordination"},
    ),
    Trap(
        "a quarter of a capital behind a comma",
        "A workshop begins at Nasese\n\nA workshop on dogs was held at the academy in Nasese, "
        "Suva, on 14 May 2031.",
        {**DAY, "place": {"city": "Suva", "country": "FJ"}},
    ),
    Trap(
        "a workshop that the title calls a course",
        "Managers finish course\n\nTen officers attended a workshop on leadership on 14 May 2031.",
        {**DAY, "type": "workshop"},
    ),
    Trap(
        "a system that is online",
        "A system is launched\n\nThe online National Transit System was launched in Hanoi on 14 "
        "May 2031.",
        {**DAY, "mode": None, "type": "launch"},
    ),
    Trap(
        "where a body has its seat, in Chinese",
        "世界海关组织秘书长访问海关总署\n\n5月14日,海关总署署长会见了世界海关组织秘书长。"
        "世界海关组织总部设在布鲁塞尔。",
        {**DAY, "place": None},
        "2031-05-15",
    ),
    Trap(
        "who came to the country of the report, in Korean",
        "호찌민 관세국 대표단 방한\n\n관세청은 베트남 호찌민 관세국 대표단을 14일부터 16일까지 "
        "초청해 협력을 논의했다고 밝혔다.",
        {"start": "2031-05-14", "end": "2031-05-16", "place": {"city": None, "country": "KR"}},
        "2031-05-17",
    ),
    Trap(
        "the hour of the day ends no sentence, in Thai",
        "วันที่ 14 พฤษภาคม 2574 เวลา 09.30 น. ที่โรงแรมในพัทยา อธิบดีกรมศุลกากรเป็นประธานเปิดการประชุม "
        "ซึ่งจะมีไปจนถึงวันที่ 16 พฤษภาคม",
        {"start": "2031-05-14", "end": "2031-05-16", "place": {"city": "Pattaya", "country": "TH"}},
        "2031-05-14",
    ),
    Trap(
        "a trial for months that began with a ceremony, in Thai",
        "เมื่อวันที่ 14 พฤษภาคม 2574 มีพิธีขยายเวลาทำการด่านศุลกากรสะเดา\n\nการทดลองมีตั้งแต่วันที่ 14 "
        "พฤษภาคม ถึง 13 สิงหาคม 2574",
        DAY,
        "2031-05-16",
    ),
    Trap(
        "signed here beside a session, in Malay",
        "Perkiraan dimeterai\n\nBRUSSELS: Malaysia dan Jepun menandatangani perkiraan di ibu "
        "pejabat pertubuhan itu di sini pada Rabu, 14 Mei.\n\nIa diadakan sempena Sesi ke-123 "
        "Majlis Kerjasama Kastam yang berlangsung dari 13 hingga 15 Mei.",
        {**DAY, "place": {"city": "Brussels", "country": "BE"}},
        "2031-05-17",
    ),
    Trap(
        "what was decided at a session before, in Indonesian",
        "JAKARTA - Bea Cukai meluncurkan perannya secara virtual pada Rabu (14/5). Penetapan itu "
        "diputuskan dalam Sidang Dewan WCO pada 25-27 April 2031.",
        {**DAY, "mode": "virtual", "place": None},
        "2031-05-19",
    ),
    Trap(
        "the day of the report opens it, in French",
        "Un webinaire\n\n19 mai 2031 - L'OMD a présenté le 14 mai 2031, lors d'un webinaire, le "
        "bilan d'une opération menée du 1er mars au 4 avril 2031.",
        {**DAY, "mode": "virtual"},
        "2031-05-19",
    ),
    Trap(
        "it ended on a day, and began on another, in Spanish",
        "Con 28 administraciones concluyó este viernes 16 de mayo en Lima la conferencia regional, "
        "que se inició el miércoles 14.",
        {"start": "2031-05-14", "end": "2031-05-16", "place": {"city": "Lima", "country": "PE"}},
        "2031-05-16",
    ),
    Trap(
        "some joined online",
        "A workshop\n\nThe workshop was held in Hanoi on 14 May 2031. Two experts joined online.",
        {**DAY, "mode": "hybrid"},
    ),
    Trap(
        "a session that a delegation attended after a meeting",
        "Customs Commissioner meets Minister\n\nHong Kong Customs and the Customs of Japan held a "
        "high-level meeting in Hong Kong yesterday (May 14). They exchanged views on trade. This "
        "morning the delegation attended the 32nd Regional Heads of Customs Administrations "
        "Conference.",
        {**DAY, "series": None, "ordinal": None},
        "2031-05-15",
    ),
    Trap(
        "a session that ended when something was signed",
        "Samoa Customs signs arrangement with Japan\n\nSamoa entered into an arrangement with "
        "Japan at a signing in Apia today, as the 32nd Regional Heads of Customs Administrations "
        "Conference came to its end.",
        {**DAY, "series": None, "ordinal": None},
        "2031-05-14",
    ),
    Trap(
        "a session that the first sentence says somebody attended",
        "Pacific customs sign memorandum in Apia\n\nThe Secretary General attended the 32nd "
        "Regional Heads of Customs Administrations Conference in Apia on 14 May 2031.",
        {**DAY, "series": "rhca", "ordinal": 32},
    ),
    Trap(
        "a session in whose frame something was signed, in Spanish",
        "Perú y Chile firman acuerdo aduanero\n\nPerú y Chile suscribieron el 14 de mayo de 2031 "
        "en Lima un acuerdo. La firma tuvo lugar en el marco de la XXVII Conferencia Regional de "
        "Directores Generales de Aduanas.",
        {**DAY, "series": None, "ordinal": None, "place": {"city": "Lima", "country": "PE"}},
    ),
    Trap(
        "a school in Korea that has the letters of a city",
        "관세국경관리연수원은 14일 연수원에서 국제 워크숍을 열었다고 밝혔다.",
        {**DAY, "place": {"city": None, "country": "KR"}},
        "2031-05-14",
    ),
    Trap(
        "an online meeting that was not to be one",
        "税関研修所は、2031年5月14日にオンラインで開かれた会合に出席した。"
        "対面での開催は見送られた。",
        {**DAY, "mode": "virtual"},
    ),
    Trap(
        "many in the hall and others online",
        "Fiji hosted a meeting of customs experts in Suva on 14 May 2031. Seventeen members sent "
        "delegates to Suva while another seven joined online.",
        {**DAY, "mode": "hybrid"},
    ),
    Trap(
        "the ends of a way",
        "Pegawai kastam Malaysia meronda dari Aceh ke Batam pada 14 Mei 2031 dalam mesyuarat.",
        {"place": None},
    ),
    Trap(
        "a tier in Roman letters is no number of a programme",
        "Thirty firms of Utopia received certificates of the new AEO Tier-I programme at a "
        "ceremony on 14 May 2031.",
        DAY | {"ordinal": None},
    ),
    Trap(
        "the first such arrangement is no first meeting",
        "Two administrations signed an arrangement on 14 May 2031. It is the first such "
        "arrangement that one of them has concluded after a meeting.",
        DAY | {"ordinal": None},
    ),
    Trap(
        "what somebody had proposed at another conference, and a first meeting of this morning",
        "Officials of the region have drawn up a plan. The plan, with the title Project Heron, was "
        "endorsed this morning at the First Meeting of Contact Points for Cigarettes in Lima. "
        "Mr Kim had proposed a united front against smuggled cigarettes at the 10th WCO Asia "
        "Pacific Regional Heads of Customs Administrations Conference in March.",
        {"ordinal": 1, "series": None},
        "2031-05-14",
    ),
    Trap(
        "a signing in the course of a session",
        "The Bureau and the Chamber join hands\n\nThe Bureau and the Chamber have signed a "
        "memorandum.\n\nThe signing took place on 14 May 2031, in the course of the 6th meeting of "
        "the Advisory Council.",
        DAY | {"ordinal": None},
    ),
    Trap(
        "in Spanish: a signature in the framework of a seminar",
        "Once aduanas firman un acuerdo sobre el OEA\n\nLas aduanas firmaron el acuerdo. La firma "
        "tuvo lugar el 14 de mayo de 2031, en el marco del VIII Seminario Internacional OEA.",
        DAY | {"ordinal": None},
    ),
    Trap(
        "in Thai: a signing during a conference whose number follows its name",
        "ไทย-นิวซีแลนด์ ลงนามความตกลง\n\nเมื่อวันที่ 14 พฤษภาคม 2574 อธิบดีกรมศุลกากรได้ลงนามความตกลง "
        "พิธีลงนามจัดขึ้นในช่วงการประชุม WCO Asia Pacific Regional Head of Customs Administration "
        "Conference ครั้งที่ 24",
        DAY | {"ordinal": None, "series": None},
    ),
    Trap(
        "in Vietnamese: two sessions that were held together",
        "Trong ba ngày, phiên họp lần thứ 245/246 của Ủy ban Kỹ thuật đã diễn ra tại Brussels.",
        {"ordinal": None},
    ),
    Trap(
        "who hosts a meeting may do so online",
        "Chiefs met on 14 May 2031 for the 30th Meeting of the Working Group. The General "
        "Department of Vietnam Customs was the host.",
        DAY | {"ordinal": 30, "place": None},
    ),
    Trap(
        "who hosts a delegation is at home",
        "Vietnam Customs hosts a delegation of the Bank\n\nThe visitors were shown the systems "
        "for clearance on 14 May 2031.",
        {"place": {"city": None, "country": "VN"}},
    ),
    Trap(
        "where another conference was held the week before",
        "Delegates gathered from 12 to 14 May 2031 for the session. The Secretary General reported "
        "on the Technology Conference, held in Maastricht, the Netherlands, the week before.",
        {"start": "2031-05-12", "end": "2031-05-14", "place": None},
    ),
    Trap(
        "after a forum in another city",
        "BEIJING – Shortly after the Forum for Cooperation in Beijing, the 15th Consultation was "
        "held in Bali, Indonesia, on 14 May 2031.",
        DAY | {"ordinal": 15, "place": {"city": "Bali", "country": "ID"}},
    ),
    Trap(
        "the session that was held in one city, and where its parties used to meet",
        "Closer co-operation\n\nThe two chiefs signed minutes for closer co-operation today (May "
        "14).\n\nThe minutes cover drugs.\n\nThey did so at the 29th Customs Conference between "
        "the two administrations, which was held in Hong Kong.\n\nThe two administrations have "
        "met in turn in Seoul and in Hong Kong since the 1980s.",
        {"ordinal": 29, "place": {"city": "Hong Kong", "country": "HK"}},
        "2031-05-14",
    ),
    Trap(
        "an operation of two countries that runs for weeks",
        "Two customs start a joint patrol\n\nOfficers of two countries are taking part in the "
        "Coordinated Patrol, an operation against smuggling in the strait which runs from October "
        "18 to November 9.\n\nA statement issued today said that there were five sectors.",
        {"start": "2031-10-18", "end": "2031-11-09"},
        "2031-10-19",
    ),
    Trap(
        "in Vietnamese: the press was told of a meeting to come",
        "Hà Nội, 21/5/2031 - Sáng nay, Tổng cục Hải quan tổ chức họp báo giới thiệu Hội nghị. Sự "
        "kiện diễn ra từ ngày 4 đến ngày 6/6/2031 tại thành phố Phú Quốc.",
        {"start": "2031-06-04", "end": "2031-06-06"},
        "2031-05-21",
    ),
    Trap(
        "in Vietnamese: the day on which an authority told of a conference, and its theme",
        "Chiều 25/11/2031, Cục Hải quan cho biết đoàn vừa tham dự Hội nghị khu vực tại Kota "
        'Kinabalu, Malaysia. Với chủ đề "Từ Trực tuyến đến Trực tiếp", hội nghị quy tụ nhiều nước.',
        {"start": None, "mode": None, "place": {"city": "Kota Kinabalu", "country": "MY"}},
        "2031-11-25",
    ),
    Trap(
        "other talks were held online, on another day",
        "Customs sign pact in Manila\n\nMANILA – The customs of the Philippines and Viet Nam "
        "signed an agreement on 14 May 2031 at the Port of Manila, after technical talks "
        "held online on 27 April.",
        {**DAY, "mode": None, "place": {"city": "Manila", "country": "PH"}},
    ),
    Trap(
        "only what somebody said was sent from elsewhere",
        "A workshop was held in Hanoi on 14 May 2031. Ms. Ana Reyes, Director of Customs, gave a "
        "presentation via video link, and closing remarks were delivered virtually.",
        {**DAY, "mode": None, "place": {"city": "Hanoi", "country": "VN"}},
    ),
    Trap(
        "in French: one speaker was not in the hall",
        "L’OMD a organisé un atelier national du 14 au 16 mai 2031 à Vientiane. Mme Ana Reyes, "
        "Directrice adjointe, est intervenue par visioconférence.",
        {"mode": None, "place": {"city": "Vientiane", "country": "LA"}},
    ),
    Trap(
        "in French: the line of the report, if the user gives a later day",
        "L’OMD organise un atelier\n\nVientiane, le 24 mai 2031 – L’OMD a organisé un atelier "
        "national du 14 au 16 mai 2031 à Vientiane.",
        {"start": "2031-05-14", "end": "2031-05-16"},
        "2031-08-11",
    ),
    Trap(
        "the line of the report is no day of a meeting without one",
        "Lessons of a workshop\n\nHanoi, 24 May 2031 – The workshop on valuation brought together "
        "officers of three countries.",
        {"start": None},
        "2031-08-11",
    ),
    Trap(
        "what the number counts says the type, and not the headline",
        "Secretariat hosts working group; transit committee meets\n\nThe 40th Meeting of the "
        "Origin Working Group was held in Jakarta on 14 May 2031.",
        {**DAY, "type": "working-group"},
    ),
    Trap(
        "in Japanese: the day on which a ministry announced what was held the day before",
        "財務省は15日、事務所の開所式が5月14日に東京で開催されたと発表した。",
        DAY,
        "2031-05-15",
    ),
)  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_trap_is_not_stepped_into(trap: Trap, reference: Library) -> None:
    meeting = drafted(trap.text, reference, trap.published)["meeting"]
    if meeting["place"]:
        # Traps are about where a meeting was held, and not about the building.
        del meeting["place"]["venue"]
    assert {field: meeting[field] for field in trap.expected} == trap.expected


def test_a_session_on_the_occasion_of_a_signing_is_another_meeting(reference: Library) -> None:
    draft = drafted(
        "Samoa Customs signs arrangement with Japan\n\nSamoa entered into an arrangement with "
        "Japan in Apia on 14 May 2031. The ceremony took place during the 32nd Regional Heads of "
        "Customs Administrations Conference.",
        reference,
    )
    others = [(other["series"], other["ordinal"]) for other in draft["other_meetings"]]
    assert (draft["meeting"]["series"], others) == (None, [("rhca", 32)])


def test_a_list_of_countries_names_no_bodies_and_no_place(reference: Library) -> None:
    draft = drafted(
        "The workshop was attended by Australia, Brunei Darussalam, Cambodia, Indonesia, Japan, "
        "Lao PDR, Malaysia, Singapore and Viet Nam on 4 June 2031.",
        reference,
    )
    assert draft["organizations"] == []
    assert draft["meeting"]["place"] is None


def test_a_convention_is_not_its_secretariat(reference: Library) -> None:
    listed = drafted("Officers met to look for species listed in CITES.", reference)
    assert listed["organizations"] == []
    row = drafted("Officers met for a workshop of the WCO and CITES on wildlife.", reference)
    assert "cites-secretariat" in {body["id"] for body in row["organizations"]}


def test_regional_bodies_are_of_the_region_that_the_text_names(reference: Library) -> None:
    text = "The WCO opened a Regional Training Centre (RTC) in {} on 4 June 2031."
    [body] = drafted(text.format("Moscow, Russia"), reference)["organizations"]
    assert (body["id"], body["elsewhere"]) == ("wco", False)
    there = drafted(text.format("Suva, for the Asia/Pacific region,"), reference)
    assert "regional-training-centres-ap" in [body["id"] for body in there["organizations"]]


def test_bodies_and_initiatives_are_listed_even_without_a_record(reference: Library) -> None:
    draft = drafted(
        "The Customs Brokers Federation of Utopia (CBFU) and the Korea Customs Service attended. "
        "The meeting endorsed the Strategic Plans of Customs Development (SPCD) for 2026-2030, "
        "launched the ASEAN Tariff Finder and took note of the progress of the ASEAN Single "
        "Window.",
        reference,
    )
    ids = {body["name"]: body["id"] for body in draft["organizations"]}
    assert ids["Korea Customs Service"] == "korea-customs"
    assert [name for name, identifier in ids.items() if identifier is None]
    relations = {initiative["id"]: initiative["relation"] for initiative in draft["initiatives"]}
    assert relations["spcd-2026-2030"] == "endorsed"
    assert relations["asean-tariff-finder"] == "launched"
    assert relations["asean-single-window"] == "reviewed"


# What a text names, and the ids of the initiatives that are read; `None` has no record.
INITIATIVES: tuple[tuple[str, list[str | None]], ...] = (
    (
        "L'atelier a été financé par le Fonds de coopération douanière de la Corée du Sud.",
        ["customs-cooperation-fund-korea"],
    ),
    (
        "Bengkel itu ditaja Tabung Kerjasama Kastam Jepun di bawah Pelan Strategik Serantau "
        "Asia/Pasifik 2012-2014.",
        ["customs-cooperation-fund-japan", "regional-strategic-plan-2012-2014"],
    ),
    ("Le plan stratégique régional de l'Asie et du Pacifique a été examiné en réunion.", [None]),
    ("관세청은 ‘사이렌’ 작전과 무역원활화 협정의 이행을 점검했다.",
     ["operation-siren", "wto-trade-facilitation-agreement"]),
    ("제7차 메콩 드래곤 작전의 성과를 논의했다.", ["operation-mekong-dragon-7"]),
    ("Hải quan tổng kết Chiến dịch Con rồng Mê Kông giai đoạn 5.", ["operation-mekong-dragon-5"]),
    ("ที่ประชุมติดตามระบบศุลกากรผ่านแดนอาเซียนและกรอบมาตรฐาน SAFE",
     ["asean-customs-transit-system", "safe-framework"]),
    ("双方就区域全面经济伙伴关系协定交换意见。", [None]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INITIATIVES, ids=lambda value: str(value)[:40])
def test_initiatives_are_named_in_other_languages(
    text: str, expected: list[str | None], reference: Library
) -> None:
    made = drafted(text, reference)
    assert [initiative["id"] for initiative in made["initiatives"]] == expected
    # The fund of Japan does not name its customs.
    assert "japan-customs" not in [body["id"] for body in made["organizations"]]


def test_what_was_agreed_is_quoted_and_not_told(reference: Library) -> None:
    text = "The workshop was held. Participants agreed to meet again. It rained."
    evidence = drafted(text, reference)["evidence"]
    quoted = [entry["text"] for entry in evidence if entry["field"] == "outcomes"]
    assert quoted == ["Participants agreed to meet again."]


def test_every_value_has_its_words_at_their_place(reference: Library) -> None:
    for trap in TRAPS:
        draft = drafted(trap.text, reference, trap.published)
        fields = {entry["field"] for entry in draft["evidence"]}
        for entry in draft["evidence"]:
            assert draft["text"][entry["start"] : entry["end"]] == entry["text"] != "", trap.name
        meeting = draft["meeting"]
        stated = {
            field for field in ("start", "end", "ordinal", "series", "mode") if meeting[field]
        }
        assert stated <= fields, trap.name


def test_a_recorded_session_is_named(reference: Library) -> None:
    text = "13th ASEAN–WCO Consultation\n\nIt was held on 5 June 2024."
    assert drafted(text, reference)["already"][0] == "asean-wco-consultation-13"


# Sessions that a release gives another number or another day than the record.
CONTRADICTED = (
    ("The 12th ASEAN-WCO Consultation was held in Phu Quoc on 6 June 2024, in the margins of the "
     "33rd ASEAN Directors-General of Customs Meeting.", "asean-wco-consultation-13"),
    ("The 12th ASEAN-WCO Consultation was held online on 5 June 2024.",
     "asean-wco-consultation-13"),
    # By the count of the records, that is the twelfth.
    ("The 12th ASEAN-WCO Consultation was held in Hanoi on 6 May 2022.",
     "asean-wco-consultation-2023"),
    ("The 31st Meeting of the ASEAN Directors-General of Customs was held in Phu Quoc on 9 May "
     "2024.", "adgcm-33"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "identifier"), CONTRADICTED)
def test_a_recorded_session_that_a_release_contradicts_is_named(
    text: str, identifier: str, reference: Library
) -> None:
    assert identifier in drafted(text, reference)["already"]


def test_the_customs_administrations_of_countries_in_a_row_are_bodies(reference: Library) -> None:
    made = drafted(
        "The customs administrations of Malaysia, Viet Nam and Thailand met in Hanoi on 4 May "
        "2031. Trade with Japan and Korea grew.",
        reference,
    )
    bodies = [body["id"] for body in made["organizations"]]
    assert bodies == ["malaysia-customs", "viet-nam-customs", "thailand-customs"]


# What a text names, and the ids of the bodies that are read.
NAMED: tuple[tuple[str, list[str]], ...] = (
    (
        "Japanese Customs, Chinese Customs and the customs of Viet Nam met in Hanoi.",
        ["viet-nam-customs", "japan-customs", "china-customs"],
    ),
    ("The 40th ASEAN Customs Directors-General Meeting was held.", []),
    ("Hải quan các nước Trung Quốc, Hàn Quốc và Nhật Bản tham dự.",
     ["china-customs", "korea-customs", "japan-customs"]),
    (
        "이번 회의에 태국 관세청과 캄보디아 관세총국이 참석했다.",
        ["thailand-customs", "cambodia-customs"],
    ),
    ("越南海關及柬埔寨海關出席會議。", ["viet-nam-customs", "cambodia-customs"]),
    ("会議にはWCO事務局が参加した。", ["wco"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=lambda value: str(value)[:40])
def test_customs_are_named_by_their_countries(
    text: str, expected: list[str], reference: Library
) -> None:
    bodies = [body["id"] for body in drafted(text, reference)["organizations"]]
    assert bodies == expected


def test_the_years_say_which_edition_is_meant(reference: Library) -> None:
    made = drafted(
        "The heads reviewed the Strategic Plans of Customs Development (SPCD) 2021 – 2025 and the "
        "Regional Strategic Plan from 2020 to 2022, and spoke of the Revenue Package.",
        reference,
    )
    assert {initiative["id"] for initiative in made["initiatives"]} == {
        "spcd-2021-2025", "regional-strategic-plan-2020-2022", "revenue-package",
    }  # fmt: skip


def test_a_text_of_the_same_sentences_is_read_in_time(reference: Library) -> None:
    # When each place was compared with all others, in all of the text, this took many minutes.
    said = "The 35th ADGCM met in Hanoi on 3 June 2026, and Mr. Kun Nhim spoke on customs matters. "
    meeting = drafted(said * 800, reference)["meeting"]
    assert (meeting["ordinal"], meeting["start"]) == (35, "2026-06-03")
    assert meeting["place"]["city"] == "Hanoi"
