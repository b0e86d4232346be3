/** The lockfiles, the product's and the benches', install on every platform and from any registry. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly resolved?: string;
  /** A folder of ours, whose place is no download address. */
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The benches share the product's graphql: two copies would not take each other's schemas. */
const SHARED = "file:../node_modules/graphql";

describe.each(["", "bench/"])("%spackage-lock.json", (folder) => {
  const { packages } = JSON.parse(readFileSync(`${folder}package-lock.json`, "utf8")) as {
    packages: Readonly<Record<string, Locked>>;
  };

  /** Where npm would look for a package from this one: its own folder, then each one above. */
  function isLocked(from: string, name: string): boolean {
    if (`${from ? `${from}/` : ""}node_modules/${name}` in packages) return true;
    if (from === "") return false;
    return isLocked(from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
  }

  it("has an entry for every optional dependency, those of other platforms too", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it("carries no download addresses", () => {
    const addressed = Object.entries(packages).filter(([, { resolved, link }]) => resolved !== undefined && !link);
    expect(addressed).toEqual([]);
  });

  it("agrees with package.json, where every version is exact", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(`${folder}package.json`, "utf8"),
    ) as Record<string, Record<string, string>>;
    const versions = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const inexact = Object.entries(versions).filter(
      ([, version]) => version !== SHARED && !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(inexact).toEqual([]);
  });
});
