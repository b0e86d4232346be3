/** How far an import is, for the person who waits: bars on a terminal, a line every few seconds elsewhere. */
import { MultiBar, type SingleBar } from "cli-progress";

/** What is counted in a step: bytes of the source, or records of the graph. */
type Step = "Reading" | "Writing";

export interface ProgressDisplay {
  /** @param total null while it is not known */
  at(step: Step, done: number, total: number | null): void;
  /** Something to read meanwhile, such as a reject. */
  note(line: string): void;
  end(): void;
}

/** Standard output is for data, so progress goes to standard error. */
export const progressOn = (stream: NodeJS.WriteStream): ProgressDisplay =>
  stream.isTTY ? barsOn(stream) : linesOn(stream);

const UNITS: Readonly<Record<Step, (count: number) => string>> = {
  Reading: (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`,
  Writing: (records) => `${Math.round(records).toLocaleString("en")} records`,
};

function barsOn(stream: NodeJS.WriteStream): ProgressDisplay {
  const format = "{step}  {bar}  {percentage}%  {rate}  {left} left";
  const bars = new MultiBar({ stream, format, hideCursor: true, barCompleteChar: "█", barIncompleteChar: "░" });
  const clocks = new Map<Step, { bar: SingleBar; clock: Clock }>();
  return {
    at: (step, done, total) => {
      const running = clocks.get(step) ?? {
        bar: bars.create(1, 0, { step, rate: "", left: "?" }),
        clock: clockFor(step),
      };
      clocks.set(step, running);
      running.bar.setTotal(Math.max(1, total ?? done * 2));
      running.bar.update(done, { step, ...running.clock(done, total) });
    },
    note: (line) => void bars.log(`${line}\n`),
    end: () => {
      if (bars.isActive) bars.stop();
    },
  };
}

/** How often a line is written, in milliseconds. */
const LINE_MS = 3_000;

function linesOn(stream: NodeJS.WritableStream): ProgressDisplay {
  const clocks = new Map<Step, Clock>();
  let writtenAt = performance.now();
  return {
    at: (step, done, total) => {
      const clock = clocks.get(step) ?? clockFor(step);
      clocks.set(step, clock);
      if (performance.now() - writtenAt < LINE_MS) return;
      writtenAt = performance.now();
      const { rate, left } = clock(done, total);
      const share = total === null ? UNITS[step](done) : `${Math.floor((100 * done) / Math.max(1, total))}%`;
      stream.write(`${step}: ${share}, ${rate}, ${left} left\n`);
    },
    note: (line) => void stream.write(`${line}\n`),
    end: () => {},
  };
}

type Clock = (done: number, total: number | null) => { rate: string; left: string };

/** The rate since the step began, and the time that the rest takes at that rate. */
function clockFor(step: Step): Clock {
  const began = performance.now();
  return (done, total) => {
    const seconds = Math.max(0.001, (performance.now() - began) / 1_000);
    const rate = done / seconds;
    return {
      rate: `${UNITS[step](rate)} a second`,
      left: total === null || done === 0 ? "?" : timeOf(Math.max(0, total - done) / rate),
    };
  };
}

const timeOf = (seconds: number): string =>
  seconds < 120 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
