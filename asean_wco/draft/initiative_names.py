"""What initiatives are called: by names in other languages, and by words in any order."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from asean_wco.draft.names import Mention, rows_of
from asean_wco.model.folding import singular

# An id, and below it parts of regular expressions for its names, apart by spaces. `_` is what
# stands between two words: small words between them, and an acronym in brackets, are of no account.
# Small and big letters are the same, and so are letters with and without marks. After the sign
# `UNRECORDED` stands what no record has: it is listed by the name in the text.
_NAMES = """
safe-framework
    (cadre|normes)_SAFE Marco_Normativo_SAFE Estándares_SAFE Quadro_SAFE Estrutura_Normativa_SAFE
    SAFE-Rahmenwerk Normas_SAFE
    (Kerangka|Rangka|Bingkai)_(Kerja_|)(Standar|Standard|Piawaian|)_SAFE Khung_(tiêu_chuẩn_|)SAFE
    กรอบ(มาตรฐาน|แนวทาง|การทำงาน|งาน|)(_|)SAFE SAFE(_|)(프레임워크|기준|표준|표준틀)
    (국제|세계)무역안전(규범|기준|표준) 「?SAFE(基準の|)(枠組み|フレームワーク)
    SAFE(标准|標準|)框架 国際貿易の安全確保及び円滑化のための基準 全球贸易安全与便利标准框架
    全球貿易安全與便利標準框架 貿易安全與便利標準框架 Marco_SAFE 《标准框架》 Kerangka_SAFE
    「基準の枠組み」 세이프_프레임워크 Rangka_Kerja_SAFE
revised-kyoto-convention
    Convención_(Kyoto|Kioto)_revisada Convenção_Quioto_Revista Convenção_Quioto_Revisada
    Revidierte_Kyoto-Konvention อนุสัญญาเกียวโต(ฉบับ|)(ที่|)(แก้ไข|ปรับปรุง) 개정(_|)교토(협약|의정서)
    改正京都(規約|条約)
hs-convention
    Convention_SH Convenio_SA Convention_Système_harmonisé Nomenclature_Système_harmonisé
    (Konvensi|Konvensyen)_(HS|Sistem_Harmonisasi|Sistem_Harmonis) Sistem_Harmonis
    Công_ước_(HS|Hệ_thống_hài_hòa) อนุสัญญา(ระบบ|)(ฮาร์โมไนซ์|_HS) HS(협약|국제협약|条約|公约|公約)
    (通一|统一|統一|国际统一)商品(名称及び|分類|分类)制度 商品名称及び編码协调制度
    商品名称及编码协调制度 商品の名称及び分類についての統一システム
    통일상품(명_및_부호체계|분류체계) Sistema_Harmonizado 국제통일상품(분류체계|분류제도)
    Harmonisiertes_System Convenio_del_Sistema_Armonizado 协调制度公约 Hệ_thống_hài_hòa
    Système_harmonisé Sistema_Armonizado 協調制度 协调制度 国际统一商品分类体系 ระบบฮาร์โมไนซ์
    Sistem_Harmonisasi Sistem_Terharmoni
wto-trade-facilitation-agreement
    Acordo_Facilitação_Comércio AFE_OMC Hiệp_định_TFA 무역(원활화|촉진)(에_관한_|)(협정|협약)
    《?(贸易便利化|貿易便利化|贸易便捷化|貿易便捷化)》?(协定|協定|协议|協議)
    (贸易便利化|貿易便利化|貿易便捷化)(协定|協定) Abkommen_über_Handelserleichterungen
    Kemudahan_Perdagangan_WTO
asean-single-window
    (Cơ_chế|Hệ_thống|Cổng)_một_cửa_(quốc_gia_|)ASEAN
    (Tetingkap|Tingkap|Jendela|Satu_Jendela|Gerbang)_(Tunggal|Tunggal_Elektronik)_ASEAN
    Guichet_unique_électronique_ASEAN Ventanilla_Única_Electrónica_ASEAN
    (ASEAN|アセアン)(の|・|)(シングルウィンドウ|シングルウインドウ|単一窓口|電子窓口)
    (东盟|東盟|東協)(单一窗口|單一窗口|单一视窗|單一窗戶|单一电子窗口)
    (ระบบ|)(การเชื่อมโยงข้อมูล|)(หน้าต่างเดียว|ช่องทางเดียว|อิเล็กทรอนิกส์)(ของ|)(อาเซียน|ภูมิภาคอาเซียน)
    อาเซียนซิงเกิลวินโดว์
