/** What is wrong with a mapping, with the file, the line and the path of each place. */
export class MappingError extends Error {
  override readonly name = "MappingError";
}
