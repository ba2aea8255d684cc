import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkedFetch, createContract, type Finding } from "@cftokens/contract";
import { runSuite } from "@cftokens/contract/suite";
import { booksApi } from "./books-api.ts";

const contract = createContract([JSON.parse(readFileSync("openapi.json", "utf8"))]);
const baseUrl = "https://books.example.com";

test("every answer in a test is judged on its way", async () => {
  const findings: Finding[] = [];
  const checked = checkedFetch(booksApi, contract, (found) => findings.push(...found));

  assert.equal((await checked(new Request(`${baseUrl}/books/emma`))).status, 200);
  assert.deepEqual(findings, []);
});

test("the suite finds nothing wrong with the API", async () => {
  assert.deepEqual(await faultsOf(booksApi), []);
});

test("the suite finds a number that became a text", async () => {
  assert.ok((await faultsOf(drifted)).includes("schema /0/pages"));
});

// The API after somebody sent a number as a text.
async function drifted(request: Request): Promise<Response> {
  const text = await (await booksApi(request)).text();
  return new Response(text.replaceAll(/"pages":(\d+)/gu, '"pages":"$1"'), {
    headers: { "content-type": "application/json" },
  });
}

async function faultsOf(fetch: (request: Request) => Promise<Response>) {
  const { findings } = await runSuite({
    contract,
    fetch,
    baseUrl,
    credentials: {},
    pathValues: { id: "emma" },
    write: false,
    seed: 1,
    runs: 20,
    now: () => new Date(),
  });
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ check, pointer }) => `${check} ${pointer}`);
}
