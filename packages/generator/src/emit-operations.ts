import type { DescribedAnswer, DescribedDocument, DescribedOperation } from "./describe-document.ts";
import type { Operation } from "@cftokens/openapi";
import { typeName } from "./function-name.ts";
import { header } from "./header.ts";

/** `operations.ts` of a document: one typed function per operation, and the operations as data for run time. */
export function emitOperations(source: DescribedDocument): string {
  const name = typeName(source.name);
  const client = `export interface ${name}Client {\n${source.operations.map(emitFunction).join("\n")}}`;
  return [
    header(source.source),
    ...imports(client),
    "",
    `/** ${comment(source.document.info.title)} */`,
    client,
    "",
    `/** The operations of ${source.source} by id. */`,
    `export const operationsOf${name} = {`,
    ...source.operations.map((operation) => emitDescription(source.name, operation)),
    "} as const satisfies Readonly<Record<string, OperationDescription>>;",
    "",
  ].join("\n");
}

/** Only what the client's text uses: an unused import does not compile. */
function imports(client: string): readonly string[] {
  const answers = ["Answer", "Enveloped", "Plain"].filter((type) => client.includes(`${type}<`));
  return [
    ...(answers.length > 0 ? [`import type { ${answers.join(", ")} } from "../../answer.ts";`] : []),
    ...(client.includes("CallOptions") ? [`import type { CallOptions } from "../../call-options.ts";`] : []),
    `import type { OperationDescription } from "../../operation-description.ts";`,
    ...(client.includes("Writable<") ? [`import type { Writable } from "../../read-write.ts";`] : []),
    ...(client.includes("operations[") ? [`import type { operations } from "./types.ts";`] : []),
  ];
}

function emitFunction(described: DescribedOperation): string {
  const { operation, name } = described;
  const input = inputMembers(described);
  const isRequired = input.some((member) => !member.optional);
  const members = input.map(
    (member) => `    readonly ${member.name}${member.optional ? "?" : ""}: ${member.type};\n`,
  );
  const own = members.length === 0 ? "" : `{\n${members.join("")}  } & `;
  return [
    ...documentation(described).map((line) => `  ${line}\n`),
    `  readonly ${name}: (input${isRequired ? "" : "?"}: ${own}CallOptions) => Promise<Answer<${outcome(operation.id, described.answers)}>>;\n`,
  ].join("");
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

interface InputMember {
  readonly name: "path" | "query" | "header" | "cookie" | "body";
  readonly optional: boolean;
  readonly type: string;
}

function inputMembers({ operation, requestBody }: DescribedOperation): readonly InputMember[] {
  const type = `operations[${quote(operation.id)}]`;
  const members: InputMember[] = [];
  if (operation.parameters.some((parameter) => parameter.in === "path")) {
    members.push({ name: "path", optional: false, type: `${type}["parameters"]["path"]` });
  }
  for (const place of ["query", "header", "cookie"] as const) {
    const named = operation.parameters.filter((parameter) => parameter.in === place && isSent(parameter));
    if (named.length === 0) continue;
    const optional = named.every((parameter) => parameter.required !== true);
    members.push({ name: place, optional, type: present(`${type}["parameters"]["${place}"]`, optional) });
  }
  if (requestBody !== undefined) {
    const optional = !requestBody.required;
    const content = `${present(`${type}["requestBody"]`, optional)}["content"][${quote(requestBody.mediaType)}]`;
    members.push({ name: "body", optional, type: `Writable<${content}>` });
  }
  return members;
}

/** OpenAPI ignores parameters for these headers: they follow from what is sent and who sends it (Parameter Object, `name`). */
function isSent({ in: place, name }: Operation["parameters"][number]): boolean {
  return place !== "header" || !/^(?:accept|authorization|content-type)$/i.test(name);
}

function present(type: string, optional: boolean): string {
  return optional ? `NonNullable<${type}>` : type;
}

function outcome(id: string, answers: readonly DescribedAnswer[]): string {
  if (answers.length === 0) return "never";
  return answers
    .map((answer) => {
      const isNumber = /^\d+$/.test(answer.status);
      const key = isNumber ? answer.status : quote(answer.status);
      const body =
        answer.mediaType === undefined || answer.form === "empty"
          ? "undefined"
          : `operations[${quote(id)}]["responses"][${key}]["content"][${quote(answer.mediaType)}]`;
      return `${answerType(answer)}<${isNumber ? answer.status : "number"}, ${body}>`;
    })
    .join(" | ");
}

function answerType({ form }: DescribedAnswer): "Enveloped" | "Plain" {
  return form === "envelope" ? "Enveloped" : "Plain";
}

function emitDescription(
  document: string,
  { operation, name, answers, requestBody }: DescribedOperation,
): string {
  const path = operation.parameters.filter((parameter) => parameter.in === "path");
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const members = {
    id: operation.id,
    name,
    document,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    pathParameters: path.map((parameter) => ({ name: parameter.name, type: scalarType(parameter.schema) })),
    queryParameters: query.map((parameter) => ({
      name: parameter.name,
      required: parameter.required ?? false,
    })),
    acceptedPermissions: operation.acceptedPermissions ?? null,
    security: operation.security,
    requestBody: requestBody ?? null,
    answers: Object.fromEntries(answers.map(({ status, form }) => [status, form])),
  };
  const lines = Object.entries(members).map(([key, value]) => `    ${key}: ${JSON.stringify(value)},\n`);
  return `  ${quote(operation.id)}: {\n${lines.join("")}  },`;
}

function scalarType(schema: unknown): "string" | "number" {
  const isNumber =
    typeof schema === "object" &&
    schema !== null &&
    "type" in schema &&
    (schema.type === "number" || schema.type === "integer");
  return isNumber ? "number" : "string";
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** Text that can neither end a comment nor break its line. */
function comment(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("*/", "*\\/");
}
