import type { OpenApiDocument, Validator } from "@cftokens/openapi";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import type { Schema } from "@cftokens/openapi/schema";
import { isSuccessStatus } from "./exchange.ts";
import type { Observation } from "./observation.ts";

/**
 * Whether a schema describes an envelope for a value: it is Cloudflare's, and declares `success`.
 * Throws SpecError for a schema that cannot be used.
 */
export function declaresEnvelope(validator: Validator, schema: Schema, value: unknown): boolean {
  if (!isOfCloudflare(validator.document)) return false;
  return validator.placeOf(schema, "response").describe(value).member("success") !== undefined;
}

/**
 * Whether a document is of Cloudflare's API. Others have a member named `success`, too, and take
 * other credentials.
 */
export function isOfCloudflare({ servers = [] }: OpenApiDocument): boolean {
  return servers.some(({ url }) => URL.parse(url)?.host === "api.cloudflare.com");
}

/**
 * Finds disagreements of status, `success`, `errors` and `result`, where a body has an envelope
 * (https://developers.cloudflare.com/fundamentals/api/how-to/make-api-calls/).
 */
export function checkEnvelope(value: unknown, status: number): readonly Observation[] {
  if (!isJsonObject(value) || typeof value["success"] !== "boolean") return [];
  const isSuccess = isSuccessStatus(status);
  const agreement = value["success"] === isSuccess ? [] : [disagreement(value["success"], status)];
  return [...agreement, ...(value["success"] ? checkSuccess(value) : checkFailure(value))];
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
