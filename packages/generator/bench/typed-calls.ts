import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";

/** A call of an operation of the large document. */
export interface TypedCall {
  readonly id: string;
  /** The name of its function, in all generators. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly resource: number;
}

/** Some calls, spread evenly over the operations of the large document that have an id. */
export function chooseCalls({ paths = {} }: OpenApiDocument, count: number): readonly TypedCall[] {
  const all = Object.entries(paths).flatMap(([path, item]) =>
    (["get", "post", "put", "delete"] as const).flatMap((method) => {
      const [id = "", verb, resource] = /^(\w+)-resource-(\d+)$/u.exec(item[method]?.operationId ?? "") ?? [];
      if (verb === undefined) return [];
      return { id, name: `${verb}Resource${resource}`, method, path, resource: Number(resource) };
    }),
  );
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]).filter(
    (call) => call !== undefined,
  );
}

/** A program that calls functions of a client, whose type is the import's `Client`. */
export function programOfClient(calls: readonly TypedCall[], types: string): string {
  return [
    types,
    "export async function run(client: Client): Promise<readonly string[]> {",
    "  const names: string[] = [];",
    ...calls.flatMap((call, index) => [
      `  const answer${index} = await client.${call.name}({ ${[...placesOf(call), ...bodyOf(call)].join(", ")} });`,
      `  if (answer${index}.ok) ${takeNames(call, `answer${index}.result`)}`,
    ]),
    "  return names;",
    "}",
    "",
  ].join("\n");
}

/** The same program with the functions of hey-api. */
export function programOfHeyApi(calls: readonly TypedCall[]): string {
  return [
    `import { ${calls.map(({ name }) => name).join(", ")} } from "./api/index.js";`,
    "export async function run(): Promise<readonly string[]> {",
    "  const names: string[] = [];",
    ...calls.flatMap((call, index) => [
      `  const answer${index} = await ${call.name}({ ${[...placesOf(call), ...bodyOf(call)].join(", ")} });`,
      `  if (answer${index}.data?.result !== undefined) ${takeNames(call, `answer${index}.data.result`)}`,
    ]),
    "  return names;",
    "}",
    "",
  ].join("\n");
}

/** The same program with openapi-fetch. Without marks of its own, it sends what is only read. */
export function programOfOpenapiFetch(calls: readonly TypedCall[]): string {
  return [
    openingOfOpenapiFetch,
    "export async function run(): Promise<readonly string[]> {",
    "  const names: string[] = [];",
    ...calls.flatMap((call, index) => {
      const { method, path } = call;
      const sent = [`params: { ${placesOf(call).join(", ")} }`, ...bodyOf(call, 'id: "7", ')];
      return [
        `  const answer${index} = await client.${method.toUpperCase()}(${JSON.stringify(path)}, { ${sent.join(", ")} });`,
        `  if (answer${index}.data?.result !== undefined) ${takeNames(call, `answer${index}.data.result`)}`,
      ];
    }),
    "  return names;",
    "}",
    "",
  ].join("\n");
}

/** What a program has before its calls, with openapi-fetch. */
export const openingOfOpenapiFetch = [
  'import createClient from "openapi-fetch";',
  'import type { paths } from "./types.js";',
  "const client = createClient<paths>();",
].join("\n");

function placesOf({ path, method }: TypedCall): readonly string[] {
  const isOne = path.endsWith("{id}");
  return [
    `path: { account_id: "023e"${isOne ? ', id: "7"' : ""} }`,
    ...(method === "get" && !isOne ? ["query: { page: 1 }"] : []),
  ];
}

function bodyOf({ method }: TypedCall, more = ""): readonly string[] {
  const sends = method === "post" || method === "put";
  return sends ? [`body: { ${more}name: "made-up", kind: "small", labels: { made: "up" } }`] : [];
}

function takeNames({ path, method }: TypedCall, result: string): string {
  const isList = method === "get" && !path.endsWith("{id}");
  return isList ? `for (const one of ${result} ?? []) names.push(one.name);` : `names.push(${result}.name);`;
}

/**
 * The interfaces that somebody would write by hand for some calls: their functions, and the
 * schemas that these take and give, by way of which they get to one another.
 */
export function handWrittenTypes(document: OpenApiDocument, calls: readonly TypedCall[]): string {
  const schemas = document.components?.schemas ?? {};
  const read = new Set(calls.map(({ resource }) => `Resource${resource}`));
  // What is added while the set is gone through is gone through too.
  for (const name of read) for (const other of namesIn(schemas[name])) read.add(other);
  const sending = calls.filter((call) => bodyOf(call).length > 0);
  return [
    "export interface Success<Result> {",
    "  readonly ok: true;",
    "  readonly status: number;",
    "  readonly result: Result;",
    "  readonly headers: Headers;",
    "}",
    "export interface Failure {",
    "  readonly ok: false;",
    "  readonly error: Error;",
    "}",
    ...[...read].map((name) => interfaceOf(name, schemas[name], "writeOnly")),
    ...sending.map(({ resource }) =>
      interfaceOf(`SentResource${resource}`, schemas[`Resource${resource}`], "readOnly"),
    ),
    "export interface Client {",
    ...calls.map((call) => functionOf(call)),
    "}",
    "",
  ].join("\n");
}

function functionOf(call: TypedCall): string {
  const { name, path, method, resource } = call;
  const isOne = path.endsWith("{id}");
  const isList = method === "get" && !isOne;
  const members = [
    `readonly path: { readonly account_id: string${isOne ? "; readonly id: string" : ""} }`,
    ...(isList ? ["readonly query?: { readonly page?: number }"] : []),
    ...(bodyOf(call).length > 0 ? [`readonly body: SentResource${resource}`] : []),
  ];
  const result = isList ? `readonly Resource${resource}[]` : `Resource${resource}`;
  return `  ${name}(input: { ${members.join("; ")} }): Promise<Success<${result}> | Failure>;`;
}

function interfaceOf(name: string, schema: Schema = {}, left: "readOnly" | "writeOnly"): string {
  if (typeof schema === "boolean") return "";
  const { properties = {}, required = [] } = schema;
  const members = Object.entries(properties)
    .filter(([, property]) => typeof property === "boolean" || property[left] !== true)
    .map(([key, property]) => `  readonly ${key}${required.includes(key) ? "" : "?"}: ${typeOf(property)};`);
  return [`export interface ${name} {`, ...members, "}"].join("\n");
}

function typeOf(schema: Schema): string {
  if (typeof schema === "boolean") return "unknown";
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.items !== undefined) return `readonly ${typeOf(schema.items)}[]`;
  if (schema.properties !== undefined) {
    const members = Object.entries(schema.properties).map(([key, one]) => `readonly ${key}?: ${typeOf(one)}`);
    return `{ ${members.join("; ")} }`;
  }
  if (schema.additionalProperties !== undefined)
    return `{ readonly [key: string]: ${typeOf(schema.additionalProperties)} }`;
  return [schema.type ?? "unknown"].flat().join(" | ");
}

function namesIn(schema: Schema | undefined): readonly string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/gu)].map(([, ref = ""]) => nameOf(ref));
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}
