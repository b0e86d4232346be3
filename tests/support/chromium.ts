/** A real browser: on Linux the one that comes with npm, elsewhere an installed Chrome or Edge. */
import { type Browser, chromium } from "playwright-core";

/** Nothing that Chromium would send home by itself, and no sandbox, which root cannot have. */
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The browser, or why there is none. In CI there must be one. */
export async function launchChromium(): Promise<Browser | string> {
  try {
    return await (process.platform === "linux" ? packaged() : installed());
  } catch (error) {
    const reason = `no browser could be started: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`;
    if (process.env["CI"] === "true") throw new Error(reason, { cause: error });
    return reason;
  }
}

async function packaged(): Promise<Browser> {
  const { default: binary } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await binary.executablePath(),
    args: QUIET,
    headless: true,
  });
}

async function installed(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: "chrome", args: QUIET });
  } catch {
    return chromium.launch({ channel: "msedge", args: QUIET });
  }
}
