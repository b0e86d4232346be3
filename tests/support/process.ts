/** The command as people run it: a child process with its output, its exit status, and the address it serves. */
import { type ChildProcess, spawn } from "node:child_process";

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What has been printed so far. */
  readonly output: { out: string; err: string };
  readonly ended: Promise<Ended>;
}

/** The surroundings without what would set the command: its own settings, and what npm and vitest say of themselves. */
const SETTINGS =
  /^(HOST|PORT|GRAPH_PATH|NEO4J_\w+|SEED|LOG_LEVEL|CORS_ORIGIN|GRAPHIQL|MAX_\w+|\w+_TIMEOUT_MS|NODE_ENV|npm_lifecycle_\w+|VITEST\w*)$/;
const plainEnvironment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)));

export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Running {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...plainEnvironment(), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const output = { out: "", err: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.once("close", (status) => resolve({ status, ...output })));
  return { child, output, ended };
}

/** `chancery` as build.setup.ts has built it. */
export const chancery = (args: readonly string[], env: Record<string, string> = {}): Running =>
  run(process.execPath, ["dist/src/cli.js", ...args], { env });

/** The address in the log line `listening`. @throws with the output if the process ends first */
export async function addressOf({ output, ended }: Running): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const [, url] = /"url":"([^"]+)"/.exec(output.out) ?? [];
    if (url !== undefined) return url;
    if (over) throw new Error(`it ended before it listened:\n${output.out}${output.err}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
