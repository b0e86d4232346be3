/** What the package knows of itself, wherever it is installed and whether it runs from source or built. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  return rootAbove(dirname(folder));
}

/** The folder with package.json. */
const PACKAGE_ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

export const { version: VERSION } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
  version: string;
};

/** The graph that the product starts with, as records. */
export const BUILT_IN_SEED = join(PACKAGE_ROOT, "seed", "built-in");
