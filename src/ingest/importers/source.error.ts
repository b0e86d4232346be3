/** A path at which an importer does not find its data set. */

/** The message says what was expected and what was found. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}
