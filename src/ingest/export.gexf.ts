/** The graph as GEXF 1.3 for Gephi: entities as nodes, relations as edges, with the days on which its timeline shows them. */
import XMLWriter from "xml-writer";
import { slugOf } from "../api/id.ts";
import { relationKey } from "../graph/key.ts";
import type { JsonRecord, RecordSource } from "./export.csv.ts";
import { type Span, spanOfNode, spanOfRelation } from "./export.gexf.span.ts";
import { isRelationKind, NODES, type NodeKind, RELATIONS, type RelationKind } from "./model.ts";
import { keyOf } from "./plan.ts";
import type { RecordKind } from "./record.ts";

/** Kinds that are drawn. Records, evidence and decisions speak of the graph, and are no part of its picture. */
const DRAWN: readonly NodeKind[] = [
  ...(["country", "official", "office", "organisation", "event", "treaty", "article", "topic"] as const),
];

type Attribute = readonly [name: string, type: "string" | "integer"];

/** What Gephi can filter, colour and group by. An event's own kind is `eventKind`, since every node has a `kind`. */
const NODE_ATTRIBUTES: readonly Attribute[] = [
  ["kind", "string"],
  ["eventKind", "string"],
  ["encounter", "string"],
  ["status", "string"],
  ["date", "string"],
  ["country", "string"],
  ["region", "string"],
  ["place", "string"],
  ["scope", "string"],
  ["publisher", "string"],
  ["headcount", "integer"],
];
const EDGE_ATTRIBUTES: readonly Attribute[] = [
  ["type", "string"],
  ["role", "string"],
  ["capacity", "string"],
  ["onBehalfOf", "string"],
  ["status", "string"],
  ["consentKind", "string"],
  ["count", "integer"],
];

/**
 * The pieces of the document. Nothing is held but the days of events and articles, which their relations have too.
 * @param kinds an edge is written when its own kind and those of both its ends are among them
 */
export async function* exportGexf(records: RecordSource, kinds: readonly RecordKind[]): AsyncGenerator<string> {
  const pieces: string[] = [];
  const xml = new XMLWriter(false, (text) => void pieces.push(text));
  const taken = () => pieces.splice(0).join("");
  const spans = new Map<string, Span>();
  const nodeKinds = DRAWN.filter((kind) => kinds.includes(kind));
  const isDrawn = (id: string) => nodeKinds.includes(id.slice(0, id.indexOf(":")) as NodeKind);

  startGraph(xml);
  yield taken();
  xml.startElement("nodes");
  for await (const record of records(nodeKinds)) {
    const span = spanOfNode(record);
    if (span !== undefined) spans.set(record["id"] as string, span);
    writeNode(xml, record, span);
    yield taken();
  }
  xml.endElement().startElement("edges");
  for await (const record of records(nodeKinds.filter((kind) => Object.keys(NODES[kind].references).length > 0))) {
    for (const edge of referencesOf(record)) if (isDrawn(edge.to)) writeEdge(xml, edge, spans.get(edge.from));
    yield taken();
  }
  for await (const record of records(kinds.filter(isRelationKind))) {
    const edge = relationOf(record);
    if (isDrawn(edge.from) && isDrawn(edge.to)) writeEdge(xml, edge, spanOfRelation(record, spans));
    yield taken();
  }
  xml.endElement().endElement().endElement();
  yield `${taken()}\n`;
}

function startGraph(xml: XMLWriter): void {
  xml.startDocument("1.0", "UTF-8").startElement("gexf");
  xml.writeAttribute("xmlns", "http://gexf.net/1.3").writeAttribute("version", "1.3");
  xml.startElement("meta").writeElement("creator", "Chancery").endElement();
  xml.startElement("graph").writeAttribute("defaultedgetype", "directed");
  xml.writeAttribute("mode", "dynamic").writeAttribute("timeformat", "date");
  xml.writeAttribute("timerepresentation", "interval");
  for (const [of, attributes] of [
    ["node", NODE_ATTRIBUTES],
    ["edge", EDGE_ATTRIBUTES],
  ] as const) {
    xml.startElement("attributes").writeAttribute("class", of);
    for (const [name, type] of attributes)
      xml
        .startElement("attribute")
        .writeAttribute("id", name)
        .writeAttribute("title", name)
        .writeAttribute("type", type)
        .endElement();
    xml.endElement();
  }
}

interface Edge {
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly values: JsonRecord;
}

function writeNode(xml: XMLWriter, record: JsonRecord, span: Span | undefined): void {
  const { record: kind, id, name } = record;
  xml
    .startElement("node")
    .writeAttribute("id", id as string)
    .writeAttribute("label", allowed(name as string));
  writeSpan(xml, span);
  const date = record["start"] ?? record["adopted"] ?? record["published"];
  writeValues(xml, NODE_ATTRIBUTES, { ...record, kind, date, ...(kind === "event" && { eventKind: record["kind"] }) });
  xml.endElement();
}

/** Gephi tells parallel edges apart by their `kind`. */
function writeEdge(xml: XMLWriter, { key, type, from, to, values }: Edge, span: Span | undefined): void {
  xml.startElement("edge").writeAttribute("id", key).writeAttribute("source", from).writeAttribute("target", to);
  xml.writeAttribute("kind", type).writeAttribute("label", allowed((values["role"] as string | undefined) ?? type));
  writeSpan(xml, span);
  writeValues(xml, EDGE_ATTRIBUTES, { ...values, type });
  xml.endElement();
}

function writeSpan(xml: XMLWriter, span: Span | undefined): void {
  if (span?.start !== undefined) xml.writeAttribute("start", span.start);
  if (span?.end !== undefined) xml.writeAttribute("end", span.end);
}

function writeValues(xml: XMLWriter, attributes: readonly Attribute[], values: JsonRecord): void {
  xml.startElement("attvalues");
  for (const [name] of attributes) {
    const value = values[name];
    if (value !== undefined)
      xml
        .startElement("attvalue")
        .writeAttribute("for", name)
        .writeAttribute("value", allowed(String(value)))
        .endElement();
  }
  xml.endElement();
}

/** Relationships that an entity's own fields say: its country, its topics. */
function referencesOf(record: JsonRecord): Edge[] {
  const kind = record["record"] as NodeKind;
  const from = record["id"] as string;
  return Object.entries(NODES[kind].references).flatMap(([field, type]) =>
    idsIn(field, record[field]).map((to) => ({ key: relationKey(type, from, to), type, from, to, values: {} })),
  );
}

function idsIn(field: string, value: unknown): string[] {
  if (value === undefined) return [];
  return field === "topics" ? (value as string[]).map((name) => `topic:${slugOf(name)}`) : [value as string];
}

function relationOf(record: JsonRecord): Edge {
  const kind = record["record"] as RelationKind;
  const { type, from, to } = RELATIONS[kind];
  return { key: keyOf(kind, record), type, from: record[from] as string, to: record[to] as string, values: record };
}

/** XML has no place for most control characters and for halves of a surrogate pair, however they are written. */
const allowed = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, " ");
