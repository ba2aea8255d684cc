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
