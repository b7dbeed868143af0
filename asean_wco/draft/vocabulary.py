"""The words beside the names of people: courtesy titles, posts, and what is no part of a name."""

from __future__ import annotations

from asean_wco.model.folding import HONORIFICS as KNOWN_HONORIFICS
from asean_wco.model.folding import POSTS_AMONG_HONORIFICS, UNCERTAIN_HONORIFICS
from asean_wco.model.month_names import NUMBER_OF_MONTH

# Courtesy titles as they are printed, without points and apostrophes.
HONORIFICS = (
    (KNOWN_HONORIFICS - POSTS_AMONG_HONORIFICS)
    | UNCERTAIN_HONORIFICS
    | frozenset(
        "h.e y.a.m yam ambassador ông bà ngài dra pol yb y.b justice senator señor senhor senhora "
        "okhna oknha ko m srta cr lic ing insp supt professor berhormat mulia amat arif "
        "berbahagia yang letjen mayjen brigjen kolonel irjen komjen kombes laksamana laksda laksma "
        "marsekal tni purn smt shri shrimati kum honourable honorable".split()
    )
)
# An honorific that is also a name or a word: one only before another, or before two names.
WEAK_HONORIFICS = frozenset(
    "u h e m ba ong he sri general commissioner major ko sr tuan hon dr gen arif mulia".split()
) - {"hon", "dr"}
TITLES = frozenset(
    "director directors-general director-general secretary secretary-general commissioner "
    "minister head chair chairman chairperson chairwoman chairlady controller delegate manager "
    "managers vice-chair vice-chairperson vice-chairman vice-minister ambassador president "
    "vice-president executive collector undersecretary administrator attorney attorney-general "
    "comptroller comptroller-general representative coordinator counsellor counselor attaché "
    "attache officer chief advisor adviser expert governor member dean ceo superintendent "
    "inspector analyst specialist chancellor consul envoy dg sg ddg dcg cg auditor deputy agent "
    "commander consultant professor spokesman spokesperson spokeswoman rector principal examiner "
    "leader officer-in-charge commandant chargé deputies experte experta "
    "especialista spécialiste economist "
    "lecturer researcher trainer "
    "facilitator oficial asesor asesora coordinador coordinadora delegado delegada gerente "
    "subdirector inspecteur inspectrice conseillère délégué déléguée giám chủ chánh chuyên "
    "attachée subcomisionado subcomisionada "
    # Indonesian and Malay
    "kasi kabid kasubdit kakanwil kasubbag kabag sekjen dirjen direktur menteri kepala "
    "ketua wakil gubernur pengarah timbalan komisaris sekretaris "
    "konsul konselor atase asisten deputi bupati walikota jaksa "
    "tùy viên hiệu viện cheffe administratrice inspecteur fonctionnaire gestionnaire "
    "juriste analyste "
    "rapporteur rapporteuse consultora consultor inspectora profesora profesor analista gestora "
    "ponente fiscalizadora subsecretario subsecretaria viceministre "
    "pegawai pensyarah penasihat penyelaras jurulatih komisioner "
    "setiausaha pakar penolong pesuruhjaya duta komandan presiden pejabat rektor perdana "
    "pengawal pemangku "
    # Vietnamese, by the syllable
    "đại sứ tán cục trưởng thứ trưởng bộ vụ phó thư "
    # French, Spanish, Portuguese
    "directeur directrice secrétaire ministre président présidente vice-président chef commissaire "
    "coordonnateur coordonnatrice coordinateur coordinatrice sous-directeur sous-directrice "
    "représentant représentante gouverneure "
    "gouverneur formateur formatrice consultante receveur "
    "comisionada subdirectora viceministra intendenta consejero consejera agregado agregada "
    "experto comisario gobernador vocero "
    "vice-présidente vice-ministre responsable ambassadeur ambassadrice administrateur conseiller "
    "directora secretario secretaria ministro ministra presidente presidenta vicepresidente "
    "vicepresidenta jefe jefa comisionado administrador administradora embajador embajadora "
    "superintendente intendente viceministro diretor diretora "
    "diretor-geral secretário secretária subdiretor subdiretora comissário comissária".split()
)
# What may stand before a title and belongs to it.
BEFORE_TITLE = frozenset(
    "wco asean deputy assistant acting former permanent vice senior executive principal "
    "then associate regional general program programme project technical international new rocb "
    "rilo a p a/p ap under interim outgoing incoming chief managing first second phó tổng tham "
    "conference wco’s asean’s country national customs commercial special ex secretary "
    "current director high treasury finance deputy-director chief joint prime union policy "
    "operations project team lead accredited district co intelligence trade security port "
    "state".split()
)
WHO_IS = frozenset(
    "who is was also currently former then acting the a an as its le la el l un une o qui "
    "est".split()
)
# What stands before a post after a name.
AS = frozenset("as sebagai selaku comme como".split())
LINKS = frozenset(
    "of the and for in charge to on at by & de la du des da do das dos d l le les el los las del "
    "y e dari daripada ke di "
    "et en pour para sobre contra ante sur contre auprès dan untuk bidang pada kepada as "
    "region under".split()
)
# After these a place stands in Indonesian and Malay.
OFFICES = frozenset("cukai kastam wilayah kanwil kantor".split())
PARTICLES = frozenset(
    "bin binti bte bt al de del dela van von der dos da ap a/l a/p haji hajah hj pg binte y la "
    "le jr sr ii iii iv".split()
)
# Titles that stand directly before a name even when they are written small.
SMALL_TITLES = frozenset(
    "secretary officer director minister commissioner manager spokesman spokesperson spokeswoman "
    "ceo president ambassador expert analyst superintendent inspector chairman chairperson "
    "director-general secretary-general deputies deputy controller experts officers officials "
    "trainers facilitators lecturers directors "
    "ministers commissioners delegates chief head chair leader representative attaché attache "
    "coordinator counsellor consul envoy adviser advisor trainer facilitator".split()
)
# Languages in which the words of a post are mostly written small.
SMALL_POSTS = frozenset({"fr", "es", "pt", "vi"})
# Words in such a language after which no post goes on.
NOT_IN_POSTS = frozenset(
    "a ont est sont été que qui avec par dont où a-t-il fue es son con por quien quienes ha han "
    "foi com que na no là đã được với cho biết và do bởi tại ".split()
)
# Words with a capital that are no part of a name.
NOT_NAMES = (
    TITLES
    | frozenset(
        "customs excise meeting conference consultation organization organisation secretariat "
        "asia asian pacific region regional asean wco world department ministry finance bureau "
        "office capacity building government royal general national international directorate "
        "administration service services committee council commission working group workshop "
        "session agreement framework standards programme program project plan strategic single "
        "window trade economic community union european united nations states republic kingdom "
        "central board indirect taxes tax revenue intelligence liaison training centre centres "
        "center centers heads members delegates participants opening closing remarks photo from "
        "the phase "
        "in at on during after he she they it this these those his her their mr mrs and with for "
        "under as all both also we our i a an to by of when while since border force business "
        "private sector contact point points development division section unit affairs vice "
        "senior assistant permanent acting authority agency bank fund cooperation co-operation new "
        "kong south north east west southeast university college school academy institute "
        "association chamber commerce industry hotel city province airport port operation network "
        "forum summit day week month year policy technical support mission experts speaking news "
        "press release statement joint annual report convention harmonized system data model "
        "federal police implementation team central coast guard force district contracting parties "
        "party dialogue partner partners mekong sub subregion visitors guests permanente "
        "green smart digital security safe customs’ customs' following according however moreover "
        "furthermore additionally hosted organized ms sustainable legal integrity enforcement "
        "compliance procedures facilitation chairmanship presidency welcome thank special guest "
        "honor honour visiting headquarters belgium japan’s korea’s rocb rilo rtc hq cbp abf kcs "
        "columbus mercator covid officials meetings nomination mechanism rpsg sez apm boc prime "
        "time study authorised authorized operator operators through global there here "
        "co chairs co-chairs directors ministers commissioners embassy consulate operations "
        "moderated speakers panel panelists ladies gentlemen thanks dear no not but or if so "
        "mass media electronics motors "
        "their its who what which how why where keynote address welcoming speech committee’s "
        "former current interim incoming outgoing ex then first second associate accredited "
        "country técnico técnica técnicos darussalam timor leste zealand lanka guinea adjunto "
        "adjunta adjoint "
        "adjointe tp tỉnh tarif biro "
        "especiales impuestos aduanero aduanera tributario tinggi "
        "cooperación internacional desarrollo fortalecimiento capacidades oficina gestión "
        "operaciones "
        "fiscalización coopération internationale développement renforcement capacités bureau "
        "high treasury operation's delegation delegations exchange "
        "internal external audit post clearance collection monitoring procedure law legislation "
        "transport logistics tourism foreign home interior justice defence defense health "
        "americas caribbean european african oceania agriculture "
        "environment energy science technology education multilateral bilateral state "
        # Indonesian and Malay
        "bea cukai direktorat jenderal kementerian keuangan di pada dan kerja sama "
        "kerjasama internasional antarabangsa kepabeanan penindakan penyidikan antar lembaga "
        "subdirektorat humas hubungan masyarakat penyuluhan fasilitas teknis keberatan banding "
        "peraturan komunikasi bimbingan pengguna jasa sekretariat badan kebijakan fiskal pajak "
        "kanwil kantor wilayah pelayanan utama tipe madya pabean balai laboratorium pusat "
        "pendidikan pelatihan republik kerajaan kastam diraja jabatan perdagangan perindustrian "
        "luar negeri dalam besar operasi pertemuan rapat senin selasa rabu kamis jumat sabtu "
        "khusus kepulauan riau jawa sumatra sumatera kalimantan sulawesi nusra negeri johor "
        "kewangan narkotika jaringan pengungkapan interdiksi bagian barat utara tengah serikat "
        "selangor kedah pahang kelantan terengganu sabah sarawak melaka "
        "minggu menurut sementara selain hadir turut sejak saat bahagian bersama untuk terutama "
        "kabupaten provinsi kecamatan kelurahan komunitas negara negara-negara berbahasa otoritas "
        "asosiasi persatuan pertubuhan himpunan perhimpunan majelis majlis institut "
        "yayasan lembaga "
        "resmi secara diluncurkan pertama kedua ketiga sungai kuala selat teluk polis agensi "
        "suruhanjaya perkhidmatan perlindungan sempadan pasukan maritim penguatkuasaan pematuhan "
        "intelijen interdiksi perhubungan awam korporat persidangan mesyuarat bengkel "
        "kursus lokakarya konferensi "
        # Vietnamese
        "hội nghị hải quan tổng ban hội đồng tài chính quốc tế tổ chức thế giới thay mặt "
        "phát biểu theo tại trong ảnh lãnh đạo đại diện "
        # French, Spanish, Portuguese
        "douanes douane direction générale général organisation mondiale réunion commerce finances "
        "économie étrangères amériques caraïbes europe asie pacifique secrétariat autorité selon "
        "aduanas aduana nacional superintendencia administración tributaria hacienda economía "
        "finanzas américas caribe "
        "organización mundial comercio ministerio receita servicio alfândegas "
        "aduaneira geral executivo excelência omd oma según por "
        "departamento asuntos división sección subdirección fiscalización unidad dirección área "
        "secretaría gerencia oficial autoridad comisión consejo banco instituto universidad "
        "département division direction unité sous-direction affaires ministère commission "
        "conseil banque institut université agence jeneral duta pejabat stesen cawangan "
        "dans les la el los las".split()
    )
    | frozenset(NUMBER_OF_MONTH)
) - {"jr", "sr", "julio"}
# Countries in Vietnamese that are also names there.
COUNTRIES_IN_NAMES = frozenset("nga anh duc my phap han uc y".split())
