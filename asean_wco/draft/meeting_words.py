"""What meetings are called and what is said of them, by language: a line for each, and patterns.

Words are parts of regular expressions, apart by semicolons. What is the same in two languages
stands in the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# Languages whose words are not apart, or take endings without a space.
_UNSPACED = frozenset(("ko", "ja", "zh ja", "th"))
# What is said of a meeting that took place.
HELD_BY_LANGUAGE = {
    "en": (
        r"held; addressed; inked; starts?; started; initialled; renewed; deposited; acceded; "
        r"finished; graduated; compared; curtain fell; cut the ribbon; saw the; "
        r"was a guest (?:of|at); took place; take place; takes place; convened; hosted; hosts?; "
        r"hosting; organi[sz]ed; conducted; delivered; participated?; attend(?:ed)?; opened; "
        r"opens; launched; gathered; met; kicked off; visited; wrapped up; came together; "
        r"got under ?way; gets under ?way; "
        r"(?:was|is|were|will be) the (?:venue|scene|setting|seat) (?:of|for); "
        r"(?:was|is) host to; (?:led|headed|heads|leads) (?:a|an|the) (?:[\w-]+ ){0,3}delegation; "
        r"kicks off; plays? host; played host; playing host; co-hosted; assembled; meets?; "
        r"gathers?; to gather; ended; closed; commenced?d?; holds?; holding; attending; "
        r"will join; came to a close; drew to a close; was staged; was inaugurated; inaugurated; "
        r"ran; is running; runs; lasted; got together; convenes?; graduated?; sworn in; begun; "
        r"took (?:his|her|the|an|their) oath; assumed office; began; begins?; handed over; "
        r"carried out; was paid; paid an? \w+ (?:call|visit); agreed; briefed; spent; unveiled; "
        r"trained; exchanged; discussed; reviewed; put their names; talks; headed to; arrived; "
        r"travelled; will be held; under ?way; drew; officiated; sat down; conclude[sd]?; joined; "
        r"paid a visit; undertook; met in; opening of; opening (?:ceremony|session) of; "
        r"marked; chaired; brought together; brings? together; completed; converged?; welcomed; "
        r"received; signed; "
        r"(?:was|were) in; travelled to; held talks; took part; called on; celebrated"
    ),
    "id ms": (
        r"mengunjungi; berkunjung; menyelenggarakan; menggelar; melaksanakan; menjadi tuan rumah; "
        r"melawat; menganjurkan; hadir; menyertai; mengikuti; berkumpul; ditutup; dibuka; "
        r"dimulai; berakhir; dirasmikan; menandatangani; ditandatangani; diteken; meneken; "
        r"dimeterai; memeterai; bercakap pada; mempengerusikan; diketuai; dipengerusikan; "
        r"mengetuai; dijalankan; memimpin; membahas; disambut; menerima; bertemu; berucap; "
        r"berkata demikian; merasmikan; menyaksikan; memperingati; merayakan; menutup; "
        r"mengakhiri; memulai; mengawali; menghasilkan; bersidang; bermesyuarat; digelar; "
        r"diselenggarakan; diadakan; dilaksanakan; berlangsung; menghadiri; dihadiri; membuka; "
        r"mengadakan; dianjurkan; bertempat; meluncurkan; diluncurkan; melancarkan; dilancarkan; "
        r"meresmikan; diresmikan; dihelat; terselenggara; disertai; diikuti; memulakan; diakhiri; "
        r"bermula; tuntas; rampung; berbincang; berpartisipasi; diraikan; meraikan; dikendalikan; "
        r"mengendalikan; dijayakan; melantik; dilantik; menyambut; bertolak; bertandang; "
        r"diwakili; mengirim; dihantar; ikut serta; mengambil bahagian; mempertemukan; "
        r"diselesaikan"
    ),
    "vi": (
        r"chủ trì; làm việc; gặp; tiếp đón; đón tiếp; kết thúc; bế mạc; thăm; tiếp; ký kết; "
        r"diễn ra; tổ chức; khai mạc; tham dự; tham gia; đăng cai; họp; hội kiến; đã ký; được ký; "
        r"ký Biên bản; khánh thành; ra mắt; khởi động; bế giảng; khai giảng; chào xã giao; đón; "
        r"phát động; công bố; chủ tọa; có buổi; dẫn đầu; nhậm chức; trao đổi"
    ),
    "fr": (
        r"participer; ont tenu; a tenu; se déroulent?; prend fin; a pris fin; a ouvert; "
        r"ont signé; conclue?; accueille(?:nt)?; organise(?:nt)?; "
        r"s[’']est (?:tenue?|déroulée?|ouverte?|achevée?|rendue?); "
        r"se sont (?:tenue?s|déroulée?s|réunie?s|rendue?s|retrouvée?s|rassemblée?s); "
        r"se retrouvent; a rassemblé; ont rassemblé; se réunissent; reçue?; signé; accueilli; "
        r"accueillera; accueillait; a accueilli; "
        r"(?:a|ont|s[’']est|se sont) (?:rencontrée?s?|entretenue?s?|échangé|reçu|signé|visité); "
        r"se tiendra; aura lieu; s[’']est tenue; s[’']ouvre; a réuni; a eu lieu; ont eu lieu; "
        r"tenue?s?; organisée?s?; réuni[te]?s?; ouverte?; prévue?s?; présentée?s?; lancée?s?; "
        r"suivie?; inaugurée?s?; présidée?s?; clôturée?s?; a présidé; "
        r"ont (?:participé|pris part|conclu|lancé|suivi|assisté); "
        r"a (?:participé|pris part|lancé); s[’']est (?:poursuivie?|close?|conclue?); "
        r"se déroulera; s[’']achève; effectuée?; a effectué; a visité; en visite; dévoilée?s?; "
        r"célébrée?s?; dispensée?; animée?; se rend; ont (?:célébré|inauguré|clôturé|effectué); "
        r"a (?:célébré|inauguré|clôturé|suivi)"
    ),
    "es pt": (
        r"celebra[n]?; celebraron; se reúnen?; se clausuró; suscribió; suscribieron; firmaron; "
        r"se desarrollan?; concluye[n]?; desarrollaron; acogió; organizaron; organizó; visitó; "
        r"visitaron; participaron; se reunieron; inauguraron; se dieron cita; inaugurado; "
        r"clausurado; recibió; acogerá; acoge; acogieron; será sede; albergará; albergó; "
        r"se entrevistó; se entrevistaron; se impartió; se dictó; impartió; recibieron; empezó; "
        r"termina; terminó; comenzó; arrancó; culminó; se inició; tendrá lugar; asistieron; "
        r"sesionó; se celebrará[n]?; se reunirá[n]?; particip(?:é|ó|ou); "
        r"llev(?:ó|ada|ado) a cabo; tuvo lugar; celebr(?:ó|ada|ado); realiz(?:ó|ada|ado|ou); "
        r"concluyó; finalizó; desarroll(?:a|ó|ará); inauguró; asumió; firmó; reunió; asistió; "
        r"decorreu; teve lugar; concluyeron; presentó; presentaron; se suscribió; se firmó; "
        r"viajó; acudió; sostuvo; sostuvieron; mantuvo; mantuvieron; encabezó; presidió; efectuó; "
        r"abrió; clausuró; lanzó; lanzaron; dio (?:inicio|comienzo); recorrió; capacitó; "
        r"participan?; reunirá; reúne; congregó; convocó; conmemoró; impulsaron; clausuraron; "
        r"abrieron; intervino; realizaram; reuniram-se; reuniu; assinaram; assinou; visitou; "
        r"recebeu; firmada; suscrito"
    ),
    "ko": (
        r"체결; 서명; 맺; 문을 열; 막을 올; 막을 내; 맞이; 찾아; 방문; 개강; 개회; 진행; 주재; "
        r"면담; 개최; 실시; 연다고; 열린; 열렸; 열려; 참석; 개막; 만나; 갖고; 열고; 열었; 연다; "
        r"갖는; 가졌; 가진; 마련; 초청; 폐막; 폐회; 마무리; 마쳤; 출범; 착수; 발족; 수료; 입교; "
        r"협의했; 논의했; 회동; 방한; 개소; 취임; 이임; 전달; 참가; 함께했; 모였; 모여; 모인; "
        r"한자리; 열릴; 여는; 돌입; 교환; 선출"
    ),
    "ja": (
        r"行いました; 行われ; 訪れ; 開か; 始ま; 締結; 視察; 面会; 受けました; 行った; 行う; "
        r"開いた; 閉幕した; 会った; 来日; 迎え; 集ま; 集い; 派遣; 招い; 招か; 招聘; 主催; 共催; "
        r"結ん; 交わ; 発足; 立ち上げ; 修了; 催さ; 催し; 合意し; 発表し; 講演し; 設け; 務め; "
        r"交換し; 引き継"
    ),
    "zh ja": (
        r"到访; 到訪; 拜访; 拜訪; 揭牌; 启动; 啟動; 签订; 簽訂; 访问; 訪問; 会面; 會面; 见面; "
        r"見面; 拜会; 拜會; 签署; 簽署; 接见; 接見; 率团; 率團; 結束; 结束; 闭幕; 閉幕; 开班; "
        r"结业; 結業; 署名; 会見; 訪日; 来訪; 開講; 閉会; 終了; 懇談; 表敬; 実施; 会談; 會談; "
        r"会谈; 會見; 協議; 開催; 出席; 参加; 举行; 舉行; 召开; 召開; 举办; 舉辦; 开幕; 開幕; "
        r"會晤; 会见; 抵达; 抵達; 出访; 出訪; 考察; 晤谈; 晤談; 开课; 開課; 主办; 主辦; 承办; "
        r"承辦; 揭幕; 落幕; 落下帷幕; 拉开; 拉開; 登场; 登場; 聚首; 齐聚; 齊聚; 汇聚; 接待; 参访; "
        r"參訪; 參加; 座谈; 座談; 会晤; 会商; 會商; 交流; 进行; 進行; 访华; 訪華; 来访; 來訪; "
        r"發布; 发布; 主持; 收官; 圆满"
    ),
    "th": (
        r"หารือ; ต้อนรับ; เยือน; ลงนาม; เป็นประธาน; เป็นเจ้าภาพ; จัดประชุม; จัดการประชุม; การประชุม; "
        r"จัดขึ้น; เข้าร่วม; จัดอบรม; จัดงาน; จัดสัมมนา; จัดโครงการ; จัดกิจกรรม; เข้าพบ; พบปะ; "
        r"พบหารือ; เปิดการ; เปิดงาน; เปิดตัว; เปิดโครงการ; เปิดประชุม; ปิดการ; นำคณะ; เดินทาง; "
        r"ร่วมประชุม; ร่วมงาน; มอบ; จัดให้มี; มีขึ้น; เจรจา; ศึกษาดูงาน; ตรวจเยี่ยม; แถลง; เริ่มขึ้น; "
        r"เสร็จสิ้น; ร่วมพิธี; ร่วมกันเปิด; ให้สัตยาบัน"
    ),
}  # fmt: skip
# What a meeting is called.
MEETINGS_BY_LANGUAGE = {
    "en": (
        r"meetings?; conferences?; consultations?; sessions?; workshops?; seminars?; forums?; "
        r"celebrations?; summits?; trainings?(?! cent| inst| acad| school| college); missions?; "
        r"visits?; events?; symposiums?; (?<!in the )(?<!over the )(?<!of )courses?; "
        r"talks?; retreats?; gatherings?; dialogues?; "
        r"round ?tables?; assemblys?; congresss?; webinars?; (?:de)?briefings?; exercises?; "
        r"ceremony; round of; consultations"
    ),
    "id ms": (
        r"pertemuan; rapat; lokakarya; mesyuarat; acara; upacara; peringatan; perayaan; sambutan; "
        r"perasmian; penutupan; rundingan; perundingan; perbincangan; bengkel; majlis; kunjungan; "
        r"lawatan; sidang; persidangan; konferensi; konsultasi; pelatihan; kursus; "
        r"penandatanganan; peluncuran; peresmian; pelancaran; pembukaan; dialog; diskusi; "
        r"simposium; audiensi; taklimat; kolokium; kongres; bimbingan teknis; bimtek; latihan; "
        r"kerja lapangan; muzakarah; perjumpaan; pemeteraian"
    ),
    "vi": (
        r"hội nghị; hội thảo; phiên họp; cuộc họp; hội đàm; buổi làm việc; khóa đào tạo; "
        r"tập huấn; lễ ký; lễ khai mạc; lễ bế mạc; buổi tiếp; cuộc gặp; diễn đàn; tọa đàm; "
        r"buổi lễ; đối thoại; khóa học; chuyến thăm; chuyến công tác; tham vấn; buổi họp; "
        r"phiên làm việc; kỳ họp; lễ ra mắt; lễ khởi động; lễ công bố; lễ bế giảng; "
        r"lễ khai giảng; lễ kỷ niệm; lễ trao; lớp học; khoá đào tạo; lễ đón"
    ),
    "fr": (
        r"réunion; conférence; atelier; séminaire; visite; formation; programme; événement; "
        r"rencontre; séance; cérémonie; forum; colloque; stage; entretiens?; assises; sommet; "
        r"webinaire; table ronde; cours; congrès; dialogue; symposium; lancement; signature; "
        r"journées; inauguration; assemblée"
    ),
    "es pt": (
        r"reunión; conferencia; taller; seminario; visita; evento; encuentro; diálogo; curso; "
        r"consulta; foro; ceremonia; jornadas?; cumbre; capacitación; pasantía; mesa redonda; "
        r"asamblea; reunião; conferência; congreso; simposio; webinario; seminario web; "
        r"videoconferencia; firma; inauguración; reuniones; sesión; plenaria; entrega; "
        r"lanzamiento; encuentros; visitas; capacitaciones; misión; coloquio"
    ),
    "ko": (
        r"회의; 교육; 과정; 세미나; 워크숍; 포럼; 면담; 총회; 연수; 회동; 양자회담; 접견; 간담회; "
        r"개소식; 서명식; 협의회; 회담; 연수회; 체결식; 발대식; 출범식; 수료식; 개막식; 개강식; "
        r"기념식; 전달식; 웨비나; 협상; 심포지엄; 콘퍼런스; 컨퍼런스; 라운드테이블; 토론회; "
        r"설명회; 훈련; 행사"
    ),
    "ja": (
        r"開所式; 開講式; 閉講式; 署名式; 調印式; 式典; 会談; 表敬; カンファレンス; "
        r"ワークショップ; セミナー; フォーラム; シンポジウム; ウェビナー; 講演会; 意見交換; "
        r"懇談会; 交流会; 修了式; 開会式; 閉会式; 調印; 総会; 講習; ミッション; 大会; 協議; 首脳会"
    ),
    "zh ja": (
        r"会議; 会合; 研修; 会议; 會議; 论坛; 論壇; 工作坊; 研讨会; 研討會; 磋商; 培训; 培訓; "
        r"會談; 会谈; 座谈会; 座談會; 儀式; 仪式; 訓練課程; 培训班; 年会; 年會; 对话; 對話; 峰会; "
        r"峰會; 圆桌; 圓桌; 讲座; 講座; 会晤; 會晤; 研修班; 演练; 演練; 訓練班; 研习; 研習; 典礼; "
        r"典禮"
    ),
    "th": (
        r"ประชุม; สัมมนา; ฝึกอบรม; การอบรม; พิธี(?!การ); หารือทวิภาคี; อบรมเชิงปฏิบัติการ; เวที; "
        r"การเยือน; เสวนา; กิจกรรม; การเจรจา; การหารือ; งานเปิดตัว; การศึกษาดูงาน"
    ),
}  # fmt: skip


def words_of_table(table: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the languages of a table and their words, in its order."""
    return [(language, word) for language, words in table.items() for word in words.split("; ")]


