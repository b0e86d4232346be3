/** GraphiQL in a real Chromium with the network cut off: the walk of the README, by hand. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.ts";
import { OPENING_TABS } from "../../src/graphiql.tabs.ts";
import { type Asking, serving } from "../support/ask.ts";
import { launchChromium } from "../support/chromium.ts";
import { ENGINES, seededGraph, whyNot } from "../support/engines.ts";

let browser: Browser;
let noBrowser: string | undefined;
beforeAll(async () => {
  const launched = await launchChromium();
  if (typeof launched === "string") noBrowser = launched;
  else browser = launched;
});
afterAll(() => browser?.close());

/** Runs what the open tab asks, and gives what is shown. GraphiQL knows a tab's operation only a moment after the tab is opened. */
async function executed(page: Page): Promise<string> {
  await page.locator(".graphiql-execute-button").click();
  await page.waitForLoadState("networkidle");
  return (await page.locator(".result-window").textContent()) ?? "";
}

describe.each(ENGINES)("GraphiQL without a network (%s)", (engine) => {
  let graph: Graph;
  let asking: Asking;
  const elsewhere: string[] = [];
  const why = () => whyNot(engine) ?? noBrowser;

  beforeAll(async () => {
    if (why() !== undefined) return;
    graph = await seededGraph(engine);
    asking = await serving(graph);
  });
  afterAll(async () => {
    await asking?.close();
    await graph?.close();
  });

  /** GraphiQL as someone sees it for the first time. */
  const firstSight = async (): Promise<Page> => {
    const context = await browser.newContext();
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(asking.origin) || url.startsWith("blob:") || url.startsWith("data:")) return route.continue();
      elsewhere.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    await page.goto(asking.url);
    await page.locator(".graphiql-execute-button").waitFor();
    return page;
  };

  it("opens with the tabs that tell the story of the four articles, and each of them answers", async ({ skip }) => {
    skip(why() !== undefined, why());
    const page = await firstSight();
    const tabs = page.locator(".graphiql-tab-button");
    expect(await tabs.count()).toBe(OPENING_TABS.length);
    for (const [at, { title, answers }] of OPENING_TABS.entries()) {
      await tabs.nth(at).click();
      await expect.poll(() => executed(page), { message: title, timeout: 40_000, interval: 1_000 }).toContain('"data"');
      const body = await page.evaluate(
        async ([url, query]) =>
          (
            await fetch(url as string, {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: JSON.stringify({ query }),
            })
          ).text(),
        [asking.url, OPENING_TABS[at]?.query],
      );
      expect(body, title).toContain(answers);
      expect(body, title).not.toContain('"errors"');
    }
    expect(elsewhere).toEqual([]);
    await page.context().close();
  }, 240_000);

  it("shows beside an answer what it cost", async ({ skip }) => {
    skip(why() !== undefined, why());
    const page = await firstSight();
    const answers: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.request().postData()?.includes("FollowThailand")) answers.push(response.text());
    });
    await expect
      .poll(() => executed(page).then(() => answers.length), { timeout: 40_000, interval: 1_000 })
      .toBeGreaterThan(0);
    const { extensions } = JSON.parse((await answers.at(-1)) ?? "{}") as {
      extensions: { statements: { number: number; names: string[] } };
    };
    expect(extensions.statements.number).toBe(extensions.statements.names.length);
    // Where the graph is far, one statement brings the events along with the officials.
    expect(extensions.statements.names.join(" ")).toContain("Official.events");
    await page.context().close();
  });
});
