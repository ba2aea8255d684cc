import { expect, it } from "vitest";
import { CommandError } from "../command-error.ts";
import { parseBaseUrl } from "./parse-base-url.ts";

it.each([
  "https://api.cloudflare.com/client/v4",
  "http://127.0.0.1:8787/client/v4",
  "http://localhost:8787",
  "http://[::1]:8787/",
])("takes the base URL %s", (text) => {
  expect(parseBaseUrl(text).href).toContain(text);
});

it.each([
  ["no URL", "api.cloudflare.com", "takes a base URL"],
  ["a URL of another kind", "ftp://api.cloudflare.com", "takes a base URL"],
  ["credentials", "https://a:b@api.cloudflare.com", "without credentials"],
  ["a query", "https://api.cloudflare.com/?token=made-up", "without credentials"],
  ["plain http to another machine", "http://api.cloudflare.com/client/v4", "never sent over plain http"],
  ["a name below localhost", "http://api.localhost:8787", "never sent over plain http"],
  ["a host that only looks like this machine", "http://127.0.0.1.example.com", "never sent over plain http"],
])("refuses %s, and repeats no credential", (_what, text, message) => {
  expect(() => parseBaseUrl(text)).toThrow(CommandError);
  expect(() => parseBaseUrl(text)).toThrow(message);
  expect(() => parseBaseUrl(text)).not.toThrow(/a:b|made-up/u);
});
