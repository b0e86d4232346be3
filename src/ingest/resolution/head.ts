/** Heads and envoys of organisations, whom texts call by office and surname: their full names and the countries they are of. */
import type { Held } from "./mention.ts";
import { nameOf } from "./name.ts";
import { samePart } from "./spelling.ts";

export interface Head extends Held {
  /** The country that the person is of: `country:NOR`. */
  readonly country: string;
  readonly from: string;
  readonly to: string;
}

/** Name, ISO alpha-3 of the person's country, first and last year in any such office. */
const ROWS = `
Trygve Lie|NOR|1946|1953
Dag Hammarskjold|SWE|1953|1961
U Thant|MMR|1961|1971
Kurt Waldheim|AUT|1972|1981
Javier Perez de Cuellar|PER|1982|1991
Boutros Boutros-Ghali|EGY|1992|1996
Kofi Annan|GHA|1997|2012
Ban Ki-moon|KOR|2007|2016
Antonio Guterres|PRT|2017|2026
Lord Ismay|GBR|1952|1957
Paul-Henri Spaak|BEL|1957|1961
Dirk Stikker|NLD|1961|1964
Manlio Brosio|ITA|1964|1971
Joseph Luns|NLD|1971|1984
Lord Carrington|GBR|1984|1988
Manfred Woerner|DEU|1988|1994
Willy Claes|BEL|1994|1995
Javier Solana|ESP|1995|2009
George Robertson|GBR|1999|2004
Jaap de Hoop Scheffer|NLD|2004|2009
Anders Fogh Rasmussen|DNK|2009|2014
Jens Stoltenberg|NOR|2014|2024
Mark Rutte|NLD|2024|2028
Roy Jenkins|GBR|1977|1981
Gaston Thorn|LUX|1981|1985
Jacques Delors|FRA|1985|1995
Jacques Santer|LUX|1995|1999
Romano Prodi|ITA|1999|2004
Jose Manuel Durao Barroso|PRT|2004|2014
Jean-Claude Juncker|LUX|2014|2019
Ursula von der Leyen|DEU|2019|2029
Herman Van Rompuy|BEL|2009|2014
Donald Tusk|POL|2014|2019
Charles Michel|BEL|2019|2024
Antonio Costa|PRT|2024|2027
Catherine Ashton|GBR|2009|2014
Federica Mogherini|ITA|2014|2019
Josep Borrell|ESP|2019|2024
Kaja Kallas|EST|2024|2029
David Sassoli|ITA|2019|2022
Chris Patten|GBR|1999|2004
Benita Ferrero-Waldner|AUT|2004|2010
Jacques Poos|LUX|1991|1991
Alpha Oumar Konare|MLI|2003|2008
Jean Ping|GAB|2008|2012
Nkosazana Dlamini-Zuma|ZAF|2012|2017
Moussa Faki Mahamat|TCD|2017|2025
Salim Ahmed Salim|TZA|1989|2001
Mohamed ElBaradei|EGY|1997|2009
Yukiya Amano|JPN|2009|2019
Rafael Grossi|ARG|2019|2029
Ahmed Esmat Abdel-Meguid|EGY|1991|2001
Amr Moussa|EGY|2001|2011
Nabil al-Araby|EGY|2011|2016
Ahmed Aboul Gheit|EGY|2016|2026
Mathias Cormann|AUS|2021|2026
Angel Gurria|MEX|2006|2021
Surin Pitsuwan|THA|2008|2012
Tony Blair|GBR|2007|2015
Lakhdar Brahimi|DZA|1993|2014
Staffan de Mistura|ITA|2007|2018
Cesar Gaviria Trujillo|COL|1994|2004
Jose Miguel Insulza|CHL|2005|2015
Luis Almagro|URY|2015|2025
`;

const HEADS: readonly Head[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [name = "", country = "", from = "", to = ""] = row.split("|");
    return { holder: name, names: [name], country: `country:${country}`, from, to };
  });

/** Who of that name was head or envoy of an organisation in that year; undefined where none or several are known. */
export function headOf(name: string, day: string): Head | undefined {
  const { parts } = nameOf(name);
  const year = day.slice(0, 4);
  const found = HEADS.filter(({ holder, from, to }) => {
    const known = nameOf(holder).parts;
    return from <= year && year <= to && parts.every((part) => known.some((other) => samePart(part, other)));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Offices that only organisations have. */
export const isOfOrganisation = (title: string): boolean => /Secretary[- ]General|High Representative/.test(title);
