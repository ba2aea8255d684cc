import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Operation } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { runSuite } from "../src/suite/run-suite.ts";
import { loadOpenContract } from "./load-open-contract.ts";
import { processorTime } from "./processor-time.ts";
import type { SentRequest } from "./send-raw.ts";

// Runs the suite for a document on a mock of it in another process, has the same requests sent raw
// by a third one, and prints the cost of both as JSON, in milliseconds of the processor: what else
// the machine does, and the mock, is no part of it. Needs --expose-gc.

const [file = ""] = process.argv.slice(2);
const contract = await loadOpenContract(file);
const mock = spawn(process.execPath, [fileURLToPath(new URL("mock-server.ts", import.meta.url)), file], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [line]: readonly unknown[] = await once(createInterface(mock.stdout), "line");
const baseUrl = String(line);

// What is sent is kept in a file, so that it is no part of the memory that the suite takes.
const folder = mkdtempSync(join(tmpdir(), "suite-"));
const sentFile = join(folder, "sent");
const sent = openSync(sentFile, "w");
let requests = 0;
// The heap after every hundredth request, in bytes.
const heaps: number[] = [];
let beside = 0;
const reached = new Set<string>();

async function watched(request: Request): Promise<Response> {
  const started = processorTime();
  const { method, url, headers } = request;
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const entry: SentRequest = { method, url, headers: [...headers], body: body?.toString("base64") };
  writeSync(sent, `${JSON.stringify(entry)}\n`);
  requests += 1;
  if (requests % 100 === 0) {
    globalThis.gc?.();
    heaps.push(process.memoryUsage().heapUsed);
  }
  // What is sent must not be sent in pieces because it was read here.
  const whole = body === undefined ? request : new Request(request, { method, body });
  beside += processorTime() - started;
  const response = await fetch(whole);
  if (response.ok) {
    const found = contract.findOperation(method, url);
    if (found !== undefined) reached.add(found.operation.id);
  }
  return response;
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
  const raw = sendRaw();
  const allowed = contract.operations.map(({ operation }) => operation).filter(isAllowedByDocument);
  process.stdout.write(
    JSON.stringify({
      requests,
      suite,
      raw,
      operations: contract.operations.length,
      allowed: allowed.length,
      reached: allowed.filter(({ id }) => reached.has(id)).length,
      skipped: skipped.length,
      findings: findings.length,
      growth: (heaps.at(-1) ?? 1) / (heaps[Math.floor(heaps.length / 10)] ?? heaps.at(-1) ?? 1),
    }),
  );
} finally {
  mock.kill();
  rmSync(folder, { recursive: true });
}

// In a process that has just started too: one that has sent a thousand requests before is quicker.
function sendRaw(): number {
  closeSync(sent);
  const program = fileURLToPath(new URL("send-raw.ts", import.meta.url));
  return Number(spawnSync(process.execPath, [program, sentFile], { encoding: "utf8" }).stdout);
}

// Whether the document has a value for each part of the path that may vary.
function isAllowedByDocument({ parameters }: Operation): boolean {
  return parameters
    .filter((parameter) => parameter.in === "path")
    .every((parameter) =>
      [parameter, parameter.schema].some(
        (place) =>
          isJsonObject(place) &&
          ["example", "examples", "default", "enum", "const"].some((name) => Object.hasOwn(place, name)),
      ),
    );
}
