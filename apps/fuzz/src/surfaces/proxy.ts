import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { runCommand } from "@cftokens/contract-cli";
import fc from "fast-check";
import { type RawMessage, rawAnswers, rawRequests } from "../inputs/raw-http.ts";
import { seedDocuments } from "../inputs/seed-documents.ts";
import { sendRaw } from "../inputs/send-raw.ts";
import { createSurface, fault, held, type Surface } from "../surface.ts";
import { contractEnvironment } from "./contract-environment.ts";
import { findCanary, findHarm } from "./find-harm.ts";

/** What a client sends, and what the API behind the proxy sends to whoever asks. */
export interface ProxyInput {
  readonly request: RawMessage;
  readonly answer: RawMessage;
}

/**
 * The proxy between a client and an API that both send anything. After each input a right exchange
 * must pass, and neither the recording nor what is printed may hold a credential.
 */
export async function openProxy(folder: string): Promise<Surface> {
  const document = join(folder, "pets.json");
  writeFileSync(document, JSON.stringify(seedDocuments[0]));
  const record = join(folder, "record.ndjson");
  const api = await openApi();
  const said: string[] = [];
  const interrupt = new AbortController();
  const target = `http://127.0.0.1:${api.port}/v1`;
  const ended = runCommand(
    ["proxy", "--target", target, "--port", "0", "--spec", document, "--record", record],
    contractEnvironment(folder, said, interrupt.signal),
  );
  const port = await proxyPort(said);
  return createSurface({
    inputs: proxyInputs,
    async attempt({ request, answer }) {
      said.length = 0;
      api.say(answer);
      await sendRaw(port, request, { silence: 15, patience: 150 });
      api.say(rightAnswer);
      const next = await fetch(`http://127.0.0.1:${port}/v1/pets`, { signal: AbortSignal.timeout(20_000) });
      const body = await next.text();
      if (next.status !== 200 || body !== "[]") return fault(`the next exchange gets ${next.status} ${body}`);
      const written = readFileSync(record, "utf8");
      truncateSync(record, 0);
      const wrong = findCanary(written) ?? findCanary(said.join("")) ?? findHarm(said.join(""));
      return wrong === undefined ? held(said.length > 0 ? "findings or remarks" : "quiet") : fault(wrong);
    },
    async close() {
      interrupt.abort();
      await ended;
      api.close();
    },
  });
}

// An API that answers every request with the same bytes.
async function openApi() {
  let answer: RawMessage = [];
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => {
      for (const piece of answer) socket.write(Buffer.from(piece, "latin1"));
      socket.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    say(next: RawMessage) {
      answer = next;
    },
    close: () => server.close(),
  };
}

async function proxyPort(said: readonly string[]): Promise<number> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:(\d+)/u.exec(said.join(""));
    if (found !== null) return Number(found[1]);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

const rightAnswer = [
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]",
];
const proxyInputs = fc.record({
  request: rawRequests(["/v1/pets", "/v1/pets/rex", "/pets", "/v1/other"], {
    Authorization: "Bearer made-up",
  }),
  answer: rawAnswers,
});