asean-customs-transit-system
    (Hệ_thống|cơ_chế)_quá_cảnh_(hải_quan|hàng_hóa)_ASEAN Hệ_thống_quá_cảnh_ASEAN
    ระบบ(การ|)(ขนส่งสินค้า|ขนส่ง|)ผ่านแดน(ทาง|)(ศุลกากร|)(ของ|)อาเซียน ระบบศุลกากรผ่านแดน(ของ|)(อาเซียน|)
    아세안_(관세|세관|통관)_(통과|경유|환적)_?시스템 아세안_(관세통과|통과화물|보세운송)시스템
    (ASEAN|アセアン)(税関|関税|)(トランジット|通過|通過貨物)(システム|制度)
    (东盟|東盟|東協)(海关|海關|)(过境|過境|转运|轉運|过境运输|過境運輸)(系统|系統|制度)
atiga
    Hiệp_định_ATIGA 아세안_(상품무역|물품무역|상품교역)협정
asean-agreement-on-customs-2012
    아세안_관세(협정|협약) (东盟|東盟|東協)(海关|海關|关税|關稅)(协定|協定)
spcd
    (Kế_hoạch|Chương_trình)_chiến_lược_(phát_triển|về_phát_triển)_hải_quan(_ASEAN|)
    아세안_관세(개발|발전)_(전략|전략계획) (税関|関税)(発展|開発)(戦略|)計画
aamra
    Thỏa_thuận_(ASEAN_về_|)công_nhận_lẫn_nhau_(về_|)(AEO_|)ASEAN
    (ความตกลง|ข้อตกลง)(ว่าด้วย|)(การ|)ยอมรับร่วม(กัน|)(ด้าน|โครงการ|)(ผู้ประกอบการระดับมาตรฐาน|)(_|)(เออีโอ|AEO)(_|)(ของ|)อาเซียน
    (Pengaturan|Perjanjian|Persetujuan|Perkiraan|Pengiktirafan)_(Saling_Pengakuan|Pengakuan_Timbal_Balik|Pengiktirafan_Bersama|Saling_Pengiktirafan)_AEO_ASEAN
    ASEAN(・|)AEO相互承認(取決め|協定|) 아세안_(AEO_|)(상호인정약정|상호인정협정|상호인정)
    arrangement_reconnaissance_mutuelle_(OEA_|)ASEAN Acuerdo_Reconocimiento_Mutuo_(OEA_|)ASEAN
    Thỏa_thuận_công_nhận_lẫn_nhau_về_doanh_nghiệp_ưu_tiên
ahtn
    (Danh_mục|Biểu)_thuế_(quan_|)hài_hòa_ASEAN (พิกัด|พิกัดอัตรา)ศุลกากร(ฮาร์โมไนซ์|)(ของ|)อาเซียน
    아세안_(통일관세품목분류|품목분류표|관세품목분류)
    (东盟|東盟|東協)(协调|協調|统一|統一)(关税|關稅|税则|稅則)(术语|術語|目录|目錄|商品名称|商品名稱)
    (ASEAN|アセアン)(統一|共通)関税品目(分類|表)
    Tatanama_Tarif_(Harmonis|Terharmoni|Harmonisasi)_ASEAN
asean-trade-repository
    Cổng_thông_tin_thương_mại_ASEAN (Repositori|Repositori_Perdagangan)_ASEAN
    คลังข้อมูลการค้า(ของ|)อาเซียน 아세안_무역(정보)?저장소 (东盟|東盟)(贸易|貿易)(资料库|資料庫|信息库)
    (ASEAN|アセアン)貿易(情報|)リポジトリ
atiga-e-form-d
    (e-Form_D|Form_D_điện_tử|C/O_mẫu_D_điện_tử|e-Form_D_ATIGA|Borang_D_elektronik|Formulir_D_elektronik)
    C/O_form_D_điện_tử หนังสือรับรองถิ่นกำเนิดสินค้า(อิเล็กทรอนิกส์|)(_|)(e-Form_D|Form_D)
    전자_원산지증명서_(서식|양식)_D (东盟|東盟)(电子|電子)(原产地证书|原產地證書)
    電子原産地証明書(フォームD|Form_D) Formulaire_D_électronique
asean-customs-declaration-document
    (Tờ_khai|Chứng_từ)_hải_quan_ASEAN (Dokumen|Pengisytiharan)_(Pemberitahuan_Pabean|Kastam)_ASEAN
    ใบขนสินค้า(ของ|)อาเซียน 아세안_(세관|수출입|관세)신고서
    (东盟|東盟)(海关|海關)(申报|申報)(文件|单证|單證|信息|资料) (ASEAN|アセアン)税関申告書
