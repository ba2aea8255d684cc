import type { RecordedExchange } from "@cftokens/contract";
import { matchMediaType, matchResponse } from "@cftokens/openapi";
import { isJsonMediaType, placeOfOperation } from "@cftokens/openapi/json";
import { visibleJson } from "@cftokens/workbench/text";
import { headerOf } from "./answer-form.ts";
import { contentOf } from "./answer-place.ts";
import type { AnsweredCall } from "./answered-call.ts";

/** The form in which a document is written. */
export type ExampleForm = "yaml" | "json";

/**
 * The bodies of a call as examples of its document, in the maps around them from `paths` on, so
 * that they stand where they belong when they are put there. Credentials in them are redacted, as
 * in a contract case. Undefined where neither body can be shown, or the operation is gone.
 */
export function answerExample(call: AnsweredCall, form: ExampleForm): string | undefined {
  const line = call.opened === undefined ? undefined : call.caseLine();
  if (call.opened === undefined || line === undefined) return undefined;
  const { operation } = call.opened;
  // It was written from such an exchange.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a line of our own
  const { request, response } = JSON.parse(line) as RecordedExchange;
  const members = {
    ...requestMembers(call, request),
    ...responseMembers(call, response),
  };
  if (Object.keys(members).length === 0) return undefined;
  const excerpt = placeOfOperation(operation).reduceRight<object>(
    (below, name) => ({ [name]: below }),
    members,
  );
  return form === "json" ? `${visibleJson(excerpt, 2)}\n` : `${toYaml(excerpt).join("\n")}\n`;
}

/** The form of the document of a call; documents of the program itself are YAML. */
export function exampleForm({ file }: Pick<AnsweredCall, "file">): ExampleForm {
  return file?.toLowerCase().endsWith(".json") === true ? "json" : "yaml";
}

function requestMembers({ opened, operation }: AnsweredCall, { headers, body }: RecordedExchange["request"]) {
  const contentType = headerOf(Object.entries(headers), "content-type");
  // A form is described by its fields, and not by the text that is sent.
  if (body === undefined || !isJsonMediaType(contentType)) return {};
  const { content = {} } = opened?.operation.requestBody ?? {};
  const matched = matchMediaType(content, contentType);
  const mediaType = Object.keys(content).find((name) => content[name] === matched) ?? essenceOf(contentType);
  return { requestBody: contentWith(mediaType, { operation, body, known: matched?.examples }) };
}

function responseMembers(
  { opened, operation }: AnsweredCall,
  { status, headers, body }: RecordedExchange["response"],
) {
  if (body === undefined || opened === undefined) return {};
  const contentType = headerOf(Object.entries(headers), "content-type");
  const name = matchResponse(opened.operation, status)?.status ?? String(status);
  const mediaType = contentOf(opened.operation, { status, contentType })?.mediaType ?? essenceOf(contentType);
  const known = matchResponse(opened.operation, status)?.content[mediaType]?.examples;
  return { responses: { [name]: contentWith(mediaType, { operation, body, known }) } };
}

function contentWith(
  mediaType: string,
  {
    operation,
    body,
    known = {},
  }: {
    readonly operation: string;
    readonly body: unknown;
    readonly known: Readonly<Record<string, unknown>> | undefined;
  },
) {
  return { content: { [mediaType]: { examples: { [freeName(operation, known)]: { value: body } } } } };
}

// No example that the document has is replaced when this one is put beside it.
function freeName(operation: string, known: Readonly<Record<string, unknown>>): string {
  const name = operation.replaceAll(/[^\w.-]+/gu, "-").replaceAll(/^-+|-+$/gu, "") || "example";
  let free = name;
  for (let count = 2; Object.hasOwn(known, free); count += 1) free = `${name}-${count}`;
  return free;
}

function essenceOf(contentType: string): string {
  return contentType.split(";")[0]?.trim().toLowerCase() || "application/octet-stream";
}

// Maps and lists in lines; texts are in quotes, in which YAML reads what JSON does.
function toYaml(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item) => listItem(toYaml(item)));
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0)
    return [visibleJson(value)];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const lines = toYaml(member);
    return isInLine(member)
      ? [`${yamlKey(name)}: ${lines.join("")}`]
      : [`${yamlKey(name)}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function listItem(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function isInLine(value: unknown): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

function yamlKey(name: string): string {
  const isPlain =
    /^[a-z/][\w./{}-]*$/iu.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(name);
  return isPlain ? name : visibleJson(name);
}
