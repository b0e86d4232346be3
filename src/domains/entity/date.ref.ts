/** Partial dates and periods: values that many types carry. */
import { builder } from "../../api/builder.ts";
import { type PartialDate as PartialDateValue, parsePartialDate } from "../../api/partial-date.ts";

/** What a period field resolves to: EDTF texts as they are stored, null where absent. */
export interface PeriodValue {
  readonly start: string | null;
  readonly end: string | null;
}

export const PartialDate = builder.objectRef<PartialDateValue>("PartialDate");
export const Period = builder.objectRef<PeriodValue>("Period");

/** A stored EDTF text as the value of a PartialDate field. */
export const dateOf = (stored: string | null): PartialDateValue | null =>
  stored === null ? null : parsePartialDate(stored);