defa
    (Perjanjian|Persetujuan)_(Kerangka_|Rangka_Kerja_|)(Kerja_|)Ekonomi_Digital_ASEAN
    (ความตกลง|กรอบความตกลง)(ว่าด้วย|ด้าน|)เศรษฐกิจดิจิทัล(ของ|)อาเซียน 아세안_디지털(경제)?_?(기본)?협정
    아세안_디지털경제기본협정
asean-community-vision-2025
    Tầm_nhìn_(Cộng_đồng_|)ASEAN_2025 (Visi|Wawasan)_(Komunitas_|Komuniti_|Masyarakat_|)ASEAN_2025
    วิสัยทัศน์(ประชาคม|)อาเซียน(_|)2025 아세안_(공동체_|)비전_2025
    (东盟|東盟)(共同体|共同體|)(愿景|願景)2025 (ASEAN|アセアン)(共同体|)ビジョン2025
asean-community-vision-2045
    Tầm_nhìn_(Cộng_đồng_|)ASEAN_2045 (Visi|Wawasan)_(Komunitas_|Komuniti_|Masyarakat_|)ASEAN_2045
    วิสัยทัศน์(ประชาคม|)อาเซียน(_|)2045 아세안_(공동체_|)비전_2045
    (东盟|東盟)(共同体|共同體|)(愿景|願景)2045 (ASEAN|アセアン)(共同体|)ビジョン2045
afafgit-1998
    Hiệp_định_khung_(ASEAN_|)(về_|)tạo_(thuận_lợi_|điều_kiện_thuận_lợi_)(cho_|)hàng_(hóa_|hoá_)quá_cảnh
    กรอบความตกลงอาเซียนว่าด้วยการอำนวยความสะดวกในการขนส่งสินค้าผ่านแดน
operation-mekong-dragon
    Con_rồng_Mê_(Kông|Công|Cong|Kong) Rồng_Mê_(Kông|Công) Con_rồng_sông_Mê_(Kông|Công)
    Naga_(Mekong|Sungai_Mekong) (Dragón|Dragon)_Mékong Dragón_Mekong Dragão_Mekong
    มังกร(แม่น้ำ|ลุ่มน้ำ|แห่งแม่น้ำ|)(โขง) แม่โขง(_|)ดรากอน (แม่โขง|เม่โขง)ดรากอน 메콩(강)?(의)?_?드래곤
    메콩_드래곤 메콩강_?드래곤 メコン(・|)(ドラゴン|川の竜|の竜) (湄公河之|湄公|湄公河)(龙|龍)
    湄(龙|龍)
mercator-programme
    (Programme|Programa|Program|Chương_trình|Inisiatif)_Mercator (Merkator|Mercator)-Programm
    โครงการ(_|)Mercator โครงการเมอร์(เค|คา)เตอร์
    (메르카토르|머케이터|메르카토|머카토르)_(프로그램|계획|사업)
    (マーケイター|メルカトル|メルカトール|マーケーター)(・|)(プログラム|計画)
    墨卡托(计划|計劃|项目|項目|方案)
columbus-programme
    (Programme|Programa|Program|Chương_trình)_(Columbus|Colomb|Colón) โครงการ(โคลัมบัส|_Columbus)
    (콜럼버스|콜롬버스)_(프로그램|계획) コロンブス(・|)(プログラム|計画)
    哥(伦|倫)布(计划|計劃|项目|項目)
container-control-programme
    โครงการควบคุม(ตู้|)(สินค้า|)(คอนเทนเนอร์) 컨테이너(_|)(통제|관리|감시)(_|)(프로그램|사업)
    コンテナ(管理|規制|コントロール)(プログラム|計画)
    (集装箱|集裝箱|貨櫃|货柜)(管制|控制|监管|監管)(方案|计划|計劃|项目)
passenger-cargo-control-programme
    (Programme|Programa|Program|Chương_trình)_(contrôle|control|Kontrol|Kawalan|Kiểm_soát)_(passagers_|pasajeros_|Penumpang_|hành_khách_)(fret|marchandises|carga|Kargo|hàng_hóa)
green-customs
    (Hải_quan|hải_quan)_xanh (Douane|Douanes)_(verte|vertes) Aduanas?_Verdes? Aduana_Verde
    Aduanas_Verdes (Pabean|Bea_Cukai|Kepabeanan|Kastam)_Hijau ศุลกากร(สี|)เขียว (绿色|綠色)海(关|關)
    (그린|녹색)_?(세관|관세|커스텀스|관세행정) グリーン(・|)(カスタムズ|税関) 緑の税関
