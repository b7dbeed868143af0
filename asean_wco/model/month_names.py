"""The names of the months in the languages of the region and of the WCO."""

from __future__ import annotations

import re

from asean_wco.model.dates import MONTHS

# The first words of a line are English.
MONTH_NAMES = (
    "january jan januari januar janvier enero janeiro января มกราคม ม.ค. មករា ມັງກອນ ဇန်နဝါရီ 一月",
    "february feb februari februar pebruari février febrero fevereiro февраля กุมภาพันธ์ ก.พ. កុម្ភៈ "
    "ກຸມພາ ဖေဖော်ဝါရီ 二月",
    "march mar maret märz mac mars marzo março марта มีนาคม มี.ค. មីនា ມີນາ မတ် 三月",
    "april apr avril abril апреля เมษายน เม.ย. មេសា ເມສາ ဧပြီ 四月",
    "may mei mai mayo maio мая พฤษภาคม พ.ค. ឧសភា ພຶດສະພາ မေ 五月",
    "june jun juni juin junio junho июня มิถุนายน มิ.ย. មិថុនា ມິຖຸນາ ဇွန် 六月",
    "july jul juli julai juillet julio julho июля กรกฎาคม ก.ค. កក្កដា ກໍລະກົດ ဇူလိုင် 七月",
    "august aug agustus agt agu ogos ogo août agosto августа สิงหาคม ส.ค. សីហា ສິງຫາ ဩဂုတ် 八月",
    "september sep sept septembre septiembre setiembre setembro сентября กันยายน ก.ย. កញ្ញា "
    "ກັນຍາ စက်တင်ဘာ "
    "九月",
    "october oct okt oktober octobre octubre outubro октября ตุลาคม ต.ค. តុលា ຕຸລາ အောက်တိုဘာ 十月",
    "november nov novembre noviembre novembro ноября พฤศจิกายน พ.ย. វិច្ឆិកា ພະຈິກ နိုဝင်ဘာ 十一月",
    "december dec des dis desember disember décembre diciembre dezembro декабря ธันวาคม ธ.ค. ធ្នូ "
    "ທັນວາ ဒီဇင်ဘာ 十二月",
)  # fmt: skip
NUMBER_OF_MONTH = {
    name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names.split()
}
# Names in other scripts cannot be anything else; in Latin script "mar" or "ago" may.
_IN_OTHER_SCRIPTS = "|".join(
    re.escape(name)
    for name in sorted(NUMBER_OF_MONTH, key=len, reverse=True)
    if not name[0].isascii()
)


def with_english_months(text: str) -> str:
    """Return a text with the months that stand in other scripts than Latin in English."""
    if text.isascii():
        return text

    def english(match: re.Match[str]) -> str:
        return f" {MONTHS[NUMBER_OF_MONTH[match[0]] - 1]} "

    return re.sub(_IN_OTHER_SCRIPTS, english, text)
