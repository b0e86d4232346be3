/** Countries as the sources write them: slugs and spellings that no package knows, states that are gone, and who followed them. */

/** Slugs of the Historian whose words are no name of the country: alpha-3, then slugs. */
const SLUGS = `
ASM american-samoa
ATF french-southern-and-antarctic-lands
ATG antigua-barbuda
BIH bosnia-herzegovina
BLM saint-barlemy
COD congo-kinshasa congo-democratic-republic
COG congo-brazzaville congo-republic
EGY united-arab-republic
FLK falkland-islands-islas-malvinas
FSM micronesia-federated-states-of
KNA saint-kitts-nevis saint-christopher-nevis
KOR korea korea-south
MAC macau macao
MAF saint-martin
PRK korea-north
PSE palestinian-authority west-bank gaza
SHN saint-helena-ascension-and-tristan-da-cunha
VCT saint-vincent-grenadines saint-vincent-and-grenadines
VGB virgin-islands-british
VIR virgin-islands-us
WSM somoa western-samoa
yugoslavia yugoslavia
`;

/** Spellings that the packages do not have: what they name, then names with `|` between. */
const SPELLINGS = `
BHS Commonwealth of The Bahamas
BIH Bosnia|Bosnia-Herzegovina|Bosnian Federation|Federation of Bosnia and Herzegovina
BLR Byelorussian SSR|Byelorussian Soviet Socialist Republic
BRN Brunei Darussalam
CAF Central African Empire
CHN Mainland China|PRC
COD Democratic Republic of Congo|Congo-Leopoldville|Congo, Democratic Republic of the|DR Congo
COG Congo|Republic of Congo|People's Republic of the Congo
CPV Cape Verde Islands
czechoslovakia-1993 Czech and Slovak Federal Republic|Czechoslovak Socialist Republic|Czechoslovak Republic
east-germany-1990 German Democratic Republic|GDR
EGY United Arab Republic
FSM Federated States of Micronesia
GBR United Kingdom of Great Britain and Northern Ireland|Great Britain and Northern Ireland
GRC Hellenic Republic
HKG Hong Kong SAR|Hong Kong Special Administrative Region
IRL Irish Free State
KGZ Kirgizia|Kirgiziya
KHM Khmer Republic|Democratic Kampuchea
KOR Korea|Korea, Republic of
LAO Lao
LBY Libyan Arab Jamahiriya
MAC Macao|Macau SAR
MDG Malagasy Republic
MKD Macedonia|former Yugoslav Republic of Macedonia|Macedonia, Former Yugoslav Republic of
MYS Malaya
north-vietnam-1975 Democratic Republic of Vietnam
northern-yemen-1990 North Yemen|Yemen Arab Republic
OMN Muscat and Oman
PRK Democratic People's Republic of Korea|Korea, North|Korea, Democratic People's Republic of
PSE Palestinian Authority|Palestinian National Authority|Occupied Palestinian Territory|Palestinian Territory, Occupied|Palestinian Territories|West Bank|Gaza Strip|West Bank and Gaza
republic-of-china Republic of China
serbia-and-montenegro-2006 Serbia-Montenegro
socialist-federal-republic-of-yugoslavia-1992 SFR Yugoslavia
SOM Somali Republic|Somali Democratic Republic
south-vietnam-1975 Republic of Vietnam
southern-yemen-1990 South Yemen|Democratic Yemen|People's Democratic Republic of Yemen
soviet-union-1991 USSR|U.S.S.R.|Union of Soviet Socialist Republics
SVK Slovak Republic
SYR Syrian Arab Republic
TLS Timor-Leste
TWN Taiwan, Province of China|Chinese Taipei
USA U.S.|U.S.A.
VAT Vatican City State|Holy See (Vatican City State)
VGB Virgin Islands, British
VIR Virgin Islands, U.S.|United States Virgin Islands
WSM Western Samoa
yugoslavia Yugoslavia
ZAF Union of South Africa
ZWE Zimbabwe Rhodesia
`;

