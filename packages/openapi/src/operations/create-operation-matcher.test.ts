import { describe, expect, it } from "vitest";
import { createOperationMatcher } from "./create-operation-matcher.ts";
import { listOperations } from "./list-operations.ts";
import type { PathItem } from "../document/openapi-document.ts";

const paths: Readonly<Record<string, PathItem>> = {
  "/user/tokens/{token_id}": { get: { operationId: "get" }, delete: { operationId: "delete" } },
  "/user/tokens/verify": { get: { operationId: "verify" } },
  "/user/tokens": { get: { operationId: "list" } },
  "/{kind}/tokens/mine": { get: { operationId: "mine" } },
  "/files/{name}.{extension}": { get: { operationId: "file" } },
  "/files/{name}": { get: { operationId: "any file" } },
  "/files/{other}": { get: { operationId: "the same again" } },
  "/files/page-{number}/print": { get: { operationId: "print" } },
  "/diffs/{base}...{head}.diff": { get: { operationId: "diff" } },
  "/pairs/{one}{other}": { get: { operationId: "pair" } },
  "/long/{a}x{b}x{c}x{d}x{e}x{f}y": { get: { operationId: "long" } },
  "/caf%C3%A9/{name}": { get: { operationId: "cafe" } },
  "/things/{id}#archive": { get: { operationId: "archive" } },
  "/files/{name}/{action}": { get: { operationId: "act" } },
  "/rest?method=pets.list": { get: { operationId: "pets" } },
  "/rest?method=pets.add&v=2": { get: { operationId: "second" } },
  "/rest?method=pets.add": { get: { operationId: "add" } },
  "/rest": { get: { operationId: "rest" } },
  "/functions/{id}?list": { get: { operationId: "functions" } },
  "/history?from={from}&to={to}": {
    get: {
      operationId: "history",
      parameters: [
        { name: "from", in: "path", required: true },
        { name: "to", in: "path", required: true },
      ],
    },
  },
  "/search?q={q}": { get: { operationId: "search", parameters: [{ name: "q", in: "query" }] } },
  "/{?odd}/x": { get: { operationId: "odd" } },
  "/v1/{+name}": { get: { operationId: "named" } },
  "/v1/{+name}:cancel": { get: { operationId: "cancel" } },
  "/v1/{+parent}/books": { get: { operationId: "books" } },
  "/v1/shelves/{shelf}": { get: { operationId: "shelf" } },
  "/v1/{+from}/to/{+to}/{step}": { get: { operationId: "move" } },
};
const operations = listOperations({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths });

