import { requestPath, typeName } from "@cftokens/openapi";
import type { DescribedBody } from "@cftokens/openapi/bodies";
import type { DescribedDocument, DescribedOperation } from "./describe-document.ts";
import type { AnswerForm } from "./described-answer.ts";
import { uncheckedHeader } from "./header.ts";
import { isMainDocument } from "./main-api.ts";
import { constantOf, memberName } from "./operation-names.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";

/**
 * `operations.ts` of a document: one typed function per operation, and the operations as data for
 * run time.
 */
export function emitOperations(source: DescribedDocument, names: ModuleNames = insideClient): string {
  const name = typeName(source.name);
  const client = `export interface ${name}Client {\n${source.operations.map(emitFunction).join("\n")}}`;
  const isMain = isMainDocument(source, names);
  const places = source.operations.map((operation, index) => {
    const place = { index, document: source.name, isPlain: isMain && !operation.isUnusual };
    return [operation, place] as const;
  });
  const lines = [
    uncheckedHeader(source.source, names),
    ...(source.operations.length > 0
      ? [
          `import type { Call } from "${names.client("call", 2)}";`,
          `import { describeOperation } from "${names.client("describe-operation", 2)}";`,
          `import type { NamedCall, NamedOperation } from "${names.client("operation-description", 2)}";`,
          `import type { operations } from "${names.generated("types")}";`,
        ]
      : []),
    "",
    `/** ${comment(source.document.info.title)} */`,
    client,
    "",
    "/** The types of the operations by id. */",
    `export type ${name}Operations = {`,
    ...source.operations.map(
      (operation) =>
        `  readonly ${quote(operation.key)}: NamedOperation<${quote(operation.name)}, ${quote(source.name)}>;`,
    ),
    "};",
    "",
    ...places.map(([operation, place]) => emitCall(operation, place)),
    `/** The operations of ${source.source} by id. */`,
    `export const operationsOf${name}: ${name}Operations = /* @__PURE__ */ (() => ({`,
    ...places.map(([operation, place]) => emitEntry(operation, place)),
    "}))();",
    "",
  ];
  return plainCode(lines.join("\n"));
}

function emitFunction(described: DescribedOperation): string {
  const { operation, name, answers } = described;
  const [enveloped, bare] = [true, false].map((isEnvelope) =>
    answers.filter(({ form }) => (form === "envelope") === isEnvelope).map(({ status }) => statusKey(status)),
  );
  const forms = formsOf(described);
  const statuses = [
    union(enveloped),
    ...(bare?.length || forms !== undefined ? [union(bare)] : []),
    ...(forms === undefined ? [] : [forms]),
  ];
  return [
    ...documentation(described).map((line) => `  ${line}\n`),
    `  readonly ${memberName(name)}: Call<operations[${quote(operation.id)}], ${statuses.join(", ")}>;\n`,
  ].join("");
}

// What the types of bodies do not say, because of their media types.
function formsOf({ requestBody, otherBodies, answers }: DescribedOperation): string | undefined {
  const codesOf = (reads: (form: AnswerForm) => boolean) =>
    answers.filter(({ form }) => reads(form)).map(({ status }) => statusKey(status));
  const bytes = codesOf((form) => form === "bytes");
  const texts = codesOf((form) => form === "text");
  const streams = codesOf((form) => typeof form === "object");
  const members = [
    ...(requestBody === undefined ? [] : writtenForm(requestBody)),
    ...(bytes.length > 0 ? [`bytes: ${union(bytes)}`] : []),
    ...(texts.length > 0 ? [`text: ${union(texts)}`] : []),
    ...(streams.length > 0 ? [`stream: ${union(streams)}`] : []),
    ...(otherBodies.length > 0
      ? [
          `others: ${literalType(otherBodies.map((body) => `${quote(body.mediaType)}: ${literalType(writtenForm(body))}`))}`,
        ]
      : []),
  ];
  return members.length === 0 ? undefined : literalType(members);
}

function writtenForm({ form, binary }: DescribedBody): readonly string[] {
  return [
    ...(form === "json" || form === "form" ? [] : [`body: ${quote(form)}`]),
    ...(binary.length > 0 ? [`binary: ${binary.map(quote).join(" | ")}`] : []),
  ];
}

function literalType(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
}

function statusKey(status: string): string {
  return /^\d+$/u.test(status) ? status : quote(status);
}

function union(statuses: readonly string[] = []): string {
  return statuses.length === 0 ? "never" : statuses.join(" | ");
}

/** The comment above a function of an operation. */
export function documentation({ operation }: DescribedOperation): readonly string[] {
  const summary = comment(operation.summary || operation.id);
  const { acceptedPermissions = [] } = operation;
  const permissions =
    acceptedPermissions.length === 0
      ? []
      : [` * Accepted permissions (one is enough): ${comment(acceptedPermissions.join(", "))}`];
  return [
    "/**",
    ` * ${summary}`,
    " *",
    ` * \`${operation.method} ${comment(operation.path)}\``,
    ...(permissions.length === 0 ? [] : [" *", ...permissions]),
    ...(operation.deprecated ? [" *", " * @deprecated"] : []),
    " */",
  ];
}

// What a call needs is a constant of its own, and the table adds the rest: a program that calls
// a function has the constant alone.
function emitCall(described: DescribedOperation, { index, isPlain }: Place): string {
  const lines = Object.entries(callMembers(described, isPlain)).map(
    ([member, value]) => `  ${member}: ${emitValue(value, 2)},\n`,
  );
  return `/** What a call of \`${comment(described.name)}\` needs. */\nexport const ${constantOf(described, index)}: NamedCall<${quote(described.name)}> = {\n${lines.join("")}};\n`;
}

function callMembers(described: DescribedOperation, isPlain: boolean): object {
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

function emitEntry(described: DescribedOperation, { index, document, isPlain }: Place): string {
  const { operation, key, parameters } = described;
  const members = {
    id: operation.id,
    document,
    summary: operation.summary,
    ...(isPlain && { queryParameters: parameters.query, security: operation.security }),
  };
  const lines = Object.entries(members).map(([member, value]) => `    ${member}: ${emitValue(value, 4)},\n`);
  return `  ${quote(key)}: describeOperation(${constantOf(described, index)}, {\n${lines.join("")}  }),`;
}

interface Place {
  readonly index: number;
  readonly document: string;
  /** Whether the plain writer of the client and the credentials of Cloudflare do for it. */
  readonly isPlain: boolean;
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

// A list of parameters has a line for each, as soon as there are two.
function emitValue(value: unknown, indent: number): string {
  const isLong =
    Array.isArray(value) && value.length > 1 && !Array.isArray(value[0]) && typeof value[0] === "object";
  if (!isLong) return JSON.stringify(value);
  return `[\n${value.map((item) => `${" ".repeat(indent + 2)}${JSON.stringify(item)},\n`).join("")}${" ".repeat(indent)}]`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

// Text that can neither end a comment nor break its line.
function comment(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll("*/", "*\\/");
}
