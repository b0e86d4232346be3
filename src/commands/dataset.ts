/** The data sets that `chancery import` knows, as data: their names are its arguments. */
export const DATASETS = [
  "historian-visits",
  "historian-travels",
  "historian-pocom",
  "historian-gsh",
  "untc-treaties",
  "icews",
  "wikidata-world-leaders",
  "records",
  "csv",
] as const;

export type DatasetName = (typeof DATASETS)[number];
