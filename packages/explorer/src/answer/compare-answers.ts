import { beyondBounds } from "@cftokens/contract";
import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";
import type { CallRecord } from "../history/call-record.ts";

/** One thing that is not the same in two answers. */
export interface AnswerDifference {
  /** A JSON pointer into the bodies; `status` and `headers/` with a name are no pointers. */
  readonly place: string;
  /** Undefined where it is in the other one alone. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What is not the same in two answers, or why they cannot be compared. */
export type ComparedAnswers =
  | {
      readonly ok: true;
      readonly differences: readonly AnswerDifference[];
      /** Whether there are more than are listed. */
      readonly isCut: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Compares two answers as they were kept: status, content type, and bodies value by value. Items
 * of lists whose items all have an id of their own are compared with those of the same id, others
 * by their places.
 */
export function compareAnswers(
  { exchange: { response: before } }: Pick<CallRecord, "exchange">,
  { exchange: { response: after } }: Pick<CallRecord, "exchange">,
): ComparedAnswers {
  const bodies = [before.body, after.body];
  const reason = bodies.map(beyondBounds).find((one) => one !== undefined);
  if (reason !== undefined) return { ok: false, reason: `an answer is ${reason}` };
  const type = "content-type";
  const differences: AnswerDifference[] = [
    ...compared("status", before.status, after.status),
    ...compared(`headers/${type}`, before.headers[type], after.headers[type]),
  ];
  const isCut = !compareValues("", bodies[0], bodies[1], differences);
  return { ok: true, differences, isCut };
}

const mostDifferences = 2000;

function compared(place: string, before: unknown, after: unknown): readonly AnswerDifference[] {
  return before === after ? [] : [{ place, before, after }];
}

// False where there are more differences than are listed.
function compareValues(place: string, before: unknown, after: unknown, into: AnswerDifference[]): boolean {
  if (before === after) return true;
  const pairs = pairsOf(before, after);
  if (pairs !== undefined)
    return pairs.every(([name, one, other]) => compareValues(pointerBelow(place, name), one, other, into));
  if (into.length === mostDifferences) return false;
  into.push({ place, before, after });
  return true;
}

type Pairs = readonly (readonly [name: string, before: unknown, after: unknown])[];

// What is in two values of one kind, side by side.
function pairsOf(before: unknown, after: unknown): Pairs | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, recent] = [byId(before), byId(after)];
    if (old !== undefined && recent !== undefined) return pairsOfMaps(old, recent);
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
      String(index),
      before[index],
      after[index],
    ]);
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return undefined;
  return pairsOfMaps(new Map(Object.entries(before)), new Map(Object.entries(after)));
}

function pairsOfMaps(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Pairs {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.map((name) => [name, before.get(name), after.get(name)]);
}

// The items under their ids; undefined where one has none, or two have the same.
function byId(items: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const named = new Map<string, unknown>();
  for (const item of items) {
    const id = isJsonObject(item) ? item["id"] : undefined;
    if (typeof id !== "string" && typeof id !== "number") return undefined;
    named.set(`id=${id}`, item);
  }
  return named.size === items.length ? named : undefined;
}
