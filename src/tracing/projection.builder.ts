/** Makes a projection of rows that come in any order, in steps. */
import { Column, differing, filledUp, numbers, STEP, sortedBy, taken, within } from "./columns.ts";
import { Places } from "./places.ts";
import { ENCOUNTERS, type Encounter } from "./policy.ts";
import { encounterOf, kindOf, type Projection, UNDATED } from "./projection.ts";
import { sortedInSteps } from "./sort.ts";
import type { Days, Steps } from "./trace.ts";
import { weightOf } from "./weight.ts";

/** Bits of half a day's number. */
const HALF = 16;

interface ContextRow {
  readonly id: string;
  readonly encounter: Encounter;
  readonly status: string;
  /** `UNDATED` where they are not known. */
  readonly days: Days;
  readonly headcount: number | null;
}

export class ProjectionBuilder {
  readonly #officials = new Places();
  readonly #contexts = new Places();
  readonly #kinds = new Column();
  readonly #headcounts = new Column();
  readonly #firstDays = new Column();
  readonly #lastDays = new Column();
  readonly #sources = new Places();
  readonly #publisherAt = new Map<string, number>();
  readonly #publishers = new Column();
  readonly #sourceDatasets: (string | null)[] = [];
  readonly #datasets = new Set<string>();
  readonly #participations = { contexts: new Column(), officials: new Column() };
  readonly #signatures = { contexts: new Column(), officials: new Column(), first: new Column(), last: new Column() };
  readonly #evidence = { contexts: new Column(), officials: new Column(), sources: new Column() };

