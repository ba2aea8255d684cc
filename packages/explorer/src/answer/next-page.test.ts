import type { OpenApiDocument } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { catalogOfDocuments } from "../catalog/catalog.ts";
import { noValues } from "../request/call-values.ts";
import { nextPage } from "./next-page.ts";

async function openList(names: readonly string[], defaults: Readonly<Record<string, number>> = {}) {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Lists", version: "1" },
    paths: {
      "/things": {
        get: {
          operationId: "list",
          parameters: names.map((name) => ({
            name,
            in: "query",
            schema: {
              type: /cursor|token|after/u.test(name) ? "string" : "integer",
              ...(defaults[name] !== undefined && { default: defaults[name] }),
            },
          })),
          responses: {},
        },
      },
    },
  };
  const [source] = catalogOfDocuments([{ name: "lists", api: "lists", document }]).documents;
  const [entry] = source?.entries ?? [];
  if (source === undefined || entry === undefined) throw new Error("no operation");
  return source.open(entry);
}

interface Asked {
  readonly names: readonly string[];
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly link?: string;
  readonly status?: number;
  readonly defaults?: Readonly<Record<string, number>>;
}

async function next({ names, query = {}, body = {}, link, status = 200, defaults }: Asked): Promise<unknown> {
  const text = JSON.stringify(body);
  const page = nextPage({
    opened: await openList(names, defaults),
    values: { ...noValues, query },
    request: { method: "GET", url: "https://api.example/v1/things?per_page=2", headers: {} },
    received: {
      status,
      statusText: "",
      headers: link === undefined ? [] : [["link", link]],
      bytes: new Uint8Array(new TextEncoder().encode(text)),
      isWhole: true,
      size: text.length,
      times: { status: 1, end: 1 },
    },
  });
  return page.ok ? page.values.query : page.reason;
}

const last = "this is the last page";

describe("the next page", () => {
  it.each<[string, Asked, unknown]>([
    ["a page", { names: ["page"], body: { result: [1] } }, { page: 2 }],
    [
      "a page and what was asked besides",
      {
        names: ["page", "per_page"],
        query: { page: 2, per_page: 5 },
        body: { result: [1], result_info: { page: 2, total_pages: 3 } },
      },
      { page: 3, per_page: 5 },
    ],
    [
      "the last page by pages",
      { names: ["page"], query: { page: 3 }, body: { result: [1], result_info: { total_pages: 3 } } },
      last,
    ],
    [
      "the last page by items",
      { names: ["page"], body: { result: [1], result_info: { total_count: 5, per_page: 5 } } },
      last,
    ],
    [
      "more items than pages say",
      { names: ["page"], body: { result_info: { total_pages: 1, total_count: 6, per_page: 5 } } },
      { page: 2 },
    ],
    ["an empty page", { names: ["page"], query: { page: "7" }, body: [] }, last],
    ["pages from 0 on", { names: ["page"], defaults: { page: 0 }, body: [1] }, { page: 1 }],
    [
      "a cursor of Cloudflare",
      { names: ["cursor"], body: { result_info: { cursors: { after: "abc" } } } },
      { cursor: "abc" },
    ],
    ["the last cursor", { names: ["cursor"], body: { result_info: { cursor: "" } } }, last],
    ["no cursor", { names: ["cursor"], body: { result: [] } }, "the answer names no next page"],
    [
      "a page token",
      { names: ["page_token"], body: { next_page_token: "t", items: [1] } },
      { page_token: "t" },
    ],
    [
      "an offset",
      { names: ["offset", "limit"], query: { offset: 4, limit: 2 }, body: { items: [1, 2], total: 9 } },
      { offset: 6, limit: 2 },
    ],
    ["the last offset", { names: ["offset"], query: { offset: 8 }, body: { items: [1], total: 9 } }, last],
    [
      "a link",
      {
        names: ["page", "per_page"],
        link: '<?page=4&per_page=2>; rel="prev first", <https://api.example/v1/things?page=9&per_page=2>; title="a, b"; rel="next last"',
      },
      { page: 9, per_page: 2 },
    ],
    [
      "a link to another host",
      { names: ["page"], link: "<https://evil.example/v1/things?page=2>; rel=next" },
      "the next page is at another address: https://evil.example/v1/things",
    ],
    [
      "a link to another path",
      { names: ["page"], link: "</v1/secrets?page=2>; rel=next" },
      "the next page is at another address: https://api.example/v1/secrets",
    ],
    [
      "a link with what is not documented",
      { names: ["page"], link: "<?token=2>; rel=next" },
      'the next page needs "token", which the document does not have',
    ],
    ["no parameter", { names: ["limit"], body: [1] }, "the document has no parameter for pages"],
    ["an error", { names: ["page"], status: 404 }, "the answer is an error"],
  ])("after %s", async (_, asked, expected) => {
    expect(await next(asked)).toEqual(expected);
  });
});
