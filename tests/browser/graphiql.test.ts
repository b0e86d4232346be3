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

async function opened(page: Page, at: number): Promise<void> {
  await page.locator(".graphiql-tab-button").nth(at).click();
  await page.locator(`.graphiql-tab-active:nth-child(${at + 1})`).waitFor();
}

/** Runs what the open tab asks, and gives what the page was answered. GraphiQL knows a tab's operation only a moment after the tab is opened. */
async function executed(page: Page, operation: string): Promise<string> {
  const answering = page.waitForResponse((response) => response.request().postData()?.includes(operation) ?? false);
  let answered = false;
  answering
    .finally(() => {
      answered = true;
    })
    .catch(() => {});
  while (!answered) {
    await page.locator(".graphiql-execute-button").click();
    await page.waitForTimeout(300);
  }
  return (await answering).text();
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
      await opened(page, at);
      const body = await executed(page, title);
      expect(body, title).toContain(answers);
      expect(body, title).not.toContain('"errors"');
      await expect.poll(() => page.locator(".result-window").textContent(), { message: title }).toContain('"data"');
    }
    expect(elsewhere).toEqual([]);
    await page.context().close();
  }, 240_000);

  it("shows beside an answer what it cost", async ({ skip }) => {
    skip(why() !== undefined, why());
    const page = await firstSight();
    const { extensions } = JSON.parse(await executed(page, "FollowThailand")) as {
      extensions: { statements: { number: number; names: string[] } };
    };
    expect(extensions.statements.number).toBe(extensions.statements.names.length);
    // Where the graph is far, one statement brings the events along with the officials.
    expect(extensions.statements.names.join(" ")).toContain("Official.events");
    await page.context().close();
  });
});
