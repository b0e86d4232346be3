/** Elements of an XML file, one at a time, with all that stands inside them and the line where each begins. */
import { SaxesParser } from "saxes";
import type { Unread } from "./file.read.ts";
import type { SourceFile } from "./source.files.ts";
import { isEncoding, piecesOf, UNREADABLE } from "./text.read.ts";

export interface XmlElement {
  readonly tag: string;
  readonly line: number;
  /** The tags around it, the outermost first. */
  readonly within: readonly string[];
  /** Its own text with that of all inside, white space folded. */
  readonly text: string;
  /** The text of each element inside by its path (`started/date`), in document order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** The attributes of the element by `@name`, of each element inside by its path (`country@id`); the first of each. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The text of the first element of that path; empty where there is none. */
export const textAt = (element: XmlElement, path: string): string => element.lists.get(path)?.[0] ?? "";

interface Open {
  readonly tag: string;
  readonly line: number;
  readonly within: readonly string[];
  /** Text so far of the element and of each open one inside, the innermost last. */
  readonly texts: string[];
  readonly path: string[];
  readonly lists: Map<string, string[]>;
  readonly attributes: Map<string, string>;
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** As far as an XML declaration may reach. */
const HEAD = 200;

/** The encoding that the document says it is in; UTF-8 where it says none that is known. */
function declaredIn(head: Buffer): string {
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head.toString("latin1", 0, HEAD))?.[1];
  // What reads as a declaration byte by byte is no UTF-16.
  return declared !== undefined && !/^utf-?16/i.test(declared) && isEncoding(declared) ? declared : "utf-8";
}

/** Every element of these tags in document order; one inside another of them is part of that. */
export async function* xmlElementsOf(
  { path }: Pick<SourceFile, "path">,
  tags: ReadonlySet<string>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<XmlElement | Unread> {
  const parser = new SaxesParser();
  const ready: XmlElement[] = [];
  /** Where the last element was closed: the parser closes elements left open before it says that they were. */
  let closed = -1;
  const around: string[] = [];
  let open: Open | undefined;
  let broken: Unread | undefined;
  const fail = (reason: string) => {
    if (broken === undefined && closed === parser.position) ready.pop();
    broken ??= { line: parser.line, reason, last: true };
  };
  parser.on("opentag", ({ name, attributes }) => {
    if (open !== undefined) {
      open.path.push(name);
      open.texts.push("");
    } else if (tags.has(name))
      open = {
        ...{ tag: name, line: parser.line, within: [...around], texts: [""], path: [] },
        ...{ lists: new Map(), attributes: new Map() },
      };
    else around.push(name);
    for (const [attribute, value] of Object.entries(attributes as Readonly<Record<string, string>>)) {
      const key = `${open?.path.join("/") ?? ""}@${attribute}`;
      if (open !== undefined && !open.attributes.has(key)) open.attributes.set(key, value);
    }
  });
  const take = (text: string) => {
    if (open !== undefined) open.texts[open.texts.length - 1] += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", ({ name }) => {
    if (broken !== undefined) return;
    if (open === undefined) {
      around.pop();
      return;
    }
    const text = open.texts.pop() ?? "";
    if (open.path.length === 0) {
      const { line, within, lists, attributes } = open;
      ready.push({ tag: name, line, within, text: folded(text), lists, attributes });
      open = undefined;
      closed = parser.position;
      return;
    }
    const path = open.path.join("/");
    open.lists.set(path, [...(open.lists.get(path) ?? []), folded(text)]);
    open.texts[open.texts.length - 1] += text;
    open.path.pop();
  });
  parser.on("error", (error) => fail(`not well-formed XML: ${error.message.replace(/^\d+:\d+: /, "")}`));
  for await (const piece of piecesOf(path, declaredIn, onBytes)) {
    const bad = piece.indexOf(UNREADABLE);
    parser.write(bad < 0 ? piece : piece.slice(0, bad));
    if (bad >= 0) fail("not of the file's encoding");
    yield* ready.splice(0);
    if (broken !== undefined) break;
  }
  if (broken === undefined) parser.close();
  yield* ready.splice(0);
  if (broken !== undefined) yield broken;
}
