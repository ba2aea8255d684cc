import { beyondBounds } from "@cftokens/contract";
import { compilePattern } from "@cftokens/openapi/schema";
import { FunctionExpressionType, JSONPathEnvironment, JSONPathError } from "json-p3";
import { type JsonOutline, nameOf, outlineJson } from "./json-outline.ts";
import type { FoundValues } from "./found-values.ts";

/** What a query found, or why it found nothing. */
export type QueryResult =
  | { readonly ok: true; readonly found: FoundValues }
  | { readonly ok: false; readonly reason: string };

/** What is wrong with a query of JSONPath (RFC 9535); undefined where nothing is. */
export function checkQuery(query: string): string | undefined {
  try {
    environment.compile(query);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * The values that a query of JSONPath (RFC 9535) finds in a JSON text, as they stand there. Regular
 * expressions in it are linear, or end after a time.
 */
export function queryOutline(outline: JsonOutline, query: string): QueryResult {
  try {
    const value = JSON.parse(outline.text);
    const reason = beyondBounds(value);
    if (reason !== undefined) return { ok: false, reason: `the answer is ${reason}` };
    const { nodes } = environment.query(query, value);
    if (nodes.length > mostFound)
      return { ok: false, reason: `it finds ${nodes.length} values, and ${mostFound} are the most` };
    const indexOf = createFinder(outline);
    const places = nodes.map(({ location }) => indexOf(location));
    return { ok: true, found: toFound(outline, places) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

const mostFound = 100_000;

// The messages of the library say where; a text of it may be the answer's.
function reasonOf(error: unknown): string {
  if (error instanceof JSONPathError || error instanceof RangeError) return error.message;
  throw error;
}

// The values as a list, and where each of them is in the answer.
function toFound(outline: JsonOutline, places: readonly number[]): FoundValues {
  const { text, starts, ends } = outline;
  const list = outlineJson(`[${places.map((place) => text.slice(starts[place], ends[place])).join(",\n")}]`);
  if (list === undefined) throw new Error("values of JSON are no JSON");
  const items: number[] = [];
  for (let at = 1; at < list.length; at = list.nexts[at] ?? list.length) items.push(at);
  return { outline: list, origin: outline, items: Int32Array.from(items), places: Int32Array.from(places) };
}

// The values below one are looked at once, however many are looked for.
function createFinder(outline: JsonOutline): (location: readonly (string | number)[]) => number {
  const members = new Map<number, ReadonlyMap<string, number>>();
  const below = (index: number): ReadonlyMap<string, number> => {
    const known = members.get(index);
    if (known !== undefined) return known;
    const made = new Map<string, number>();
    const end = outline.nexts[index] ?? index;
    for (let at = index + 1; at < end; at = outline.nexts[at] ?? end) made.set(nameOf(outline, at), at);
    members.set(index, made);
    return made;
  };
  return (location) =>
    location.reduce<number>((index, segment) => below(index).get(String(segment)) ?? index, 0);
}

// The functions of RFC 9535, 2.4.6 and 2.4.7, on expressions that no text makes run on and on.
function matching(isWhole: boolean) {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call(text: unknown, pattern: unknown): boolean {
      if (typeof text !== "string" || typeof pattern !== "string") return false;
      try {
        const written = toEcmascript(pattern);
        return compilePattern(isWhole ? `^(?:${written})$` : written).test(text);
      } catch {
        // No regular expression, no find (the same sections); and none where it does not end.
        return false;
      }
    },
  };
}

// RFC 9485, 5.3: a dot of I-Regexp is any character but a line feed and a carriage return.
function toEcmascript(pattern: string): string {
  return pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (part) =>
    part === "." ? String.raw`[^\n\r]` : part,
  );
}

const environment = new JSONPathEnvironment();
environment.functionRegister.set("match", matching(true));
environment.functionRegister.set("search", matching(false));
