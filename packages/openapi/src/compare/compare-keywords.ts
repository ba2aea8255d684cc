import { canonicalJson } from "../json/canonical-json.ts";
import { isJsonObject } from "../json/json-object.ts";
import type { Direction } from "../schema/direction.ts";
import type { ChangeRuleName } from "./change-rules.ts";
import type { SchemaView } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

interface Place {
  readonly direction: Direction;
  readonly place: string;
}

/** Compares bounds, format, pattern, default, and every keyword that nothing else compares. */
export function compareKeywords(old: SchemaView, now: SchemaView, at: Place): readonly Difference[] {
  const keywords = new Set([...Object.keys(old.keywords), ...Object.keys(now.keywords)]);
  return [...keywords].flatMap((keyword) => {
    const [was, is] = [old.keywords[keyword], now.keywords[keyword]].map((value) => meaning(keyword, value));
    if (textOf(was) === textOf(is)) return [];
    const kind = kindOf(keyword, was, is);
    if (kind === undefined) return [];
    const message = `${keyword} was ${textOf(was) ?? "not given"} and is ${textOf(is) ?? "not given"}`;
    return [{ rule: `${at.direction}-${kind}`, place: at.place, pointer: now.pointer, message } as const];
  });
}

// References in a mapping name components, and those names do not matter.
function meaning(keyword: string, value: unknown): unknown {
  if (keyword !== "discriminator" || !isJsonObject(value) || !isJsonObject(value["mapping"])) return value;
  return { ...value, mapping: Object.keys(value["mapping"]) };
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value).replaceAll(/\s+/gu, " ").trim();
}

type Kind = BothWays<ChangeRuleName>;

// The names of rules that exist for requests and for responses, without that prefix.
type BothWays<Name extends string> = Name extends `request-${infer Rest}`
  ? `response-${Rest}` extends ChangeRuleName
    ? Rest
    : never
  : never;

// Undefined when a client cannot notice the change, as with a default that is only now documented.
function kindOf(keyword: string, was: unknown, is: unknown): Kind | undefined {
  const change = was === undefined ? "added" : is === undefined ? "removed" : "changed";
  switch (keyword) {
    case "format":
      return `format-${change}`;
    case "pattern":
      return change === "removed" ? "pattern-removed" : "pattern-changed";
    case "default":
      return change === "added" ? undefined : "default-changed";
    case "uniqueItems":
      return is === true ? "bound-tightened" : "bound-loosened";
    case "discriminator":
      return "discriminator-changed";
    default:
      return keyword in bounds ? boundKind(keyword, was, is) : "rule-changed";
  }
}

// The direction in which a bound allows less.
const bounds: Readonly<Record<string, "up" | "down">> = {
  minimum: "up",
  exclusiveMinimum: "up",
  minLength: "up",
  minItems: "up",
  minProperties: "up",
  maximum: "down",
  exclusiveMaximum: "down",
  maxLength: "down",
  maxItems: "down",
  maxProperties: "down",
};

function boundKind(keyword: string, was: unknown, is: unknown): Kind {
  const open = bounds[keyword] === "up" ? -Infinity : Infinity;
  const [old, now] = [was, is].map((value) => (typeof value === "number" ? value : open));
  if (old === undefined || now === undefined) return "rule-changed";
  const isTighter = bounds[keyword] === "up" ? now > old : now < old;
  return isTighter ? "bound-tightened" : "bound-loosened";
}
