import type { OperationOutline } from "@cftokens/openapi";
import {
  childOf,
  isJsonObject,
  type JsonObject,
  parsePointer,
  placeOfOperation,
} from "@cftokens/openapi/json";

/** Where a member is that an operation is found by. */
export type MemberPlace = (typeof memberPlaces)[number];

/** The places of members, by their numbers in an index. */
export const memberPlaces = ["path", "query", "header", "cookie", "body", "answer"] as const;

/**
 * The names of the parameters of operations, and of the members of their bodies and answers that
 * are near the top. It has no object for each, so that it can be handed from thread to thread.
 */
export interface MemberIndex {
  /** Each name once. */
  readonly names: readonly string[];
  /** Where the members of each operation of the list begin, and where the last ones end. */
  readonly starts: Uint32Array;
  /** The number of the name of each member, those nearer to the top first. */
  readonly nameOf: Uint32Array;
  /** The member that each one is in, counted within its operation from 1; 0 where it is in none. */
  readonly inside: Uint16Array;
  /** The number of the place of each member. */
  readonly placeOf: Uint8Array;
}

/**
 * Indexes the members of operations. The document is as it was parsed: nobody has checked it, and
 * what has not the right shape is passed over, like what is in other files.
 */
export function indexMembers(
  document: unknown,
  operations: readonly Pick<OperationOutline, "method" | "path">[],
): MemberIndex {
  const names = new Map<string, number>();
  const most = Math.max(
    leastOfOperation,
    Math.min(mostOfOperation, Math.floor(mostOfDocument / Math.max(1, operations.length))),
  );
  const targetOf = createResolver(document);
  const starts = new Uint32Array(operations.length + 1);
  const all: Member[] = [];
  for (const [index, operation] of operations.entries()) {
    starts[index] = all.length;
    if (all.length < mostOfDocument) all.push(...listMembers(document, operation, { targetOf, most }));
  }
  starts[operations.length] = all.length;
  const numberOf = (name: string) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  return {
    starts,
    nameOf: Uint32Array.from(all, ({ name }) => numberOf(name)),
    inside: Uint16Array.from(all, ({ inside }) => inside),
    placeOf: Uint8Array.from(all, ({ place }) => memberPlaces.indexOf(place)),
    names: [...names.keys()],
  };
}

/** The name of a member with those of the members around it: `policies.effect`. */
export function memberPath(
  { names, starts, nameOf, inside }: MemberIndex,
  operation: number,
  member: number,
): string {
  const start = starts[operation] ?? 0;
  const path: string[] = [];
  for (let at = member; at >= start; at = start + (inside[at] ?? 0) - 1)
    path.unshift(names[nameOf[at] ?? 0] ?? "");
  return path.join(".");
}

interface Member {
  readonly name: string;
  readonly place: MemberPlace;
  readonly inside: number;
}

type Resolver = (value: unknown) => JsonObject | undefined;

function listMembers(
  document: unknown,
  at: Pick<OperationOutline, "method" | "path">,
  { targetOf, most }: { readonly targetOf: Resolver; readonly most: number },
): readonly Member[] {
  const [paths = "", path = "", ...method] = placeOfOperation(at);
  const item = targetOf(childOf(childOf(document, paths), path));
  const operation = targetOf(method.reduce<unknown>(childOf, item));
  const members: Member[] = [];
  for (const written of [...itemsOf(item?.["parameters"]), ...itemsOf(operation?.["parameters"])]) {
    const parameter = targetOf(written);
    const place = memberPlaces.find((one) => one === parameter?.["in"]);
    const name = parameter?.["name"];
    if (typeof name === "string" && place !== undefined && members.length < most)
      members.push({ name, place, inside: 0 });
  }
  // Both get a half of what is left, so that a large body does not hide the answer.
  const bodies = contentsOf(targetOf(operation?.["requestBody"]), targetOf);
  addBelow(bodies, "body", { members, targetOf, most: members.length + (most - members.length) / 2 });
  addBelow(answersOf(operation, targetOf), "answer", { members, targetOf, most });
  return members;
}

// What a success answers says what an operation is for; errors are alike.
function answersOf(operation: JsonObject | undefined, targetOf: Resolver): readonly unknown[] {
  const responses = targetOf(operation?.["responses"]) ?? {};
  const statuses = Object.keys(responses);
  const good = statuses.filter((status) => status.startsWith("2"));
  return (good.length > 0 ? good : statuses.filter((status) => status === "default")).flatMap((status) =>
    contentsOf(targetOf(responses[status]), targetOf),
  );
}

function contentsOf(owner: JsonObject | undefined, targetOf: Resolver): readonly unknown[] {
  const content = owner?.["content"];
  return isJsonObject(content) ? Object.values(content).map((media) => targetOf(media)?.["schema"]) : [];
}

interface Adding {
  readonly members: Member[];
  readonly targetOf: Resolver;
  readonly most: number;
}

// Level by level, so that what is near the top is there first. What is below has the member that it
// is in.
function addBelow(
  schemas: readonly unknown[],
  place: MemberPlace,
  { members, targetOf, most }: Adding,
): void {
  let level = schemas.map((schema) => ({ schema, inside: 0 }));
  for (let depth = 0; depth < deepestMember && level.length > 0; depth += 1) {
    const next: typeof level = [];
    const known = new Set<string>();
    for (const { schema, inside } of level) {
      for (const [name, below] of propertiesOf(schema, targetOf)) {
        if (members.length >= most) return;
        const key = `${inside} ${name}`;
        if (known.has(key)) continue;
        known.add(key);
        members.push({ name, place, inside });
        next.push({ schema: below, inside: members.length });
      }
    }
    level = next;
  }
}

// The members of a value, also of an item of a list, and of each variant.
function propertiesOf(schema: unknown, targetOf: Resolver): readonly (readonly [string, unknown])[] {
  const found: (readonly [string, unknown])[] = [];
  const seen = new Set<object>();
  const open = [schema];
  while (open.length > 0 && seen.size < mostParts) {
    const part = targetOf(open.pop());
    if (part === undefined || seen.has(part)) continue;
    seen.add(part);
    const { properties, allOf, anyOf, oneOf, items } = part;
    if (isJsonObject(properties)) for (const entry of Object.entries(properties)) found.push(entry);
    // What is taken next is the last.
    for (const one of [...itemsOf(allOf), ...itemsOf(anyOf), ...itemsOf(oneOf), items].toReversed())
      if (isJsonObject(one)) open.push(one);
  }
  return found;
}

// Follows references within the document; undefined for what is no object, and where they lead out
// of it.
function createResolver(document: unknown): Resolver {
  const known = new Map<string, unknown>();
  const find = (ref: string): unknown => {
    if (!ref.startsWith("#/")) return undefined;
    const target = known.has(ref)
      ? known.get(ref)
      : parsePointer(decoded(ref.slice(1))).reduce<unknown>(childOf, document);
    known.set(ref, target);
    return target;
  };
  return (written) => {
    let value = written;
    for (let steps = 0; steps < longestChain && isJsonObject(value); steps += 1) {
      const ref = value["$ref"];
      if (typeof ref !== "string") return value;
      value = find(ref);
    }
    return undefined;
  };
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const mostOfOperation = 128;
const leastOfOperation = 8;
// Of all operations together: a larger document has less of each.
const mostOfDocument = 1_000_000;
// Members of members of members.
const deepestMember = 3;
// How many schemas one is made of at most: variants, and what they refer to.
const mostParts = 64;
const longestChain = 8;
