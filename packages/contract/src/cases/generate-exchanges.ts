import { isJsonObject, type Schema } from "@cftokens/openapi";
import fc, { type Arbitrary } from "fast-check";
import { checkEnvelope } from "../check-envelope.ts";
import type { ContractOperation } from "../create-contract.ts";
import { type Exchange, toBody } from "../exchange.ts";
import { valueArbitrary } from "./value-arbitrary.ts";

export interface Generating {
  readonly baseUrl: string;
  readonly seed: number;
  readonly count: number;
}

/** How many values in a row may be refused before it is clear that there are no others. */
const mostRefused = 10_000;

/**
 * Exchanges in which an operation answers as its document allows, over all of its JSON responses, headers included.
 * Throws when there seems to be no such answer: an envelope that cannot say what its status says.
 */
export function generateExchanges(
  target: ContractOperation,
  { baseUrl, seed, count }: Generating,
): readonly Exchange[] {
  const { operation, validator } = target;
  let refused = 0;
  const answers = operation.responses.flatMap(({ status, headers, content }) =>
    Object.entries(content).map(([type, { schema }]) => {
      const code = status === "default" ? 200 : Number(status.replace("XX", "00"));
      return fc
        .tuple(
          valueArbitrary(validator.document, schema, "response"),
          headersArbitrary(Object.entries(headers), target),
        )
        .filter(([body]) => {
          const isAllowed = validator.accepts(schema, body, "response") && isConsistent(body, code);
          refused = isAllowed ? 0 : refused + 1;
          if (refused > mostRefused) throw noAnswer(operation, status);
          return isAllowed;
        })
        .map(([body, sent]) => ({ status: code, headers: { ...sent, "content-type": type }, body }));
    }),
  );
  if (answers.length === 0) return [];
  const url = `${baseUrl}${operation.path.replaceAll(/\{[^{}]+\}/g, "0")}`;
  return fc.sample(fc.oneof(...answers), { seed, numRuns: count }).map(({ body, ...response }) => ({
    request: { method: operation.method, url, headers: {}, body: { kind: "empty" } },
    response: { ...response, body: toBody(JSON.stringify(body)) },
  }));
}

function noAnswer({ id }: ContractOperation["operation"], status: string): Error {
  return new Error(
    `No ${status} answer of ${id} is found that its schema allows and whose envelope fits the status.`,
  );
}

/** Whether a body that has an envelope says what its status says; a schema alone cannot make sure of that. */
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
