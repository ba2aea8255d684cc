import { describe, expect, it } from "vitest";
import { toBaseUrl } from "./to-base-url.ts";

describe("toBaseUrl", () => {
  it.each([
    ["https://api.example.com/client/v4", "https://api.example.com/client/v4"],
    ["https://api.example.com/client/v4///", "https://api.example.com/client/v4"],
    ["https://api.example.com/", "https://api.example.com"],
    [" \thttp://127.0.0.1:8787/x\n", "http://127.0.0.1:8787/x"],
    ["HTTPS://API.example.com/v", "https://api.example.com/v"],
    ["no address", "no address"],
  ])("%j is %s", (text, baseUrl) => {
    expect(toBaseUrl(text)).toBe(baseUrl);
  });
});
