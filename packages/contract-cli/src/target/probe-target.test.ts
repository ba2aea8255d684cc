import { beforeAll, expect, it } from "vitest";
import type { Contract } from "@cftokens/contract";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";
import { loadContract } from "../load-contract.ts";
import { probeTarget } from "./probe-target.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await loadContract();
});

const baseUrl = "https://api.example/client/v4";
const json = (status: number, body: unknown = {}) => Response.json(body, { status });
const refused = (status: number) =>
  json(status, { success: false, errors: [{ code: 10000, message: "no entry for made-up" }] });

// Probes a target that gives these answers in turn, and gives back the paths that were asked for.
async function probe(
  answers: readonly Response[],
  operations: readonly string[] = [],
): Promise<readonly string[]> {
  const paths: string[] = [];
  await probeTarget(contract, {
    async fetch(request) {
      paths.push(`${request.method} ${new URL(request.url).pathname}`);
      return (answers[paths.length - 1] ?? answers.at(-1) ?? json(200)).clone();
    },
    baseUrl,
    signing: { credentials: { apiToken: "made-up" } },
    pathValues: {},
    operations,
  });
  return paths;
}

it("asks once when the credentials are let in, and first what is in question", async () => {
  expect(await probe([json(200)], ["user-api-tokens-list-tokens"])).toEqual(["GET /client/v4/user/tokens"]);
});

it("asks for something else when one operation refuses: a narrow token is no wrong one", async () => {
  expect(await probe([refused(403), json(200)])).toHaveLength(2);
});

it("never asks for what it has no identifier for", async () => {
  const paths = await probe([refused(403), refused(403), refused(403), refused(403), json(200)]).catch(
    () => [],
  );

  expect(paths.join()).not.toContain("{");
});

it("leaves other answers to the suite", async () => {
  expect(await probe([json(500)])).toHaveLength(1);
});

it.each([
  [
    "credentials that nobody lets in",
    refused(401),
    exitCodes.credentialsRefused,
    /answered 401 with code 10000\. Check CLOUDFLARE/u,
  ],
  ["malformed credentials", refused(400), exitCodes.credentialsRefused, /answered 400/u],
  [
    "a web page",
    new Response("<html>", { headers: { "content-type": "text/html; charset=utf-8" } }),
    exitCodes.notTheApi,
    /answers with a web page \(text\/html; charset=utf-8\)/u,
  ],
  [
    "a web page that refuses",
    new Response("<html>", { status: 403, headers: { "content-type": "text/html" } }),
    exitCodes.notTheApi,
    /answers with a web page/u,
  ],
  [
    "a web page that calls itself something else",
    new Response(" <!DOCTYPE html>", { headers: { "content-type": "application/json" } }),
    exitCodes.notTheApi,
    /answers with a web page \(application\/json\)/u,
  ],
  [
    "a redirect",
    new Response(null, { status: 302, headers: { location: "https://login.example" } }),
    exitCodes.notTheApi,
    /answers with a redirect \(status 302\)/u,
  ],
])("stops at %s, and repeats no credential", async (_what, answer, exitCode, message) => {
  const failure = await probe([answer]).then(
    () => undefined,
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(CommandError);
  expect(failure).toMatchObject({ exitCode, message: expect.stringMatching(message) });
  expect(String(failure)).not.toContain("made-up");
});
