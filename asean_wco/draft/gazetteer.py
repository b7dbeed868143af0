"""The names that are looked for in a release: of records, of cities and countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from asean_wco.draft.names import Mention, Names
from asean_wco.draft.place_names import COUNTRIES, PROVINCES
from asean_wco.library import Library
from asean_wco.model.cities import cities_listed
from asean_wco.model.countries import (
    DEMONYMS,
    codes_by_name,
    country_name,
    names_of_countries,
)
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting

# Bodies as releases in other languages call them.
BODIES = """
regional-training-centres-ap: Regional_Training_Centres WCO_Regional_Training_Centres
brunei-customs: Controller_of_Royal_Customs_and_Excise Royal_Customs_and_Excise_of_Brunei
indonesia-customs: Direktur_Jenderal_Bea_dan_Cukai Dirjen_Bea_dan_Cukai Ditjen_Bea_Cukai
viet-nam-customs: Cục_Hải_quan Tổng_cục_Hải_quan Tổng_Cục_Hải_quan
world-bank: Ngân_hàng_Thế_giới Bank_Dunia 세계은행 世界银行 世界銀行 Banque_mondiale
world-bank: Banco_Mundial ธนาคารโลก
adb: Ngân_hàng_Phát_triển_châu_Á アジア開発銀行 亚洲开发银行 아시아개발은행
japan-customs: Customs_and_Tariff_Bureau 財務省関税局 日本税関 일본_관세국 日本海关
korea-customs: 韓国関税庁 韩国关税厅
rocb-ap: Regional_Office_for_Capacity_Building
rilo-ap: Regional_Intelligence_Liaison_Office
rpsg-ap: Regional_Private_Sector_Group
regional-customs-laboratories-ap: Regional_Customs_Laboratories
regional-dog-training-centre-hong-kong: Regional_Dog_Training_Centre
rocb-ap: Bureau_régional_pour_le_renforcement_des_capacités Văn_phòng_Xây_dựng_năng_lực_khu_vực
rocb-ap: 아태지역능력배양사무소 能力構築地域事務所 亚太地区能力建设办公室
singapore-customs: 新加坡關稅局
malaysia-customs: マレーシア関税局
thailand-customs: タイ関税局 태국_관세청
viet-nam-customs: 베트남_해관 ベトナム税関総局
philippines-customs: Oficina_de_Aduanas_de_Filipinas 菲律賓海關局 菲律宾海关局
wco-council: Customs_Co-operation_Council Customs_Cooperation_Council
wco-council: Conseil_de_coopération_douanière Conseil_de_l’OMD Conseil_de_l'OMD Dewan_WCO
wco-council: Consejo_de_Cooperación_Aduanera Consejo_de_la_OMA Majlis_WCO Hội_đồng_WCO
wco-council: Consejo_de_la_Organización_Mundial_de_Aduanas Hội_đồng_Hợp_tác_Hải_quan
wco-council: 世界海关组织理事会 世界海關組織理事會 世界海关组织(WCO)理事会 WCO理事会 WCO理事會
wco-council: WCO総会 สภาศุลกากรโลก
wco-policy-commission: Commission_de_politique_générale Comisión_de_Política_General
wco-policy-commission: 정책위원회 政策委员会 政策委員会 政策委員會 Ủy_ban_Chính_sách
wco-policy-commission: Komisi_Kebijakan
wco-permanent-technical-committee: Comité_technique_permanent Comité_Técnico_Permanente
wco-permanent-technical-committee: 상설기술위원회 常设技术委员会 常設技術委員会 常設技術委員會
wco-permanent-technical-committee: Ủy_ban_Kỹ_thuật_thường_trực
wco: 世界関税機構 世界税関機構 Pertubuhan_Kastam_Sedunia Organisasi_Kastam_Dunia
wco: Organização_Mundial_das_Alfândegas Organización_Mundial_de_las_Aduanas
china-customs: 海關總署 海关总署 中国海関総署 중국_해관총서 해관총서 สำนักงานศุลกากรจีน
china-customs: Administración_General_de_Aduanas_de_China
china-customs: Administration_générale_des_douanes_de_Chine
hong-kong-customs: 香港海關 香港海关 홍콩세관 홍콩해관 香港税関
macao-customs: 澳門海關 澳门海关
japan-customs: 財務省・税関 日本国税関 일본_재무성_관세국 日本財務省關稅局 Kastam_Jepun
japan-customs: Bea_Cukai_Jepang
korea-customs: 韓國關稅廳 韩国关税厅 关税厅 한국_관세청 Kastam_Korea Bea_Cukai_Korea
korea-customs: Servicio_de_Aduanas_de_Corea
singapore-customs: シンガポール税関 싱가포르_관세청 新加坡关税局 ศุลกากรสิงคโปร์
indonesia-customs: Bea_Cukai_Indonesia Direktorat_Jenderal_Bea_dan_Cukai 인도네시아_관세청 印尼海关
indonesia-customs: インドネシア関税総局 印度尼西亚海关 ศุลกากรอินโดนีเซีย
malaysia-customs: Jabatan_Kastam_Diraja_Malaysia Kastam_Diraja_Malaysia 말레이시아_관세청
malaysia-customs: 马来西亚皇家关税局
malaysia-customs: 馬來西亞皇家關稅局 馬來西亞海關 马来西亚海关 Bea_Cukai_Malaysia Kastam_Malaysia
thailand-customs: กรมศุลกากร タイ税関 泰国海关 Kastam_Thailand Bea_Cukai_Thailand
viet-nam-customs: ベトナム税関 베트남_관세총국 베트남_관세청 越南海关总局 越南海关 ศุลกากรเวียดนาม
lao-customs: ラオス関税局 라오스_관세청 老挝海关 Hải_quan_Lào ศุลกากรลาว
cambodia-customs: カンボジア関税消費税総局 캄보디아_관세청 柬埔寨海关 Hải_quan_Campuchia
timor-leste-customs: Customs_Timor_Leste Bea_Cukai_Timor_Leste 동티모르_관세청
australian-border-force: 호주_국경수비대 澳大利亚边防局 澳洲邊防局 オーストラリア国境警備隊
government-of-japan: 日本政府 일본_정부 Gouvernement_du_Japon Gobierno_del_Japón Pemerintah_Jepang
european-commission: 欧州委員会 유럽집행위원회 欧盟委员会 Ủy_ban_châu_Âu Comisión_Europea
european-commission: Commission_européenne
european-union: 유럽연합 欧盟 歐盟 欧州連合 Liên_minh_châu_Âu Uni_Eropa Unión_Europea
european-union: Union_européenne
imf: Fondo_Monetario_Internacional Fonds_monétaire_international 국제통화기금 国际货币基金组织
imf: 国際通貨基金 Dana_Moneter_Internasional Quỹ_Tiền_tệ_Quốc_tế FMI
interpol: 인터폴 国际刑警组织 國際刑警組織 インターポール อินเตอร์โพล
unodc: 유엔마약범죄사무소 联合国毒品和犯罪问题办公室 国連薬物犯罪事務所 UNODC
unodc: 聯合國毒品和犯罪問題辦公室
unodc: Văn_phòng_Liên_Hợp_Quốc_về_phòng_chống_ma_túy_và_tội_phạm
unodc: Oficina_de_las_Naciones_Unidas_contra_la_Droga_y_el_Delito
wto: 世界贸易组织 世界貿易組織 世界貿易機関 세계무역기구 Tổ_chức_Thương_mại_thế_giới
wto: Organisation_mondiale_du_commerce Organización_Mundial_del_Comercio OMC
asean-ccc: คณะกรรมการประสานงานด้านศุลกากรอาเซียน Ủy_ban_Điều_phối_Hải_quan_ASEAN 东盟海关协调委员会
cptfwg: คณะทำงานด้านการอำนวยความสะดวกทางการค้าและพิธีการศุลกากร
cptfwg: Nhóm_công_tác_về_thủ_tục_hải_quan_và_tạo_thuận_lợi_thương_mại
cecwg: คณะทำงานด้านการป้องกันและปราบปรามทางศุลกากร Nhóm_công_tác_về_kiểm_soát_và_tuân_thủ_hải_quan
ccbwg: คณะทำงานด้านการเสริมสร้างขีดความสามารถทางศุลกากร Nhóm_công_tác_về_xây_dựng_năng_lực_hải_quan
rilo-ap: 아태지역정보센터 아태지역정보연락사무소 亚太情报联络中心 亚太地区情报联络办公室
rilo-ap: 亞太區情報聯絡中心
rilo-ap: アジア大洋州地域情報連絡事務所 Văn_phòng_Liên_lạc_tình_báo_khu_vực
rilo-ap: Văn_phòng_Tình_báo_khu_vực
rilo-ap: สำนักงานประสานงานข่าวกรองภูมิภาค Bureau_régional_de_liaison_chargé_du_renseignement
rilo-ap: Oficina_Regional_de_Enlace_de_Inteligencia
rocb-ap: 亞太區能力建設辦公室 아태지역능력배양사무소
rocb-ap: Oficina_Regional_de_Fortalecimiento_de_Capacidades
rocb-ap: สำนักงานเสริมสร้างขีดความสามารถภูมิภาคเอเชียแปซิฟิก
rtc-china: 上海海关学院 中国RTC Shanghai_Customs_College
rtc-hong-kong: Hong_Kong_Customs_College 香港海關學院 香港海关学院
rtc-korea: 국경관리연수원 관세국경관리연수원 관세인재개발원
rtc-japan: Customs_Training_Institute 税関研修所
cptfwg: คณะทำงานด้านพิธีการศุลกากรและการอำนวยความสะดวกทางการค้า
asean-single-window-steering-committee: คณะกรรมการกำกับ_ASEAN_Single_Window
us-asean-business-council: สภาธุรกิจสหรัฐฯ-อาเซียน สภาธุรกิจสหรัฐ-อาเซียน
eu-asean-business-council: สภาธุรกิจสหภาพยุโรป-อาเซียน
wco-council: Council_of_the_World_Customs_Organization Council_of_the_WCO
wco-council: Dewan_World_Customs_Organization
regional-customs-laboratories-ap: 地区海关实验室 地域税関分析所
asean-customs-administrations: Hải_quan_ASEAN ศุลกากรอาเซียน 东盟海关当局 東盟海關當局 아세안_관세당국
asean-customs-administrations: ASEAN税関当局 Kastam_ASEAN douanes_de_l'ASEAN
asean-ccc: Ủy_ban_điều_phối_về_Hải_quan_ASEAN Ủy_ban_Điều_phối_về_Hải_quan_ASEAN
asean-ccc: Komite_Koordinasi_Kepabeanan_ASEAN Jawatankuasa_Penyelarasan_Kastam_ASEAN
asean-ccc: 아세안_관세조정위원회 ASEAN税関調整委員会 Comité_de_coordination_des_douanes_de_l'ASEAN
asean-secretariat: Ban_Thư_ký_ASEAN Sekretariat_ASEAN 아세안_사무국 东盟秘书处 東盟秘書處
asean-secretariat: ASEAN事務局
asean-secretariat: สำนักเลขาธิการอาเซียน Secrétariat_de_l'ASEAN Secretaría_de_la_ASEAN
asean-single-window-steering-committee: คณะทำงานด้านการพัฒนาระบบ_ASEAN_Single_Window
asean-single-window-steering-committee: คณะทำงานด้าน_ASEAN_Single_Window
lao-customs: กรมภาษีสปป.ลาว กรมภาษี_สปป.ลาว กรมภาษีลาว กรมศุลกากร_สปป.ลาว กรมศุลกากรลาว douanes_lao
lao-customs: 라오스_관세국 老挝海关局 ラオス税関
cambodia-customs: กรมศุลกากรกัมพูชา ศุลกากรกัมพูชา カンボジア税関 캄보디아_관세총국 柬埔寨海关总署
myanmar-customs: กรมศุลกากรเมียนมา ศุลกากรเมียนมา ミャンマー税関 미얀마_관세국 미얀마_관세청 缅甸海关
myanmar-customs: Hải_quan_Myanmar
indonesia-customs: 인도네시아_관세총국 印度尼西亚海关总署 インドネシア税関
thailand-customs: 태국_관세총국 泰国海关厅 泰國海關廳 タイ王国関税局 Hải_quan_Thái_Lan
viet-nam-customs: 베트남_관세국 越南海关局 越南海關總局 ベトナム税関局 กรมศุลกากรเวียดนาม
malaysia-customs: 말레이시아_관세국 マレーシア税関 Hải_quan_Malaysia ศุลกากรมาเลเซีย
philippines-customs: 필리핀_관세청 フィリピン関税局 ศุลกากรฟิลิปปินส์ Biro_Kepabeanan_Filipina
singapore-customs: 新加坡海关 新加坡海關 싱가포르_세관
australian-border-force: 호주국경수비대 호주국경보호청 호주_국경보호청 豪州国境警備隊 豪州国境隊
australian-border-force: 澳洲边防局
australian-border-force: 澳大利亚边境执法署 澳洲邊境執法署 Lực_lượng_Biên_phòng_Úc
australian-border-force: Pasukan_Sempadan_Australia
iran-customs: イラン税関 이란_관세청 伊朗海关
upu: Unión_Postal_Universal Union_postale_universelle 万国邮政联盟 萬國郵政聯盟 만국우편연합
upu: 万国郵便連合 Liên_minh_Bưu_chính_thế_giới สหภาพสากลไปรษณีย์
adb: Banco_Asiático_de_Desarrollo Banque_asiatique_de_développement Bank_Pembangunan_Asia
adb: ธนาคารพัฒนาเอเชีย 亞洲開發銀行
jica: 国際協力機構 일본국제협력기구 日本国际协力机构 日本國際協力機構
unodc: Cơ_quan_Liên_Hợp_Quốc_về_phòng_chống_ma_túy_và_tội_phạm สำนักงานว่าด้วยยาเสพติดและอาชญากรรม
unodc: Office_des_Nations_Unies_contre_la_drogue_et_le_crime
cites-secretariat: CITES事務局 CITES_사무국 CITES秘书处 Secrétariat_CITES Secretaría_de_la_CITES
oceania-customs-organisation: オセアニア税関機構 大洋洲海关组织 오세아니아관세기구
oceania-customs-organisation: Organisation_des_douanes_d'Océanie Organización_de_Aduanas_de_Oceanía
rilo-ap: 亚太地区情报联络中心 亚太区情报联络中心 亞太區情報聯絡辦公室 Oficina_de_Enlace_Regional
rilo-ap: 亚太地区情报联络办公室 아태지역_정보센터 아태지역_정보연락사무소
rocb-ap: BRRC_Asie-Pacifique 亚太区能力建设办公室 アジア大洋州地域能力構築事務所
rocb-ap: キャパシティ・ビルディング・アジア大洋州地域事務所 아태지역_능력배양사무소
asean-business-advisory-council: Consejo_Asesor_Empresarial_de_la_ASEAN
asean-business-advisory-council: Consejo_Asesor_de_Negocios_de_la_ASEAN
asean-business-advisory-council: Conseil_consultatif_des_affaires_de_l'ASEAN 아세안_기업자문위원회
asean-business-advisory-council: 东盟商务咨询理事会 東盟商務諮詢理事會 ASEANビジネス諮問委員会
asean-business-advisory-council: ASEANビジネス諮問評議会
asean-business-advisory-council: Hội_đồng_Tư_vấn_Kinh_doanh_ASEAN สภาที่ปรึกษาธุรกิจอาเซียน
asean-business-advisory-council: Majlis_Penasihat_Perniagaan_ASEAN Dewan_Penasihat_Bisnis_ASEAN
us-asean-business-council: Consejo_Empresarial_Estados_Unidos-ASEAN Consejo_Empresarial_EE.UU.-ASEAN
us-asean-business-council: Conseil_d'affaires_États-Unis-ASEAN Conseil_des_affaires_États-Unis-ASEAN
us-asean-business-council: 미-아세안_비즈니스협의회 미국-아세안_기업협의회 美国—东盟商业理事会
us-asean-business-council: 美国—东盟商务理事会
us-asean-business-council: 美国-东盟商业理事会 米国ASEANビジネス評議会 米ASEANビジネス協議会
us-asean-business-council: Hội_đồng_Kinh_doanh_Hoa_Kỳ_-_ASEAN Hội_đồng_Kinh_doanh_Mỹ_-_ASEAN
us-asean-business-council: Majlis_Perniagaan_AS-ASEAN Dewan_Bisnis_AS-ASEAN Dewan_Usaha_AS-ASEAN
eu-asean-business-council: Consejo_Empresarial_UE-ASEAN Conseil_d'affaires_UE-ASEAN
eu-asean-business-council: Conseil_des_affaires_UE-ASEAN 유럽연합-아세안_비즈니스협의회
eu-asean-business-council: EU-아세안_비즈니스협의회
eu-asean-business-council: 欧盟—东盟商业理事会 欧盟—东盟商务理事会 EU・ASEANビジネス評議会
eu-asean-business-council: EU-ASEANビジネス評議会
eu-asean-business-council: Hội_đồng_Kinh_doanh_EU_-_ASEAN Majlis_Perniagaan_EU-ASEAN
eu-asean-business-council: Dewan_Bisnis_Uni_Eropa-ASEAN
eu-asean-business-council: สภาธุรกิจสหภาพยุโรป-อาเซียน สภาธุรกิจอียู-อาเซียน
wco-policy-commission: Suruhanjaya_Dasar_WCO Komisi_Kebijakan_WCO Comisión_de_Políticas_de_la_OMA
wco-policy-commission: WCO政策委員会
wco-policy-commission: WCO政策委员会 世界海关组织政策委员会 WCO_정책위원회 Ủy_ban_Chính_sách_WCO
wco-council: Majlis_Kerjasama_Kastam Majlis_WCO Dewan_WCO Dewan_Kerja_Sama_Kepabeanan Hội_đồng_WCO
wco-council: Hội_đồng_Hợp_tác_Hải_quan Conseil_de_coopération_douanière
wco-council: Consejo_de_Cooperación_Aduanera
wco-council: WCO総会 世界海关组织理事会 WCO_총회
opcw: Organización_para_la_Prohibición_de_las_Armas_Químicas OPAQ OIAC 화학무기금지기구
opcw: Organisation_pour_l'interdiction_des_armes_chimiques 化学兵器禁止機関 禁止化学武器组织
opcw: 禁止化學武器組織
opcw: Tổ_chức_Cấm_vũ_khí_hóa_học Organisasi_Pelarangan_Senjata_Kimia
opcw: Pertubuhan_Larangan_Senjata_Kimia
opcw: Pertubuhan_bagi_Larangan_Senjata_Kimia องค์การห้ามอาวุธเคมี องค์การเพื่อการห้ามอาวุธเคมี
australian-customs-and-border-protection-service: Perkhidmatan_Kastam_dan_Perlindungan_Sempadan
australian-customs-and-border-protection-service: Bea_Cukai_dan_Perlindungan_Perbatasan_Australia
australian-customs-and-border-protection-service: Service_australien_des_douanes
australian-customs-and-border-protection-service: Aduanas_y_Protección_Fronteriza_de_Australia
australian-customs-and-border-protection-service: 豪州税関・国境警備局
australian-customs-and-border-protection-service: オーストラリア税関・国境警備局
australian-customs-and-border-protection-service: 澳大利亚海关与边境保护局
timor-leste-customs: Otoritas_Kepabeanan_Timor-Leste Otoritas_Bea_Cukai_Timor-Leste
timor-leste-customs: Autoridad_Aduanera_de_Timor-Leste Autorité_douanière_du_Timor-Leste 东帝汶海关
timor-leste-customs: Autoridade_Aduaneira_de_Timor-Leste Aduana_de_Timor_Oriental 東ティモール税関
timor-leste-customs: Hải_quan_Timor-Leste Kastam_Timor-Leste Kastam_Timor_Leste ศุลกากรติมอร์-เลสเต
china-customs: 海関総署 해관총서
"""


# Names of countries that mean something else in another language: "la 30.ª Reunión".
_ALSO_WORDS = frozenset({"reunion", "Reunion", "Réunion", "réunion"})
# The capitals by which reports name a city: "the Thai capital".
CAPITALS = {
    "AU": "Canberra", "BE": "Brussels", "BN": "Bandar Seri Begawan", "CN": "Beijing",
    "FJ": "Suva", "FR": "Paris", "GB": "London", "ID": "Jakarta", "IN": "New Delhi",
    "JP": "Tokyo", "KH": "Phnom Penh", "KR": "Seoul", "LA": "Vientiane", "LK": "Colombo",
    "MM": "Nay Pyi Taw", "MN": "Ulaanbaatar", "MY": "Kuala Lumpur", "NP": "Kathmandu",
    "NZ": "Wellington", "PH": "Manila", "TH": "Bangkok", "TL": "Dili", "VN": "Hanoi",
    "BD": "Dhaka", "PK": "Islamabad", "MV": "Malé", "BT": "Thimphu", "PG": "Port Moresby",
}  # fmt: skip
# "The Thai capital", "Indonesia's capital city", "the capital of Fiji", but no "capital market".
_CAPITAL = re.compile(
    r"\b(?P<whose>(?:[A-Z][a-z]+\s)?[A-Z][a-z]+)(?:[’']s?)?\s(?:administrative\s)?capital\b"
    r"(?!\s(?:markets?|flows?|gains?|goods|accounts?|investments?|of\b|city\sof\b|region))"
    r"|\bcapital(?:\scity)?\sof\s(?P<country>(?:the\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)
# A name of so many words is of one administration.
_WORDS_OF_ITS_OWN = 4
# Cities that are countries as well: the country is looked for, and both are read.
CITY_STATES = {"HK": "Hong Kong", "MO": "Macao", "SG": "Singapore"}


class Gazetteer(NamedTuple):
    """The names that are looked for: of records, of cities, of countries.

    Attributes:
        records: bodies, initiatives, topics and series.
        people: people.
        places: cities and countries; the id is the code of the country.
        cities: the names of cities as records have them, by their folded other names.
        code_names: the ids of initiatives, each with its name.
        initiatives: the ids of those that are no operations, each with each of its names.
    """

    records: Names
    people: Names
    places: Names
    cities: dict[str, str]
    code_names: tuple[tuple[str, str], ...]
    initiatives: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def gazetteer_of(library: Library) -> Gazetteer:
    """Return the names of a library that a release may hold."""
    named = (
        (record.id, kind, name)
        for kind in ("organization", "initiative", "topic", "series")
        for record in library.of_kind(kind)
        for name in _names_of(record.name, *record.aliases, *record.acronyms)
    )
    administrations = (
        (body.id, "organization", name)
        for body in library.organizations(type="customs-administration")
        for name in _without_country(body.name)
    )
    others = (
        (identifier, "organization", name.replace("_", " "))
        for identifier, names in _lines(BODIES)
        for name in names
    )
    initiatives = (
        (record.id, name)
        for record in library.of_kind("initiative")
        for given in (record.name, *record.aliases)
        # A long name is also one without its owner: "Security Project for South East Asia".
        for name in dict.fromkeys((given, given.removeprefix("WCO ")))
        if (name == given or len(name.split()) >= _SHORTEST_WITHOUT_OWNER)
        and not record.id.startswith(("operation-", "project-"))
    )
    people = (
        (record.id, "person", name)
        for record in library.of_kind("person")
        for name in (record.name, *record.aliases)
    )
    cities = {fold(name): city for city, names, _ in _cities(library) for name in (city, *names)}
    return Gazetteer(
        Names((*others, *named, *administrations, *_bodies_on_initiatives(library))),
        Names(people),
        Names(_places_of(library)),
        cities,
        tuple((record.id, record.name) for record in library.of_kind("initiative")),
        tuple(initiatives),
    )


def _names_of(*names: str) -> Iterator[str]:
    """Yield names as texts print them.

    What is the WCO's is named without it, where no years make it its own, and what has its country
    in brackets without that; an operation is named by its code name alone.
    """
    for name in names:
        yield name
        code_name = name.removeprefix("Operation ")
        if code_name != name and " " in code_name:
            yield code_name
        before, bracket, inside = name.partition(" (")
        if bracket and inside.endswith(")") and not any(letter.isdigit() for letter in inside):
            yield before
        rest = name.removeprefix("WCO ")
        if rest != name and " " in rest and not re.search(r"\d{4}", rest):
            yield rest
        # "WCO Security Project", without the region that it is for.
        of_wco = _PROJECT_FOR.match(name)
        if of_wco:
            yield of_wco["name"]


def _bodies_on_initiatives(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield bodies named after an initiative, with the short form of the initiative in their names.

    So "Sub-Working Group on ACTS" is the one on the ASEAN Customs Transit System.
    """
    short_forms = [
        (initiative.name, short_form)
        for initiative in library.of_kind("initiative")
        for short_form in initiative.acronyms
    ]
    for body in library.of_kind("organization"):
        for name in (body.name, *body.aliases):
            for long_form, short_form in short_forms:
                before, is_named, after = name.partition(f" {long_form}")
                if is_named and before:
                    with_article = f"{before} {short_form}{after}"
                    yield body.id, "organization", with_article
                    yield body.id, "organization", with_article.replace(" the ", " ")


