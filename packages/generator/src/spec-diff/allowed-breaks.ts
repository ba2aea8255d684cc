import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changeRules, type SpecChange } from "@cftokens/openapi/compare";
import { isJsonObject, type JsonObject, readJsonText } from "@cftokens/openapi/json";
import { GeneratorError } from "../generator-error.ts";

/** A breaking change that was decided on. It matches a change that has all of its members. */
export interface AllowedBreak {
  readonly rule: string;
  readonly operation?: string;
  readonly place?: string;
  readonly pointer?: string;
  readonly reason: string;
}

// The name of the decision file, which lies beside the documents.
const allowedBreaksName = "allowed-breaking.json";

/**
 * Reads the decision file of a folder:
 * `{ "allowed": [{ "rule", "operation"?, "place"?, "pointer"?, "reason" }] }`. Throws
 * GeneratorError.
 */
export function loadAllowedBreaks(folder: string): readonly AllowedBreak[] {
  const file = join(folder, allowedBreaksName);
  if (!existsSync(file)) return [];
  const content = parse(readFileSync(file, "utf8"));
  const entries: unknown = isJsonObject(content) ? content["allowed"] : undefined;
  if (!Array.isArray(entries)) throw wrong('it must be an object with a list "allowed"');
  return entries.map(toAllowedBreak);
}

/** The decision that allows a change; undefined when there is none. */
export function findAllowedBreak(
  change: SpecChange,
  allowed: readonly AllowedBreak[],
): AllowedBreak | undefined {
  return allowed.find(
    (one) =>
      one.rule === change.rule &&
      (["operation", "place", "pointer"] as const).every(
        (member) => one[member] === undefined || one[member] === change[member],
      ),
  );
}

const members = new Set(["rule", "operation", "place", "pointer", "reason"]);

function toAllowedBreak(entry: unknown, index: number): AllowedBreak {
  const name = `entry ${index + 1}`;
  if (!isJsonObject(entry)) throw wrong(`${name} is not an object`);
  const unknown = Object.keys(entry).find((member) => !members.has(member));
  if (unknown !== undefined) throw wrong(`${name} has an unknown member "${unknown}"`);
  const rule = text(entry, "rule");
  const reason = text(entry, "reason");
  if (rule === undefined || !Object.hasOwn(changeRules, rule))
    throw wrong(`${name} names no rule of spec:diff`);
  if (reason === undefined) throw wrong(`${name} gives no reason`);
  const [operation, place, pointer] = ["operation", "place", "pointer"].map((member) => text(entry, member));
  return {
    rule,
    reason,
    ...(operation !== undefined && { operation }),
    ...(place !== undefined && { place }),
    ...(pointer !== undefined && { pointer }),
  };
}

function text(entry: JsonObject, member: string): string | undefined {
  const value = entry[member];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function parse(content: string): unknown {
  const read = readJsonText(content);
  if (!read.ok) throw new GeneratorError(`${allowedBreaksName} ${read.reason}. Correct the file.`);
  return read.value;
}

function wrong(reason: string): GeneratorError {
  return new GeneratorError(`${allowedBreaksName}: ${reason}. Correct the file.`);
}
