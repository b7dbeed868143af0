"""Initiatives by the words of their names: in any order, and in any language that has the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from asean_wco.draft.initiative_names import UNSPACED, plain_letters
from asean_wco.draft.names import Mention
from asean_wco.model.folding import singular

# A word of the field, or a few that stand for each other, and what other languages call it. `_` is
# a space, and a mark of the plural may follow. What has no line here is the same in all languages.
_WORDS = """
asean: asean 아세안 アセアン 东盟 東盟 東協 อาเซียน
wco: wco omd oma world_customs_organization organisation_mondiale_des_douanes
    organizacion_mundial_de_aduanas organisasi_kepabeanan_dunia pertubuhan_kastam_sedunia
    to_chuc_hai_quan_the_gioi 세계관세기구 世界税関機構 世界海关组织 世界海關組織 องค์การศุลกากรโลก
wto: wto omc world_trade_organization organisation_mondiale_du_commerce
    organizacion_mundial_del_comercio organisasi_perdagangan_dunia pertubuhan_perdagangan_dunia
    to_chuc_thuong_mai_the_gioi 세계무역기구 世界貿易機関 世界贸易组织 世界貿易組織 องค์การการค้าโลก
customs: customs douane douanier douaniere aduana aduanero aduanera alfandega aduaneira aduaneiro
    kastam kepabeanan pabean bea_cukai bea_dan_cukai hai_quan 관세 세관 税関 関税 海关 海關 ศุลกากร
    ทางศุลกากร
trade: trade trading commerce commercial commerciaux echange comercio comercial perdagangan
    dagangan thuong_mai 무역 통상 貿易 贸易 การค้า
facilitation: facilitation facilitate facilitating faciliter facilitacion facilitar fasilitasi
    pemudahan kemudahan pemudahcaraan kemudahcaraan memudahkan tao_thuan_loi
    tao_dieu_kien_thuan_loi thuan_loi_hoa 원활화 円滑化 便利化 便利 便捷化 อำนวยความสะดวก
agreement: agreement arrangement accord acuerdo arreglo acordo arranjo perjanjian persetujuan
    pengaturan pengaturcaraan perkiraan hiep_dinh thoa_thuan 협정 협약 약정 協定 取決め 协定 协议
    協議 安排 ความตกลง ข้อตกลง
framework: framework cadre marco quadro kerangka kerangka_kerja rangka_kerja khung 프레임워크
    枠組み 枠組 框架 กรอบ
standard: standard norme norma estandar standar piawaian tieu_chuan 표준 기준 基準 標準 标准
    มาตรฐาน
plan: plan plano rencana pelan rancangan ke_hoach 계획 計画 计划 計劃 规划 規劃 แผน
strategic: strategic strategique estrategico strategis strategik chien_luoc 전략 戦略 战略 戰略
    ยุทธศาสตร์ กลยุทธ์
strategy: strategy strategie estrategia strategi
development: development developpement desarrollo pembangunan pengembangan phat_trien 발전 개발
    発展 開発 发展 發展 การพัฒนา พัฒนา
modernization: modernization modernisation modernizacion modernisasi pemodenan hien_dai_hoa 현대화
    近代化 现代化 現代化
programme: programme program programa chuong_trinh 프로그램 プログラム 项目 項目 方案 โครงการ
project: project projet proyecto proyek projek du_an 프로젝트 プロジェクト
regional: regional regionale regionaux kawasan serantau rantau khu_vuc 지역 地域 区域 區域 地区
    地區 ภูมิภาค
asia pacific: asia/pacific asia-pacific asia_pacific asie/pacifique asie-pacifique asie_pacifique
    asia-pacifico asia/pacifico asia_pacifico asia-pasifik asia/pasifik asia_pasifik
    chau_a_-_thai_binh_duong chau_a-thai_binh_duong 아시아·태평양 아시아태평양 아태 アジア太平洋
    アジア大洋州 亚太 亞太 เอเชียแปซิฟิก a/p