def _pattern_of(table: Mapping[str, str]) -> re.Pattern[str]:
    """Return the pattern of all words of a table: whole words, where a language has them apart."""
    words = words_of_table(table)
    apart = "|".join(word for language, word in words if language not in _UNSPACED)
    unspaced = "|".join(word for language, word in words if language in _UNSPACED)
    return re.compile(rf"(?:\b(?:{apart})\b|{unspaced})", re.IGNORECASE)


HELD = _pattern_of(HELD_BY_LANGUAGE)
MEETING = _pattern_of(MEETINGS_BY_LANGUAGE)
# What happens where and when it is told.
HAPPENED = re.compile(
    rf"{MEETING.pattern}|\b(?:signed|signing|received|hosted|ceremony|launched|met|arrived"
    r"|unveiled|ribbon|opening|visited|handed over|handover|turned over|donated"
    r"|presented to|went live|switched on)\b",
    re.IGNORECASE,
)
# What tells that nothing was held.
CALLED_OFF = re.compile(
    r"(?<!not )(?<!never )(?<!not been )\b(?:postponed|postponement of|cancell?ed|cancellation of"
    r"|called off|put off|rescheduled"
    r"|deferred|(?:will|could|did) not (?:take place|be held)"
    r"|ditunda|ditangguhkan|dibatalkan|penangguhan|pembatalan|hoãn|bị (?:hủy|huỷ)"
    r"|reportée?s?|annulée?s?|aplazad[oa]s?|pospuest[oa]s?|cancelad[oa]s?)\b"
    r"|เลื่อน(?:การ|ออก|กำหนด)|ยกเลิกการ|延期|推迟举行|推遲舉行|取消(?:举行|舉行|举办|舉辦)|開催中止"
    r"|연기(?:됐|되|한다|했|하기)|취소(?:됐|되|한다|했)",
    re.IGNORECASE,
)
# What is counted as a session; folded, and without the s of the plural.
COUNTED_MEETINGS = frozenset(
    "patkor patrol patroli plenary meeting conference consultation session workshop seminar forum "
    "summit dialogue symposium ceremony sitting retreat "
    "mtg rhca adgcm rcp talk roundtable assembly congress gathering training group debriefing "
    "negotiating negotiation "
    "program pertemuan rapat sidang konferensi mesyuarat lokakarya persidangan bengkel "
    "reunion seance atelier seminaire sommet conferencia congreso cumbre taller seminario "
    "foro jornada coloquio asamblea assemblee colloque "
    "reuniao hoi cuoc phien dialogo encuentro rencontre konsultasi".split()
)
# The same in scripts whose words are not apart, and in Korean.
UNSPACED_MEETINGS = re.compile(
    r"회의|회담|총회|세미나|워크숍|포럼|연수|会议|會議|论坛|論壇|峰会|峰會|研讨会|研討會|工作坊"
    r"|磋商|年会|年會|会晤|會晤|大会|大會"
    r"|会議|部会|協議|会談|협의회|협의|会合|カンファレンス|ワークショップ|セミナー|フォーラム"
    r"|ミッション|委員会|理事会|위원회"
    r"|ประชุม|สัมมนา|ກອງປະຊຸມ|កិច្ចប្រជុំ|အစည်းအဝေး"
    r"|수여식|시상식|典礼|典禮|颁奖|頒獎"
    r"|khóa đào tạo|khoá đào tạo|kỳ họp|diễn đàn|đối thoại|tham vấn|lễ trao"
    r"|hội nghị|hội thảo|cuộc họp|phiên họp|pertemuan|rapat|mesyuarat|sambutan|majlis|persidangan"
    r"|perundingan|rundingan|konsultasi|dialog|lokakarya|bengkel|patroli|patkor|rondaan|talk|konferensi|meeting",
    re.IGNORECASE,
)
