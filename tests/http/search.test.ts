/** Search: what people type finds what they mean, on both engines alike. */
import fc from "fast-check";
import { expect } from "vitest";
import type { Asking } from "../support/ask.ts";
import { onBothEngines } from "../support/engines.ts";
import { QUERIES } from "../support/search.queries.ts";
import { graphql } from "./gql/gql.ts";

const SEARCH = graphql(`
  query Search($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        score
        matched
        explanation {
          name
          value
        }
        node {
          __typename
          id
        }
      }
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
`);

const BIRTHS = graphql(`
  query Births($text: String!, $first: Int) {
    search(text: $text, kinds: [OFFICIAL], first: $first) {
      nodes {
        ... on Official {
          birth {
            edtf
          }
        }
      }
    }
  }
`);

const NAMES = graphql(`
  query Names($text: String!) {
    search(text: $text) {
      nodes {
        id
        name
        ... on Event {
          summary
        }
      }
    }
  }
`);

const PAIRS = Object.entries(QUERIES).flatMap(([id, texts]) => texts.map((text) => [text, id] as const));
/** Those that the first result must answer, whatever the rest does. */
const NAMED = [
  ...["문재인", "Moon Jae-in", "Moon Jaein", "Mun Chae-in", "Lee Kyung-chul", "이경철", "Yi Kyongchol", "Guterres"],
  ...["Antonio Gutteres", "António Guterres", "Wechayachai Phumtham", "UNSC", "안보리", "genocide convention"],
  ...["Cote d'Ivoire", "Ivory Coast", "Burma", "Myanmar", "gute", "macr", "lavr"],
];

const top = async ({ data }: Asking, text: string, first = 5) =>
  (await data(SEARCH, { text, first })).search.edges.map(({ node, score }) => [node.id, score] as const);

