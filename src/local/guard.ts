/** Who may import and export through a running server: commands on this machine that know its token, and no web page. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Refusal {
  readonly status: 401 | 403;
  readonly reason: string;
}

/** Undefined for a request that may pass. */
export function refusalOf({ headers, socket }: IncomingMessage, token: string): Refusal | undefined {
  if (!isLoopback(socket.remoteAddress)) return { status: 403, reason: "Only commands on this machine may do this." };
  if (!isLocalName(headers.host) || SENT_FOR_OTHERS.some((name) => headers[name] !== undefined))
    return { status: 403, reason: "Browsers and proxies may not do this, only commands on this machine." };
  const [, shown] = /^Bearer (\S+)$/.exec(headers.authorization ?? "") ?? [];
  if (shown === undefined) return { status: 401, reason: "The token of serve.json is missing." };
  return isSame(shown, token) ? undefined : { status: 401, reason: "That is not the token of serve.json." };
}

/** Headers that browsers send for a page, and proxies for somebody elsewhere. */
const SENT_FOR_OTHERS = ["origin", "referer", "sec-fetch-site", "forwarded", "x-forwarded-for", "via"] as const;

const isLoopback = (address = ""): boolean => /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === "::1";

/** A name that leads elsewhere can be made to lead here (DNS rebinding), and a browser believes it. */
const isLocalName = (host = ""): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

/** In the same time for every wrong token. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string) => createHash("sha256").update(text).digest();
