/**
 * The best paths in time order. From the far end it is told, hop by hop, how late one may arrive and still get there; then paths are made
 * from the near end, and none is begun that time does not allow or that could not be among the best. Earliest arrival is latest departure
 * with time and direction reversed, and is searched so.
 */
import { adjacencyOf } from "./adjacency.ts";
import { distance } from "./distance.ts";
import { compareNumbers, Found, strengthBound } from "./found.ts";
import { Near } from "./near.ts";
import { afford, degrees, type Search } from "./search.ts";
import { daysOfHop, followed, isTimed, START, type Standing, type TimeOrder } from "./time.ts";
import { type TimedCandidate, timedCandidate } from "./timed.candidate.ts";
import type { Days, Journey, Steps } from "./trace.ts";

/** What a round of the search is held to: later rounds are held to less. */
interface Round {
  readonly departure: number;
  /** Days from departure to arrival. */
  readonly longest: number;
}

/** Rounds of ever longer journeys, in days: most are found in the first. */
const LONGEST = [31, 732, 3_660, Number.POSITIVE_INFINITY];

/** Meetings looked at without a break. */
const STRETCH = 10_000;

interface Next extends Standing {
  readonly official: number;
  readonly weight: number;
}

export function* timed(search: Search, order: TimeOrder): Steps<readonly TimedCandidate[]> {
  const { view, workspace, mode, maxHops, first, avoid } = search;
  const { encounters } = workspace;
  const reversed = mode === "EARLIEST_ARRIVAL";
  const [start, end] = reversed ? [search.to, search.from] : [search.from, search.to];
  const { certain, step } = order;
  // Nobody is nearer in time order than without.
  const apart = yield* distance(search, new Near(view, encounters, yield* adjacencyOf(view)));
  if (apart === undefined || apart.hops > maxHops) return [];
  const least = apart.hops;
  const whole = new Map<string, TimedCandidate | null>();
  let found = new Found<TimedCandidate>(first);
  /** Whether a round left anything out that a later one may take. */
  let cut = false;

  const daysAt = (row: number): Days | undefined => {
    const [context, own, other] = [encounters.contexts[row], encounters.own[row], encounters.others[row]] as [
      number,
      number,
      number,
    ];
    const days = daysOfHop(order, view.first(context, own, other), view.last(context, own, other));
    return reversed && days !== undefined ? { min: -days.max, max: -days.min } : days;
  };

  /** The latest day of arriving at an official from which the end is so many hops away. */
  const latest = (hops: number) => workspace.onward(hops);
  let pushed = 0;
  latest(0).by(end, Number.POSITIVE_INFINITY, -1);
  const before = ({ min, max }: Days, deadline: number) =>
    certain
      ? max <= deadline
        ? min - step
        : Number.NaN
      : min <= deadline
        ? Math.min(max, deadline) - step
        : Number.NaN;

  function* push(): Steps<boolean> {
    const [known, next] = [latest(pushed), latest(pushed + 1)];
    next.clear();
    for (const official of known.touched) {
      const reached = next.size;
      encounters.fill(view, official);
      for (let at = 0; at < encounters.length; at += 1) {
        const other = encounters.officials[at] as number;
        if (other === end || other === start || avoid.has(other)) continue;
        const days = daysAt(at);
        if (days === undefined) continue;
        next.by(other, before(days, known.passing(official, other)), official);
      }
      if (!afford(search, 1 + next.size - reached)) return false;
      yield;
    }
    pushed += 1;
    return next.size > 0;
  }

  /** The latest day of arriving at an official who leads on, and not back to the path at once; asked for one hop more at most than has been pushed. */
  function deadlineOf(official: number, hops: number, path: readonly number[]): number {
    const layer = latest(hops);
    if (hops > pushed && !layer.has(official)) {
      const known = latest(hops - 1);
      encounters.fill(view, official);
      for (let at = 0; at < encounters.length; at += 1) {
        const other = encounters.officials[at] as number;
        const deadline = known.passing(other, official);
        const days = Number.isNaN(deadline) ? undefined : daysAt(at);
        if (days !== undefined) layer.by(official, before(days, deadline), other);
      }
      if (!layer.has(official)) layer.none(official);
    }
    return layer.past(official, path);
  }

  /** What a rank can be at best: the numbers of the mode with the best that is left to hope for. */
  function hopeOf({ arrival, departure }: Standing, deadline: number, hops: number, length: number, strength: number) {
    const soonest = arrival + (length - hops) * step;
    const last = certain ? departure : Math.min(departure, deadline - (hops - 1) * step);
    const times =
      mode === "FASTEST"
        ? [Math.max(soonest - last, certain ? -Infinity : (length - 1) * step), soonest]
        : isTimed(mode)
          ? [-last, soonest]
          : [];
    return mode === "STRONGEST" ? [strengthBound(strength), length] : [...times, length, strengthBound(strength)];
  }

  const within = ({ arrival, departure }: Standing, toGo: number, round: Round) =>
    departure >= round.departure && arrival + toGo * step - departure <= round.longest;

  /** Where one hop from an official leads, of those from whom the end can be reached in time. */
  function* nextOf(
    official: number,
    hops: number,
    standing: Standing,
    length: number,
    round: Round,
    allow: (other: number) => boolean,
  ): Steps<readonly Next[]> {
    const toGo = length - hops - 1;
    const known = latest(toGo);
    const byOfficial = new Map<number, Next>();
    const all: Next[] = [];
    if (toGo === 0) encounters.fillPair(view, official, end);
    else encounters.fill(view, official);
    for (let at = 0; at < encounters.length; at += 1) {
      if (at % STRETCH === 0) yield;
      const other = encounters.officials[at] as number;
      if (!allow(other) || (toGo <= pushed && !known.has(other))) continue;
      const days = daysAt(at);
      const after = days === undefined ? undefined : followed(standing, hops, days, order);
      if (days === undefined) continue;
      if (after === undefined || (toGo <= pushed && after.arrival > (known.values[other] as number))) {
        // The round may have made it begin too late.
        cut ||= round.departure > -Infinity;
        continue;
      }
      if (!within(after, toGo, round)) {
        cut = true;
        continue;
      }
      const weight = view.weights[encounters.contexts[at] as number] as number;
      if (mode === "FASTEST" && hops === 0) {
        // Each first meeting begins a journey of its own: together they would seem to leave late and arrive early.
        all.push({ ...after, official: other, weight });
        continue;
      }
      const same = byOfficial.get(other);
      byOfficial.set(other, {
        official: other,
        arrival: Math.min(after.arrival, same?.arrival ?? Infinity),
        departure: Math.max(after.departure, same?.departure ?? -Infinity),
        weight: Math.max(weight, same?.weight ?? 0),
      });
    }
    all.push(...byOfficial.values());
    if (mode === "SHORTEST" || mode === "STRONGEST") return all.sort((a, b) => a.official - b.official);
    if (mode === "FASTEST")
      // They come by first day: of equal ones those that arrive early stay first.
      return all.sort((a, b) => a.arrival - a.departure - (b.arrival - b.departure));
    return all.sort((a, b) => b.departure - a.departure || a.arrival - b.arrival || a.official - b.official);
  }

  function* complete(path: readonly number[], round: Round): Steps<void> {
    const officials = reversed ? [...path].reverse() : [...path];
    const key = officials.join(" ");
    let candidate = whole.get(key);
    if (candidate === undefined) {
      candidate = yield* timedCandidate(search, order, officials);
      whole.set(key, candidate);
    }
    if (candidate === null) return;
    if (!inside(candidate.choice.journey, round)) cut = true;
    else if (!found.best().includes(candidate)) found.add(candidate);
  }

  const inside = ({ departure, arrival }: Journey, round: Round) =>
    arrival - departure <= round.longest && (reversed ? -arrival : departure) >= round.departure;

  function* paths(path: number[], standing: Standing, strength: number, length: number, round: Round): Steps<boolean> {
    const hops = path.length - 1;
    const toGo = length - hops - 1;
    const allow = (other: number) => (other === end) === (toGo === 0) && !path.includes(other) && !avoid.has(other);
    const following = yield* nextOf(path[hops] as number, hops, standing, length, round, allow);
    yield;
    for (const next of following) {
      if (!afford(search, 1)) return false;
      const product = strength * next.weight;
      const begun = reversed ? undefined : [...path, next.official];
      if (found.hopeless(hopeOf(next, Infinity, hops + 1, length, product), begun)) continue;
      const deadline = deadlineOf(next.official, toGo, path);
      if (!(next.arrival <= deadline)) {
        cut ||= round.departure > -Infinity;
        continue;
      }
      const hope = hopeOf(next, deadline, hops + 1, length, product);
      if (found.hopeless(hope, begun)) continue;
      path.push(next.official);
      if (toGo === 0) yield* complete(path, round);
      else if (!(yield* paths(path, next, product, length, round))) return false;
      path.pop();
      yield;
    }
    return true;
  }

  const nearby = new Set<number>();
  encounters.fill(view, start);
  for (let at = 0; at < encounters.length; at += 1) nearby.add(encounters.officials[at] as number);
  /** Lets the far end come near enough for paths of this length; false where there are none, or none longer. */
  function* reach(length: number): Steps<boolean> {
    while (
      pushed < length - 2 ||
      (pushed < length - 1 && degrees(view, latest(pushed).touched) <= degrees(view, nearby))
    )
      if (!(yield* push())) return false;
    return true;
  }

  function* round(held: Round): Steps<boolean> {
    found = new Found(first);
    cut = false;
    for (let length = least; length <= maxHops; length += 1) {
      if (!isTimed(mode) && found.hopeless(hopeOf({ arrival: -Infinity, departure: Infinity }, Infinity, 1, length, 1)))
        break;
      if (!(yield* reach(length))) return !search.tally.truncated;
      if (!(yield* paths([start], { ...START, arrival: held.departure }, 1, length, held))) return false;
    }
    return true;
  }

  const rounds: Round[] = [];
  if (!isTimed(mode)) rounds.push({ departure: -Infinity, longest: Infinity });
  else if (mode === "FASTEST") rounds.push(...LONGEST.map((longest) => ({ departure: -Infinity, longest })));
  else {
    let latestDeparture = -Infinity;
    for (let length = least; length <= maxHops; length += 1) {
      if (!(yield* reach(length))) break;
      for (const official of nearby) {
        if (avoid.has(official) || (official === end) !== (length === 1)) continue;
        deadlineOf(official, length - 1, []);
        if (!afford(search, 1)) break;
        yield;
      }
      const { departure } = departureOf(length);
      latestDeparture = Math.max(latestDeparture, departure);
    }
    if (latestDeparture === -Infinity) return [];
    rounds.push(...LONGEST.map((longest) => ({ departure: latestDeparture, longest })));
    rounds.push(...LONGEST.map((days) => ({ departure: latestDeparture - days, longest: Infinity })));
  }

  /** The latest day of a first hop from which the end can be reached. */
  function departureOf(length: number): { departure: number } {
    const known = latest(length - 1).values;
    encounters.fill(view, start);
    let departure = -Infinity;
    for (let at = 0; at < encounters.length; at += 1) {
      const deadline = known[encounters.officials[at] as number] as number;
      const days = Number.isNaN(deadline) ? undefined : daysAt(at);
      const day = days === undefined ? Number.NaN : before(days, deadline);
      if (day + step > departure) departure = day + step;
    }
    return { departure };
  }

  for (const held of rounds) if (!(yield* round(held)) || !cut || found.full()) break;
  // A round that was not finished may have found less than the one before it.
  const best = search.tally.truncated ? [...whole.values()].filter((one) => one !== null) : found.best();
  return [...best]
    .sort((a, b) => compareNumbers(a.rank, b.rank) || compareNumbers(a.officials, b.officials))
    .slice(0, first);
}
