/** Facets of a connection: its whole list, whatever the page, summed up by one thing and another. */
import { builder } from "../../api/builder.ts";
import type { Connection, RowList } from "../../api/connection.page.ts";
import { badInput } from "../../api/error.ts";
import { leveled } from "../../api/level.ts";
import type { Context } from "../../context.ts";
import type { FacetRow, Facet as Grouping } from "../../graph/facet.ts";
import { TOPIC } from "../article/article.row.ts";

export interface BucketValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The id of the node that the bucket stands for, null for values. */
  readonly entity: string | null;
}

export interface FacetValue {
  readonly field: string;
  readonly buckets: readonly BucketValue[];
  readonly otherCount: number;
}

export const Facet = builder.objectRef<FacetValue>("Facet");

/** One thing that lists of a kind can be summed up by. */
interface FacetChoice {
  readonly description: string;
  readonly grouping: Grouping;
  /** The values are an enum's, whose names read better as words. */
  readonly words?: true;
}

interface FacetArguments {
  by: readonly (string | number)[];
  first: number;
}

const LARGEST = 100;

/**
 * The `facets` field of connections of one kind, and the enum of what they can be summed up by.
 * @returns the `fields` option of such a connection
 */
export function facetsBy(kind: string, choices: Readonly<Record<string, FacetChoice>>) {
  const By = builder.enumType(`${kind}Facet`, {
    description: `What lists of type ${kind} can be summed up by.`,
    values: Object.fromEntries(Object.entries(choices).map(([name, { description }]) => [name, { description }])),
  });
  return <Shape extends object>(
    t: PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Shape>,
  ) => ({
    facets: t.field({
      type: [Facet],
      description:
        "The whole list, whatever the page, in buckets of equal value, greatest first. The filter holds for all of them, its part about a facet's own field included. Counted only when selected, in one statement for all lists of a level.",
      args: {
        by: t.arg({ type: [By], required: true, description: "What to sum up by, one facet for each." }),
        first: t.arg.int({
          required: true,
          defaultValue: 10,
          description: `How many buckets of each facet to show: 1 to ${LARGEST}.`,
        }),
      },
      ...leveled(
        async (connections: readonly object[], { by, first }: FacetArguments, context: Context) => {
          if (first < 1 || first > LARGEST) throw badInput("first", first, `1 to ${LARGEST}`);
          const names = [...new Set(by.map(String))];
          return Promise.all(
            (connections as readonly Pick<Connection<never, never>, "list">[]).map(({ list }) =>
              facetsOf(list, names, choices, first, context),
            ),
          );
        },
        { reads: [] },
      ),
    }),
  });
}

async function facetsOf(
  { relation, parent, where }: RowList,
  names: readonly string[],
  choices: Readonly<Record<string, FacetChoice>>,
  first: number,
  context: Context,
): Promise<FacetValue[]> {
  if (names.length === 0) return [];
  const groupings = names.map((name) => (choices[name] as FacetChoice).grouping);
  const rows = await context.facets(relation, groupings, first, where).load(parent);
  return names.map((name, at) => facetOf(name, choices[name] as FacetChoice, rows[at] as FacetRow));
}

function facetOf(field: string, { grouping, words }: FacetChoice, { buckets, total }: FacetRow): FacetValue {
  const shown = buckets.reduce((sum, { count }) => sum + count, 0);
  return {
    field,
    buckets: buckets.map(({ key, label, count }) => {
      const text = "decade" in grouping ? `${key}s` : String(key);
      const entity = "step" in grouping && grouping.step.to !== TOPIC.label ? text : null;
      return { key: text, label: label ?? (words ? inWords(text) : text), count, entity };
    }),
    otherCount: total - shown,
  };
}

/** `CO_ATTENDED` is `Co attended`. */
const inWords = (value: string) => value.slice(0, 1) + value.slice(1).toLowerCase().replaceAll("_", " ");
