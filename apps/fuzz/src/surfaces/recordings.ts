import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "@cftokens/contract-cli";
import fc from "fast-check";
import { changeJson, jsonChanges } from "../inputs/change-json.ts";
import { changeText, textChanges } from "../inputs/change-text.ts";
import { canary } from "../inputs/hostile-values.ts";
import { seedDocuments } from "../inputs/seed-documents.ts";
import { createSurface, fault, held, type Surface } from "../surface.ts";
import { contractEnvironment } from "./contract-environment.ts";
import { findCanary, findHarm } from "./find-harm.ts";

/** A recording as somebody saved it. */
export interface RecordingInput {
  readonly name: string;
  readonly text: string;
}

/**
 * Recordings: `contract check` of lines and HAR files that were changed at random, with every
 * report. It must judge or refuse with its documented exit code, print harmless text, and show no
 * credential.
 */
export async function openRecordings(folder: string): Promise<Surface> {
  const document = join(folder, "pets.json");
  writeFileSync(document, JSON.stringify(seedDocuments[0]));
  const reports = ["junit", "json", "html"].map((kind) => ({ kind, file: join(folder, `report.${kind}`) }));
  const reportFlags = reports.flatMap(({ kind, file }) => ["--report", `${kind}=${file}`]);
  return createSurface({
    inputs: recordingInputs,
    async attempt({ name, text }) {
      const file = join(folder, name);
      writeFileSync(file, text);
      for (const report of reports) writeFileSync(report.file, "");
      const said: string[] = [];
      const flags = [...reportFlags, ...(text.length % 2 === 0 ? ["--report", "github"] : ["--json"])];
      const code = await runCommand(
        ["check", file, "--spec", document, ...flags],
        contractEnvironment(folder, said),
      );
      if (code === 70) return fault(`exits with 70: ${said.join("\n").slice(0, 2000)}`);
      const printed = said.join("");
      const written = reports.map((report) => readFileSync(report.file, "utf8")).join("\n");
      const wrong = findHarm(withoutAnnotations(printed)) ?? findCanary(printed) ?? findCanary(written);
      return wrong === undefined ? held(`check ${code}`) : fault(wrong);
    },
  });
}

// The command's own annotations are commands to a CI's log; what they say must not be another one.
function withoutAnnotations(printed: string): string {
  return printed.replaceAll(/^::(?:error|warning|notice) [^\n]*?::/gmu, (start) => start.slice(2, -2));
}

const exchange = {
  startedDateTime: "2026-01-01T00:00:00Z",
  request: {
    method: "POST",
    url: `https://eu.example.com/v1/pets?kind=cat&token=${canary}`,
    headers: { authorization: `Bearer ${canary}`, "content-type": "application/json" },
    body: { name: "Rex", kind: "dog", secret: canary },
  },
  response: {
    status: 201,
    headers: { "content-type": "application/json", "set-cookie": `session=${canary}` },
    body: { name: 1, kind: "cow", friends: [{ name: "a" }], secret: { inner: canary } },
  },
};
const har = {
  log: {
    version: "1.2",
    entries: [
      {
        startedDateTime: "2026-01-01T00:00:00Z",
        request: {
          method: "POST",
          url: "https://eu.example.com/v1/pets",
          headers: [{ name: "Authorization", value: `Bearer ${canary}` }],
          postData: { mimeType: "application/json", text: JSON.stringify(exchange.request.body) },
        },
        response: {
          status: 201,
          headers: [{ name: "Content-Type", value: "application/json" }],
          content: { mimeType: "application/json", text: JSON.stringify(exchange.response.body) },
        },
      },
    ],
  },
};

const recordingInputs = fc
  .record({
    isHar: fc.boolean(),
    count: fc.integer({ min: 1, max: 4 }),
    changes: jsonChanges,
    textual: textChanges,
  })
  .map(({ isHar, count, changes, textual }): RecordingInput => {
    const line = JSON.stringify(changeJson(isHar ? har : exchange, changes)) ?? "";
    const text = isHar ? line : Array.from({ length: count }, () => line).join("\n");
    return { name: isHar ? "traffic.har" : "traffic.ndjson", text: changeText(text, textual) };
  });
