import {
  checkedFetch,
  formatCoverage,
  measureCoverage,
  type Exchange,
  type Finding,
} from "@cftokens/contract";
import { createEmulator } from "@cftokens/emulator";
import type { Operation } from "@cftokens/openapi";
import { afterAll, describe, expect, it } from "vitest";
import { exampleRequests, toRequest, type ExampleTarget } from "./example-request.ts";
import { loadEmulatedContract } from "@cftokens/contract-cli";

const contract = await loadEmulatedContract();
const emulator = createEmulator({ limits: { userTokens: 1000, serviceTokens: 1000 } });
const today = new Date();
const throttled = createEmulator({ now: () => today, rateLimit: { limit: 0 } });
afterAll(() => {
  emulator.close();
  throttled.close();
});

const findings: Finding[] = [];
const exchanges: Exchange[] = [];
const report = (found: readonly Finding[], exchange: Exchange) => {
  findings.push(...found);
  exchanges.push(exchange);
};
const fetch = checkedFetch(emulator.fetch, contract, report);
const throttledFetch = checkedFetch(throttled.fetch, contract, report);

const { credentials } = emulator;
const anonymous: ExampleTarget = {
  baseUrl: "http://emulator.test/client/v4",
  headers: {},
  pathValues: { account_id: credentials.accountId, zone_id: credentials.zoneId },
};
const as = (headers: Record<string, string>): ExampleTarget => ({ ...anonymous, headers });
const user = as({ authorization: `Bearer ${credentials.apiToken}` });
const account = as({ authorization: `Bearer ${credentials.accountToken}` });
const key = as({ "x-auth-email": credentials.email, "x-auth-key": credentials.apiKey });
const stranger = as({ authorization: `Bearer cfut_${"x".repeat(40)}00000000` });
const malformed = as({ authorization: "Bearer x" });

async function statusOf(request: Request): Promise<number> {
  return (await fetch(request)).status;
}

// A target whose path names something that was just created in the collection around it.
async function onNewItem(operation: Operation, target: ExampleTarget): Promise<ExampleTarget> {
  const [, path = "", parameter = ""] =
    /^(.*)\/\{(token_id|service_token_id|build_token_uuid)\}/u.exec(operation.path) ?? [];
  const collection = contract.operations.find(
    (one) => one.operation.path === path && one.operation.method === "POST",
  );
  if (collection === undefined) return target;
  const [create] = exampleRequests(collection.operation, user);
  if (create === undefined) throw new Error(`${collection.operation.id} has no example.`);
  const { result } = (await (await fetch(create.request)).json()) as { result: Record<string, string> };
  const id = result["id"] ?? result["build_token_uuid"] ?? "";
  return { ...target, pathValues: { ...target.pathValues, [parameter]: id } };
}

// The value of a token that works and may do nothing.
async function powerlessToken(): Promise<string> {
  const create = contract.operations.find((one) => one.operation.id === "user-api-tokens-create-token");
  if (create === undefined) throw new Error("There is no operation that creates tokens.");
  const response = await fetch(toRequest(create.operation, user, '{"name":"powerless","policies":[]}'));
  return ((await response.json()) as { result: { value: string } }).result.value;
}

// Each kind of token is verified at its own path.
function callerOf({ path }: Operation): ExampleTarget {
  return path === "/accounts/{account_id}/tokens/verify" ? account : user;
}

