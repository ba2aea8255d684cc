import { whyNoPathValue } from "@cftokens/client/apis";
import type { Operation, Violation } from "@cftokens/openapi";
import { parsePointer } from "@cftokens/openapi/json";
import { mediaTypeOfParameter, schemaOfParameter, writeParameter } from "@cftokens/openapi/parameters";
import { surveyProperties } from "@cftokens/openapi/schema";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { SentBody } from "./body-of.ts";
import type { CallValues, ValueProblem } from "./call-values.ts";
import { readJson } from "./read-json.ts";
import { withoutFiles } from "./without-files.ts";

/**
 * Finds everything in which the values of a call are not what the document asks for: what is
 * missing, what its schemas refuse, and members that they do not have. Throws SpecError for a
 * schema that cannot be used.
 */
export function checkValues(
  opened: OpenedOperation,
  values: CallValues,
  body: SentBody | undefined,
): readonly ValueProblem[] {
  const { document, operation } = opened;
  const [server] = operation.servers ?? document.servers ?? [];
  return [
    ...operation.parameters.flatMap((parameter) => checkParameter(opened, parameter, values)),
    ...checkVariables(server?.variables ?? {}, values),
    ...checkBody(opened, values, body),
  ];
}

/**
 * The problems of a call's names and those of its values; what is wrong with a name is said once.
 */
export function joinProblems(
  ofNames: readonly ValueProblem[],
  ofValues: readonly ValueProblem[],
): readonly ValueProblem[] {
  const known = new Set(ofNames.map(keyOf));
  return [...ofNames, ...ofValues.filter((problem) => !known.has(keyOf(problem)))];
}

function keyOf({ place, segments }: ValueProblem): string {
  return JSON.stringify([place, ...segments]);
}

type Parameter = Operation["parameters"][number];

function checkParameter(
  { validator }: OpenedOperation,
  parameter: Parameter,
  values: CallValues,
): readonly ValueProblem[] {
  const { in: place, name, required = false } = parameter;
  const given = values[place];
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  const problem = (message: string, rest: Partial<ValueProblem> = {}): ValueProblem => ({
    place,
    segments: [name],
    message,
    isFatal: false,
    ...rest,
  });
  if (value === undefined) return required || place === "path" ? [problem("is required but missing")] : [];
  const schema = schemaOfParameter(parameter);
  const broken = validator
    .violations(schema, value, "request")
    .map(({ pointer, message }) => problem(message, { segments: [name, ...parsePointer(pointer)] }));
  const written = writeOrFail(parameter, value);
  if (written === undefined) return [...broken, problem("is not valid Unicode", { isFatal: true })];
  const reason = place === "path" ? whyNoPathValue(written) : undefined;
  const isUnsendable = place === "header" && !/^[\t\x20-\x7e\x80-\xff]*$/u.test(written);
  return [
    ...broken,
    ...(reason === undefined ? [] : [problem(reason)]),
    ...(isUnsendable ? [problem("has a character that no header can hold", { isFatal: true })] : []),
  ];
}

// Undefined for text that is half of a character.
function writeOrFail(parameter: Parameter, value: unknown): string | undefined {
  const { in: place, name, style, explode, allowReserved } = parameter;
  const form = { name, in: place, style, explode, allowReserved, mediaType: mediaTypeOfParameter(parameter) };
  try {
    return writeParameter(form, value).join("&");
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

type Variables = NonNullable<NonNullable<OpenedOperation["document"]["servers"]>[number]["variables"]>;

function checkVariables(variables: Variables, { server }: CallValues): readonly ValueProblem[] {
  return Object.entries(server).flatMap(([name, value]): readonly ValueProblem[] => {
    const listed = Object.hasOwn(variables, name) ? variables[name]?.enum : undefined;
    if (listed === undefined || listed.some((one) => one === value)) return [];
    const message = `must be one of ${listed.map((one) => JSON.stringify(one)).join(" or ")}`;
    return [{ place: "server", segments: [name], message, isFatal: false }];
  });
}

function checkBody(
  opened: OpenedOperation,
  { body }: CallValues,
  described: SentBody | undefined,
): readonly ValueProblem[] {
  const { method } = opened.operation;
  if (described === undefined || bodiless.has(method)) {
    if (body === undefined) return [];
    const isFatal = bodiless.has(method);
    return [problemOfBody(isFatal ? `is not sent with ${method}` : "is not asked for", { isFatal })];
  }
  if (body?.kind === "bytes") return checkBytes(opened, body.bytes, described);
  if (body === undefined && !described.required) return [];
  if (body === undefined && !described.hasMembers) return [problemOfBody("is required but missing")];
  const problems = checkValue(opened, body?.value ?? {}, described);
  return body === undefined && problems.length === 0 ? [problemOfBody("is required but missing")] : problems;
}

// What `fetch` sends with no body.
const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD"]);

function checkBytes(
  opened: OpenedOperation,
  bytes: Uint8Array,
  described: SentBody,
): readonly ValueProblem[] {
  if (described.form === "multipart")
    return [problemOfBody("is multipart: give its parts as members, files with @", { isFatal: true })];
  const text = new TextDecoder().decode(bytes);
  if (described.form === "text") return checkValue(opened, text, described);
  if (described.form !== "json") return [];
  const read = readJson(text);
  return read.ok ? checkValue(opened, read.value, described) : [problemOfBody(read.message)];
}

function checkValue(
  { validator }: OpenedOperation,
  value: unknown,
  { schema, form }: SentBody,
): readonly ValueProblem[] {
  // What is sent as bytes is a text to a schema.
  const judged = form === "multipart" ? withoutFiles(value, "") : value;
  const broken = validator.violations(schema, judged, "request");
  const known = new Set(broken.map(({ pointer }) => pointer));
  const undeclared = surveyProperties(validator, schema, judged, "request").undeclared.filter(
    (pointer) => !known.has(pointer),
  );
  return [
    ...broken.map(({ pointer, message }: Violation) =>
      problemOfBody(message, { segments: parsePointer(pointer) }),
    ),
    ...undeclared.map((pointer) =>
      problemOfBody("is not in the document", { segments: parsePointer(pointer) }),
    ),
  ];
}

function problemOfBody(message: string, rest: Partial<ValueProblem> = {}): ValueProblem {
  return { place: "body", segments: [], message, isFatal: false, ...rest };
}