security: security securite seguridad keamanan keselamatan an_ninh 안전 보안 セキュリティ 安全
    ความมั่นคง
secure: secure securiser asegurar mengamankan 保障 安全確保
global: global international mondial mundial internacional internationaux internasional
    antarabangsa toan_cau quoc_te 국제 国際 国际 國際 全球 โลก
goods: goods marchandise mercancia bienes barang barangan hang_hoa 상품 물품 物品 商品 货物 貨物
    สินค้า
transit: transit transito qua_canh 통과 경유 통과화물 화물통과 通過 通過貨物 貨物通過 トランジット
    환적 보세운송 转运 轉運 过境 過境 过境运输 過境運輸 ผ่านแดน
system: system systeme sistema sistem he_thong 시스템 システム 系统 系統 制度 ระบบ
single window: single_window guichet_unique ventanilla_unica janela_unica jendela_tunggal
    tetingkap_tunggal mot_cua tingkap_tunggal satu_jendela 싱글윈도우 싱글윈도 싱글_윈도우
    단일창구 통관단일창구 シングルウィンドウ シングルウインドウ シングル・ウィンドウ 単一窓口
    电子窗口 单一窗口 單一窗口 单一视窗 單一窗戶 单一电子窗口 หน้าต่างเดียว ช่องทางเดียว
aeo: aeo oea authorised_economic_operator authorized_economic_operator operateur_economique_agree
    operateurs_economiques_agrees operador_economico_autorizado operadores_economicos_autorizados
    operator_ekonomi_resmi operator_ekonomi_bersertifikat pengendali_ekonomi_sah
    doanh_nghiep_uu_tien 수출입안전관리우수업체 認定事業者 经认证的经营者 認可經濟營運商
    ผู้ประกอบการระดับมาตรฐานเออีโอ เออีโอ
mutual recognition: mutual_recognition reconnaissance_mutuelle reconocimiento_mutuo
    saling_pengakuan pengakuan_bersama pengakuan_timbal_balik pengiktirafan_bersama
    saling_mengiktiraf cong_nhan_lan_nhau 상호인정 相互承認 互认 互認 互相承認 ยอมรับร่วมกัน ยอมรับร่วม
harmonized: harmonized harmonised harmonise harmonisee armonizado armonizada harmonisasi
    terharmoni hai_hoa 통일 統一 协调 協調 ฮาร์โมไนซ์
tariff: tariff tarifaire tarif arancelaria arancelario tarifaria bieu_thue 관세품목 品目 关税 關稅
    税则 稅則 พิกัดอัตรา พิกัด
nomenclature: nomenclature nomenclatura nomenklatur tatanama danh_muc 분류 품목분류 分類表 目录
    目錄 术语 術語 품목분류표 商品名称
digital: digital numerique 디지털 デジタル 数字 數字 數位 ดิจิทัล
economic: economic economique economico economica economy economie economia ekonomi kinh_te 경제
    経済 经济 經濟 เศรษฐกิจ
community: community communaute comunidad komunitas komuniti masyarakat cong_dong 공동체 共同体
    共同體 ประชาคม
vision: vision visi wawasan tam_nhin 비전 ビジョン 愿景 願景 วิสัยทัศน์
blueprint: blueprint plan_directeur cetak_biru rangka_tindakan ke_hoach_tong_the 청사진
    ブループリント 蓝图 藍圖 พิมพ์เขียว
pilot: pilot pilote piloto percontohan rintis perintis thi_diem 시범 パイロット 试点 試點 นำร่อง
post clearance audit: post-clearance_audit post_clearance_audit pca controle_a_posteriori
    control_posterior fiscalizacion_posterior audit_pasca_pelepasan audit_pascaimpor
    kiem_tra_sau_thong_quan 사후심사 事後調査 后续稽查 後續稽查 ตรวจสอบหลังการตรวจปล่อย
