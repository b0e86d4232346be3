/** The HTTP layer: what a server costs when rows come from memory. The same answer of about 40 KB from each. */
import { deepStrictEqual } from "node:assert";
import { embeddedStore } from "../graph/store.ts";
import { HTTP_CONTENDERS, type HttpName } from "../http/http.contender.ts";
import { askedInTurn } from "../measure/load.ts";
import { posting } from "../measure/post.ts";
import { byTurns, type Pace } from "../measure/rounds.ts";
import { table } from "../measure/table.ts";
import { type Contender, startContender } from "../peers/contender.host.ts";

const ASKERS = 8;
/** Answers without a database are so many that compilers still work on the servers after the usual time. */
const WARM_UP = 2.5;

/** Its answer has about 40 KB. */
const BODY = JSON.stringify({
  query: `query Nested($iso3: String!) { country(iso3: $iso3) { id name officials(first: 28) { nodes { id name
    events(first: 5) { nodes { id name participants(first: 10) { nodes { id name } } } } } } } }`,
  variables: { iso3: "AAA" },
});

export async function httpPart(pace: Pace, names: readonly HttpName[]): Promise<string> {
  const embedded = await embeddedStore(16);
  const contenders = new Map<HttpName, Contender<HttpName>>();
  try {
    let first: { readonly answer: unknown; readonly bytes: number } | undefined;
    for (const name of names) {
      const contender = await startContender("http", name, { embedded });
      contenders.set(name, contender);
      const text = String(await posting((post) => post(contender.url, BODY)));
      const { data: answer } = JSON.parse(text) as { data: unknown }; // Extensions are each server's own.
      first ??= { answer, bytes: text.length };
      deepStrictEqual(answer, first.answer, `${name} and ${names[0]} answer differently`);
    }
    const warmUpMs = pace.warmUpMs * WARM_UP;
    const figures = await byTurns(names, { ...pace, warmUpMs }, async (name, milliseconds, from) => {
      const contender = contenders.get(name) as Contender;
      const before = await contender.usage();
      const load = { askers: ASKERS, milliseconds, from };
      const loaded = await posting((post) => askedInTurn(load, () => post(contender.url, BODY)));
      return { ...loaded, cpuMs: (await contender.usage()).cpuMs - before.cpuMs };
    });
    const ours = figures.ours?.cpuMs;
    const rows = await Promise.all(
      names.map(async (name) => ({
        name,
        ...figures[name],
        residentBytes: (await contenders.get(name)?.usage())?.residentBytes,
      })),
    );
    return [
      `The same ${((first?.bytes ?? 0) / 1_000).toFixed(1)} KB from each, ${ASKERS} at a time.`,
      table(rows, [
        { title: "server", of: ({ name }) => HTTP_CONTENDERS[name] },
        { title: "answers/s", of: ({ perSecond }) => perSecond },
        { title: "median, ms", of: ({ medianMs }) => medianMs },
        { title: "p99, ms", of: ({ p99Ms }) => p99Ms },
        { title: "CPU an answer, ms", of: ({ cpuMs }) => cpuMs },
        {
          title: "ours in times of it",
          of: ({ perSecond }) => figures.ours && times(figures.ours.perSecond, perSecond),
        },
        { title: "by CPU", of: ({ cpuMs }) => ours && times(cpuMs, ours) },
        { title: "aim", of: ({ name }) => AIMS[name] },
        { title: "resident, MB", of: ({ residentBytes }) => residentBytes && residentBytes / 1_000_000 },
      ]),
    ].join("\n\n");
  } finally {
    for (const one of contenders.values()) await one.end();
  }
}

const times = (one: number, other: number) => Number((one / other).toFixed(2));
const AIMS: Partial<Record<HttpName, string>> = { yoga: ">= 4", mercuriusJit: "> 1", grafserv: "> 1" };
