import { type OperationResponse, SpecError, type Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { sampleValue, type Schema } from "@cftokens/openapi/schema";
import { findGenerated } from "../cases/find-value.ts";
import { Contradiction, NoCases } from "../cases/no-cases.ts";
import { valueArbitrary } from "../cases/value-arbitrary.ts";
import { declaresEnvelope } from "../check-envelope.ts";
import { schemaCompiles } from "../checks/exchange/schema-compiles.ts";
import type { ContractOperation } from "../contract-operation.ts";
import type { Finding } from "../finding.ts";
import type { Observation } from "../observation.ts";
import { specSatisfiable } from "../checks/run-checks.ts";
import { toFinding } from "../to-finding.ts";
import { lostMappings } from "./lost-mappings.ts";

/**
 * Finds an operation's schemas that cannot be compiled, discriminators that lead nowhere, and
 * responses that nothing can meet. Sends nothing.
 */
export function checkOperationSchemas({ operation, validator }: ContractOperation): readonly Finding[] {
  const bodies = Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema);
  return [
    ...bodies.flatMap((schema) => {
      const fault = compileFault(validator, schema, "request");
      return fault === undefined
        ? tellLost(operation.id, validator, schema)
        : [brokenSchema(operation.id, fault)];
    }),
    ...operation.responses.flatMap((response) => checkResponse(operation.id, validator, response)),
  ];
}

function checkResponse(
  operation: string,
  validator: Validator,
  response: OperationResponse,
): readonly Finding[] {
  return Object.values(response.content).flatMap(({ schema, examples }) => {
    const fault = compileFault(validator, schema, "response");
    if (fault !== undefined) return [brokenSchema(operation, fault)];
    const known = { examples: Object.values(examples), status: response.status };
    const observation = whyUnsatisfied(validator, schema, known);
    return [
      ...(observation === undefined ? [] : [toFinding(observation, { check: specSatisfiable, operation })]),
      ...tellLost(operation, validator, schema),
    ];
  });
}

function tellLost(operation: string, validator: Validator, schema: Schema): readonly Finding[] {
  return lostMappings(validator, schema).map((observation) =>
    toFinding(observation, { check: schemaCompiles, operation }),
  );
}

function whyUnsatisfied(validator: Validator, schema: Schema, known: Known): Observation | undefined {
  const none = `no answer can meet the schema of status ${known.status}`;
  try {
    return isSatisfiable(validator, schema, known) ? undefined : { pointer: "", message: none };
  } catch (error) {
    if (!(error instanceof NoCases)) throw error;
    if (error instanceof Contradiction) return { pointer: "", message: `${none}: ${error.message}` };
    const message = `no answer could be made up for the schema of status ${known.status}: ${error.message}`;
    return { pointer: "", severity: "info", message };
  }
}

function compileFault(
  validator: Validator,
  schema: Schema,
  direction: "request" | "response",
): SpecError | undefined {
  try {
    validator.accepts(schema, null, direction);
    return undefined;
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
}

function brokenSchema(operation: string, { reason, pointer }: SpecError): Finding {
  const message = `${reason} (at ${pointer || "its root"} of the document)`;
  return toFinding({ pointer: "", message }, { check: schemaCompiles, operation });
}

interface Known {
  readonly examples: readonly unknown[];
  readonly status: string;
}

// Whether a schema accepts a plain failure or some success, if it has an envelope; if not, any
// value.
function isSatisfiable(validator: Validator, schema: Schema, { examples, status }: Known): boolean {
  const accepts = (value: unknown) => validator.accepts(schema, value, "response");
  const hasEnvelope = declaresEnvelope(validator, schema, {});
  if (hasEnvelope && /^[45]/u.test(status)) return canonicalFailures.some(accepts);
  const isRight = (value: unknown) => accepts(value) && (!hasEnvelope || isSuccessBody(value));
  if (examples.some(isRight) || isRight(sampleValue(validator.document, schema, "response"))) return true;
  return findGenerated(valueArbitrary(validator.document, schema, "response"), isRight) !== undefined;
}

function isSuccessBody(value: unknown): boolean {
  return isJsonObject(value) && value["success"] === true;
}

const failure = {
  success: false,
  errors: [{ code: 7003, message: "No route for the URI" }],
  messages: [],
  result: null,
};
// A failure as documented, and one as gateways answer, without optional members.
const canonicalFailures = [failure, { success: false, errors: failure.errors }];
