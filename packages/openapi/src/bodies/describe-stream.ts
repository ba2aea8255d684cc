import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { type MediaKind, mediaKind } from "../json/media-kind.ts";
import type { OperationContent } from "../operations/operation.ts";
import { listParts, targetOf } from "../schema/list-parts.ts";

/** How a body is read that is one item after another. */
export interface StreamForm {
  readonly stream: Extract<MediaKind, "json-lines" | "json-seq" | "event-stream">;
  /**
   * Of an event stream: the events whose data is JSON, all of them or those of these names; absent
   * where data is text.
   */
  readonly json?: true | readonly string[];
}

export interface DescribedStream {
  readonly form: StreamForm;
  /** The schema of an item, as it is read: of an event with its `data`. */
  readonly item: Schema;
}

/**
 * Describes a body as a stream; undefined for a media type that is none. The schema of its items is
 * `itemSchema` (OpenAPI 3.2), or of a list its `items`, or else the schema of the media type, which
 * is how older documents describe one item. The schema of an event stream is that of its events, or
 * of their data where it does not describe events.
 */
export function describeStream(
  document: OpenApiDocument,
  mediaType: string,
  { schema, itemSchema }: Pick<OperationContent, "schema" | "itemSchema">,
): DescribedStream | undefined {
  const stream = mediaKind(mediaType);
  if (stream !== "json-lines" && stream !== "json-seq" && stream !== "event-stream") return undefined;
  const item = itemSchema ?? itemsOf(document, schema) ?? schema;
  if (stream !== "event-stream") return { form: { stream }, item };
  const { json, schema: event } = describeEvents(document, item, itemSchema !== undefined);
  return { form: { stream, ...(json !== undefined && { json }) }, item: event };
}

// The items of a list, which is what a schema of a whole stream describes (OpenAPI 3.2, Media Type
// Object).
function itemsOf(document: OpenApiDocument, schema: Schema): Schema | undefined {
  const lists = listParts([schema], (part) => [...targetOf(document, part), ...(part.allOf ?? [])]);
  return lists.find(({ type, items }) => type === "array" && items !== undefined)?.items;
}

interface DescribedEvents {
  readonly json?: true | readonly string[];
  readonly schema: Schema;
}

function describeEvents(document: OpenApiDocument, item: Schema, isItemSchema: boolean): DescribedEvents {
  const ways = waysOf(document, item, new Set());
  const events = ways?.map((parts) => describeEvent(document, parts));
  const isOfEvents = ways?.every((parts) => describesEvent(parts, isItemSchema)) ?? false;
  if (events === undefined || !isOfEvents)
    return isTextSchema(document, item)
      ? { schema: eventSchema({ data: item === true ? text : item }) }
      : { json: true, schema: eventSchema({ data: item }) };
  const json = jsonEvents(events);
  // Where nothing tells the events apart, all data is text.
  const isMixed = json === undefined && events.some(({ isJson }) => isJson);
  const schemas = events.map((event) => eventSchema(isMixed ? { ...event, data: text } : event));
  const [only] = schemas;
  return {
    ...(json !== undefined && { json }),
    schema: only !== undefined && schemas.length === 1 ? only : { anyOf: schemas },
  };
}

interface DescribedEvent {
  readonly data: Schema;
  readonly isJson: boolean;
  readonly event?: Schema;
  readonly names?: readonly unknown[];
}

function describeEvent(document: OpenApiDocument, parts: readonly SchemaObject[]): DescribedEvent {
  const data = membersOf(parts, "data");
  const encoded = listParts(data, (part) => [...targetOf(document, part), ...(part.allOf ?? [])]).filter(
    ({ contentMediaType, contentEncoding }) =>
      typeof contentMediaType === "string" &&
      contentEncoding === undefined &&
      mediaKind(contentMediaType) === "json",
  );
  const event = membersOf(parts, "event");
  const names = listParts(event, (part) => targetOf(document, part)).flatMap(
    ({ const: only, enum: values }) =>
      only === undefined ? (values === undefined ? [] : [values]) : [[only]],
  );
  const isJson = encoded.length > 0 || data.some((one) => !isTextSchema(document, one));
  return {
    isJson,
    data: encoded.length > 0 ? allOf(encoded.map(({ contentSchema = true }) => contentSchema)) : allOf(data),
    ...(event.length > 0 && { event: allOf(event) }),
    ...(names.length > 0 && { names: names.flat() }),
  };
}

