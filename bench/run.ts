/** `npm run bench`: installs what the benches need, once, and runs them on Node 24, whichever Node this is. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const OLDEST = 24;

function run(command: string, args: readonly string[], shell = false): void {
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    shell,
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The Node that comes with the benches where there is one for this machine, else this one if it is young enough. */
function node(): string {
  const platform = process.platform === "win32" ? "win" : process.platform;
  try {
    const require = createRequire(join(FOLDER, "package.json"));
    const home = dirname(require.resolve(`node-${platform}-${process.arch}/package.json`));
    return join(home, "bin", platform === "win" ? "node.exe" : "node");
  } catch {
    if (Number(process.versions.node.split(".", 1)[0]) >= OLDEST) return process.execPath;
    console.error(`The benches need Node ${OLDEST}; this is ${process.versions.node}, and none comes for ${platform}.`);
    return process.exit(1);
  }
}

if (!existsSync(join(FOLDER, "node_modules"))) {
  const windows = process.platform === "win32";
  run(windows ? "npm.cmd" : "npm", ["ci", "--include=dev", "--prefix", FOLDER], windows);
}
run(node(), ["--disable-warning=ExperimentalWarning", join(FOLDER, "bench.ts"), ...process.argv.slice(2)]);
