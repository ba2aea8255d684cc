import { typeName } from "@cftokens/openapi";
import type { SchemeDescription } from "@cftokens/openapi/security";
import { importReaders, readersFor, writeReaders } from "./answer-readers.ts";
import type { DescribedOperation } from "./describe-document.ts";
import { commentText } from "./documentation.ts";
import { header } from "./header.ts";
import type { DescribedApi } from "./list-apis.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";

/** `apis.ts`: the APIs as data, and a client for each that is not the one of `createClient`. */
export function emitApis(apis: readonly DescribedApi[], names: ModuleNames = insideClient): string {
  const others = apis.filter(({ isMain }) => !isMain);
  const imports = others.flatMap(({ documents }) =>
    documents.flatMap(({ name }) => {
      const type = typeName(name);
      return [
        `import { operationsOf${type} } from ${JSON.stringify(names.generated(`${name}/operations`))};`,
        `import type { ${type}Client as ${type}Functions } from ${JSON.stringify(names.generated(`${name}/types`))};`,
      ];
    }),
  );
  const lines = [
    header(names === insideClient ? "spec/" : "documents", names),
    `import type { ApiDescription } from "${names.client("api-description", 1)}";`,
    ...(others.length === 0
      ? []
      : [
          `import { type ApiClientOptions, connectApi, createApiClient } from "${names.client("create-api-client", 1)}";`,
          `import type { Connection } from "${names.client("open-connection", 1)}";`,
        ]),
    ...importReaders(readersFor(others.flatMap(operationsOf)), names, 1),
    ...imports,
    ...(others.length === apis.length ? [] : [`import { operations } from "${names.generated("index")}";`]),
    ...apis.flatMap((api) => ["", ...(api.isMain ? emitDescription(api, "operations") : emitClient(api))]),
    "",
    "/** Every API of the documents. */",
    `export const apis: readonly ApiDescription[] = [${apis.map(constantName).join(", ")}];`,
    "",
  ];
  return plainCode(lines.join("\n"));
}

function emitClient(api: DescribedApi): readonly string[] {
  const types = api.documents.map(({ name }) => typeName(name));
  const tables = types.map((type) => `operationsOf${type}`).join(", ");
  const options = `options: ${api.type}ClientOptions${needsOptions(api) ? "" : " = {}"}`;
  const about = commentText(api.title);
  const readers = readersFor(operationsOf(api));
  return [
    ...emitDescription(api, types.length === 1 ? tables : `/* @__PURE__ */ Object.assign({}, ${tables})`),
    "",
    `/** One typed function per operation of ${about}. */`,
    `export interface ${api.type}Client extends ${types.map((type) => `${type}Functions`).join(", ")} {}`,
    "",
    `/** Where ${about} is, and with what it is called. */`,
    `export type ${api.type}ClientOptions = ${optionsType(api)};`,
    "",
    `/** Creates the client of ${about}. Its credentials go to the servers of its documents alone, or to \`baseUrl\`. */`,
    `export function create${api.type}Client(${options}): ${api.type}Client {`,
    `  return createApiClient(${[constantName(api), "options", ...(readers.length === 0 ? [] : [writeReaders(readers)])].join(", ")}) as unknown as ${api.type}Client;`,
    "}",
    "",
    `/** Connects to ${about}, for the functions of single operations: a bundle holds those that a program imports, and no others. */`,
    `export function connect${api.type}(${options}): Connection {`,
    `  return connectApi({ servers: serversOf${api.type}, schemes: schemesOf${api.type} }, options);`,
    "}",
  ];
}

function emitDescription(api: DescribedApi, operations: string): readonly string[] {
  const { name, title, type, servers, schemes, documents } = api;
  const members = { name, title, documents: documents.map((document) => document.name) };
  return [
    `const serversOf${type}: ApiDescription["servers"] = ${JSON.stringify(servers)};`,
    `const schemesOf${type}: ApiDescription["schemes"] = ${JSON.stringify(schemes)};`,
    "",
    `/** ${commentText(title)} as data. */`,
    `export const ${constantName(api)}: ApiDescription = {`,
    ...Object.entries(members).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    `  servers: serversOf${type},`,
    `  schemes: schemesOf${type},`,
    `  factory: ${JSON.stringify(api.isMain ? "createClient" : `create${api.type}Client`)},`,
    `  operations: ${operations},`,
    "};",
  ];
}

function optionsType(api: DescribedApi): string {
  const variables = Object.entries(api.servers[0]?.variables ?? {}).map(
    ([name, { enum: values }]) =>
      `readonly ${JSON.stringify(name)}?: ${values === undefined ? "string" : values.map((value) => JSON.stringify(value)).join(" | ")}`,
  );
  const schemes = Object.entries(api.schemes).filter(([, { kind }]) => kind !== "connection");
  const credentials = schemes.map(
    ([name, scheme]) => `readonly ${JSON.stringify(name)}?: ${credentialType(scheme)}`,
  );
  const members = [
    ...(credentials.length === 0
      ? []
      : [`readonly credentials${needsCredentials(api) ? "" : "?"}: { ${credentials.join("; ")} }`]),
    ...(variables.length === 0 ? [] : [`readonly variables?: { ${variables.join("; ")} }`]),
    ...(hasAddress(api) ? [] : ["readonly baseUrl: string"]),
  ];
  return members.length === 0 ? "ApiClientOptions" : `ApiClientOptions & { ${members.join("; ")} }`;
}

function credentialType({ kind }: SchemeDescription): string {
  return kind === "basic" ? "{ readonly username: string; readonly password: string }" : "string";
}

function needsOptions(api: DescribedApi): boolean {
  return needsCredentials(api) || !hasAddress(api);
}

function needsCredentials({ documents, schemes }: DescribedApi): boolean {
  const all = documents.flatMap(({ operations }) => operations);
  const asksUser = Object.values(schemes).some(({ kind }) => kind !== "connection");
  return (
    asksUser &&
    all.every(
      ({ operation: { security } }) => security.length > 0 && !security.some((one) => one.length === 0),
    )
  );
}

function hasAddress({ servers }: DescribedApi): boolean {
  return /^(?:https?:\/\/|\{)/iu.test(servers[0]?.url ?? "");
}

function constantName({ type }: DescribedApi): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}Api`;
}

function operationsOf({ documents }: DescribedApi): readonly DescribedOperation[] {
  return documents.flatMap(({ operations }) => operations);
}
