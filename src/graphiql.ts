/** GraphiQL without a network: one page with everything in it, made and compressed once, since it is 9 MB. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { STATEMENTS_HEADER } from "./api/statements.plugin.ts";
import { OPENING_TABS } from "./graphiql.tabs.ts";

export interface Page {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing is loaded from elsewhere, and nothing is sent elsewhere. The editor runs its workers from blobs. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src blob:",
].join("; ");

const compressors = {
  br: (page: Buffer) => promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip) as (page: Buffer) => Promise<Buffer>,
  identity: async (page: Buffer) => page,
};
type Encoding = keyof typeof compressors;

const made = new Map<Encoding, Promise<Buffer>>();

/** @param accepted the request's accept-encoding header */
export async function graphiqlPage(accepted: string | undefined): Promise<Page> {
  const encoding = (["br", "gzip"] as const).find((name) => accepted?.includes(name)) ?? "identity";
  const body = made.get(encoding) ?? render().then(compressors[encoding]);
  made.set(encoding, body);
  return {
    body: await body,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "content-security-policy": POLICY,
      vary: "accept, accept-encoding",
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    },
  };
}

/**
 * Tabs can be dragged, and the first press on one moves it to where its animation once began: away from under the pointer,
 * so that the click goes nowhere. They stay where they are laid out instead, and can be dragged all the same.
 */
const STEADY_TABS = ".graphiql-tab { transform: none !important; }";

/** Loaded when first asked for: reading the page's 9 MB would delay every start. */
async function render(): Promise<Buffer> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const page = renderGraphiQL({
    title: "Chancery",
    // The title stands beside it; without a logo of its own the page would show Yoga's.
    logo: "<span></span>",
    defaultTabs: OPENING_TABS.map(({ query }) => ({ query })),
    additionalHeaders: { [STATEMENTS_HEADER]: "1" },
    schemaDescription: true,
  });
  return Buffer.from(page.replace("</head>", `<style>${STEADY_TABS}</style></head>`));
}