/** States that are gone by the Historian's slug, its name, the alpha-3 of the present state in which careers run on (`-` for none), and other slugs. */
const GONE = `
albania-1946|Albania|ALB
congo-free-state-1908|Congo Free State|COD|congo-free-state
czechoslovakia-1993|Czechoslovakia|CZE|czechoslovakia
east-germany-1990|East Germany|DEU|german-democratic-republic
federal-republic-of-yugoslavia-2003|Federal Republic of Yugoslavia|SRB
joseon-dynasty-1910|Korea|KOR
kingdom-of-hawaii-1898|Kingdom of Hawaii|USA|hawaii
kingdom-of-serbs-croats-and-slovenes-1929|Kingdom of Serbs, Croats, and Slovenes|SRB
kingdom-of-two-sicilies-1861|Kingdom of the Two Sicilies|ITA|two-sicilies
korea-1945|Korea|KOR
korea-1948|Korea|KOR
netherlands-antilles-2010|Netherlands Antilles|-|netherlands-antilles
north-vietnam-1975|North Vietnam|VNM|vietnam-north
northern-yemen-1990|Northern Yemen|YEM
ottoman-empire-1922|Ottoman Empire|TUR
republic-of-china-1949|Republic of China|CHN
republic-of-texas-1845|Republic of Texas|USA|texas
serbia-and-montenegro-2006|Serbia and Montenegro|SRB|serbia-montenegro
socialist-federal-republic-of-yugoslavia-1992|Socialist Federal Republic of Yugoslavia|SRB
south-vietnam-1975|South Vietnam|VNM|vietnam-south
southern-yemen-1990|Southern Yemen|YEM
soviet-union-1991|Soviet Union|RUS|soviet-union
state-of-vietnam-1955|State of Vietnam|VNM
west-germany-1990|West Germany|DEU
yugoslavia-1946|Yugoslavia|SRB
`;

/** What a country was through time: the first row whose day lies after the record's counts; without a day the last. */
const THROUGH = `
RUS 1991-12-26 soviet-union-1991
RUS - RUS
DEU 1949-05-23 DEU
DEU 1990-10-03 west-germany-1990
DEU - DEU
YEM 1990-05-22 northern-yemen-1990
YEM - YEM
VNM 1949-03-08 VNM
VNM 1954-07-21 state-of-vietnam-1955
VNM 1975-05-01 south-vietnam-1975
VNM - VNM
CHN 1912-01-01 CHN
CHN 1949-10-01 republic-of-china-1949
CHN - CHN
republic-of-china 1949-10-01 republic-of-china-1949
republic-of-china - TWN
KOR 1910-08-29 joseon-dynasty-1910
KOR 1945-08-15 korea-1945
KOR 1948-08-15 korea-1948
KOR - KOR
PRK 1910-08-29 joseon-dynasty-1910
PRK 1945-08-15 korea-1945
PRK 1948-09-09 korea-1948
PRK - PRK
yugoslavia 1929-10-03 kingdom-of-serbs-croats-and-slovenes-1929
yugoslavia 1946-01-31 yugoslavia-1946
yugoslavia 1992-04-27 socialist-federal-republic-of-yugoslavia-1992
yugoslavia 2003-02-04 federal-republic-of-yugoslavia-2003
yugoslavia - serbia-and-montenegro-2006
`;

const lines = (table: string): readonly string[] => table.trim().split("\n");

interface GoneState {
  readonly slug: string;
  readonly name: string;
  /** Alpha-3 of the present state in which its careers run on. */
  readonly present: string | undefined;
  readonly slugs: readonly string[];
}

export const GONE_STATES: readonly GoneState[] = lines(GONE).map((line) => {
  const [slug = "", name = "", present = "", ...slugs] = line.split("|");
  return { slug, name, present: present === "-" ? undefined : present, slugs };
});

/** By slug: an alpha-3 or the slug of a state that is gone. */
export const CODE_OF_SLUG: ReadonlyMap<string, string> = new Map([
  ...lines(SLUGS).flatMap((line) => {
    const [code = "", ...slugs] = line.split(" ");
    return slugs.map((slug) => [slug, code] as const);
  }),
  ...GONE_STATES.flatMap(({ slug, slugs }) => [slug, ...slugs].map((one) => [one, slug] as const)),
]);

/** Pairs of what a spelling names and the spelling. */
export const SPELLED: readonly (readonly [string, string])[] = lines(SPELLINGS).flatMap((line) => {
  const [code = ""] = line.split(" ");
  return line
    .slice(code.length + 1)
    .split("|")
    .map((name) => [code, name] as const);
});

interface Era {
  /** ISO 8601: the first day that is later. */
  readonly until: string | undefined;
  /** Alpha-3 or the slug of a state that is gone. */
  readonly is: string;
}

/** What a country was through time, the earliest first. */
export const ERAS: ReadonlyMap<string, readonly Era[]> = lines(THROUGH).reduce((eras, line) => {
  const [code = "", until = "", is = ""] = line.split(" ");
  return eras.set(code, [...(eras.get(code) ?? []), { until: until === "-" ? undefined : until, is }]);
}, new Map<string, readonly Era[]>());
