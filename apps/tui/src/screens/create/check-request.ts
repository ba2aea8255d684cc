import { documents } from "@cftokens/client";
import { createValidator, listOperations, type OpenApiDocument, type Violation } from "@cftokens/openapi";
import { safeText } from "../../safe-text.ts";
import type { TextFieldName } from "./draft.ts";
import type { CreateRequest } from "./to-request.ts";

/** Something in a request that the specification forbids or that cannot work, and the line of the form it is about. */
export interface Problem {
  readonly field: TextFieldName | undefined;
  readonly policy: number | undefined;
  readonly text: string;
}

/** Checks a request before it is sent, by the schema of its operation. The API has the last word all the same. */
export function checkRequest(request: CreateRequest): readonly Problem[] {
  const { document, operation } = operationOf(request);
  const schema = listOperations(document).find(({ id }) => id === operation)?.requestBody?.content[
    "application/json"
  ]?.schema;
  const violations =
    schema === undefined ? [] : createValidator(document).violations(schema, request.body, "request");
  const problems = [...violations.map(toProblem).toSorted(compareProblems), ...emptyPolicies(request)];
  return problems.filter(({ text }, index) => problems.findIndex((other) => other.text === text) === index);
}

function operationOf(request: CreateRequest): {
  readonly document: OpenApiDocument;
  readonly operation: string;
} {
  switch (request.kind) {
    case "user":
      return { document: documents["user-tokens"], operation: "user-api-tokens-create-token" };
    case "access": {
      const operation =
        request.place.kind === "account"
          ? "access-service-tokens-create-a-service-token"
          : "zone-level-access-service-tokens-create-a-service-token";
      return { document: documents["access-service-tokens"], operation };
    }
    case "builds":
      return { document: documents["builds-tokens"], operation: "createBuildToken" };
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

function emptyPolicies(request: CreateRequest): readonly Problem[] {
  if (request.kind !== "user") return [];
  const { policies } = request.body;
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
  ["/condition/request.ip/in", "ipIn", "Only from", RANGE],
  ["/condition/request.ip/not_in", "ipNotIn", "Not from", RANGE],
  ["/duration", "duration", "Duration", "a duration such as 8760h, 60m or 2h45m, or forever"],
  ["/build_token_name", "name", "Name"],
  ["/build_token_secret", "buildSecret", "API token"],
  ["/cloudflare_token_id", "cloudflareTokenId", "Its id"],
];
