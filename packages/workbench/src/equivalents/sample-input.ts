import { describeBody } from "@cftokens/openapi/bodies";
import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import { flattenSchema, sampleValue, type Schema } from "@cftokens/openapi/schema";
import { isJsonObject } from "@cftokens/openapi/json";
import { redactValue } from "@cftokens/credentials";

/** What an operation is called with. */
export interface SampleInput {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  readonly cookie: Values;
  /** Undefined when the operation has no body. */
  readonly body: unknown;
  /** The media type of the body, if it is not the one that the client sends unasked. */
  readonly contentType?: string;
  /** Whether nothing is left to be put in by whoever reads it. */
  readonly isWhole: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** Stands for bytes that only the reader has. */
export const bytesMark = "[bytes of FILE]";

export interface KnownValues {
  /** A value of the path; empty where it is not known. */
  readonly ofPath: (name: string) => string;
  /** Members of the body that hold a credential. */
  readonly sensitive: readonly string[];
}

/**
 * Makes up what an operation is called with: what it requires, and a body as its document's
 * example, each of the type that the document asks for. A text that only the reader knows is the
 * name of its parameter in capitals; bytes are `bytesMark`, and credentials are masked.
 */
export function sampleInput(
  document: OpenApiDocument,
  operation: Operation,
  { ofPath, sensitive }: KnownValues,
): SampleInput {
  const inPlace = (place: Parameter["in"]): readonly (readonly [string, unknown])[] =>
    operation.parameters
      .filter((one) => one.in === place && (one.required === true || place === "path"))
      .map((one) => [one.name, (place === "path" && ofPath(one.name)) || sampleOf(document, one)]);
  const [path, query, header, cookie] = [
    inPlace("path"),
    inPlace("query"),
    inPlace("header"),
    inPlace("cookie"),
  ];
  const body = sampleBody(document, operation, sensitive);
  const all = [...path, ...query, ...header, ...cookie];
  return {
    path: Object.fromEntries(path),
    query: Object.fromEntries(query),
    header: Object.fromEntries(header),
    cookie: Object.fromEntries(cookie),
    body,
    isWhole: all.every(([name, value]) => value !== capitals(name)),
  };
}

type Parameter = Operation["parameters"][number];

function sampleOf(document: OpenApiDocument, parameter: Parameter): unknown {
  const { name } = parameter;
  const asked = schemaOfParameter(parameter);
  if (typeof asked === "boolean") return capitals(name);
  const flat = flattenSchema(document, asked);
  if (flat.const !== undefined) return flat.const;
  if (flat.enum !== undefined) return flat.enum[0];
  const types = [flat.type].flat().filter((type) => type !== undefined && type !== "null");
  const isText =
    types.includes("string") ||
    (types.length === 0 && flat.properties === undefined && flat.items === undefined);
  return isText ? capitals(name) : sampleValue(document, asked, "request");
}

function capitals(name: string): string {
  return name.toUpperCase();
}

function sampleBody(document: OpenApiDocument, operation: Operation, sensitive: readonly string[]): unknown {
  const described = describeBody(document, operation);
  if (described === undefined) return undefined;
  const { form, mediaType, binary } = described;
  const schema: Schema = operation.requestBody?.content[mediaType]?.schema ?? true;
  if (form === "bytes") return bytesMark;
  const value = redactValue(sampleValue(document, schema, "request"), [], sensitive);
  if (form === "text" || form === "any") return typeof value === "string" ? value : "TEXT";
  if (form !== "multipart" || !isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      binary.includes(name) ? (Array.isArray(member) ? [bytesMark] : bytesMark) : member,
    ]),
  );
}
