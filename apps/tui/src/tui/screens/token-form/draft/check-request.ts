import type { Violation } from "@cftokens/openapi";
import { callFor, createCheckCall } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { Problem } from "./check-draft.ts";
import type { TextFieldName } from "./draft.ts";
import { apiTokenAfter, type DraftRequest } from "./draft-request.ts";

/**
 * Checks a request before it is sent, by the schema of its operation. The API has the last word all
 * the same.
 */
export type CheckRequest = (request: DraftRequest) => readonly Problem[];

/** A check that compiles each schema once: for what is checked at every key. */
export function createCheckRequest(): CheckRequest {
  const checkCall = createCheckCall();
  return (request) => {
    const violations = checkCall(callFor(request)).map(toProblem).toSorted(compareProblems);
    const problems = [...violations, ...emptyPolicies(request)];
    return problems.filter(({ text }, index) => problems.findIndex((other) => other.text === text) === index);
  };
}

/** Checks one request; see CheckRequest. */
export function checkRequest(request: DraftRequest): readonly Problem[] {
  return createCheckRequest()(request);
}

function toProblem({ pointer, keyword, message, got }: Violation): Problem {
  const [, member, index = ""] = pointer.split("/");
  const policy = member === "policies" && index !== "" ? Number(index) : undefined;
  const field = fields.find(([prefix]) => pointer.startsWith(prefix));
  if (field === undefined) {
    return { field: undefined, policy, text: safeText(policyProblem(pointer, message, policy)) };
  }
  const [, name, label, form] = field;
  const isShape = (keyword === "pattern" || keyword === "format") && form !== undefined;
  const isShown = typeof got === "string" && name !== "buildSecret" && got.length <= 60;
  const subject = isShown ? `${label}: “${got}”` : label;
  const text = isShape ? `${subject} is not ${form}` : `${label} ${message}`;
  return { field: name, policy: undefined, text: safeText(text) };
}

function policyProblem(pointer: string, message: string, policy: number | undefined): string {
  if (policy === undefined) return `${pointer} ${message}`;
  return pointer.includes("/resources")
    ? `Policy ${policy + 1}: a resource is not named as the API asks; an id is 32 hexadecimal digits`
    : `Policy ${policy + 1}: ${pointer} ${message}`;
}

// In the order of the form, so that the first problem is the first one that the user comes to.
function compareProblems(one: Problem, other: Problem): number {
  return lineOf(one) - lineOf(other);
}

function lineOf({ field }: Problem): number {
  return field === undefined ? fields.length : fields.findIndex(([, name]) => name === field);
}

function emptyPolicies(request: DraftRequest): readonly Problem[] {
  const policies = apiTokenAfter(request)?.policies;
  if (policies === undefined) return [];
  if (policies.length === 0)
    return [{ field: undefined, policy: undefined, text: "No policy: the token could do nothing" }];
  return policies.flatMap((policy, index) => {
    const missing = [
      ...(policy.permission_groups.length === 0 ? ["no permission group"] : []),
      ...(Object.keys(policy.resources).length === 0 ? ["no resource"] : []),
    ];
    return missing.map((what) => ({
      field: undefined,
      policy: index,
      text: `Policy ${index + 1} has ${what}`,
    }));
  });
}

type FieldRule = readonly [pointer: string, field: TextFieldName, label: string, form?: string];

const moment = "a moment in UTC to the second, such as 2026-12-01T00:00:00Z";
const range = "a range such as 192.0.2.0/24 or 2001:db8::/32 (one address: /32 or /128)";
const fields: readonly FieldRule[] = [
  ["/name", "name", "Name"],
  ["/not_before", "notBefore", "Not before", moment],
  ["/expires_on", "expiresOn", "Expires", moment],
  ["/condition/request_ip/in", "ipIn", "Only from", range],
  ["/condition/request.ip/in", "ipIn", "Only from", range],
  ["/condition/request_ip/not_in", "ipNotIn", "Not from", range],
  ["/condition/request.ip/not_in", "ipNotIn", "Not from", range],
  ["/duration", "duration", "Duration", "a duration such as 8760h, 60m or 2h45m, or forever"],
  ["/build_token_name", "name", "Name"],
  ["/build_token_secret", "buildSecret", "API token"],
  ["/cloudflare_token_id", "cloudflareTokenId", "Its id"],
];
