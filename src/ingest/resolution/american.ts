/** Americans in high office whom texts call by title and surname alone: who is meant on a day, under the Historian's ids. */
import { PRESIDENTS, presidentNamed, presidentOn } from "./president.ts";

interface Term {
  readonly surname: string;
  /** Without its kind. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601 days. */
  readonly from: string;
  readonly to: string;
}

const termsOf = (rows: string): readonly Term[] =>
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [id = "", name = "", surname = "", from = "", to = "9999"] = row.split("|");
      return { id, name, surname, from, to };
    });

/** As the Historian's list of principal officers has them. */
const SECRETARIES = termsOf(`
seward-william-henry|William Henry Seward|Seward|1861-03-06|1869-03-04
fish-hamilton|Hamilton Fish|Fish|1869-03-17|1877-03-12
blaine-james-gillespie|James Gillespie Blaine|Blaine|1889-03-07|1892-06-04
hay-john-milton|John Milton Hay|Hay|1898-09-30|1905-07-01
root-elihu|Elihu Root|Root|1905-07-19|1909-01-27
knox-philander-chase|Philander Chase Knox|Knox|1909-03-06|1913-03-05
bryan-william-jennings|William Jennings Bryan|Bryan|1913-03-05|1915-06-09
lansing-robert|Robert Lansing|Lansing|1915-06-24|1920-02-13
colby-bainbridge|Bainbridge Colby|Colby|1920-03-23|1921-03-04
hughes-charles-evans|Charles Evans Hughes|Hughes|1921-03-05|1925-03-04
kellogg-frank-billings|Frank Billings Kellogg|Kellogg|1925-03-05|1929-03-28
stimson-henry-lewis|Henry Lewis Stimson|Stimson|1929-03-28|1933-03-04
hull-cordell|Cordell Hull|Hull|1933-03-04|1944-11-30
stettinius-edward-reilly|Edward Reilly Stettinius Jr.|Stettinius|1944-12-01|1945-06-27
byrnes-james-francis|James Francis Byrnes|Byrnes|1945-07-03|1947-01-21
marshall-george-catlett|George Catlett Marshall|Marshall|1947-01-21|1949-01-20
acheson-dean-gooderham|Dean Gooderham Acheson|Acheson|1949-01-21|1953-01-20
dulles-john-foster|John Foster Dulles|Dulles|1953-01-21|1959-04-22
herter-christian-archibald|Christian Archibald Herter|Herter|1959-04-22|1961-01-20
rusk-david-dean|David Dean Rusk|Rusk|1961-01-21|1969-01-20
rogers-william-pierce|William Pierce Rogers|Rogers|1969-01-22|1973-09-03
kissinger-henry-a|Henry A. Kissinger|Kissinger|1973-09-22|1977-01-20
vance-cyrus-roberts|Cyrus Roberts Vance|Vance|1977-01-23|1980-04-28
muskie-edmund-sixtus|Edmund Sixtus Muskie|Muskie|1980-05-08|1981-01-18
haig-alexander-meigs|Alexander Meigs Haig Jr.|Haig|1981-01-22|1982-07-05
shultz-george-pratt|George Pratt Shultz|Shultz|1982-07-16|1989-01-20
baker-james-addison|James Addison Baker III|Baker|1989-01-25|1992-08-23
eagleburger-lawrence-sidney|Lawrence Sidney Eagleburger|Eagleburger|1992-12-08|1993-01-19
christopher-warren-minor|Warren Minor Christopher|Christopher|1993-01-20|1997-01-17
albright-madeleine-korbel|Madeleine Korbel Albright|Albright|1997-01-23|2001-01-19
powell-colin-luther|Colin Luther Powell|Powell|2001-01-20|2005-01-25
rice-condoleezza|Condoleezza Rice|Rice|2005-01-26|2009-01-20
clinton-hillary-rodham|Hillary Rodham Clinton|Clinton|2009-01-21|2013-02-01
kerry-john-forbes|John Forbes Kerry|Kerry|2013-02-01|2017-01-20
tillerson-rex-w|Rex W. Tillerson|Tillerson|2017-02-01|2018-03-31
pompeo-michael-r|Michael R. Pompeo|Pompeo|2018-04-26|2021-01-20
blinken-antony-j|Antony J. Blinken|Blinken|2021-01-26|2025-01-20
rubio-marco|Marco Rubio|Rubio|2025-01-21
`);

