/** What the schema of GEXF 1.3 (gexf.rnc, dynamics.rnc) allows of what we write: elements, their order, attributes and types. */
import { SaxesParser } from "saxes";

type Check = (value: string) => boolean;
const any: Check = () => true;
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value);
const date: Check = (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

interface Rule {
  /** Children in their order; `?` at most once, `*` any number, else exactly once. */
  readonly children: readonly string[];
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
}
const rule = (children: string[], required: Rule["required"] = {}, optional: Rule["optional"] = {}): Rule => ({
  children,
  required,
  optional,
});

const LIFE = { start: date, end: date };
const RULES: Readonly<Record<string, Rule>> = {
  gexf: rule(["meta?", "graph"], { version: oneOf("1.3"), xmlns: oneOf("http://gexf.net/1.3") }),
  meta: rule(["creator?", "keywords?", "description?"], {}, { lastmodifieddate: date }),
  creator: rule([]),
  graph: rule(
    ["attributes*", "nodes", "edges"],
    {},
    {
      defaultedgetype: oneOf("directed", "undirected", "mutual"),
      idtype: oneOf("integer", "string"),
      mode: oneOf("static", "dynamic", "slice"),
      timeformat: oneOf("integer", "double", "date", "dateTime"),
      timerepresentation: oneOf("interval", "timestamp"),
    },
  ),
  attributes: rule(["attribute*"], { class: oneOf("node", "edge") }),
  attribute: rule(["default?", "options?"], {
    id: any,
    title: any,
    type: oneOf("string", "integer", "double", "boolean"),
  }),
  nodes: rule(["node*"]),
  edges: rule(["edge*"]),
  node: rule(["attvalues?", "spells?"], { id: any }, { label: any, ...LIFE }),
  edge: rule(["attvalues?", "spells?"], { source: any, target: any }, { id: any, label: any, kind: any, ...LIFE }),
  attvalues: rule(["attvalue*"]),
  attvalue: rule([], { for: any, value: any }),
};

interface Open {
  readonly name: string;
  readonly children: string[];
}

/** Where the document breaks the schema or its own declarations; empty when it is well. @throws where it is no XML */
export function faultsOf(document: string): string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  const declared = new Set<string>();
  const nodes = new Set<string>();
  let attributeClass = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    open.at(-1)?.children.push(name);
    open.push({ name, children: [] });
    const found = RULES[name];
    if (found === undefined) {
      faults.push(`there is no element ${name}`);
      return;
    }
    for (const required of Object.keys(found.required))
      if (given[required] === undefined) faults.push(`${name} has no ${required}`);
    for (const [attribute, value] of Object.entries(given)) {
      const check = found.required[attribute] ?? found.optional[attribute];
      if (check === undefined) faults.push(`${name} may have no ${attribute}`);
      else if (!check(value)) faults.push(`${name}.${attribute} may not be ${value}`);
    }
    const { start, end, source, target, id = "" } = given;
    if (start !== undefined && end !== undefined && start > end) faults.push(`${name} ${id} ends before it starts`);
    if (name === "attributes") attributeClass = given["class"] ?? "";
    if (name === "attribute") declared.add(`${attributeClass} ${id}`);
    if (name === "attvalue" && !declared.has(`${open.at(-3)?.name} ${given["for"]}`))
      faults.push(`${given["for"]} is not declared for ${open.at(-3)?.name}`);
    if (name === "node" && nodes.size === nodes.add(id).size) faults.push(`two nodes are ${id}`);
    if (name === "edge")
      for (const end of [source, target]) if (!nodes.has(end ?? "")) faults.push(`edge ${id} leads to no node: ${end}`);
  });
  parser.on("closetag", () => {
    const { name, children } = open.pop() as Open;
    const pattern = RULES[name]?.children.map((child) =>
      child.endsWith("?") || child.endsWith("*") ? `(?:${child.slice(0, -1)} )${child.slice(-1)}` : `${child} `,
    );
    if (
      pattern !== undefined &&
      !new RegExp(`^${pattern.join("")}$`).test(children.map((child) => `${child} `).join(""))
    )
      faults.push(`${name} may not hold ${children.slice(0, 5).join(", ")} in this order`);
  });
  parser.write(document).close();
  return faults;
}
