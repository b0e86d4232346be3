/** Who held an office on a day, for names that several holders share: fathers and sons, uncles and nephews, one back in office. */
import { nameOf, samePart } from "./name.ts";
import { rolesOf } from "./title.ts";

export interface Tenure {
  readonly country: string;
  readonly name: string;
  readonly title: string;
  /** Years or ISO 8601 days; a year means its first or last day. */
  readonly from: string;
  readonly to: string;
}

/** Country id without its kind, name, title, from, to; from the standard reference works. */
const ROWS = `
SYR|Hafez al-Assad|President|1971|2000-06-10
SYR|Bashar al-Assad|President|2000-07-17|2024
COD|Laurent-Desire Kabila|President|1997|2001-01-16
COD|Joseph Kabila|President|2001-01-17|2019
CAN|Pierre Elliott Trudeau|Prime Minister|1968|1984
CAN|Justin Trudeau|Prime Minister|2015|2025
GRC|George Papandreou (1888)|Prime Minister|1963|1965
GRC|Andreas Papandreou|Prime Minister|1981|1996
GRC|George Papandreou|Foreign Minister|1999|2004
GRC|George Papandreou|Prime Minister|2009|2011
GRC|Konstantinos Karamanlis|Prime Minister|1955|1963
GRC|Konstantinos Karamanlis|Prime Minister|1974|1980
GRC|Konstantinos Karamanlis|President|1980|1995
GRC|Kostas Karamanlis|Prime Minister|2004-03|2009
IND|Indira Gandhi|Prime Minister|1966|1984-10-31
IND|Rajiv Gandhi|Prime Minister|1984-11|1989
IND|Inder Kumar Gujral|Prime Minister|1997|1998
PAK|Zulfikar Ali Bhutto|Prime Minister|1971|1977
PAK|Zulfikar Ali Bhutto|President|1971|1973
PAK|Benazir Bhutto|Prime Minister|1988|1996
AZE|Heydar Aliyev|President|1993|2003-10-30
AZE|Ilham Aliyev|President|2003-10-31|2030
GAB|Omar Bongo|President|1967|2009-06-08
GAB|Ali Bongo Ondimba|President|2009-10|2023
PHL|Corazon C. Aquino|President|1986|1992
PHL|Benigno Aquino 3rd|President|2010|2016
PHL|Diosdado Macapagal|President|1961|1965
PHL|Ferdinand Marcos|President|1965|1986
PHL|Ferdinand Marcos Jr.|President|2022|2028
TGO|Gnassingbe Eyadema|President|1967|2005
CHL|Eduardo Frei Montalva|President|1964|1970
CHL|Eduardo Frei Ruiz-Tagle|President|1994|2000
CHL|Arturo Alessandri|President|1920|1938
CHL|Jorge Alessandri|President|1958|1964
COL|Alfonso Lopez Pumarejo|President|1934|1945
COL|Alfonso Lopez Michelsen|President|1974|1978
COL|Alberto Lleras Camargo|President|1945|1946
COL|Alberto Lleras Camargo|President|1958|1962
COL|Carlos Lleras Restrepo|President|1966|1970
COL|Pedro Nel Ospina|President|1922|1926
COL|Mariano Ospina Perez|President|1946|1950
COL|Misael Pastrana Borrero|President|1970|1974
COL|Andres Pastrana|President|1998|2002
NIC|Anastasio Somoza Garcia|President|1937|1956
NIC|Luis Somoza Debayle|President|1956|1963
NIC|Anastasio Somoza Debayle|President|1967|1979
CRI|Rafael Angel Calderon Guardia|President|1940|1944
CRI|Rafael Angel Calderon Fournier|President|1990|1994
CRI|Jose Figueres Ferrer|President|1953|1974
CRI|Jose Maria Figueres Olsen|President|1994|1998
PAN|Harmodio Arias|President|1932|1936
PAN|Arnulfo Arias|President|1940|1951
PAN|Rodolfo Chiari|President|1912|1928
PAN|Roberto F. Chiari|President|1949|1964
PAN|Omar Torrijos Herrera|General|1968|1981
PAN|Martin Torrijos|President|2004|2009
URY|Luis Batlle Berres|President|1947|1959
URY|Jorge Batlle|President|2000|2005
BGD|Mujibur Rahman|Prime Minister|1972|1975
BGD|Ziaur Rahman|President|1977|1981
KEN|Jomo Kenyatta|President|1964|1978
KEN|Uhuru Kenyatta|President|2013|2022
BWA|Seretse Khama|President|1966|1980
BWA|Seretse Khama Ian Khama|President|2008|2018
MUS|Seewoosagur Ramgoolam|Prime Minister|1968|1982
MUS|Navinchandra Ramgoolam|Prime Minister|1995|2030
MUS|Aneerood Jugnauth|Prime Minister|1982|2003-09-29
MUS|Pravind Kumar Jugnauth|Prime Minister|2017|2024
PAK|Nawaz Sharif|Prime Minister|1990|2017
LBN|Rafiq Hariri|Prime Minister|1992|2004
LBN|Saad Hariri|Prime Minister|2009|2020
LBN|Amin Gemayel|President|1982-09-23|1988
JPN|Takeo Fukuda|Prime Minister|1976|1978
JPN|Yasuo Fukuda|Prime Minister|2007|2008
JPN|Ichiro Hatoyama|Prime Minister|1954|1956
JPN|Iichiro Hatoyama|Foreign Minister|1976|1977
JPN|Yukio Hatoyama|Prime Minister|2009|2010
JPN|Shintaro Abe|Foreign Minister|1982|1986
JPN|Shinzo Abe|Prime Minister|2006|2020
JPN|Hirofumi Nakasone|Foreign Minister|2008|2009
JPN|Yasuhiro Nakasone|Prime Minister|1982|1987
JPN|Makiko Tanaka|Foreign Minister|2001|2002
JPN|Kakuei Tanaka|Prime Minister|1972|1974-12-09
JPN|Yohei Kono|Foreign Minister|1994|2001
JPN|Taro Kono|Foreign Minister|2017|2019
SAU|Abdulaziz Ibn Saud|King|1932|1953-11-08
SAU|Saud bin Abdulaziz|King|1953-11-09|1964-11-01
SAU|Faisal bin Abdulaziz|King|1964-11-02|1975-03-25
JOR|Abdullah I|King|1946|1951
JOR|Abdullah II|King|1999-02-07|2030
JOR|Hussein|King|1952|1999-02-07
EGY|Ismail Fahmy|Foreign Minister|1973|1977
EGY|Nabil Fahmy|Foreign Minister|2013|2014
CHN|Yang Shangkun|President|1988|1993-03
CHN|Yang Jiechi|Foreign Minister|2007|2013
CHN|Li Xiannian|President|1983|1988
CHN|Li Peng|Premier|1987|1998
CHN|Li Peng|Prime Minister|1987|1998
CHN|Li Zhaoxing|Foreign Minister|2003|2007
CHN|Liu He|Vice Premier|2018|2023
CHN|Huang Hua|Foreign Minister|1976|1982
CHN|Wu Bangguo|Chairman|2003|2013
DEU|Gerhard Schroeder (1910)|Foreign Minister|1961|1966
RUS|Igor Ivanov|Foreign Minister|1998|2004-03
RUS|Sergei Ivanov|Defense Minister|2001|2007
ISL|Bjarni Benediktsson (1908)|Prime Minister|1963|1970
DNK|Poul Nyrup Rasmussen|Prime Minister|1993|2001-11
DNK|Anders Fogh Rasmussen|Prime Minister|2001-12|2009-04-04
DNK|Lars Lokke Rasmussen|Prime Minister|2009-04-05|2019
POL|Lech Kaczynski|President|2005|2010
POL|Jaroslaw Kaczynski|Prime Minister|2006|2007
PER|Manuel Prado|President|1939|1962
THA|Thaksin Shinawatra|Prime Minister|2001|2006
THA|Yingluck Shinawatra|Prime Minister|2011|2014
KOR|Park Chung Hee|President|1961|1979
KOR|Park Geun-hye|President|2013|2017
KOR|Kim Yong-sam|President|1993|1998-02-24
KOR|Kim Dae-jung|President|1998-02-25|2003-02-24
KOR|Roh Tae-woo|President|1988|1993-02-24
KOR|Roh Moo-hyun|President|2003-02-25|2008-02-24
KOR|Lee Myung-bak|President|2008-02-25|2013-02-24
ISR|Chaim Herzog|President|1983|1993
ISR|Isaac Herzog|President|2021-07-07|2030
MAR|Mohammed V|King|1955|1961-02-26
IRQ|Faisal II|King|1939|1958
GBR|Anthony Eden|Foreign Secretary|1935|1955
GBR|Anthony Eden|Prime Minister|1955|1957
VEN|Carlos Andres Perez|President|1974|1993
VEN|Rafael Caldera|President|1969|1999
ARG|Cristina Fernandez de Kirchner|President|2007-12-10|2015-12-10
ARG|Nestor Kirchner|President|2003|2007-12-09
MEX|Miguel Aleman|President|1946|1952
PRY|Alfredo Stroessner|President|1954|1989
MWI|Hastings Kamuzu Banda|President|1966|1994
MWI|Joyce Banda|President|2012|2014
ZAF|Pieter W. Botha|Prime Minister|1978|1984
ZAF|Roelof F. Botha|Foreign Minister|1977|1994
ITA|Giovanni Leone|President|1971|1978
`;

