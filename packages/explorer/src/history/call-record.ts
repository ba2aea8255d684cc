import { createRedact } from "@cftokens/client";
import { type Finding, type RecordedExchange, redactExchange } from "@cftokens/contract";
import { redacted, redactMarked, redactValue } from "@cftokens/credentials";
import { isJsonObject } from "@cftokens/openapi/json";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { CallValues, ValuePlace, ValueProblem, Values } from "../request/call-values.ts";
import { mapLeaves } from "../request/map-leaves.ts";
import { readJson } from "../request/read-json.ts";
import { withoutFiles } from "../request/without-files.ts";
import type { Received } from "../send/send-request.ts";
import type { JudgedCall } from "../verdict/judge-call.ts";

/** A call as it is kept: nothing in it is a credential. */
export interface CallRecord {
  /** When it was sent, in milliseconds since the epoch. */
  readonly at: number;
  /** The name of the document, and its file; a document of the client has none. */
  readonly document: string;
  readonly file?: string;
  /** The id of the operation. */
  readonly operation: string;
  readonly mediaType?: string;
  /** Where it was sent, if not where the document says. */
  readonly server?: string;
  readonly values: KeptValues;
  readonly exchange: RecordedExchange;
  readonly findings: readonly Finding[];
  /** The length of the body in bytes, and the milliseconds until it ended. */
  readonly size: number;
  readonly time: number;
}

/** The values of a call without credentials and files. */
export interface KeptValues {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  readonly cookie: Values;
  readonly server: Values;
  /** Absent where there was none, or it was not kept. */
  readonly body?: unknown;
  /** Whether there was a body that is not kept: bytes of a file. */
  readonly isBodyLost: boolean;
}

/** What a record is made of. */
export interface MadeCall {
  readonly at: number;
  readonly document: string;
  readonly file?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly server?: string | undefined;
  readonly values: CallValues;
  readonly received: Received;
  readonly judged: JudgedCall;
  /** The credentials that were sent, wherever they may come back. */
  readonly secrets: readonly string[];
}

/**
 * Makes the record of a call: everything that its document marks as a credential, that has the name
 * or the look of one, or that was sent as one, is taken out before it goes anywhere.
 */
export function recordCall({ operation }: Pick<OpenedOperation, "operation">, call: MadeCall): CallRecord {
  const { at, document, file, mediaType, server, values, received, judged, secrets } = call;
  const redact = createRedact(secrets);
  const exchange = mapTexts(redactExchange(judged.hidden()), redact);
  return {
    at,
    document,
    ...(file !== undefined && { file }),
    operation: operation.id,
    ...(mediaType !== undefined && { mediaType }),
    ...(server !== undefined && { server }),
    values: mapTexts(keepValues(values, judged.marks), redact),
    exchange: isLong(exchange) ? withoutAnswer(exchange) : exchange,
    findings: judged.verdict.findings,
    size: received.size,
    time: received.times.end,
  };
}

/** The values of a kept call, and what has to be given again because it was not kept. */
export function valuesOfRecord({ values }: Pick<CallRecord, "values">): CallValues {
  const { body, isBodyLost: _, ...places } = values;
  return { ...places, body: body === undefined ? undefined : { kind: "value", value: body } };
}

/**
 * The values of a kept call without those that were not kept, and the names of these: they have to
 * be given again.
 */
export function splitLost(record: Pick<CallRecord, "values">): {
  readonly values: CallValues;
  readonly lost: readonly string[];
} {
  const values = valuesOfRecord(record);
  const problems = listLost(values, record.values);
  const places = Object.fromEntries(
    (["path", "query", "header", "cookie", "server"] as const).map((place) => [
      place,
      withoutMarks(values[place]) ?? {},
    ]),
  );
  const { body } = values;
  const kept = body?.kind === "value" ? withoutMarks(body.value) : undefined;
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each place keeps what it is
    values: {
      ...places,
      body: kept === undefined ? undefined : { kind: "value", value: kept },
    } as CallValues,
    lost: problems.map(({ place, segments }) => segments.join(".") || String(place)),
  };
}

// Undefined for what was not kept.
function withoutMarks(value: unknown): unknown {
  if (isMark(value)) return undefined;
  if (Array.isArray(value)) return value.map(withoutMarks).filter((one) => one !== undefined);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, one]) => [name, withoutMarks(one)] as const);
  return Object.fromEntries(members.filter(([, one]) => one !== undefined));
}

function isMark(value: unknown): boolean {
  return typeof value === "string" && (value.includes(redacted) || value === fileMark);
}

/** What is still missing in the values of a kept call: credentials and files that were not kept. */
export function listLost(
  values: CallValues,
  { isBodyLost }: Pick<KeptValues, "isBodyLost">,
): readonly ValueProblem[] {
  const { body } = values;
  const places = (["path", "query", "header", "cookie", "server"] as const).flatMap((place) =>
    lostIn(values[place], place),
  );
  const inBody = body?.kind === "value" ? lostIn(body.value, "body") : [];
  const whole: readonly ValueProblem[] = isBodyLost && body === undefined ? [lost("body", [])] : [];
  return [...places, ...inBody, ...whole];
}

function lostIn(
  value: unknown,
  place: ValuePlace,
  segments: readonly string[] = [],
): readonly ValueProblem[] {
  if (typeof value === "string") return isMark(value) ? [lost(place, segments)] : [];
  if (typeof value !== "object" || value === null || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([name, one]) => lostIn(one, place, [...segments, name]));
}

function lost(place: ValuePlace, segments: readonly string[]): ValueProblem {
  return { place, segments, message: "was not kept; give it again", isFatal: true };
}

type Marks = JudgedCall["marks"];

function keepValues({ path, query, header, cookie, server, body }: CallValues, marks: Marks): KeptValues {
  const { names } = marks.request;
  const clean = (value: unknown) => redactValue(redactMarked(withoutFiles(value, fileMark), names));
  const inPlace = (given: Values): Values =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        // Under its name, which may be that of a credential.
        memberOf(clean({ [name]: value }), name),
      ]),
    );
  const hidden = Object.entries(path).map(([name, value]) => [name, marks.path.has(name) ? redacted : value]);
  const kept = keptBody(body);
  const cleanBody = marks.request.isWhole && kept !== undefined ? redacted : clean(kept);
  return {
    path: inPlace(Object.fromEntries(hidden)),
    query: inPlace(query),
    header: inPlace(header),
    cookie: inPlace(cookie),
    server: inPlace(server),
    ...(kept !== undefined && { body: cleanBody }),
    isBodyLost: body !== undefined && kept === undefined,
  };
}

// A body of a file is kept where it is JSON.
function keptBody(body: CallValues["body"]): unknown {
  if (body === undefined || body.kind === "value") return body?.value;
  const read = readJson(new TextDecoder().decode(body.bytes));
  return read.ok ? read.value : undefined;
}

const fileMark = "[file]";

function memberOf(value: unknown, name: string): unknown {
  return isJsonObject(value) ? Object.values(value)[0] : name;
}

// A copy of a JSON value, whose depth is bounded, with other texts.
function mapTexts<Value>(value: Value, map: (text: string) => string): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only texts become others
  return mapLeaves(value, (leaf) => (typeof leaf === "string" ? map(leaf) : leaf)) as Value;
}

// In characters of JSON. What is longer is no answer that one reads again.
const longestExchange = 1_000_000;

function isLong(exchange: RecordedExchange): boolean {
  return JSON.stringify(exchange).length > longestExchange;
}

function withoutAnswer({ request, response }: RecordedExchange): RecordedExchange {
  const { body: _, ...rest } = response;
  return { request, response: rest };
}
