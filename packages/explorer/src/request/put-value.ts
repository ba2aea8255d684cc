import type { Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import type { Schema } from "@cftokens/openapi/schema";
import { readJson } from "./read-json.ts";
import { readText } from "./read-text.ts";
import { readValueSchemas, type ValueSchemas } from "./value-schemas.ts";

/** A value that was assigned, with the content of files. */
export type GivenValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Where a value is put, and what the document says of that place. */
export interface Placement {
  readonly schemas: readonly Schema[];
  readonly validator: Validator;
  /** Whether files stay bytes there: in a multipart body. */
  readonly takesFiles: boolean;
}

/** A value with another in it, or what is wrong with that one. */
export type Put =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/**
 * Puts a value into another at a place below it, and reads it as the document describes the place:
 * a text as the number, list item or `true` that it means. A second text for a list is its next
 * item. The value that it is put into stays as it is.
 */
export function putValue(
  current: unknown,
  segments: readonly string[],
  { given, placement }: { readonly given: GivenValue; readonly placement: Placement },
): Put {
  const read = readValueSchemas(placement.schemas, placement.validator);
  const [segment, ...rest] = segments;
  if (segment === undefined) return putHere(current, given, { placement, read });
  const below = (inner: unknown, schemas: readonly Schema[]) =>
    putValue(inner, rest, { given, placement: { ...placement, schemas } });
  if (Array.isArray(current) || (current === undefined && isIndex(segment) && isList(read)))
    return putItem(current ?? [], segment, (item) => below(item, read.items));
  if (current !== undefined && !isJsonObject(current)) return wrong("is already given as a whole");
  const members = current ?? {};
  const put = below(Object.hasOwn(members, segment) ? members[segment] : undefined, read.member(segment));
  return put.ok ? { ok: true, value: { ...members, [segment]: put.value } } : put;
}

function putItem(items: readonly unknown[], segment: string, put: (item: unknown) => Put): Put {
  if (!isIndex(segment))
    return wrong(`is in a list; write the number of its item in the place of ${JSON.stringify(segment)}`);
  const index = Number(segment);
  if (index > items.length) return wrong(`leaves out the item ${items.length} of its list`);
  const item = put(items[index]);
  return item.ok
    ? { ok: true, value: [...items.slice(0, index), item.value, ...items.slice(index + 1)] }
    : item;
}

interface Here {
  readonly placement: Placement;
  readonly read: ValueSchemas;
}

function putHere(current: unknown, given: GivenValue, { placement, read }: Here): Put {
  const isNext = read.types.has("array") && given.kind !== "json";
  if (current !== undefined && !isNext) return wrong("is given twice");
  if (given.kind === "json") return readJson(given.text);
  if (!isNext || (current === undefined && read.types.has("string")))
    return readGiven(given, placement, read);
  const item = readGiven(
    given,
    { ...placement, schemas: read.items },
    readValueSchemas(read.items, placement.validator),
  );
  if (!item.ok) return item;
  return { ok: true, value: [...(current === undefined ? [] : [current].flat()), item.value] };
}

function readGiven(
  given: Exclude<GivenValue, { kind: "json" }>,
  { schemas, validator, takesFiles }: Placement,
  { types }: ValueSchemas,
): Put {
  if (given.kind === "file" && takesFiles) return { ok: true, value: new File([given.bytes], given.name) };
  const text = given.kind === "text" ? given.text : new TextDecoder().decode(given.bytes);
  if (types.size > 0 && types.isSubsetOf(containers))
    return wrong(
      `takes JSON: write := in the place of ${given.kind === "text" ? "=" : "@, and @ behind it"}`,
    );
  return { ok: true, value: readText(schemas, text, validator) };
}

const containers: ReadonlySet<string> = new Set(["object", "array"]);

function isList({ types }: ValueSchemas): boolean {
  return types.has("array");
}

function isIndex(segment: string): boolean {
  return /^(?:0|[1-9]\d{0,5})$/u.test(segment);
}

function wrong(message: string): Put {
  return { ok: false, message };
}
