"""Words of the field in other languages, by what they mean in English.

One line a meaning, its words with semicolons between them: French, Spanish, Portuguese,
Indonesian, Malay, Vietnamese and German, folded, and Thai, Lao, Khmer, Chinese, Japanese and Korean
as people write them. To widen what the search understands, add a word to its line. A word that is a
name or an English word too stays out. A country has its adjectives too, in all their genders,
numbers and cases.
"""

BY_MEANING = {
    "before 2020": (
        "before covid 19; before covid; before the pandemic; pre covid; pre pandemic; "
        "avant la pandemie; antes de la pandemia; sebelum pandemi"
    ),
    # Meetings, and what is written of them
    "meeting": (
        "reunion; reunions; rencontre; reuniones; encuentro; reuniao; reunioes; encontro; "
        "pertemuan; rapat; mesyuarat; sidang; hoi nghi; cuoc hop; phien hop; tagung; treffen; "
        "sitzung; การประชุม; ประชุม; 会议; 会晤; 会合; 회의; pagpupulong; ກອງປະຊຸມ; ການປະຊຸມ; "
        "កិច្ចប្រជុំ; ប្រជុំ; 会議; 會議"
    ),
    "workshop": (
        "atelier; ateliers; seminaire; taller; talleres; seminario; oficina de trabalho; "
        "lokakarya; bengkel; hoi thao; workshop khu vuc; สัมมนา; การสัมมนา; "
        "การประชุมเชิงปฏิบัติการ; 研讨会; 研讨班; 讲习班; 研修会; ワークショップ; セミナー; "
        "워크숍; 세미나"
    ),
    "conference": (
        "conferencia; conferencias; konferensi; persidangan; konferenz; 大会; 会议大会; 콘퍼런스; "
        "컨퍼런스; ກອງປະຊຸມໃຫຍ່; សន្និសីទ"
    ),
    "training": (
        "entrenamiento; adiestramiento; entrainement; treino; formation; formacion; capacitacion; "
        "curso; formacao; treinamento; pelatihan; diklat; latihan; kursus; dao tao; tap huan; "
        "khoa dao tao; schulung; ausbildung; ฝึกอบรม; การฝึกอบรม; 培训; 培训班; 研修; 교육; 훈련; "
        "연수; pagsasanay; ຝຶກອົບຮົມ; បណ្តុះបណ្តាល"
    ),
    "consultation": (
        "consultas; consulta; konsultasi; rundingan; perundingan; tham van; konsultationen; "
        "การปรึกษาหารือ; การหารือ; 磋商; 协商; 協議; 협의; ការពិគ្រោះ; ການປຶກສາຫາລື"
    ),
    "visit": (
        "visite; visita; kunjungan; lawatan; chuyen tham; besuch; การเยือน; เยือน; 访问; 訪問; 방문"
    ),
    "mission": "mision; missao; misi; doan cong tac; phai doan; คณะผู้แทน; 代表团; 使節団",
    "ceremony": "ceremonie; ceremonia; cerimonia; upacara; majlis; พิธี; 仪式; 式典; 기념식",
    "launch": (
        "lancement; lanzamiento; lancamento; peluncuran; pelancaran; ra mat; khoi dong; เปิดตัว; "
        "启动; 発足; 출범"
    ),
    "opening": (
        "inauguracion; apertura; abertura; pembukaan; perasmian; khai truong; khai mac; พิธีเปิด; "
        "开幕; 開所式; 개소"
    ),
    "anniversary": (
        "anniversaire; aniversario; hari jadi; ulang tahun; ulang tahun ke; ky niem; ครบรอบ; "
        "周年; 주년"
    ),
    "summit": (
        "sommet; cumbre; cupula; ktt; sidang kemuncak; hoi nghi thuong dinh; สุดยอด; 峰会; "
        "首脳会議; 정상회의"
    ),
    "working group": (
        "groupe de travail; grupo de trabajo; grupo de trabalho; kelompok kerja; kumpulan kerja; "
        "nhom cong tac; nhom lam viec; arbeitsgruppe; คณะทำงาน; 工作组; 作業部会; 작업반"
    ),
    "committee": (
        "comite; komite; jawatankuasa; uy ban; ausschuss; คณะกรรมการ; 委员会; 위원회; "
        "ຄະນະກຳມະການ; គណៈកម្មាធិការ"
    ),
    "regional": (
        "regionale; regionaux; regionales; regionais; serantau; wilayah; khu vuc; ภูมิภาค; 地区; "
        "区域; 地域; 지역; panrehiyon; ພາກພື້ນ; តំបន់"
    ),
    "national": (
        "nationale; nationaux; nacional; nacionales; nacionais; nasional; kebangsaan; quoc gia; "
        "แห่งชาติ; 国家; 全国; 国家級; 국가"
    ),
    "international": (
        "internationale; internationaux; internacional; internacionales; internasional; "
        "antarabangsa; quoc te; ระหว่างประเทศ; 国际; 국제"
    ),
    "global": (
        "mondial; mondiale; mundial; sedunia; toan cau; weltweit; โลก; 全球; 世界; 글로벌; 세계"
    ),
    "joint": (
        "conjoint; conjointe; commune; conjunta; conjunto; bersama; gabungan; phoi hop; "
        "gemeinsame; ร่วม; 联合; 共同; 合同; 합동"
    ),
    "bilateral": "bilaterale; hai hala; dua hala; song phuong; ทวิภาคี; 双边; 二国間; 양자",
    "virtual": (
        "virtuelle; virtuel; en ligne; en linea; em linha; dalam talian; daring; secara daring; "
        "truc tuyen; ออนไลน์; 线上; 视频; オンライン; 온라인; 화상"
    ),
    "annual": (
        "annuel; annuelle; anual; tahunan; thuong nien; hang nam; jahrlich; ประจำปี; 年度; 年次; "
        "연례"
    ),
    "report": (
        "rapport; informe; relatorio; laporan; bao cao; bericht; รายงาน; 报告; 報告書; 보고서"
    ),
    "statement": (
        "comunicado; declaracao; pernyataan; kenyataan; tuyen bo; erklarung; แถลงการณ์; 声明; 성명"
    ),
    "study": "etude; estudio; estudo; kajian; studi; nghien cuu; studie; การศึกษา; 研究; 연구",
    # People and posts
    "head": (
        "a la tete de; a la cabeza de; a frente da; chef; jefe; jefa; chefe; kepala; nguoi dung "
        "dau; leiter; leiterin; หัวหน้า; 负责人; 首长; 所長; 소장; 청장; ຫົວໜ້າ; ប្រធាន; トップ"
    ),
    "heads": "chefs; jefes; chefes; para kepala; ketua ketua; lanh dao; leiter der; 负责人会议",
    "director general": (
        "directeur general; directrice generale; directora general; diretor geral; dirjen; "
        "direktur jenderal; ketua pengarah; cuc truong; generaldirektor; อธิบดี; 署长; 总署长; "
        "長官; 관세청장; dir gen; pangkalahatang direktor; ອະທິບໍດີ; ຫົວໜ້າກົມ; អគ្គនាយក; 总干事; "
        "세관장"
    ),
    "directors general": (
        "directeurs generaux; directores generales; diretores gerais; para dirjen; "
        "tong cuc truong; cac tong cuc truong; cac cuc truong; generaldirektoren; 署长会议"
    ),
    "director": (
        "directeur; directrice; directora; diretor; diretora; direktur; pengarah; giam doc; "
        "direktor; ผู้อำนวยการ; 主任; 局长; 국장"
    ),
    "deputy": (
        "adjoint; adjointe; vice directeur; adjunto; adjunta; subdirector; timbalan; wakil; pho; "
        "stellvertretender; รอง; 副; 副官; 차장"
    ),
    "secretary general": (
        "secretaire general; secretaire generale; secretario general; secretaria general; "
        "secretario geral; sekretaris jenderal; sekjen; setiausaha agung; tong thu ky; "
        "generalsekretar; เลขาธิการ; 秘书长; 事務総局長; 事務局長; 사무총장; sec gen; kalihim "
        "heneral; ເລຂາທິການ; ເລຂາທິການໃຫຍ່; អគ្គលេខាធិការ; 事務総長"
    ),
    "commissioner": (
        "commissaire; comisionado; comissario; komisaris; pesuruhjaya; uy vien; kommissar; 专员; "
        "委員; komisyoner; komisyonado"
    ),
    "chair": (
        "presidente; presidenta; pengerusi; chu tich; vorsitzende; vorsitzender; ประธาน; 主席; "
        "議長; 의장; ketua"
    ),
    "vice chair": (
        "vice president; vice presidente; vicepresidente; vicepresidencia; vice presidencia; "
        "wakil ketua; naib pengerusi; pho chu tich; รองประธาน; 副主席; 副議長; 부의장"
    ),
    "minister": (
        "ministre; ministro; ministra; menteri; bo truong; minister der; รัฐมนตรี; 部长; 大臣; "
        "장관; ລັດຖະມົນຕີ; រដ្ឋមន្ត្រី"
    ),
    "minister of finance": (
        "ministre des finances; ministro de finanzas; ministro de hacienda; "
        "ministro das financas; menteri keuangan; menteri kewangan; bo truong tai chinh; "
        "finanzminister; รัฐมนตรีว่าการกระทรวงการคลัง; 财政部长; 財務大臣"
    ),
    "ministry of finance": (
        "ministere des finances; ministerio de hacienda; ministerio das financas; "
        "kementerian keuangan; kementerian kewangan; bo tai chinh; finanzministerium; "
        "กระทรวงการคลัง; 财政部; 財務省; 기획재정부"
    ),
    "ambassador": (
        "ambassadeur; embajador; embaixador; duta besar; dai su; botschafter; เอกอัครราชทูต; "
        "大使; 대사"
    ),
    "representative": (
        "representant; representante; wakil rakyat; perwakilan; dai dien; vertreter; ผู้แทน; "
        "代表; 대표"
    ),
    "officer": (
        "fonctionnaire; funcionario; oficial; petugas; pejabat; pegawai; can bo; cong chuc; "
        "beamter; เจ้าหน้าที่; 官员; 関員; 職員; 공무원"
    ),
    "officers": "fonctionnaires; funcionarios; oficiales; para petugas; para pegawai",
    "expert": ("experto; perito; pakar; ahli; chuyen gia; experte; ผู้เชี่ยวชาญ; 专家; 専門家; 전문가"),
    "customs officer": (
        "douaniers; agent des douanes; oficial de aduanas; petugas bea cukai; pegawai kastam; "
        "can bo hai quan; zollbeamte; เจ้าหน้าที่ศุลกากร; 海关官员; 税関職員; 세관직원"
    ),
    "woman": "femme; mujer; mulher; wanita; perempuan; phu nu; frau; ผู้หญิง; 女性; 妇女; 여성",
    "women": "femmes; mujeres; mulheres; kaum wanita; frauen",
    "gender": (
        "genero; kesetaraan gender; jantina; binh dang gioi; gioi tinh; gleichstellung; เพศสภาพ; "
        "性别; ジェンダー; 성평등"
    ),
    "observers": "观察员; オブザーバー; 옵서버; 참관국; ผู้สังเกตการณ์",
    "contact points": "联络员; 联络点; 联络人; 連絡窓口; 연락관; 연락담당관; ผู้ประสานงาน",
    # Bodies
    "customs": (
        "douane; douanes; douanier; douaniere; douanieres; aduana; aduanas; aduanera; aduanero; "
        "aduaneras; aduaneros; alfandega; alfandegas; alfandegaria; alfandegario; aduaneira; "
        "aduaneiro; bea cukai; kepabeanan; pabean; kastam; hai quan; zoll; ศุลกากร; 海关; 税関; "
        "세관; 관세; cuc hai quan; sunlakakon; adwana; ພາສີ; ກົມພາສີ; គយ; 關稅; အကောက်ခွန်"
    ),
    "customs administration": (
        "administration des douanes; administration douaniere; administracion de aduanas; "
        "administracao aduaneira; administrasi pabean; pentadbiran kastam; co quan hai quan; "
        "zollverwaltung; 海关当局; 관세당국"
    ),
    "customs and excise": "bea dan cukai; douanes et accises; kastam dan eksais",
    "world customs organization": (
        "organization mondiale des douanes; organizacion mundial de aduanas; "
        "organizacao mundial das alfandegas; organizacao mundial das aduanas; "
        "organisasi kepabeanan dunia; organisasi pabean dunia; pertubuhan kastam sedunia; "
        "to chuc hai quan the gioi; weltzollorganization; องค์การศุลกากรโลก; 世界海关组织; "
        "世界税関機構; 세계관세기구; ອົງການພາສີໂລກ; អង្គការគយពិភពលោក; 世界海關組織"
    ),
    "wco": "l omd; l oma; lomd",
    "customs cooperation council": (
        "conseil de cooperation douaniere; consejo de cooperacion aduanera; "
        "conselho de cooperacao aduaneira; hoi dong hop tac hai quan"
    ),
    "asean": (
        "anase; l anase; l asean; ansea; อาเซียน; 东盟; 东南亚国家联盟; アセアン; 아세안; "
        "동남아국가연합; ອາຊຽນ; អាស៊ាន; 東盟; 亚细安"
    ),
    "secretariat": (
        "secretaria; secretariado; sekretariat; urus setia; ban thu ky; สำนักงานเลขาธิการ; "
        "秘书处; 事務局; 사무국; kalihiman; ກອງເລຂາ; លេខាធិការដ្ឋាន; 秘書處"
    ),
    "regional office": (
        "bureau regional; oficina regional; escritorio regional; kantor regional; "
        "pejabat serantau; van phong khu vuc; regionalburo; regionales buro; สำนักงานภูมิภาค; "
        "地区办公室; 地域事務所; 지역사무소; tanggapang panrehiyon"
    ),
    "regional office for capacity building": (
        "bureau regional de renforcement des capacites; "
        "bureau regional pour le renforcement des capacites; "
        "oficina regional de fortalecimiento de capacidades; van phong xay dung nang luc khu vuc; "
        "能力建设办公室; 地区能力建设办公室; 地域キャパシティビルディング事務所; "
        "能力構築地域事務所; 아태능력배양사무소; 지역능력배양센터"
    ),
    "regional intelligence liaison office": (
        "bureau regional de liaison charge du renseignement; "
        "bureau regional de liaison renseignement; bureau regional de liaison; "
        "bureau liaison renseignement; oficina regional de enlace de inteligencia; "
        "oficina regional de enlace; gabinete regional de ligacao; "
        "pejabat perhubungan perisikan serantau; kantor penghubung intelijen regional; "
        "van phong tinh bao khu vuc; van phong lien lac tinh bao khu vuc; "
        "สำนักงานประสานงานข่าวกรองภูมิภาค; 地区情报联络处; 情报联络中心; 地域情報連絡事務所; "
        "情報連絡事務所; 지역정보센터; 정보센터; 정보연락사무소"
    ),
    "regional training center": (
        "centro de entrenamiento; centro de adiestramiento; center d entrainement; center "
        "regional de formation; centro regional de formacion; centro regional de capacitacion; "
        "centro regional de formacao; pusat pelatihan regional; pusat latihan serantau; trung tam "
        "dao tao khu vuc; regionales ausbildungszentrum; ศูนย์ฝึกอบรมภูมิภาค; 地区培训中心; "
        "区域培训中心; 地域研修センター; 지역훈련센터; 지역연수센터"
    ),
    "training center": (
        "center de formation; centro de formacion; centro de formacao; pusat pelatihan; pusat "
        "latihan; trung tam dao tao; 培训中心; 研修センター; 研修所; 훈련센터; 연수원; "
        "ສູນຝຶກອົບຮົມ; មជ្ឈមណ្ឌលបណ្តុះបណ្តាល"
    ),
    "academy": "academie; academia; akademi; hoc vien; akademie; สถาบัน; 学院; 学校; 아카데미",
    "laboratory": (
        "laboratoire; laboratorio; laboratorium; makmal; phong thi nghiem; kiem dinh; "
        "ห้องปฏิบัติการ; 实验室; 化验; 分析所; ラボ; 실험실; 분석소"
    ),
    "department": "departement; departamento; departemen; jabatan; กรม; 部门; 부서",
    "bureau of customs": "biro bea cukai; kawanihan ng adwana",
    "thai customs department": "กรมศุลกากร; krom sunlakakon",
    "general administration of customs china": "中国海关总署; 海关总署",
    "royal": "diraja; kerajaan",
    "police": "policia; polisi; polis; canh sat; cong an; polizei; ตำรวจ; 警察; 警方; 경찰",
    "private sector": (
        "secteur prive; sector privado; setor privado; sektor swasta; khu vuc tu nhan; "
        "doanh nghiep; privatsektor; ภาคเอกชน; 私营部门; 企业; 民間; 민간"
    ),
    "business": (
        "entreprize; entreprises; empresas; empresa; dunia usaha; perniagaan; "
        "cong dong doanh nghiep; ธุรกิจ; 商界; 기업"
    ),
    # Places
    "asia pacific": (
        "asie pacifique; asia pacifico; asia pasifik; chau a thai binh duong; asien pazifik; "
        "เอเชียแปซิฟิก; 亚太; 亚太地区; 亚太区; アジア大洋州; アジア太平洋; 아시아태평양; 아태; "
        "아태지역; asya pasipiko; ອາຊີປາຊີຟິກ; អាស៊ីប៉ាស៊ីហ្វិក; 亞太"
    ),
    "southeast asia": (
        "asie du sud est; sudeste asiatico; sudeste da asia; asia tenggara; dong nam a; "
        "sudostasien; เอเชียตะวันออกเฉียงใต้; 东南亚; 東南アジア; 동남아; 동남아시아"
    ),
    "headquarters": (
        "siege; sede; kantor pusat; ibu pejabat; tru so; hauptsitz; สำนักงานใหญ่; 总部; 本部; 본부"
    ),
    "border": (
        "frontiere; frontieres; frontera; fronteras; fronteira; perbatasan; sempadan; bien gioi; "
        "cua khau; grenze; ชายแดน; 边境; 口岸; 国境; 국경"
    ),
    "airport": (
        "aeroport; aeropuerto; aeroporto; bandara; lapangan terbang; san bay; flughafen; สนามบิน; "
        "机场; 空港; 공항"
    ),
    "port": "puerto; porto; pelabuhan; cang; hafen; ท่าเรือ; 港口; 港湾; 항구",
    "germany": (
        "allemagne; alemania; alemanha; jerman; deutschland; เยอรมนี; 德国; ドイツ; 독일; "
        "allemand; allemands; allemande; allemandes; aleman; alemana; alemanes; alemanas"
    ),
    "myanmar": (
        "birmanie; birmania; mianmar; myanma; พม่า; เมียนมา; 缅甸; ミャンマー; 미얀마; ພະມ້າ; "
        "ມຽນມາ; មីយ៉ាន់ម៉ា; 緬甸; birman; birmans; birmane; birmanes; birmano; birmana; birmanos; "
        "birmanas; birmanesa; birmaneses; birmanesas; myanmarisch; myanmarische; myanmarischen; "
        "myanmarischer; myanmarisches; myanmarischem; birmanisch; birmanische; birmanischen; "
        "birmanischer; birmanisches; birmanischem; burmesisch; burmesische; burmesischen; "
        "burmesischer; burmesisches; burmesischem; မြန်မာ"
    ),
    "cambodia": (
        "cambodge; camboya; camboja; kamboja; kemboja; campuchia; kambodscha; กัมพูชา; 柬埔寨; "
        "カンボジア; 캄보디아; kambodia; ກຳປູເຈຍ; កម្ពុជា; cambodgien; cambodgiens; cambodgienne; "
        "cambodgiennes; camboyano; camboyana; camboyanos; camboyanas; cambojano; cambojana; "
        "cambojanos; cambojanas; kambodschanisch; kambodschanische; kambodschanischen; "
        "kambodschanischer; kambodschanisches; kambodschanischem"
    ),
    "china": (
        "chine; tiongkok; cina; trung quoc; จีน; 中国; 중국; mainland china; tsina; ຈີນ; ចិន; "
        "中國; chinois; chinoize; chinoises; chino; chinos; chinas; chines; chinesa; chineses; "
        "chinesas; chinesisch; chinesische; chinesischen; chinesischer; chinesisches; chinesischem"
    ),
    "korea": (
        "coree; coree du sud; corea; corea del sur; coreia; coreia do sul; korea selatan; "
        "han quoc; sudkorea; เกาหลี; เกาหลีใต้; 韩国; 韓国; 大韓民国; 한국; 대한민국; timog korea; "
        "ເກົາຫຼີ; ເກົາຫລີ; កូរ៉េ; coreen; coreens; coreenne; coreennes; sud coreen; sud coreens; "
        "sud coreenne; sud coreennes; coreano; coreana; coreanos; coreanas; surcoreano; "
        "surcoreana; surcoreanos; surcoreanas; sul coreano; sul coreana; sul coreanos; "
        "sul coreanas; koreanisch; koreanische; koreanischen; koreanischer; koreanisches; "
        "koreanischem; sudkoreanisch; sudkoreanische; sudkoreanischen; sudkoreanischer; "
        "sudkoreanisches; sudkoreanischem"
    ),
    "philippines": (
        "filipina; filipinas; philippinen; ฟิลิปปินส์; 菲律宾; フィリピン; 필리핀; ຟີລິບປິນ; "
        "ហ្វីលីពីន; 菲律賓; philippin; philippins; filipinos; philippinisch; philippinische; "
        "philippinischen; philippinischer; philippinisches; philippinischem"
    ),
    "indonesia": (
        "indonesie; indonesien; อินโดนีเซีย; 印度尼西亚; 印尼; インドネシア; 인도네시아; "
        "ອິນໂດເນເຊຍ; ឥណ្ឌូណេស៊ី; 印度尼西亞; indonesiens; indonesienne; indonesiennes; indonesio; "
        "indonesios; indonesias; indonesisch; indonesische; indonesischen; indonesischer; "
        "indonesisches; indonesischem"
    ),
    "japan": (
        "japon; japao; jepang; jepun; nhat ban; ญี่ปุ่น; 日本; 일본; hapon; ຍີ່ປຸ່ນ; ជប៉ុន; "
        "japonais; japonaize; japonaises; japones; japonesa; japoneses; japonesas; japanisch; "
        "japanische; japanischen; japanischer; japanisches; japanischem"
    ),
    "malaysia": (
        "malaisie; malasia; มาเลเซีย; 马来西亚; マレーシア; 말레이시아; ມາເລເຊຍ; ម៉ាឡេស៊ី; "
        "馬來西亞; malaisien; malaisiens; malaisienne; malaisiennes; malasio; malasios; malasias; "
        "malaio; malaia; malaios; malaias; malaysisch; malaysische; malaysischen; malaysischer; "
        "malaysisches; malaysischem; malaiisch; malaiische; malaiischen; malaiischer; malaiisches; "
        "malaiischem"
    ),
    "singapore": (
        "singapour; singapur; singapura; cingapura; สิงคโปร์; 新加坡; シンガポール; 싱가포르; "
        "ສິງກະໂປ; សិង្ហបុរី; singapourien; singapouriens; singapourienne; singapouriennes; "
        "singapurense; singapurenses; singapurisch; singapurische; singapurischen; singapurischer; "
        "singapurisches; singapurischem"
    ),
    "thailand": (
        "thailande; tailandia; thai lan; muang thai; ประเทศไทย; ไทย; 泰国; タイ; 태국; ໄທ; ថៃ; "
        "泰國; thailandais; thailandaize; thailandaises; tailandes; tailandesa; tailandeses; "
        "tailandesas; thailandisch; thailandische; thailandischen; thailandischer; thailandisches; "
        "thailandischem; ထိုင်း"
    ),
    "vietnam": (
        "vietna; vietname; เวียดนาม; 越南; ベトナム; 베트남; ຫວຽດນາມ; វៀតណាម; vietnamien; "
        "vietnamiens; vietnamienne; vietnamiennes; vietnamita; vietnamitas; vietnamesisch; "
        "vietnamesische; vietnamesischen; vietnamesischer; vietnamesisches; vietnamesischem"
    ),
    "lao": (
        "ลาว; 老挝; ラオス; 라오스; ລາວ; ឡាវ; 寮国; 老撾; laotien; laotiens; laotienne; "
        "laotiennes; laosiano; laosiana; laosianos; laosianas; laotisch; laotische; laotischen; "
        "laotischer; laotisches; laotischem"
    ),
    "brunei": (
        "บรูไน; 文莱; ブルネイ; 브루나이; ບຣູໄນ; ប្រ៊ុយណេ; 汶萊; bruneien; bruneiens; bruneienne; "
        "bruneiennes; bruneano; bruneana; bruneanos; bruneanas; bruneiisch; bruneiische; "
        "bruneiischen; bruneiischer; bruneiisches; bruneiischem"
    ),
    "timor leste": (
        "timor oriental; timor lorosae; ติมอร์; ติมอร์เลสเต; 东帝汶; 東ティモール; 동티모르; ຕີມໍ; "
        "ទីម័រខាងកើត; timorais; timoraize; timoraises; est timorais; est timoraize; "
        "est timoraises; timorense; timorenses; timoresisch; timoresische; timoresischen; "
        "timoresischer; timoresisches; timoresischem; osttimoresisch; osttimoresische; "
        "osttimoresischen; osttimoresischer; osttimoresisches; osttimoresischem"
    ),
    "hong kong": (
        "hongkong; ฮ่องกง; 香港; 홍콩; ຮ່ອງກົງ; ហុងកុង; hongkongais; hongkongaize; hongkongaises; "
        "hongkones; hongkonesa; hongkoneses; hongkonesas; hongkonger"
    ),
    "australia": (
        "australie; australien; ออสเตรเลีย; 澳大利亚; オーストラリア; 호주; ອົດສະຕາລີ; អូស្ត្រាលី; "
        "australiens; australienne; australiennes; australiano; australiana; australianos; "
        "australianas; australisch; australische; australischen; australischer; australisches; "
        "australischem"
    ),
    "new zealand": (
        "nouvelle zelande; nueva zelanda; nova zelandia; selandia baru; niu zilan; neuseeland; "
        "นิวซีแลนด์; 新西兰; ニュージーランド; 뉴질랜드; neo zelandais; neo zelandaize; "
        "neo zelandaises; neozelandes; neozelandesa; neozelandeses; neozelandesas; neuseelandisch; "
        "neuseelandische; neuseelandischen; neuseelandischer; neuseelandisches; neuseelandischem"
    ),
    "india": (
        "inde; an do; indien; อินเดีย; 印度; インド; 인도; ອິນເດຍ; ឥណ្ឌា; indiens; indienne; "
        "indiennes; indio; indios; indias; indisch; indische; indischen; indischer; indisches; "
        "indischem"
    ),
    "united states": (
        "etats unis; estados unidos; amerika serikat; amerika syarikat; hoa ky; สหรัฐ; 美国; 米国; "
        "アメリカ; 미국; americain; americains; americaine; americaines; etats unien; "
        "etats uniens; etats unienne; etats uniennes; estadounidense; estadounidenses; "
        "amerikanisch; amerikanische; amerikanischen; amerikanischer; amerikanisches; "
        "amerikanischem; us amerikanisch; us amerikanische; us amerikanischen; us amerikanischer; "
        "us amerikanisches; us amerikanischem"
    ),
    "united kingdom": "royaume uni; reino unido; inggris; vuong quoc anh; 英国; イギリス; 영국",
    "european union": (
        "union europeenne; union europea; uniao europeia; uni eropa; kesatuan eropah; "
        "lien minh chau au; europaische union; สหภาพยุโรป; 欧盟; 欧州連合; 유럽연합"
    ),
    "europe": "eropa; eropah; europa; chau au; 欧洲; 欧州; 유럽",
    "asia": "asie; chau a; asien; เอเชีย; 亚洲; アジア; 아시아",
    "africa": "afrique; afrika; chau phi; 非洲; アフリカ; 아프리카",
    "pacific": "pacifique; pacifico; pasifik; thai binh duong; pazifik; 太平洋; 大洋州; 태평양",
    "canada": "kanada; แคนาดา; 加拿大; カナダ; 캐나다",
    "norway": "norvege; noruega; norwegia; na uy; norwegen; 挪威; ノルウェー; 노르웨이",
    "switzerland": "suisse; suiza; suica; thuy si; schweiz; 瑞士; スイス; 스위스",
    "belgium": "belgique; belgica; belgia; belgien; 比利时; ベルギー; 벨기에",
    "france": "prancis; perancis; frankreich; ฝรั่งเศส; 法国; フランス; 프랑스",
    "russia": "russie; rusia; russland; รัสเซีย; 俄罗斯; ロシア; 러시아",
    "mongolia": (
        "mongolie; mong co; มองโกเลีย; 蒙古; モンゴル; 몽골; mongol; mongols; mongole; mongoles; "
        "mongola; mongolas; mongolisch; mongolische; mongolischen; mongolischer; mongolisches; "
        "mongolischem"
    ),
    "iran": (
        "อิหร่าน; 伊朗; イラン; 이란; iranien; iraniens; iranienne; iraniennes; iranisch; "
        "iranische; iranischen; iranischer; iranisches; iranischem"
    ),
    "fiji": (
        "fidji; fiyi; 斐济; フィジー; 피지; fidjien; fidjiens; fidjienne; fidjiennes; fiyiano; "
        "fiyiana; fiyianos; fiyianas; fidschianisch; fidschianische; fidschianischen; "
        "fidschianischer; fidschianisches; fidschianischem"
    ),
    "brussels": ("bruxelles; bruselas; bruxelas; brussel; บรัสเซลส์; 布鲁塞尔; ブリュッセル; 브뤼셀"),
    "tokyo": "tokio; toquio; โตเกียว; 东京; 도쿄; ໂຕກຽວ; តូក្យូ; 東京",
    "seoul": "seul; โซล; 首尔; ソウル; 서울; ໂຊລ; សេអ៊ូល; 首爾",
    "beijing": "pekin; pequim; bac kinh; 北京; 베이징",
    "shanghai": "thuong hai; 上海; 상하이",
    "hanoi": "ฮานอย; 河内; ハノイ; 하노이; ຮ່າໂນ້ຍ; ហាណូយ; 河內",
    "bangkok": "banguecoque; กรุงเทพ; กรุงเทพฯ; 曼谷; バンコク; 방콕; ບາງກອກ; បាងកក",
    "jakarta": "yakarta; จาการ์ตา; 雅加达; ジャカルタ; 자카르타; ຈາກາຕາ; ចាការតា; 雅加達",
    "manila": "manille; manilha; มะนิลา; 马尼拉; マニラ; 마닐라; ມະນິລາ; ម៉ានីល; 馬尼拉",
    "kuala lumpur": "吉隆坡; クアラルンプール; 쿠알라룸푸르; กัวลาลัมเปอร์",
    "vientiane": (
        "vieng chan; vientian; เวียงจันทน์; 万象; ビエンチャン; 비엔티안; ວຽງຈັນ; វៀងចន្ទន៍; 萬象; "
        "ヴィエンチャン"
    ),
    "phnom penh": "nom pen; พนมเปญ; 金边; プノンペン; 프놈펜; ພະນົມເປັນ; ភ្នំពេញ; 金邊",
    "bali": "บาหลี; 巴厘岛; 巴厘; バリ; 발리; ບາຫຼີ; បាលី",
    "pattaya": "พัทยา; 芭堤雅; パタヤ; 파타야; ພັດທະຍາ; ប៉ាតាយ៉ា; 芭达雅; 芭提雅",
    "phuket": "ภูเก็ต; 普吉; プーケット; 푸껫; 푸켓",
    "hua hin": "หัวหิน",
    "phu quoc": "富国岛; 富國島; フーコック; 푸꾸옥; ฟูก๊วก",
    "yangon": "ヤンゴン; 양곤; 仰光; ย่างกุ้ง; ຢາງກຸ້ງ",
    "berlin": "ベルリン; 베를린; 柏林; เบอร์ลิน",
    "vienna": "ウィーン; 비엔나; 维也纳; เวียนนา",
    "chiang mai": "เชียงใหม่; 清迈",
    "melaka": "马六甲; マラッカ; 말라카; มะละกา",
    "shenzhen": "深圳; 선전",
    "cheonan": "天安; 천안",
    "kashiwa": "柏; 柏市",
    "busan": "釜山; 부산",
    "sydney": "sidney; 悉尼; シドニー; 시드니; ซิดนีย์",
    "suva": "スバ; 수바; 苏瓦; ซูวา",
    "perth": "珀斯; パース; 퍼스; เพิร์ธ; เพิร์ท",
    "mekong": "me kong; me cong; แม่โขง; 湄公河; 湄公; メコン; 메콩",
    "mekong dragon": (
        "con rong me kong; con rong mekong; rong me kong; dragon du mekong; dragon del mekong; "
        "naga mekong; 湄公河之龙; 湄龙; メコンドラゴン; 메콩드래곤"
    ),
    "dragon": "naga; con rong; ドラゴン; 드래곤",
    "korea asean": "한-아세안",
    "korea customs service": "관세청; 関税庁; 韩国关税厅; 关税厅",
    "directors general customs meeting": (
        "海关署长会议; 税関長官会議; 관세청장회의; 関税局長会合; "
        "税関長官会合; 海關署長會議; 海关关长会议; 税関長会議; 税関長会合"
    ),
    "directors general customs": "海关署长; 関税局長; 海關署長; 海关关长; 税関長官; 税関長",
    "kunio mikuriya": "御厨邦雄",
    # Instruments
    "operation": (
        "operacion; operaciones; operacao; operacoes; operasi; chien dich; einsatz; ปฏิบัติการ; "
        "行动; 作戦; 작전; 단속; operasyon; operasyong; ປະຕິບັດການ; ປະຕິບັດງານ; ប្រតិបត្តិការ; "
        "オペレーション"
    ),
    "joint operation": (
        "operation conjointe; operacion conjunta; operacao conjunta; operasi gabungan; "
        "operasi bersama; chien dich chung; 联合行动; 共同取締; 합동단속"
    ),
    "project": (
        "projet; proyecto; projeto; proyek; projek; du an; projekt; โครงการ; 项目; プロジェクト; "
        "프로젝트; 사업"
    ),
    "program": "programa; chuong trinh; programm; แผนงาน; 计划项目; 方案; プログラム; 프로그램",
    "plan": "plano; rencana; pelan; ke hoach; แผน; 计划; 規劃; 計画; 계획",
    "strategic plan": (
        "plan strategique; plan estrategico; plano estrategico; rencana strategis; "
        "pelan strategik; ke hoach chien luoc; strategieplan; แผนยุทธศาสตร์; 战略计划; 战略规划; "
        "戦略計画; 전략계획"
    ),
    "action plan": (
        "plan d action; plan de accion; plano de acao; rencana aksi; pelan tindakan; "
        "ke hoach hanh dong; aktionsplan; แผนปฏิบัติการ; 行动计划; 行動計画; 실행계획"
    ),
    "agreement": (
        "accord; accords; acuerdo; acordo; perjanjian; persetujuan; hiep dinh; thoa thuan; "
        "abkommen; ความตกลง; 协定; 협정; kasunduan; kasunduang; ສັນຍາ; ຂໍ້ຕົກລົງ; កិច្ចព្រមព្រៀង; 協定"
    ),
    "convention": (
        "convenio; convencion; convencao; konvensi; konvensyen; cong uoc; ubereinkommen; "
        "อนุสัญญา; 公约; 条約; 협약"
    ),
    "revized kyoto convention": (
        "convention de kyoto revisee; convenio de kyoto revisado; convencao de quioto revista; "
        "konvensi kyoto; konvensyen kyoto; cong uoc kyoto; cong uoc kyoto sua doi; "
        "kyoto ubereinkommen; อนุสัญญาเกียวโต; 京都公约; 京都規約; 교토협약"
    ),
    "protocol": (
        "protocole; protocolo; protokol; nghi dinh thu; protokoll; พิธีสาร; 议定书; 의정서; "
        "protokolo; ອະນຸສັນຍາ; ពិធីសារ; 議定書"
    ),
    "resolution": "resolucion; resolucao; resolusi; nghi quyet; ข้อมติ; 决议; 決議; 결의",
    "declaration": "declaracion; deklarasi; perisytiharan; tuyen ngon; ปฏิญญา; 宣言; 선언",
    "memorandum of understanding": (
        "protocole d accord; memorandum d entente; memorando de entendimiento; "
        "memorando de entendimento; nota kesepahaman; memorandum persefahaman; bien ban ghi nho; "
        "absichtserklarung; บันทึกความเข้าใจ; 谅解备忘录; 覚書; 양해각서"
    ),
    "framework": (
        "marco; quadro; kerangka; kerangka kerja; rangka kerja; khuon kho; rahmen; กรอบ; 框架; "
        "枠組み; 프레임워크"
    ),
    "guidelines": (
        "lignes directrices; directrices; diretrizes; pedoman; panduan; garis panduan; huong dan; "
        "leitlinien; แนวทาง; 指南; ガイドライン; 가이드라인; 지침"
    ),
    "system": "systeme; sistema; sistem; he thong; ระบบ; 系统; 制度; システム; 시스템",
    "fund": "fonds; fondo; fundo; dana; tabung; fonds der; กองทุน; 基金; 기금",
    "customs cooperation fund": (
        "fonds de cooperation douaniere; fondo de cooperacion aduanera; "
        "fundo de cooperacao aduaneira; dana kerja sama kepabeanan; quy hop tac hai quan; "
        "海关合作基金; 関税協力基金; 税関協力基金; 관세협력기금"
    ),
    "code of conduct": (
        "code de conduite; codigo de conducta; codigo de conduta; kode etik; tata kelakuan; "
        "bo quy tac ung xu; verhaltenskodex; 行为准则; 行動規範; 행동강령"
    ),
    "vision": "visao; visi; wawasan; tam nhin; วิสัยทัศน์; 愿景; ビジョン; 비전",
    "treaty": "traite; tratado; triti; hiep uoc; vertrag; สนธิสัญญา; 条约; 조약",
    # Operations
    "demeter": "デメテル; 데메테르; 得墨忒耳; ดีมีเตอร์",
    "siren": "サイレン; 사이렌; ไซเรน",
    "thunder": "サンダー; 썬더; 선더",
    "cosmo": "コスモ; 코스모; คอสโม",
    "catalyst": "カタリスト; 카탈리스트",
    "gryphon": "グリフォン; 그리폰",
    "pangea": "パンゲア; 판게아",
    "tentacle": "テンタクル; 텐타클",
    # Subjects
    "single window": (
        "guichet unique; guichet unique national; ventanilla unica; janela unica; "
        "jendela tunggal; jendela tunggal nasional; tetingkap tunggal; co che mot cua; mot cua; "
        "co che mot cua quoc gia; ein schalter; ระบบหน้าต่างเดียว; หน้าต่างเดียว; 单一窗口; "
        "シングルウィンドウ; 싱글윈도우; 단일창구"
    ),
    "transit": (
        "transito; qua canh; transitverkehr; ผ่านแดน; การผ่านแดน; 过境; 转运; 通過; トランジット; "
        "통과; 환적"
    ),
    "customs transit system": (
        "systeme de transit douanier; sistema de transito aduanero; "
        "sistema de transito aduaneiro; sistem transit kepabeanan; sistem transit kastam; "
        "he thong qua canh hai quan; ระบบศุลกากรผ่านแดน; 海关过境系统; 税関通過システム"
    ),
    "authorized economic operator": (
        "operateur economique agree; oea; operador economico autorizado; "
        "operator ekonomi bersertifikat; operator ekonomi sah; doanh nghiep uu tien; "
        "zugelassener wirtschaftsbeteiligter; ผู้ประกอบการระดับมาตรฐานเออีโอ; 经认证的经营者; "
        "认证经营者; 認定事業者; 認定経済事業者; 수출입안전관리우수업체"
    ),
    "authorized economic operators": (
        "operateurs economiques agrees; operadores economicos autorizados"
    ),
    "mutual recognition": (
        "reconnaissance mutuelle; reconocimiento mutuo; reconhecimento mutuo; pengakuan timbal "
        "balik; saling pengakuan; pengiktirafan bersama; cong nhan lan nhau; thua nhan lan nhau; "
        "gegenseitige anerkennung; การยอมรับร่วมกัน; 互认; 相互承认; 相互承認; 상호인정"
    ),
    "trade facilitation": (
        "facilitation des echanges; facilitation du commerce; facilitacion del comercio; "
        "facilitacao do comercio; fasilitasi perdagangan; pemudahcaraan perdagangan; "
        "tao thuan loi thuong mai; handelserleichterung; handelserleichterungen; "
        "การอำนวยความสะดวกทางการค้า; 贸易便利化; 貿易円滑化; 무역원활화"
    ),
    "trade": "echanges; comercio; perdagangan; thuong mai; handel; การค้า; 贸易; 무역",
    "ecommerce": (
        "commerce electronique; commerce en ligne; comercio electronico; comercio eletronico; "
        "perdagangan elektronik; perdagangan elektronis; e dagang; thuong mai dien tu; "
        "elektronischer handel; onlinehandel; พาณิชย์อิเล็กทรอนิกส์; 电子商务; 跨境电商; "
        "跨境电子商务; 電子商取引; 전자상거래"
    ),
    "capacity building": (
        "renforcement des capacites; fortalecimiento de capacidades; desarrollo de capacidades; "
        "creacion de capacidad; capacitacao; reforco de capacidades; pengembangan kapasitas; "
        "peningkatan kapasitas; pembangunan kapasiti; pembinaan kapasiti; xay dung nang luc; "
        "nang cao nang luc; kapazitatsaufbau; การเสริมสร้างขีดความสามารถ; การสร้างขีดความสามารถ; "
        "能力建设; 能力構築; キャパシティビルディング; 능력배양; 역량강화"
    ),
    "technical assistance": (
        "assistance technique; asistencia tecnica; assistencia tecnica; bantuan teknis; "
        "bantuan teknikal; ho tro ky thuat; technische hilfe; ความช่วยเหลือทางเทคนิค; 技术援助; "
        "技術支援; 기술지원"
    ),
    "risk management": (
        "gestion des risques; gestion du risque; gestion de riesgos; gestion del riesgo; gestao "
        "de risco; gestao de riscos; pengelolaan risiko; manajemen risiko; pengurusan risiko; "
        "quan ly rui ro; risikomanagement; การบริหารความเสี่ยง; การจัดการความเสี่ยง; 风险管理; "
        "リスク管理; リスクマネジメント; 위험관리; 리스크관리"
    ),
    "risk analysis": (
        "analyze des risques; analyze de risque; analisis de riesgos; analisis de riesgo; "
        "analize de risco; analisis risiko; phan tich rui ro; risikoanalyze; 风险分析; リスク分析"
    ),
    "post clearance audit": (
        "audit a posteriori; audit apres dedouanement; controle a posteriori; "
        "verification apres dedouanement; auditoria posterior al despacho; auditoria posterior; "
        "fiscalizacion posterior; auditoria pos desembaraco; audit pasca; audit kepabeanan; "
        "audit pasca pelepasan; kiem tra sau thong quan; nachtragliche prufung; "
        "การตรวจสอบหลังการตรวจปล่อย; การตรวจสอบหลังการปล่อย; 稽查; 后续稽查; 事後調査; 사후심사"
    ),
    "customs valuation": (
        "valeur en douane; evaluation en douane; evaluation douaniere; valoracion en aduana; "
        "valoracion aduanera; valoracao aduaneira; nilai pabean; penilaian kastam; "
        "tri gia hai quan; tri gia tinh thue; zollwert; การประเมินราคาศุลกากร; ราคาศุลกากร; "
        "海关估价; 関税評価; 관세평가"
    ),
    "valuation": "valoracion; valoracao; penilaian; tri gia; bewertung; 估价; 評価",
    "rules of origin": (
        "regles d origine; reglas de origen; normas de origen; regras de origem; aturan asal "
        "barang; ketentuan asal barang; peraturan asal; kaedah asal; quy tac xuat xu; "
        "ursprungsregeln; กฎว่าด้วยถิ่นกำเนิดสินค้า; กฎถิ่นกำเนิดสินค้า; 原产地规则; 原産地規則; "
        "원산지규정"
    ),
    "certificate of origin": (
        "certificat d origine; certificado de origen; certificado de origem; "
        "surat keterangan asal; sijil asal; giay chung nhan xuat xu; chung nhan xuat xu; "
        "ursprungszeugnis; หนังสือรับรองถิ่นกำเนิดสินค้า; 原产地证书; 原产地证明; 原産地証明書; "
        "원산지증명서"
    ),
    "origin": (
        "origine; origen; origem; asal barang; xuat xu; ursprung; ถิ่นกำเนิด; 原产地; 原産地; 원산지"
    ),
    "harmonized system": (
        "systeme harmonize; sistema armonizado; sistema harmonizado; sistem harmonisasi; sistem "
        "terharmoni; he thong hai hoa; harmonisiertes system; ระบบฮาร์โมไนซ์; พิกัดศุลกากร; "
        "协调制度; 统一分类制度; 統一システム; 品目分類; 품목분류"
    ),
    "tariff": (
        "tarif; tarif douanier; arancel; aranceles; tarifa; tarif bea masuk; thue quan; "
        "bieu thue; zolltarif; พิกัดอัตราศุลกากร; 关税; 関税; 관세율"
    ),
    "tariff classification": (
        "classement tarifaire; clasificacion arancelaria; classificacao pautal; klasifikasi "
        "barang; pengelasan tarif; phan loai hang hoa; zolltarifierung; การจำแนกพิกัด; 税则归类; "
        "商品归类; 関税分類"
    ),
    "nomenclature": "nomenclatura; nomenklatur; tata nama; danh muc; 商品目录",
    "duty": (
        "droits de douane; derechos de aduana; direitos aduaneiros; bea masuk; duti; thue; zolle; "
        "อากร; 税款"
    ),
    "revenue": (
        "recettes; recettes fiscales; recaudacion; ingresos; receitas; penerimaan; hasil negara; "
        "thu ngan sach; einnahmen; รายได้; 税收; 収入; 세수"
    ),
    "excise": (
        "accises; impuestos especiales; cukai; eksais; thue tieu thu dac biet; verbrauchsteuer; "
        "สรรพสามิต; 消费税; 物品税"
    ),
    "advance rulings": (
        "decisions anticipees; resoluciones anticipadas; decisoes antecipadas; penetapan awal; "
        "ketetapan awal; keputusan awal; xac dinh truoc; verbindliche auskunft; "
        "คำวินิจฉัยล่วงหน้า; 预裁定; 预先裁定; 事前教示; 사전심사"
    ),
    "intellectual property": (
        "propriete intellectuelle; propriedad intelectual; propriedade intelectual; "
        "kekayaan intelektual; hak kekayaan intelektual; harta intelek; so huu tri tue; "
        "geistiges eigentum; ทรัพย์สินทางปัญญา; 知识产权; 知的財産; 지식재산; 지식재산권; 지재권"
    ),
    "counterfeit": (
        "contrefacon; contrefacons; contrefait; contrefaits; contrefaites; falsificacion; "
        "falsificaciones; falsificado; falsificados; falsificacao; contrafacao; barang palsu; "
        "pemalsuan; tiruan; hang gia; hang nhai; falschung; falschungen; gefalschte; สินค้าปลอม; "
        "ของปลอม; 假冒; 假货; 伪造; 偽造; 偽物; 偽ブランド; 위조; 위조품; 짝퉁"
    ),
    "piracy": "pirateria; pirataria; pembajakan; cetak rompak; 6 pham ban quyen; 盗版; 海賊版",
    "drugs": (
        "stupefiants; drogue; drogues; drogas; estupefacientes; narcoticos; entorpecentes; "
        "narkoba; narkotika; dadah; ma tuy; rauschgift; drogen; ยาเสพติด; 毒品; 缉毒; 禁毒; 麻薬; "
        "薬物; 마약; 마약류; ຢາເສບຕິດ; គ្រឿងញៀន"
    ),
    "drug trafficking": (
        "trafic de drogue; trafic de stupefiants; narcotrafico; trafico de drogas; "
        "penyelundupan narkoba; penyeludupan dadah; buon lau ma tuy; drogenhandel; "
        "ลักลอบขนยาเสพติด; 贩毒; 毒品走私; 薬物密輸; 마약밀수"
    ),
    "precursors": (
        "precurseurs; precursores; prekursor; tien chat; สารตั้งต้น; 易制毒; 前駆体; 전구체"
    ),
    "smuggling": (
        "contrebande; contrabando; trafico ilicito; penyelundupan; penyeludupan; buon lau; "
        "schmuggel; ลักลอบ; การลักลอบ; 走私; 缉私; 密輸; 밀수"
    ),
    "trafficking": (
        "trafic; trafico; perdagangan gelap; pemerdagangan; buon ban trai phep; menschenhandel; "
        "การค้ามนุษย์; 贩运; 取引; 밀거래"
    ),
    "illicit": (
        "illicite; illicites; illegale; illegaux; ilicito; ilicita; ilegal; ilegales; ilegais; "
        "haram; tidak sah; bat hop phap; trai phep; illegaler; ผิดกฎหมาย; 非法; 違法; 不正; 불법"
    ),
    "enforcement": (
        "lutte contre la fraude; aplicacion de la ley; fiscalizacao; penegakan hukum; pengawasan; "
        "penguatkuasaan; thuc thi; chong buon lau; vollzug; การบังคับใช้กฎหมาย; ปราบปราม; 执法; "
        "取締; 取り締まり"
    ),
    "cigarettes": (
        "tabac; cigarrillos; tabaco; cigarros; rokok; thuoc la; zigaretten; tabak; บุหรี่; 香烟; "
        "卷烟; 烟草; たばこ; タバコ; 담배"
    ),
    "weapons": "armes; armas; senjata; vu khi; waffen; อาวุธ; 武器; 枪支; 무기; 총기",
    "small arms": (
        "armes legeres; armas ligeras; armas pequenas; armas leves; senjata ringan; vu khi nho; "
        "kleinwaffen; 小武器; 轻武器; 小型武器"
    ),
    "explosives": (
        "explosifs; explosivos; bahan peledak; bahan letupan; chat no; sprengstoff; วัตถุระเบิด; "
        "爆炸物; 爆発物; 폭발물"
    ),
    "terrorism": (
        "terrorisme; terrorismo; terorisme; keganasan; khung bo; terrorismus; ก่อการร้าย; "
        "恐怖主义; テロ; 테러"
    ),
    "security": (
        "securite; surete; seguridad; seguranca; keamanan; keselamatan; an ninh; sicherheit; "
        "ความมั่นคง; ความปลอดภัย; 安全; 保安; 안전; 안보"
    ),
    "money laundering": (
        "blanchiment; blanchiment d argent; lavado de dinero; blanqueo de capitales; "
        "lavagem de dinheiro; branqueamento de capitais; pencucian uang; pengubahan wang haram; "
        "rua tien; geldwasche; ฟอกเงิน; 洗钱; 反洗钱; 資金洗浄; マネーロンダリング; 자금세탁"
    ),
    "strategic trade": (
        "commerce strategique; comercio estrategico; perdagangan strategis; "
        "perdagangan strategik; thuong mai chien luoc; 战略贸易; 戦略物資; 전략물자"
    ),
    "wildlife": (
        "especes sauvages; faune sauvage; vida silvestre; especies silvestres; vida selvagem; "
        "animais selvagens; satwa liar; hidupan liar; dong vat hoang da; wildtiere; artenschutz; "
        "สัตว์ป่า; 野生动物; 野生動物; 야생동물; 야생동식물"
    ),
    "endangered species": (
        "especes menacees; especes protegees; especies protegidas; especies en peligro; "
        "especies ameacadas; satwa dilindungi; spesies terancam; loai nguy cap; 濒危物种; "
        "濒危动植物; 絶滅危惧種; 멸종위기종"
    ),
    "environment": (
        "environnement; medio ambiente; medioambiente; meio ambiente; ambiente; lingkungan; "
        "lingkungan hidup; alam sekitar; moi truong; umwelt; สิ่งแวดล้อม; 环境; 環境; 환경"
    ),
    "green customs": (
        "douane verte; aduana verde; aduanas verdes; alfandega verde; kastam hijau; "
        "bea cukai hijau; hai quan xanh; gruner zoll; ศุลกากรสีเขียว; 绿色海关; グリーン税関"
    ),
    "waste": (
        "dechets; residuos; desechos; limbah; sampah; sisa; chat thai; rac thai; phe lieu; "
        "abfall; abfalle; ขยะ; ของเสีย; 废物; 固体废物; 洋垃圾; 廃棄物; ごみ; 폐기물"
    ),
    "plastic": (
        "plastique; plastiques; plastico; plasticos; plastik; nhua; kunststoff; พลาสติก; 塑料; "
        "プラスチック; 플라스틱"
    ),
    "plastic waste": (
        "dechets plastiques; residuos plasticos; desechos plasticos; sampah plastik; "
        "limbah plastik; sisa plastik; rac thai nhua; chat thai nhua; plastikmull; "
        "plastikabfalle; ขยะพลาสติก; 塑料废物; 塑料垃圾; 廃プラスチック; プラスチックごみ; "
        "폐플라스틱"
    ),
    "ozone depleting substances": (
        "substances appauvrissant la couche d ozone; sustancias que agotan la capa de ozono; "
        "substancias que empobrecem a camada de ozono; bahan perusak ozon; bahan penipis ozon; "
        "chat lam suy giam tang ozone; chat pha huy tang ozone; ozonabbauende stoffe; "
        "消耗臭氧层物质; オゾン層破壊物質; 오존층 파괴물질"
    ),
    "cites": "washingtoner artenschutzubereinkommen",
    "integrity": (
        "integrite; ethique; integridad; integridade; integritas; integriti; liem chinh; "
        "liem khiet; integritat; ความโปร่งใส; ความซื่อสัตย์; 廉政; 诚信; 廉潔; 清廉; 청렴"
    ),
    "corruption": (
        "corrupcion; corrupcao; korupsi; rasuah; tham nhung; korruption; ทุจริต; คอร์รัปชัน; "
        "腐败; 贪腐; 汚職; 腐敗; 부패"
    ),
    "anti corruption": (
        "lutte contre la corruption; anticorrupcion; anticorrupcao; anti korupsi; antikorupsi; "
        "anti rasuah; phong chong tham nhung; chong tham nhung; korruptionsbekampfung; 反腐败; "
        "反腐; 腐敗防止; 반부패"
    ),
    "supply chain": (
        "chaine logistique; chaine d approvisionnement; cadena logistica; cadena de suministro; "
        "cadeia logistica; cadeia de suprimentos; cadeia de abastecimento; rantai pasok; "
        "rantai pasokan; rantaian bekalan; chuoi cung ung; lieferkette; ห่วงโซ่อุปทาน; 供应链; "
        "サプライチェーン; 供給網; 공급망"
    ),
    "time release study": (
        "etude du temps necessaire pour la mainlevee; etude sur le temps de mainlevee; "
        "estudio de tiempos de despacho; estudio de tiempo de despacho; "
        "estudo de tempo de liberacao; studi waktu pelepasan; kajian masa pelepasan; "
        "nghien cuu thoi gian giai phong hang; do thoi gian giai phong hang; 放行时间研究; "
        "通关时间; 通関所要時間; 반출시간"
    ),
    "clearance": (
        "dedouanement; mainlevee; despacho; despacho aduanero; levante; desembaraco; pelepasan; "
        "penyelesaian pabean; thong quan; zollabfertigung; การตรวจปล่อย; พิธีการศุลกากร; 通关; "
        "清关; 放行; 通関; 통관"
    ),
    "coordinated border management": (
        "gestion coordonnee des frontieres; gestion coordinada de fronteras; "
        "gestao coordenada de fronteiras; pengelolaan perbatasan terkoordinasi; "
        "pengurusan sempadan bersepadu; quan ly bien gioi phoi hop; 协调边境管理; 国境管理"
    ),
    "free trade zone": (
        "zone franche; zones franches; zona franca; zonas francas; zona libre; "
        "kawasan perdagangan bebas; zona perdagangan bebas; zon bebas; khu phi thue quan; "
        "freizone; เขตปลอดอากร; 自由贸易区; 自贸区; 自由貿易地域; 자유무역지역"
    ),
    "free trade agreement": (
        "accord de libre echange; tratado de libre comercio; acuerdo de libre comercio; "
        "acordo de livre comercio; perjanjian perdagangan bebas; hiep dinh thuong mai tu do; "
        "freihandelsabkommen; ความตกลงการค้าเสรี; 自由贸易协定; 自贸协定; 자유무역협정"
    ),
    "passengers": (
        "passagers; voyageurs; pasajeros; viajeros; passageiros; penumpang; hanh khach; reisende; "
        "ผู้โดยสาร; 旅客; 乗客; 여행자; 여객"
    ),
    "cargo": "fret; cargaison; carga; muatan; kargo; hang hoa; fracht; สินค้า; 货物; 貨物; 화물",
    "container": (
        "conteneur; conteneurs; contenedor; contenedores; conteiner; contentor; contentores; "
        "peti kemas; kontena; kontainer; cong ten no; ตู้คอนเทนเนอร์; 集装箱; コンテナ; 컨테이너"
    ),
    "post": (
        "correos; correio; correios; kantor pos; buu chinh; buu dien; ไปรษณีย์; 邮政; 郵便; 우편"
    ),
    "express": (
        "courrier express; mensajeria; kiriman ekspres; chuyen phat nhanh; 快件; 快递; 국제특송; "
        "특송"
    ),
    "vaccines": (
        "vaccins; vacunas; vacinas; vaksin; vac xin; vaccine covid; impfstoffe; วัคซีน; 疫苗; "
        "ワクチン; 백신"
    ),
    "medicine": (
        "medicament; medicaments; medicamentos; medicinas; obat; obat obatan; ubat; ubat ubatan; "
        "thuoc; duoc pham; arzneimittel; medikamente; 药品; 医薬品; 의약품"
    ),
    "pandemic": (
        "pandemie; pandemia; pandemi; wabak; dai dich; โรคระบาด; 疫情; 大流行; パンデミック; 팬데믹"
    ),
    "covid 19": (
        "covid dix neuf; koronavirus; โควิด; 新冠; 新冠肺炎; コロナ; 新型コロナ; 코로나; 코로나19"
    ),
    "disaster": (
        "catastrophe; catastrophes naturelles; desastre; desastres; catastrofes; bencana; "
        "bencana alam; thien tai; tham hoa; katastrophe; ภัยพิบัติ; 灾害; 災害; 재해; 재난"
    ),
    "relief": (
        "secours; socorro; ajuda humanitaria; ayuda humanitaria; bantuan kemanusiaan; cuu tro; "
        "katastrophenhilfe; บรรเทาทุกข์; 救灾; 救援; 구호"
    ),
    "data": "donnees; datos; dados; du lieu; daten; ข้อมูล; 数据; データ; 데이터",
    "digital": (
        "numerique; digitale; numerization; digitalizacion; digitalizacao; digitalisasi; "
        "pendigitalan; so hoa; chuyen doi so; digitalisierung; ดิจิทัล; 数字; 数字化; デジタル; "
        "디지털"
    ),
    "artificial intelligence": (
        "intelligence artificielle; inteligencia artificial; kecerdasan buatan; kecerdasan "
        "artifisial; tri tue nhan tao; kunstliche intelligenz; ปัญญาประดิษฐ์; 人工智能; 人工知能; "
        "인공지능"
    ),
    "technology": "technologie; tecnologia; teknologi; cong nghe; เทคโนโลยี; 技术; 技術; 기술",
    "information exchange": (
        "echange d informations; echange de renseignements; intercambio de informacion; "
        "troca de informacoes; pertukaran informasi; pertukaran maklumat; trao doi thong tin; "
        "informationsaustausch; การแลกเปลี่ยนข้อมูล; 信息交换; 情报交换; 情報交換; 정보교환"
    ),
    "mutual assistance": (
        "assistance mutuelle; assistance administrative mutuelle; asistencia mutua; "
        "assistencia mutua; bantuan timbal balik; bantuan bersama; ho tro lan nhau; amtshilfe; "
        "ความช่วยเหลือซึ่งกันและกัน; 互助; 行政互助; 相互支援; 상호지원"
    ),
    "intelligence": (
        "renseignement; renseignements; inteligencia; intelijen; perisikan; risikan; tinh bao; "
        "ข่าวกรอง; 情报; 정보"
    ),
    "cooperation": (
        "cooperacion; cooperacao; kerja sama; kerjasama; hop tac; zusammenarbeit; ความร่วมมือ; "
        "合作; 協力; 협력"
    ),
    "customs cooperation": (
        "cooperation douaniere; cooperacion aduanera; cooperacao aduaneira; "
        "kerja sama kepabeanan; kerjasama kastam; hop tac hai quan; zollzusammenarbeit; 海关合作; "
        "税関協力; 관세협력"
    ),
    "partnership": (
        "partenariat; asociacion; parceria; kemitraan; perkongsian; quan he doi tac; "
        "partnerschaft; หุ้นส่วน; 伙伴关系; パートナーシップ; 파트너십"
    ),
    "dialogue partners": (
        "partenaires de dialogue; socios de dialogo; parceiros de dialogo; mitra dialog; "
        "rakan dialog; cac doi tac doi thoai; dialogpartner; 对话伙伴; 対話国"
    ),
    "modernization": (
        "modernizacion; modernizacao; modernisasi; pemodenan; hien dai hoa; modernisierung; "
        "การพัฒนาให้ทันสมัย; 现代化; 近代化; 현대화"
    ),
    "reform": "reforme; reforma; reformasi; cai cach; การปฏิรูป; 改革; 개혁",
    "integration": "integracion; integracao; integrasi; hoi nhap; การรวมกลุ่ม; 一体化; 統合; 통합",
    "accession": (
        "adhesion; adesao; aksesi; keanggotaan; penyertaan; gia nhap; beitritt; "
        "การเข้าเป็นสมาชิก; 加入; 入盟; 加盟; 가입"
    ),
    "members": (
        "membres; miembros; membros; para anggota; thanh vien; mitglieder; สมาชิก; 成员; 成员国; "
        "加盟国; 회원국; kasapi; miyembro; ສະມາຊິກ; សមាជិក"
    ),
    "governance": (
        "gouvernance; gobernanza; governanca; governacao; tata kelola; tadbir urus; quan tri; "
        "ธรรมาภิบาล; 治理; ガバナンス; 거버넌스"
    ),
    "performance": (
        "mesure de la performance; desempeno; rendimiento; desempenho; kinerja; prestasi; "
        "hieu qua hoat dong; leistungsmessung; ผลการดำเนินงาน; 绩效; 業績; 성과"
    ),
    "human resources": (
        "ressources humaines; recursos humanos; sumber daya manusia; sumber manusia; "
        "nguon nhan luc; personalwesen; ทรัพยากรมนุษย์; 人力资源; 人材; 인적자원"
    ),
    "simplification": (
        "simplificacion; simplificacao; penyederhanaan; pemudahan; don gian hoa; vereinfachung; "
        "การลดขั้นตอน; 简化; 簡素化; 간소화"
    ),
    "procedures": (
        "regimes douaniers; procedimientos; procedimentos; prosedur; tata cara; thu tuc; "
        "verfahren; พิธีการ; 手续; 程序; 手続; 절차"
    ),
    "harmonization": (
        "armonizacion; harmonizacao; penyelarasan; hai hoa hoa; harmonisierung; การทำให้สอดคล้อง; "
        "协调统一; 調和"
    ),
    "low value": (
        "faible valeur; bajo valor; escaso valor; baixo valor; bernilai rendah; nilai rendah; "
        "tri gia thap; gia tri thap; geringer wert; มูลค่าต่ำ; 低值; 小额; 少額; 소액"
    ),
    "dog": (
        "chiens; cachorro; perro; anjing; anjing pelacak; cho nghiep vu; hund; สุนัข; 犬; 缉毒犬; "
        "麻薬探知犬; 탐지견"
    ),
    "seizure": (
        "saisie; saisies; incautacion; decomiso; apreensao; apreensoes; penyitaan; rampasan; "
        "thu giu; bat giu; beschlagnahme; ยึด; 查获; 缴获; 押収; 摘発; 압수; 적발"
    ),
    "patrol": (
        "patrouille; patrulla; patrulha; patroli; rondaan; tuan tra; streife; ลาดตระเวน; 巡逻; 巡視"
    ),
    "tourism": "tourisme; turismo; pariwisata; pelancongan; du lich; การท่องเที่ยว; 旅游; 観光",
    "economic community": (
        "communaute economique; comunidad economica; comunidade economica; masyarakat ekonomi; "
        "komuniti ekonomi; cong dong kinh te; wirtschaftsgemeinschaft; ประชาคมเศรษฐกิจ; "
        "经济共同体; 経済共同体; 경제공동체"
    ),
    "economy": "economie; economia; ekonomi; kinh te; wirtschaft; เศรษฐกิจ; 经济; 経済; 경제",
    "goods": "marchandises; mercancias; mercadorias; barang; barangan; waren; 物品; 商品; 물품",
    "export": (
        "exportation; exportacion; exportacao; ekspor; eksport; xuat khau; ausfuhr; ส่งออก; 出口; "
        "輸出; 수출"
    ),
    "import": (
        "importation; importacion; importacao; impor; nhap khau; einfuhr; นำเข้า; 进口; 輸入; 수입"
    ),
    "tax": "impot; impuesto; imposto; pajak; steuer; ภาษี; 税务; 租税; 세금",
    "experience": "experiencia; pengalaman; kinh nghiem; erfahrung; ประสบการณ์; 经验; 経験; 경험",
    "electronic": (
        "electronique; electroniques; electronico; electronica; eletronico; eletronica; "
        "elektronik; elektronis; dien tu; elektronisch; elektronische; อิเล็กทรอนิกส์; 电子; 전자"
    ),
    "animal": "hewan; haiwan; dong vat; สัตว์; 动物; 動物; 동물",
    "plant": "plante; planta; tumbuhan; thuc vat; พืช; 植物; 식물",
    "support": (
        "soutien; appui; apoyo; apoio; dukungan; sokongan; ho tro; unterstutzung; สนับสนุน; 支持; "
        "支援; 지원"
    ),
    "fight": (
        "lutte; lucha; luta; combate; pemberantasan; pembanterasan; memerangi; dau tranh; "
        "phong chong; bekampfung; kampf; ต่อต้าน; 打击; 対策; 근절"
    ),
    # Order and ordinals
    "first": (
        "premier; premiere; primera; primero; primeira; primeiro; pertama; perdana; dau tien; thu "
        "nhat; lan dau; lan dau tien; erste; erster; erstes; ครั้งแรก; แรก; 首次; 首届; 第一次; "
        "第一届; 最初の; 最初; 初の; 첫; 첫번째; 최초"
    ),
    "latest": (
        "most up to date; up to date; dernier; derniere; derniers; ultima; ultimo; terakhir; "
        "terbaru; terkini; moi nhat; gan nhat; gan day nhat; cuoi cung; letzte; letzter; neueste; "
        "ล่าสุด; ครั้งสุดท้าย; 最新; 最近; 最后; 最近一次; 上一次; 最後; 直近; 최근; 마지막; "
        "최신; most recent; most recently"
    ),
    "next": (
        "prochain; prochaine; proximo; proxima; berikutnya; selanjutnya; mendatang; akan datang; "
        "seterusnya; tiep theo; sap toi; nachste; nachster; ครั้งต่อไป; ถัดไป; 下次; 下一次; "
        "下一届; 次回; 次の; 다음"
    ),
    "previous": (
        "precedent; precedente; ancien; ancienne; anterior; anterior a; ex director; antiguo; "
        "sebelumnya; sebelum ini; bekas; mantan; truoc do; tien nhiem; vorherige; ehemaliger; "
        "คนก่อน; ก่อนหน้า; อดีต; 前任; 上届; 前回; 前の; 전임; 이전"
    ),
    "current": (
        "actuel; actuelle; atual; saat ini; sekarang; semasa; hien nay; hien tai; duong nhiem; "
        "derzeitige; jetzige; คนปัจจุบัน; ปัจจุบัน; 现任; 现在; 現在の; 현재"
    ),
    "before": "avant; antes de; antes do; antes da; sebelum; vor; ก่อน; 之前; 의 전임",
    "after": (
        "apres; depois de; depois da; depois do; despues de; sesudah; setelah; selepas; sau khi; "
        "nach; หลัง; 之后"
    ),
    "successor": (
        "successeur; sucesor; sucessor; pengganti; nguoi ke nhiem; nachfolger; 继任; 後任; 후임"
    ),
    "predecessor": (
        "predecesseur; predecesor; antecessor; pendahulu; nguoi tien nhiem; vorganger; 前任者"
    ),
    "second": (
        "deuxieme; segunda; segundo; kedua; lan hai; zweite; ครั้งที่สอง; 第二次; 第二届; 두번째; "
        "ika dalawa; ikadalawa; ika lawa; ikalawa"
    ),
    "third": (
        "troisieme; tercera; tercero; tercer; terceira; terceiro; ketiga; thu ba; lan ba; dritte; "
        "第三次; 第三届; 세번째; ika tatlo; ikatatlo; ika tlo; ikatlo"
    ),
    "fourth": (
        "quatrieme; cuarta; cuarto; quarta; keempat; thu tu; vierte; 第四次; 第四届; ika apat; "
        "ikaapat"
    ),
    "fifth": (
        "cinquieme; quinta; quinto; kelima; thu nam; funfte; 第五次; 第五届; ika lima; ikalima"
    ),
    "sixth": "sixieme; sexta; sexto; keenam; thu sau; sechste; 第六次; 第六届; ika anim; ikaanim",
    "seventh": (
        "septieme; septima; septimo; setima; ketujuh; thu bay; 第七次; 第七届; ika pito; ikapito"
    ),
    "eighth": (
        "huitieme; octava; octavo; oitava; kedelapan; kelapan; thu tam; 第八次; 第八届; ika walo; "
        "ikawalo"
    ),
    "ninth": "neuvieme; novena; noveno; kesembilan; thu chin; 第九次; 第九届; ika siyam; ikasiyam",
    "tenth": "dixieme; decima; decimo; kesepuluh; thu muoi; 第十次; 第十届; ika sampu; ikasampu",
    "penultimate": (
        "second to last; second last; next to last; last but one; avant dernier; avant derniere; "
        "penultimo; penultima; penultieme; kedua terakhir; ap chot; vorletzte; 倒数第二; "
        "最後から二番目"
    ),
    "replaced": (
        "took over from; takes over from; taking over from; taken over from; came after; "
        "comes after; stepped in for; a remplace; a succede; reemplazo; sucedio; substituiu; "
        "menggantikan; thay the; thay; ersetzte; 接替; 接任"
    ),
    # Ordinals from the eleventh to the sixtieth, since no series has more sessions
    "11th": (
        "onzieme; undecimo; decimo primero; decimoprimero; undecima; decima primera; "
        "decimo primera; decimoprimera; elfte; elften; elfter; elftes; elftem; kesebelas; "
        "ke sebelas; thu muoi mot; lan thu muoi mot; lan muoi mot"
    ),
    "12th": (
        "douzieme; duodecimo; decimo segundo; decimosegundo; duodecima; decima segunda; "
        "decimo segunda; decimosegunda; zwolfte; zwolften; zwolfter; zwolftes; zwolftem; "
        "kedua belas; ke dua belas; thu muoi hai; lan thu muoi hai; lan muoi hai"
    ),
    "13th": (
        "treizieme; decimo tercero; decimotercero; decima tercera; decimo tercera; decimotercera; "
        "dreizehnte; dreizehnten; dreizehnter; dreizehntes; dreizehntem; ketiga belas; "
        "ke tiga belas; thu muoi ba; lan thu muoi ba; lan muoi ba"
    ),
    "14th": (
        "quatorzieme; decimo cuarto; decimocuarto; decima cuarta; decimo cuarta; decimocuarta; "
        "vierzehnte; vierzehnten; vierzehnter; vierzehntes; vierzehntem; keempat belas; "
        "ke empat belas; thu muoi bon; lan thu muoi bon; lan muoi bon; thu muoi tu; "
        "lan thu muoi tu; lan muoi tu"
    ),
    "15th": (
        "quinzieme; decimo quinto; decimoquinto; decima quinta; decimo quinta; decimoquinta; "
        "funfzehnte; funfzehnten; funfzehnter; funfzehntes; funfzehntem; kelima belas; "
        "ke lima belas; thu muoi lam; lan thu muoi lam; lan muoi lam; thu muoi nam; "
        "lan thu muoi nam; lan muoi nam"
    ),
    "16th": (
        "seizieme; decimo sexto; decimosexto; decima sexta; decimo sexta; decimosexta; sechzehnte; "
        "sechzehnten; sechzehnter; sechzehntes; sechzehntem; keenam belas; ke enam belas; "
        "thu muoi sau; lan thu muoi sau; lan muoi sau"
    ),
    "17th": (
        "dix septieme; decimo septimo; decimoseptimo; decima septima; decimo septima; "
        "decimoseptima; siebzehnte; siebzehnten; siebzehnter; siebzehntes; siebzehntem; "
        "ketujuh belas; ke tujuh belas; thu muoi bay; lan thu muoi bay; lan muoi bay"
    ),
    "18th": (
        "dix huitieme; decimo octavo; decimooctavo; decima octava; decimo octava; decimooctava; "
        "achtzehnte; achtzehnten; achtzehnter; achtzehntes; achtzehntem; kedelapan belas; "
        "ke delapan belas; kelapan belas; ke lapan belas; thu muoi tam; lan thu muoi tam; "
        "lan muoi tam"
    ),
    "19th": (
        "dix neuvieme; decimo noveno; decimonoveno; decima novena; decimo novena; decimonovena; "
        "neunzehnte; neunzehnten; neunzehnter; neunzehntes; neunzehntem; kesembilan belas; "
        "ke sembilan belas; thu muoi chin; lan thu muoi chin; lan muoi chin"
    ),
    "20th": (
        "vingtieme; vigesimo; vigesima; zwanzigste; zwanzigsten; zwanzigster; zwanzigstes; "
        "zwanzigstem; kedua puluh; ke dua puluh; thu hai muoi; lan thu hai muoi; lan hai muoi"
    ),
    "21st": (
        "vingt et unieme; vigesimo primero; vigesimoprimero; vigesima primera; vigesimo primera; "
        "vigesimoprimera; einundzwanzigste; einundzwanzigsten; einundzwanzigster; "
        "einundzwanzigstes; einundzwanzigstem; kedua puluh satu; ke dua puluh satu; "
        "thu hai muoi mot; lan thu hai muoi mot; lan hai muoi mot"
    ),
    "22nd": (
        "vingt deuxieme; vigesimo segundo; vigesimosegundo; vigesima segunda; vigesimo segunda; "
        "vigesimosegunda; zweiundzwanzigste; zweiundzwanzigsten; zweiundzwanzigster; "
        "zweiundzwanzigstes; zweiundzwanzigstem; kedua puluh dua; ke dua puluh dua; "
        "thu hai muoi hai; lan thu hai muoi hai; lan hai muoi hai"
    ),
    "23rd": (
        "vingt troisieme; vigesimo tercero; vigesimotercero; vigesima tercera; vigesimo tercera; "
        "vigesimotercera; dreiundzwanzigste; dreiundzwanzigsten; dreiundzwanzigster; "
        "dreiundzwanzigstes; dreiundzwanzigstem; kedua puluh tiga; ke dua puluh tiga; "
        "thu hai muoi ba; lan thu hai muoi ba; lan hai muoi ba"
    ),
    "24th": (
        "vingt quatrieme; vigesimo cuarto; vigesimocuarto; vigesima cuarta; vigesimo cuarta; "
        "vigesimocuarta; vierundzwanzigste; vierundzwanzigsten; vierundzwanzigster; "
        "vierundzwanzigstes; vierundzwanzigstem; kedua puluh empat; ke dua puluh empat; "
        "thu hai muoi bon; lan thu hai muoi bon; lan hai muoi bon; thu hai muoi tu; "
        "lan thu hai muoi tu; lan hai muoi tu"
    ),
    "25th": (
        "vingt cinquieme; vigesimo quinto; vigesimoquinto; vigesima quinta; vigesimo quinta; "
        "vigesimoquinta; funfundzwanzigste; funfundzwanzigsten; funfundzwanzigster; "
        "funfundzwanzigstes; funfundzwanzigstem; kedua puluh lima; ke dua puluh lima; "
        "thu hai muoi lam; lan thu hai muoi lam; lan hai muoi lam; thu hai muoi nam; "
        "lan thu hai muoi nam; lan hai muoi nam"
    ),
    "26th": (
        "vingt sixieme; vigesimo sexto; vigesimosexto; vigesima sexta; vigesimo sexta; "
        "vigesimosexta; sechsundzwanzigste; sechsundzwanzigsten; sechsundzwanzigster; "
        "sechsundzwanzigstes; sechsundzwanzigstem; kedua puluh enam; ke dua puluh enam; "
        "thu hai muoi sau; lan thu hai muoi sau; lan hai muoi sau"
    ),
    "27th": (
        "vingt septieme; vigesimo septimo; vigesimoseptimo; vigesima septima; vigesimo septima; "
        "vigesimoseptima; siebenundzwanzigste; siebenundzwanzigsten; siebenundzwanzigster; "
        "siebenundzwanzigstes; siebenundzwanzigstem; kedua puluh tujuh; ke dua puluh tujuh; "
        "thu hai muoi bay; lan thu hai muoi bay; lan hai muoi bay"
    ),
    "28th": (
        "vingt huitieme; vigesimo octavo; vigesimooctavo; vigesima octava; vigesimo octava; "
        "vigesimooctava; achtundzwanzigste; achtundzwanzigsten; achtundzwanzigster; "
        "achtundzwanzigstes; achtundzwanzigstem; kedua puluh delapan; ke dua puluh delapan; "
        "kedua puluh lapan; ke dua puluh lapan; thu hai muoi tam; lan thu hai muoi tam; "
        "lan hai muoi tam"
    ),
    "29th": (
        "vingt neuvieme; vigesimo noveno; vigesimonoveno; vigesima novena; vigesimo novena; "
        "vigesimonovena; neunundzwanzigste; neunundzwanzigsten; neunundzwanzigster; "
        "neunundzwanzigstes; neunundzwanzigstem; kedua puluh sembilan; ke dua puluh sembilan; "
        "thu hai muoi chin; lan thu hai muoi chin; lan hai muoi chin"
    ),
    "30th": (
        "trentieme; trigesimo; trigesima; dreissigste; dreissigsten; dreissigster; dreissigstes; "
        "dreissigstem; ketiga puluh; ke tiga puluh; thu ba muoi; lan thu ba muoi; lan ba muoi"
    ),
    "31st": (
        "trente et unieme; trigesimo primero; trigesimoprimero; trigesima primera; "
        "trigesimo primera; trigesimoprimera; einunddreissigste; einunddreissigsten; "
        "einunddreissigster; einunddreissigstes; einunddreissigstem; ketiga puluh satu; "
        "ke tiga puluh satu; thu ba muoi mot; lan thu ba muoi mot; lan ba muoi mot"
    ),
    "32nd": (
        "trente deuxieme; trigesimo segundo; trigesimosegundo; trigesima segunda; "
        "trigesimo segunda; trigesimosegunda; zweiunddreissigste; zweiunddreissigsten; "
        "zweiunddreissigster; zweiunddreissigstes; zweiunddreissigstem; ketiga puluh dua; "
        "ke tiga puluh dua; thu ba muoi hai; lan thu ba muoi hai; lan ba muoi hai"
    ),
    "33rd": (
        "trente troisieme; trigesimo tercero; trigesimotercero; trigesima tercera; "
        "trigesimo tercera; trigesimotercera; dreiunddreissigste; dreiunddreissigsten; "
        "dreiunddreissigster; dreiunddreissigstes; dreiunddreissigstem; ketiga puluh tiga; "
        "ke tiga puluh tiga; thu ba muoi ba; lan thu ba muoi ba; lan ba muoi ba"
    ),
    "34th": (
        "trente quatrieme; trigesimo cuarto; trigesimocuarto; trigesima cuarta; trigesimo cuarta; "
        "trigesimocuarta; vierunddreissigste; vierunddreissigsten; vierunddreissigster; "
        "vierunddreissigstes; vierunddreissigstem; ketiga puluh empat; ke tiga puluh empat; "
        "thu ba muoi bon; lan thu ba muoi bon; lan ba muoi bon; thu ba muoi tu; "
        "lan thu ba muoi tu; lan ba muoi tu"
    ),
    "35th": (
        "trente cinquieme; trigesimo quinto; trigesimoquinto; trigesima quinta; trigesimo quinta; "
        "trigesimoquinta; funfunddreissigste; funfunddreissigsten; funfunddreissigster; "
        "funfunddreissigstes; funfunddreissigstem; ketiga puluh lima; ke tiga puluh lima; "
        "thu ba muoi lam; lan thu ba muoi lam; lan ba muoi lam; thu ba muoi nam; "
        "lan thu ba muoi nam; lan ba muoi nam"
    ),
    "36th": (
        "trente sixieme; trigesimo sexto; trigesimosexto; trigesima sexta; trigesimo sexta; "
        "trigesimosexta; sechsunddreissigste; sechsunddreissigsten; sechsunddreissigster; "
        "sechsunddreissigstes; sechsunddreissigstem; ketiga puluh enam; ke tiga puluh enam; "
        "thu ba muoi sau; lan thu ba muoi sau; lan ba muoi sau"
    ),
    "37th": (
        "trente septieme; trigesimo septimo; trigesimoseptimo; trigesima septima; "
        "trigesimo septima; trigesimoseptima; siebenunddreissigste; siebenunddreissigsten; "
        "siebenunddreissigster; siebenunddreissigstes; siebenunddreissigstem; ketiga puluh tujuh; "
        "ke tiga puluh tujuh; thu ba muoi bay; lan thu ba muoi bay; lan ba muoi bay"
    ),
    "38th": (
        "trente huitieme; trigesimo octavo; trigesimooctavo; trigesima octava; trigesimo octava; "
        "trigesimooctava; achtunddreissigste; achtunddreissigsten; achtunddreissigster; "
        "achtunddreissigstes; achtunddreissigstem; ketiga puluh delapan; ke tiga puluh delapan; "
        "ketiga puluh lapan; ke tiga puluh lapan; thu ba muoi tam; lan thu ba muoi tam; "
        "lan ba muoi tam"
    ),
    "39th": (
        "trente neuvieme; trigesimo noveno; trigesimonoveno; trigesima novena; trigesimo novena; "
        "trigesimonovena; neununddreissigste; neununddreissigsten; neununddreissigster; "
        "neununddreissigstes; neununddreissigstem; ketiga puluh sembilan; ke tiga puluh sembilan; "
        "thu ba muoi chin; lan thu ba muoi chin; lan ba muoi chin"
    ),
    "40th": (
        "quarantieme; cuadragesimo; cuadragesima; vierzigste; vierzigsten; vierzigster; "
        "vierzigstes; vierzigstem; keempat puluh; ke empat puluh; thu bon muoi; lan thu bon muoi; "
        "lan bon muoi"
    ),
    "41st": (
        "quarante et unieme; cuadragesimo primero; cuadragesimoprimero; cuadragesima primera; "
        "cuadragesimo primera; cuadragesimoprimera; einundvierzigste; einundvierzigsten; "
        "einundvierzigster; einundvierzigstes; einundvierzigstem; keempat puluh satu; "
        "ke empat puluh satu; thu bon muoi mot; lan thu bon muoi mot; lan bon muoi mot"
    ),
    "42nd": (
        "quarante deuxieme; cuadragesimo segundo; cuadragesimosegundo; cuadragesima segunda; "
        "cuadragesimo segunda; cuadragesimosegunda; zweiundvierzigste; zweiundvierzigsten; "
        "zweiundvierzigster; zweiundvierzigstes; zweiundvierzigstem; keempat puluh dua; "
        "ke empat puluh dua; thu bon muoi hai; lan thu bon muoi hai; lan bon muoi hai"
    ),
    "43rd": (
        "quarante troisieme; cuadragesimo tercero; cuadragesimotercero; cuadragesima tercera; "
        "cuadragesimo tercera; cuadragesimotercera; dreiundvierzigste; dreiundvierzigsten; "
        "dreiundvierzigster; dreiundvierzigstes; dreiundvierzigstem; keempat puluh tiga; "
        "ke empat puluh tiga; thu bon muoi ba; lan thu bon muoi ba; lan bon muoi ba"
    ),
    "44th": (
        "quarante quatrieme; cuadragesimo cuarto; cuadragesimocuarto; cuadragesima cuarta; "
        "cuadragesimo cuarta; cuadragesimocuarta; vierundvierzigste; vierundvierzigsten; "
        "vierundvierzigster; vierundvierzigstes; vierundvierzigstem; keempat puluh empat; "
        "ke empat puluh empat; thu bon muoi bon; lan thu bon muoi bon; lan bon muoi bon; "
        "thu bon muoi tu; lan thu bon muoi tu; lan bon muoi tu"
    ),
    "45th": (
        "quarante cinquieme; cuadragesimo quinto; cuadragesimoquinto; cuadragesima quinta; "
        "cuadragesimo quinta; cuadragesimoquinta; funfundvierzigste; funfundvierzigsten; "
        "funfundvierzigster; funfundvierzigstes; funfundvierzigstem; keempat puluh lima; "
        "ke empat puluh lima; thu bon muoi lam; lan thu bon muoi lam; lan bon muoi lam; "
        "thu bon muoi nam; lan thu bon muoi nam; lan bon muoi nam"
    ),
    "46th": (
        "quarante sixieme; cuadragesimo sexto; cuadragesimosexto; cuadragesima sexta; "
        "cuadragesimo sexta; cuadragesimosexta; sechsundvierzigste; sechsundvierzigsten; "
        "sechsundvierzigster; sechsundvierzigstes; sechsundvierzigstem; keempat puluh enam; "
        "ke empat puluh enam; thu bon muoi sau; lan thu bon muoi sau; lan bon muoi sau"
    ),
    "47th": (
        "quarante septieme; cuadragesimo septimo; cuadragesimoseptimo; cuadragesima septima; "
        "cuadragesimo septima; cuadragesimoseptima; siebenundvierzigste; siebenundvierzigsten; "
        "siebenundvierzigster; siebenundvierzigstes; siebenundvierzigstem; keempat puluh tujuh; "
        "ke empat puluh tujuh; thu bon muoi bay; lan thu bon muoi bay; lan bon muoi bay"
    ),
    "48th": (
        "quarante huitieme; cuadragesimo octavo; cuadragesimooctavo; cuadragesima octava; "
        "cuadragesimo octava; cuadragesimooctava; achtundvierzigste; achtundvierzigsten; "
        "achtundvierzigster; achtundvierzigstes; achtundvierzigstem; keempat puluh delapan; "
        "ke empat puluh delapan; keempat puluh lapan; ke empat puluh lapan; thu bon muoi tam; "
        "lan thu bon muoi tam; lan bon muoi tam"
    ),
    "49th": (
        "quarante neuvieme; cuadragesimo noveno; cuadragesimonoveno; cuadragesima novena; "
        "cuadragesimo novena; cuadragesimonovena; neunundvierzigste; neunundvierzigsten; "
        "neunundvierzigster; neunundvierzigstes; neunundvierzigstem; keempat puluh sembilan; "
        "ke empat puluh sembilan; thu bon muoi chin; lan thu bon muoi chin; lan bon muoi chin"
    ),
    "50th": (
        "cinquantieme; quincuagesimo; quincuagesima; funfzigste; funfzigsten; funfzigster; "
        "funfzigstes; funfzigstem; kelima puluh; ke lima puluh; thu nam muoi; lan thu nam muoi; "
        "lan nam muoi"
    ),
    "51st": (
        "cinquante et unieme; quincuagesimo primero; quincuagesimoprimero; quincuagesima primera; "
        "quincuagesimo primera; quincuagesimoprimera; einundfunfzigste; einundfunfzigsten; "
        "einundfunfzigster; einundfunfzigstes; einundfunfzigstem; kelima puluh satu; "
        "ke lima puluh satu; thu nam muoi mot; lan thu nam muoi mot; lan nam muoi mot"
    ),
    "52nd": (
        "cinquante deuxieme; quincuagesimo segundo; quincuagesimosegundo; quincuagesima segunda; "
        "quincuagesimo segunda; quincuagesimosegunda; zweiundfunfzigste; zweiundfunfzigsten; "
        "zweiundfunfzigster; zweiundfunfzigstes; zweiundfunfzigstem; kelima puluh dua; "
        "ke lima puluh dua; thu nam muoi hai; lan thu nam muoi hai; lan nam muoi hai"
    ),
    "53rd": (
        "cinquante troisieme; quincuagesimo tercero; quincuagesimotercero; quincuagesima tercera; "
        "quincuagesimo tercera; quincuagesimotercera; dreiundfunfzigste; dreiundfunfzigsten; "
        "dreiundfunfzigster; dreiundfunfzigstes; dreiundfunfzigstem; kelima puluh tiga; "
        "ke lima puluh tiga; thu nam muoi ba; lan thu nam muoi ba; lan nam muoi ba"
    ),
    "54th": (
        "cinquante quatrieme; quincuagesimo cuarto; quincuagesimocuarto; quincuagesima cuarta; "
        "quincuagesimo cuarta; quincuagesimocuarta; vierundfunfzigste; vierundfunfzigsten; "
        "vierundfunfzigster; vierundfunfzigstes; vierundfunfzigstem; kelima puluh empat; "
        "ke lima puluh empat; thu nam muoi bon; lan thu nam muoi bon; lan nam muoi bon; "
        "thu nam muoi tu; lan thu nam muoi tu; lan nam muoi tu"
    ),
    "55th": (
        "cinquante cinquieme; quincuagesimo quinto; quincuagesimoquinto; quincuagesima quinta; "
        "quincuagesimo quinta; quincuagesimoquinta; funfundfunfzigste; funfundfunfzigsten; "
        "funfundfunfzigster; funfundfunfzigstes; funfundfunfzigstem; kelima puluh lima; "
        "ke lima puluh lima; thu nam muoi lam; lan thu nam muoi lam; lan nam muoi lam; "
        "thu nam muoi nam; lan thu nam muoi nam; lan nam muoi nam"
    ),
    "56th": (
        "cinquante sixieme; quincuagesimo sexto; quincuagesimosexto; quincuagesima sexta; "
        "quincuagesimo sexta; quincuagesimosexta; sechsundfunfzigste; sechsundfunfzigsten; "
        "sechsundfunfzigster; sechsundfunfzigstes; sechsundfunfzigstem; kelima puluh enam; "
        "ke lima puluh enam; thu nam muoi sau; lan thu nam muoi sau; lan nam muoi sau"
    ),
    "57th": (
        "cinquante septieme; quincuagesimo septimo; quincuagesimoseptimo; quincuagesima septima; "
        "quincuagesimo septima; quincuagesimoseptima; siebenundfunfzigste; siebenundfunfzigsten; "
        "siebenundfunfzigster; siebenundfunfzigstes; siebenundfunfzigstem; kelima puluh tujuh; "
        "ke lima puluh tujuh; thu nam muoi bay; lan thu nam muoi bay; lan nam muoi bay"
    ),
    "58th": (
        "cinquante huitieme; quincuagesimo octavo; quincuagesimooctavo; quincuagesima octava; "
        "quincuagesimo octava; quincuagesimooctava; achtundfunfzigste; achtundfunfzigsten; "
        "achtundfunfzigster; achtundfunfzigstes; achtundfunfzigstem; kelima puluh delapan; "
        "ke lima puluh delapan; kelima puluh lapan; ke lima puluh lapan; thu nam muoi tam; "
        "lan thu nam muoi tam; lan nam muoi tam"
    ),
    "59th": (
        "cinquante neuvieme; quincuagesimo noveno; quincuagesimonoveno; quincuagesima novena; "
        "quincuagesimo novena; quincuagesimonovena; neunundfunfzigste; neunundfunfzigsten; "
        "neunundfunfzigster; neunundfunfzigstes; neunundfunfzigstem; kelima puluh sembilan; "
        "ke lima puluh sembilan; thu nam muoi chin; lan thu nam muoi chin; lan nam muoi chin"
    ),
    # Months
    "january": "janvier; enero; janeiro; januari; thang 1; thang mot; thang gieng; januar; มกราคม",
    "february": "fevrier; febrero; fevereiro; februari; thang 2; thang hai; februar; กุมภาพันธ์",
    "march": "mars; marzo; maret; thang 3; thang ba; marz; มีนาคม",
    "april": "avril; abril; thang 4; thang tu; เมษายน",
    "may": "mayo; maio; mei; thang 5; thang nam; พฤษภาคม",
    "june": "juin; junio; junho; juni; thang 6; thang sau; มิถุนายน",
    "july": "juillet; julio; julho; juli; julai; thang 7; thang bay; กรกฎาคม",
    "august": "aout; agosto; agustus; ogos; thang 8; thang tam; สิงหาคม",
    "september": "septembre; septiembre; setembro; thang 9; thang chin; กันยายน",
    "october": "octobre; octubre; outubro; oktober; thang 10; thang muoi; ตุลาคม",
    "november": "novembre; noviembre; novembro; nopember; thang 11; thang muoi mot; พฤศจิกายน",
    "december": (
        "decembre; diciembre; dezembro; desember; disember; thang 12; thang muoi hai; dezember; "
        "ธันวาคม"
    ),
    # Questions
    "who": (
        "qui; qui est; quien; quem; siapa; siapakah; ai la; ai da; la ai; wer; ใคร; 谁; 誰; 누가; "
        "누구"
    ),
    "when": (
        "quand; cuando; quando; kapan; kapankah; bila; bilakah; khi nao; bao gio; luc nao; wann; "
        "เมื่อไหร่; เมื่อไร; เมื่อใด; 何时; 什么时候; いつ; 언제"
    ),
    "where": (
        "ou; donde; onde; di mana; dimana; di manakah; o dau; wo; ที่ไหน; 哪里; 在哪里; どこ; 어디"
    ),
    "which": (
        "quel; quelle; quels; quelles; cual; qual; quais; yang mana; welche; welcher; 哪; 哪个; "
        "どの; 어느"
    ),
    "which year": (
        "nam nao; en quelle annee; en que ano; em que ano; tahun berapa; ปีไหน; ปีใด; 哪一年; "
        "何年; 몇 년"
    ),
    "which date": "ngay nao",
    "which city": "di kota mana; quelle ville; que ciudad; thanh pho nao",
    "what": "qu est ce que; apa; apakah; la gi; o que; อะไร; 什么; 무엇",
    "how many": (
        "combien; cuantos; cuantas; quantos; quantas; berapa; berapakah; berapa banyak; "
        "bao nhieu; wie viele; กี่; 多少; 几个; いくつ; 몇"
    ),
    "chaired": (
        "a preside; preside; presidee; presidio; presidiu; memimpin; dipimpin; mengetuai; "
        "mempengerusikan; dipengerusikan; chu tri; เป็นประธาน; 主持; 주재"
    ),
    "who chaired": "ai chu tri; ai chu toa",
    "held": (
        "a eu lieu; eu lieu; s est tenue; s est tenu; sest tenue; sest tenu; tenue a; se celebro; "
        "tuvo lugar; celebrada en; realizada em; aconteceu; diadakan; digelar; berlangsung; "
        "diselenggarakan; dilaksanakan; duoc to chuc; to chuc; dien ra; fand; stattgefunden; "
        "จัดขึ้น; 举行; 召开; 開催; 개최"
    ),
    "signed": (
        "signe; signee; firmo; se firmo; firmado; assinado; assinou; ditandatangani; "
        "menandatangani; duoc ky; ky ket; unterzeichnet; ลงนาม; 签署; 署名; 서명; 체결"
    ),
    "entered into force": (
        "entre en vigueur; entree en vigueur; entro en vigor; entrada en vigor; entrou em vigor; "
        "mulai berlaku; berkuat kuasa; co hieu luc; in kraft getreten; มีผลบังคับใช้; 生效; 発効; "
        "발효"
    ),
    "launched": (
        "lance; lancee; lanzo; lanzado; lancou; lancado; diluncurkan; dilancarkan; "
        "duoc khoi dong; gestartet; 推出; 시작"
    ),
    "hosted": (
        "organize par; organizado por; tuan rumah; dang cai; chu nha; ausgerichtet; เจ้าภาพ; "
        "主办; 主催"
    ),
    "adopted": (
        "adopte; adoptee; adopto; adoptado; adotado; diadopsi; thong qua; verabschiedet; 通过; "
        "採択; 채택"
    ),
    # Little words, which say nothing
    "": (
        "chong; lan thu; lan; nam; tahun; pada tahun; pada; dalam; oleh; yang; ke; pour; avec; "
        "dans; sur; aux; une; entre les; contre les; contre la; contre le; sobre; sobre el; sobre "
        "la; contra la; contra el; con el; con la; um; uma; dos; dari; dengan; tentang; mengenai; "
        "terhadap; bagi; ve; voi; cua; tai; cac; nhung; thang; ngay; und; fur; der; statt; uber; "
        "gegen; zwischen; ครั้งที่; ของ; ใน; ที่; และ; 了; 第; 届; 차; 次; 的; 在; 回; の; に; "
        "で; と; を; 의; 에서; 및"
    ),
    # Others
    "world organization": "organizacion mundial",
    "vietnam customs": "tong cuc hai quan",
    "sri lanka": (
        "ceylon; sri lankais; sri lankaize; sri lankaises; esrilanques; esrilanquesa; "
        "esrilanqueses; esrilanquesas; sri lankisch; sri lankische; sri lankischen; "
        "sri lankischer; sri lankisches; sri lankischem"
    ),
    "head of customs": "ketua pengarah kastam; ຫົວໜ້າກົມພາສີ; ຫົວໜ້າພາສີ; អគ្គនាយកគយ; ប្រធានគយ",
}
