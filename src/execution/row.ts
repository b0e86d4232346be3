/** Makes the answer's objects from rows: at first field by field, then, once a selection proves busy, by code written for it. */
import { type Field, isLater, type RowBuilder, type RowWork } from "./field.ts";
import { asItStands, enumNames } from "./shape.ts";

/** How many rows a selection makes before code is written for it: compiling costs as much as some dozens of them. */
const BUSY = 32;

export function rowBuilder(fields: readonly Field[]): RowBuilder {
  const plain = plainBuilder(fields);
  let made = 0;
  let written: RowBuilder | undefined;
  return (work, sources) => {
    if (written !== undefined) return written(work, sources);
    made += sources.length;
    if (made > BUSY) written = writtenBuilder(fields, plain);
    return plain(work, sources);
  };
}

/** Field by field: right whatever the sources do. */
function plainBuilder(fields: readonly Field[]): RowBuilder {
  return (work, sources) =>
    sources.map((source, at) => {
      const row: Record<string, unknown> = {};
      for (const field of fields) {
        const value = isLater(field) ? undefined : leafOf(field, work, at, source);
        // Assigning to __proto__ would set the prototype; an alias of that name is a key like any other.
        if (field.key === "__proto__")
          Object.defineProperty(row, field.key, { value, writable: true, enumerable: true, configurable: true });
        else row[field.key] = value;
      }
      return row;
    });
}

function leafOf(field: Field, work: RowWork, at: number, source: unknown): unknown {
  if (field.read.by === "typename") return field.parentType.name;
  if (field.read.by !== "property") return work.call(field, at, source);
  let value: unknown;
  try {
    value = (source as Record<string, unknown> | null | undefined)?.[field.read.name];
  } catch (error) {
    return work.complete(field, at, error instanceof Error ? error : new Error(String(error)), source);
  }
  return work.complete(field, at, value, source);
}

/**
 * A function with one object literal: all its rows have one hidden class. Names come from the document's grammar
 * (letters, digits, underscores) and are written as JSON besides. A row that throws is made again field by field.
 */
function writtenBuilder(fields: readonly Field[], plain: RowBuilder): RowBuilder | undefined {
  const constants: unknown[] = [fields, plain];
  const lines: string[] = [];
  const entries = fields.map((field, index) => {
    // A computed __proto__ is a key, a literal one the prototype.
    const key = field.key === "__proto__" ? '["__proto__"]' : JSON.stringify(field.key);
    return `${key}: ${expression(field, index, lines, constants)}`;
  });
  const code = `return (work, sources) => {
  const rows = new Array(sources.length);
  for (let at = 0; at < sources.length; at += 1) {
    const source = sources[at];
    try {
      let v;
      ${lines.join("\n      ")}
      rows[at] = { ${entries.join(", ")} };
    } catch {
      rows[at] = again(work, sources, at);
    }
  }
  return rows;
};`;
  const again = (work: RowWork, sources: readonly unknown[], at: number) =>
    plain({ complete: (f, _, ...rest) => work.complete(f, at, ...rest), call: (f, _, s) => work.call(f, at, s) }, [
      sources[at],
    ])[0];
  try {
    return new Function("constants", "fields", "again", code)(constants, fields, again) as RowBuilder;
  } catch {
    return undefined; // A process may forbid code from strings; field by field is right, only slower.
  }
}

/** The JavaScript of one field's value; statements that go before it are pushed to `lines`. */
function expression(field: Field, index: number, lines: string[], constants: unknown[]): string {
  if (isLater(field)) return "undefined";
  if (field.read.by === "typename") return JSON.stringify(field.parentType.name);
  const self = `fields[${index}]`;
  const name = `v${index}`;
  if (field.read.by !== "property") {
    lines.push(`const ${name} = work.call(${self}, at, source);`);
    return name;
  }
  const complete = `work.complete(${self}, at, v, source)`;
  const names = field.leaf && !field.shape.item ? enumNames(field.leaf) : undefined;
  const stands = field.leaf && !field.shape.item ? asItStands(field.leaf) : undefined;
  lines.push(`v = source[${JSON.stringify(field.read.name)}];`);
  const absent = field.shape.nullable ? "v === null ? null : " : "";
  if (names !== undefined) {
    constants.push(names);
    lines.push(`const ${name} = ${absent}constants[${constants.length - 1}].get(v) ?? ${complete};`);
  } else if (stands !== undefined) lines.push(`const ${name} = ${absent}${stands} ? v : ${complete};`);
  else lines.push(`const ${name} = ${absent}${complete};`);
  return name;
}
