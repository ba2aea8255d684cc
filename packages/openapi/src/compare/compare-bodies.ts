import { toPointer } from "../json/json-pointer.ts";
import type { Operation, OperationContent, OperationEncoding } from "../operations/operation.ts";
import type { Direction } from "../schema/direction.ts";
import { compareHeaders } from "./compare-headers.ts";
import { operationPointers, type OperationSides, type Pointers, pointersBelow } from "./operation-sides.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Difference } from "./spec-change.ts";
import { isUnchangedValue } from "./unchanged-references.ts";

/** Compares the request bodies of an operation. */
export function compareBodies(old: Operation, now: Operation, sides: OperationSides): readonly Difference[] {
  const [was, is] = [old.requestBody, now.requestBody];
  if (isUnchangedValue(was, is, sides.unchanged)) return [];
  const pointers = operationPointers(old, now, sides, "requestBody");
  const place = "body";
  const at = { place, pointer: pointers.after, side: "after" } as const;
  if (was === undefined) {
    if (is === undefined) return [];
    return is.required
      ? [{ ...at, rule: "required-request-body-added", message: "was added and is required" }]
      : [{ ...at, rule: "request-body-added", message: "was added" }];
  }
  if (is === undefined)
    return [{ place, pointer: pointers.before, rule: "request-body-removed", message: "was removed" }];
  const requirement: readonly Difference[] = is.required
    ? [{ ...at, rule: "request-body-became-required", message: "became required" }]
    : [{ ...at, rule: "request-body-became-optional", message: "became optional" }];
  return [
    ...(was.required === is.required ? [] : requirement),
    ...compareContents(was.content, is.content, { ...sides, place, pointers, direction: "request" }),
  ];
}

// Where the compared contents belong: to a request or to one response.
interface ContentPlace extends OperationSides {
  readonly direction: Direction;
  readonly place: string;
  readonly pointers: Pointers;
}

type Contents = Readonly<Record<string, OperationContent>>;

// How the members of a form are written.
function compareEncodings(
  { encoding: was = {} }: OperationContent,
  { encoding: is = {} }: OperationContent,
  at: ContentPlace,
): readonly Difference[] {
  const { direction, place } = at;
  return Object.keys({ ...was, ...is }).flatMap((name): readonly Difference[] => {
    const [old, now] = [was[name] ?? {}, is[name] ?? {}];
    const pointers = pointersBelow(at.pointers, at, "encoding", name);
    const side = is[name] === undefined ? "before" : "after";
    const message = `${name} is written in another way`;
    return [
      ...(writingOf(old) === writingOf(now)
        ? []
        : [
            { rule: `${direction}-encoding-changed`, place, pointer: pointers[side], side, message } as const,
          ]),
      ...compareHeaders(old.headers ?? {}, now.headers ?? {}, { ...at, place: `${place}.${name}`, pointers }),
    ];
  });
}

// How a member is written, with the defaults of OpenAPI 3.1 (Encoding Object).
function writingOf({
  contentType,
  style = "form",
  explode,
  allowReserved = false,
}: OperationEncoding): string {
  return JSON.stringify([
    contentType?.toLowerCase().replaceAll(/\s+/gu, ""),
    style,
    explode ?? style === "form",
    allowReserved,
  ]);
}

// The items of a stream (OpenAPI 3.2).
function compareItems(
  { itemSchema: was }: OperationContent,
  { itemSchema: is }: OperationContent,
  { pointers, ...at }: ContentPlace,
): readonly Difference[] {
  if (was === undefined && is === undefined) return [];
  return compareSchemas(
    [{ schema: was ?? true, pointer: `${pointers.before}/itemSchema` }],
    [{ schema: is ?? true, pointer: `${pointers.after}/itemSchema` }],
    { ...at, place: `${at.place}[]` },
  );
}

// Media types by what they mean: case does not matter, and JSON is always UTF-8 (RFC 8259, 8.1).
function mediaTypesOf(contents: Contents): ReadonlyMap<string, readonly [string, OperationContent]> {
  return new Map(Object.entries(contents).map(([name, content]) => [meaningOf(name), [name, content]]));
}

// The narrowest range that a media type is in (RFC 9110, 12.5.1).
function rangeOf(
  key: string,
  contents: ReturnType<typeof mediaTypesOf>,
): readonly [string, OperationContent] | undefined {
  return contents.get(`${key.split("/")[0]}/*`) ?? contents.get("*/*");
}

function meaningOf(mediaType: string): string {
  return mediaType
    .toLowerCase()
    .replaceAll(/\s+/gu, "")
    .replace(/^(application\/(?:[\w.-]+\+)?json);charset="?utf-8"?$/u, "$1");
}

/** Compares the media types of a body, and their schemas. */
export function compareContents(old: Contents, now: Contents, at: ContentPlace): readonly Difference[] {
  const { direction, place, pointers } = at;
  const of = (kind: "removed" | "added", mediaType: string): Difference => {
    const side = kind === "removed" ? "before" : "after";
    return {
      rule: `${direction}-media-type-${kind}`,
      place,
      pointer: pointers[side] + toPointer(["content", mediaType]),
      side,
      message: `${mediaType} was ${kind}`,
    };
  };
  const [before, after] = [mediaTypesOf(old), mediaTypesOf(now)];
  return [
    ...[...before].flatMap(([key, [mediaType, was]]) => {
      const [other, is] = after.get(key) ?? (direction === "request" ? rangeOf(key, after) : undefined) ?? [];
      if (other === undefined || is === undefined) return [of("removed", mediaType)];
      const below: Pointers = {
        before: pointers.before + toPointer(["content", mediaType]),
        after: pointers.after + toPointer(["content", other]),
      };
      return [
        ...compareEncodings(was, is, { ...at, pointers: below }),
        ...compareSchemas(
          [{ schema: was.schema, pointer: `${below.before}/schema` }],
          [{ schema: is.schema, pointer: `${below.after}/schema` }],
          at,
        ),
        ...compareItems(was, is, { ...at, pointers: below }),
      ];
    }),
    ...[...after].flatMap(([key, [mediaType]]) => (before.has(key) ? [] : [of("added", mediaType)])),
  ];
}
