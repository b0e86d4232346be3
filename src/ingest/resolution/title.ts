/** Titles and honorifics in front of a name: their words as data, and what office they speak of. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that titles are made of, in lower case; a title is a run of them. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  words(`
    president presidents vice prime minister ministers premier premiers chancellor chancellors federal taoiseach
    king kings queen queens emperor empress pope sultan amir amirs emir shah prince princes princess crown regent
    grand duke duchess chairman chairmen chairwoman chairperson chair co-chair leader leaders head chief state
    foreign external defense defence finance interior justice education trade economy economic treasury commerce
    energy affairs relations cooperation expatriates integration worship public security policy homeland
    secretary secretaries secretary-general general generals under-secretary undersecretary assistant
    representative high special envoy commissioner director director-general administrator administration
    adviser advisor councilor councillor counselor speaker governor ambassador ambassadors coordinator
    commander marshal field generalissimo colonel admiral lieutenant major brigadier captain
    cardinal archbishop bishop patriarch reverend sheikh sheik shaikh lord lady sir dr. dr dame
    viscount senator senators congressman congresswoman acting interim provisional caretaker transitional
    former deputy first second senior junta member council commission committee parliament opposition
    presidency party representatives joint executive politburo national assembly congress people's people’s communist central
    majesty highness excellency presidential elect designate president-elect minister-elect designated
    cabinet alternate royal counsellor mayor judge justice attorney administrator aide executive board
    refugees political department triumvirate gen. amb. mr. mrs. ms. mr mrs ms h.e. negotiator
    knesset duma bundestag sovereign court international exterior plenipotentiary commander-in-chief viceroy bureau union
    prosecutor chair-designate chairwomen heir apparent army staff holiness ecumenical comandante outgoing
  `),
);

/** Lower-case words that are titles all the same: "UNITA leader Savimbi". */
export const LOWER_TITLES: ReadonlySet<string> = new Set(
  words(
    `leader leaders chief president prime minister foreign former opposition special envoy chairman acting king
    general secretary adviser advisor negotiator interim caretaker deputy outgoing provisional presidential candidate
    candidates`,
  ),
);

/** Title words that are surnames too, when nothing else is left for a name: Prime Minister Major, Foreign Minister Bishop. */
export const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  words("major bishop king prince duke pope marshal judge lord"),
);

/** What says that a person does not hold the office now. */
export const STANDINGS = ["elect", "designate", "acting", "interim", "provisional", "caretaker", "former"] as const;

/** Styles of address, which say nothing of an office. */
const HONORIFIC =
  /^(sheikh?|shaikh|sir|lord|lady|dame|viscount|dr\.?|mrs?\.?|ms\.?|h\.e\.|holiness|majesty|highness|excellency)$/i;
const AFTER_OFFICE: ReadonlySet<string> = new Set(["elect", "designate"]);

/**
 * The office in which somebody appears, with what is said of its standing and without styles of address: `Amir` for
 * `Amir Sheikh`, `Interim President`, `President-elect`, with the region whose office it is: `Greenlandic Premier`. A style stands where there is no office beside it.
 */
export function capacityOf({
  title,
  standing,
  region = "",
}: {
  readonly title: string;
  readonly standing: readonly string[];
  readonly region?: string;
}): string {
  const all = title.split(" ");
  const plain = all.filter((word) => !HONORIFIC.test(word)).join(" ");
  // `President and Mrs.`
  const office = plain.replace(/^and | and$/g, "") || title;
  if (office === "") return "";
  const before = standing
    .filter((word) => !AFTER_OFFICE.has(word))
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  const after = standing.filter((word) => AFTER_OFFICE.has(word));
  return [[...before, region, office].filter((word) => word !== "").join(" "), ...after].join("-");
}

/** Offices as the sources distinguish them; a MONARCH reigns, an HEIR is to. */
export type RoleClass = "HEIR" | "MONARCH" | "PRESIDENT" | "GOVERNMENT" | "FOREIGN" | "DEFENCE" | "OTHER";

const ROLE_PATTERNS: readonly (readonly [RoleClass, RegExp])[] = [
  ["HEIR", /crown prince|heir/],
  // They stand below the Secretary of State, who is the foreign minister.
  ["OTHER", /(assistant|deputy|under)[ -]?secretary of state/],
  ["FOREIGN", /foreign|external|secretary of state/],
  ["DEFENCE", /defen[cs]e/],
  ["GOVERNMENT", /prime minister|premier|chancellor|taoiseach|council of ministers/],
  ["OTHER", /vice|deputy|assistant|\baide\b|envoy|representative|ambassador|speaker|governor|candidate/],
  ["MONARCH", /\b(king|queen|emperor|shah|pope|sultan|amir|emir|grand du|prince$|prince )/],
  ["PRESIDENT", /president|chief of state|head of state|generalissimo|chairman|general secretary|first secretary/],
  ["MONARCH", /^(prince|sheikh?|shaikh)\b/],
];

const read = new Map<string, readonly RoleClass[]>();

/** The offices that a title names, the weightiest first; OTHER where it names none of the great ones. */
export function rolesOf(title: string): readonly RoleClass[] {
  const known = read.get(title);
  if (known !== undefined) return known;
  const found = title
    .toLowerCase()
    .split(/ and /)
    .map((part) => ROLE_PATTERNS.find(([, pattern]) => pattern.test(part))?.[0] ?? "OTHER");
  const roles = [...new Set(found)];
  read.set(title, roles);
  return roles;
}

/** Whether a title is of a house rather than of an office, so that a bare given name is the whole name. */
export const isRegnal = (title: string): boolean =>
  /\b(king|queen|emperor|empress|shah|pope|sultan|amir|emir|prince|princess|duke|duchess|sheikh?|shaikh|regent)\b/i.test(
    title,
  );

const CORE = ["President", "Minister", "Chancellor", "Secretary", "Chairman", "Premier"] as const;

/** Deletions, insertions, substitutions and swaps of neighbours between two words. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Misspelled and glued titles as they were meant: `Presidetn`, `Prime MinisterX`, `President- elect`. */
export function mendTitles(text: string): string {
  return (
    text
      .replace(/\u00a0/g, " ")
      .replace(/\b(President|Minister|Chancellor|Secretary|Chairman|Premier|King|Queen)(?=[A-Z][a-z])/g, "$1 ")
      .replace(/\s*-\s*(elect|designate|Elect|Designate)\b/g, (_, word: string) => ` ${word.toLowerCase()}`)
      .replace(/(Minister|President|Prince|King)-(?=(Prime|Foreign|Prince|Vice|King))/g, "$1 and ")
      .replace(/(Minister|President|Secretary|Premier)\/(?=[A-Z])/g, "$1 and ")
      .replace(/ ?\(then [^)]*\)/g, "")
      .replace(/ & /g, " and ")
      // A name with commas in it reads like a list.
      .replace(/U(nited Nations|\.?N\.?) Educational, Scientific,? and Cultural Organization/g, "UNESCO")
      .replace(/\b[A-Z][a-z]{5,}\b/g, (word) =>
        TITLE_WORDS.has(word.toLowerCase())
          ? word
          : (CORE.find((core) => editDistance(core, word) <= 1 && core[0] === word[0]) ?? word),
      )
      .replace(/\s+/g, " ")
      .trim()
  );
}
