"""The names that are looked for in a release: of records, of cities and countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from asean_wco.draft.names import Mention, Names
from asean_wco.library import Library
from asean_wco.model.countries import (
    DEMONYMS,
    codes_by_name,
    country_name,
    names_of_countries,
)
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting

# Countries as the other languages of releases call them.
_COUNTRIES = """
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
# Cities where meetings are held and that no record may name yet, and the names of others.
_CITIES = """
BH: Manama
BT: Thimphu
BW: Gaborone
CF: Bangui
CG: Brazzaville
CI: Abidjan
CM: Yaoundé Douala
CR: San_José
CU: Havana:La_Habana
DO: Santo_Domingo Punta_Cana
ET: Addis_Ababa
GN: Conakry
GT: Guatemala_City
JM: Kingston
JO: Amman
KW: Kuwait_City
MU: Port_Louis
MV: Malé
NG: Abuja Lagos
PA: Panama_City
PK: Islamabad Karachi
RW: Kigali
SB: Honiara
SN: Dakar
TN: Tunis
TW: Taipei:台北,臺北,타이베이,ไทเป,Đài_Bắc,Taipéi Kaohsiung:高雄,가오슝 Keelung:基隆市
TZ: Dar_es_Salaam
ZM: Lusaka
ZW: Harare
AE: Dubai Abu_Dhabi
AR: Buenos_Aires
AT: Vienna:비엔나,维也纳,維也納,ウィーン,เวียนนา,Vienne,Viena,Wina
AU: Sydney:시드니,悉尼,シドニー,ซิดนีย์ Perth:퍼스,珀斯,パース,เพิร์ธ
AU: Canberra:캔버라,堪培拉,キャンベラ,แคนเบอร์รา Melbourne:멜버른,墨尔本,墨爾本,メルボルン
AU: Brisbane:브리즈번,布里斯班,ブリスベン,บริสเบน Adelaide Hobart Darwin
AU: Cairns:케언즈,케언스,凯恩斯,ケアンズ,แคนส์
AZ: Baku
BD: Dhaka
BE: Brussels:브뤼셀,布鲁塞尔,布魯塞爾,ブリュッセル,บรัสเซลส์,Bruxelles,Bruselas,Bruxelas,Brussel
BE: Antwerp
BN: Bandar_Seri_Begawan:반다르스리브가완,斯里巴加湾,斯里巴加灣,バンダルスリブガワン
BR: Brasilia Recife Rio_de_Janeiro
CA: Ottawa Vancouver Toronto Montreal
CH: Geneva:제네바,日内瓦,日內瓦,ジュネーブ,เจนีวา,Genève,Ginebra
CN: Beijing:베이징,北京,ปักกิ่ง,Pékin,Pekín,Bắc_Kinh Shanghai:상하이,上海,เซี่ยงไฮ้,Thượng_Hải
CN: Guangzhou:광저우,广州,廣州,広州,กว่างโจว
CN: Kunming:쿤밍,昆明,คุนหมิง Nanning:난닝,南宁,南寧,หนานหนิง Qingdao:칭다오,青岛,青島
CN: Shenzhen:선전시,深圳 Xiamen:샤먼,厦门,廈門 Nanjing:난징,南京
CN: Dalian:大连,大連 Tianjin:톈진,天津 Chengdu:청두,成都 Hangzhou:항저우,杭州 Xi'an:시안시,西安
CN: Haikou:海口 Guilin:桂林 Wuhan:武汉,武漢
CL: Santiago
CO: Bogotá
DE: Berlin:베를린,柏林,ベルリン Frankfurt:프랑크푸르트,法兰克福,フランクフルト Hamburg
DE: Bonn Munich
EG: Cairo
ES: Madrid Barcelona
FJ: Suva:수바,苏瓦,蘇瓦,スバ Nadi
FR: Paris:파리,巴黎 Lyon Marseille
GB: London:런던,伦敦,倫敦,ロンドン
GE: Tbilisi
ID: Jakarta:자카르타,雅加达,雅加達,ジャカルタ,จาการ์ตา,Gia-các-ta
ID: Bali:발리,巴厘岛,峇里,バリ島,บาหลี Yogyakarta:족자카르타,日惹 Bandung:반둥,万隆
ID: Denpasar Batam Surabaya Medan Makassar Semarang Lombok
ID: Bogor Labuan_Bajo Badung Palembang Pontianak Tangerang Bekasi
IN: New_Delhi:뉴델리,新德里,ニューデリー,นิวเดลี Mumbai Chennai Bengaluru Hyderabad Kolkata
IN: Goa:고아주,果阿 Kochi Puducherry Faridabad
IR: Tehran:테헤란,德黑兰
IT: Rome:로마,罗马,羅馬,ローマ,โรม,Roma Venice Milan:밀라노
JP: Tokyo:도쿄,동경,东京,東京,โตเกียว,Tokio Kyoto:교토,京都,เกียวโต Osaka:오사카,大阪 Yokohama:横浜
JP: Nagoya:名古屋 Fukuoka:후쿠오카,福冈,福岡 Kobe:神戸 Sapporo:札幌 Kashiwa:가시와,柏市
KE: Nairobi
KH: Phnom_Penh:프놈펜,金边,金邊,プノンペン,พนมเปญ
KH: Siem_Reap:Siemreap,시엠립,暹粒,シェムリアップ,เสียมราฐ,Xiêm_Riệp Sihanoukville
KR: Seoul:서울,首尔,首爾,ソウル,โซล Busan:부산,釜山,ปูซาน Daejeon:대전 Incheon:인천,仁川
KR: Jeju:제주,济州,濟州,済州 Cheonan:천안,天安 Jinju:진주시,진주혁신도시 Gyeongju:경주,庆州
KR: Songdo:송도 Sejong:세종시
KZ: Astana Almaty
LA: Vientiane:비엔티안,万象,萬象,ビエンチャン,เวียงจันทน์,Viêng_Chăn
LA: Luang_Prabang:루앙프라방,琅勃拉邦,หลวงพระบาง Pakse
LK: Colombo:콜롬보,科伦坡,科倫坡,コロンボ
MA: Marrakech Rabat
MM: Yangon:양곤,仰光,ヤンゴン,ย่างกุ้ง Nay_Pyi_Taw:네피도,内比都,內比都,ネピドー,เนปิดอว์,เนปีดอว์
MM: Mandalay:만달레이,曼德勒 Bagan
MN: Ulaanbaatar Zamyn-Uud Darkhan Erdenet Gashuunsukhait
MX: Mexico_City
MY: Kuala_Lumpur:쿠알라룸푸르,吉隆坡,クアラルンプール,กัวลาลัมเปอร์
MY: Melaka:말라카,马六甲,馬六甲,マラッカ Putrajaya:푸트라자야,布城 Langkawi:랑카위,兰卡威,浮罗交怡
MY: Penang:페낭,槟城
MY: Kota_Kinabalu:코타키나발루,亚庇 Kuching:古晋 Johor_Bahru
NL: Rotterdam Maastricht The_Hague
NP: Kathmandu
NZ: Auckland:오클랜드,奥克兰,奧克蘭,オークランド Wellington:웰링턴,惠灵顿 Queenstown Christchurch
NZ: Rotorua
OM: Muscat
PE: Cusco
PG: Port_Moresby
PH: Manila:마닐라,马尼拉,馬尼拉,マニラ,มะนิลา,Maynila Cebu:세부,宿务,セブ,เซบู
PH: Davao_City:다바오,达沃 Makati Pasay Quezon_City Subic Tagaytay Boracay:보라카이 Baguio
PT: Lisbon
PY: Asunción
QA: Doha
RU: Moscow:모스크바,莫斯科,モスクワ,มอสโก,Moscou,Moscú Vladivostok:블라디보스토크 Sochi
SA: Riyadh
TH: Bangkok:방콕,曼谷,バンコク,กรุงเทพ,กรุงเทพมหานคร,Băng_Cốc Phuket:푸켓,푸껫,普吉,プーケット,ภูเก็ต
TH: Pattaya:파타야,芭提雅,帕塔亚,パタヤ,พัทยา Hua_Hin:후아힌,华欣,華欣,ホアヒン,หัวหิน
TH: Chiang_Mai:Chiangmai,치앙마이,清迈,清邁,チェンマイ,เชียงใหม่ Chiang_Rai:치앙라이,清莱,เชียงราย
TH: Krabi:끄라비,กระบี่ Samui:코사무이,苏梅岛,สมุย Khon_Kaen:ขอนแก่น Udon_Thani:อุดรธานี
TL: Dili:딜리,帝力,ディリ,ดิลี
TO: Nuku'alofa
TR: Istanbul Ankara
US: Seattle:시애틀 San_Francisco Honolulu San_Diego Los_Angeles New_York
UY: Montevideo Punta_del_Este
UZ: Tashkent:타슈켄트,塔什干
VN: Hanoi:하노이,河内,河內,ハノイ,ฮานอย,Hà_Nội Da_Lat:달랏,大叻,ダラット,ดาลัด,Đà_Lạt
VN: Da_Nang:Danang,다낭,岘港,峴港,ダナン,ดานัง,Đà_Nẵng
VN: Ho_Chi_Minh_City:HCM_City,Saigon,호치민,胡志明市,ホーチミン,โฮจิมินห์,Hồ_Chí_Minh
VN: Phu_Quoc:Phuquoc,푸꾸옥,富国岛,富國島,フーコック,Phú_Quốc
VN: Ha_Long:Halong,하롱,下龙,下龍,ハロン,Hạ_Long
VN: Nha_Trang:Nhatrang,나트랑,냐짱,芽庄,ニャチャン Hai_Phong:Haiphong,海防,Hải_Phòng
VN: Hue:Thừa_Thiên_Huế
VN: Can_Tho:Cantho,Cần_Thơ Vung_Tau:Vũng_Tàu
VU: Port_Vila
WS: Apia
ZA: Johannesburg Cape_Town
HK: Hong_Kong
SG: Singapore
"""
# Cities that reports of borders and ports name, and provinces, which only say the country.
_MORE_CITIES = """
AE: Ajman Sharjah
AF: Kabul
AM: Yerevan
AO: Luanda
BF: Ouagadougou
BG: Sofia
BI: Bujumbura
BJ: Cotonou
BO: La_Paz
BS: Nassau
BT: Paro Phuentsholing Punakha
BY: Minsk
BZ: Belize_City
CA: Quebec Calgary
CD: Kinshasa
CR: San_Jose
CV: Praia
CY: Nicosia
CZ: Prague:프라하,布拉格,プラハ,ปราก,Praga
DJ: Djibouti_City
DK: Copenhagen
DZ: Algiers:Alger,Argel
EC: Quito Guayaquil
EE: Tallinn
ES: Valencia Seville:Sevilla
FI: Helsinki
FJ: Lautoka Labasa Nasese Denarau
FM: Palikir
FR: Strasbourg Bordeaux
GA: Libreville
GH: Accra
GM: Banjul
GR: Athens:아테네,雅典,アテネ
GY: Georgetown
HN: Tegucigalpa San_Pedro_Sula
HR: Zagreb
HT: Port-au-Prince
HU: Budapest:부다페스트,布达佩斯,ブダペスト
IE: Dublin
IQ: Baghdad
IR: Isfahan Mashhad
JP: Ise-Shima Karuizawa Okinawa:오키나와,沖縄,冲绳
KE: Mombasa
LB: Beirut
LT: Vilnius
LU: Luxembourg_City
LV: Riga
LY: Tripoli
MD: Chisinau
MG: Antananarivo
ML: Bamako
MP: Saipan:사이판,塞班,サイパン
MR: Nouakchott
MT: Valletta
MW: Lilongwe
MX: Cancún Monterrey
MZ: Maputo
NA: Windhoek
NC: Noumea:Nouméa
NE: Niamey
NI: Managua
NO: Oslo
NR: Yaren
NU: Alofi
NZ: Nelson Dunedin Hamilton
PF: Papeete
PG: Lae Goroka
PL: Warsaw:바르샤바,华沙,ワルシャワ Krakow
PT: Porto
RO: Bucharest
RS: Belgrade
SD: Khartoum
SE: Stockholm
SI: Ljubljana
SK: Bratislava
SL: Freetown
SV: San_Salvador
TD: N'Djamena
TG: Lomé
TL: Baucau Batugade
TM: Ashgabat
TR: Antalya Izmir
TT: Port_of_Spain
UA: Kyiv Odesa
UG: Kampala Entebbe
US: Houston Chicago Miami Atlanta Boston Washington:Washington_D.C.
UZ: Samarkand:사마르칸트 Bukhara
VE: Caracas
WS: Savaii
YE: Sanaa
ZM: Livingstone
ZW: Victoria_Falls Bulawayo
AM: Gyumri
AR: Rosario Mendoza
BR: Brasília São_Paulo Sao_Paulo Foz_do_Iguaçu Salvador Manaus
CH: Davos Zurich
CL: Valparaíso Viña_del_Mar
CM: Yaounde
CO: Cartagena Medellín Cali Cartagena_de_Indias
CR: San_José
DO: Bavaro
EG: Alexandria Sharm_El_Sheikh Luxor
ES: Málaga Toledo
ET: Bahir_Dar
FR: Lille
GE: Batumi
GH: Tema Kumasi
IL: Tel_Aviv
IT: Naples Trieste
JO: Aqaba
KE: Naivasha Kisumu
KZ: Shymkent
LS: Maseru
MA: Casablanca Tangier Agadir Fez
ME: Podgorica
MK: Skopje
MX: Guadalajara Veracruz Mérida
MZ: Beira
NA: Swakopmund Walvis_Bay
NG: Kano Port_Harcourt
PE: Lima:Lima Arequipa
PK: Lahore Peshawar
PL: Gdansk
RS: Novi_Sad
RU: Saint_Petersburg:St_Petersburg,St._Petersburg Kazan Yekaterinburg
RW: Rubavu
SA: Jeddah:Djeddah Dammam
SN: Saly
SZ: Mbabane Ezulwini
TG: Lome
TN: Hammamet Sousse
TR: Bursa
TZ: Arusha Dodoma Zanzibar
UG: Jinja
UY: Colonia_del_Sacramento
UZ: Termez
XK: Pristina
ZA: Pretoria Durban Bela_Bela Stellenbosch Sandton
ZM: Kitwe
BD: Chattogram:Chittagong Sylhet Benapole
BT: Gelephu
IN: Petrapole Siliguri Varanasi Chandigarh Pune Thiruvananthapuram
LK: Kandy Galle
NP: Pokhara Birgunj
MV: Addu
ID: Tanjung_Balai_Karimun Karimun Bitung Dumai Bintan Serpong Cikampek Merauke
ID: Entikong Atambua Sorong Ternate
MY: Sitiawan Lumut Port_Dickson Kuala_Terengganu Butterworth Tawau Bukit_Kayu_Hitam
CK: Rarotonga
FM: Pohnpei
KG: Bishkek
KI: Tarawa
MH: Majuro
PW: Koror
TJ: Dushanbe
TV: Funafuti
BN: Gadong Berakas Jerudong Kiulap Seria Muara Kuala_Belait Tutong
CN: Changsha:长沙 Fuzhou:福州 Zhuhai:珠海 Harbin:哈尔滨 Urumqi:乌鲁木齐 Sanya:三亚 Qinzhou
CN: Fangchenggang Dongxing Pingxiang Lhasa Jinan
CN: Zhengzhou Chongqing:충칭,重庆,重慶 Ningbo:닝보,宁波 Suzhou:쑤저우,苏州 Boao:보아오,博鳌
ID: Balikpapan Manado Malang Cirebon Mataram Kupang Jayapura Banjarmasin Pekanbaru Padang Jambi
ID: Banda_Aceh Solo Surakarta Cikarang Purwakarta Nusa_Dua Ubud Tanjung_Pinang Sentul Ambon
IN: Jaipur Udaipur Ahmedabad Visakhapatnam Shillong Amritsar Gandhinagar Lucknow
JP: Narita Hiroshima:히로시마,広島,广岛 Sendai:仙台 Naha:那覇 Nara:奈良 Moji:門司 Hakodate:函館
KH: Poipet Bavet Battambang Kampot Sihanoukville:시아누크빌,西哈努克 Kampong_Cham
KR: Gwangju:광주,光州 Daegu:대구,大邱 Ulsan:울산 Suwon:수원 Pyeongtaek:평택 Gangneung:강릉
KR: Yeosu:여수
LA: Savannakhet Sekong Salavan Attapeu Thakhek Boten Luang_Namtha Xayaboury Vang_Vieng
MM: Myawaddy Muse Tachileik Naypyitaw Naypyidaw Bago Mawlamyine
MY: Ipoh Kuantan Kota_Bharu Labuan Miri Sandakan Shah_Alam Petaling_Jaya Port_Klang Alor_Setar
MY: George_Town Sepang Cyberjaya Seremban Genting_Highlands
PH: Iloilo Zamboanga Bacolod Cagayan_de_Oro Davao General_Santos Taguig Puerto_Princesa Tacloban
PH: Clark Lapu-Lapu Mandaue Muntinlupa Mandaluyong Parañaque Palawan Bohol Panglao
PH: Batangas Laoag Vigan
TH: Ayutthaya Mae_Sot Sadao Songkhla Hat_Yai Nong_Khai Mukdahan Rayong Laem_Chabang Surat_Thani
TH: Cha-am Kanchanaburi Nakhon_Phanom Ubon_Ratchathani Nonthaburi Khao_Lak
VN: Lao_Cai:Lào_Cai Lang_Son:Lạng_Sơn Mong_Cai:Móng_Cái Dong_Ha:Đông_Hà Vinh:Vinh Quy_Nhon:Quy_Nhơn
VN: Bac_Ninh:Bắc_Ninh Dong_Hoi:Đồng_Hới Bien_Hoa:Biên_Hòa Tay_Ninh:Tây_Ninh Hoi_An:Hội_An
VN: Lang_Son:谅山,諒山,랑선,랑썬 Mong_Cai:芒街,몽카이 Lao_Cai:老街 Vinh:荣市
VN: Hue:顺化,順化,후에시,フエ市,เว้ Can_Tho:芹苴,껀터
VN: Quy_Nhon:归仁,꾸이년 Bac_Ninh:北宁,박닌 Vung_Tau:头顿,붕따우
VN: Hai_Phong:海防市,하이퐁,ハイフォン,ไฮฟอง
TH: Nong_Khai:หนองคาย,廊开 Mukdahan:มุกดาหาร Songkhla:สงขลา Hat_Yai:หาดใหญ่ Mae_Sot:แม่สอด Rayong:ระยอง
TH: Ayutthaya:อยุธยา Nakhon_Phanom:นครพนม Kanchanaburi:กาญจนบุรี Sadao:สะเดา Laem_Chabang:แหลมฉบัง
TH: Surat_Thani:สุราษฎร์ธานี Ubon_Ratchathani:อุบลราชธานี Cha-am:ชะอำ Trat:ตราด Nonthaburi:นนทบุรี
MY: Penang:ปีนัง,ピナン,檳城 Langkawi:ลังกาวี,ランカウイ Johor_Bahru:新山,조호르바루 Kuching:쿠칭
LA: Savannakhet:สะหวันนะเขต,沙湾拿吉 Pakse:ปากเซ,巴色 Thakhek:ท่าแขก Boten:磨丁
KH: Poipet:ปอยเปต Sihanoukville:สีหนุวิลล์
CN: Jinan:济南 Zhuhai:珠海,주하이 Fangchenggang:防城港 Pingxiang:凭祥 Dongxing:东兴 Qinzhou:钦州
CN: Lhasa:拉萨
CN: Hefei:合肥 Nanchang:南昌 Shenyang:沈阳 Guiyang:贵阳 Lanzhou:兰州 Yiwu:义乌 Horgos:霍尔果斯
JP: Chiba:千葉市 Kitakyushu:北九州 Niigata:新潟 Kanazawa:金沢 Shimonoseki:下関 Hakata:博多
JP: Okayama:岡山
JP: Nagasaki:長崎 Kagoshima:鹿児島 Shizuoka:静岡 Otaru:小樽 Yokohama:요코하마,横滨,橫濱 Kobe:고베
KR: Pohang:포항 Changwon:창원 Mokpo:목포 Gunsan:군산 Yeongjong:영종도 Gimpo:김포 Cheongju:청주
KR: Asan:아산시
KR: Jeonju:전주시 Sokcho:속초 Donghae:동해시 Goyang:고양시,킨텍스 Incheon:インチョン,インチョン
KR: Busan:プサン
VN: Lao_Bao:Lao_Bảo Nam_Dinh:Nam_Định Phan_Thiet:Phan_Thiết Ha_Tien:Hà_Tiên Moc_Bai:Mộc_Bài
MV: Hulhumalé:Hulhumale
KZ: Khorgos:Korgas Aktau
PK: Taftan Torkham Chaman Quetta Gwadar
IR: Mirjaveh Shiraz Tabriz Chabahar Bandar_Abbas
NP: Biratnagar Bhairahawa
BD: Khulna
IN: Attari Wagah Nagpur Mundra Kandla Agra
LK: Negombo Hambantota Trincomalee
PG: Alotau Kimbe Madang Mount_Hagen:Mt_Hagen,Mt._Hagen Kokopo Rabaul Wewak Vanimo Daru
VU: Luganville
SB: Munda Gizo
FJ: Savusavu Levuka
WS: Asau Salelologa
TO: Vava'u Neiafu
KI: Betio Kiritimati
MH: Ebeye
FM: Chuuk
PW: Melekeok Ngerulmud
CK: Avarua Aitutaki
TL: Maliana Suai Oecusse
BN: Temburong
MY: Sibu Bintulu Rantau_Panjang Klang Pasir_Gudang
ID: Belawan Samarinda Nunukan Tarakan Skouw
PH: Tuguegarao Mactan Tagbilaran Pasig
TH: Mae_Sai Sa_Kaeo Chanthaburi Betong Ranong
KH: Stung_Treng Koh_Kong
LA: Paksan Houayxay:Huay_Xai,Houay_Xay Phonsavan Sam_Neua
MM: Lashio Pyin_Oo_Lwin Thilawa Kawthaung Sittwe
CN: Ruili Hekou Changchun Hunchun Manzhouli Erenhot Kashgar
MN: Altanbulag
KG: Osh
TJ: Khujand
TM: Turkmenbashi Awaza
AF: Herat Mazar-e-Sharif Hairatan
RU: Khabarovsk
VN: VN: Thanh_Hoa:Thanh_Hóa Ninh_Binh:Ninh_Bình Sa_Pa Tam_Dao Buon_Ma_Thuot Pleiku Rach_Gia Sam_Son
"""
# Names of cities in other languages, by their countries.
_CITIES_ELSEWHERE = """
AE: Dubai:두바이,迪拜,杜拜,ドバイ,ดูไบ,Dubái,Dubaï
AE: Abu_Dhabi:아부다비,阿布扎比,アブダビ,อาบูดาบี,Abou_Dhabi
AR: Buenos_Aires:부에노스아이레스,布宜诺斯艾利斯,ブエノスアイレス,บัวโนสไอเรส
AU: Canberra:坎培拉 Sydney:雪梨 Melbourne:เมลเบิร์น Perth:เพิร์ท,柏斯 Brisbane:布里斯本
AU: Cairns:เคนส์
AU: Adelaide:애들레이드,阿德莱德,アデレード Darwin:다윈,达尔文,ダーウィン
AU: Gold_Coast:골드코스트,黄金海岸,ゴールドコースト
AZ: Baku:바쿠,巴库,バクー,บากู,Bakou,Bakú
BD: Dhaka:达卡,達卡,ダッカ,ธากา,Daca,Dacca
BE: Brussels:브뤼셀시,Brüssel
BH: Manama:마나마,麦纳麦,マナマ,Manamá
BN: Bandar_Seri_Begawan:บันดาร์เสรีเบกาวัน,บันดาร์เซอรีเบอกาวัน,반다르스리브가완,반다르세리베가완
BN: Bandar_Seri_Begawan:バンダル・スリ・ブガワン
BR: Brasilia:브라질리아,巴西利亚,ブラジリア
BR: Rio_de_Janeiro:리우데자네이루,里约热内卢,リオデジャネイロ
BR: Sao_Paulo:상파울루,圣保罗,聖保羅,サンパウロ
BT: Thimphu:팀푸,廷布,ティンプー,ทิมพู,Timbu,Thimphou
CA: Ottawa:오타와,渥太华,オタワ,ออตตาวา Vancouver:밴쿠버,温哥华,バンクーバー
CA: Toronto:토론토,多伦多,トロント Montreal:Montréal
CH: Geneva:Geneve,Jenewa,Giơ-ne-vơ,Genf,Genebra Zurich:취리히,苏黎世,チューリッヒ,Zúrich
CI: Abidjan:아비장,阿比让,アビジャン,Abiyán
CL: Santiago:산티아고,圣地亚哥,サンティアゴ,Santiago_de_Chile
CN: Beijing:북경,ペキン Shanghai:シャンハイ,Shanghái Guangzhou:Quảng_Châu,Cantón
CN: Shenzhen:심천
CN: Kunming:Côn_Minh,쿤밍시 Nanning:Nam_Ninh Qingdao:チンタオ Xiamen:アモイ
CN: Hangzhou:Hàng_Châu,ハンチョウ
CN: Chongqing:ฉงชิ่ง,Trùng_Khánh Chengdu:เฉิงตู,Thành_Đô Xi'an:ซีอาน Dongguan:东莞,東莞
CN: Foshan:佛山
CO: Bogotá:보고타,波哥大,ボゴタ Cartagena:카르타헤나,卡塔赫纳
CU: Havana:아바나,哈瓦那,ハバナ,La_Havane,Habana
CZ: Prague:Praha
DE: Berlin:เบอร์ลิน,Berlín,Bá-linh Frankfurt:แฟรงก์เฟิร์ต,Francfort
DE: Hamburg:함부르크,汉堡,ハンブルク,Hambourg,Hamburgo Munich:뮌헨,慕尼黑,ミュンヘン,München
DK: Copenhagen:코펜하겐,哥本哈根,コペンハーゲン,Copenhague
DO: Santo_Domingo:산토도밍고,圣多明各,Saint-Domingue Punta_Cana:푼타카나,蓬塔卡纳
EG: Cairo:카이로,开罗,開羅,カイロ,ไคโร,Le_Caire,El_Cairo,Kairo
ES: Madrid:마드리드,马德里,馬德里,マドリード,มาดริด
ES: Barcelona:바르셀로나,巴塞罗那,バルセロナ,Barcelone
ET: Addis_Ababa:아디스아바바,亚的斯亚贝巴,アディスアベバ,Addis-Abeba,Adís_Abeba
FI: Helsinki:헬싱키,赫尔辛基,ヘルシンキ
FJ: Suva:ซูวา Nadi:난디,楠迪,ナンディ
FR: Paris:パリ,ปารีส,París,Pa-ri Lyon:리옹,里昂,リヨン Marseille:마르세유,马赛,マルセイユ,Marsella
GB: London:ลอนดอน,Londres,Luân_Đôn Edinburgh:에든버러,爱丁堡,エディンバラ
GE: Tbilisi:트빌리시,第比利斯,トビリシ,Tbilissi
GH: Accra:아크라,阿克拉,アクラ
GT: Guatemala_City:Ciudad_de_Guatemala,과테말라시티,危地马拉城
HU: Budapest:บูดาเปสต์
ID: Jakarta:Djakarta,Yakarta Bali:巴厘,เกาะบาหลี
ID: Yogyakarta:ジョグジャカルタ,ยอกยาการ์ตา,Jogjakarta,Jogja
ID: Surabaya:수라바야,泗水,スラバヤ,สุราบายา Batam:바탐,巴淡,バタム,บาตัม
ID: Medan:메단,棉兰,メダン,เมดาน Bandung:萬隆,バンドン,บันดุง
ID: Bogor:보고르,茂物,ボゴール,โบกอร์ Labuan_Bajo:라부안바조,拉布安巴焦,ラブアンバジョ
ID: Lombok:롬복,龙目岛,ロンボク,ลอมบอก Semarang:스마랑,三宝垄,スマラン
ID: Makassar:마카사르,望加锡,マカッサル Nusa_Dua:누사두아,努沙杜瓦,ヌサドゥア
ID: Denpasar:덴파사르,登巴萨,デンパサール Palembang:팔렘방,巨港,パレンバン
IE: Dublin:더블린,都柏林,ダブリン,Dublín
IN: New_Delhi:Nueva_Delhi,Nueva_Deli,Nouvelle_Delhi,Niu_Đê-li
IN: Mumbai:뭄바이,孟买,孟買,ムンバイ,มุมไบ,Bombay Chennai:첸나이,金奈,チェンナイ,เจนไน
IN: Bengaluru:벵갈루루,班加罗尔,ベンガルール,Bangalore
IN: Hyderabad:하이데라바드,海得拉巴,ハイデラバード Kolkata:콜카타,加尔各答,コルカタ,โกลกาตา
IN: Kochi:코치시,科钦 Jaipur:자이푸르,斋浦尔,ジャイプル
IT: Rome:Rô-ma Milan:米兰,ミラノ,Milano,Milán
JM: Kingston:킹스턴,金斯敦
JO: Amman:安曼,アンマン
JP: Tokyo:Tô-ki-ô Osaka:โอซากา Yokohama:โยโกฮามา Nagoya:나고야,名古屋,นาโกยา Kobe:โกเบ
JP: Fukuoka:ฟุกุโอกะ Sapporo:삿포로,ซัปโปโร Kyoto:Kioto
JP: Kashiwa:千叶柏市,柏の葉 Naha:나하시 Hiroshima:ฮิโรชิมา
KE: Nairobi:나이로비,内罗毕,奈洛比,ナイロビ,ไนโรบี
KG: Bishkek:비슈케크,比什凯克,ビシュケク
KH: Phnom_Penh:Nông_Pênh,Phnôm_Pênh,Pnom_Penh,Phnom-Penh,Nom_Pen,กรุงพนมเปญ
KH: Siem_Reap:씨엠립,시엠레아프,Siem_Riep,Xiem_Riep
KH: Sihanoukville:สีหนุวิลล์,シアヌークビル,Preah_Sihanouk
KR: Seoul:Xơ-un,Xê-un,Séoul,Seúl,漢城 Busan:Pusan,Busán Incheon:อินชอน Daejeon:แทจอน,テジョン
KR: Jeju:チェジュ,เชจู
KR: Cheonan:천안시,チョナン Gyeongju:慶州,คยองจู,キョンジュ Sejong:世宗,セジョン Yeosu:丽水
KR: Pyeongchang:평창,平昌
KW: Kuwait_City:쿠웨이트시티,科威特城
KZ: Astana:아스타나,阿斯塔纳,アスタナ Almaty:알마티,阿拉木图,アルマトイ
LA: Vientiane:永珍,Viêng-chăn,Viên_Chăn,Vientián,นครหลวงเวียงจันทน์
LA: Luang_Prabang:Luông_Pra-băng,Luang_Phabang,Luangprabang,ルアンパバーン,ルアンプラバン
LA: Savannakhet:사반나케트,サワンナケート,Xa-vẳn-na-khệt Pakse:팍세,パクセー
LK: Colombo:โคลัมโบ,Cô-lôm-bô
LU: Luxembourg_City:룩셈부르크시
MA: Marrakech:마라케시,马拉喀什,マラケシュ,Marrakesh Rabat:라바트,拉巴特,ラバト
MA: Casablanca:카사블랑카,卡萨布兰卡
MM: Yangon:Rangun,Rangoun,Ngưỡng_Quang
MM: Nay_Pyi_Taw:ネーピードー,เนปยีดอ,กรุงเนปยีดอ,Nây-pi-tô,Naipyidó,奈比多
MM: Mandalay:มัณฑะเลย์,マンダレー Bagan:바간,蒲甘,バガン,พุกาม
MN: Ulaanbaatar:울란바토르,乌兰巴托,烏蘭巴托,ウランバートル,อูลานบาตอร์,Ulan_Bator,Oulan-Bator
MN: Ulaanbaatar:Ulán_Bator,U-lan_Ba-to
MO: Macao:澳門特區
MU: Port_Louis:포트루이스,路易港
MV: Malé:马累,มาเล
MX: Mexico_City:멕시코시티,墨西哥城,メキシコシティ,Ciudad_de_México Cancún:칸쿤,坎昆,カンクン
MY: Kuala_Lumpur:กรุงกัวลาลัมเปอร์,Cu-a-la_Lăm-pơ Putrajaya:プトラジャヤ,ปุตราจายา
MY: Melaka:มะละกา,Malaca,Malacca Penang:槟岛,ペナン,Pulau_Pinang Langkawi:浮羅交怡,蘭卡威
MY: Johor_Bahru:柔佛新山,ジョホールバル,ยะโฮร์บาห์รู,Johor_Baru
MY: Kota_Kinabalu:コタキナバル,โกตากินาบาลู,亞庇 Kuching:クチン,กูจิง Ipoh:이포,怡保,イポー
MZ: Maputo:마푸투,马普托,マプト
NC: Noumea:누메아,努美阿,ヌメア
NG: Abuja:아부자,阿布贾,アブジャ Lagos:라고스,拉各斯,ラゴス
NL: Rotterdam:로테르담,鹿特丹,ロッテルダム
NL: Amsterdam:암스테르담,阿姆斯特丹,アムステルダム,อัมสเตอร์ดัม,Ámsterdam
NL: The_Hague:헤이그,海牙,ハーグ,La_Haye,La_Haya,Den_Haag
NP: Kathmandu:카트만두,加德满都,加德滿都,カトマンズ,กาฐมาณฑุ,Katmandu,Katmandú,Katmandou
NZ: Auckland:โอ๊คแลนด์,ออกแลนด์ Wellington:ウェリントン,เวลลิงตัน,威靈頓
NZ: Queenstown:퀸스타운,皇后镇,クイーンズタウン
NZ: Christchurch:크라이스트처치,基督城,クライストチャーチ Rotorua:로토루아,罗托鲁瓦,ロトルア
OM: Muscat:무스카트,马斯喀特,マスカット,Mascate
PA: Panama_City:파나마시티,巴拿马城,パナマシティー,Ciudad_de_Panamá
PE: Lima:利马 Cusco:쿠스코,库斯科,クスコ,Cuzco
PG: Port_Moresby:포트모르즈비,포트모레스비,莫尔兹比港,莫士比港,ポートモレスビー,พอร์ตมอร์สบี
PH: Manila:กรุงมะนิลา,Ma-ni-la,Manille,Kota_Manila Cebu:宿霧,เกาะเซบู
PH: Davao_City:다바오시,達沃,ダバオ,ดาเวา,Davao Boracay:长滩岛,長灘島,ボラカイ,โบราไคย์
PH: Makati:마카티,马卡蒂,マカティ Clark:클라크필드,克拉克经济区
PH: Tagaytay:타가이타이,大雅台,タガイタイ Bohol:보홀,薄荷岛,ボホール
PK: Islamabad:이슬라마바드,伊斯兰堡,イスラマバード,อิสลามาบัด Karachi:카라치,卡拉奇,カラチ,การาจี
PL: Warsaw:Warszawa,Varsovie,Varsovia
PT: Lisbon:리스본,里斯本,リスボン,Lisbonne,Lisboa
QA: Doha:도하,多哈,ドーハ,โดฮา
RU: Moscow:Moskow,Mát-xcơ-va,Moskva,กรุงมอสโก
RU: Vladivostok:符拉迪沃斯托克,海参崴,ウラジオストク,วลาดิวอสตอก,Vla-đi-vô-xtốc
RU: Saint_Petersburg:상트페테르부르크,圣彼得堡,サンクトペテルブルク Sochi:소치,索契,ソチ
RU: Kazan:카잔,喀山,カザン
SA: Riyadh:리야드,利雅得,リヤド,ริยาด,Riyad,Riad Jeddah:제다,吉达,ジッダ,Djedda,Yeda
SB: Honiara:호니아라,霍尼亚拉,ホニアラ
SE: Stockholm:스톡홀름,斯德哥尔摩,ストックホルム,Estocolmo
SN: Dakar:다카르,达喀尔,ダカール
TH: Bangkok:Băng-cốc Phuket:푸껫섬,ป่าตอง Pattaya:바타야,เมืองพัทยา Chiang_Mai:Chiềng_Mai
TH: Hua_Hin:ฮัวหิน Samui:ซามุย,蘇梅島,サムイ Khon_Kaen:컨깬,孔敬,コンケン Krabi:甲米,クラビ
TH: Udon_Thani:乌隆,ウドンターニー Nong_Khai:농카이,ノーンカーイ Hat_Yai:핫야이,合艾,ハートヤイ
TH: Mae_Sot:매솟,湄索,メーソート Sadao:사다오,沙道 Bang_Saen:บางแสน
TH: Nakhon_Ratchasima:นครราชสีมา,โคราช Chiang_Saen:เชียงแสน Aranyaprathet:อรัญประเทศ
TL: Dili:Díli,Dilí,帝利
TN: Tunis:튀니스,チュニス
TO: Nuku'alofa:누쿠알로파,努库阿洛法,ヌクアロファ
TR: Istanbul:이스탄불,伊斯坦布尔,イスタンブール,อิสตันบูล,Estambul
TR: Ankara:앙카라,安卡拉,アンカラ,อังการา Antalya:안탈리아,安塔利亚,アンタルヤ
TZ: Dar_es_Salaam:다르에스살람,达累斯萨拉姆,ダルエスサラーム Arusha:아루샤,阿鲁沙,アルーシャ
UG: Kampala:캄팔라,坎帕拉,カンパラ
US: Washington:워싱턴,华盛顿,華盛頓,ワシントン,วอชิงตัน,Oa-sinh-tơn
US: New_York:뉴욕,纽约,紐約,ニューヨーク,นิวยอร์ก,Nueva_York,Niu_Oóc
US: San_Francisco:샌프란시스코,旧金山,サンフランシスコ Honolulu:호놀룰루,檀香山,ホノルル
US: Los_Angeles:로스앤젤레스,洛杉矶,ロサンゼルス San_Diego:샌디에이고,圣迭戈
US: Seattle:西雅图,シアトル
UY: Montevideo:몬테비데오,蒙得维的亚,モンテビデオ Punta_del_Este:푼타델에스테
UZ: Tashkent:タシケント,ทาชเคนต์,Tachkent,Taskent
UZ: Samarkand:撒马尔罕,サマルカンド,Samarcande,Samarcanda
VN: Hanoi:กรุงฮานอย,Hanói,Hanoï Da_Nang:Tourane
VN: Ho_Chi_Minh_City:호찌민,胡志明,นครโฮจิมินห์,TP.HCM,TP_HCM,TPHCM,TP._Hồ_Chí_Minh
VN: Ho_Chi_Minh_City:Hô-Chi-Minh-Ville,Hô_Chi_Minh-Ville,Ciudad_Ho_Chi_Minh,Ciudad_de_Ho_Chi_Minh
VN: Ha_Long:ฮาลอง Phu_Quoc:ฟูก๊วก,富國 Nha_Trang:ญาจาง,芽莊 Can_Tho:カントー,กานเทอ
VN: Quy_Nhon:クイニョン,歸仁
VU: Port_Vila:포트빌라,维拉港,ポートビラ
WS: Apia:아피아,阿皮亚,アピア
ZA: Johannesburg:요하네스버그,约翰内斯堡,ヨハネスブルク,Johannesbourg
ZA: Cape_Town:케이프타운,开普敦,ケープタウン,Le_Cap,Ciudad_del_Cabo
ZA: Pretoria:프리토리아,比勒陀利亚,プレトリア Durban:더반,德班,ダーバン
ZW: Harare:하라레,哈拉雷
ZM: Lusaka:루사카,卢萨卡,ルサカ
"""
_PROVINCES = """
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
# Bodies as releases in other languages call them.
_BODIES = """
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
    kinds = ("organization", "initiative", "topic", "series")
    named = (
        (record.id, kind, name)
        for kind in kinds
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
        for identifier, names in _lines(_BODIES)
        for name in names
    )
    initiatives = (
        (record.id, name)
        for record in library.of_kind("initiative")
        for given in (record.name, *record.aliases)
        for name in (given, *_without_owner(given))
        if not record.id.startswith(("operation-", "project-"))
    )
    people = (
        (record.id, "person", name)
        for record in library.of_kind("person")
        for name in (record.name, *record.aliases)
    )
    cities = {fold(name): city for city, names, _ in _cities(library) for name in (city, *names)}
    return Gazetteer(
        Names((*others, *named, *administrations)),
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


_PROJECT_FOR = re.compile(r"(?P<name>WCO (?:[A-Z]\w+ )+(?:Project|Programme)) for ")
# What is shorter has another meaning without its owner.
_SHORTEST_WITHOUT_OWNER = 5


def _without_owner(name: str) -> Iterator[str]:
    """Yield a long name without the WCO: "Security Project for South East Asia and the Pacific"."""
    rest = name.removeprefix("WCO ")
    if rest != name and len(rest.split()) >= _SHORTEST_WITHOUT_OWNER:
        yield rest


@lru_cache(maxsize=1)
def countries_elsewhere() -> frozenset[str]:
    """Return the folded names of countries in other languages that are single words."""
    return frozenset(
        fold(name) for _, names in _lines(_COUNTRIES) for name in names if "_" not in name
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
    for code, words in _lines(_CITIES + _MORE_CITIES + _CITIES_ELSEWHERE):
        for word in words:
            city, _, others = word.replace("_", " ").partition(":")
            yield city, [name for name in others.split(",") if name], code
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
    for code, names in _lines(_COUNTRIES):
        for name in names:
            yield code, "country", name.replace("_", " ")
    for code, words in _lines(_PROVINCES):
        for name in " ".join(words).replace(":", " ").split():
            yield code, "country", name.replace("_", " ")
    for name, code in names_of_countries().items():
        if name in _ALSO_WORDS:
            continue
        if name not in DEMONYMS or name == country_name(code):
            yield code, "country", name
