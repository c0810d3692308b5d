"""Country codes: what a request may hold, and what an author probably meant.

The codes are ISO 3166-1 alpha-3. Beside them stand XKX for Kosovo and the user-assigned
codes XAA to XZZ, which examples use for invented countries. Only membership is judged
here: which countries are eligible, and since when, is policy data.

Source of the lists: the data set country-codes of the project Datasets, version caa72d1
of 2026-05-15, under the Open Data Commons Public Domain Dedication and Licence; read
from its columns for ISO 3166-1 alpha-3 and alpha-2, the display name, and the codes of
the Olympic committee, football, and vehicle registration.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import Final

# alpha-3, alpha-2, name.
_COUNTRIES: Final = """
ABW AW Aruba; AFG AF Afghanistan; AGO AO Angola; AIA AI Anguilla;
ALA AX Åland Islands; ALB AL Albania; AND AD Andorra; ARE AE United Arab Emirates;
ARG AR Argentina; ARM AM Armenia; ASM AS American Samoa; ATA AQ Antarctica;
ATF TF French Southern Territories; ATG AG Antigua & Barbuda; AUS AU Australia;
AUT AT Austria; AZE AZ Azerbaijan; BDI BI Burundi; BEL BE Belgium; BEN BJ Benin;
BES BQ Caribbean Netherlands; BFA BF Burkina Faso; BGD BD Bangladesh; BGR BG Bulgaria;
BHR BH Bahrain; BHS BS Bahamas; BIH BA Bosnia; BLM BL St. Barthélemy; BLR BY Belarus;
BLZ BZ Belize; BMU BM Bermuda; BOL BO Bolivia; BRA BR Brazil; BRB BB Barbados;
BRN BN Brunei; BTN BT Bhutan; BVT BV Bouvet Island; BWA BW Botswana;
CAF CF Central African Republic; CAN CA Canada; CCK CC Cocos Islands;
CHE CH Switzerland; CHL CL Chile; CHN CN China; CIV CI Côte d'Ivoire; CMR CM Cameroon;
COD CD Congo - Kinshasa; COG CG Congo - Brazzaville; COK CK Cook Islands;
COL CO Colombia; COM KM Comoros; CPV CV Cape Verde; CRI CR Costa Rica; CUB CU Cuba;
CUW CW Curaçao; CXR CX Christmas Island; CYM KY Cayman Islands; CYP CY Cyprus;
CZE CZ Czechia; DEU DE Germany; DJI DJ Djibouti; DMA DM Dominica; DNK DK Denmark;
DOM DO Dominican Republic; DZA DZ Algeria; ECU EC Ecuador; EGY EG Egypt;
ERI ER Eritrea; ESH EH Western Sahara; ESP ES Spain; EST EE Estonia; ETH ET Ethiopia;
FIN FI Finland; FJI FJ Fiji; FLK FK Falkland Islands; FRA FR France;
FRO FO Faroe Islands; FSM FM Micronesia; GAB GA Gabon; GBR GB United Kingdom;
GEO GE Georgia; GGY GG Guernsey; GHA GH Ghana; GIB GI Gibraltar; GIN GN Guinea;
GLP GP Guadeloupe; GMB GM Gambia; GNB GW Guinea-Bissau; GNQ GQ Equatorial Guinea;
GRC GR Greece; GRD GD Grenada; GRL GL Greenland; GTM GT Guatemala;
GUF GF French Guiana; GUM GU Guam; GUY GY Guyana; HKG HK Hong Kong;
HMD HM Heard & McDonald Islands; HND HN Honduras; HRV HR Croatia; HTI HT Haiti;
HUN HU Hungary; IDN ID Indonesia; IMN IM Isle of Man; IND IN India;
IOT IO British Indian Ocean Territory; IRL IE Ireland; IRN IR Iran; IRQ IQ Iraq;
ISL IS Iceland; ISR IL Israel; ITA IT Italy; JAM JM Jamaica; JEY JE Jersey;
JOR JO Jordan; JPN JP Japan; KAZ KZ Kazakhstan; KEN KE Kenya; KGZ KG Kyrgyzstan;
KHM KH Cambodia; KIR KI Kiribati; KNA KN St. Kitts & Nevis; KOR KR South Korea;
KWT KW Kuwait; LAO LA Laos; LBN LB Lebanon; LBR LR Liberia; LBY LY Libya;
LCA LC St. Lucia; LIE LI Liechtenstein; LKA LK Sri Lanka; LSO LS Lesotho;
LTU LT Lithuania; LUX LU Luxembourg; LVA LV Latvia; MAC MO Macao; MAF MF St. Martin;
MAR MA Morocco; MCO MC Monaco; MDA MD Moldova; MDG MG Madagascar; MDV MV Maldives;
MEX MX Mexico; MHL MH Marshall Islands; MKD MK North Macedonia; MLI ML Mali;
MLT MT Malta; MMR MM Myanmar; MNE ME Montenegro; MNG MN Mongolia;
MNP MP Northern Mariana Islands; MOZ MZ Mozambique; MRT MR Mauritania;
MSR MS Montserrat; MTQ MQ Martinique; MUS MU Mauritius; MWI MW Malawi;
MYS MY Malaysia; MYT YT Mayotte; NAM NA Namibia; NCL NC New Caledonia; NER NE Niger;
NFK NF Norfolk Island; NGA NG Nigeria; NIC NI Nicaragua; NIU NU Niue;
NLD NL Netherlands; NOR NO Norway; NPL NP Nepal; NRU NR Nauru; NZL NZ New Zealand;
OMN OM Oman; PAK PK Pakistan; PAN PA Panama; PCN PN Pitcairn; PER PE Peru;
PHL PH Philippines; PLW PW Palau; PNG PG Papua New Guinea; POL PL Poland;
PRI PR Puerto Rico; PRK KP North Korea; PRT PT Portugal; PRY PY Paraguay;
PSE PS Palestine; PYF PF French Polynesia; QAT QA Qatar; REU RE Réunion;
ROU RO Romania; RUS RU Russia; RWA RW Rwanda; SAU SA Saudi Arabia; SDN SD Sudan;
SEN SN Senegal; SGP SG Singapore; SGS GS South Georgia & South Sandwich Islands;
SHN SH St. Helena; SJM SJ Svalbard & Jan Mayen; SLB SB Solomon Islands;
SLE SL Sierra Leone; SLV SV El Salvador; SMR SM San Marino; SOM SO Somalia;
SPM PM St. Pierre & Miquelon; SRB RS Serbia; SSD SS South Sudan;
STP ST São Tomé & Príncipe; SUR SR Suriname; SVK SK Slovakia; SVN SI Slovenia;
SWE SE Sweden; SWZ SZ Eswatini; SXM SX Sint Maarten; SYC SC Seychelles; SYR SY Syria;
TCA TC Turks & Caicos Islands; TCD TD Chad; TGO TG Togo; THA TH Thailand;
TJK TJ Tajikistan; TKL TK Tokelau; TKM TM Turkmenistan; TLS TL Timor-Leste;
TON TO Tonga; TTO TT Trinidad & Tobago; TUN TN Tunisia; TUR TR Türkiye; TUV TV Tuvalu;
TWN TW Taiwan; TZA TZ Tanzania; UGA UG Uganda; UKR UA Ukraine;
UMI UM U.S. Outlying Islands; URY UY Uruguay; USA US United States; UZB UZ Uzbekistan;
VAT VA Vatican City; VCT VC St. Vincent & Grenadines; VEN VE Venezuela;
VGB VG British Virgin Islands; VIR VI U.S. Virgin Islands; VNM VN Vietnam;
VUT VU Vanuatu; WLF WF Wallis & Futuna; WSM WS Samoa; YEM YE Yemen;
ZAF ZA South Africa; ZMB ZM Zambia; ZWE ZW Zimbabwe; XKX XK Kosovo;
"""

# Codes that other bodies use for one country, none of them an alpha-3 code.
_OTHER_CODES: Final = """
AHO BES; ALD ALA; ALG DZA; ANG AGO; ARU ABW; ASA ASM; BAH BHS; BAN BGD; BAR BRB;
BDS BRB; BER BMU; BHU BTN; BIZ BLZ; BOT BWA; BRD DEU; BRU BRN; BUL BGR; BVI VGB;
CAY CYM; CDN CAN; CGO COG; CHA TCD; CHI CHL; CRC CRI; CRO HRV; CTA CAF; DEN DNK;
EAK KEN; EAT TZA; EAU UGA; ENG GBR; EQG GNQ; ESA SLV; FAR FRO; FGU GUF; FIJ FJI;
FPO PYF; GAM GMB; GBG GGY; GBJ JEY; GBM IMN; GBS GNB; GBZ GIB; GCA GTM; GEQ GNQ;
GER DEU; GRE GRC; GRN GRD; GUA GTM; GUD GLP; GUI GIN; HAI HTI; HEL SHN; HKJ JOR;
HON HND; INA IDN; IRI IRN; ISV VIR; IVB VGB; KOS XKX; KSA SAU; KUW KWT; LAR LBY;
LAT LVA; LBA LBY; LES LSO; LIB LBN; MAD MDG; MAL MYS; MAS MYS; MAW MWI; MAY MYT;
MGL MNG; MGO MNE; MNT MSR; MOC MOZ; MON MCO; MRI MUS; MSH MHL; MTN MRT; MYA MMR;
NAU NRU; NCA NIC; NCD NCL; NED NLD; NEP NPL; NFI NFK; NGR NGA; NIG NER; NMA MNP;
NMI MNP; OMA OMN; PAR PRY; PHI PHL; PLE PSE; POR PRT; PUR PRI; RCA CAF; RCB COG;
RCH CHL; RIM MRT; RMM MLI; ROK KOR; ROM ROU; RSA ZAF; RSM SMR; SAH ESH; SAM WSM;
SEY SYC; SIN SGP; SKN KNA; SLO SVN; SME SUR; SOL SLB; SRI LKA; SUD SDN; SUI CHE;
TAN TZA; TCH TCD; TGA TON; TKS TCA; TOG TGO; TPE TWN; TRI TTO; UAE ARE; URU URY;
UVK XKX; VAN VUT; VIE VNM; VIN VCT; WAF WLF; WAG GMB; WAL SLE; WAN NGA; YAR YEM;
ZAM ZMB; ZIM ZWE; ZRE COD;
"""

_OTHER_NAMES: Final = {
    "america": "USA",
    "bosnia and herzegovina": "BIH",
    "burma": "MMR",
    "czech republic": "CZE",
    "england": "GBR",
    "great britain": "GBR",
    "holland": "NLD",
    "ivory coast": "CIV",
    "republic of korea": "KOR",
    "russian federation": "RUS",
    "swaziland": "SWZ",
    "the netherlands": "NLD",
    "turkey": "TUR",
    "united states of america": "USA",
}

_USER_ASSIGNED: Final = {
    f"X{second}{third}"
    for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for third in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
}

# No name or code of a country is longer; longer text is not compared.
_MAX_NAME_CHARACTERS: Final = 60

# How much of a misspelt name must agree before it is taken for the right one.
_LIKENESS: Final = 0.85


def _rows(text: str) -> list[list[str]]:
    return [row.split(None, 2) for row in re.split(r";\s*", text) if row.strip()]


def _folded(name: str) -> str:
    """Fold case, accents and doubled spaces, in which spellings of a name differ."""
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.casefold().replace("&", "and").split())


COUNTRIES: Final[frozenset[str]] = frozenset(
    {row[0] for row in _rows(_COUNTRIES)} | _USER_ASSIGNED
)

_BY_CODE: Final = {
    "UK": "GBR",
    "EL": "GRC",
    **{row[1]: row[0] for row in _rows(_COUNTRIES)},
    **{row[0]: row[1] for row in _rows(_OTHER_CODES)},
}

_BY_NAME: Final = {
    **{_folded(row[2]): row[0] for row in _rows(_COUNTRIES)},
    **_OTHER_NAMES,
}


def nearest_country(text: str) -> str | None:
    """Return the code that an author probably meant, or None when that is a guess."""
    if len(text) > _MAX_NAME_CHARACTERS:
        return None
    code = text.strip().upper()
    if code in COUNTRIES:
        return code
    if code in _BY_CODE:
        return _BY_CODE[code]
    names = difflib.get_close_matches(_folded(text), _BY_NAME, n=1, cutoff=_LIKENESS)
    return _BY_NAME[names[0]] if names else None