describe("finds the operation of a request", () => {
  it.each<[string, string, string | undefined, Record<string, string>?]>([
    ["GET", "/user/tokens", "list", {}],
    ["get", "/user/tokens?page=2#x", "list", {}],
    ["GET", "/user/tokens/abc", "get", { token_id: "abc" }],
    ["DELETE", "/user/tokens/verify", "delete", { token_id: "verify" }],
    ["GET", "/user/tokens/verify", "verify", {}],
    ["GET", "/user/tokens/a%2Fb%20c", "get", { token_id: "a/b c" }],
    ["GET", "/user/tokens/%zz", "get", { token_id: "%zz" }],
    ["GET", "/user/tokens/mine", "get", { token_id: "mine" }],
    ["GET", "/zone/tokens/mine", "mine", { kind: "zone" }],
    ["GET", "/files/a.b.json", "file", { name: "a", extension: "b.json" }],
    ["GET", "/diffs/a...b...c.diff", "diff", { base: "a", head: "b...c" }],
    ["GET", "/diffs/a....diff.diff", "diff", { base: "a", head: ".diff" }],
    ["GET", "/diffs/a....diff", undefined],
    ["GET", "/diffs/...b.diff", undefined],
    ["GET", "/pairs/abc", "pair", { one: "a", other: "bc" }],
    ["GET", "/pairs/a", undefined],
    ["GET", `/long/${"x".repeat(100_000)}`, undefined],
    ["GET", "/long/1x2x3x4x5x6y", "long", { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6" }],
    ["GET", "/files/readme", "any file", { name: "readme" }],
    ["GET", "/files/page-2/print", "print", { number: "2" }],
    ["GET", "/files/page-2/sign", "act", { name: "page-2", action: "sign" }],
    ["GET", "/files/page-/print", "act", { name: "page-", action: "print" }],
    ["GET", "/files/{name}/print", "act", { name: "{name}", action: "print" }],
    ["GET", "/caf%C3%A9/a", "cafe", { name: "a" }],
    ["GET", "/caf\u00e9/a", "cafe", { name: "a" }],
    ["GET", "/things/7", "archive", { id: "7" }],
    ["GET", "/things/7%23archive", "archive", { id: "7#archive" }],
    ["GET", "/user/tokens/", undefined],
    ["GET", "/user//verify", undefined],
    ["POST", "/user/tokens", undefined],
    ["GET", "/User/tokens", undefined],
    ["GET", "/", undefined],
    ["GET", "/rest?method=pets.list&page=2", "pets", {}],
    ["GET", "/rest?page=2&method=pets%2Elist#x", "pets", {}],
    ["GET", "https://api.example.com/rest?method=pets.add", "add", {}],
    ["GET", "/rest?v=2&method=pets.add", "second", {}],
    ["GET", "/rest?method=pets.eat", "rest", {}],
    ["GET", "/rest", "rest", {}],
    ["GET", "/functions/7?list", "functions", { id: "7" }],
    ["GET", "/functions/7?list=", "functions", { id: "7" }],
    ["GET", "/functions/7", undefined],
    ["GET", "/history?to=b+c&from=", "history", { from: "", to: "b c" }],
    ["GET", "/history?to=b", undefined],
    ["GET", "/search", "search", {}],
    ["GET", "/search?q=a", "search", {}],
    ["GET", "/a/x", "odd", { "?odd": "a" }],
    ["GET", "/v1/shelves/1/books/2", "named", { name: "shelves/1/books/2" }],
    ["GET", "/v1/shelves", "named", { name: "shelves" }],
    ["GET", "/v1/shelves%2F1%20b", "named", { name: "shelves/1 b" }],
    ["GET", "/v1/shelves/1", "shelf", { shelf: "1" }],
    ["GET", "/v1/shelves/1:cancel", "shelf", { shelf: "1:cancel" }],
    ["GET", "/v1/jobs/1:cancel", "cancel", { name: "jobs/1" }],
    ["GET", "/v1/shelves/1/books", "books", { parent: "shelves/1" }],
    ["GET", "/v1/a/to/b/to/c/d", "move", { from: "a", to: "b/to/c", step: "d" }],
    ["GET", "/v1/a/to/b", "named", { name: "a/to/b" }],
    ["GET", "/v1/", undefined],
    ["GET", "/v1", undefined],
    ["GET", `/v1/${"to/".repeat(50_000)}`, "named", { name: "to/".repeat(50_000) }],
  ])("%s %s: %s", (method, path, id, pathValues) => {
    const match = createOperationMatcher(operations)(method, path);

    expect(match?.operation.id).toBe(id);
    expect(match?.pathValues).toEqual(pathValues);
  });
});

it.each([
  ["https://api.example.com/client/v4/user/tokens", "/client/v4", "list"],
  ["https://api.example.com/client/v4/user/tokens", "/client/v4/", "list"],
  ["/client/v4/user/tokens", "/client/v4", "list"],
  ["https://api.example.com/user/tokens", "/client/v4", undefined],
  ["https://api.example.com/client/v40/user/tokens", "/client/v4", undefined],
  ["https://api.example.com/client/v9/user/tokens", "/client/{*}", "list"],
  ["https://api.example.com/client/v9/user/tokens", "/client/v{*}", "list"],
  ["https://api.example.com/client//user/tokens", "/client/{*}", undefined],
  ["https://api.example.com/client/v9/user/tokens", "/{*}", undefined],
])("%s below %s: %s", (url, basePath, id) => {
  expect(createOperationMatcher(operations, basePath)("GET", url)?.operation.id).toBe(id);
});
