/** Builds the command once for the run: tests that start it run what people run. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Fails with what the compiler says. */
export default async function setup(): Promise<void> {
  const shell = process.platform === "win32";
  await promisify(execFile)("npm", ["run", "--silent", "build"], { shell }).catch(({ stdout, stderr }) => {
    throw new Error(`the command cannot be built:\n${stdout}${stderr}`);
  });
}