  /** @param id greater than those before it */
  official(id: string): void {
    ascending(this.#officials.ids, id);
    this.#officials.add(id);
  }

  dataset(name: string): void {
    this.#datasets.add(name);
  }

  /**
   * @param id greater than those before it
   * @param publisher an article's, or the data set's name
   * @param dataset null for an article
   */
  source(id: string, publisher: string, dataset: string | null): void {
    ascending(this.#sources.ids, id);
    this.#sources.add(id);
    const known = this.#publisherAt.get(publisher) ?? this.#publisherAt.size;
    this.#publisherAt.set(publisher, known);
    this.#publishers.push(known);
    this.#sourceDatasets.push(dataset);
  }

  /** @param present who is recorded there; said twice, one counts once. They have been told before, else they are passed over: the graph moved meanwhile. */
  context({ id, encounter, status, days, headcount }: ContextRow, present: readonly string[]): void {
    const at = this.#contexts.ids.length;
    this.#contexts.add(id);
    this.#kinds.push(kindOf(encounter, status));
    this.#headcounts.push(headcount ?? 0);
    this.#firstDays.push(days.min);
    this.#lastDays.push(days.max);
    for (const official of present) {
      const who = this.#officials.of(official);
      if (who !== undefined) this.#participation(at, who);
    }
  }

  #participation(context: number, official: number): void {
    this.#participations.contexts.push(context);
    this.#participations.officials.push(official);
  }

  /** When an official signed a treaty: a participation with days. */
  signature(context: string, official: string, days: Days): void {
    const [at, who] = [this.#contexts.of(context), this.#officials.of(official)];
    if (at === undefined || who === undefined) return;
    this.#participation(at, who);
    this.#signatures.contexts.push(at);
    this.#signatures.officials.push(who);
    this.#signatures.first.push(days.min);
    this.#signatures.last.push(days.max);
  }

  /** What says that an official was there. */
  evidence(context: string, official: string, source: string): void {
    this.#support(this.#contexts.of(context), this.#officials.of(official), source);
  }

  /** The same of the key of a participation or a signature: its type, the official and the context come first. */
  evidenceFor(relation: string, source: string): void {
    const official = relation.indexOf(" ") + 1;
    const context = relation.indexOf(" ", official) + 1;
    const end = relation.indexOf(" ", context);
    const at = this.#contexts.of(relation, context, end < 0 ? relation.length : end);
    this.#support(at, this.#officials.of(relation, official, context - 1), source);
  }

  #support(at: number | undefined, who: number | undefined, source: string): void {
    const from = this.#sources.of(source);
    if (at === undefined || who === undefined || from === undefined) return;
    this.#evidence.contexts.push(at);
    this.#evidence.officials.push(who);
    this.#evidence.sources.push(from);
  }

  *build(graphId: string, version: number): Steps<Projection> {
    const order = yield* this.#order();
    /** Where each context, as it came, stands in the order. */
    const place = new Int32Array(order.length);
    for (let at = 0; at < order.length; at += 1) {
      place[order[at] as number] = at;
      if (at % STEP === 0) yield;
    }
    const placed = (column: Column) => taken(column.values(), order);
    const { contexts, officials, starts } = yield* this.#present(place);
    yield;
    const byOfficial = yield* sortedBy(officials, this.#officials.ids.length);
    yield;
    const find = (context: number, official: number) => within(officials, starts, place[context] as number, official);
    const signed = yield* this.#signed(starts, place, find);
    const { sourceStarts, sources } = yield* this.#sourced(officials.length, find);
    const sourcePublishers = this.#publishers.values().slice();
    const publishers = new Uint16Array(officials.length);
    for (let at = 0; at < officials.length; at += 1) {
      publishers[at] = differing(sourcePublishers, sources, sourceStarts[at] as number, sourceStarts[at + 1] as number);
      if (at % STEP === 0) yield;
    }
    const headcounts = yield* placed(this.#headcounts);
    const attendances = yield* numbers(headcounts.length, (at) =>
      Math.max(headcounts[at] as number, (starts[at + 1] as number) - (starts[at] as number)),
    );
    const kinds = new Uint8Array(yield* placed(this.#kinds));
    const weights = new Float64Array(kinds.length);
    for (let at = 0; at < kinds.length; at += 1) {
      const encounter = ENCOUNTERS[encounterOf(kinds[at] as number)] as Encounter;
      weights[at] = weightOf(encounter, Math.max(2, attendances[at] as number));
      if (at % STEP === 0) yield;
    }
    const [firstDays, lastDays] = [yield* placed(this.#firstDays), yield* placed(this.#lastDays)];
    const ids: string[] = [];
    for (const from of order) {
      if (ids.length % STEP === 0) yield;
      ids.push(this.#contexts.ids[from] as string);
    }
    return {
      graphId,
      version,
      officials: this.#officials.ids,
      datasets: this.#datasets,
      contexts: {
        ...{ ids, kinds, attendances, weights, firstDays, lastDays, starts, signatures: signed.starts },
      },
      participations: {
        ...{ officials, starts: byOfficial.starts, byOfficial: byOfficial.order },
        contexts: yield* taken(contexts, byOfficial.order),
        ...{ publishers, sourceStarts, sources, signedFirst: signed.first, signedLast: signed.last },
      },
      sources: { ids: this.#sources.ids, publishers: sourcePublishers, datasets: this.#sourceDatasets },
    };
  }

  /** Contexts by first day, then by id: days are sorted as numbers, half of their bits at a time, and only those of the same day are compared as text. */
  *#order(): Steps<Int32Array> {
    const days = this.#firstDays.values();
    const count = days.length;
    let order = yield* numbers(count, (at) => at);
    for (const shift of [0, HALF]) {
      const before = order;
      const half = (at: number) => (((days[before[at] as number] as number) + UNDATED.min) >>> shift) & (2 ** HALF - 1);
      const sorted = yield* sortedBy(yield* numbers(count, half), 2 ** HALF);
      order = yield* taken(before, sorted.order);
    }
    const ids = this.#contexts.ids;
    const byId = (a: number, b: number) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1);
    let since = 0;
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && days[order[to] as number] === days[order[from] as number]) {
        to += 1;
        if (to % STEP === 0) yield;
      }
      if (to - from > 1) order.set(yield* sortedInSteps([...order.subarray(from, to)], byId), from);
      since += to - from;
      if (since > STEP) {
        since = 0;
        yield;
      }
      from = to;
    }
    return order;
  }

  /** Participations by context and then official, each once. */
  *#present(place: Int32Array) {
    const raw = {
      contexts: this.#participations.contexts.values(),
      officials: this.#participations.officials.values(),
    };
    const { order: byOfficial } = yield* sortedBy(raw.officials, this.#officials.ids.length);
    const contextOf = yield* taken(place, yield* taken(raw.contexts, byOfficial));
    const { order } = yield* sortedBy(contextOf, place.length);
    yield;
    const contexts = new Int32Array(order.length);
    const officials = new Int32Array(order.length);
    const starts = new Int32Array(place.length + 1);
    let length = 0;
    for (let at = 0; at < order.length; at += 1) {
      const from = order[at] as number;
      const context = contextOf[from] as number;
      const official = raw.officials[byOfficial[from] as number] as number;
      if (length > 0 && contexts[length - 1] === context && officials[length - 1] === official) continue;
      contexts[length] = context;
      officials[length] = official;
      length += 1;
      starts[context + 1] = length;
      if (at % STEP === 0) yield;
    }
    yield* filledUp(starts);
    return { contexts: contexts.slice(0, length), officials: officials.slice(0, length), starts };
  }

  *#signed(contextStarts: Int32Array, place: Int32Array, find: (context: number, official: number) => number) {
    const {
      contexts: contextColumn,
      officials: officialColumn,
      first: firstColumn,
      last: lastColumn,
    } = this.#signatures;
    const [contexts, officials] = [contextColumn.values(), officialColumn.values()];
    const [firstDays, lastDays] = [firstColumn.values(), lastColumn.values()];
    const starts = new Int32Array(place.length).fill(-1);
    let length = 0;
    for (let row = 0; row < contexts.length; row += 1) {
      if (row % STEP === 0) yield;
      const at = place[contexts[row] as number] as number;
      if (starts[at] !== -1) continue;
      starts[at] = length;
      length += (contextStarts[at + 1] as number) - (contextStarts[at] as number);
    }
    const first = new Int32Array(length).fill(UNDATED.min);
    const last = new Int32Array(length).fill(UNDATED.max);
    for (let row = 0; row < contexts.length; row += 1) {
      if (row % STEP === 0) yield;
      const context = contexts[row] as number;
      const at = place[context] as number;
      const into = (starts[at] as number) + find(context, officials[row] as number) - (contextStarts[at] as number);
      first[into] = firstDays[row] as number;
      last[into] = lastDays[row] as number;
    }
    return { starts, first, last };
  }

  /** The sources of each participation, each once. Evidence for what is not recorded is passed over: the graph moved meanwhile. */
  *#sourced(count: number, find: (context: number, official: number) => number) {
    const [contexts, officials, from] = [this.#evidence.contexts, this.#evidence.officials, this.#evidence.sources].map(
      (column) => column.values(),
    ) as [Int32Array, Int32Array, Int32Array];
    const places = new Int32Array(contexts.length);
    for (let at = 0; at < contexts.length; at += 1) {
      const found = find(contexts[at] as number, officials[at] as number);
      places[at] = found === -1 ? count : found;
      if (at % STEP === 0) yield;
    }
    const { order } = yield* sortedBy(places, count + 1);
    yield;
    const sourceStarts = new Int32Array(count + 1);
    const sources = new Int32Array(contexts.length);
    let [length, begin, before] = [0, 0, -1];
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] as number;
      const place = places[row] as number;
      if (place === count) break;
      if (place !== before) begin = length;
      before = place;
      if (at % STEP === 0) yield;
      const source = from[row] as number;
      if (sources.subarray(begin, length).includes(source)) continue;
      sources[length] = source;
      length += 1;
      sourceStarts[place + 1] = length;
    }
    yield* filledUp(sourceStarts);
    return { sourceStarts, sources: sources.slice(0, length) };
  }
}

function ascending(before: readonly string[], id: string): void {
  const last = before.at(-1);
  if (last !== undefined && last >= id) throw new Error(`${id} came after ${last}: ids must come in order`);
}