manual: manual manuel buku_panduan so_tay 매뉴얼 편람 マニュアル 手册 手冊 คู่มือ
supply chain: supply_chain chaine_logistique chaine_d'approvisionnement cadena_logistica
    cadena_de_suministro rantai_pasok rantai_bekalan chuoi_cung_ung 공급망 サプライチェーン
    供应链 供應鏈 ห่วงโซ่อุปทาน
south east asia: south-east_asia south_east_asia southeast_asia asie_du_sud-est sudeste_asiatico
    asia_tenggara dong_nam_a 동남아시아 동남아 東南アジア 东南亚 東南亞 เอเชียตะวันออกเฉียงใต้
pacific islands: pacific_islands pacific_island_countries iles_du_pacifique islas_del_pacifico
    kepulauan_pasifik quoc_dao_thai_binh_duong 태평양도서국 태평양_도서국 太平洋島嶼国 太平洋岛国
    太平洋島國 หมู่เกาะแปซิฟิก
protocol: protocol protocole protocolo protokol nghi_dinh_thu 의정서 議定書 议定书 พิธีสาร
designation: designation designacion penetapan penunjukan chi_dinh 지정 指定
frontier post: frontier_post postes_frontieres postes_frontaliers puestos_fronterizos pos_sempadan
    pos_lintas_batas pos_perbatasan cua_khau 국경검문소 边境口岸 邊境口岸
declaration: declaration declaracion deklarasi perisytiharan to_khai tuyen_bo 선언 신고 宣言 申告
    申报 申報
document: document documento dokumen chung_tu 서류 文書 文件 单证 單證 เอกสาร
repository: repository repertoire referentiel repositorio repositori 저장소 リポジトリ 资料库
    資料庫
electronic: electronic electronique electronico elektronik dien_tu 전자 電子 电子 อิเล็กทรอนิกส์
electronic commerce: electronic_commerce e-commerce commerce_electronique comercio_electronico
    perdagangan_elektronik e-niaga e-dagang thuong_mai_dien_tu 전자상거래 電子商取引 电子商务
    電子商務
cross border: cross-border transfrontalier transfrontaliere transfronterizo lintas_batas
    rentas_sempadan merentas_sempadan xuyen_bien_gioi 국경간 越境 跨境 ข้ามพรมแดน
data: data donnees datos du_lieu 데이터 データ 数据 數據 ข้อมูล
model: model modele modelo mo_hinh 모델 モデル 模型 แบบจำลอง
time study: do_thoi_gian
digital economic: kinh_te_so
release: release mainlevee dedouanement despacho levante liberacion pelepasan rilis pengeluaran
    giai_phong thong_quan 통관 반출 通関 放行 通关 通關 ตรวจปล่อย
time: time temps tiempo waktu masa tempoh thoi_gian 소요시간 시간 所要時間 時間 时间 ระยะเวลา เวลา
study: study etude estudio studi kajian nghien_cuu khao_sat 조사 연구 측정 調査 測定 研究 測算
    测算 การศึกษา
convention: convention convenio konvensi konvensyen cong_uoc 협약 条約 規約 公约 公約 อนุสัญญา
revised: revised revise revisee revisado revisada revisi direvisi semakan disemak sua_doi 개정
    改正 修正 修订 修訂 经修订的 ฉบับแก้ไข ปรับปรุง
kyoto: kyoto kioto ki-o-to 교토 京都 เกียวโต
control: control controle pengawasan kontrol kendali pengendalian kawalan kiem_soat 통제 관리 規制
    管制 控制 监管 監管 ควบคุม
container: container conteneur contenedor contenedores kontainer peti_kemas kontena cong-ten-no
    컨테이너 コンテナ 集装箱 ตู้สินค้า ตู้คอนเทนเนอร์ 集裝箱 貨櫃 货柜 คอนเทนเนอร์
