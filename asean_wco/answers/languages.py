"""Words with which other languages ask, by what they mean in ours. A table alone.

Of each language it has the words for every kind of question. Words are folded, with semicolons
between them. A language is told by its `LITTLE` words and those that ask: where enough of them
stand in a question, its table is read, and what is left of its little words is left out.
"""

from __future__ import annotations

# How much of a language a question has at least; a word that asks counts twice.
LEAST_SPOKEN = 2
# Words of a language that are none of ours.
LITTLE = {
    "de": (
        "der die das den dem des ein eine einer einem einen im zum zur vom und hat haben hatte "
        "wurde wurden worden waren ist sind wird werden auf bei fur uber durch aus mit sich es am "
        "war jahr als mir uns bitte kurz denn eigentlich gibt mal beim machten machte"
    ),
    "fr": (
        "le la les de des du au aux en et ont ete est sont etait etaient avait lors sous avec il "
        "elle cette ce fut dans par pour sur celle celui ceux comme ces ses sa leur leurs moi toi "
        "nous vous ils elles quels tous toutes donc aussi"
    ),
    "es": (
        "el la los las de del en una y se fue fueron ha han sido su al lo por para con les este "
        "esa ese sus eran estaba estan"
    ),
    "pt": "da dos das um uma em nas foi foram ao com sido pela pelo",
    "id": (
        "yang di ke dari pada dan untuk dengan oleh itu ini adalah telah sudah akan dalam saat "
        "sebagai ada saja atas antara tentang para apa mana aja sih deh nih kok lho loh juga "
        "waktu ketika tersebut adakah ialah tolong"
    ),
    "vi": (
        "cua va cho voi tai trong ngay thang vao nhung cac duoc nguoi cuoc lan thu dau khi nao "
        "hoi nghi vay nhi nhieu hay lam nhe"
    ),
    "tl": (
        "ang ng mga kay sina noong nung ay para ito iyon yung naman nga po ba yun lang natin atin "
        "pong pa"
    ),
}
QUESTION_WORDS = {
    "de": (
        "wer wann wo welche welcher welches welchen welchem wie wieviele erklar erklare nenne "
        "nennen"
    ),
    "fr": (
        "qui quand combien quel quelle quels quelles lequel laquelle explique expliquez enumere "
        "enumerez"
    ),
    "es": (
        "quien quienes cuando donde cual cuales cuantos cuantas explicame expliqueme enumera "
        "enumere"
    ),
    "pt": "quem quando onde qual quais quantos quantas",
    "id": (
        "siapa siapakah kapan kapankah bilakah berapa manakah dimana dimanakah sebutin sebutkan "
        "senaraikan jelaskan terangkan"
    ),
    "vi": "nao dau gi",
    "tl": "sino kailan kelan saan saang ilan ilang ano anong alin aling ilista ipaliwanag",
}
# Little words that are left out besides, since ours have them too.
LEFT_OUT = {
    "fr": "a on un une d l s t y que ou me te se son c j m n",
    "es": "que un son era a como me te nos e o",
    "pt": "o a os as do no na nos e que se",
    "de": "nach vor von zu an in als",
    "vi": "la o da co nam the ho minh may a nhe cho xin",
    "id": "se ya yah nya dong kah lah bareng",
    "tl": "sa na ni si o ko dito",
}
# Parts of German verbs that stand at the end of a question: "fing an", "nahm teil".
PREFIXES_AT_END = frozenset("an ab aus bei ein los mit statt teil vor zu before after".split())
ASKING = {
    "de": {
        "what is": "was ist; was sind; was bedeutet; was war",
        "office": "buro; amt",
        "working group": "arbeitsgruppe",
        "online": "per video; virtuell; per videokonferenz; als videokonferenz",
        "who": "wer; wen; wem; von wem; durch wen; welche person; wie heisst; wie hiess",
        "when": "wann; an welchem tag; an welchem datum",
        "which year": "in welchem jahr; welches jahr",
        "which month": "in welchem monat",
        "where": "wo; wohin; an welchem ort; wo genau; in welchem ort; wo liegt; welcher ort",
        "which city": "in welcher stadt; welche stadt",
        "which country": "in welchem land; welches land",
        "which": "welche; welcher; welches; welchen; welchem",
        "what": "was; was genau",
        "how many": "wie viele; wieviele; wie viel; anzahl der; zahl der; zahl; anzahl",
        "stand for": "wofur steht; bedeutet; die abkurzung; abkurzung; steht fur; fur was steht",
        "first": "erste; erster; erstes; ersten; zuerst; erstmals; zum ersten mal",
        "last": "letzte; letzter; letztes; letzten; zuletzt; jungste; neueste; jungster",
        "next": "nachste; nachster; nachstes; nachsten",
        "before": (
            "vor; vorganger; vorige; vorherige; zuvor; vorherigen; unmittelbar vor; direkt vor"
        ),
        "after": (
            "nach; nachfolger; folgte auf; danach; unmittelbar nach; direkt nach; anschliessend"
        ),
        "now": "heute; derzeit; zurzeit; jetzt; aktuell; gegenwartig; momentan",
        "current": "aktuelle; aktueller; derzeitige; derzeitiger; heutige; heutiger",
        "led": "leitete; geleitet; fuhrte; stand an der spitze; an der spitze; spitze",
        "chaired": (
            "fuhrte den vorsitz; hatte den vorsitz; den vorsitz; vorsitz; prasidierte; "
            "vorgesessen; sass; vorgestanden; vorsitzender; vorsitzende; leitete die sitzung; "
            "fuhrte vorsitz"
        ),
        "opened": "eroffnete; eroffnet; eroffnet wurde",
        "hosted": (
            "gastgeber; war gastgeber; richtete aus; ausgerichtet; ausrichter; veranstaltete"
        ),
        "spoke": "sprach; gesprochen; hielt die rede; hielt eine rede; gab die rede",
        "attended": (
            "nahm teil; nahmen teil; teilgenommen; besuchte; anwesend; machten mit; machte mit; "
            "mitgemacht; beteiligt; beteiligten; beteiligten sich; dabei; machten"
        ),
        "represented": "vertrat; vertreten; vertreter",
        "signed": (
            "unterzeichnet; unterschrieben; unterzeichnete; unterzeichneten; unterzeichnung; "
            "unterschrieb"
        ),
        "entered into force": (
            "in kraft getreten; trat in kraft; in kraft; inkrafttreten; in kraft trat"
        ),
        "launched": "gestartet; eingefuhrt",
        "founded": "gegrundet; eingerichtet; geschaffen",
        "joined": "trat bei; traten bei; beigetreten; beitritt",
        "held": (
            "fand statt; fanden statt; stattgefunden; abgehalten; tagte; tagten; traf sich; "
            "trafen sich; getagt; stattfand; statt; fand; fanden; getroffen; kamen zusammen; kam "
            "zusammen; zusammen; kamen; versammelten; versammelten sich"
        ),
        "decided": "beschlossen; beschloss; entschieden; vereinbart",
        "meeting": "treffen; tagung; sitzung; versammlung; zolltreffen",
        "meetings": "tagungen; sitzungen",
        "conference": "konferenz",
        "conferences": "konferenzen",
        "heads of customs": (
            "zollchefs; leiter der zollverwaltungen; zollverwaltungschefs; generalzolldirektoren; "
            "chefs des zolls; generaldirektoren des zolls; generaldirektoren fur zoll; leiter des "
            "zolls"
        ),
        "head of customs": (
            "zollchef; chef des zolls; generaldirektor des zolls; leiter des zolls; zolldirektor; "
            "generalzolldirektor; zollchefs von; zollchefin; leiter der zollverwaltung; chef der "
            "zollverwaltung"
        ),
        "agreement on customs": "zollabkommen",
        "director general": "generaldirektor",
        "customs": "zoll; zolls; zollverwaltung; zollbehorde",
        "head": "chef; leiter; leiterin; chefin",
        "secretary general": "generalsekretar; generalsekretarin",
        "minister": "minister; ministerin",
        "finance minister": "finanzminister",
        "agreement": "abkommen; vertrag; ubereinkommen",
        "protocol": "protokoll",
        "participants": "teilnehmer",
        "delegates": "delegierte",
        "members": "mitglieder",
        "countries": "lander; staaten",
        "philippines": "philippinen",
        "cambodia": "kambodschas; kambodscha",
        "singapore": "singapur",
        "asia pacific": "asien pazifik",
        "january": "januar",
        "february": "februar",
        "march": "marz",
        "may": "mai",
        "june": "juni",
        "july": "juli",
        "october": "oktober",
        "december": "dezember",
        "": (
            "erklar mir; erklare mir; erklar mir bitte; konnen sie mir sagen; kannst du mir "
            "sagen; sag mir; sagen sie mir; ich mochte wissen; weisst du"
        ),
        "and": "und",
        "began": "fing; fing an; begann; beginnt; angefangen; startete; beginn",
        "ended": "endete; endet; zu ende; zu ende war; zu ende ging; ende; aufgehort; ende der",
        "customs administrations": "zollverwaltungen; zollbehorden; zollamter",
        "since when": "seit wann",
        "how many people": "teilnehmerzahl; wie viele personen; wie viele leute",
        "name of": "name des; name der; name von; namen des; namen der",
        "thailand": "thai zoll",
        "list": "nenne; nennen sie; nenne mir; liste; zahle auf",
    },
    "fr": {
        "what is": (
            "qu est ce que; qu est ce qu; c est quoi; qu est ce que c est; quest ce que; qu est; "
            "de quoi s agit il; ce qu est; ce que c est; ce que c est que; en quoi consiste; ce "
            "que sont; a quoi sert; c est quoi exactement"
        ),
        "online": "en ligne; par video; en visioconference; par visioconference; virtuelle",
        "which city": "dans quelle ville; quelle ville; en quelle ville; a quelle ville",
        "which country": "dans quel pays; quel pays; en quel pays",
        "which countries": "quels pays; dans quels pays",
        "who": (
            "qui; qui est ce qui; par qui; quelle personne; comment s appelle; comment s "
            "appelait; quel est le nom de; qui etait; qui est; qui fut"
        ),
        "when": (
            "quand; a quel moment; quel jour; depuis quand; quels jours; de quand date; quand est "
            "ce que; quand est ce qu"
        ),
        "what date": "a quelle date; quelle date; quelle etait la date",
        "which year": "en quelle annee; quelle annee",
        "where": (
            "ou; a quel endroit; dans quel lieu; quel lieu; ou est; ou se trouve; ou se situe"
        ),
        "which": (
            "quel; quelle; quels; quelles; lequel; laquelle; lesquels; lesquelles; lesquels etaient"
        ),
        "what": "que; quoi; qu a; de quoi; qu ont; qu a t on; qu a t il",
        "how many": "combien; combien de; combien d; nombre de; quel nombre de",
        "stand for": "que signifie; que veut dire; signifie; veut dire",
        "first": "premiere; premier; la premiere; le premier",
        "last": "derniere; dernier; la plus recente; le plus recent",
        "next": "prochaine; prochain; suivante; suivant",
        "before": (
            "avant; juste avant; predecesseur; precede; a precede; precedait; precedente; "
            "precedent; qui a precede; juste avant la; anterieure"
        ),
        "after": (
            "apres; successeur; a succede a; a succede; succede a; succeda a; a suivi; a "
            "remplace; remplaca; qui a suivi; suivi; juste apres; a la suite de; succede"
        ),
        "now": "maintenant; actuellement; aujourd hui; en ce moment; a present",
        "current": "actuel; actuelle",
        "chaired": (
            "a preside; presidait; presida; presidee par; la presidence; preside; etait presidee "
            "par; etait presidee; presidee"
        ),
        "opened": "a ouvert; ouvrit; inaugure; a inaugure; ouverte par; ouvert",
        "hosted": "a accueilli; accueillait; a organise; hote; pays hote; accueillie; organise",
        "spoke": (
            "a prononce le discours principal; a prononce le discours; a prononce un discours; a "
            "pris la parole; pris la parole; est intervenu; a parle; parle"
        ),
        "attended": (
            "a participe; ont participe; a assiste; ont assiste; etait present; ont pris part; a "
            "pris part; pris part; participaient; etaient presents; presents; participe; assiste"
        ),
        "represented": "a represente; representait; represente",
        "signed": "signe; signee; a signe; ont signe; signature; signes",
        "entered into force": (
            "entre en vigueur; entree en vigueur; est entre en vigueur; est entree en vigueur; en "
            "vigueur"
        ),
        "launched": "lance; lancee; a ete lance; a ete lancee; demarre",
        "founded": "fonde; fondee; cree; creee; etabli; etablie",
        "joined": "rejoint; adhere; a adhere; ont adhere; a rejoint; devenu membre",
        "held": (
            "a eu lieu; ont eu lieu; s est tenue; s est tenu; se sont tenues; s est reunie; s est "
            "deroulee; tenue; se sont reunis; eut lieu; tenu; reunis; eu lieu; fete; a fete; ont "
            "fete; se sont ils reunis; se sont elles reunies; se reunissaient; se sont deroules; "
            "organisee; organisees; se tenait; se tenaient; tenait"
        ),
        "decided": "decide; a decide; ont decide; convenu",
        "headed": (
            "dirigeait; dirige; a dirige; dirigea; etait a la tete de; a la tete de; etait a la "
            "tete; a la tete; a la tete des; a la tete du; tete"
        ),
        "meeting": "reunion; rencontre",
        "meetings": "reunions; rencontres; sessions",
        "heads of customs": (
            "chefs de douane; chefs des douanes; chefs de la douane; directeurs generaux des "
            "douanes; directeurs des douanes; patrons des douanes; chefs des administrations "
            "douanieres; directeurs generaux de douane"
        ),
        "head of customs": (
            "chef des douanes; chef de la douane; directeur general des douanes; patron des "
            "douanes; directeur des douanes; directrice generale des douanes; chef de douane; "
            "directeur general de la douane; patron de la douane"
        ),
        "secretary general": "secretaire general; secretaire generale",
        "agreement on customs": "accord douanier; accord sur les douanes",
        "customs": "douaniere; douane; douanes; douanier; douanieres; douaniers",
        "delegates": "delegues; delegations",
        "participants": "participants",
        "regional": "regionale; regional",
        "asean": "anase; ansea",
        "minister": "ministre",
        "finance minister": "ministre des finances",
        "countries": "pays",
        "wco": "omd",
        "january": "janvier",
        "february": "fevrier",
        "march": "mars",
        "april": "avril",
        "may": "mai",
        "june": "juin",
        "july": "juillet",
        "august": "aout",
        "september": "septembre",
        "october": "octobre",
        "november": "novembre",
        "december": "decembre",
        "": (
            "explique moi; expliquez moi; peux tu m expliquer; pouvez vous m expliquer; dis moi; "
            "dites moi; pourriez vous me dire; peux tu me dire; pouvez vous me dire; s il te "
            "plait; s il vous plait; stp; svp; en deux mots; en bref; je voudrais savoir; au "
            "total; en tout; deja"
        ),
        "and": "et",
        "name of": (
            "nom du; nom de la; nom de l; nom des; le nom du; le nom de la; quel est le nom du; "
            "quel est le nom de la"
        ),
        "began": "commence; a commence; ont commence; debute; a debute; debut",
        "ended": (
            "fini; a fini; termine; s est termine; s est terminee; acheve; s est acheve; s est "
            "achevee; pris fin; a pris fin; se sont acheves"
        ),
        "head": "patron; patronne; chef; dirigeant; responsable",
        "on site": "sur place; en presentiel",
        "people": "personnes; gens; participants en tout",
        "list": "liste; enumere; enumerez; cite; citez; donne la liste; la liste de; la liste des",
        "celebrated 10th anniversary": "fete ses dix ans; a fete ses dix ans; ses dix ans",
        "celebrated 20th anniversary": "fete ses vingt ans; a fete ses vingt ans; ses vingt ans",
        "celebrated 30th anniversary": (
            "fete ses trente ans; a fete ses trente ans; ses trente ans"
        ),
        "celebrated 40th anniversary": (
            "fete ses quarante ans; a fete ses quarante ans; ses quarante ans"
        ),
        "celebrated 50th anniversary": (
            "fete ses cinquante ans; a fete ses cinquante ans; ses cinquante ans"
        ),
    },
    "es": {
        "what is": (
            "que es; que son; que era; para que sirve; en que consiste; que cosa es; lo que es"
        ),
        "office": "oficina",
        "online": "en linea; por video; por videoconferencia; virtual; virtualmente",
        "who": (
            "quien; quienes; por quien; como se llama; como se llamaba; quien era; quien fue; "
            "quien es"
        ),
        "when": "cuando; en que fecha; que dia; en que dia; desde cuando; que dias; en que fechas",
        "what date": "que fecha; cual fue la fecha",
        "which year": "en que ano; que ano",
        "where": (
            "donde; en donde; en que lugar; donde tiene su sede; donde esta; donde queda; donde "
            "se encuentra; donde tuvo lugar"
        ),
        "which city": "en que ciudad; que ciudad",
        "which country": "en que pais; que pais",
        "which countries": "que paises; cuales paises",
        "which": "cual; cuales; cual fue; cuales fueron",
        "what": "que; que fue",
        "how many": "cuantos; cuantas; cuanto; numero de; cantidad de",
        "stand for": "que significa; significa; significan",
        "first": "primera; primer; primero; la primera; el primer",
        "last": "ultima; ultimo; mas reciente",
        "next": "proxima; proximo; siguiente",
        "before": (
            "antes; antes de; antes del; predecesor; precedio; antecesor; anterior; anterior a; "
            "inmediatamente anterior; inmediatamente anterior a; previa; previo; previa a; justo "
            "antes de; precedente"
        ),
        "after": (
            "despues; despues de; despues del; sucesor; sucedio a; siguio a; reemplazo a; tras; "
            "sucedio; posterior; posterior a; inmediatamente posterior a; justo despues de; que "
            "siguio a; siguiente a; relevo a"
        ),
        "now": "ahora; hoy; actualmente",
        "current": "actual",
        "chaired": "presidio; presidida por; presidencia; dirigio la reunion",
        "opened": "abrio; inauguro; abierta por; inaugurada",
        "hosted": "acogio; organizo; anfitrion; fue anfitrion; sede de la reunion",
        "spoke": "hablo; pronuncio el discurso; dio el discurso; intervino; tomo la palabra",
        "attended": (
            "asistio; asistieron; participo; participaron; tomaron parte; participantes hubo; "
            "tomo parte; acudieron"
        ),
        "represented": "represento; representaba; representante",
        "signed": "firmo; firmado; firmada; firmaron; se firmo; firma",
        "entered into force": (
            "entro en vigor; entrada en vigor; en vigor; entro en vigencia; esta en vigor; entro "
            "en vigor el"
        ),
        "launched": "lanzo; lanzado; se lanzo; se puso en marcha",
        "founded": "fundo; fundada; fundado; se fundo; creado; creada; se creo",
        "joined": "se unio; ingreso; adhirio; se adhirio; se unieron; entro",
        "held": (
            "se celebro; se celebraron; celebrada; celebrado; tuvo lugar; se reunieron; se "
            "reunio; se llevo a cabo; reunieron; celebro; fue la sede; tuvieron lugar; se reunen; "
            "se realizo; se hizo; realizada"
        ),
        "decided": "decidio; decidieron; acordo; se acordo",
        "headed": (
            "dirigia; dirigio; encabezaba; estaba al frente de; al frente de; dirige; encabeza; a "
            "la cabeza de; a la cabeza; liderada; lideraba"
        ),
        "meeting": "reunion; encuentro",
        "meetings": "reuniones; encuentros",
        "conference": "conferencia",
        "heads of customs": (
            "jefes de aduanas; jefes de aduana; directores generales de aduanas; directores de "
            "aduanas"
        ),
        "head of customs": (
            "jefe de aduanas; jefe de la aduana; jefe de las aduanas; director general de "
            "aduanas; director de aduanas"
        ),
        "customs": "aduanas; aduana; aduanero; aduanera",
        "secretary general": "secretario general; secretaria general",
        "agreement on customs": "acuerdo aduanero; acuerdo de aduanas",
        "delegates": "delegados; delegadas",
        "participants": "participantes",
        "countries": "paises",
        "members": "miembros",
        "wco": "oma",
        "minister": "ministro; ministra",
        "finance minister": "ministro de finanzas; ministro de hacienda",
        "thailand": "tailandia",
        "philippines": "filipinas",
        "singapore": "singapur",
        "malaysia": "malasia",
        "cambodia": "camboya",
        "myanmar": "birmania",
        "january": "enero",
        "february": "febrero",
        "march": "marzo",
        "april": "abril",
        "may": "mayo",
        "june": "junio",
        "july": "julio",
        "august": "agosto",
        "september": "septiembre; setiembre",
        "october": "octubre",
        "november": "noviembre",
        "december": "diciembre",
        "": (
            "explicame; expliqueme; explica; por favor; puedes decirme; puede decirme; podria "
            "decirme; dime; digame; en pocas palabras; en total; quisiera saber; me puedes decir; "
            "explicame por favor"
        ),
        "and": "y",
        "name of": "nombre del; nombre de la; nombre de; nombre de los",
        "began": "empezo; comenzo; inicio; inicia; empieza; se inicio; fecha de inicio",
        "ended": (
            "termino; acabo; finalizo; concluyo; termina; fin; se clausuro; clausura; fecha de fin"
        ),
        "head": "jefe; jefa; director; titular; responsable",
        "administrations": "administraciones",
        "director general of customs": "director general de las aduanas",
        "list": "lista; enumera; enumere; nombra; lista de",
        "people": "personas",
    },
    "pt": {
        "what is": "o que e; que e",
        "online": "por video; por videoconferencia; virtual",
        "who": "quem; por quem",
        "when": "quando; em que data; em que dia",
        "which year": "em que ano; que ano",
        "where": "onde; em que lugar",
        "which city": "em que cidade",
        "which country": "em que pais",
        "which": "qual; quais",
        "what": "que; o que",
        "how many": "quantos; quantas; numero de",
        "stand for": "significa; o que significa",
        "first": "primeira; primeiro",
        "last": "ultima; ultimo",
        "next": "proxima; proximo; seguinte",
        "before": "antes; antes de; antecessor",
        "after": "depois; depois de; sucessor; apos",
        "now": "agora; hoje; atualmente",
        "chaired": "presidiu; presidida por",
        "opened": "abriu; inaugurou",
        "hosted": "acolheu; organizou; anfitriao",
        "spoke": "falou; discursou",
        "attended": "participou; participaram; assistiu",
        "represented": "representou",
        "signed": "assinado; assinada; assinou; assinatura",
        "entered into force": "entrou em vigor; entrada em vigor; em vigor",
        "launched": "lancado; lancada; comecou",
        "founded": "fundado; fundada; criado; criada",
        "joined": "aderiu; entrou",
        "held": "realizou se; realizada; teve lugar; realizou",
        "decided": "decidiu; decidido",
        "headed": "chefiava; dirigia",
        "meeting": "reuniao; encontro",
        "meetings": "reunioes",
        "customs": "alfandega; alfandegas",
        "heads of customs": "diretores gerais das alfandegas; chefes das alfandegas",
        "head of customs": "diretor geral das alfandegas; chefe das alfandegas",
        "secretary general": "secretario geral",
        "wco": "oma",
        "january": "janeiro",
        "february": "fevereiro",
        "march": "marco",
        "april": "abril",
        "may": "maio",
        "june": "junho",
        "july": "julho",
        "august": "agosto",
        "september": "setembro",
        "october": "outubro",
        "november": "novembro",
        "december": "dezembro",
        "and": "e",
    },
    "id": {
        "what is": (
            "apa itu; apakah itu; apa yang dimaksud dengan; itu apaan; apaan; itu apa; apa sih; "
            "apa sebenarnya; apa maksud; apakah maksud"
        ),
        "online": (
            "secara daring; daring; secara virtual; dalam talian; secara online; secara maya; "
            "lewat video; melalui video"
        ),
        "which countries": "negara mana saja; negara apa saja",
        "chair of meeting": (
            "ketua mesyuarat; ketua rapat; ketua sidang; ketua pertemuan; pengerusi mesyuarat"
        ),
        "who": (
            "siapa; siapakah; siapa yang; oleh siapa; siapa saja; siapa nama; siapa namanya; "
            "siapakah nama; siapa aja"
        ),
        "when": (
            "kapan; bila; bilakah; kapankah; hari apa; pada hari apa; sejak kapan; sejak bila; "
            "mulai kapan; kapan mulai"
        ),
        "what date": (
            "tanggal berapa; pada tanggal berapa; tarikh apa; hari dan tanggal berapa; tanggal "
            "brp; haribulan berapa; pada tarikh apa; tarikh berapa"
        ),
        "which year": "tahun berapa; pada tahun berapa; tahun apa",
        "where": "di mana; dimana; dimanakah; di manakah; kat mana; di tempat mana",
        "which city": "di kota mana; kota mana; di bandar mana; kota apa",
        "which country": "di negara mana; negara mana; negara apa",
        "which": "yang mana; manakah; mana; apa aja; yang mana saja; apa saja; yang manakah",
        "what": "apa; apakah; apa yang",
        "how many": (
            "berapa; berapa banyak; berapa jumlah; jumlah; berapakah; berapa ramai; ada berapa; "
            "berapa buah; berapakah jumlah; berapakah bilangan; bilangan"
        ),
        "stand for": (
            "kepanjangan dari; kepanjangan; singkatan dari; singkatan; apa maksud; apa arti; maksud"
        ),
        "first": "pertama; yang pertama; pertama kali; kali pertama; perdana",
        "last": "terakhir; yang terakhir; terbaru; terkini",
        "next": "berikutnya; selanjutnya; seterusnya; akan datang; mendatang",
        "before": "sebelum; sebelumnya; pendahulu; sebelum yang; yang sebelum; sebelum itu",
        "after": (
            "setelah; sesudah; selepas; pengganti; penerus; menggantikan; mengganti; usai; "
            "sesudah yang; setelah yang; selepas yang; yang menggantikan; gantiin; gantikan; lepas"
        ),
        "now": "sekarang; saat ini; kini; ketika ini; sekarang ini",
        "chaired": (
            "mengetuai; memimpin; mempengerusikan; dipengerusikan; dipimpin; dipimpin oleh; "
            "pengerusi; mimpin; yang mimpin; dipengerusikan oleh; diketuai; diketuai oleh; "
            "memimpin rapat"
        ),
        "opened": (
            "membuka; dibuka; dibuka oleh; merasmikan; dirasmikan; meresmikan; dirasmikan oleh"
        ),
        "hosted": "menjadi tuan rumah; tuan rumah; jadi tuan rumah; menganjurkan",
        "spoke": (
            "berpidato; berucap; memberi ucapan; berbicara; memberikan sambutan; menyampaikan "
            "ucapan; menyampaikan pidato; memberi sambutan"
        ),
        "attended": "menghadiri; hadir; ikut; dihadiri",
        "represented": "mewakili; wakil dari; diwakili; diwakili oleh",
        "signed": (
            "ditandatangani; menandatangani; ditanda tangani; tanda tangan; diteken; "
            "menandatanganinya; penandatanganan"
        ),
        "entered into force": (
            "berlaku; mulai berlaku; mula berkuat kuasa; berkuat kuasa; dikuatkuasakan; "
            "berkuatkuasa; mula berkuatkuasa; diberlakukan; mula dikuatkuasakan; mula berlaku; "
            "dikuatkuasakan pada"
        ),
        "launched": "diluncurkan; dilancarkan",
        "founded": "didirikan; dibentuk; ditubuhkan; berdiri",
        "joined": "bergabung; menyertai; masuk; menjadi anggota; jadi anggota",
        "held": (
            "diadakan; diselenggarakan; digelar; berlangsung; dilaksanakan; dilangsungkan; "
            "diselenggarakannya; diadain; diadainnya; diadakannya; dilangsungkannya; bertempat; "
            "digelarnya; dijalankan; diadakan di; bersidang"
        ),
        "decided": "diputuskan; memutuskan; disepakati; dipersetujui; bersetuju",
        "headed": "mengepalai; menjabat",
        "meeting": "pertemuan; rapat; mesyuarat; sidang; perjumpaan",
        "conference": "konferensi; persidangan",
        "heads of customs": (
            "para dirjen bea cukai; para kepala bea cukai; ketua ketua kastam; ketua ketua "
            "pengarah kastam; para direktur jenderal bea dan cukai; kepala kepala bea cukai; para "
            "pimpinan bea cukai; para kepala pabean; kepala kepala pabean; dirjen dirjen pabean"
        ),
        "head of customs": (
            "ketua pengarah kastam; ketua kastam; dirjen pabean; kepala pabean; kepala kepabeanan"
        ),
        "agreement on customs": "perjanjian kepabeanan; perjanjian kastam",
        "head": "kepala; ketua; pimpinan; dirjen",
        "secretary general": "sekjen; sekretaris jenderal; setiausaha agung",
        "finance minister": "menteri keuangan; menkeu; menteri kewangan",
        "members": "anggota",
        "delegates": "delegasi; peserta; perwakilan",
        "wco": "wco",
        "january": "januari",
        "february": "februari",
        "march": "maret; mac",
        "april": "april",
        "may": "mei",
        "june": "juni; jun",
        "july": "juli; julai",
        "august": "agustus; ogos",
        "october": "oktober",
        "november": "nopember",
        "december": "desember; disember",
        "": (
            "tolong; mohon; coba; bisa jelaskan; boleh terangkan; boleh jelaskan; terangkan; "
            "jelaskan; tolong jelaskan; saya mau tahu; mau tanya; secara singkat; buat apa; untuk "
            "apa; gunanya apa; fungsinya apa; bisakah anda jelaskan; apakah anda tahu; namanya"
        ),
        "and": "dan",
        "list": (
            "sebutin; sebutkan; sebut; senaraikan; daftar; daftarkan; daftar semua; sebutin dong; "
            "senarai"
        ),
        "all": "semua; semuanya; seluruh; kesemua",
        "all operations": "semua operasi; seluruh operasi; operasi operasi; semua operasinya",
        "all meetings": "semua pertemuan; semua rapat; semua mesyuarat; semua sidang",
        "how many people": "berapa orang; berapa ramai orang",
        "began": "dimulai; bermula; mulai; mula; dibuka pada",
        "ended": "tamat; berakhir; selesai; ditutup; usai pada",
        "philippines": "filipina",
        "cases": "kasus; kes; perkara",
        "name of": "nama",
        "from when until when": "dari kapan sampai kapan",
        "how many times": "berapa kali",
    },
    "vi": {
        "who chaired": "ai chu tri; ai chu toa",
        "who opened": "ai khai mac",
        "what is": "la gi; la cai gi; la gi vay; la gi the; nghia la gi the",
        "online": "truc tuyen; qua video",
        "who": (
            "ai; ai la; ai da; nguoi nao; ong nao; ten gi; la ai; ten la gi; nguoi nao la; la "
            "nhung ai"
        ),
        "when": (
            "khi nao; luc nao; bao gio; ngay nao; vao ngay nao; vao khi nao; hoi nao; tu bao gio; "
            "tu khi nao; tu luc nao; hom nao; bao gio vay"
        ),
        "which year": "nam nao; vao nam nao",
        "which month": "thang nao",
        "where": (
            "o dau; tai dau; dau; noi nao; cho nao; o dau the; o dau vay; dien ra o dau; to chuc "
            "o dau; dat o dau; nam o dau; duoc to chuc o dau"
        ),
        "which city": "thanh pho nao; o thanh pho nao; tai thanh pho nao",
        "which country": "nuoc nao; quoc gia nao; o nuoc nao; tai nuoc nao",
        "which countries": "nhung nuoc nao; cac nuoc nao",
        "which": "nao; cuoc nao; lan thu may; thu may; cuoc thu may",
        "what": "gi; cai gi",
        "how many": "bao nhieu; co bao nhieu; so luong; co may",
        "stand for": "viet tat cua; la viet tat cua; viet tat; nghia la gi; co nghia la gi",
        "first": "dau tien; lan dau; lan dau tien; thu nhat",
        "last": "cuoi cung; gan day nhat; moi nhat; gan nhat",
        "next": "tiep theo; ke tiep; sap toi",
        "before": "truoc; truoc khi; tien nhiem; ngay truoc; lien truoc; truoc do",
        "after": (
            "sau; sau khi; ke nhiem; thay; thay the; ke vi; ngay sau; lien sau; ke tiep sau; sau "
            "do; ke nhiem cua"
        ),
        "now": (
            "hien nay; hien tai; bay gio; hien gio; duong nhiem; luc nay; hien thoi; bay gio la"
        ),
        "chaired": "chu tri; chu toa; lam chu tich; chu tich",
        "opened": "khai mac; phat bieu khai mac; mo dau",
        "hosted": "dang cai; chu nha; nuoc chu nha; to chuc",
        "spoke": "phat bieu; doc dien van",
        "attended": "tham du; du; tham gia",
        "represented": "dai dien; dai dien cho",
        "signed": "ky; ky ket; duoc ky; duoc ky ket; da ky",
        "entered into force": "co hieu luc; bat dau co hieu luc; hieu luc",
        "launched": "khoi dong; phat dong",
        "founded": "thanh lap; duoc thanh lap",
        "joined": "gia nhap; tham gia",
        "held": "dien ra; duoc to chuc; hop; hop o; nhom hop",
        "decided": "quyet dinh; thong nhat",
        "headed": (
            "dung dau; lanh dao; lam lanh dao; lam giam doc; lam tong cuc truong; dieu hanh; lam "
            "truong; dung dau la; dan dau"
        ),
        "meeting": "hoi nghi; cuoc hop; phien hop",
        "conference": "hoi nghi khu vuc",
        "heads of customs": "cac tong cuc truong hai quan; lanh dao hai quan",
        "head of customs": (
            "tong cuc truong hai quan; nguoi dung dau hai quan; cuc truong hai quan; truong hai "
            "quan; tong cuc truong tong cuc hai quan; dung dau hai quan; nguoi dung dau co quan "
            "hai quan; thu truong hai quan; dung dau nganh hai quan"
        ),
        "agreement on customs": "hiep dinh hai quan",
        "delegates": "dai bieu",
        "secretary general": "tong thu ky",
        "minister": "bo truong",
        "finance minister": "bo truong tai chinh",
        "wco": "to chuc hai quan the gioi",
        "": (
            "cho hoi; cho toi hoi; xin hoi; xin cho biet; hay cho biet; cho biet; giai thich; vui "
            "long; lam on; de lam gi; dung de lam gi; de lam gi vay; dung lam gi; ngan gon; tom "
            "tat"
        ),
        "and": "va",
        "list": "ke ten; liet ke; hay ke ten; hay liet ke; danh sach; ke ra",
        "what date": "ngay may; vao ngay may; ngay bao nhieu; ngay nao vay; ngay nao the",
        "began": "bat dau; khai mac vao; mo man; bat dau tu",
        "ended": "ket thuc; be mac; ket thuc vao",
        "began and ended": "khai mac va ket thuc; khai mac va be mac; bat dau va ket thuc",
        "head": "nguoi dung dau; giam doc; truong",
        "customs administrations": "co quan hai quan; cac co quan hai quan",
        "how many people": "bao nhieu nguoi; may nguoi",
        "meeting of heads of customs": (
            "hoi nghi tong cuc truong hai quan; hoi nghi cac tong cuc truong hai quan; hoi nghi "
            "nguoi dung dau hai quan"
        ),
        "how many times": "may lan; bao nhieu lan",
        "how many countries": "may nuoc; may quoc gia; bao nhieu nuoc; bao nhieu quoc gia",
        "how many cases": "may vu; bao nhieu vu",
    },
    "tl": {
        "": (
            "pakisabi; pakipaliwanag; paki; ipaliwanag; maaari bang; pwede bang; sabihin mo; sa "
            "akin; para saan; para saan ito; ano ang gamit; pakilista"
        ),
        "list": "ilista; ilista ang lahat ng; isa isahin; itala; magbigay ng listahan ng",
        "all": "lahat; lahat ng",
        "who": (
            "sino; sino ang; sino na ang; sino po ang; sino ba ang; sino si; kanino; ano ang "
            "pangalan ng; anong pangalan ng; sino yung; sino yun"
        ),
        "who chaired": "sino ang tagapangulo ng; sino ang namuno sa; sino ang nangulo sa",
        "when": "kailan; kelan; kailan ang; kailan po; mula kailan",
        "what date": "anong petsa; anong petsa ang; anong araw",
        "which year": "anong taon; sa anong taon",
        "where": "saan; nasaan; saan ang; saan po; saang lugar",
        "which city": "saang lungsod; saang siyudad; anong lungsod",
        "which country": "saang bansa; anong bansa",
        "how many": "ilan; ilang; ilan ang; gaano karami; gaano karaming; ilang mga",
        "how many people": "ilang tao; ilang tao ang; ilan katao; ilang katao; ilang kalahok",
        "what is": (
            "ano ang; ano yung; ano po ba yung; ano po ang; ano ba ang; ano ba yung; ano ito; ano "
            "po yun; ano yun"
        ),
        "which": (
            "alin; aling; alin ang; anong; alin sa mga; ano ano; anu ano; anong mga; alin alin"
        ),
        "stand for": (
            "ibig sabihin ng; ibig sabihin; kahulugan ng; ano ibig sabihin ng; ano ang ibig "
            "sabihin ng; ano po ibig sabihin ng"
        ),
        "first": "unang; una; kauna unahan",
        "last": "huling; huli; pinakahuli; pinakabago",
        "next": "susunod; susunod na; kasunod; kasunod na",
        "before": "bago; bago ang; bago kay; bago si; nauna kay; sinundan",
        "after": (
            "pagkatapos; pagkatapos ng; pagkatapos ni; pumalit kay; humalili kay; kasunod ng; "
            "pumalit sa"
        ),
        "now": "ngayon; sa ngayon; sa kasalukuyan; kasalukuyan",
        "current": "kasalukuyang",
        "chaired": "namuno; nangulo; tagapangulo; tagapangulo ng; nag chair; nag chair ng",
        "opened": "nagbukas; binuksan; nagbukas ng",
        "hosted": "nag host; punong abala",
        "attended": "dumalo; dumalo sa; lumahok; lumahok sa; sumali sa",
        "signed": "nilagdaan; pinirmahan; lumagda; pumirma",
        "entered into force": "nagkabisa; nagkaroon ng bisa; ipinatupad; nagkaroon ng epekto",
        "launched": "inilunsad; nailunsad",
        "founded": "itinatag; naitatag",
        "joined": "sumali; naging kasapi; naging miyembro",
        "held": "ginanap; idinaos; isinagawa; ginawa",
        "began": "nagsimula; sinimulan; umpisa; nag umpisa",
        "ended": "natapos; nagtapos; nagwakas",
        "began and ended": "nagsimula at natapos; nagsimula at nagtapos; simula at katapusan",
        "headed": "namumuno; namumuno sa; namahala; nanungkulan",
        "as head of": "bilang pinuno ng; bilang hepe ng",
        "head": "pinuno; pinuno ng; hepe; hepe ng; puno",
        "heads of customs": "mga pinuno ng customs; mga pinuno ng adwana; mga hepe ng customs",
        "head of customs": "pinuno ng customs; pinuno ng adwana; hepe ng customs; hepe ng adwana",
        "customs": "adwana",
        "commissioner": "komisyoner; komisyonado",
        "meeting": "pulong; pagpupulong; kumperensya; miting",
        "meetings": "mga pulong; mga pagpupulong; mga meeting",
        "operations": "mga operasyon; mga operasyong; operasyong; mga operation",
        "operation": "operasyon",
        "cases": "kaso; mga kaso",
        "countries": "bansa; mga bansa",
        "people": "katao; tao",
        "secretary general": "kalihim heneral; pangkalahatang kalihim",
        "finance minister": "kalihim ng pananalapi",
        "philippines": "pilipinas; pinas",
        "january": "enero",
        "february": "pebrero",
        "march": "marso",
        "april": "abril",
        "may": "mayo",
        "june": "hunyo",
        "july": "hulyo",
        "august": "agosto",
        "september": "setyembre",
        "october": "oktubre",
        "november": "nobyembre",
        "december": "disyembre",
        "what": "ano; anu ano",
        "late": "huling bahagi ng",
        "where and when": "saan at kailan; saan at kelan",
        "when and where": "kailan at saan; kelan at saan",
        "who all": "sino sino; sino sino ang; sino sino ang mga",
        "sessions": "mga session",
        "workshops": "mga workshop",
        "members": "mga member",
        "projects": "mga project",
        "agreements": "mga agreement",
        "conferences": "mga conference",
    },
}