smart-customs-project
    智慧海(关|關)”?(合作|)(项目|項目) スマート税関プロジェクト 스마트_?세관_?(프로젝트|사업)
    (Dự_án|Proyek|Projek|Proyecto|Projet)_(Hải_quan_thông_minh|Bea_Cukai_Pintar|Kastam_Pintar|Aduana_Inteligente|Douane_intelligente|Smart_Customs)
operation-demeter
    大地女神 (オペレーション・|)(デメテル|デメター)(作戦|) 데메테르(_?작전|) เดเมเทอร์
    (Opération|Operación|Operasi|Chiến_dịch)_(Déméter|Deméter|Demeter)
~smart-customs
    Hải_quan_thông_minh (Bea_Cukai|Kepabeanan|Kastam|Pabean)_(Pintar|Cerdas) ศุลกากรอัจฉริยะ
    智慧海(关|關) 智能海(关|關) スマート税関(構想|) 스마트_?(세관|관세) Aduana_Inteligente
    Aduanas_Inteligentes Douane_intelligente Smart_Customs
time-release-study
    (Étude|étude)_temps_(nécessaire_|)mainlevée(_marchandises|)
    Estudo_Tempo_(Liberação|Desembaraço) การศึกษา(ระยะเวลา|เวลา)(ใน|)(การ|)(ตรวจ|)ปล่อย(สินค้า|ของ|)
    (통관|반출)소요시간(_|)(측정|조사|연구|분석) 通関所要時間(調査|) 貨物引取時間調査
    (货物|貨物)放行(时间|時間)(研究|测算|測算|调查|調查) 통관소요시간
wco-data-model
    (Modèle|Modelo|Model|Mô_hình)_(de_|)(données|Datos|dados|Data|dữ_liệu)_(OMD|OMA|WCO)
    (WCO|세계관세기구)(_|)(데이터_모델|데이터모델|표준데이터모델)
    (WCO|世界海关组织|世界海關組織)(数据|數據|资料|資料)模(型|式)
wco-data-strategy
    (Stratégie|Estrategia|Strategi|Chiến_lược)_(matière_|)(données|Datos|Data|dữ_liệu)_(OMD|OMA|WCO)
    WCOデータ戦略 (WCO|世界海关组织)(数据|數據)(战略|戰略) (WCO|세계관세기구)_데이터_전략
    Estrategia_de_Datos Stratégie_en_matière_de_données
ecommerce-framework
    Marco_Normativo_Comercio_Electrónico_Transfronterizo
    กรอบมาตรฐาน(ว่าด้วย|ด้าน|)(การ|)(พาณิชย์อิเล็กทรอนิกส์|อีคอมเมิร์ซ)(ข้ามพรมแดน|)
    (국경_간_|)전자상거래_(표준_?프레임워크|표준체계|표준_?틀|기준)
    (跨境|)(电子商务|电商|電子商務|電商|電子商貿)(标准|標準)框架
wco-modernization-plan
    plan_modernisation_(OMD|organisation)
    (Kế_hoạch|Chương_trình)_hiện_đại_hóa_(WCO|Tổ_chức_Hải_quan_Thế_giới)
    (WCO|세계관세기구)_현대화_(계획|방안) แผน(การ|)ปรับปรุง(_|)WCO(_|)ให้ทันสมัย
revised-arusha-declaration
    Déclaration_Arusha(_révisée|) Declaración_Arusha(_Revisada|)
    (Deklarasi|Perisytiharan)_Arusha(_yang_Direvisi|_Revisi|_Semakan|_Disemak|)
    Tuyên_bố_Arusha(_sửa_đổi|) ปฏิญญาอารูชา (개정_|)아루샤_?선언 (改正|)アルーシャ宣言
    (经修订的|修订的|修訂的|)《?阿(鲁沙|魯沙|鲁夏)(宣言)
revenue-package
    Paquet_(recettes|revenus) Dossier_recettes Paquete_(Recaudación|Ingresos|recaudación)
    Paket_(Penerimaan|Hasil) Gói_(thu_ngân_sách|doanh_thu) (税收|稅收)一揽子 歳入パッケージ
    세수_패키지
