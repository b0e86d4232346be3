/** That the budget ended what is whole or nothing: sums of some of the meetings would be wrong, not fewer. */
export class CutShortError extends Error {
  override readonly name = "CutShortError";
}
