import { checkedFetch, type Finding } from "@cftokens/contract";
import { createEmulator } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { loadEmulatedContract } from "@cftokens/contract-cli";

const contract = await loadEmulatedContract();

// What the checks say of the first page of user tokens, after somebody tampered with the answer on
// its way.
async function findingsAfter(tamper: (body: Body) => Response): Promise<readonly Finding[]> {
  const emulator = createEmulator();
  let findings: readonly Finding[] = [];
  const fetch = checkedFetch(
    async (request) => {
      const response = await emulator.fetch(request);
      return tamper(await response.json());
    },
    contract,
    (found) => {
      findings = found;
    },
  );
  await fetch(
    new Request("http://emulator.test/client/v4/user/tokens?per_page=5", {
      headers: { authorization: `Bearer ${emulator.credentials.apiToken}` },
    }),
  );
  emulator.close();
  return findings;
}

interface Body {
  success: boolean;
  errors: unknown[];
  result: Record<string, unknown>[];
}

// What every answer carries, documented on each response.
const documentedHeaders = {
  "cf-ray": "0123456789abcdef-EMU",
  ratelimit: '"default";r=1199;t=300',
  "ratelimit-policy": '"default";q=1200;w=300',
};

function answer(body: unknown, { status = 200, type = "application/json" } = {}): Response {
  return new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status,
    headers: { ...documentedHeaders, "content-type": type },
  });
}

describe("a fault in the emulator's answer is found", () => {
  it.each<[string, (body: Body) => Response, string, string]>([
    ["a status that is not documented", (body) => answer(body, { status: 202 }), "status-documented", ""],
    ["another content type", () => answer("<html></html>", { type: "text/html" }), "content-type", ""],
    [
      "a missing member",
      (body) => {
        delete body.result[0]?.["id"];
        return answer(body);
      },
      "schema",
      "/result/0/id",
    ],
    [
      "a wrong type",
      (body) => {
        Object.assign(body.result[0] ?? {}, { name: 7 });
        return answer(body);
      },
      "schema",
      "/result/0/name",
    ],
    [
      "a date that is none",
      (body) => {
        Object.assign(body.result[0] ?? {}, { issued_on: "yesterday" });
        return answer(body);
      },
      "schema",
      "/result/0/issued_on",
    ],
    [
      "a member that no document knows",
      (body) => {
        Object.assign(body.result[0] ?? {}, { colour: "red" });
        return answer(body);
      },
      "undocumented-field",
      "/result/0/colour",
    ],
    [
      "a success that carries an error",
      (body) => {
        body.errors.push({ code: 1000, message: "?" });
        return answer(body);
      },
      "envelope",
      "/errors",
    ],
    ["a success that says it is none", (body) => answer({ ...body, success: false }), "envelope", "/success"],
  ])("%s", async (_what, tamper, check, pointer) => {
    const findings = await findingsAfter(tamper);

    expect(findings).toContainEqual(
      expect.objectContaining({ check, pointer, operation: "user-api-tokens-list-tokens" }),
    );
  });

  it("and nothing is found in an answer that was left alone", async () => {
    expect(await findingsAfter((body) => answer(body))).toEqual([]);
  });
});
