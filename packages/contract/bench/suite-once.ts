import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { processorTime } from "@cftokens/workspace/bench";
import { runSuite } from "../src/suite/run-suite.ts";
import { allowedOperations } from "./allowed-operations.ts";
import { loadOpenContract } from "./load-open-contract.ts";
import type { SentRequest } from "./send-raw.ts";

// Runs the suite for a document on a mock of it in another process, has the same requests sent raw
// by a third one, and prints the cost of both as JSON, in milliseconds of the processor: what else
// the machine does, and the mock, is no part of it. Needs --expose-gc. Arguments: the document, the
// file that keeps what is sent, and whether what an earlier run has kept there is sent raw before.

const [file = "", sentFile = join(tmpdir(), `cftokens-sent-${process.pid}`), isRawFirst = "false"] =
  process.argv.slice(2);
const contract = await loadOpenContract(file);
const mock = spawn(process.execPath, [fileURLToPath(new URL("mock-server.ts", import.meta.url)), file], {
  // The mock ends with this process, however that ends.
  stdio: ["pipe", "pipe", "inherit"],
});
const [line]: readonly unknown[] = await once(createInterface(mock.stdout), "line");
const baseUrl = String(line);

const rawBefore = isRawFirst === "true" ? sendRaw() : undefined;
// What is sent is kept in a file, so that it is no part of the memory that the suite takes.
const sent = openSync(sentFile, "w");
let requests = 0;
// The heap after so many requests, each time a tenth more, in bytes: collecting all garbage takes
// long, and a run may have a hundred thousand requests.
const heaps: { readonly after: number; readonly bytes: number }[] = [];
let nextHeap = 100;
let beside = 0;
const reached = new Set<string>();

async function watched(request: Request): Promise<Response> {
  const started = processorTime();
  const { method, url, headers } = request;
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const path = url.slice(baseUrl.length);
  const entry: SentRequest = { method, path, headers: [...headers], body: body?.toString("base64") };
  writeSync(sent, `${JSON.stringify(entry)}\n`);
  requests += 1;
  if (requests === nextHeap) noteHeap();
  // What is sent must not be sent in pieces because it was read here.
  const whole = body === undefined ? request : new Request(request, { method, body });
  beside += processorTime() - started;
  const response = await fetch(whole);
  if (response.ok) {
    const found = contract.findOperation(method, url, { headers: Object.fromEntries(headers) });
    if (found !== undefined) reached.add(found.operation.id);
  }
  return response;
}

function noteHeap(): void {
  globalThis.gc?.();
  heaps.push({ after: requests, bytes: process.memoryUsage().heapUsed });
  nextHeap = Math.ceil(requests * 1.1);
}

try {
  const started = processorTime();
  const { skipped, findings } = await runSuite({
    contract,
    fetch: watched,
    baseUrl,
    credentials: {},
    pathValues: {},
    write: true,
    seed: 1,
    runs: 3,
    now: () => new Date(),
  });
  const suite = processorTime() - started - beside;
  noteHeap();
  closeSync(sent);
  const raw = rawBefore ?? sendRaw();
  const allowed = allowedOperations(contract);
  process.stdout.write(
    JSON.stringify({
      requests,
      suite,
      raw,
      operations: contract.operations.length,
      allowed: allowed.size,
      reached: [...allowed].filter(({ id }) => reached.has(id)).length,
      skipped: skipped.length,
      findings: findings.length,
      unreached: contract.operations
        .filter(({ operation: { id } }) => !reached.has(id))
        .map(({ operation }) => ({
          operation: `${operation.method} ${operation.path}`,
          isAllowed: allowed.has(operation),
          reason:
            skipped.find((one) => one.operation === operation.id)?.reason ??
            findings.find((one) => one.check === "nothing-tested" && one.operation === operation.id)?.message,
        })),
      heapAtFirst: heaps.findLast(({ after }) => after <= requests / 10)?.bytes ?? heaps[0]?.bytes,
      heapAtEnd: heaps.at(-1)?.bytes,
    }),
  );
} finally {
  mock.kill();
}

// In a process that has just started too: one that has sent a thousand requests before is quicker.
function sendRaw(): number {
  const program = fileURLToPath(new URL("send-raw.ts", import.meta.url));
  return Number(spawnSync(process.execPath, [program, sentFile, baseUrl], { encoding: "utf8" }).stdout);
}