cooperation: cooperation cooperacion cooperacao kerja_sama kerjasama hop_tac 협력 協力 合作
    ความร่วมมือ
fund: fund fonds fondo fundo dana tabung quy 기금 基金 กองทุน
integrity: integrity integrite ethique integridad integritas integriti liem_chinh 청렴 廉政 清廉
resolution: resolution resolucion resolusi nghi_quyet 결의 決議 决议
legal: legal juridique juridico hukum undang-undang phap_ly 법적 法的 法律
code of conduct: code_of_conduct code_de_conduite codigo_de_conducta kode_etik tata_kelakuan
    bo_quy_tac_ung_xu 행동강령 行動規範 行为守则
valuation: valuation evaluation_en_douane valoracion nilai_pabean penilaian tri_gia 평가 評価 估价
    估價
guide: guide guideline guia panduan huong_dan 지침 가이드라인 ガイドライン 指南
india: india inde indien an_do อินเดีย 印度 インド 인도
japan: japan japao japon japanese japonais jepang jepun nhat_ban ญี่ปุ่น 日本 일본
korea: korea coree corea coreia korean coreen han_quoc เกาหลี เกาหลีใต้ สาธารณรัฐเกาหลี 韩国 韓国 韓國
    한국
china: china chine chinese chinois tiongkok trung_quoc จีน 中国 中國 중국
"""
# What tells no initiative from another.
_SMALL = frozenset(
    "the of a an and for in on to from by as its with customs-industry implementation implement "
    "establish governing concerning strengthening wide".split()
)
# Whose an initiative is may be said or not, where its name does not say it.
_OWNERS = frozenset(("asean", "wco", "regional"))
# Names of fewer words are looked for as they are written.
_FEWEST_WORDS = 3
# What may stand between two words of a name: small words, brackets, and an acronym in them.
_SHORT = (
    r"(?:[a-z]{1,3}|para|pour|sobre|untuk|tentang|trong|atas|mengenai|dalam|relative?s?|relatifs?"
    r"|relativ[oa]|concernant|visant|antara|bagi|entre|terhadap|yang|telah|giua|from|with(?=\sthe\swco)"
    r"|giai doan|linh vuc|republi(?:c|que|ca))"
)
_SIGNS = (
    r"(?:に関する|にかかる|に係る|のための|のため|を支える|及び|および|の|と"
    r"|의|에 관한|을 위한|를 위한|및"
    r"|关于|關於|的|之|与|和|ว่าด้วย|ของ|การ|ใน|ด้าน|เพื่อ|ระหว่าง|แห่ง|ทาง|งาน|สำหรับ|ระดับ|ประเทศ|[·・「」『』《》〈〉])"
)
_GAP = re.compile(
    rf"(?:[^\w.;,:\n]|(?<=\()[a-z]{{2,8}}(?=\))|(?<!\w){_SHORT}(?!\w)|{_SIGNS}){{0,9}}"
)
# In Thai a space stands between two names.
_TWO_IN_THAI = re.compile("[\u0e00-\u0e7f] [\u0e00-\u0e7f]")
_YEAR_IN_BRACKETS = re.compile(r" \(((?:19|20)\d\d)\)$")


class _Token(NamedTuple):
    """A word of the field in a text: what it stands for, and where it is."""

    meaning: frozenset[str]
    start: int
    end: int


class _Named(NamedTuple):
    """The words of a name of an initiative, and the year from which on it has the name."""

    words: frozenset[str]
    year: int
    id: str


def initiatives_by_words(text: str, names: tuple[tuple[str, str], ...], year: int) -> list[Mention]:
    """Return the initiatives all of whose words stand beside each other in a text.

    Args:
        text: as it is read.
        names: ids of initiatives, each with a name in English.
        year: of the report, or 0: of two initiatives with one name the one of then is meant.
    """
    pattern, meanings, named = _known(names)
    plain = plain_letters(text)
    tokens = [
        _Token(meanings[match["spaced"] or match["unspaced"]], *match.span())
        for match in pattern.finditer(plain)
    ]
    mentions: list[tuple[int, int, Mention]] = []
    for row in _rows(tokens, plain):
        there = frozenset().union(*(token.meaning for token in row))
        for name in named:
            if name.words <= there and not 0 < year < name.year:
                for start, end in _places(row, name.words):
                    mention = Mention(name.id, "initiative", text[start:end], start, end)
                    mentions.append((len(name.words), name.year, mention))
    return list(_apart(mentions))


def _apart(mentions: Iterable[tuple[int, int, Mention]]) -> Iterator[Mention]:
    """Yield mentions that do not overlap: of several, that of the most words, then the latest."""
    taken: list[Mention] = []
    for _, _, mention in sorted(mentions, key=lambda entry: (-entry[0], -entry[1])):
        if all(mention.end <= other.start or other.end <= mention.start for other in taken):
            taken.append(mention)
            yield mention


def _rows(tokens: Sequence[_Token], plain: str) -> Iterator[list[_Token]]:
    """Yield the words that stand beside each other."""
    row: list[_Token] = []
    for token in tokens:
        if row and not _is_beside(plain, row[-1].end, token.start):
            yield row
            row = []
        row.append(token)
    if row:
        yield row


def _is_beside(plain: str, end: int, start: int) -> bool:
    """Return whether nothing stands between two words but what may stand in a name."""
    is_apart = _TWO_IN_THAI.fullmatch(plain, end - 1, start + 1)
    return not is_apart and bool(_GAP.fullmatch(plain, end, start))


def _places(row: Sequence[_Token], words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where all words of a name stand, and no other word of the field among them."""
    for number, first in enumerate(row):
        missing = set(words)
        for token in row[number:]:
            if not token.meaning <= words | _OWNERS or (
                token is first and not missing & first.meaning
            ):
                break
            missing -= token.meaning
            if not missing:
                yield first.start, token.end
                break


