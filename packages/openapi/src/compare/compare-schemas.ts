import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import type { Direction } from "../schema/direction.ts";
import { compareKeywords } from "./compare-keywords.ts";
import { compareValues } from "./compare-values.ts";
import { matchAlternatives } from "./match-alternatives.ts";
import { type Applying, isOnlyAlternatives, type SchemaView, viewSchemas } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

/** Two documents whose schemas are compared, for values sent in one direction. */
export interface SchemaComparison {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  readonly direction: Direction;
  /** References that mean the same in both documents. */
  readonly unchanged: ReadonlySet<string>;
}

/**
 * Compares the values that two schemas allow. Members that are not sent in the direction (readOnly
 * in a request, writeOnly in a response) are ignored. Names of components do not matter, and a
 * recursive schema is compared once. Throws SpecError for a broken `$ref`.
 */
export function compareSchemas(
  before: Applying,
  after: Applying,
  at: SchemaComparison & { readonly place: string },
): readonly Difference[] {
  return below(before, after, { ...at, around: [] });
}

interface Place extends SchemaComparison {
  readonly place: string;
  /** The pairs of schemas that enclose this one. */
  readonly around: readonly (readonly [SchemaKey, SchemaKey])[];
}

type SchemaKey = readonly Schema[];

function compare(before: Applying, after: Applying, at: Place): readonly Difference[] {
  const old = viewSchemas(at.before, before);
  const now = viewSchemas(at.after, after);
  if (isOnlyAlternatives(now) && old.groups.length === 0) {
    return compareGroups({ ...old, groups: [[before]] }, now, at);
  }
  if (isOnlyAlternatives(old) && now.groups.length === 0) {
    return compareGroups(old, { ...now, groups: [[after]] }, at);
  }
  const values = compareValues(old, now, at);
  if (values.some(({ rule }) => rule.endsWith("-type-changed"))) return values;
  return [
    ...values,
    ...compareKeywords(old, now, at),
    ...compareProperties(old, now, at),
    ...compareOtherMembers(old, now, at),
    ...(old.items && now.items ? below(old.items, now.items, { ...at, place: `${at.place}[]` }) : []),
    ...(Boolean(old.items) === Boolean(now.items)
      ? []
      : [{ ...ruleChange(at, "items"), pointer: (now.items ? now : old).pointer }]),
    ...compareGroups(old, now, at),
  ];
}

function ruleChange({ direction, place }: Place, keyword: string): Omit<Difference, "pointer"> {
  return { rule: `${direction}-rule-changed`, place, message: `has another \`${keyword}\`` };
}

// Compares one level deeper; recursion ends when the same pair of schemas comes back.
function below(before: Applying, after: Applying, at: Place): readonly Difference[] {
  const [old, now] = [keyOf(before), keyOf(after)];
  if (isUnchanged(old, now, at)) return [];
  const comesBack = at.around.some(([first, second]) => isSame(first, old) && isSame(second, now));
  return comesBack ? [] : compare(before, after, { ...at, around: [...at.around, [old, now]] });
}

function keyOf(applying: Applying): SchemaKey {
  return applying.map(({ schema }) => schema);
}

function isUnchanged([one, ...others]: SchemaKey, [other]: SchemaKey, { unchanged }: Place): boolean {
  if (typeof one !== "object" || typeof other !== "object" || others.length > 0) return false;
  const [was, is] = [one, other].map((schema) =>
    Object.keys(schema).length === 1 ? schema.$ref : undefined,
  );
  return was !== undefined && was === is && unchanged.has(was);
}

function isSame(first: SchemaKey, second: SchemaKey): boolean {
  return first.length === second.length && first.every((schema, index) => schema === second[index]);
}

function compareProperties(old: SchemaView, now: SchemaView, at: Place): readonly Difference[] {
  const names = [...new Set([...old.properties.keys(), ...now.properties.keys()])];
  return names.flatMap((name) => {
    const place = at.place === "" ? name : `${at.place}.${name}`;
    return compareMember(memberOf(old, name, at.before), memberOf(now, name, at.after), { ...at, place });
  });
}

// One property of an object before and after; undefined where it does not exist.
interface Member {
  readonly applying: Applying;
  readonly view: SchemaView;
  readonly required: boolean;
}