economic-competitiveness-package
    (Pack|Paquet|Dossier|Kit)_compétitivité_économique Paquete_Competitividad_Económica
    (Paket|Pakej)_Daya_Saing_Ekonomi Gói_(năng_lực_|)cạnh_tranh_kinh_tế 経済競争力パッケージ
    경제_?경쟁력_?패키지 (经济竞争力|經濟競爭力)(一揽子|套件|方案|计划)
environmental-scan
    (Analyse|Bilan)_environnementale_OMD (Análisis|Estudio)_Entorno_OMA (分析|)環境スキャン
    (环境|環境)扫描
a-cip
    (Programme|Programa|Program|Chương_trình)_(lutte_contre_la_corruption_|anticorrupción_|Anti_Korupsi_|Antikorupsi_|Antirasuah_|chống_tham_nhũng_)(promotion_|promoción_|Promosi_|Peningkatan_|thúc_đẩy_)(éthique|intégrité|integridad|Integritas|Integriti|liêm_chính)
wco-ap-security-project
    (Projet|Proyecto|Proyek|Projek|Dự_án)_(OMD_|OMA_|WCO_|)(relatif_|sobre_|)(sécurité|seguridad|Keamanan|Keselamatan|An_ninh)_(région_|región_|kawasan_|rantau_|khu_vực_|)(Asie-Pacifique|Asie/Pacifique|Asia-Pacífico|Asia/Pacífico|Asia_Pacífico|Asia_Pasifik|Asia-Pasifik|Asia/Pasifik|châu_Á_-_Thái_Bình_Dương|Asie_Sud-Est|Asie_du_Sud-Est)
    (亚太|亞太|亚太地区|亞太地區)(安全|保安)(项目|項目|计划|計劃)
    아(태|시아태평양|시아·태평양)_?(지역_|)(보안|안보|안전)_?(프로젝트|사업)
    (アジア大洋州|アジア太平洋)(地域|)(の|)(安全保障|セキュリティ|テロ対策)(・|)プロジェクト
    โครงการ(ความมั่นคง|รักษาความปลอดภัย)(ภูมิภาค|)เอเชีย(-|)แปซิฟิก セキュリティプロジェクト
wco-jica-joint-project
    (Projet|Proyecto|Proyek|Projek|Dự_án)_(conjoint|conjunto|Bersama|chung)_(OMD|OMA|WCO)[/-]JICA
    Projet_conjoint_OMD/JICA Proyecto_Conjunto_OMA/JICA (Proyek|Projek)_Bersama_WCO/JICA
    Dự_án_(chung_|)WCO/JICA OMD/JICA OMA/JICA
    (WCO|世界税関機構)(・|/|と)?JICA(合同|共同)(プロジェクト|事業)
    マスター(・|)トレーナー(育成|)(プログラム|研修) (마스터_?트레이너)_?(프로그램|과정)
    WCO(・|/|-)JICA(合同|共同)(プロジェクト|事業) WCO(-|/)JICA(联合|聯合|合作)(项目|項目)
    WCO(-|/)JICA(_|)(공동|합동)_?(프로젝트|사업)
wco-appw-project
    (Projet|Proyecto|Proyek|Projek|Dự_án)_(déchets_plastiques|residuos_plásticos|Sampah_Plastik|Sisa_Plastik|rác_thải_nhựa|chất_thải_nhựa)
    (プラスチック(ごみ|廃棄物)プロジェクト) 塑料废物项目 塑膠廢物項目 폐플라스틱_(프로젝트|사업)
    โครงการขยะพลาสติก
wco-covid-19-project
    (Projet|Proyecto|Proyek|Projek|Dự_án)_(OMD_|OMA_|WCO_|)COVID-19
covid-19-action-plan
    (Plan_action|Plan_Acción|Rencana_Aksi|Pelan_Tindakan|Kế_hoạch_hành_động)_(OMD_|OMA_|WCO_|)COVID-19
single-window-compendium
    (Recueil|Compendium)_guichet_unique Compendio_Ventanilla_Única
    (Kompendium|Kumpulan)_(Jendela_Tunggal|Tetingkap_Tunggal) (单一窗口|單一窗口)(汇编|彙編|指南)
    シングルウィンドウ(概論|コンペンディウム) 싱글윈도우_(편람|해설서)
joint-customs-control
    (Kiểm_soát|Chiến_dịch_kiểm_soát)_hải_quan_chung(_ASEAN|)
    (Kawalan|Pengawasan|Kontrol)_(Kastam|Pabean|Kepabeanan|Bea_Cukai)_Bersama(_ASEAN|)
    (ปฏิบัติการ|)ควบคุมทางศุลกากรร่วม(กัน|)(ของอาเซียน|อาเซียน|) 아세안_(합동|공동)_?(세관)?(단속|통제)
    (东盟|東盟)(联合|聯合)(海关|海關)(管控|控制|监管) (ASEAN|アセアン)合同(税関|)(取締り|管理)
