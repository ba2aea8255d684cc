import { requestPath, typeName } from "@cftokens/openapi";
import type { DescribedBody } from "@cftokens/openapi/bodies";
import type { DescribedDocument, DescribedOperation } from "./describe-document.ts";
import type { AnswerForm } from "./described-answer.ts";
import { header } from "./header.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";

/**
 * `operations.ts` of a document: one typed function per operation, and the operations as data for
 * run time.
 */
export function emitOperations(source: DescribedDocument, names: ModuleNames = insideClient): string {
  const name = typeName(source.name);
  const client = `export interface ${name}Client {\n${source.operations.map(emitFunction).join("\n")}}`;
  const lines = [
    header(source.source, names),
    ...(source.operations.length > 0 ? [`import type { Call } from "${names.client("call", 2)}";`] : []),
    `import type { OperationDescription } from "${names.client("operation-description", 2)}";`,
    ...(source.operations.length > 0
      ? [`import type { operations } from "${names.generated("types")}";`]
      : []),
    "",
    `/** ${comment(source.document.info.title)} */`,
    client,
    "",
    `/** The operations of ${source.source} by id. */`,
    `export const operationsOf${name} = {`,
    ...source.operations.map((operation) => emitDescription(source.name, operation)),
    "} as const satisfies Readonly<Record<string, OperationDescription>>;",
    "",
  ];
  return plainCode(lines.join("\n"));
}

function emitFunction(described: DescribedOperation): string {
  const { operation, name, answers, requestBody } = described;
  const [enveloped, bare] = [true, false].map((isEnvelope) =>
    answers.filter(({ form }) => (form === "envelope") === isEnvelope).map(({ status }) => statusKey(status)),
  );
  const forms = formsOf(requestBody, answers);
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
function formsOf(
  body: DescribedBody | undefined,
  answers: DescribedOperation["answers"],
): string | undefined {
  const isOther = body !== undefined && body.form !== "json" && body.form !== "form";
  const binary = body?.binary ?? [];
  const codesOf = (reads: (form: AnswerForm) => boolean) =>
    answers.filter(({ form }) => reads(form)).map(({ status }) => statusKey(status));
  const bytes = codesOf((form) => form === "bytes");
  const texts = codesOf((form) => form === "text");
  const streams = codesOf((form) => typeof form === "object");
  const members = [
    ...(isOther ? [`body: ${quote(body.form)}`] : []),
    ...(binary.length > 0 ? [`binary: ${binary.map(quote).join(" | ")}`] : []),
    ...(bytes.length > 0 ? [`bytes: ${union(bytes)}`] : []),
    ...(texts.length > 0 ? [`text: ${union(texts)}`] : []),
    ...(streams.length > 0 ? [`stream: ${union(streams)}`] : []),
  ];
  return members.length === 0 ? undefined : `{ ${members.join("; ")} }`;
}

// A letter that is newer than the compiler's tables is none to it outside of quotes.
function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? name : quote(name);
}

function statusKey(status: string): string {
  return /^\d+$/u.test(status) ? status : quote(status);
}

function union(statuses: readonly string[] = []): string {
  return statuses.length === 0 ? "never" : statuses.join(" | ");
}

function documentation({ operation }: DescribedOperation): readonly string[] {
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

function emitDescription(
  document: string,
  { operation, key, name, server, parameters, answers, accept, requestBody }: DescribedOperation,
): string {
  const { path, query, header: inHeader, cookie } = parameters;
  const members = {
    id: operation.id,
    name,
    document,
    method: operation.method,
    path: requestPath(operation.path),
    summary: operation.summary,
    ...(server !== undefined && { server }),
    pathParameters: path,
    queryParameters: query,
    ...(inHeader.length > 0 && { headerParameters: inHeader }),
    ...(cookie.length > 0 && { cookieParameters: cookie }),
    acceptedPermissions: operation.acceptedPermissions ?? null,
    security: operation.security,
    requestBody: requestBody === undefined ? null : bodyEntry(requestBody),
    ...(accept !== undefined && { accept }),
    answers: Object.fromEntries(answers.map(({ status, form }) => [status, form])),
  };
  const lines = Object.entries(members).map(([member, value]) => `    ${member}: ${emitValue(value)},\n`);
  return `  ${quote(key)}: {\n${lines.join("")}  },`;
}

function bodyEntry({ required, mediaType, form, fields }: DescribedBody): object {
  return { required, mediaType, ...(form !== "json" && { form }), ...(fields !== undefined && { fields }) };
}

// A list of parameters has a line for each, as soon as there are two.
function emitValue(value: unknown): string {
  const isLong =
    Array.isArray(value) && value.length > 1 && !Array.isArray(value[0]) && typeof value[0] === "object";
  if (!isLong) return JSON.stringify(value);
  return `[\n${value.map((item) => `      ${JSON.stringify(item)},\n`).join("")}    ]`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

// Text that can neither end a comment nor break its line.
function comment(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll("*/", "*\\/");
}
