import type { Violation } from "@cftokens/openapi";
import type { ApiFailure } from "./api-answer.ts";
import { refuse } from "./api-answer.ts";
import { apiFailures } from "./api-failures.ts";

/**
 * The token APIs' refusal of an invalid request: one error per field, code 400, in the wording that
 * was observed for dates, names and groups (rows 30 to 34 of the recorded errors; the other wording
 * is E3 in spec/decisions.md).
 */
export function describeTokenViolation(violations: readonly Violation[]): ApiFailure {
  const reused = violations.some(
    ({ pointer, keyword }) => keyword === "readOnly" && /^\/policies\/\d+\/id$/u.test(pointer),
  );
  if (reused) return apiFailures.policyReused();
  const resource = violations.find(
    ({ pointer, keyword }) => keyword === "pattern" && /^\/policies\/\d+\/resources(\/|$)/u.test(pointer),
  );
  if (resource !== undefined) return apiFailures.unsupportedResource(String(resource.got));
  const messages = new Set(violations.map(tokenSentence));
  return { ok: false, status: 400, errors: [...messages].map((message) => ({ code: 400, message })) };
}

/** The refusal of Access (observed): code 12130 and a detail after a fixed prefix. */
export function describeAccessViolation(violations: readonly Violation[]): ApiFailure {
  return apiFailures.invalidAccessRequest(sentences(violations));
}

/** The refusal of Workers Builds; its code is an assumption (E3 in spec/decisions.md). */
export function describeBuildsViolation(violations: readonly Violation[]): ApiFailure {
  return refuse(400, 12002, `Invalid request: ${sentences(violations)}`);
}

function sentences(violations: readonly Violation[]): string {
  return [...new Set(violations.map(({ pointer, message }) => `${fieldName(pointer)} ${message}`))].join(
    "; ",
  );
}

function tokenSentence({ pointer, keyword, message, expected }: Violation): string {
  const field = fieldName(pointer);
  if (/^\/(expires_on|not_before)$/u.test(pointer)) {
    return `${field} must be a valid date/time in the format "2005-12-30T01:02:03Z"`;
  }
  if (/^\/policies\/\d+\/permission_groups\/\d+\/id$/u.test(pointer) && keyword === "required") {
    return "These rules must pass for permission_groups: id must be present";
  }
  if (/^\/condition\/request[._]ip\/(not_)?in\/\d+$/u.test(pointer)) return `${field} must be a valid CIDR`;
  switch (keyword) {
    case "required":
      return `${field} must be present`;
    case "minLength":
    case "maxLength":
      return pointer === "/name" ? "name must have a length between 1 and 120" : `${field} ${message}`;
    case "enum":
      return `${field} must be in { ${[expected]
        .flat()
        .map((one) => JSON.stringify(one))
        .join(", ")} }`;
    case "type":
      return `${field} must be of the type ${[expected].flat().join(" or ")}`;
    default:
      return `${field} ${message}`;
  }
}

function fieldName(pointer: string): string {
  const name = pointer.slice(1).replaceAll("/", ".").replaceAll("~1", "/").replaceAll("~0", "~");
  return name === "" ? "body" : name;
}