const VICE_PRESIDENTS = termsOf(`
nixon-richard-m|Richard M. Nixon|Nixon|1953-01-20|1961-01-20
johnson-lyndon-b|Lyndon B. Johnson|Johnson|1961-01-20|1963-11-22
hubert-humphrey.USA|Hubert Humphrey|Humphrey|1965-01-20|1969-01-20
spiro-agnew.USA|Spiro Agnew|Agnew|1969-01-20|1973-10-10
ford-gerald-r|Gerald R. Ford|Ford|1973-12-06|1974-08-09
rockefeller-nelson-aldrich|Nelson Aldrich Rockefeller|Rockefeller|1974-12-19|1977-01-20
mondale-walter-f|Walter F. Mondale|Mondale|1977-01-20|1981-01-20
bush-george-h-w|George H.W. Bush|Bush|1981-01-20|1989-01-20
dan-quayle.USA|Dan Quayle|Quayle|1989-01-20|1993-01-20
al-gore.USA|Al Gore|Gore|1993-01-20|2001-01-20
dick-cheney.USA|Dick Cheney|Cheney|2001-01-20|2009-01-20
biden-joseph-r|Joseph R. Biden|Biden|2009-01-20|2017-01-20
mike-pence.USA|Mike Pence|Pence|2017-01-20|2021-01-20
kamala-harris.USA|Kamala Harris|Harris|2021-01-20|2025-01-20
`);

/** Generals whom the remarks name abroad without saying whose they are. */
const GENERALS = termsOf(`
eisenhower-dwight-d|Dwight D. Eisenhower|Eisenhower|1942|1952
douglas-macarthur.USA|Douglas MacArthur|MacArthur|1941|1951
william-westmoreland.USA|William Westmoreland|Westmoreland|1964|1972
creighton-abrams.USA|Creighton Abrams|Abrams|1964|1974
david-petraeus.USA|David Petraeus|Petraeus|2003|2011
stanley-mcchrystal.USA|Stanley McChrystal|McChrystal|2008|2010
`);

export interface American {
  /** `official:...` */
  readonly id: string;
  readonly name: string;
}

const within = ({ from, to }: Term, day: string): boolean => from <= day && day <= (to.length === 4 ? `${to}~` : to);
const termIn = (terms: readonly Term[], surname: string, day: string): American | undefined => {
  const found = terms.find((term) => term.surname === surname && within(term, day));
  return found === undefined ? undefined : { id: `official:${found.id}`, name: found.name };
};

/** The American of that title and name on a day; undefined where the title is no high office of the United States. */
export function americanOf(title: string, name: string, day: string): American | undefined {
  const surname =
    name
      .replace(/,? (Jr|Sr)\.?$/, "")
      .split(" ")
      .at(-1) ?? "";
  if (/^President\b/.test(title)) return presidentCalled(name, surname, day);
  if (/^Vice President\b/.test(title)) return termIn(VICE_PRESIDENTS, surname, day);
  if (/^(Gen\.|General)$/.test(title)) return termIn(GENERALS, surname, day);
  if (/^Secretary( of State)?$/.test(title)) return termIn(SECRETARIES, surname, day);
  return undefined;
}

/** Presidents in office, before it by a year at most (elect), or after it. */
function presidentCalled(name: string, surname: string, day: string): American | undefined {
  const serving = presidentOn(day);
  const named = serving?.surname === surname ? serving : presidentNamed(surname, day);
  if (named === undefined) return undefined;
  const years = Number(named.from.slice(0, 4)) - Number(day.slice(0, 4));
  const [given = ""] = named.name.split(" ");
  const first = name.split(" ")[0] ?? "";
  const alike = first === surname || first === given || first.length <= 2;
  return years <= 1 && alike ? { id: `official:${named.slug}`, name: named.name } : undefined;
}

/** Every American of these lists and every president by id, so that a record can name whom it identifies. */
export const AMERICANS: ReadonlyMap<string, string> = new Map(
  [...GENERALS, ...VICE_PRESIDENTS, ...SECRETARIES, ...PRESIDENTS.map(({ slug, name }) => ({ id: slug, name }))].map(
    ({ id, name }) => [`official:${id}`, name],
  ),
);

/** Offices of the United States that stand without saying so. */
const OFFICES =
  /^(Secretary of (Defense|the Treasury|Treasury|Commerce|Energy|Homeland Security|Transportation|Agriculture)|Treasury Secretary|Commerce Secretary|Energy Secretary|Homeland Security Secretary|Senators?|Congress(wo)?man|special envoy|Special Envoy|Special Presidential Envoy|Ambassador|Presidential [Aa]dvis[eo]r)$/;
/** Countries whose own ministers are called Secretary, and who have senators. */
const THEIRS: ReadonlySet<string> = new Set(["country:PHL", "country:MEX", "country:HND"]);

/** Whether a title without an owner, met in a host country, is an office of the United States. */
export const isAmericanOffice = (title: string, host: string): boolean => OFFICES.test(title) && !THEIRS.has(host);
