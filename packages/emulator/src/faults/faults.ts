import type { Fetch } from "@cftokens/client";
import { answerFaults } from "./answer-faults.ts";
import { type AnswerBody, changeRequest, matcher, readBody } from "./change-answer.ts";
import type { Fault } from "./fault.ts";
import { requestFaults } from "./request-faults.ts";
import { stateFaults } from "./state-faults.ts";

/**
 * Named ways in which the emulator can be wrong, for testing clients and checkers. Each fault
 * decides which requests it affects.
 */
export const faults = {
  /** The edge answers with HTML instead of the API. */
  "html-error": () => async () =>
    new Response("<!DOCTYPE html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", {
      status: 502,
      headers: { "content-type": "text/html" },
    }),
  "empty-body": changeText(() => ""),
  "broken-json": changeText((text) => text.slice(0, -2)),
  /** Status 200 and `success: false`. */
  "unsuccessful-200": (fetch) => async (request) => {
    const { headers } = await fetch(request);
    return new Response(
      '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}',
      { status: 200, headers },
    );
  },
  "permission-dropped": dropPermission,
  ...answerFaults,
  ...stateFaults,
  ...requestFaults,
} as const satisfies Readonly<Record<string, Fault>>;

// A token is stored without the last permission group of a policy that has several, or without its
// last policy; the answer is a success.
function dropPermission(fetch: Fetch): Fetch {
  return async (request) => {
    const isTouched = routesOfPolicies.some((route) => matcher(route)(request));
    return fetch(isTouched ? await changeRequest(request, withoutPermission) : request);
  };
}

const routesOfPolicies = [
  "POST /user/tokens",
  "PUT /user/tokens/{id}",
  "POST /accounts/{id}/tokens",
  "PUT /accounts/{id}/tokens/{id}",
];

function withoutPermission(body: AnswerBody): AnswerBody {
  const policies = Array.isArray(body["policies"]) ? body["policies"].map(readBody) : [];
  const at = policies.findIndex(
    ({ permission_groups: groups }) => Array.isArray(groups) && groups.length > 1,
  );
  const left =
    at < 0
      ? policies.slice(0, Math.max(1, policies.length - 1))
      : policies.map((policy, index) => (index === at ? withoutLastGroup(policy) : policy));
  return policies.length === 0 ? body : { ...body, policies: left };
}

function withoutLastGroup(policy: AnswerBody): AnswerBody {
  const groups: readonly unknown[] = Array.isArray(policy["permission_groups"])
    ? policy["permission_groups"]
    : [];
  return { ...policy, permission_groups: groups.slice(0, -1) };
}

export type FaultName = keyof typeof faults;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}

function changeText(change: (text: string) => string): Fault {
  return (fetch) => async (request) => {
    const response = await fetch(request);
    const body = change(await response.text());
    return new Response(body, { status: response.status, headers: response.headers });
  };
}