_PROJECT_FOR = re.compile(r"(?P<name>WCO (?:[A-Z]\w+ )+(?:Project|Programme)) for ")
# What is shorter has another meaning without its owner.
_SHORTEST_WITHOUT_OWNER = 5


@lru_cache(maxsize=1)
def countries_elsewhere() -> frozenset[str]:
    """Return the folded names of countries in other languages that are single words."""
    return frozenset(
        fold(name) for _, names in _lines(COUNTRIES) for name in names if "_" not in name
    )


def _without_country(name: str) -> Iterator[str]:
    """Yield the name of an administration without its country, where it is one of its own.

    So "Directorate General of Customs and Excise" is Indonesia's.
    """
    rest = name.rpartition(" of ")[0]
    if "Customs" in rest and len(rest.split()) >= _WORDS_OF_ITS_OWN:
        yield rest


def capitals_in(text: str) -> Iterator[Mention]:
    """Yield the cities that are named as capitals: "the Thai capital"."""
    for match in _CAPITAL.finditer(text):
        words = (match["whose"] or match["country"]).split()
        for name in (" ".join(words), words[-1], words[0]):
            code = codes_by_name().get(fold(name), "")
            if code in CAPITALS:
                yield Mention(code, "city", CAPITALS[code], *match.span())
                break


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the code of a country and the words after it, of each line of a table."""
    for line in table.strip().splitlines():
        code, _, words = line.partition(": ")
        yield code, words.split()


def _cities(library: Library) -> Iterator[tuple[str, list[str], str]]:
    """Yield cities with their other names and the code of their country."""
    yield from cities_listed()
    of_records: dict[str, set[str]] = {}
    for record in (*library.of_kind("meeting"), *library.of_kind("organization")):
        # A meeting has a place, a body a seat.
        seat = record.place if isinstance(record, Meeting) else record
        named, country = getattr(seat, "city", None), getattr(seat, "country", None)
        if named and country:
            of_records.setdefault(named, set()).add(country)
    for city, codes in of_records.items():
        if len(codes) == 1:
            yield city, [], codes.pop()


def _places_of(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield the country, the kind and the name of cities and of countries."""
    for city, others, code in _cities(library):
        if city not in CITY_STATES.values():
            for name in (city, *others):
                yield code, "city", name
    for code, names in _lines(COUNTRIES):
        for name in names:
            yield code, "country", name.replace("_", " ")
    for code, words in _lines(PROVINCES):
        for name in " ".join(words).replace(":", " ").split():
            yield code, "country", name.replace("_", " ")
    for name, code in names_of_countries().items():
        if name in _ALSO_WORDS:
            continue
        if name not in DEMONYMS or name == country_name(code):
            yield code, "country", name
