/** The log: one JSON line an event, readable on a terminal. */
import { type Logger, pino } from "pino";
import pretty from "pino-pretty";

/** On standard output, or on standard error for commands whose output is data. */
export function createLog(level: string, stream: NodeJS.WriteStream = process.stdout): Logger {
  const destination = stream.isTTY
    ? pretty({ destination: stream, sync: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" })
    : stream;
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
