import { fillTemplate, requestPath } from "@cftokens/openapi";
import { describeBody, writeBody } from "@cftokens/openapi/bodies";
import { isJsonObject } from "@cftokens/openapi/json";
import { mediaTypeOfParameter, writeParameter } from "@cftokens/openapi/parameters";
import type { Authorization } from "@cftokens/openapi/security";
import { NoCases } from "../cases/no-cases.ts";
import type { ContractOperation } from "../contract-operation.ts";
import { type Headers, nameOfPair } from "./authorization.ts";
import type { Parameter } from "./parameter-values.ts";

/** The parts of a request for an operation. */
export interface RequestPlan {
  readonly path: Readonly<Record<string, string>>;
  /** By name, as of `header` and `cookie`; undefined for one that is not sent although required. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly cookie?: Readonly<Record<string, unknown>>;
  readonly authorization: Authorization;
  /** Headers that no document describes. Those that it describes come before them. */
  readonly headers?: Headers;
  /** Sent in the media type of the operation. Undefined: no body. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
}

/**
 * Writes a request as the document says. Throws NoCases for what cannot be sent: a body with GET,
 * the method TRACE, a text that is not valid Unicode.
 */
export function toRequest(tested: ContractOperation, plan: RequestPlan, baseUrl: string): Request {
  const { operation } = tested;
  const write = (place: "query" | "header" | "cookie") =>
    Object.entries(plan[place] ?? {}).flatMap(([name, value]) =>
      writeParameter(formOf(operation.parameters, place, name), value).map((text) => ({ name, text })),
    );
  try {
    const { authorization, headers: others = {} } = plan;
    const query = joinPairs(write("query"), authorization.query);
    const cookies = [
      ...(others["cookie"] === undefined ? [] : [others["cookie"]]),
      ...joinPairs(write("cookie"), authorization.cookies),
    ];
    const { body, contentType } = writeContent(tested, plan);
    const headers = {
      ...others,
      ...Object.fromEntries(write("header").map(({ name, text }) => [name.toLowerCase(), text])),
      ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
      ...authorization.headers,
      ...(contentType !== undefined && { "content-type": contentType }),
    };
    const path = fillPath(requestPath(operation), plan.path, operation.parameters);
    const url = `${baseUrl}${path}${query.length === 0 ? "" : `${path.includes("?") ? "&" : "?"}${query.join("&")}`}`;
    return new Request(url, { method: operation.method, headers, ...(body !== undefined && { body }) });
  } catch (error) {
    throw error instanceof NoCases ? error : new NoCases(error);
  }
}

// Pairs of parameters and of credentials: a document may list a key among its parameters, too.
function joinPairs(
  written: readonly { readonly name: string; readonly text: string }[],
  credentials: readonly string[],
): readonly string[] {
  const names = new Set(credentials.map(nameOfPair));
  return [
    ...written.filter(({ name }) => !names.has(encodeURIComponent(name))).map(({ text }) => text),
    ...credentials,
  ];
}

/** A path template with its parameters filled in, percent-encoded. */
export function fillPath(
  template: string,
  values: Readonly<Record<string, string>>,
  parameters: readonly Parameter[] = [],
): string {
  return fillTemplate(template, (name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return writeParameter(formOf(parameters, "path", name), value ?? name).join("");
  });
}

// How a parameter is written: by default where the document does not have it.
function formOf(parameters: readonly Parameter[], place: Parameter["in"], name: string) {
  const found = parameters.find((parameter) => parameter.in === place && parameter.name === name);
  const mediaType = mediaTypeOfParameter(found ?? {});
  return { ...found, name, in: place, ...(mediaType !== undefined && { mediaType }) };
}

interface Content {
  readonly body?: BodyInit;
  readonly contentType?: string;
}

function writeContent({ operation, validator }: ContractOperation, { body, text }: RequestPlan): Content {
  const described = describeBody(validator.document, operation);
  if (text !== undefined) return { body: text, contentType: described?.mediaType ?? "application/json" };
  if (body === undefined) return {};
  if (described === undefined) return { body: JSON.stringify(body), contentType: "application/json" };
  return writeBody(described, withBytes(body, described.binary));
}

// A text stands for the bytes of a part: a server takes a part with a file name for a file.
function withBytes(body: unknown, binary: readonly string[]): unknown {
  if (!isJsonObject(body) || binary.length === 0) return body;
  const entries = Object.entries(body).map(([name, value]) => {
    const isBinary = binary.includes(name);
    return [name, isBinary && Array.isArray(value) ? value.map(toBytes) : isBinary ? toBytes(value) : value];
  });
  return Object.fromEntries(entries);
}

function toBytes(value: unknown): unknown {
  return typeof value === "string" ? new TextEncoder().encode(value) : value;
}
