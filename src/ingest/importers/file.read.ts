/** A file of a data set read to its end: what cannot be read is a reject, and a file that breaks off is not called opened. */
import type { Place, Sourced } from "./importer.ts";

/** What could not be read, as the readers of tables and of XML tell it. */
export interface Unread {
  readonly line: number;
  readonly reason: string;
  /** As it was read, where that can be shown. */
  readonly row?: unknown;
  /** The file breaks off here: nothing after this could be read. */
  readonly last?: true;
}

export const isUnread = (read: object): read is Unread => "reason" in read;

/**
 * @param take what each thing that was read says
 * @param brokenOff told where the file breaks off, in place of its having been opened
 */
export async function* fileRead<Read extends { readonly line: number }, Said = Sourced>(
  file: string,
  reads: AsyncIterable<Read | Unread>,
  take: (read: Read, place: Place) => Iterable<Said>,
  brokenOff: readonly Sourced[] = [],
): AsyncGenerator<Said | Sourced> {
  for await (const read of reads) {
    const place = { file, line: read.line };
    if (!isUnread(read)) {
      yield* take(read, place);
      continue;
    }
    yield { ...place, reject: read.reason, row: read.row };
    if (read.last) return yield* brokenOff;
  }
  yield { opened: file };
}
