import { documents } from "@cftokens/client/documents";
import { createValidator, listOperations, type OpenApiDocument, type Violation } from "@cftokens/openapi";
import { type ApiCall, operationOf } from "./api-call.ts";

/**
 * Says what is wrong with the body of a call, by the schema of its operation. The API has the last
 * word all the same.
 */
export type CheckCall = (call: ApiCall) => readonly Violation[];

/** A check that compiles the schema of an operation once. */
export function createCheckCall(): CheckCall {
  const checks = new Map<string, BodyCheck>();
  return (call) => {
    const { id, document } = operationOf(call);
    const check = checks.get(id) ?? createBodyCheck(id, document);
    checks.set(id, check);
    return check(call.body);
  };
}

type BodyCheck = (body: unknown) => readonly Violation[];

function createBodyCheck(id: string, name: string): BodyCheck {
  const named: Readonly<Record<string, OpenApiDocument>> = documents;
  const document = named[name];
  if (document === undefined) return () => [];
  const operation = listOperations(document).find((listed) => listed.id === id);
  const schema = operation?.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return () => [];
  const validator = createValidator(document);
  return (body) => validator.violations(schema, body, "request");
}