korea-asean-joint-drug-operation-2024
    (한-아세안|한·아세안)_(불법_?마약류|마약류|불법_?마약|마약_?밀수|마약)_(합동|공동)_?(단속|단속작전|단속_작전|작전|특별단속)
    (한국-아세안|한국·아세안)_(불법_?마약류|마약류|불법_?마약|마약_?밀수|마약)_(합동|공동)_?(단속|단속작전|작전)
    韓・?ASEAN(違法|不正|)(薬物|麻薬)(合同|共同)(取締り|取締)
    韩国?-?东盟(非法|)毒品联合(执法|打击)行动
patkor-kastima
    (Patroli|Rondaan|Operasi)_(Laut_|)(Terkoordinasi|Bersama|Berkoordinasi|Bersepadu|Selaras)_(Kastam|Bea_Cukai)_(Malaysia_Indonesia|Indonesia_Malaysia|Malaysia-Indonesia|Indonesia-Malaysia)
    파트코르_카스티마
~wco-strategic-plan
    (Plan|Plano)_(stratégique|Estratégico|estratégico)_(OMD|OMA|Organisation_mondiale_douanes|Organización_Mundial_Aduanas)
    (Rencana|Pelan|Rancangan)_(Strategis|Strategik)_(WCO|Pertubuhan_Kastam_Sedunia|Organisasi_Kepabeanan_Dunia)
    Kế_hoạch_chiến_lược_(WCO|Tổ_chức_Hải_quan_thế_giới)
    (WCO|世界海关组织|世界海關組織)(战略|戰略|策略)(规划|規劃|计划|計劃)
    (WCO|世界税関機構)戦略計画 (WCO|세계관세기구)_?전략_?계획
    แผนยุทธศาสตร์(ของ|)(_|)(WCO|องค์การศุลกากรโลก)
~regional-strategic-plan
    Plan_stratégique_régional Plan_Estratégico_Regional
    (Rencana|Pelan|Rancangan)_(Strategis|Strategik)_(Regional|Kawasan|Serantau|Rantau)
    Kế_hoạch_chiến_lược_(khu_vực|vùng)
    (亚太|亞太|亚太地区|亞太地區|亚太区|亞太區)?(地区|地區|区域|區域)(战略|戰略|策略)(规划|規劃|计划|計劃)
    地域戦略計画 (アジア大洋州|アジア太平洋)地域戦略計画
    (아태|아·태|아시아태평양|아시아·태평양)(지역)?_?(지역)?_?전략_?계획 지역_?전략_?계획
    แผนยุทธศาสตร์(ระดับ|)(ภูมิภาค|ของภูมิภาค)
~rcep
    역내포괄적경제동반자협정
    (区域|區域)全面(经济|經濟)(伙伴关系|夥伴關係|伙伴關係|夥伴)(协定|協定)
    (地域的な|東アジア)(包括的|地域包括的)経済連携(協定|)
    Hiệp_định_(Đối_tác_|)(kinh_tế_|)toàn_diện_khu_vực Hiệp_định_Đối_tác_Kinh_tế_Toàn_diện_Khu_vực
    Hiệp_định_RCEP ความตกลงหุ้นส่วนทางเศรษฐกิจระดับภูมิภาค Kemitraan_Ekonomi_Komprehensif_Regional
    Perkongsian_Ekonomi_Komprehensif_Serantau
    Partenariat_économique_(régional_global|global_régional)
    Asociación_Económica_Integral_Regional
~cptpp
    포괄적·점진적_환태평양경제동반자협정 全面与进步跨太平洋伙伴关系协定
    (環太平洋|アジア太平洋)パートナーシップに関する包括的及び先進的な協定
    Hiệp_định_Đối_tác_Toàn_diện_và_Tiến_bộ_xuyên_Thái_Bình_Dương Hiệp_định_CPTPP
~acfta
    한(-|·|・)아세안_(FTA|자유무역협정|자유무역협정(FTA))
    (中国|中國)(—|-|－|–|–|─|)(东盟|東盟)(自贸区|自貿區|自由贸易区|自由貿易區|自由贸易协定|自贸协定)
    Hiệp_định_thương_mại_tự_do_ASEAN(_-_|-|–)(Trung_Quốc|Hàn_Quốc|Nhật_Bản|Ấn_Độ)
    Khu_vực_thương_mại_tự_do_ASEAN(_-_|-|–)(Trung_Quốc|Hàn_Quốc)
    เขตการค้าเสรีอาเซียน(-|–|_-_)(จีน|เกาหลี|ญี่ปุ่น|อินเดีย)
