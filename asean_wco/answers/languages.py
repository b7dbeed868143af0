"""Words that tell the language of a question, and those of it that say nothing. Tables alone.

Words are folded. A language is told by its `LITTLE` words and those that ask: where enough of them
stand in a question, it is read by its words in `model.translations`, and what is left of its little
words is left out.
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
# Words of these that say that something was so, where our word for it is left out.
PAST = frozenset(
    "war waren wurde etait etaient fut fue era eran fueron foi foram dulu dahulu dulunya mantan "
    "bekas pernah da tung cuu noon dati".split()
)
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
# Languages that write no spaces, or that tie endings to their words.
SCRIPTS = ("th", "lo", "km", "zh-ja", "ko")
# Particles and endings of these, which say nothing beside a word that is known.
LITTLE_IN_SCRIPTS = {
    "th": (
        "ครับ คะ ค่ะ นะ นะคะ นะครับ หน่อย ช่วย ช่วยอธิบาย ช่วยอธิบายหน่อย ช่วยอธิบายหน่อยว่า "
        "ช่วยบอก ช่วยบอกหน่อย ขอ ว่า เป็น คือ มี ได้ ของ ใน ที่ ณ ปี เมื่อปี เมื่อ แห่ง ต่อ โดย "
        "และ กับ การ ชื่อ เดือน ครั้ง ครั้งที่ ที่เมือง วันที่ ให้ ซึ่ง จาก เป็นต้นมา"
    ),
    "lo": "ແມ່ນ ຢູ່ ໃນ ປີ ໃນປີ ທີ່ ຂອງ ມີ ຄັ້ງ ຄັ້ງທີ ໄດ້ ເປັນ ກົມ ເດືອນ ວັນທີ ແລະ ຕອນ ຄື ແດ່ ບໍ",
    "km": "តើ នៅ នៅឆ្នាំ ឆ្នាំ ជា គឺ គឺជា បាន ដែល នៃ របស់ លើក លើកទី មាន ក្នុង ខែ ថ្ងៃ ថ្ងៃទី ដោយ និង ទេ",
    "zh-ja": (
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
