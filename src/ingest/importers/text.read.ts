/** The text of a file in pieces as it is read, so that no file is held whole. */
import { createReadStream } from "node:fs";

/** What a byte that is not of the encoding becomes. */
export const UNREADABLE = "\uFFFD";

/**
 * Pieces of text without the byte order mark, which says more of the encoding than anything else; bytes that are not of the
 * encoding come as U+FFFD.
 * @param encodingOf a label of the Encoding Standard such as `utf-8`, `windows-1252` or `utf-16le`, from the first bytes
 */
export async function* piecesOf(
  path: string,
  encodingOf: (head: Buffer) => string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    decoder ??= new TextDecoder(markedIn(chunk) ?? encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

const MARKS: readonly (readonly [label: string, ...bytes: readonly number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16be", 0xfe, 0xff],
  ["utf-16le", 0xff, 0xfe],
];

const markedIn = (head: Buffer): string | undefined =>
  MARKS.find(([, ...bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];

export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}
