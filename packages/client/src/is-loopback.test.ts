import { expect, it } from "vitest";
import { isLoopback, isLoopbackUrl } from "./is-loopback.ts";

const hostOf = (url: string) => new URL(url).hostname;

it.each([
  "http://localhost:8787/client/v4",
  "http://LOCALHOST",
  "http://127.0.0.1",
  "http://127.1.2.3",
  "http://127.1",
  "http://2130706433",
  "http://[::1]:80",
  "http://[0:0:0:0:0:0:0:1]",
])("%s is this machine", (url) => expect(isLoopback(hostOf(url))).toBe(true));

it("::1 is this machine without its brackets too", () => expect(isLoopback("::1")).toBe(true));

it.each([
  "https://api.cloudflare.com",
  "http://localhost.example.com",
  "http://notlocalhost",
  "http://api.localhost",
  "http://a.b.localhost",
  "http://.localhost.example",
  "http://127.0.0.1.example.com",
  "http://128.0.0.1",
  "http://10.0.0.1",
  "http://0.0.0.0",
  "http://[::2]",
  "http://[::ffff:127.0.0.1]",
])("%s is another machine", (url) => expect(isLoopback(hostOf(url))).toBe(false));

it("a URL is this machine's by its host, and a text that is no URL is nobody's", () => {
  expect(
    ["http://127.0.0.1:8787/x", "https://example.com", "http://", "null", ""].map(isLoopbackUrl),
  ).toEqual([true, false, false, false, false]);
});
