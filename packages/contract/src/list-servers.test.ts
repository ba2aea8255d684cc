import { expect, it } from "vitest";
import { listServers } from "./list-servers.ts";

const variables = {
  region: { default: "eu" },
  version: { default: "v2" },
  stage: { default: "live", enum: ["live", "test"] },
  base: { default: "/sell/v1" },
};

it.each<[string, string, boolean, readonly string[]]>([
  ["https://api.cloudflare.com/client/v4", "api.cloudflare.com", true, ["/client/v4"]],
  ["https://books.example.com", "books.example.com", true, ["/"]],
  ["https://books.example.com", "books.example.com.evil.example", false, ["/"]],
  ["https://Books.example.com:8443/", "books.example.com:8443", true, ["/"]],
  ["/v2", "books.example.com", false, ["/v2"]],
  ["v2/", "books.example.com", false, ["/v2/"]],
  ["//books.example.com/v1", "books.example.com", true, ["/v1"]],
  ["https://{region}.example.com/books", "us.example.com", true, ["/books", "/books"]],
  ["https://{region}.example.com/books", "us.example.com.evil.example", false, ["/books", "/books"]],
  ["https://{region}.example.com/books", "a.b/example.com", false, ["/books", "/books"]],
  ["https://{stage}.example.com", "test.example.com", true, ["/", "/"]],
  ["https://{stage}.example.com", "old.example.com", false, ["/", "/"]],
  ["https://books.example.com/{version}", "books.example.com", true, ["/v2", "/{*}"]],
  ["https://books.example.com/{stage}/a", "books.example.com", true, ["/live/a", "/test/a"]],
  ["https://books.example.com{base}", "books.example.com", true, ["/sell/v1", "/{*}"]],
  ["https://books.example.com/{unknown}", "books.example.com", true, ["/%7Bunknown%7D"]],
  ["https://books example/v1", "books", false, ["/v1"]],
])("a server at %s is at %s: %s, below %j", (url, host, isAt, basePaths) => {
  const servers = listServers({ servers: [{ url, variables }] });

  expect(servers.some((server) => server.isAt(host))).toBe(isAt);
  expect(servers.map(({ basePath }) => basePath)).toEqual(basePaths);
});

it.each([
  ["https://books.example.com", true],
  ["https://{region}.example.com", true],
  ["/v1", false],
  ["https://books example/v1", false],
])("a server at %s names a host: %s", (url, hasHost) => {
  expect(listServers({ servers: [{ url, variables }] })[0]?.hasHost).toBe(hasHost);
});

it("a document without servers is at the root of a host that nobody knows", () => {
  const unknown = { hasHost: false, basePath: "/" };

  expect(listServers({})).toMatchObject([unknown]);
  expect(listServers({ servers: [] })).toMatchObject([unknown]);
});

it("the values of many variables make a bounded number of addresses", () => {
  const many = { default: "a", enum: ["a", "b", "c", "d"] };
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
  const url = `https://x.example/${names.map((name) => `{${name}}`).join("/")}`;

  expect(
    listServers({ servers: [{ url, variables: Object.fromEntries(names.map((name) => [name, many])) }] }),
  ).toHaveLength(200);
});
