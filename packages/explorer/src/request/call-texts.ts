import { redactValue } from "@cftokens/credentials";
import { isJsonObject } from "@cftokens/openapi/json";
import { listSensitiveNames } from "@cftokens/openapi/schema";
import { bytesMark, commandLine, type OperationCall, shellQuote } from "@cftokens/workbench/equivalents";
import type { CatalogDocument } from "../catalog/catalog.ts";
import { writeSegment } from "./assignment.ts";
import { bodyOf } from "./body-of.ts";
import { describeCall } from "./call-description.ts";
import type { ValuePlace } from "./call-values.ts";
import { mapLeaves } from "./map-leaves.ts";
import { createNameContext, type NameContext, placeName } from "./place-assignment.ts";
import { readJson } from "./read-json.ts";
import type { Call } from "./route-call.ts";
import { withoutFiles } from "./without-files.ts";

/**
 * The call for whoever writes it as curl or TypeScript. Credentials are variables there, and what
 * the document marks as one in the body is taken out. `ownUrl` is where Cloudflare's API is.
 */
export function toOperationCall({ opened, values, mediaType, server }: Call, ownUrl: string): OperationCall {
  const { api, operation } = describeCall(opened, mediaType);
  const { path, query, header, cookie, body } = values;
  const value = body?.kind === "bytes" ? readBytes(body.bytes) : body?.value;
  const contentType = otherTypeOf(opened, mediaType);
  return {
    api: server === undefined ? api : { ...api, servers: [{ url: server }] },
    operation,
    input: {
      path,
      query,
      header,
      cookie,
      body: withoutFiles(withoutMarked(value, { opened, mediaType }), bytesMark),
      ...(contentType !== undefined && { contentType }),
      isWhole: true,
    },
    baseUrl: server ?? ownUrl,
  };
}

/**
 * The call as a command of this program, without what the document marks as a credential; of a file
 * that is sent, the name alone is in it.
 */
export function toCallCommand(
  call: Call,
  {
    source,
    options = [],
  }: { readonly source: Pick<CatalogDocument, "name" | "file">; readonly options?: readonly string[] },
): string {
  const { opened, values, mediaType, server } = call;
  const { operation } = opened;
  const body = bodyOf(opened, mediaType);
  const contentType = otherTypeOf(opened, mediaType);
  const context = createNameContext(opened, body);
  const places = ["path", "query", "header", "cookie", "server"] as const;
  const words = places.flatMap((place) =>
    Object.entries(values[place]).flatMap(([name, value]) => wordsOf({ place, name }, value, context)),
  );
  const whole = values.body?.kind === "value" ? withoutMarked(values.body.value, call) : undefined;
  const members = isJsonObject(whole)
    ? Object.entries(whole).flatMap(([name, value]) => wordsOf({ place: "body", name }, value, context))
    : [];
  const isWhole = values.body !== undefined && !isJsonObject(whole);
  return commandLine(
    "call",
    [operation.id, ...words, ...members],
    [
      ...(isWhole ? ["--body FILE"] : []),
      ...(contentType === undefined ? [] : [`--content-type ${shellQuote(contentType)}`]),
      ...(source.file === undefined ? [] : [`--document ${shellQuote(source.file)}`]),
      ...(server === undefined ? [] : [`--server ${shellQuote(server)}`]),
      ...options,
    ],
  );
}

// The media type of a body that is not the one which is sent unasked.
function otherTypeOf(opened: Call["opened"], mediaType: string | undefined): string | undefined {
  return mediaType === bodyOf(opened)?.mediaType ? undefined : mediaType;
}

// Files stay what they are.
function withoutMarked(value: unknown, { opened, mediaType }: Pick<Call, "opened" | "mediaType">): unknown {
  const schema = bodyOf(opened, mediaType)?.schema ?? true;
  const files: Blob[] = [];
  const marked = mapLeaves(value, (leaf) => (leaf instanceof Blob ? fileMark(files.push(leaf) - 1) : leaf));
  const clean = redactValue(marked, [], listSensitiveNames(opened.document, schema));
  return mapLeaves(clean, (leaf) => files.find((_, index) => leaf === fileMark(index)) ?? leaf);
}

function fileMark(index: number): string {
  return `\u0000file ${index}`;
}

interface Named {
  readonly place: ValuePlace;
  readonly name: string;
}

function wordsOf(named: Named, value: unknown, context: NameContext): readonly string[] {
  const written = writeName(named, context);
  const items = Array.isArray(value) ? value : [value];
  if (items.length > 0 && items.every((item) => item instanceof Blob))
    return items.map(() => `${written}@FILE`);
  // What would be read as something else is written as JSON.
  if (typeof value === "string" && value !== "" && !readJson(value).ok) return [`${written}=${value}`];
  return [`${written}:=${JSON.stringify(withoutFiles(value, bytesMark))}`];
}

function writeName({ place, name }: Named, context: NameContext): string {
  const written = writeSegment(name);
  // Dots in the name of a parameter need no backslash: it is looked up as a whole.
  const { target } = placeName(place === "body" ? [name] : name.split("."), context);
  const isClear = target?.place === place && target.segments.length === 1 && target.segments[0] === name;
  return isClear ? written : `${place}.${written}`;
}

// JSON as a value, and everything else as a text.
function readBytes(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const read = readJson(text);
  return read.ok ? read.value : text;
}