onBothEngines("search", (engine) => {
  engine.it(
    `finds first what is meant by at least 0.95 of ${PAIRS.length} texts, among five by 0.99`,
    async (asking) => {
      const missed: string[] = [];
      let [atFirst, amongFive] = [0, 0];
      for (const [text, id] of PAIRS) {
        const ids = (await top(asking, text)).map(([found]) => found);
        if (ids[0] === id) atFirst += 1;
        else missed.push(`${text}: ${ids[0]} instead of ${id}`);
        if (ids.includes(id)) amongFive += 1;
      }
      const recall = { at1: atFirst / PAIRS.length, at5: amongFive / PAIRS.length };
      expect(recall.at1, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
      expect(recall.at5, missed.join("\n")).toBeGreaterThanOrEqual(0.99);
      expect(missed.filter((line) => NAMED.includes(line.split(":")[0] as string))).toEqual([]);
    },
  );

  engine.it(
    "explains every score: its parts sum up to it, and none is above another that comes before",
    async ({ data }) => {
      const { search } = await data(SEARCH, { text: "Moon Jae-in", first: 100 });
      expect(search.edges.length).toBeGreaterThan(3);
      const scores = search.edges.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { score, explanation } of search.edges)
        expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6);
      expect(search.edges[0]).toMatchObject({ matched: "Moon Jae-in", node: { __typename: "Official" } });
    },
  );

  engine.it("pages to its end, each result once, and keeps to the kinds asked for", async ({ data }) => {
    const all: string[] = [];
    for (let after: string | null | undefined; ; ) {
      const { search } = await data(SEARCH, { text: "Korea", kinds: ["EVENT", "OFFICE"], first: 7, after });
      all.push(...search.nodes.map(({ id }) => id));
      expect(search.pageInfo.hasPreviousPage).toBe(after != null);
      if (!search.pageInfo.hasNextPage) {
        expect(all.length).toBe(search.totalCount);
        break;
      }
      after = search.pageInfo.endCursor;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((id) => /^(event|office):/.test(id))).toBe(true);
  });

  engine.it("takes as many statements for one result as for a hundred", async ({ ask }) => {
    const statements = async (text: string, first: number) =>
      (await ask(BIRTHS, { text, first })).extensions?.statements?.names.toSorted();
    expect(await statements("Mohammed", 100)).toEqual(await statements("Moon Jae-in", 1));
    expect(await statements("Moon Jae-in", 1)).toEqual(["Graph.search", "Official.by.id"]);
  });

  engine.it("takes one statement for what results are compared by, and the same comes of it", async ({ url, ask }) => {
    const { data, extensions } = await ask(NAMES, { text: "Moon" });
    const { names } = extensions?.statements ?? {};
    if (process.env["CHANCERY_TEST_SETTINGS"] === undefined) expect(names).toEqual(["Graph.search"]);
    const nodes = data.search.nodes as { id: string; name: string; summary?: string | null }[];
    expect(nodes.length).toBeGreaterThan(5);
    // Asked by their ids, they say the same of themselves.
    const query = `{ ${nodes.map(({ id }, at) => `n${at}: node(id: ${JSON.stringify(id)}) { id ... on Entity { name } ... on Event { summary } }`)} }`;
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`);
    expect(Object.values(((await response.json()) as { data: object }).data)).toEqual(nodes);
  });

  engine.it("reads no less of an official whom another field asks for more of", async ({ data, url }) => {
    const [id] = (await top({ data } as Asking, "Moon Jae-in", 1))[0] as readonly [string, number];
    const details = `official(id: ${JSON.stringify(id)}) { name description birth { edtf } country { id } }`;
    const asked = async (query: string) => {
      const response = await fetch(`${url}?query=${encodeURIComponent(query)}`);
      return ((await response.json()) as { data: { official: unknown } }).data.official;
    };
    const alone = await asked(`{ ${details} }`);
    expect(alone).toMatchObject({ country: { id: "country:KOR" } });
    expect(await asked(`{ search(text: "Moon Jae-in") { nodes { id name } } ${details} }`)).toEqual(alone);
  });

  engine.it("finds nothing for what folds to nothing, and no fault in anything", async ({ data }) => {
    for (const text of ["?!", " ", "—", "\0", "\u200d"])
      expect((await data(SEARCH, { text })).search.edges).toEqual([]);
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
      fc.constantFrom('"', "a AND (b OR", "name:[* TO *]", "~^*\\/", "&&||!", "문".normalize("NFD"), "x".repeat(200)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        fc.pre([...one].length >= 1 && [...one].length <= 200);
        expect((await data(SEARCH, { text: one, first: 1 })).search.totalCount).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  engine.it("answers other normal forms of a text alike", async (asking) => {
    for (const text of ["문재인", "António Guterres", "Sauli Niinistö"])
      expect(await top(asking, text.normalize("NFD"))).toEqual(await top(asking, text));
  });

  const refused = [
    [{ text: "" }, 'text: received "", expected 1 to 200 characters'],
    [{ text: "x".repeat(201) }, "expected 1 to 200 characters"],
    [{ text: "a", first: 0 }, "first: received 0, expected 1 to 100"],
    [{ text: "a", first: 101 }, "first: received 101, expected 1 to 100"],
    [{ text: "a", after: "nonsense" }, 'after: received "nonsense", expected a cursor of search of'],
  ] as const;
  for (const [variables, message] of refused) {
    engine.it(`refuses ${JSON.stringify(variables).slice(0, 40)}`, async ({ ask }) => {
      const { errors } = await ask(SEARCH, variables);
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      expect(errors?.[0]?.message).toContain(message);
    });
  }

  engine.it("refuses the cursor of another text", async ({ ask, data }) => {
    const { search } = await data(SEARCH, { text: "Korea", first: 1 });
    const { errors } = await ask(SEARCH, { text: "Thailand", after: search.pageInfo.endCursor });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  engine.sameAnswer("has the same first five, with the same scores, on both engines", async (asking) => {
    const answers = [];
    for (const [text] of PAIRS) answers.push([text, await top(asking, text)]);
    return answers;
  });
});
