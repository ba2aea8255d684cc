import { canonicalJson } from "../json/canonical-json.ts";
import { isJsonObject } from "../json/json-object.ts";
import { type BothWays, changedKeyword, noteIn } from "./compare-facets.ts";
import type { Compared } from "./compare-members.ts";
import { pairOf, type SchemaComparison } from "./schema-pairs.ts";
import type { Applying } from "./applying.ts";
import type { SchemaView } from "./schema-view.ts";

/** Compares what two schemas say about a value without restricting it, and unknown keywords. */
export function compareNotes(old: SchemaView, now: SchemaView, at: SchemaComparison): Compared {
  const compared: Compared = { own: [], below: [] };
  const note = noteIn(old, now, at.direction);
  for (const keyword of new Set([...Object.keys(old.notes), ...Object.keys(now.notes)])) {
    const [was, is] = [old.notes[keyword], now.notes[keyword]];
    if (keyword === "discriminator") {
      compareDiscriminators(old, now, { ...at, compared });
      continue;
    }
    const rule = ruleOf(keyword, was, is);
    if (rule !== undefined) compared.own.push(note(rule, changedKeyword(keyword, was, is), {}));
  }
  return compared;
}

function ruleOf(keyword: string, was: unknown, is: unknown): BothWays | undefined {
  if (keyword === "deprecated") {
    if ((was === true) === (is === true)) return undefined;
    return is === true ? "deprecated" : "deprecation-ended";
  }
  if (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is)) return undefined;
  if (keyword !== "default") return "rule-changed";
  return was === undefined ? "default-added" : "default-changed";
}

function compareDiscriminators(
  old: SchemaView,
  now: SchemaView,
  at: SchemaComparison & { readonly compared: Compared },
): void {
  const [was, is] = [discriminatorOf(old), discriminatorOf(now)];
  const note = noteIn(old, now, at.direction);
  const add = (rule: BothWays, message: string) => void at.compared.own.push(note(rule, message, {}));
  if (was?.propertyName !== is?.propertyName) {
    const message = changedKeyword("discriminator", was?.propertyName, is?.propertyName);
    return add("discriminator-changed", message);
  }
  const [targets, others] = [
    was?.targets ?? new Map<string, string>(),
    is?.targets ?? new Map<string, string>(),
  ];
  for (const name of new Set([...targets.keys(), ...others.keys()])) {
    const [from, to] = [targets.get(name), others.get(name)];
    if (from === undefined) add("discriminator-value-added", `${name} names an alternative now`);
    else if (to === undefined) add("discriminator-value-removed", `${name} no longer names an alternative`);
    else compareTargets(from, to, { ...at, old, now, name });
  }
}

function compareTargets(
  from: string,
  to: string,
  at: SchemaComparison & { old: SchemaView; now: SchemaView; name: string; compared: Compared },
): void {
  const { old, now, name, compared } = at;
  const pair = pairOf(referTo(from), referTo(to), at);
  if (pair === undefined) return;
  if (from === to) {
    // Schemas that are made of this one by `allOf` are named by the mapping alone.
    if (old.groups.length + now.groups.length === 0) compared.below.push({ segment: "", pair });
    return;
  }
  const when = (["lost", "gained"] as const).map((fate) => [fate, pair] as const);
  const note = noteIn(old, now, at.direction);
  compared.own.push({ ...note("discriminator-changed", `${name} names another alternative`, {}), when });
}

function referTo($ref: string): Applying {
  return [{ schema: { $ref }, pointer: $ref.replace(/^#/u, "") }];
}

interface Discriminating {
  readonly propertyName: unknown;
  /** What each value of the property, written as JSON, and any other one names. */
  readonly targets: ReadonlyMap<string, string>;
}

// Without a mapping, a value names the component that is called so (OpenAPI 3.1, Discriminator
// Object).
function discriminatorOf({ notes, groups }: SchemaView): Discriminating | undefined {
  const { discriminator } = notes;
  if (!isJsonObject(discriminator)) return undefined;
  const { propertyName, mapping, defaultMapping } = discriminator;
  const named = Object.entries(isJsonObject(mapping) ? mapping : {}).flatMap(([value, target]) =>
    typeof target === "string" ? [[JSON.stringify(value), toRef(target)] as const] : [],
  );
  // Since 3.2.
  const other =
    typeof defaultMapping === "string" ? [["any other value", toRef(defaultMapping)] as const] : [];
  const refs = groups.flatMap(({ alternatives }) =>
    alternatives.flatMap(([first]) => refOf(first?.schema) ?? []),
  );
  const taken = new Set(named.map(([, target]) => target));
  const implied = refs
    .filter((ref) => !taken.has(ref))
    .map((ref) => [JSON.stringify(ref.slice(ref.lastIndexOf("/") + 1)), ref] as const);
  return { propertyName, targets: new Map([...implied, ...named, ...other]) };
}

function toRef(target: string): string {
  return target.startsWith("#") ? target : `#/components/schemas/${target}`;
}

/** The reference that a schema is. */
export function refOf(schema: unknown): string | undefined {
  const ref: unknown = isJsonObject(schema) ? schema["$ref"] : undefined;
  return typeof ref === "string" ? ref : undefined;
}
