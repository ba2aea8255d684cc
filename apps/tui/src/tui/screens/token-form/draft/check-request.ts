import type { Token } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { createValidator, listOperations, type Violation } from "@cftokens/openapi";
import {
  applyPatch,
  type CreateRequest,
  type DraftRequest,
  type ServiceTokenUpdate,
  type TokenUpdate,
} from "@cftokens/workbench/changes";
import { plainValue, safeText } from "@cftokens/workbench/text";
import type { Problem } from "./check-draft.ts";
import type { TextFieldName } from "./draft.ts";

/** Checks a request before it is sent, by the schema of its operation. The API has the last word all the same. */
export type CheckRequest = (request: DraftRequest) => readonly Problem[];

/** A check that compiles each schema once: for what is checked at every key. */
export function createCheckRequest(): CheckRequest {
  const checks = new Map<string, Check>();
  return (request) => {
    const operation = operationOf(request);
    const key = `${operation.name} ${operation.id}`;
    const check = checks.get(key) ?? createCheck(operation);
    checks.set(key, check);
    return problemsOf(request, check);
  };
}

/** Checks one request; see CheckRequest. */
export function checkRequest(request: DraftRequest): readonly Problem[] {
  return problemsOf(request, createCheck(operationOf(request)));
}

/** The body that a request sends. */
export function bodyOf(request: DraftRequest): CreateRequest["body"] | TokenUpdate | ServiceTokenUpdate {
  return request.kind === "patch" ? applyPatch(plainValue<Token>(request.base), request.patch) : request.body;
}

type Check = (body: unknown) => readonly Violation[];

function createCheck({ name, id }: Operation): Check {
  const document = documents[name];
  const schema = listOperations(document).find((operation) => operation.id === id)?.requestBody?.content[
    "application/json"
  ]?.schema;
  if (schema === undefined) return () => [];
  const validator = createValidator(document);
  return (body) => validator.violations(schema, body, "request");
}

function problemsOf(request: DraftRequest, check: Check): readonly Problem[] {
  const violations = check(bodyOf(request));
  const problems = [...violations.map(toProblem).toSorted(compareProblems), ...emptyPolicies(request)];
  return problems.filter(({ text }, index) => problems.findIndex((other) => other.text === text) === index);
}

interface Operation {
  readonly name: keyof typeof documents;
  readonly id: string;
}

function operationOf(request: DraftRequest): Operation {
  switch (request.kind) {
    case "user":
      return { name: "user-tokens", id: "user-api-tokens-create-token" };
    case "account":
      return { name: "account-tokens", id: "account-api-tokens-create-token" };
    case "patch":
      return request.ref.kind === "user"
        ? { name: "user-tokens", id: "user-api-tokens-update-token" }
        : { name: "account-tokens", id: "account-api-tokens-update-token" };
    case "patch-service":
      return request.ref.place.kind === "account"
        ? { name: "access-service-tokens", id: "access-service-tokens-update-a-service-token" }
        : { name: "access-service-tokens", id: "zone-level-access-service-tokens-update-a-service-token" };
    case "access": {
      const id =
        request.place.kind === "account"
          ? "access-service-tokens-create-a-service-token"
          : "zone-level-access-service-tokens-create-a-service-token";
      return { name: "access-service-tokens", id };
    }
    case "builds":
      return { name: "builds-tokens", id: "createBuildToken" };
  }
}

function toProblem({ pointer, keyword, message, got }: Violation): Problem {
  const [, member, index = ""] = pointer.split("/");
  const policy = member === "policies" && index !== "" ? Number(index) : undefined;
  const field = FIELDS.find(([prefix]) => pointer.startsWith(prefix));
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
  return field === undefined ? FIELDS.length : FIELDS.findIndex(([, name]) => name === field);
}

function emptyPolicies(request: DraftRequest): readonly Problem[] {
  const body = bodyOf(request);
  if (!("policies" in body)) return [];
  const { policies } = body;
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

const MOMENT = "a moment in UTC to the second, such as 2026-12-01T00:00:00Z";
const RANGE = "a range such as 192.0.2.0/24 or 2001:db8::/32 (one address: /32 or /128)";
const FIELDS: readonly FieldRule[] = [
  ["/name", "name", "Name"],
  ["/not_before", "notBefore", "Not before", MOMENT],
  ["/expires_on", "expiresOn", "Expires", MOMENT],
  ["/condition/request_ip/in", "ipIn", "Only from", RANGE],
  ["/condition/request.ip/in", "ipIn", "Only from", RANGE],
  ["/condition/request_ip/not_in", "ipNotIn", "Not from", RANGE],
  ["/condition/request.ip/not_in", "ipNotIn", "Not from", RANGE],
  ["/duration", "duration", "Duration", "a duration such as 8760h, 60m or 2h45m, or forever"],
  ["/build_token_name", "name", "Name"],
  ["/build_token_secret", "buildSecret", "API token"],
  ["/cloudflare_token_id", "cloudflareTokenId", "Its id"],
];
