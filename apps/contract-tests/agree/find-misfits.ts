import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContract } from "@cftokens/contract";
import { generateExchanges } from "@cftokens/contract/suite";
import { generateFiles } from "@cftokens/generator";
import { functionName, matchResponse, type OpenApiDocument } from "@cftokens/openapi";
import { isJsonMediaType } from "@cftokens/openapi/json";
import { sampleValue } from "@cftokens/openapi/schema";

type Tested = ReturnType<typeof createContract>["operations"][number];

/** Values that the validator accepts, held against the generated types. */
export interface Agreement {
  /** How many values were tried. */
  readonly values: number;
  /** The operations of which no answer could be made up, with the reason. */
  readonly skipped: readonly string[];
  /** The compiler's errors, each with the operation and the value that its type refuses. */
  readonly misfits: readonly string[];
}

export interface Trying {
  readonly seed: number;
  /** How many answers of each operation. */
  readonly count: number;
  /** Changes a document's types before they are compiled; to show that a wrong one is found. */
  readonly change?: (types: string) => string;
}

// A value, and the type that it has to have.
interface Sample {
  readonly operation: string;
  readonly type: string;
  readonly value: unknown;
}

/**
 * Makes up values that the validator accepts, for every operation of a document, and has the
 * compiler say which of them its types refuse. Throws as generateFiles does.
 */
export async function findMisfits(document: OpenApiDocument, trying: Trying): Promise<Agreement> {
  const files = await generateFiles([{ name: "document", source: "spec/document.yaml", document }]);
  const { change = (types) => types } = trying;
  const types = change(files.get("document/types.ts") ?? "");
  const skipped: string[] = [];
  const { operations } = createContract([document], { basePath: "/" });
  const samples = operations.flatMap((tested) => {
    try {
      return [...answersOf(tested, trying), ...requestsOf(tested)];
    } catch (error) {
      skipped.push(`${tested.operation.id}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { values: samples.length, skipped, misfits: compile(types, samples) };
}

function answersOf(tested: Tested, { seed, count }: Trying): readonly Sample[] {
  const { operation } = tested;
  if (operation.method === "HEAD") return [];
  const hasSuccess = operation.responses.some(({ status }) => status.startsWith("2"));
  const answers = generateExchanges(tested, { baseUrl: "https://api.example.com", seed, count });
  return answers.flatMap(({ response: { status, headers, body } }) => {
    const documented = matchResponse(operation, status);
    const isTyped = documented?.status.startsWith(hasSuccess ? "2" : "default");
    const mediaType = Object.keys(documented?.content ?? {}).find(isJsonMediaType);
    if (isTyped !== true || mediaType !== headers["content-type"] || body.kind !== "json") return [];
    // The types of `2XX` and `default` stand for many.
    const key = /^\d+$/u.test(documented?.status ?? "") ? documented?.status : "number";
    const type = `Given<${quote(functionName(operation.id))}, ${key}>`;
    return [{ operation: operation.id, type, value: body.value }];
  });
}

function requestsOf({ operation, validator }: Tested): readonly Sample[] {
  const mediaType = Object.keys(operation.requestBody?.content ?? {}).find(isJsonMediaType);
  const schema = mediaType !== undefined && operation.requestBody?.content[mediaType]?.schema;
  if (mediaType === undefined || schema === undefined || schema === false) return [];
  const value = sampleValue(validator.document, schema, "request");
  if (!validator.accepts(schema, value, "request")) return [];
  const type = `Sent<${quote(functionName(operation.id))}, ${quote(mediaType)}>`;
  return [{ operation: operation.id, type, value }];
}

// What the types of a document are made of, such that whole bodies can be had of them: the client's
// own take envelopes and media types apart.
const answers = `
  export type Plain<Body, Status extends number = 200> = { body: Body; status: Status };
  export type Enveloped<Body, Status extends number = 200> = Plain<Body, Status>;`;
const calls = `
  export type Call<Taken, Given, Body = never> = {
    taken: [Body] extends [never] ? Taken : { body: Body };
    given: Given;
  };`;
const head = [
  'import type { DocumentClient } from "./generated/document/types.ts";',
  "type Given<Name extends keyof DocumentClient, Status> = Extract<DocumentClient[Name]['given'], { status: Status }>['body'];",
  "type Body<Taken, Type> = Taken extends { contentType?: infer Types; body?: infer Sent } ? Type extends Types ? NonNullable<Sent> : never : never;",
  "type Sent<Name extends keyof DocumentClient, Type> = Body<DocumentClient[Name]['taken'], Type>;",
];

// One line for each value, so that an error names it.
function compile(types: string, samples: readonly Sample[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "agree-"));
  try {
    const lines = samples.map(
      ({ type, value }, index) => `export const value${index}: ${type} = ${oneLine(value)};`,
    );
    mkdirSync(join(folder, "src/generated/document"), { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "src/answer.ts"), answers);
    writeFileSync(join(folder, "src/call.ts"), calls);
    writeFileSync(join(folder, "src/generated/document/types.ts"), types);
    writeFileSync(join(folder, "src/values.ts"), [...head, ...lines].join("\n"));
    const extended = fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url));
    const compilerOptions = { types: [], noUnusedLocals: false };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: extended, compilerOptions, include: ["src"] }),
    );
    const compiler = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
    const { stdout, error } = spawnSync(process.execPath, [compiler, "--pretty", "false", "-p", folder], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: Infinity,
      timeout: 300_000,
    });
    if (error !== undefined) throw error;
    return stdout.split("\n").flatMap((line) => {
      const [, number = "", reason = ""] = /^src\/values\.ts\((\d+),\d+\): (.*)/u.exec(line) ?? [];
      const sample = samples[Number(number) - head.length - 1];
      if (sample === undefined) return /^\S/u.test(line) ? [line] : [];
      return [`${sample.operation}: ${JSON.stringify(sample.value).slice(0, 300)}: ${reason}`];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// JSON as the compiler counts lines.
function oneLine(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}

function quote(text: string | undefined): string {
  return JSON.stringify(text);
}
