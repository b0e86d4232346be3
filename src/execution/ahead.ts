/** Tells a field that loads rows what will be asked for of them, so that their statement brings it along (graph/ahead.ts). */
import { type GraphQLObjectType, isAbstractType, isObjectType } from "graphql";
import type { Paging } from "../api/page.ts";
import { type Ahead, aheadOf, type Wanted } from "../graph/ahead.ts";
import { isFirstPage } from "../graph/relation.ts";
import { Failure } from "./failure.ts";
import type { Field } from "./field.ts";
import type { Run } from "./run.ts";

/** Undefined where nothing is certain. Found once a request. */
export function lookedAhead(run: Run, field: Field): Ahead | undefined {
  if (!run.ahead.has(field)) run.ahead.set(field, found(run, field));
  return run.ahead.get(field);
}

function found(run: Run, field: Field): Ahead | undefined {
  const of = new Map<string, Wanted[]>();
  for (const rows of rowFieldsOf(run, field)) {
    for (const type of typesOf(run, rows)) {
      for (const child of selected(run, rows, type)) {
        const wanted = wantedOf(run, child);
        if (wanted === undefined) continue;
        const others = of.get(type.name);
        if (others === undefined) of.set(type.name, [wanted]);
        else others.push(wanted);
      }
    }
  }
  return aheadOf(of);
}

/** The page that a field is certain to ask for, where statements can bring it along. */
function wantedOf(run: Run, field: Field): Wanted | undefined {
  const { page } = field.definition.extensions as Partial<Paging>;
  if (page === undefined || rowFieldsOf(run, field).length === 0) return undefined;
  const args = run.argumentsOf(field);
  if (args instanceof Failure) return undefined;
  try {
    const asked = page(args as never, run.context);
    return isFirstPage(asked.relation, asked.page) ? { ...asked, ahead: lookedAhead(run, field) } : undefined;
  } catch {
    return undefined; // The field itself will say what is wrong with its arguments.
  }
}

/** The fields that hold rows: a connection's nodes and its edges' nodes, or the field itself. */
function rowFieldsOf(run: Run, field: Field): readonly Field[] {
  const type = field.shape.named;
  if (!isObjectType(type) || type.getFields()["edges"] === undefined) return field.leaf === undefined ? [field] : [];
  return selected(run, field, type).flatMap((below) => {
    if (below.definition.name === "nodes") return [below];
    if (below.definition.name !== "edges") return [];
    const edge = below.shape.named;
    return isObjectType(edge) ? selected(run, below, edge).filter(({ definition }) => definition.name === "node") : [];
  });
}

function typesOf({ schema }: Run, field: Field): readonly GraphQLObjectType[] {
  const { named } = field.shape;
  if (isAbstractType(named)) return schema.getPossibleTypes(named);
  return isObjectType(named) ? [named] : [];
}

function selected(run: Run, field: Field, type: GraphQLObjectType): readonly Field[] {
  try {
    return field.below(run, type).fields;
  } catch {
    return []; // A condition without a value: told where the selection is executed.
  }
}
