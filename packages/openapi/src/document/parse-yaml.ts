import * as yaml from "js-yaml";
import { parseJson } from "./parse-json.ts";
import { SpecError } from "./spec-error.ts";
import { unreadable } from "./read-file-text.ts";

/**
 * Parses a YAML or JSON file of a document; null when it is empty. Throws SpecError for text that
 * is neither, for more than `deepestDocument` levels, and for aliases that stand for more than
 * `mostAliased` values.
 */
export function parseYaml(text: string, file: string): unknown {
  return parseFile(text, file).value;
}

/** What a file says. */
export interface ParsedText {
  readonly value: unknown;
  /**
   * Whether each object of it is at one place alone and holds nothing of the text, as what JSON
   * makes is.
   */
  readonly isOwn: boolean;
}

/** Parses a file as parseYaml does, and says how it may be used. */
export function parseFile(text: string, file: string): ParsedText {
  // JSON is YAML. At the deepest levels, the parser of YAML decides.
  const json = parseJson(text, deepestDocument - 2);
  return json === undefined ? { value: parseAsYaml(text, file), isOwn: false } : { ...json, isOwn: true };
}

function parseAsYaml(text: string, file: string): unknown {
  const documents = loadYaml(text, file);
  if (documents.length > 1) throw unreadable(file, "it has several YAML documents, and may have one");
  const value = documents[0] ?? null;
  if (/\.(?:inf|nan)/iu.test(text)) refuseNonFinite(value, file);
  // Without an alias, the parser has bounded it.
  if (text.includes("*")) checkSize(value, file);
  return value;
}

/**
 * Takes from all objects of a value what they inherit, so that no reference finds `toString` or
 * `__proto__` where the document has none.
 */
export function withoutPrototypes(root: unknown): unknown {
  const seen = new Set<object>();
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (!isContainer(value) || seen.has(value)) continue;
    seen.add(value);
    if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
    for (const one of Object.values(value)) if (isContainer(one)) open.push(one);
  }
  return root;
}

// How many levels of maps and lists a document has at most.
const deepestDocument = 100;

// How many values a document gets at most by repeating what a YAML alias or a `$ref` names.
const mostAliased = 100_000;

// YAML 1.2 and its merging of maps: what JSON does not have, such as sets and timestamps, would be
// lost.
const dialect = yaml.CORE_SCHEMA.withTags(yaml.mergeTag);

function refuseNonFinite(root: unknown, file: string): void {
  const seen = new Set<unknown>();
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "number" && !Number.isFinite(value))
      throw unreadable(file, `it has the number ${value}, which JSON does not have`);
    if (!isContainer(value) || seen.has(value)) continue;
    seen.add(value);
    open.push(...Object.values(value));
  }
}

function loadYaml(text: string, file: string): unknown[] {
  try {
    return yaml.loadAll(text, { schema: dialect, filename: file, maxDepth: deepestDocument });
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw unreadable(file, error);
    const { reason, mark } = error;
    throw unreadable(file, reason, mark && { line: mark.line + 1, column: mark.column + 1 });
  }
}

/**
 * Checks that a value, in which an object may be at several places, is not too large and has an end
 * when it is written out. Throws SpecError as parseYaml does.
 */
export function checkSize(root: unknown, file: string): void {
  const sizes = new Map<object, Size>();
  const open: unknown[] = [root];
  const unfinished = new Set<object>();
  for (let value = open.at(-1); open.length > 0; value = open.at(-1)) {
    if (!isContainer(value) || sizes.has(value)) {
      open.pop();
      continue;
    }
    const inner = Object.values(value).filter(isContainer);
    if (unfinished.has(value)) {
      open.pop();
      unfinished.delete(value);
      sizes.set(value, sizeOf(value, inner, sizes));
      continue;
    }
    unfinished.add(value);
    for (const one of inner) {
      if (unfinished.has(one)) {
        const reason = "contains a YAML alias that contains itself";
        throw new SpecError({ file, pointer: "", reason, nextStep: "Use $ref for recursion." });
      }
      open.push(one);
    }
  }
  const { values, levels } = (isContainer(root) && sizes.get(root)) || { values: 1, levels: 1 };
  const written = [...sizes.keys()].reduce((sum, one) => sum + Object.keys(one).length, 1);
  if (levels > deepestDocument) {
    throw tooMuch(file, `is nested more than ${deepestDocument} levels deep`);
  }
  if (values - written > mostAliased) {
    throw tooMuch(file, `repeats more than ${mostAliased.toLocaleString("en")} values by aliases`);
  }
}

// How many values there are in a value when it is written out, itself included, and on how many
// levels.
interface Size {
  readonly values: number;
  readonly levels: number;
}

function sizeOf(value: object, inner: readonly object[], sizes: ReadonlyMap<object, Size>): Size {
  const scalars = Object.keys(value).length - inner.length;
  let values = 1 + scalars;
  let levels = 0;
  for (const one of inner) {
    const size = sizes.get(one);
    values += size?.values ?? 0;
    levels = Math.max(levels, size?.levels ?? 0);
  }
  return { values, levels: levels + 1 };
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function tooMuch(file: string, reason: string): SpecError {
  return new SpecError({ file, pointer: "", reason, nextStep: "Use $ref for what comes again." });
}