# Words of languages that write no spaces, or that tie endings to their words, as typed.
SCRIPTS = {
    "th": {
        "who": "ใคร; ใครเป็น; ใครคือ; ชื่ออะไร; ชื่อว่าอะไร",
        "when": ("เมื่อไร; เมื่อไหร่; เมื่อใด; วันใด; วันไหน; ตั้งแต่เมื่อไร; ตั้งแต่เมื่อไหร่; ตั้งแต่เมื่อใด"),
        "what date": "วันที่เท่าไร; วันที่เท่าไหร่; วันที่เท่าใด",
        "which year": "ปีใด; ปีไหน; ปีอะไร",
        "since": "ตั้งแต่; ตั้งแต่ปี; นับตั้งแต่; นับตั้งแต่ปี",
        "where": "ที่ไหน; ณ ที่ใด; อยู่ที่ไหน; ที่ใด; จัดที่ไหน; จัดขึ้นที่ไหน; จัดที่ใด",
        "which city": "เมืองใด; เมืองไหน; ที่เมืองอะไร; เมืองอะไร; ที่เมืองใด",
        "which country": "ประเทศใด; ประเทศไหน; ประเทศอะไร",
        "which meetings": "ครั้งใดบ้าง",
        "which": ("ใด; ครั้งใด; ไหน; คือครั้งใด; คือครั้งไหน; ครั้งไหน; ครั้งที่เท่าไร; ครั้งที่เท่าไหร่"),
        "what is": "คืออะไร; หมายถึงอะไร",
        "how many people": "กี่คน",
        "how many": "กี่; จำนวนเท่าใด; เท่าไร; กี่แห่ง; กี่ราย; กี่คดี; จำนวนเท่าไร; มีกี่",
        "stand for": "ย่อมาจาก; ย่อมาจากอะไร",
        "first": "ครั้งแรก; คนแรก; แรก; ครั้งแรกสุด",
        "last": "ล่าสุด; สุดท้าย; ครั้งล่าสุด; ครั้งสุดท้าย",
        "next": "ครั้งต่อไป; ถัดไป; ครั้งถัดไป",
        "before": "ก่อนหน้า; ก่อน; ครั้งก่อนหน้า; ก่อนหน้าครั้งที่; คนก่อน",
        "after": "หลังจาก; ต่อจาก; แทน; ถัดจาก; ครั้งถัดจาก; ต่อจากนั้น; หลัง; คนต่อจาก",
        "now": "ปัจจุบัน; ขณะนี้; ตอนนี้; ปัจจุบันนี้",
        "chaired": "เป็นประธาน; ประธาน; เป็นประธานการประชุม; ประธานที่ประชุม; ผู้เป็นประธาน",
        "opened": "เปิดการประชุม; เปิดประชุม; กล่าวเปิด; ผู้เปิด",
        "hosted": "เจ้าภาพ; เป็นเจ้าภาพ",
        "spoke": "กล่าวสุนทรพจน์; กล่าวปราศรัย",
        "attended": "เข้าร่วม; มีส่วนร่วม; ร่วมประชุม",
        "represented": "ผู้แทนของ; เป็นตัวแทน",
        "signed": "ลงนาม; ลงนามเมื่อ",
        "entered into force": "มีผลใช้บังคับ; มีผลบังคับใช้; มีผล",
        "launched": "เริ่มใช้; เปิดตัว",
        "founded": "ก่อตั้ง; ตั้งขึ้น",
        "joined": "เข้าเป็นสมาชิก; เป็นสมาชิก",
        "held": "จัดขึ้น; จัด; จัดการประชุม",
        "head of": "หัวหน้า",
        "decided": "ตัดสินใจ; มีมติ",
        "how many countries": "กี่ประเทศ",
        "began": "เริ่ม; เริ่มต้น",
        "ended": "สิ้นสุด; จบ; ปิดประชุม",
        "began and ended": "เริ่มและสิ้นสุด",
        "located": "ตั้งอยู่ที่; ตั้งอยู่",
        "headed": "เป็นหัวหน้า",
        "list": "รายชื่อ; ระบุ",
        "all": "ทั้งหมด",
        "cases": "คดี",
        "head of customs": "อธิบดีกรมศุลกากร; อธิบดีศุลกากร; หัวหน้าศุลกากร",
        "meeting of heads of customs": ("การประชุมอธิบดีศุลกากร; ประชุมอธิบดีศุลกากร; การประชุมหัวหน้าศุลกากร"),
        "how many times": "กี่ครั้ง",
        "which countries": "ประเทศใดบ้าง; ประเทศไหนบ้าง",
        "between": "ระหว่าง",
    },
    "lo": {
        "who": "ໃຜ; ໃຜເປັນ; ແມ່ນໃຜ; ຊື່ຫຍັງ",
        "when": "ຕອນໃດ; ເມື່ອໃດ; ມື້ໃດ; ວັນໃດ",
        "what date": "ວັນທີເທົ່າໃດ",
        "which year": "ປີໃດ",
        "where": "ຢູ່ໃສ; ຢູ່ບ່ອນໃດ; ບ່ອນໃດ",
        "which city": "ຢູ່ເມືອງໃດ; ເມືອງໃດ",
        "which country": "ຢູ່ປະເທດໃດ; ປະເທດໃດ",
        "which": "ຄັ້ງໃດ; ຄັ້ງທີເທົ່າໃດ",
        "what is": "ແມ່ນຫຍັງ; ຄືຫຍັງ",
        "how many people": "ຈັກຄົນ; ມີຈັກຄົນ",
        "how many": "ຈັກ; ເທົ່າໃດ; ຈຳນວນເທົ່າໃດ",
        "stand for": "ຫຍໍ້ມາຈາກ",
        "first": "ຄັ້ງທຳອິດ; ຄັ້ງທໍາອິດ; ຜູ້ທຳອິດ",
        "last": "ຄັ້ງຫຼ້າສຸດ; ຫຼ້າສຸດ; ຄັ້ງສຸດທ້າຍ",
        "next": "ຄັ້ງຕໍ່ໄປ; ຕໍ່ໄປ",
        "before": "ກ່ອນ; ກ່ອນໜ້າ; ຄັ້ງກ່ອນ",
        "after": "ຫຼັງຈາກ; ຫລັງຈາກ; ຕໍ່ຈາກ; ແທນ",
        "now": "ປັດຈຸບັນ; ດຽວນີ້; ຕອນນີ້",
        "chaired": "ເປັນປະທານ; ປະທານ; ເປັນປະທານກອງປະຊຸມ",
        "opened": "ເປີດກອງປະຊຸມ; ເປີດ",
        "hosted": "ເປັນເຈົ້າພາບ; ເຈົ້າພາບ",
        "spoke": "ກ່າວຄຳປາໄສ",
        "attended": "ເຂົ້າຮ່ວມ; ເຂົ້າຮ່ວມປະຊຸມ",
        "represented": "ຕາງໜ້າ",
        "signed": "ລົງນາມ; ເຊັນ",
        "entered into force": "ມີຜົນບັງຄັບໃຊ້; ມີຜົນສັກສິດ",
        "launched": "ເປີດໂຕ",
        "founded": "ຖືກສ້າງຕັ້ງ; ສ້າງຕັ້ງ",
        "held": "ຈັດຂຶ້ນ; ຈັດ",
        "decided": "ຕົກລົງ",
        "how many countries": "ຈັກປະເທດ; ມີຈັກປະເທດ",
        "began": "ເລີ່ມ; ເລີ່ມຕົ້ນ",
        "ended": "ເລິກກອງປະຊຸມ; ສິ້ນສຸດ; ຈົບ",
        "began and ended": "ເລີ່ມ ແລະ ສິ້ນສຸດ; ເລີ່ມແລະສິ້ນສຸດ",
        "located": "ຕັ້ງຢູ່",
        "headed": "ເປັນຫົວໜ້າ",
        "list": "ລາຍຊື່",
        "all": "ທັງໝົດ",
        "cases": "ຄະດີ",
        "countries": "ປະເທດ",
        "head of customs": "ຫົວໜ້າກົມພາສີ; ຫົວໜ້າພາສີ; ອະທິບໍດີພາສີ",
        "meeting of heads of customs": ("ກອງປະຊຸມອະທິບໍດີພາສີ; ກອງປະຊຸມຫົວໜ້າພາສີ; ກອງປະຊຸມຫົວໜ້າກົມພາສີ"),
        "how many times": "ຈັກຄັ້ງ",
        "which countries": "ປະເທດໃດແດ່",
    },
    "km": {
        "who": "អ្នកណា; អ្នកណាជា; នរណា; នរណាជា; ឈ្មោះអ្វី",
        "when": "នៅពេលណា; ពេលណា; ថ្ងៃណា; តាំងពីពេលណា",
        "what date": "ថ្ងៃទីប៉ុន្មាន",
        "which year": "ឆ្នាំណា",
        "where": "នៅឯណា; នៅទីណា; ឯណា; នៅកន្លែងណា",
        "which city": "នៅទីក្រុងណា; ទីក្រុងណា",
        "which country": "ប្រទេសណា; នៅប្រទេសណា",
        "which": "លើកណា; លើកទីប៉ុន្មាន",
        "what is": "ជាអ្វី; គឺជាអ្វី",
        "how many people": "មនុស្សប៉ុន្មាននាក់; ប៉ុន្មាននាក់",
        "how many": "ប៉ុន្មាន; ចំនួនប៉ុន្មាន",
        "stand for": "ពាក្យពេញ",
        "first": "លើកដំបូង; ដំបូង",
        "last": "ចុងក្រោយ; លើកចុងក្រោយ",
        "next": "បន្ទាប់; លើកក្រោយ",
        "before": "មុន; មុនពេល; លើកមុន",
        "after": "បន្ទាប់ពី; ក្រោយ; ក្រោយពី; ជំនួស",
        "now": "សព្វថ្ងៃ; បច្ចុប្បន្ន; ឥឡូវ; ឥឡូវនេះ",
        "chaired": "ជាប្រធានកិច្ចប្រជុំ; ជាអធិបតី; ដឹកនាំកិច្ចប្រជុំ",
        "opened": "បើក; បើកកិច្ចប្រជុំ",
        "hosted": "ធ្វើជាម្ចាស់ផ្ទះ; ម្ចាស់ផ្ទះ",
        "spoke": "ថ្លែងសុន្ទរកថា",
        "attended": "ចូលរួម",
        "represented": "តំណាង",
        "signed": "ចុះហត្ថលេខា",
        "entered into force": "ចូលជាធរមាន",
        "launched": "ដាក់ឱ្យដំណើរការ",
        "founded": "បង្កើត; បង្កើតឡើង",
        "held": "ធ្វើឡើង; ធ្វើ; ប្រព្រឹត្តទៅ; រៀបចំ",
        "decided": "សម្រេច",
        "how many countries": "ប្រទេសប៉ុន្មាន",
        "began": "ចាប់ផ្តើម",
        "ended": "បញ្ចប់",
        "began and ended": "ចាប់ផ្តើមនិងបញ្ចប់",
        "located": "មានទីតាំង",
        "headed": "ដឹកនាំ",
        "list": "រាយនាម",
        "all": "ទាំងអស់",
        "cases": "ករណី",
        "countries": "ប្រទេស",
        "people": "មនុស្ស",
        "head of customs": "អគ្គនាយកគយ; ប្រធានគយ; ប្រធានអគ្គនាយកដ្ឋានគយ",
        "meeting of heads of customs": "កិច្ចប្រជុំអគ្គនាយកគយ; កិច្ចប្រជុំប្រធានគយ",
        "how many times": "ប៉ុន្មានដង",
        "which countries": "ប្រទេសណាខ្លះ",
    },
    "zh ja": {
        "who": (
            "誰が; 誰; 谁; 誰を; 誰の; 何という人; 谁是; 是谁; 由谁; 叫什么名字; 叫什麼名字; "
            "是誰; どなた; どなたが; どなたですか"
        ),
        "when": (
            "いつ; 何时; 什么时候; 什麼時候; 何時; いつから; 是何时; 是什么时候; 是什麼時候; "
            "是哪年哪月; 在什么时候"
        ),
        "what date": "何月何日; 几月几日; 哪一天; 哪天; 哪一日; 几号",
        "which year": "何年; 哪一年; 哪年; 何年に",
        "where": (
            "どこ; 在哪里; 在哪裡; 哪里; 哪裡; 何处; 何地; どこで; どこに; どちらで; 在哪儿; "
            "在哪兒; 在何处; 在何地; 哪儿; どこですか; どこでしたか; どこでしょうか"
        ),
        "which city": (
            "どの都市; 哪个城市; 哪個城市; 哪座城市; 在哪个城市; 在哪座城市; 在哪個城市; "
            "どこの都市; 何市"
        ),
        "which country": "どの国; 哪个国家; 哪個國家; 哪国; 在哪个国家; どこの国",
        "which": (
            "どれ; どの; 哪个; 哪個; 哪次; 哪一次; 哪些; 哪一届; 哪届; 哪一屆; 是哪一届; "
            "是哪一次; 第几届; 第几次; 何回目; 第何回"
        ),
        "what is": (
            "とは何; 何ですか; 是什么; 是什麼; とはなんですか; とは何ですか; って何; とは; "
            "何のこと; 何でしょう; 是什么意思; 是啥; 什么是"
        ),
        "how many people": "何人; 多少人; 几人; 有多少人; 有多少名; 多少名; 共有多少人",
        "how many": (
            "いくつ; 多少; 几个; 多少个; 多少個; 有多少; 有几个; 多少起; いくつの; どれくらい; "
            "何件; 是多少; 是几个"
        ),
        "stand for": "何の略; 什么的缩写; 缩写; の略ですか; 是什么的缩写; 代表什么",
        "first": "最初の; 最初; 初めて; 第一次; 首次; 第一任; 第一个; 首任; 最初に; 第一位; 首位",
        "last": (
            "最後の; 最後; 最後に; 最近の; 最後一次; 最后一次; 最近一次; 最近の回; 直近の; 最新一届"
        ),
        "next": "次の; 次回; 下一次; 下次; 下一届; 下一屆; 下届; 次の回; その次",
        "before": (
            "の前; 前任; 之前; 以前; 之前的; 的前一届; 前一届; 的上一届; 的前任; 前の回; "
            "の前の回; の前の; 前任の; 前任者"
        ),
        "after": (
            "の後; 後任; 之后; 之後; 继任; 接任; 接替; 之后的; 之后的下一届; 之後的; 的下一届; "
            "后任; 的后任; 继任者; の次の回; の次の; の後任の; 後任の; の後任は; の次は; の次に"
        ),
        "now": "現在の; 現在; 今の; 现在; 目前; 現任の; 現任; 现任; 現職の; 當前; 当前",
        "chaired": (
            "議長を務めた; 議長を務めました; 議長は; 議長; 主持了; 主持; 担任主席; 議長を; "
            "議長が; 議長を務め; が議長; 的主席; 担任主席的; 主持的"
        ),
        "opened": (
            "開会した; 開会しました; 開会; 宣布开幕; 开幕; 主持开幕; 開幕した; 開会を宣言した; "
            "致开幕词; 开幕致辞"
        ),
        "hosted": "主催した; 主催しました; 主催; 主办; 主辦; 承办; 主办的; 開催国; ホストした",
        "spoke": "演説した; 演説; スピーチ; 发言; 发表讲话; 致辞; 講演した; 讲话; 发言的",
        "attended": "出席した; 出席しました; 出席; 参加した; 参加了; 参加; 參加; 参与; 与会; 參與",
        "represented": "代表した; 代表として",
        "signed": (
            "署名された; 署名されました; 署名した; 署名; 签署; 簽署; 签署的; 签订; 簽訂; 调印; 調印"
        ),
        "entered into force": "発効した; 発効しました; 発効; 生效; 开始生效; 施行",
        "launched": "開始された; 開始しました; 启动; 启动的",
        "founded": "設立された; 設立されました; 設立; 成立于; 成立; 建立; 创立",
        "joined": "加盟した; 加盟しました; 加盟; 加入",
        "held": (
            "開かれた; 開かれましたか; 開かれました; 開催された; 開催されました; 開催; 举行的; "
            "举行; 舉行; 召开; 召開; 開いた; 開かれ; 行われた; 開催地; 开的; 举办"
        ),
        "head of": "トップは; のトップ; 的负责人; 署长是; 的长官",
        "decided": "決めた; 決定した; 决定; 决定了; 決めました",
        "how many countries": (
            "多少个国家; 几个国家; 多少個國家; 何カ国; 何か国; 何ヶ国; 有多少个国家; 有几个国家; "
            "有多少国家; 多少国家"
        ),
        "began": "开始; 開始日; 開始; 始まり; 始まった",
        "ended": "结束; 結束; 闭幕; 終了日; 終了; 終わった; 閉幕",
        "began and ended": "開始日と終了日; 开始和结束",
        "located": "位于; 设在; 所在地",
        "headed": "領導; 领导; 率いた",
        "list": "列出; 列举; 列挙して; 一覧",
        "all": "所有; 全部; すべての; 全ての",
        "cases": "案件; 起案件; 件の摘発",
        "countries": "个国家",
        "head of customs": (
            "海关关长; 海關關長; 海关署长; 海關署長; 海关总署长; 海关负责人; 税関長; 税関長官; "
            "関税局長; 税関のトップ; 税関の長"
        ),
        "meeting of heads of customs": (
            "税関長会合; 税関長会議; 関税局長会合; 関税局長会議; 税関長官会議; 税関長官会合; "
            "関税局長・長官会合"
        ),
        "how many times": "何回; 几次",
        "which countries": "哪些国家; 哪些國家; 哪几个国家; どの国々; どの国が",
    },
    "ko": {
        "who": "누가; 누구; 누구입니까; 누구의; 누군",
        "when": "언제; 언제부터",
        "what date": "며칠; 며칠에; 어느 날",
        "which year": "몇 년; 몇년; 어느 해; 몇 년도",
        "where": "어디; 어디서; 어디에서; 어디에",
        "which city": "어느 도시; 어떤 도시; 어느 도시에서; 어느 도시에",
        "which country": "어느 나라; 어떤 나라",
        "which": "어느; 어떤; 어느 것; 몇 차; 몇차; 몇 회; 몇 번째",
        "what is": "무엇입니까; 무엇인가요; 무엇; 뭐예요; 뭐에요; 뭔가요; 뭐죠; 이 뭐; 무엇이",
        "how many people": "몇 명; 몇 명이; 몇명",
        "how many": "몇; 몇 개; 몇 개의; 몇 건; 몇개",
        "stand for": "약자; 약자인가요; 줄임말",
        "first": "첫; 첫번째; 처음; 처음으로",
        "last": "마지막; 최근; 가장 최근; 최근의",
        "next": "다음; 다음 회의; 다음번",
        "before": "이전; 전임; 의 전임; 전에; 직전; 바로 전; 바로 이전; 앞선",
        "after": "이후; 후임; 다음에; 다음의; 뒤를 이은; 뒤이어; 후임으로; 이후의; 직후",
        "now": "현재; 지금; 지금의; 현직; 현재의",
        "chaired": (
            "의장을 맡았; 의장을; 의장은; 의장; 주재했습니까; 주재한; 주재했나요; 주재; 의장이; "
            "의장직; 의장을 맡은; 주재하"
        ),
        "opened": "개회했습니까; 개회; 개막; 개막했습니까; 개막식; 개회한",
        "hosted": "주최한; 주최했습니까; 주최; 주최국",
        "spoke": "연설한; 연설했습니까; 연설",
        "attended": "참석한; 참석했습니까; 참석; 참가; 참가한; 참여; 참여한",
        "represented": "대표한; 대표했습니까",
        "signed": "서명된; 서명되었습니까; 서명; 체결된; 체결",
        "entered into force": "발효된; 발효되었습니까; 발효",
        "launched": "시작된; 시작되었습니까",
        "founded": "설립된; 설립되었습니까; 설립; 창설",
        "joined": "가입한; 가입했습니까; 가입",
        "held": (
            "열린; 열렸습니까; 열렸나요; 개최된; 개최되었습니까; 개최; 열렸; 열리; 개최되; 열었; "
            "개최지"
        ),
        "head of": "청장은",
        "decided": "결정한; 결정했습니까",
        "how many countries": "몇 개국; 몇개국",
        "began": "시작; 시작해서; 시작하여; 개막일",
        "ended": "끝났; 끝; 종료; 폐막",
        "began and ended": "시작과 종료; 시작일과 종료일",
        "located": "위치",
        "headed": "이끈; 이끌었",
        "list": "목록; 나열",
        "all": "모든; 모두",
        "cases": "건수",
        "head of customs": "관세청장; 세관장; 세관 책임자",
        "how many times": "몇 번",
        "which countries": "어느 나라들; 어느 나라들이; 어떤 나라들",
    },
}
# Particles and endings of these, which say nothing beside a word that is known.
LITTLE_IN_SCRIPTS = {
    "th": (
        "ครับ คะ ค่ะ นะ นะคะ นะครับ หน่อย ช่วย ช่วยอธิบาย ช่วยอธิบายหน่อย ช่วยอธิบายหน่อยว่า "
        "ช่วยบอก ช่วยบอกหน่อย ขอ ว่า เป็น คือ มี ได้ ของ ใน ที่ ณ ปี เมื่อปี เมื่อ แห่ง ต่อ โดย "
        "และ กับ การ ชื่อ เดือน ครั้ง ครั้งที่ ที่เมือง วันที่ ให้ ซึ่ง จาก เป็นต้นมา"
    ),
    "lo": "ແມ່ນ ຢູ່ ໃນ ປີ ໃນປີ ທີ່ ຂອງ ມີ ຄັ້ງ ຄັ້ງທີ ໄດ້ ເປັນ ກົມ ເດືອນ ວັນທີ ແລະ ຕອນ ຄື ແດ່ ບໍ",
    "km": "តើ នៅ នៅឆ្នាំ ឆ្នាំ ជា គឺ គឺជា បាន ដែល នៃ របស់ លើក លើកទី មាន ក្នុង ខែ ថ្ងៃ ថ្ងៃទី ដោយ និង ទេ",
    "zh ja": (
        "から まで より ありますか あります は の に で を が と も へ や か には では とは って "
        "という について ですか でしたか でしょうか ですかね でした です だ した する され される "
        "されました されましたか しました しましたか ました ましたか ますか ます して いる います "
        "いました 務めた 務めましたか 務めました て た ください 教えて 教えてください 簡単に "
        "説明して 説明してください さん 作戦名 今 是 的 了 在 有 个 個 号 吗 呢 由 把 被 于 一下 "
        "请 請 请问 請問 请解释 解释一下 请解释一下 请告诉我 地 开的 次 届 屆 担任 共 一共 总共 名"
    ),
    "ko": (
        "은 는 이 가 을 를 의 에 에서 에는 로 으로 와 과 도 나 요 어요 아요 었나요 았나요 였나요 "
        "였습니까 이었나요 였어요 입니까 인가요 예요 이에요 죠 나요 습니까 습니다 는가 되었나요 "
        "되었습니까 되었어요 됐나요 됐어요 했나요 했습니까 했어요 하는 한 된 에게 님 개 설명해 "
        "주세요 알려 알려주세요 해서 그리고 맡았나요 맡았습니까"
    ),
}
