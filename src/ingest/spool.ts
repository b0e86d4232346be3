/** The input of an import, put down on disk in the order it has to be written in, so that none of it is held. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One record with its place in the source. */
export interface Spooled {
  /** The kind of record. */
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  /** Numbers of the sources that it cites, as the intake counts them. */
  readonly sources: readonly number[];
  /** How many pieces of evidence stand in it. */
  readonly evidence: number;
  /** The record as JSON, without line breaks. */
  readonly json: string;
}

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 16;

interface Counted {
  items: number;
  evidence: number;
}

export interface Spool {
  /** @throws a system error with the path where the disk does not take it */
  put(stage: number, item: Spooled): void;
  /** How many items there are. */
  total(): number;
  /** How many items of each kind a stage has, and how many pieces of evidence stand in them. */
  counts(stage: number): ReadonlyMap<string, Readonly<Counted>>;
  /** The items of a stage in the order they came, in groups. @throws Error where the file does not hold all of them */
  read(stage: number): AsyncGenerator<readonly Spooled[]>;
  /** Removes the files. */
  remove(): void;
}

export function openSpool(stages: number): Spool {
  const folder = mkdtempSync(join(tmpdir(), "chancery-import-"));
  const names = numbered();
  const files = Array.from({ length: stages }, (_, stage) => {
    const path = join(folder, String(stage));
    return { path, descriptor: openSync(path, "w"), pending: "", size: 0, counts: new Map<string, Counted>() };
  });
  const fileOf = (stage: number) => files[stage] as (typeof files)[number];
  const flush = (file: (typeof files)[number]) => {
    try {
      // Not writeSync, which may take less than it is given.
      if (file.pending !== "") writeFileSync(file.descriptor, file.pending);
    } catch (error) {
      throw Object.assign(error as Error, { message: `${file.path}: ${(error as Error).message}` });
    }
    file.pending = "";
  };
  return {
    put(stage, { kind, file, line, sources, evidence, json }) {
      const target = fileOf(stage);
      target.size += 1;
      const counted = target.counts.get(kind);
      if (counted === undefined) target.counts.set(kind, { items: 1, evidence });
      else {
        counted.items += 1;
        counted.evidence += evidence;
      }
      target.pending += `${names.add(kind)} ${names.add(file)} ${line} ${evidence} ${sources.join(",")} ${json}\n`;
      if (target.pending.length >= CHUNK) flush(target);
    },
    counts: (stage) => fileOf(stage).counts,
    total: () => files.reduce((sum, { size }) => sum + size, 0),
    async *read(stage) {
      const file = fileOf(stage);
      flush(file);
      const { path, size } = file;
      let rest = "";
      let read = 0;
      for await (const chunk of createReadStream(path, "utf8") as AsyncIterable<string>) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() as string;
        read += lines.length;
        yield lines.map((line) => spooledFrom(line, names.name));
      }
      if (read !== size) throw new Error(`${path} holds ${read} of ${size} records: the disk has lost the rest`);
    },
    remove() {
      for (const { descriptor } of files) closeSync(descriptor);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spooledFrom(text: string, name: (number: number) => string): Spooled {
  const ends: number[] = [];
  for (let from = 0; ends.length < 5; from = (ends.at(-1) as number) + 1) ends.push(text.indexOf(" ", from));
  const part = (at: number) => text.slice(at === 0 ? 0 : (ends[at - 1] as number) + 1, ends[at]);
  const sources = part(4);
  return {
    kind: name(Number(part(0))),
    file: name(Number(part(1))),
    line: Number(part(2)),
    evidence: Number(part(3)),
    sources: sources === "" ? [] : sources.split(",").map(Number),
    json: text.slice((ends[4] as number) + 1),
  };
}

/** Numbers in place of the few texts that come again and again. */
function numbered() {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    add(text: string): number {
      const found = numbers.get(text);
      if (found !== undefined) return found;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    name: (number: number) => texts[number] as string,
  };
}
