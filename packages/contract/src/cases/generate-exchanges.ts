import {
  fillTemplate,
  matchResponse,
  type Operation,
  type OperationResponse,
  requestPath,
  type Validator,
} from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { sampleValue, type Schema } from "@cftokens/openapi/schema";
import fc, { type Arbitrary } from "fast-check";
import { checkEnvelope } from "../check-envelope.ts";
import type { ContractOperation } from "../contract-operation.ts";
import { type Exchange, toBody } from "../exchange.ts";
import { Contradiction, NoCases } from "./no-cases.ts";
import { valueArbitrary } from "./value-arbitrary.ts";

export interface Generating {
  readonly baseUrl: string;
  readonly seed: number;
  readonly count: number;
}

// After this many refused values in a row there is taken to be no valid one.
const mostRefused = 2000;

/**
 * Generates exchanges in which an operation answers as its document allows: each documented
 * response, with its headers and a body of each of its media types. A body that cannot be made up
 * is one that the document shows, or left out. Throws when no such answer is found, because the
 * schema accepts nothing or its envelope contradicts the status.
 */
export function generateExchanges(
  tested: ContractOperation,
  { baseUrl, seed, count }: Generating,
): readonly Exchange[] {
  const { operation } = tested;
  const answers = operation.responses.flatMap((response) => {
    const status = statusOf(response, operation);
    return status === undefined ? [] : answersOf(response, status, tested);
  });
  if (answers.length === 0) return [];
  const url = `${baseUrl}${fillTemplate(requestPath(operation), () => "0")}`;
  return fc.sample(fc.oneof(...answers), { seed, numRuns: count }).map((response) => ({
    request: { method: operation.method, url, headers: {}, body: { kind: "empty" } },
    response,
  }));
}

// A status that only this response documents; undefined when there is none.
function statusOf(response: OperationResponse, operation: Operation): number | undefined {
  const isOwn = (status: number) => matchResponse(operation, status) === response;
  const first = /^[1-5]/u.exec(response.status)?.[0];
  if (first !== undefined) return [Number(response.status), ...hundred(Number(first) * 100)].find(isOwn);
  // Beside a success, `default` is how failures are answered.
  const hasSuccess = operation.responses.some(({ status }) => status.startsWith("2"));
  return (hasSuccess ? [500, 400, 300, 200] : [200, 300, 400, 500]).flatMap(hundred).find(isOwn);
}

function hundred(start: number): readonly number[] {
  return Array.from({ length: 100 }, (_, index) => start + index);
}

function answersOf(
  { headers, content, status: documented }: OperationResponse,
  status: number,
  tested: ContractOperation,
): readonly Arbitrary<Exchange["response"]>[] {
  const { operation, validator } = tested;
  const sent = headersArbitrary(Object.entries(headers), tested);
  const bodies = Object.entries(content);
  if (bodies.length === 0)
    return [sent.map((texts) => ({ status, headers: texts, body: { kind: "empty" } }))];
  let refused = 0;
  return bodies.flatMap(([type, { schema, examples }]) => {
    const values = bodiesOf(schema, Object.values(examples), validator);
    if (values === undefined) return [];
    return fc
      .tuple(values, sent)
      .filter(([body]) => {
        const isAllowed = validator.accepts(schema, body, "response") && isConsistent(body, status);
        refused = isAllowed ? 0 : refused + 1;
        if (refused > mostRefused) throw noAnswer(operation, documented);
        return isAllowed;
      })
      .map(([body, texts]) => ({
        status,
        headers: { ...texts, "content-type": type },
        body: toBody(JSON.stringify(body)),
      }));
  });
}

// Made up, or else those that the document shows; undefined if there is neither.
function bodiesOf(
  schema: Schema,
  examples: readonly unknown[],
  validator: Validator,
): Arbitrary<unknown> | undefined {
  const { document } = validator;
  try {
    return valueArbitrary(document, schema, "response");
  } catch (error) {
    if (!(error instanceof NoCases) || error instanceof Contradiction) throw error;
    const shown = [...examples, sampleValue(document, schema, "response")];
    const right = shown.filter((value) => validator.accepts(schema, value, "response"));
    return right.length === 0 ? undefined : fc.constantFrom(...right);
  }
}

function noAnswer({ id }: ContractOperation["operation"], status: string): Error {
  return new Error(
    `No ${status} answer of ${id} is found that its schema allows and whose envelope fits the status.`,
  );
}

// Whether the envelope of a body, if it has one, agrees with the status. A schema cannot require
// that.
function isConsistent(body: unknown, status: number): boolean {
  return !isJsonObject(body) || checkEnvelope(body, status).length === 0;
}

type HeaderEntry = readonly [string, { readonly schema: Schema }];

function headersArbitrary(
  headers: readonly HeaderEntry[],
  { validator }: ContractOperation,
): Arbitrary<Readonly<Record<string, string>>> {
  const texts = headers.map(([name, { schema }]): [string, Arbitrary<string>] => [
    name,
    valueArbitrary(validator.document, schema, "response").map((value) => [value].flat().join(",")),
  ]);
  return fc.record(Object.fromEntries(texts));
}