export const TENURES: readonly Tenure[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [country = "", name = "", title = "", from = "", to = ""] = row.split("|");
    return { country: `country:${country}`, name: name.replace(/ \(\d+\)$/, ""), title, from, to };
  });

/**
 * The one holder of that surname's office on a day; undefined where none or several are known.
 * @param family what stands for a country and its predecessors
 */
export function holderOf(
  tenures: readonly Tenure[],
  family: (country: string) => string,
  mention: {
    readonly name: string;
    readonly title: string;
    readonly day: string;
    readonly countries: readonly string[];
  },
): Tenure | undefined {
  const name = nameOf(mention.name);
  const [part = ""] = name.parts;
  if (name.parts.length !== 1) return undefined;
  const roles = rolesOf(mention.title);
  const families = mention.countries.map(family);
  const found = tenures.filter((tenure) => {
    if (mention.day < tenure.from) return false;
    if (!families.includes(family(tenure.country))) return false;
    const to = tenure.to.length === 4 ? `${tenure.to}-12-31` : tenure.to;
    if (mention.day < tenure.from || mention.day > to.padEnd(10, "~")) return false;
    const held = nameOf(tenure.name);
    if (name.number !== undefined && held.number !== undefined && name.number !== held.number) return false;
    return (
      rolesOf(tenure.title).some((role) => roles.includes(role)) && held.parts.some((other) => samePart(part, other))
    );
  });
  return new Set(found.map((tenure) => tenure.name)).size === 1 ? found[0] : undefined;
}
