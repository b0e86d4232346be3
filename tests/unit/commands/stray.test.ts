/** A rejection that nobody waits for is logged, and the process goes on. */
import { pino } from "pino";
import { expect, it } from "vitest";
import { logStrays } from "../../../src/commands/stray.ts";
import { withoutStrays } from "../../support/same-answer.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

it("is logged with its error, until the log is closed", async () => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  await withoutStrays(async () => {
    const before = process.listenerCount("unhandledRejection");
    const close = logStrays(log);
    void Promise.reject(new Error("left behind"));
    await turn();
    void Promise.reject("no error at all");
    await turn();
    close();
    expect(process.listenerCount("unhandledRejection")).toBe(before);
    void Promise.reject(new Error("after the end"));
    await turn();
  });
  const [first, second, ...rest] = lines.map((line) => JSON.parse(line) as object);
  expect(first).toMatchObject({
    level: 50,
    msg: "a rejection that nobody waited for",
    err: { message: "left behind" },
  });
  expect(second).toMatchObject({ level: 50, err: "no error at all" });
  expect(rest).toEqual([]);
});