describe.each(contract.operations.map(({ operation }) => ({ operation, id: operation.id })))(
  "$id",
  ({ operation }) => {
    const examples = exampleRequests(operation, anonymous).map(({ example }) => example);

    it.each(examples)("succeeds for what the document shows: %s", async (example) => {
      const target = await onNewItem(operation, callerOf(operation));
      const request = exampleRequests(operation, target).find((one) => one.example === example)?.request;

      expect([200, 201]).toContain(request && (await statusOf(request)));
    });

    it("lets in e-mail and key when the document names them", async () => {
      const takesKey = operation.security.some((schemes) => schemes.includes("api_key"));
      const [first] = exampleRequests(operation, await onNewItem(operation, key));

      expect(first && (await statusOf(first.request)) < 300).toBe(takesKey);
    });

    it.each([
      ["no credentials", anonymous],
      ["malformed credentials", malformed],
      ["an unknown token", stranger],
    ])("refuses %s", async (_what, target) => {
      const [first] = exampleRequests(operation, await onNewItem(operation, target));

      expect([400, 401, 403]).toContain(first && (await statusOf(first.request)));
    });

    const listsWhatMayBeSeen = operation.path === "/accounts" || operation.path === "/zones";
    const needsPermission = (operation.acceptedPermissions ?? []).length > 0 && !listsWhatMayBeSeen;
    it.each(needsPermission ? ["a token without the permission"] : [])("refuses %s", async () => {
      const powerless = as({ authorization: `Bearer ${await powerlessToken()}` });
      const [first] = exampleRequests(operation, await onNewItem(operation, powerless));

      expect(first && (await statusOf(first.request))).toBe(403);
    });

    it("lets an account token in, or says that it wants a user", async () => {
      const [first] = exampleRequests(operation, await onNewItem(operation, account));
      const wantsUser = /^\/user|\/builds\//u.test(operation.path) ? [401, 403] : [200, 201];
      // Memberships do not know the credential at all (E2 in spec/decisions.md).
      const expected = operation.path.startsWith("/memberships") ? [400] : wantsUser;

      expect(expected).toContain(first && (await statusOf(first.request)));
    });

    it("refuses every call past the limit", async () => {
      const [first] = exampleRequests(operation, await onNewItem(operation, callerOf(operation)));
      if (first === undefined) throw new Error("no example");

      const response = await throttledFetch(first.request);

      expect([response.status, response.headers.get("retry-after")]).toEqual([429, "300"]);
    });

    const badBodies = operation.requestBody === undefined ? [] : ["[]", '{"name":', "null", "\u0000"];
    it.each(badBodies)("refuses the body %j", async (body) => {
      const target = await onNewItem(operation, user);

      expect(await statusOf(toRequest(operation, target, body))).toBe(400);
    });

    it.each(operation.path.includes("{") ? ["identifiers that are none"] : [])("refuses %s", async () => {
      const nowhere = Object.fromEntries(
        operation.parameters.filter((one) => one.in === "path").map(({ name }) => [name, "nowhere"]),
      );
      const [first] = exampleRequests(operation, { ...callerOf(operation), pathValues: nowhere });

      expect(first && (await statusOf(first.request))).toBe(404);
    });

    const isOfItem = /\{(token_id|service_token_id|build_token_uuid)\}/u.test(operation.path);
    it.each(isOfItem ? ["identifiers of nothing"] : [])("refuses %s", async () => {
      const nothing = {
        ...anonymous.pathValues,
        token_id: "0".repeat(32),
        service_token_id: "00000000-0000-4000-8000-000000000000",
        build_token_uuid: "00000000-0000-4000-8000-000000000000",
      };
      const [first] = exampleRequests(operation, { ...user, pathValues: nothing });

      expect(first && (await statusOf(first.request))).toBe(404);
    });

    it("has no finding, and has shown every documented status", () => {
      expect(findings.filter((finding) => finding.operation === operation.id)).toEqual([]);
      const coverage = measureCoverage(contract, exchanges).find((one) => one.operation === operation.id);
      expect(coverage?.responses.filter(({ seen }) => seen === 0).map(({ status }) => status)).toEqual([]);
    });
  },
);

describe("the run as a whole", () => {
  it("met no request that is in no document", () => {
    expect(findings).toEqual([]);
  });

  it("saw every operation succeed", () => {
    const all = contract.operations.length;

    expect(all).toBeGreaterThan(0);
    expect(formatCoverage(measureCoverage(contract, exchanges))).toMatch(
      new RegExp(`^${all} of ${all} operations`, "mu"),
    );
  });
});