@lru_cache(maxsize=2)
def _known(
    names: tuple[tuple[str, str], ...],
) -> tuple[re.Pattern[str], dict[str, frozenset[str]], list[_Named]]:
    """Return the pattern of all words, what each stands for, and the names of initiatives."""
    meanings: dict[str, frozenset[str]] = {}
    for line in re.sub(r"\n\s+", " ", _WORDS.strip()).splitlines():
        concept, _, forms = line.partition(": ")
        for form in forms.split():
            meanings[plain_letters(form).replace("_", " ")] = frozenset(concept.split())
    for _, name in names:
        for word in re.findall(r"[^\W_]+", plain_letters(name)):
            is_small = word in _SMALL or re.fullmatch(_SHORT, word)
            if not is_small and singular(word) not in meanings:
                meanings.setdefault(word, frozenset((word,)))
    pattern = _pattern_of(meanings)
    named = []
    for identifier, name in names:
        match = _YEAR_IN_BRACKETS.search(name)
        base = name[: match.start()] if match else name
        words = frozenset().union(
            *(
                meanings[term["spaced"] or term["unspaced"]]
                for term in pattern.finditer(plain_letters(base))
            )
        )
        if len(words) >= _FEWEST_WORDS:
            named.append(_Named(words, int(match[1]) if match else 0, identifier))
    return pattern, meanings, named


def _pattern_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of words: whole ones, where a script has them apart."""
    by_script: dict[bool, list[str]] = {True: [], False: []}
    for form in sorted(forms, key=len, reverse=True):
        by_script[bool(UNSPACED.search(form))].append(re.escape(form))
    spaced, unspaced = by_script[False], by_script[True]
    return re.compile(
        rf"(?<![^\W{UNSPACED.pattern[1:-1]}])(?P<spaced>{'|'.join(spaced)})(?:s|es)?"
        rf"(?![^\W{UNSPACED.pattern[1:-1]}])|(?P<unspaced>{'|'.join(unspaced)})"
    )
