import { expect, it } from "vitest";
import { listServers } from "./list-servers.ts";

const variables = { region: { default: "eu" }, version: { default: "v2" } };

it.each([
  ["https://api.cloudflare.com/client/v4", "api.cloudflare.com", "/client/v4"],
  ["https://books.example.com", "books.example.com", "/"],
  ["https://Books.example.com:8443/", "books.example.com:8443", "/"],
  ["/v2", undefined, "/v2"],
  ["v2/", undefined, "/v2/"],
  ["//books.example.com/v1", "books.example.com", "/v1"],
  ["https://{region}.example.com/{version}/books", undefined, "/v2/books"],
  ["https://books.example.com/{version}", "books.example.com", "/v2"],
  ["https://books.example.com/{unknown}", "books.example.com", "/%7Bunknown%7D"],
  ["https://books example/v1", undefined, "/v1"],
])("a server at %s is at host %s, below %s", (url, host, basePath) => {
  expect(listServers({ servers: [{ url, variables }] })).toEqual([{ host, basePath }]);
});

it("a document without servers is at the root of a host that nobody knows", () => {
  expect(listServers({})).toEqual([{ host: undefined, basePath: "/" }]);
  expect(listServers({ servers: [] })).toEqual([{ host: undefined, basePath: "/" }]);
});
