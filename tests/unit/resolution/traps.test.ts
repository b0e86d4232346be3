/** The traps of these sources, one by one: titles, names, who is met and who is only named. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../src/ingest/resolution/mention.ts";
import { readRemarks } from "../../../src/ingest/resolution/remarks.ts";
import { resolve } from "../../../src/ingest/resolution/resolve.ts";
import { capacityOf } from "../../../src/ingest/resolution/title.ts";
import { visitorsOf } from "../../../src/ingest/resolution/visitor.ts";

const read = (text: string) => visitorsOf(text).map(({ title, name }) => `${title}|${name}`);
const met = (text: string) => readRemarks(text).met.map(({ encounter, name }) => `${encounter} ${name}`);
const mention = (title: string, name: string, day: string, country: string, said = true): Mention => ({
  ...{ source: `record:hsg-visits/${day}-${name}`, locator: "visitor", text: `${title} ${name}`, title, name, day },
  ...{ countries: country === "" ? [] : [`country:${country}`], said },
});
const of = ([title, name, day, country]: readonly [string, string, string, string]): Mention =>
  mention(title, name, day, country);
const same = (...mentions: readonly Mention[]): boolean => {
  const found = new Map(resolve(mentions).map((one) => [one.mention, one.official]));
  return new Set(mentions.map((one) => found.get(one))).size === 1;
};

describe("titles", () => {
  it.each([
    ["Presidetn Hamid Karzai", ["President|Hamid Karzai"]],
    ["Prime MinisterHaidar al- Abadi", ["Prime Minister|Haidar al-Abadi"]],
    ["President- elect Vicente Fox", ["President|Vicente Fox"]],
    ["Acting President Goodluck Jonathan", ["President|Goodluck Jonathan"]],
    ["Former Prime Minister Shimon Peres", ["Prime Minister|Shimon Peres"]],
    ["Prime Minister Rudolphus F. M. (Ruud) Lubbers", ["Prime Minister|Rudolphus F. M. Lubbers"]],
    [
      "President Fatmir Sejdiu and Prime Minister Hashim Thaci",
      ["President|Fatmir Sejdiu", "Prime Minister|Hashim Thaci"],
    ],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("the capacity of", () => {
  const capacities = (text: string) => visitorsOf(text).map(capacityOf);
  it.each([
    ["Amir Sheikh Tamim bin Hamad Al Thani", ["Amir"]],
    ["President Dr. Mohamed Irfaan Ali", ["President"]],
    ["President Sheikh Mohammed bin Zayed Al Nahyan", ["President"]],
    ["Foreign Secretary Lord Carrington", ["Foreign Secretary"]],
    ["His Holiness Pope Francis", ["Pope"]],
    ["President & Mrs. Havel", ["President"]],
    ["Sheikh Salman bin Hamad", ["Sheikh"]],
    ["President General Ibrahim Babangida", ["President General"]],
    ["Interim President Juan Guaidó", ["Interim President"]],
    ["Former Prime Minister Shimon Peres", ["Former Prime Minister"]],
    ["President- elect Vicente Fox", ["President-elect"]],
    ["Pope Francis", ["Pope"]],
  ])("%s", (text, expected) => expect(capacities(text)).toEqual(expected));

  it("each of those met, whoever stands first", () => {
    const { met } = readRemarks(
      "Met with Prime Minister Mohammed bin Abdulrahman Al Thani and Amir Sheikh Tamim bin Hamad Al Thani.",
    );
    expect(met.map((one) => [capacityOf(one), one.name])).toEqual([
      ["Prime Minister", "Mohammed bin Abdulrahman Al Thani"],
      ["Amir", "Tamim bin Hamad Al Thani"],
    ]);
  });
});

describe("one person", () => {
  it.each([
    [
      "of several spellings",
      ["Prime Minister", "Binyamin Netanyahu", "1998-01-20", "ISR"],
      ["Prime Minister", "Benyamin Netanyahu", "1998-05-13", "ISR"],
    ],
    [
      "by romanisation and a first name left out",
      ["President", "Ali Abdallah Salih", "2000-04-04", "YEM"],
      ["President", "Saleh", "2005-11-10", "YEM"],
    ],
    [
      "by diacritics",
      ["President", "Sebastian Pinera", "2010-04-12", "CHL"],
      ["President", "Sebastián Piñera", "2018-09-28", "CHL"],
    ],
    [
      "with initials",
      ["President", "Frederik Willem de Klerk", "1990-09-24", "ZAF"],
      ["President", "F.W. de Klerk", "1993-07-02", "ZAF"],
    ],
    [
      "by a nickname",
      ["Prime Minister", "Willem Kok", "2000-01-10", "NLD"],
      ["Prime Minister", "Wim Kok", "1999-04-23", "NLD"],
    ],
    [
      "in reversed order",
      ["Prime Minister", "Fumio Kishida", "2022-07-11", "JPN"],
      ["Prime Minister", "Kishida Fumio", "2024-04-10", "JPN"],
    ],
    [
      "under a husband's name and her own",
      ["President", "Cristina Fernandez de Kirchner", "2010-04-12", "ARG"],
      ["President", "Fernandez de Kirchner", "2010-03-01", "ARG"],
    ],
    [
      "whose title changes",
      ["Prime Minister", "Recep Tayyip Erdogan", "2013-05-16", "TUR"],
      ["President", "Recep Tayyip Erdoğan", "2016-03-29", "TUR"],
    ],
    [
      "whose surname is misspelled by a letter",
      ["President", "Macky Sali", "2012-08-01", "SEN"],
      ["President", "Macky Sall", "2013-06-27", "SEN"],
    ],
    [
      "whose letters changed places",
      ["President", "Vicinio Cerezo", "1988-06-29", "GTM"],
      ["President", "Vinicio Cerezo Arevalo", "1987-05-12", "GTM"],
    ],
    [
      "whose given name is misspelled, in the same office in near years",
      ["President", "Ronald Perez", "1990-05-01", "ARG"],
      ["President", "Roland Perez", "1991-05-01", "ARG"],
    ],
    [
      "misspelled with a title that is no great office, but the same",
      ["State Councilor", "Jang Jiechi", "2016-11-01", "CHN"],
      ["State Councilor", "Yang Jiechi", "2017-11-01", "CHN"],
    ],
    [
      "whose surname has lost its first letter",
      ["Foreign Minister", "rentano", "1957-05-01", "DEU"],
      ["Foreign Minister", "Brentano", "1958-05-01", "DEU"],
    ],
    ["an heir who came to reign", ["Crown Prince", "Fahd", "1977-05-24", "SAU"], ["King", "Fahd", "1985-02-11", "SAU"]],
    [
      "back in office after decades",
      ["President", "Olusegun Obasanjo", "1978-03-31", "NGA"],
      ["President", "Obasanjo", "2003-07-11", "NGA"],
    ],
  ] as const)("%s", (_, a, b) => expect(same(of(a), of(b))).toBe(true));
});

describe("two persons", () => {
  it.each([
    [
      "father and son in one office",
      ["Prime Minister", "Mitsotakis", "1991-07-18", "GRC"],
      ["Prime Minister", "Mitsotakis", "2020-09-29", "GRC"],
    ],
    [
      "of one surname in office after each other",
      ["President", "Kirchner", "2003-07-23", "ARG"],
      ["President", "Cristina Fernandez de Kirchner", "2008-09-23", "ARG"],
    ],
    [
      "uncle and nephew with the whole name",
      ["Prime Minister", "Konstantinos Karamanlis", "1978-05-31", "GRC"],
      ["Prime Minister", "Konstantinos Karamanlis", "2004-05-20", "GRC"],
    ],
    [
      "of one house, whose name comes first",
      ["Prince", "Norodom Sihanouk", "1961-09-25", "KHM"],
      ["Prime Minister and Prince", "Norodom Kantol", "1963-11-24", "KHM"],
    ],
    [
      "whose surnames are alike, decades apart",
      ["President", "Macky Sali", "1970-08-01", "SEN"],
      ["President", "Macky Sall", "2013-06-27", "SEN"],
    ],
    ...(
      [
        ["Hall", "Hull", "GBR"],
        ["Mayer", "Maher", "GBR"],
      ] as const
    ).flatMap(([a, b, country]) => [
      [
        `without an office, a letter apart: ${a}, ${b}`,
        ["", `John ${a}`, "1990-05-01", country],
        ["", `John ${b}`, "1990-06-01", country],
      ] as const,
      [
        `only one with an office, a letter apart: ${a}, ${b}`,
        ["Foreign Secretary", `John ${a}`, "1990-05-01", country],
        ["", `John ${b}`, "1990-06-01", country],
      ] as const,
    ]),
    [
      "in two offices, a letter apart",
      ["Foreign Minister", "Ahmed Sali", "2012-08-01", "SEN"],
      ["Defense Minister", "Ahmed Sadi", "2012-09-01", "SEN"],
    ],
    [
      "in two offices that are none of the great ones, a letter apart",
      ["Ambassador", "John Hall", "1990-05-01", "GBR"],
      ["Vice President", "John Hull", "1990-06-01", "GBR"],
    ],
    [
      "in one office, a letter and a generation apart",
      ["Foreign Minister", "Ahmed Sali", "1985-08-01", "SEN"],
      ["Foreign Minister", "Ahmed Sadi", "2012-09-01", "SEN"],
    ],
    [
      "whose given names are alike, in two offices",
      ["Foreign Minister", "Leonard Costa", "1990-05-01", "PRT"],
      ["Defense Minister", "Leandro Costa", "1990-06-01", "PRT"],
    ],
    [
      "whose given names are alike, without an office",
      ["", "Ronald Perez", "1990-05-01", "ARG"],
      ["", "Roland Perez", "1990-06-01", "ARG"],
    ],
    ["kings of two countries", ["King", "Abdullah", "2008-11-14", "SAU"], ["King", "Abdullah II", "2008-04-23", "JOR"]],
    [
      "whose first names are alike and whose fathers are not",
      ["Crown Prince", "Mohammed bin Nayef", "2016-05-15", "SAU"],
      ["Deputy Crown Prince", "Mohammad bin Salman", "2016-05-15", "SAU"],
    ],
  ] as const)("%s", (_, a, b) => expect(same(of(a), of(b))).toBe(false));
});

describe("how sure a decision is", () => {
  const decided = (...mentions: readonly Mention[]) =>
    new Map(resolve(mentions).map(({ mention: { text }, score, parts }) => [text.trim(), { score, ...parts }]));
  const whole = { score: 1, name: 1, years: 1, role: 1, country: 1 };

  it.each([
    ["a full name with its office", "President", "Vaclav Havel", whole],
    ["a bare surname with its office", "President", "Tito", { ...whole, score: 0.9, name: 0.9 }],
    ["a surname that many have", "Foreign Minister", "Kim", { ...whole, score: 0.8, name: 0.8 }],
    ["a bare name without an office", "", "Tito", { ...whole, score: 0.72, name: 0.9, role: 0.8 }],
    ["a full name without an office", "", "Valdas Adamkus", whole],
    ["a sovereign by name and number", "King", "Hassan II", whole],
  ])("says what %s tells where nobody else is known", (_, title, name, expected) =>
    expect([...decided(mention(title, name, "1971-10-28", "CZE")).values()]).toEqual([expected]),
  );

  it("says that the country is only guessed", () =>
    expect([...decided(mention("President", "Vaclav Havel", "1971-10-28", "CZE", false)).values()]).toEqual([
      { ...whole, score: 0.95, country: 0.95 },
    ]));

  it("says no more of a bare name when it comes again", () => {
    const all = decided(
      mention("President", "Tito", "1971-10-28", "YUG"),
      mention("Marshal", "Tito", "1973-10-28", "YUG"),
    );
    expect([...all.values()].map(({ name }) => name)).toEqual([0.9, 0.9]);
  });

  it("is the product of its parts, one who comes near among them", () => {
    for (const { score, name, years, role, country, alone = 1 } of decided(
      mention("Foreign Minister", "Ahmed Sali", "2012-08-01", "SEN"),
      mention("Defense Minister", "Ahmed Sadi", "2012-09-01", "SEN"),
    ).values())
      expect(score).toBeCloseTo(name * years * role * country * alone, 1);
  });
});

describe("away from home", () => {
  it("knows a bare surname met in a third country by the office held then", () => {
    const home = ["1974-03-25", "1974-10-24"].map((day) =>
      mention("Foreign Minister", "Gromyko", day, "soviet-union-1991"),
    );
    expect(same(...home, mention("Foreign Minister", "Gromyko", "1974-04-28", "CHE", false))).toBe(true);
  });

  it("leaves a host's own leader alone who shares a surname with another country's", () =>
    expect(
      same(
        mention("President", "Diaz", "1909-10-16", "MEX"),
        mention("President", "Diaz", "1909-10-17", "MEX"),
        mention("President", "Diaz", "1912-03-05", "NIC", false),
      ),
    ).toBe(false));
});

describe("whom a text names as met", () => {
  it.each([
    ["Met with Soviet Foreign Minister Gromyko.", ["DIRECT Gromyko"]],
    ["Met with King Hussein of Jordan.", ["DIRECT Hussein"]],
    ["Audience with Pope Paul VI.", ["DIRECT Paul VI"]],
    ["Met with Prime Ministers Macmillan and Diefenbaker.", ["DIRECT Macmillan", "DIRECT Diefenbaker"]],
    ["Met with Presidents Perez of Venezuela, Lopez Portillo of Mexico.", ["DIRECT Perez", "DIRECT Lopez Portillo"]],
    ["Met with former President F.W. de Klerk in Cape Town.", ["DIRECT F.W. de Klerk"]],
    ["Met with President Ferdinand Marcos Jr. Addressed the Senate.", ["DIRECT Ferdinand Marcos Jr"]],
    ["Met with Prime Minister Major and Foreign Secretary Rifkind.", ["DIRECT Major", "DIRECT Rifkind"]],
    ["Met with President Hu, July 16; and President Lula of Brazil, July 17.", ["DIRECT Hu", "DIRECT Lula"]],
    ["Met with Labour Party leader Miliband.", ["DIRECT Miliband"]],
    ["Discussed postwar issues with Presidential adviser Harry Hopkins.", ["DIRECT Harry Hopkins"]],
    [
      "Attended NATO Summit. Also present were Queen Beatrix of the Netherlands and King Olav V of Norway.",
      ["CO_ATTENDED Beatrix", "CO_ATTENDED Olav V"],
    ],
    ["Accompanied President Truman to a meeting with King George VI.", ["DIRECT George VI"]],
    ["Met with His All Holiness the Patriarch of Antioch, Ignatius IV.", ["DIRECT Ignatius IV"]],
    ["Met with the Patriarch of the Serbian Orthodox Church, Hi Holiness Pavle II.", ["DIRECT Pavle II"]],
    ["Met with the President of the Republic, Charles de Gaulle.", ["DIRECT Charles de Gaulle"]],
    ["Met with the Amir of Kuwait, President Mubarak and officials.", ["DIRECT Mubarak"]],
    ["Met with President Heuss and Foreign Minister rentano.", ["DIRECT Heuss", "DIRECT rentano"]],
    ["Met with Prime Minister Sabah and Foreign Minister Sabah.", ["DIRECT Sabah", "DIRECT Sabah"]],
    ["Met with President Diem. Also met with President Diem.", ["DIRECT Diem"]],
    ["Pre-Summit meeting (October 10-11) with Soviet General Secretary Gorbachev.", ["DIRECT Gorbachev"]],
    [
      "Attended the second meeting of the Quad Foreign Ministers of Australia (Bell), India (Rao), and Japan (Ito).",
      ["CO_ATTENDED Bell", "CO_ATTENDED Rao", "CO_ATTENDED Ito"],
    ],
    [
      "Met with the Presidents of Kenya (Banda) and Norway (Mbeki Okello) and President Rao of India.",
      ["DIRECT Banda", "DIRECT Mbeki Okello", "DIRECT Rao"],
    ],
    ["Participated in the summit with North Korean leader Kim Jong-un.", ["DIRECT Kim Jong-un"]],
    ["Attended summit with leaders of Asia and Prime Minister Ito.", ["CO_ATTENDED Ito"]],
    ["Attended Economic Summit with President Chirac.", ["CO_ATTENDED Chirac"]],
    [
      "Attended the Quad Ministerial Meeting, hosted by Foreign Minister Ann Bell and including Minister of Defense Ito.",
      ["CO_ATTENDED Ann Bell", "CO_ATTENDED Ito"],
    ],
    ["Unofficial visit; President Nixon met with the Emperor.", ["DIRECT Nixon"]],
    ["Met with International Atomic Energy Agency (IAEA) Director General Ann Bell.", ["DIRECT Ann Bell"]],
    ["Met with World Trade Body (WTB) Director General Ann Bell.", ["DIRECT Ann Bell"]],
    ["Met with UN Educational, Scientific, and Cultural Organization Director General Ann Bell.", ["DIRECT Ann Bell"]],
    ["Met with the Lieutenant Governor of British Columbia John Smith.", ["DIRECT John Smith"]],
    ["Met with participants in the Young Leaders Initiative and President Banda.", ["DIRECT Banda"]],
  ])("%s", (text, expected) => expect(met(text)).toEqual(expected));

  it.each([
    "Met with senior officials.",
    "Met with the Foreign Ministers of Egypt, Jordan, and Iraq.",
    "Met with the Amir of Kuwait.",
    "Attended the funeral of King Hussein.",
    "Attended memorial services for former President De Gaulle.",
    "Attended a banquet in honor of Foreign Secretary Callaghan.",
    "Made arrangements for President Clinton's visit.",
    "Accompanied President Nixon.",
    "Met with EU Member States Foreign Ministers.",
    "Met with the wife of former Prime Minister Ali Bhutto.",
    "Met with Foreign Minister counterparts.",
    "Met with North Pacific Cooperation Council Foreign Ministers.",
  ])("names nobody: %s", (text) => expect(met(text)).toEqual([]));

  it("keeps whom an invitation is to from those who were met", () =>
    expect(met("Met with President Sadat and delivered an invitation to meet with Prime Minister Begin.")).toEqual([
      "DIRECT Sadat",
    ]));

  it.each([
    ["G-7 Economic Summit.", ["CO_ATTENDED"]],
    ["Ministers meeting. Left U.S. December 12; returned December 29.", ["CO_ATTENDED"]],
    ["Caribbean Leaders Conference at Mar-a-Lago, Florida.", ["CO_ATTENDED"]],
    ["Invited Guest to APEC Leaders' Summit.", ["CO_ATTENDED"]],
    ["Chairman of U.S. Delegation to Disarmament Conference.", ["CO_ATTENDED"]],
    ["Joined regional leaders for the Second Western Hemisphere Counterterrorism Ministerial.", ["CO_ATTENDED"]],
    ["Attended APEC Leaders’ Meeting with President Obama.", ["CO_ATTENDED"]],
    ["Accompanied President Clinton to a summit meeting with Russian President Yeltsin.", ["DIRECT"]],
    [
      "Attended G-7 summit on nuclear safety and held a summit meeting with President Yeltsin.",
      ["CO_ATTENDED", "DIRECT"],
    ],
    ["Exchange of visits with President-elect de la Madrid.", ["DIRECT"]],
    [
      "Met with Prime Minister Giorgi Kvirikashvili and co-chaired a meeting of the Commission.",
      ["CO_ATTENDED", "DIRECT"],
    ],
    ["Met with President Jakaya Kikwete. Laid a wreath at the memorial to the 1998 Embassy bombing.", ["DIRECT"]],
    ["Met with senior Mongolian officials and observed wildlife in the Gobi Desert.", ["DIRECT"]],
    ["Signed agreements normalizing relations with Vietnam and opened the U.S. Embassy.", []],
    ["Signed a treaty of friendship with President Marcos.", ["DIRECT"]],
    ["Informal visit after attending Conference of Nonaligned Nations in Belgrade.", []],
    ["Addressed World Conference on Human Rights.", []],
    ["Held a press conference while en route to Finland.", []],
    ["Informal meeting in Aspen, Colorado.", ["DIRECT"]],
    ["Joint discussions on economic cooperation.", ["DIRECT"]],
    ["Attended the Trilateral meeting.", ["CO_ATTENDED"]],
    ["Attended the NATO Ministers Meeting, coinciding with an anniversary.", ["CO_ATTENDED"]],
    ["Attended a meeting in conjunction with the Assembly.", ["CO_ATTENDED"]],
    ["Addressed Joint Meeting of Congress.", []],
    ["Joined President Trump in commemorating the anniversary of a battle.", []],
    ["Discussed preparations for the Moscow Summit.", []],
  ])("tells what was done: %s", (text, expected) => expect([...readRemarks(text).did].toSorted()).toEqual(expected));

  it("tells a meeting and a gathering in one text", () =>
    expect([...readRemarks("Attended the G-8 Summit. Met with President Hu.").did].toSorted()).toEqual([
      "CO_ATTENDED",
      "DIRECT",
    ]));
});