// An event as a value. Other members than these are in no event stream.
function eventSchema({ data, event = text, names }: Partial<DescribedEvent>): Schema {
  const isNamed = names !== undefined && !names.includes(unnamed);
  return {
    type: "object",
    required: isNamed ? ["data", "event"] : ["data"],
    properties: { data: data ?? text, event, id: text, retry: { type: "integer" } },
  };
}

/** What an event is called that has no name (HTML, server-sent events). */
export const unnamed = "message";

// The names of the events whose data is JSON; undefined where there are none, or where they cannot
// be told from others by their names.
function jsonEvents(events: readonly DescribedEvent[]): true | readonly string[] | undefined {
  if (events.every(({ isJson }) => isJson)) return events.length === 0 ? undefined : true;
  const namesOf = (isJson: boolean) =>
    events
      .filter((event) => event.isJson === isJson)
      .flatMap(({ names = [undefined] }) => names)
      .map((name) => (typeof name === "string" ? name : undefined));
  const [json, texts] = [namesOf(true), new Set(namesOf(false))];
  const names = json.filter((name) => name !== undefined);
  return names.length === 0 || names.length < json.length || names.some((name) => texts.has(name))
    ? undefined
    : [...new Set(names)];
}

const eventFields: ReadonlySet<string> = new Set(["data", "event", "id", "retry"]);

// A schema of 3.2 for items is one of events if it names any of their members. Another one may be
// of data that has members of these names.
function describesEvent(parts: readonly SchemaObject[], isItemSchema: boolean): boolean {
  const names = parts.flatMap(({ properties = {} }) => Object.keys(properties));
  if (isItemSchema) return names.some((name) => eventFields.has(name));
  return names.includes("data") && (names.includes("event") || names.every((name) => eventFields.has(name)));
}

function membersOf(parts: readonly SchemaObject[], name: string): readonly Schema[] {
  return parts.flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? [properties[name] ?? true] : [],
  );
}

function allOf(schemas: readonly Schema[]): Schema {
  const [first = text, ...others] = schemas;
  return others.length === 0 ? first : { allOf: schemas };
}

// Whether nothing of a schema is for another value than a text.
function isTextSchema(document: OpenApiDocument, schema: Schema): boolean {
  const parts = listParts([schema], (part) => [
    ...targetOf(document, part),
    ...[part.allOf, part.anyOf, part.oneOf].flatMap((list) => list ?? []),
  ]);
  return parts.every(({ type, properties, items, const: only, enum: values }) => {
    const types = [type ?? []].flat().filter((one) => one !== "null");
    const isNoText = types.length > 0 && !types.includes("string");
    const given = [...(only === undefined ? [] : [only]), ...(values ?? [])];
    return (
      !isNoText &&
      (types.length > 0 || (properties === undefined && items === undefined)) &&
      (given.length === 0 || given.some((one) => typeof one === "string"))
    );
  });
}

// The ways in which a schema is put together, each as the parts that apply together; undefined for
// more than anybody writes down for events.
function waysOf(
  document: OpenApiDocument,
  schema: Schema,
  open: ReadonlySet<SchemaObject>,
): readonly (readonly SchemaObject[])[] | undefined {
  if (typeof schema === "boolean") return schema ? [[]] : [];
  if (open.has(schema)) return undefined;
  const inside = new Set([...open, schema]);
  const choices = [
    ...[...targetOf(document, schema), ...(schema.allOf ?? [])].map((part) => [part]),
    ...[schema.anyOf, schema.oneOf].filter((group) => group !== undefined),
  ];
  let ways: readonly (readonly SchemaObject[])[] = [[schema]];
  for (const choice of choices) {
    const others: (readonly SchemaObject[])[] = [];
    for (const one of choice) {
      const found = waysOf(document, one, inside);
      if (found === undefined || found.length + others.length > mostWays) return undefined;
      others.push(...found);
    }
    if (ways.length * others.length > mostWays) return undefined;
    ways = ways.flatMap((way) => others.map((other) => [...way, ...other]));
  }
  return ways;
}

const mostWays = 1000;

const text: Schema = { type: "string" };
