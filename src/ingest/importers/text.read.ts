/** The text of a file in pieces as it is read, so that no file is held whole. */
import { createReadStream } from "node:fs";

/** What a byte that is not of the encoding becomes. */
export const UNREADABLE = "\uFFFD";

/**
 * Pieces of text without the byte order mark; bytes that are not of the encoding come as U+FFFD.
 * @param encoding a label of the Encoding Standard such as `utf-8`, `windows-1252` or `utf-16le`
 */
export async function* piecesOf(
  path: string,
  encoding: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