~agadir
    Accord_Agadir Acuerdo_Agadir
customs-cooperation-fund-japan
    CCF/Japan CCF/Jepang
customs-cooperation-fund-korea
    CCF/Korea
ahtn-2022
    พิกัดศุลกากรฮาร์โมไนซ์อาเซียนฉบับปี_2022
wco-strategic-plan-2022-2025
    Plan_Estratégico_2022-2025 Plan_stratégique_2022-2025
customs-cooperation-fund-china
    CCF/China
"""
# The programmes for authorised economic operators by their countries.
_COUNTRIES_OF_AEO = {
    "kh": "Kamboja|Kemboja|Campuchia|Cambodge|Camboya|캄보디아|柬埔寨|カンボジア|กัมพูชา",
    "la": "Laos|Lào|라오스|老挝|老撾|ラオス|ลาว",
    "mm": "Myanmar|Birmanie|Birmania|미얀마|缅甸|緬甸|ミャンマー|เมียนมา",
    "my": "Malaysia|Malaisie|Malasia|말레이시아|马来西亚|馬來西亞|マレーシア|มาเลเซีย",
    "ph": "Filipina|Philippines|Filipinas|필리핀|菲律宾|菲律賓|フィリピン|ฟิลิปปินส์",
    "vn": "Việt_Nam|Vietnam|베트남|越南|ベトナム|เวียดนาม",
}
_AEO = (
    "(program|skim|programme|programa|chương_trình)_(AEO|OEA)_({})",
    "({})_(memulakan|melaksanakan|memperkenalkan|melancarkan|meluncurkan)_program_AEO",
    "({})(の|的|)_?AEO_?(制度|プログラム|计划|計劃|制度|제도|프로그램)",
    "โครงการ_?AEO_?(ของ|)({})",
)
# What stands before the code name of an operation or a project, or after it.
_QUOTES = "[«»“”‘’\"'「」『』《》〈〉]"
_BEFORE_CODE = {
    "Operation ": "Opération|Operación|Operasi|Operação|Chiến_dịch|Operativo|Ops|ปฏิบัติการ|ยุทธการ"
    "|작전명|オペレーション",
    "Project ": "Projet|Proyecto|Projeto|Proyek|Projek|Dự_án|โครงการ",
}
_AFTER_CODE = {
    "Operation ": "作戦|作战|(?:联合|聯合|专项|專項|执法|執法)?(?:行动|行動)"
    "|(?:합동 ?)?(?:단속 ?)?작전|オペレーション",
    "Project ": "プロジェクト|프로젝트|项目|項目",
}
# Before what no record has.
UNRECORDED = "~"
# What may stand between two words: small words, and an acronym in brackets.
_BETWEEN_WORDS = (
    r"(?:\s\(\w{2,8}\))?(?:[^\w\n.;,]{1,2}(?:\w{1,3}|para|pour|sobre|untuk|tentang|trong|atas))"
    r"{0,3}[^\w\n.;,]{1,3}"
)
_BETWEEN_SIGNS = r"[\s·・-]?"
# Scripts whose words are not apart, or take endings without a space.
UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_BETWEEN_SYLLABLES = re.compile("(?<=[\uac00-\ud7a3)])(?=[\uac00-\ud7a3(])")
_LATIN = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1E00, 0x1F00))
_PLAIN_LETTERS = {
    code: unicodedata.normalize("NFKD", chr(code))[0].lower()
    for code in itertools.chain(*_LATIN)
    if chr(code).isalpha()
} | {ord("đ"): "d", ord("Đ"): "d", ord("’"): "'"}


def plain_letters(text: str) -> str:
    """Return a text in small letters without marks, each letter at its place."""
    return text.translate(_PLAIN_LETTERS)


def initiatives_elsewhere(text: str, code_names: tuple[tuple[str, str], ...]) -> Iterator[Mention]:
    """Yield the initiatives that a text names in another language than English.

    Args:
        text: as it is read.
        code_names: the ids of operations and projects, each with its English name.
    """
    plain = plain_letters(text)
    for identifier, pattern in _patterns(is_unspaced=bool(UNSPACED.search(text))):
        for match in pattern.finditer(plain):
            yield _mention(identifier, text, *match.span())
    for pattern, identifiers in _operations(code_names):
        for match in pattern.finditer(plain):
            code_name = match["before"] or match["after"]
            yield _mention(identifiers[code_name], text, *match.span())


def _mention(identifier: str, text: str, start: int, end: int) -> Mention:
    return Mention(identifier, "initiative", text[start:end], start, end)


@lru_cache(maxsize=2)
def _patterns(*, is_unspaced: bool) -> list[tuple[str, re.Pattern[str]]]:
    """Return ids with the pattern of their names, in the one kind of script or the other."""
    patterns = []
    for identifier, names in _names_by_id().items():
        fitting = [
            _pattern_of(name, is_unspaced=is_unspaced)
            for name in names
            if bool(UNSPACED.search(name)) == is_unspaced
        ]
        if fitting:
            # Of two names that begin alike the longer one counts.
            fitting.sort(key=len, reverse=True)
            patterns.append((identifier, re.compile("|".join(fitting))))
    return patterns


def _names_by_id() -> dict[str, list[str]]:
    """Return the parts of expressions of all tables by the ids that they are for."""
    names: dict[str, list[str]] = {}
    identifier = ""
    for line in _NAMES.strip().splitlines():
        if line.startswith(" "):
            names[identifier] += line.split()
        else:
            identifier = line
            names.setdefault(identifier, [])
    for country, called in _COUNTRIES_OF_AEO.items():
        names[f"{country}-aeo-programme"] = _for_country(_AEO, called)
    return names


def _for_country(templates: tuple[str, ...], called: str) -> list[str]:
    """Return templates with the names of a country, those of each kind of script apart."""
    by_script: dict[bool, list[str]] = {False: [], True: []}
    for name in called.split("|"):
        by_script[bool(UNSPACED.search(name))].append(name)
    return [
        template.replace("{}", "|".join(by_script[bool(UNSPACED.search(template))]))
        for template in templates
    ]


def _pattern_of(name: str, *, is_unspaced: bool) -> str:
    """Return a name as an expression for plain letters."""
    plain = plain_letters(name)
    if is_unspaced:
        # Korean writers join nouns, or not: 무역원활화협정, 무역원활화 협정.
        return _BETWEEN_SYLLABLES.sub(" ?", plain).replace("_", _BETWEEN_SIGNS)
    return rf"(?<!\w){plain.replace('_', _BETWEEN_WORDS)}(?!\w)"


@lru_cache(maxsize=1)
def _operations(
    code_names: tuple[tuple[str, str], ...],
) -> list[tuple[re.Pattern[str], dict[str, str]]]:
    """Return patterns of operations and projects by code name, each with their ids."""
    patterns = []
    for kind, words in _BEFORE_CODE.items():
        identifiers = {
            plain_letters(name.removeprefix(kind)): identifier
            for identifier, name in code_names
            if name.startswith(kind)
        }
        codes = "|".join(map(re.escape, sorted(identifiers, key=len, reverse=True)))
        before = plain_letters(words).replace("_", " ")
        pattern = re.compile(
            rf"(?:{before})[\s・]?{_QUOTES}?(?P<before>{codes})(?![a-z\d])"
            rf"|(?<![a-z\d])(?P<after>{codes}){_QUOTES}?\s?(?:{_AFTER_CODE[kind]})"
        )
        patterns.append((pattern, identifiers))
    return patterns


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
_SPACE_IN_THAI = re.compile("(?<=[\u0e00-\u0e7f]) (?=[\u0e00-\u0e7f])")
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
    # In Thai a space stands between two names.
    plain = _SPACE_IN_THAI.sub(";", plain_letters(text))
    tokens = [
        _Token(meanings[match["spaced"] or match["unspaced"]], *match.span())
        for match in pattern.finditer(plain)
    ]
    mentions: list[tuple[int, int, Mention]] = []
    for row in rows_of(tokens, plain, _GAP):
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
    pattern = _pattern_of_words(meanings)
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


def _pattern_of_words(forms: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of words: whole ones, where a script has them apart."""
    by_script: dict[bool, list[str]] = {True: [], False: []}
    for form in sorted(forms, key=len, reverse=True):
        by_script[bool(UNSPACED.search(form))].append(re.escape(form))
    spaced, unspaced = by_script[False], by_script[True]
    return re.compile(
        rf"(?<![^\W{UNSPACED.pattern[1:-1]}])(?P<spaced>{'|'.join(spaced)})(?:s|es)?"
        rf"(?![^\W{UNSPACED.pattern[1:-1]}])|(?P<unspaced>{'|'.join(unspaced)})"
    )
