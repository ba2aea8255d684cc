import {
  checkedFetch,
  formatCoverage,
  measureCoverage,
  type Exchange,
  type Finding,
} from "@cftokens/contract";
import { createEmulator } from "@cftokens/emulator";
import { afterAll, describe, expect, it } from "vitest";
import { exampleRequests, toRequest, type ExampleTarget } from "../src/example-request.ts";
import { loadContract } from "../src/load-contract.ts";

const contract = await loadContract();
const emulator = createEmulator();
afterAll(() => emulator.close());

const findings: Finding[] = [];
const exchanges: Exchange[] = [];
const fetch = checkedFetch(emulator.fetch, contract, (found, exchange) => {
  findings.push(...found);
  exchanges.push(exchange);
});

const { credentials } = emulator;
const anonymous: ExampleTarget = {
  baseUrl: "http://emulator.test/client/v4",
  headers: {},
  pathValues: { account_id: credentials.accountId, zone_id: credentials.zoneId },
};
const as = (headers: Record<string, string>): ExampleTarget => ({ ...anonymous, headers });
const user = as({ authorization: `Bearer ${credentials.apiToken}` });
const accountToken = as({ authorization: `Bearer ${credentials.accountToken}` });
const key = as({ "x-auth-email": credentials.email, "x-auth-key": credentials.apiKey });
const stranger = as({ authorization: `Bearer cfut_${"x".repeat(40)}00000000` });
const malformed = as({ authorization: "Bearer x" });

async function statusOf(request: Request): Promise<number> {
  return (await fetch(request)).status;
}

describe.each(contract.operations.map(({ operation }) => ({ operation, id: operation.id })))(
  "$id",
  ({ operation }) => {
    it("succeeds for what the document shows", async () => {
      const requests = exampleRequests(operation, user);
      const statuses = await Promise.all(requests.map(async ({ request }) => await statusOf(request)));

      expect(statuses.length).toBeGreaterThan(0);
      for (const status of statuses) expect([200, 201]).toContain(status);
    });

    it("lets in the credentials that the document names", async () => {
      const takesKey = operation.security.some((schemes) => schemes.includes("api_key"));
      for (const { request } of exampleRequests(operation, key)) {
        const status = await statusOf(request);
        expect(status < 300).toBe(takesKey);
      }
    });

    it.each([
      ["no credentials", anonymous],
      ["malformed credentials", malformed],
      ["an unknown token", stranger],
    ])("refuses %s", async (_what, target) => {
      for (const { request } of exampleRequests(operation, target)) {
        expect([400, 401, 403]).toContain(await statusOf(request));
      }
    });

    it("answers an account token as one that works here or as one that does not", async () => {
      for (const { request } of exampleRequests(operation, accountToken)) {
        expect([200, 201, 401, 403]).toContain(await statusOf(request));
      }
    });

    if (operation.requestBody !== undefined) {
      it.each(["{}", "[]", '{"name":', "null", "\u0000"])("refuses the body %j", async (body) => {
        expect(await statusOf(toRequest(operation, user, body))).toBe(400);
      });
    }

    if (operation.path.includes("{")) {
      it("refuses identifiers that are none", async () => {
        const elsewhere = { ...user, pathValues: { account_id: "nowhere", zone_id: "nowhere" } };
        for (const { request } of exampleRequests(operation, elsewhere)) {
          expect(await statusOf(request)).toBe(404);
        }
      });
    }

    it("has no finding, and has shown every documented status", () => {
      expect(findings.filter((finding) => finding.operation === operation.id)).toEqual([]);
      const responses = measureCoverage(contract, exchanges).find(
        (one) => one.operation === operation.id,
      )?.responses;
      expect(responses?.filter(({ seen }) => seen === 0).map(({ status }) => status)).toEqual([]);
    });
  },
);

describe("the run as a whole", () => {
  it("met no request that is in no document", () => {
    expect(findings).toEqual([]);
  });

  it("saw every operation succeed", () => {
    expect(formatCoverage(measureCoverage(contract, exchanges))).toMatch(
      new RegExp(`^${contract.operations.length} of ${contract.operations.length} operations`, "m"),
    );
  });
});
