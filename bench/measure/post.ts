/** Posts JSON over connections that stay open. */
import { Agent, request } from "node:http";

/** The body of the answer. @throws for any status but 200 */
export type Post = (url: string, body: string) => Promise<Buffer>;

/** Connections last as long as the work does: a server closes those that wait for its next turn, some just when they are used again. */
export async function posting<T>(work: (post: Post) => Promise<T>): Promise<T> {
  const { post, close } = poster();
  try {
    return await work(post);
  } finally {
    close();
  }
}

function poster(): { readonly post: Post; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const headers = { "content-type": "application/json", accept: "application/json" };
  return {
    post: (url, body) =>
      new Promise((resolve, reject) => {
        const asked = request(
          url,
          { method: "POST", agent, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on("data", (chunk: Buffer) => chunks.push(chunk));
            answer.on("error", reject);
            answer.on("end", () => {
              const bytes = Buffer.concat(chunks);
              if (answer.statusCode === 200) resolve(bytes);
              else reject(new Error(`${url} answered ${answer.statusCode}: ${bytes.subarray(0, 500)}`));
            });
          },
        );
        asked.on("error", reject);
        asked.end(body);
      }),
    close: () => agent.destroy(),
  };
}