function memberOf(view: SchemaView, name: string, document: OpenApiDocument): Member | undefined {
  const applying = view.properties.get(name);
  return applying && { applying, view: viewSchemas(document, applying), required: view.required.has(name) };
}

function compareMember(old: Member | undefined, now: Member | undefined, at: Place): readonly Difference[] {
  const { direction, place } = at;
  const mark = direction === "request" ? "readOnly" : "writeOnly";
  const was = old?.view[mark] === true ? undefined : old;
  const is = now?.view[mark] === true ? undefined : now;
  if (was !== undefined && is !== undefined) {
    return [...requirement(was, is, at), ...below(was.applying, is.applying, at)];
  }
  if (was !== undefined) {
    const pointer = was.applying[0]?.pointer ?? "";
    if (now === undefined)
      return [{ rule: `${direction}-property-removed`, place, pointer, message: "was removed" }];
    return direction === "request"
      ? [{ rule: "request-property-became-read-only", place, pointer, message: "became readOnly" }]
      : [{ rule: "response-property-became-write-only", place, pointer, message: "became writeOnly" }];
  }
  return is === undefined ? [] : [addedMember(is, at)];
}

function addedMember({ applying, required }: Member, { direction, place }: Place): Difference {
  const pointer = applying[0]?.pointer ?? "";
  return direction === "request" && required
    ? { rule: "required-request-property-added", place, pointer, message: "was added and is required" }
    : { rule: `${direction}-property-added`, place, pointer, message: "was added" };
}

function requirement(was: Member, is: Member, { direction, place }: Place): readonly Difference[] {
  if (was.required === is.required) return [];
  const pointer = was.applying[0]?.pointer ?? "";
  return [
    is.required
      ? { rule: `${direction}-property-became-required`, place, pointer, message: "became required" }
      : { rule: `${direction}-property-became-optional`, place, pointer, message: "became optional" },
  ];
}

function compareOtherMembers(old: SchemaView, now: SchemaView, at: Place): readonly Difference[] {
  const [was, is] = [old.otherMembers, now.otherMembers];
  const of = (
    rule: "map-removed" | "more-properties-refused" | "more-properties-allowed",
    message: string,
  ) => [{ rule: `${at.direction}-${rule}`, place: at.place, pointer: now.pointer, message } as const];
  if (typeof was === "object") {
    if (typeof is === "object") return below(was, is, { ...at, place: `${at.place}.*` });
    return of("map-removed", "no longer describes members of any name");
  }
  if (was === is) return [];
  return is === "refused"
    ? of("more-properties-refused", "refuses undeclared members now")
    : of("more-properties-allowed", "allows undeclared members now");
}

function compareGroups(old: SchemaView, now: SchemaView, at: Place): readonly Difference[] {
  const count = Math.max(old.groups.length, now.groups.length);
  return Array.from({ length: count }, (_, index) => compareGroup(old, now, { ...at, index })).flat();
}

function compareGroup(
  old: SchemaView,
  now: SchemaView,
  at: Place & { readonly index: number },
): readonly Difference[] {
  const { direction, place, index } = at;
  const [was, is] = [old.groups[index], now.groups[index]];
  // New alternatives where there were none allow less, just as a removed alternative does.
  const [fewer, more] = [`${direction}-alternative-removed`, `${direction}-alternative-added`] as const;
  if (was === undefined) {
    return [{ rule: fewer, place, pointer: now.pointer, message: "must now be one of several alternatives" }];
  }
  if (is === undefined) {
    const message = "need no longer be one of several alternatives";
    return [{ rule: more, place, pointer: old.pointer, message }];
  }
  const { pairs, removed, added } = matchAlternatives(was, is, (one, other) => below(one, other, at));
  const of = (one: Applying, message: string) => ({
    place,
    pointer: pointerOf(one),
    message: `${message} ${nameOf(one)}`,
  });
  return [
    ...pairs.flat(),
    ...removed.map((one) => ({ ...of(one, "may no longer be"), rule: fewer })),
    ...added.map((one) => ({ ...of(one, "may also be"), rule: more })),
  ];
}

function pointerOf(applying: Applying): string {
  return applying[0]?.pointer ?? "";
}

function nameOf([first]: Applying): string {
  const schema = first?.schema;
  if (typeof schema !== "object") return "anything";
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  return schema.title ?? (schema.type === undefined ? "another form" : [schema.type].flat().join(" or "));
}
