import type { Fetch } from "@cftokens/openapi";
import { expect, it } from "vitest";
import { tokensDocument } from "../test/tokens-document.ts";
import { checkedFetch } from "./checked-fetch.ts";
import { createContract } from "./create-contract.ts";
import type { Exchange } from "./exchange.ts";
import type { Finding } from "./finding.ts";

const contract = createContract([tokensDocument]);
const url = "https://api.example.com/client/v4/tokens";

function watch(fetch: Fetch) {
  const reports: { readonly findings: readonly Finding[]; readonly exchange: Exchange }[] = [];
  const watched = checkedFetch(
    fetch,
    contract,
    (findings, exchange) => void reports.push({ findings, exchange }),
  );
  return { watched, reports };
}

it("hands the very answer on, unread, after reporting it", async () => {
  const answer = Response.json({ success: true, errors: [], result: [{ id: 1 }] });
  const { watched, reports } = watch(async () => answer);

  const response = await watched(new Request(url));

  expect(response).toBe(answer);
  expect(await response.json()).toEqual({ success: true, errors: [], result: [{ id: 1 }] });
  expect(reports.map(({ findings }) => findings.map(({ pointer }) => pointer))).toEqual([["/result/0/id"]]);
});

it("lets the request through with its body, and records both", async () => {
  const { watched, reports } = watch(async (request) => Response.json({ got: await request.text() }));

  await watched(new Request(url, { method: "POST", body: '{"name": "a"}' }));

  expect(reports[0]?.exchange).toMatchObject({
    request: { method: "POST", url, body: { kind: "json", value: { name: "a" } } },
    response: { status: 200, body: { kind: "json", value: { got: '{"name": "a"}' } } },
  });
});

it.each([
  ["text/event-stream", "an event stream"],
  ["application/octet-stream", "binary"],
  ["application/x-jsonp", "binary"],
  ["application/x-www-form-urlencoded", "a form"],
])("does not touch a stream of %s", async (type, reason) => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array([65])) });
  const { watched, reports } = watch(
    async () => new Response(endless, { headers: { "content-type": type } }),
  );

  const response = await watched(new Request(url));

  const reader = response.body?.getReader();
  expect((await reader?.read())?.value).toEqual(new Uint8Array([65]));
  await reader?.cancel();
  expect(reports[0]?.exchange.response.body).toEqual({ kind: "unread", reason });
});

it("reports also what is right, and throws on what the other Fetch throws", async () => {
  const right = watch(async () => Response.json({ success: true, errors: [], result: [] }));
  await right.watched(new Request(url));
  expect(right.reports).toMatchObject([{ findings: [] }]);

  const dead = watch(() => Promise.reject(new TypeError("no network")));
  await expect(dead.watched(new Request(url))).rejects.toThrow("no network");
  expect(dead.reports).toEqual([]);
});

it("leaves a body of more than 16 MiB unread and hands it on", async () => {
  const text = `"${"x".repeat(17 * 1024 * 1024)}"`;
  const { watched, reports } = watch(async () => new Response(text));

  const response = await watched(new Request(url));

  expect(reports[0]?.exchange.response.body).toEqual({ kind: "unread", reason: "over 16 MiB" });
  expect((await response.text()).length).toBe(text.length);
});
