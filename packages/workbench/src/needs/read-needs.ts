import { findAnyOperation } from "./find-any-operation.ts";
import { childOf, readJsonText, type ReadJsonText } from "@cftokens/openapi/json";
import { parsedJson } from "./json-values.ts";
import { readCalls } from "./read-calls.ts";
import { isTerraformOutput, terraformCalls } from "./terraform-calls.ts";
import { beginsTerraformBlock, terraformFileCalls } from "./terraform-file-calls.ts";
import type { ReadNeeds, WantedCall } from "./wanted-calls.ts";
import { isWranglerConfig, wranglerCalls } from "./wrangler-calls.ts";

/**
 * Reads what a token is needed for out of a text, which is told by its shape: what `terraform show
 * -json` prints of a plan or a state, a `.tf` file, a configuration of wrangler (TOML, JSON or JSON
 * with comments), or calls as `readCalls` takes them. Of a configuration of wrangler it takes the
 * environment of this name. No reason quotes the text, which may hold secrets.
 */
export async function readNeeds(text: string, environment?: string): Promise<ReadNeeds> {
  const read = await readStructure(text);
  if (read.kind === "wrangler") return readWrangler(read.config, environment);
  if (environment !== undefined)
    return { ok: false, reason: "only a configuration of wrangler has environments; leave out --env" };
  switch (read.kind) {
    case "broken":
      return { ok: false, reason: read.reason };
    case "terraform":
      return { ok: true, ...(await terraformCalls(read.output)) };
    case "terraform-file":
      return terraformFileCalls([text]);
    case "calls":
      return readTexts(text);
  }
}

type Structure =
  | { readonly kind: "wrangler"; readonly config: object }
  | { readonly kind: "terraform"; readonly output: object }
  | { readonly kind: "terraform-file" }
  | { readonly kind: "calls" }
  | { readonly kind: "broken"; readonly reason: string };

async function readStructure(text: string): Promise<Structure> {
  const start = firstLine(text);
  if (beginsTerraformBlock(start)) return { kind: "terraform-file" };
  if (tomlLine.test(start)) return readToml(text);
  if (!jsonLine.test(start)) return { kind: "calls" };
  const read = await readWithComments(text);
  if (!read.ok) return readLines(start, read.reason);
  const { value } = read;
  if (typeof value !== "object" || value === null) return readLines(start, "is no object");
  if (isTerraformOutput(value)) return { kind: "terraform", output: value };
  if (isWranglerConfig(value)) return { kind: "wrangler", config: value };
  const isRecorded = [childOf(value, "log"), childOf(value, "request")].some((one) => one !== undefined);
  return isRecorded ? { kind: "calls" } : { kind: "broken", reason: nothingKnown };
}

const nothingKnown =
  "the JSON is no HAR, no recorded exchange, no plan or state of Terraform and no configuration of wrangler; give one of these, or one call a line";

const tomlLine = /^\s*(?:[\w"'.-]+\s*=|\[)/u;
const jsonLine = /^\s*\{/u;

// The first that says something, past empty lines and comments of any of the languages.
function firstLine(text: string): string {
  let at = 0;
  for (;;) {
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
    const isBlock = text.startsWith("/*", at);
    if (!isBlock && !text.startsWith("#", at) && !text.startsWith("//", at)) break;
    const end = text.indexOf(isBlock ? "*/" : "\n", at);
    at = end < 0 ? text.length : end + (isBlock ? 2 : 1);
  }
  return text.slice(at).split("\n", 1)[0] ?? "";
}

const blank = /\s*/uy;

// A text that is no JSON as a whole may be so line by line.
function readLines(start: string, reason: string): Structure {
  const first = parsedJson(start);
  if (typeof childOf(first, "@level") === "string")
    return {
      kind: "broken",
      reason: "this is what terraform plan -json prints; give what terraform show -json PLAN prints",
    };
  return typeof first === "object"
    ? { kind: "calls" }
    : { kind: "broken", reason: `the text begins like JSON and ${reason}; check its commas and quotes` };
}

// What is taken out leaves blanks, so that a place in the rest is one in the text.
async function readWithComments(text: string): Promise<ReadJsonText> {
  const read = readJsonText(text);
  if (read.ok) return read;
  const { default: stripJsonComments } = await import("strip-json-comments");
  return readJsonText(stripJsonComments(text, { trailingCommas: true }));
}

async function readToml(text: string): Promise<Structure> {
  const { parse, TomlError } = await import("smol-toml");
  try {
    const config = parse(text);
    return isWranglerConfig(config)
      ? { kind: "wrangler", config }
      : { kind: "broken", reason: "the text is TOML, and no configuration of wrangler" };
  } catch (error) {
    const line = error instanceof TomlError ? ` in line ${error.line}` : "";
    return { kind: "broken", reason: `the text begins like TOML and is none${line}` };
  }
}

async function readWrangler(config: object, environment: string | undefined): Promise<ReadNeeds> {
  const read = wranglerCalls(config, environment);
  if (!read.ok) return read;
  const unknown = read.unknown.map((text) => ({ text, found: undefined }));
  return { ok: true, calls: [...(await wantedCalls(read.calls)), ...unknown], notes: read.notes };
}

async function readTexts(text: string): Promise<ReadNeeds> {
  const { calls, leftOut } = readCalls(text);
  return {
    ok: true,
    calls: await wantedCalls(calls.map((call) => ({ text: call, call }))),
    notes:
      leftOut > 0 ? [`${leftOut} requests that went elsewhere than to Cloudflare's API are left out`] : [],
  };
}

async function wantedCalls(
  calls: readonly { readonly text: string; readonly call: string }[],
): Promise<readonly WantedCall[]> {
  return Promise.all(calls.map(async ({ text, call }) => ({ text, found: await findAnyOperation(call) })));
}
