"""Countries and provinces, as the languages of releases call them."""

from __future__ import annotations

# Countries as the other languages of releases call them.
COUNTRIES = """
BN: 브루나이 文莱 文萊 ブルネイ บรูไน Bru-nây Brunéi
KH: 캄보디아 柬埔寨 カンボジア กัมพูชา Campuchia Kamboja Kemboja Cambodge Camboya Camboja
ID: 인도네시아 印度尼西亚 印度尼西亞 印尼 インドネシア อินโดนีเซีย In-đô-nê-xi-a Indonésie Indonésia
LA: 라오스 老挝 老撾 寮國 ラオス ลาว Lào
MY: 말레이시아 马来西亚 馬來西亞 マレーシア มาเลเซีย Ma-lai-xi-a Malaisie Malasia Malásia
MM: 미얀마 缅甸 緬甸 ミャンマー เมียนมา เมียนมาร์ พม่า Mi-an-ma Birmanie Birmania Mianmar
PH: 필리핀 菲律宾 菲律賓 フィリピン ฟิลิปปินส์ Phi-líp-pin Filipina Filipinas
SG: 싱가포르 新加坡 シンガポール สิงคโปร์ Xinh-ga-po Singapura Singapour Singapur
TH: 태국 泰国 泰國 タイ ไทย Thái_Lan Thaïlande Tailandia Tailândia
TL: 동티모르 东帝汶 東帝汶 東ティモール ติมอร์-เลสเต Timor_oriental
VN: 베트남 越南 ベトナム เวียดนาม Việt_Nam
CN: 중국 中国 中國 จีน Trung_Quốc Tiongkok Chine
HK: 홍콩 香港 ฮ่องกง Hồng_Kông
MO: 마카오 澳门 澳門 マカオ มาเก๊า Ma_Cao
JP: 일본 日本 ญี่ปุ่น Nhật_Bản Jepang Jepun Japon Japón Japão
KR: 한국 대한민국 韩国 韓國 韓国 เกาหลี Hàn_Quốc Korea_Selatan Corée_du_Sud Corea_del_Sur Corée
KR: Corea
IN: 인도 印度 インド อินเดีย Ấn_Độ Inde
AU: 호주 澳大利亚 澳大利亞 澳洲 オーストラリア 豪州 ออสเตรเลีย Ô-xtrây-li-a Úc Australie
NZ: 뉴질랜드 新西兰 新西蘭 紐西蘭 ニュージーランド นิวซีแลนด์ Niu_Di-lân Selandia_Baru
NZ: Nouvelle-Zélande
FJ: 피지 斐济 斐濟 フィジー ฟิจิ Fidji Fiyi
US: 미국 美国 美國 米国 アメリカ สหรัฐ Hoa_Kỳ Amerika_Serikat États-Unis Estados_Unidos
GB: 영국 英国 英國 อังกฤษ Vương_quốc_Anh Inggris Royaume-Uni Reino_Unido
ZA: Afrika_Selatan Nam_Phi Afrique_du_Sud Sudáfrica
FR: 프랑스 法国 法國 フランス ฝรั่งเศส Prancis Perancis Francia
DE: 독일 德国 德國 ドイツ เยอรมนี Jerman Allemagne Alemania
BE: 벨기에 比利时 比利時 ベルギー เบลเยียม Belgia Belgique Bélgica
RU: 러시아 俄罗斯 俄羅斯 ロシア รัสเซีย Liên_bang_Nga Rusia Russie
LK: 스리랑카 斯里兰卡 斯里蘭卡 スリランカ ศรีลังกา
MN: 몽골 蒙古 モンゴル มองโกเลีย Mông_Cổ Mongolie
PG: 파푸아뉴기니 巴布亚新几内亚 巴布亞新畿內亞 パプアニューギニア ปาปัวนิวกินี
PG: Papúa_Nueva_Guinea Papua_Nugini Papouasie-Nouvelle-Guinée
KR: 방한 訪韓 访韩
JP: 방일 訪日 访日 来日
CN: 방중 訪中 访华 訪華 来华 來華
VN: 訪越 访越
BT: 부탄 不丹 ブータン ภูฏาน Bhoutan Bután
BD: 방글라데시 孟加拉国 孟加拉國 バングラデシュ บังกลาเทศ
NP: 네팔 尼泊尔 尼泊爾 ネパール เนปาล Népal
MV: 몰디브 马尔代夫 馬爾代夫 モルディブ มัลดีฟส์
PK: 파키스탄 巴基斯坦 パキスタン ปากีสถาน Pakistán
IR: 伊朗 イラン อิหร่าน Irán
KZ: 카자흐스탄 哈萨克斯坦 哈薩克 カザフスタン คาซัคสถาน Kazajistán
UZ: 우즈베키스탄 乌兹别克斯坦 烏茲別克 ウズベキスタン อุซเบกิสถาน Uzbekistán Ouzbékistan
AZ: 아제르바이잔 阿塞拜疆 アゼルバイジャン อาเซอร์ไบจาน Azerbaiyán Azerbaïdjan
SA: 사우디아라비아 沙特阿拉伯 沙特 サウジアラビア
SA: ซาอุดีอาระเบีย Arabie_saoudite Arabia_Saudita Arab_Saudi
AE: 아랍에미리트 阿联酋 阿聯酋 アラブ首長国連邦 สหรัฐอาหรับเอมิเรตส์
AE: Émirats_arabes_unis Emiratos_Árabes_Unidos Uni_Emirat_Arab
TR: 튀르키예 터키 土耳其 トルコ ตุรกี Turquie Turquía Turki Thổ_Nhĩ_Kỳ
EG: 이집트 埃及 エジプト อียิปต์ Égypte Egipto Mesir Ai_Cập
ZA: 남아프리카공화국 南非 南アフリカ แอฟริกาใต้
MX: 멕시코 墨西哥 メキシコ เม็กซิโก Mexique México Meksiko
CA: 캐나다 加拿大 カナダ แคนาดา Canadá Kanada
PE: 페루 秘鲁 ペルー เปรู Pérou Perú
CL: 칠레 智利 チリ共和国 ชิลี Chili
BR: 브라질 巴西 ブラジル บราซิล Brésil Brasil
ES: 스페인 西班牙 スペイン สเปน Espagne España Spanyol Tây_Ban_Nha
IT: 이탈리아 意大利 イタリア อิตาลี Italie Italia
NL: 네덜란드 荷兰 荷蘭 オランダ เนเธอร์แลนด์ Pays-Bas Países_Bajos Belanda Hà_Lan
CH: 스위스 瑞士 スイス สวิตเซอร์แลนด์ Suisse Suiza Thụy_Sĩ
MA: 모로코 摩洛哥 モロッコ โมร็อกโก Maroc Marruecos Maroko Maghribi
SE: 스웨덴 瑞典 スウェーデン สวีเดน Suède Suecia
PL: 폴란드 波兰 ポーランド โปแลนด์ Pologne Polonia
AT: 奥地利 オーストリア ออสเตรีย Autriche
TO: 汤加 トンガ Tonga
WS: 사모아 萨摩亚 サモア ซามัว
VU: 바누아투 瓦努阿图 バヌアツ วานูอาตู
SB: 솔로몬제도 所罗门群岛 ソロモン諸島 Îles_Salomon Islas_Salomón
"""
PROVINCES = """
CN: Guangdong Guangxi Yunnan Fujian Hainan Zhejiang Jiangsu Sichuan Shandong Liaoning 广西 广东 云南
ID: West_Java East_Java Central_Java Riau_Islands Jawa_Barat Jawa_Timur Jawa_Tengah Kepulauan_Riau
ID: North_Sumatra East_Kalimantan West_Kalimantan East_Nusa_Tenggara West_Nusa_Tenggara Sulawesi
KH: Preah_Sihanouk Banteay_Meanchey Svay_Rieng Kandal
KR: Gyeonggi Chungcheong Gyeongsang Gangwon 경기도 충남 충북
LA: Champasak Bokeo Oudomxay Khammouane Bolikhamxay Houaphanh Xieng_Khouang
LA: Phongsaly Xaisomboun
MY: Selangor Sabah Sarawak Johor Kedah Perak Pahang Kelantan Terengganu Negeri_Sembilan
MP: Northern_Mariana_Islands Northern_Marianas
PH: Pampanga Luzon Mindanao Zambales Laguna Cavite Leyte
TH: ชลบุรี 촌부리 春武里 チョンブリ
TH: Tak_province Chonburi Chon_Buri Nakhon_Ratchasima Samut_Prakan
VN: Kien_Giang:Kiên_Giang Lam_Dong:Lâm_Đồng Quang_Ninh:Quảng_Ninh Quang_Tri:Quảng_Trị Khanh_Hoa
VN: Khánh_Hòa Binh_Dinh:Bình_Định Nghe_An:Nghệ_An Quang_Nam:Quảng_Nam Quang_Binh:Quảng_Bình
VN: An_Giang Binh_Duong:Bình_Dương Dong_Nai:Đồng_Nai Ha_Giang:Hà_Giang Cao_Bang:Cao_Bằng Gia_Lai
VN: Ba_Ria-Vung_Tau:Bà_Rịa-Vũng_Tàu Thua_Thien-Hue:Thừa_Thiên-Huế
"""
