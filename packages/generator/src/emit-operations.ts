import { requestPath, typeName } from "@cftokens/openapi";
import type { DescribedBody } from "@cftokens/openapi/bodies";
import type { DescribedDocument, DescribedOperation } from "./describe-document.ts";
import { uncheckedHeader } from "./header.ts";
import { isMainDocument } from "./main-api.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";

/**
 * `operations.ts` of a document: its operations as data for run time. They are one text, a line
 * each: a compiler would take as long to parse them as code as to check a program of many calls.
 */
export function emitOperations(source: DescribedDocument, names: ModuleNames = insideClient): string {
  const name = typeName(source.name);
  const { operations } = source;
  const entries = operations.map((operation) => {
    const { id, summary } = operation.operation;
    const members = { id, document: source.name, summary, ...callMembers(operation, false) };
    return `${JSON.stringify(operation.key)}:${JSON.stringify(members)}`;
  });
  const isTyped = isMainDocument(source, names);
  const type = isTyped ? `${name}Operations` : "Readonly<Record<string, OperationDescription>>";
  const lines = [
    uncheckedHeader(source.source, names),
    `import type { ${isTyped ? "NamedOperations" : "OperationDescription"} } from "${names.client("operation-description", 2)}";`,
    `import { readOperations } from "${names.client("read-operations", 2)}";`,
    ...(isTyped ? emitNames(source) : []),
    "",
    `/** The operations of ${source.source} by id. */`,
    `export const operationsOf${name}: ${type} = /* @__PURE__ */ readOperations(\`{`,
    templateText(entries.join(",\n")),
    "}`);",
    "",
  ];
  return plainCode(lines.join("\n"));
}

function emitNames({ name, operations }: DescribedDocument): readonly string[] {
  return [
    "",
    "/** The names of the operations by id. */",
    `export type ${typeName(name)}Operations = NamedOperations<${JSON.stringify(name)}, {`,
    ...operations.map((one) => `  readonly ${JSON.stringify(one.key)}: ${JSON.stringify(one.name)};`),
    "}>;",
  ];
}

// A text between backticks means the same with these escapes.
function templateText(text: string): string {
  return text.replaceAll(/[\\`]|\$\{/gu, (special) => `\\${special}`);
}

/**
 * What a call of an operation needs, as data. Where it `isPlain`, the plain writer of the client
 * and the credentials of Cloudflare do for it.
 */
export function callMembers(described: DescribedOperation, isPlain: boolean): object {
  const { operation, name, server, parameters, answers, accept, requestBody, otherBodies, secretMembers } =
    described;
  const { path, query, header: inHeader, cookie } = parameters;
  return {
    name,
    method: operation.method,
    path: requestPath(operation),
    ...(server !== undefined && { server }),
    pathParameters: path,
    ...(!isPlain && { queryParameters: query }),
    ...(inHeader.length > 0 && { headerParameters: inHeader }),
    ...(cookie.length > 0 && { cookieParameters: cookie }),
    acceptedPermissions: operation.acceptedPermissions ?? null,
    ...(!isPlain && { security: operation.security }),
    requestBody: requestBody === undefined ? null : bodyEntry(requestBody, otherBodies),
    ...(secretMembers !== undefined && { secretMembers }),
    ...(accept !== undefined && { accept }),
    answers: Object.fromEntries(answers.map(({ status, form }) => [status, form])),
  };
}

function bodyEntry(body: DescribedBody, others: readonly DescribedBody[]): object {
  return {
    required: body.required,
    ...writtenEntry(body),
    ...(others.length > 0 && { others: others.map(writtenEntry) }),
  };
}

function writtenEntry({ mediaType, form, fields }: DescribedBody): object {
  return { mediaType, ...(form !== "json" && { form }), ...(fields !== undefined && { fields }) };
}
