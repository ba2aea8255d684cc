import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { runCommand } from "@cftokens/contract-cli";
import { runGenerator } from "@cftokens/generator";
import { runSpecDiff } from "@cftokens/generator/spec-diff";
import fc from "fast-check";
import { changeJson, jsonChanges } from "../inputs/change-json.ts";
import { changeText, textChanges } from "../inputs/change-text.ts";
import { often } from "../inputs/often.ts";
import { seedDocuments } from "../inputs/seed-documents.ts";
import { createSurface, fault, held, type Surface, type Outcome } from "../surface.ts";
import { contractEnvironment } from "./contract-environment.ts";
import { findHarm } from "./find-harm.ts";

/** A document as somebody saved it. */
export interface DocumentInput {
  readonly name: string;
  readonly text: string;
  readonly encoding: "utf8" | "utf16le" | "latin1";
}

/**
 * Documents: `generate`, `spec:diff` and `contract check` with a document that was changed at
 * random. Each must use it or refuse it with its documented exit code; generated code must parse,
 * and what is printed must be harmless.
 */
export async function openDocuments(folder: string): Promise<Surface> {
  const spec = join(folder, "spec");
  const before = join(folder, "before.json");
  writeFileSync(before, JSON.stringify(seedDocuments[0]));
  const recording = join(folder, "traffic.ndjson");
  writeFileSync(recording, recordedPets);
  return createSurface({
    inputs: documentInputs,
    async attempt(input) {
      rmSync(spec, { recursive: true, force: true });
      mkdirSync(spec);
      const file = join(spec, input.name);
      writeFileSync(file, Buffer.from(input.text, input.encoding));
      const said: string[] = [];
      const generated = await runGenerator([], placeIn(folder, said));
      const compared = await runSpecDiff(
        [before, file, "--format", formats[input.text.length % 3] ?? "text"],
        {
          program: "pnpm spec:diff",
          root: folder,
          now: () => new Date(0),
          print: (text) => said.push(text),
          printError: (text) => said.push(text),
        },
      );
      const checked = await runCommand(
        ["check", recording, "--spec", file],
        contractEnvironment(folder, said),
      );
      return judge({ generated, compared, checked, said, out: join(folder, "generated") });
    },
  });
}

interface Taken {
  readonly generated: number;
  readonly compared: number;
  readonly checked: number;
  readonly said: readonly string[];
  readonly out: string;
}

function judge({ generated, compared, checked, said, out }: Taken): Outcome {
  if (checked === 70) return fault(`contract check exits with 70: ${said.join("\n").slice(0, 2000)}`);
  const harm = findHarm(said.join("\n"));
  if (harm !== undefined) return fault(harm);
  if (generated === 0) {
    const broken = brokenModule(out);
    if (broken !== undefined) return fault(broken);
  }
  return held(`generate ${generated}, spec:diff ${compared}, check ${checked}`);
}

// The first generated module that is no TypeScript.
function brokenModule(folder: string): string | undefined {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    try {
      stripTypeScriptTypes(readFileSync(join(folder, name), "utf8"));
    } catch (error) {
      return `generated ${name} does not parse: ${String(error)}`;
    }
  }
  return undefined;
}

function placeIn(folder: string, said: string[]): Parameters<typeof runGenerator>[1] {
  return {
    specFolder: join(folder, "spec"),
    outputs: {
      client: { path: join(folder, "generated"), name: "generated" },
      credentials: { path: join(folder, "credentials"), name: "credentials" },
    },
    memoryFile: join(folder, "memory.json"),
    version: () => "fuzz",
    typecheck: async () => [],
    signal: AbortSignal.timeout(2 ** 31 - 1),
    print: (line) => said.push(line),
    printError: (line) => said.push(line),
  };
}

const formats = ["text", "json", "markdown"];

const documentInputs = fc
  .record({
    seed: fc.constantFrom(...seedDocuments),
    changes: jsonChanges,
    textual: textChanges,
    name: often(
      ["a.yaml", "a.json", "a.yml"],
      ["a b.yaml", 'a"b.json', "²x.yaml", "index.ts.json", "--config=x.yaml"],
    ),
    encoding: often<DocumentInput["encoding"]>(["utf8"], ["utf16le", "latin1"]),
    isIndented: fc.boolean(),
  })
  .map(({ seed, changes, textual, name, encoding, isIndented }): DocumentInput => {
    const json = JSON.stringify(changeJson(seed, changes), undefined, isIndented ? 2 : undefined) ?? "";
    return { name, encoding, text: changeText(json, textual) };
  });

const recordedPets = [
  {
    request: { method: "GET", url: "https://eu.example.com/v1/pets?page=1" },
    response: { status: 200, body: [{ name: "Rex", kind: "dog" }] },
  },
  {
    request: { method: "POST", url: "https://eu.example.com/v1/pets", body: { name: "", kind: "cow" } },
    response: { status: 201, body: { name: "a", kind: "cat", friends: [{ name: 1 }] } },
  },
  {
    request: { method: "GET", url: "https://eu.example.com/v1/pets/rex" },
    response: { status: 200, body: { kind: "cat", a: { a: { a: {} } } } },
  },
  {
    request: { method: "GET", url: "https://eu.example.com/v1/a" },
    response: { status: 200, body: { A: { B: { C: {} } } } },
  },
]
  .map((exchange) => `${JSON.stringify(exchange)}\n`)
  .join("");
