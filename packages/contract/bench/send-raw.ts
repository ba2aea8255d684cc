import { readFileSync } from "node:fs";
import { processorTime } from "@cftokens/workspace/bench";

// Sends the requests of a file one after another, and prints what that took, in milliseconds of the
// processor. Arguments: the file, and what stands before each path.

/** A request, as a line of the file says it in JSON. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  /** In base64. */
  readonly body: string | undefined;
}

const [file = "", baseUrl = ""] = process.argv.slice(2);
const requests = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- suite-once.ts wrote it
  .map((line) => JSON.parse(line) as SentRequest);
const started = processorTime();
for (const { method, path, headers, body } of requests) {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body !== undefined && { body: Buffer.from(body, "base64") }),
  });
  await response.arrayBuffer();
}
process.stdout.write(String(processorTime() - started));
