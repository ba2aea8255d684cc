import { describe, expect, it } from "vitest";
import { matchMediaType } from "./match-media-type.ts";

const json = { "application/json": "json" };
const ranges = { "*/*": "anything", "application/*": "application", "application/json": "json" };

describe("the documented content for a Content-Type header", () => {
  it.each<[string, Readonly<Record<string, string>>, string, string | undefined]>([
    ["the same type", json, "application/json", "json"],
    ["with a parameter", json, "application/json ;charset=utf-8", "json"],
    ["in capitals", json, "Application/JSON", "json"],
    [
      "documented in capitals, with a parameter",
      { "Application/JSON; v=1": "json" },
      "application/json",
      "json",
    ],
    ["another type", json, "application/xml", undefined],
    ["no type", json, "", undefined],
    ["the type before its ranges", ranges, "application/json", "json"],
    ["the nearer range", ranges, "application/xml", "application"],
    ["the wider range", ranges, "text/html", "anything"],
  ])("%s", (_, content, type, expected) => expect(matchMediaType(content, type)).toBe(expected));
});
