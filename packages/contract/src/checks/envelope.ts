import { flattenSchema, isJsonObject, type JsonObject, type Schema, type Validator } from "@cftokens/openapi";
import type { Check, Observation } from "../check.ts";

/** The rules of Cloudflare's envelope, https://developers.cloudflare.com/fundamentals/api/how-to/make-api-calls/ */
export const envelope: Check = {
  id: "envelope",
  severity: "error",
  reason:
    "Status, success, errors and result say the same thing four times; a caller may look at any of them.",
  check({ response: { status } }, { validator, judgement }) {
    if (judgement.kind !== "judged" || !declaresSuccess(judgement.schema, validator)) return [];
    const { value } = judgement;
    if (!isJsonObject(value) || typeof value["success"] !== "boolean") return [];
    const isSuccess = status >= 200 && status < 300;
    const agreement = value["success"] === isSuccess ? [] : [disagreement(value["success"], status)];
    return [...agreement, ...(value["success"] ? checkSuccess(value) : checkFailure(value))];
  },
};

function declaresSuccess(schema: Schema, { document }: Validator): boolean {
  if (typeof schema === "boolean") return false;
  return Object.hasOwn(flattenSchema(document, schema).properties ?? {}, "success");
}

function disagreement(success: boolean, status: number): Observation {
  return {
    pointer: "/success",
    message: `is ${success} although the status is ${status}`,
    expected: !success,
    got: success,
  };
}

function checkSuccess({ errors }: JsonObject): readonly Observation[] {
  if (!Array.isArray(errors) || errors.length === 0) return [];
  return [
    { pointer: "/errors", message: "is not empty although success is true", expected: [], got: errors },
  ];
}

function checkFailure({ errors, result }: JsonObject): readonly Observation[] {
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  const missing = { pointer: "/errors", message: "has no error although success is false", got: errors };
  const surplus = {
    pointer: "/result",
    message: "is not null although success is false",
    expected: null,
    got: result,
  };
  return [...(hasErrors ? [] : [missing]), ...(result === null || result === undefined ? [] : [surplus])];
}
