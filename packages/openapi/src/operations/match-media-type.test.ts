import { describe, expect, it } from "vitest";
import { matchMediaType } from "./match-media-type.ts";

const json = { "application/json": "json" };
const versions = { "a/b; v=1": "first", "a/b": "any", 'a/b; v="2"; x=y': "second" };
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
    ["the one with its parameter", versions, "a/b;V=1", "first"],
    ["with more of them", versions, "a/b; x=y; v=2; z=1", "second"],
    ["without parameters, when its own are others", versions, "a/b; v=3", "any"],
    ["with one, when there is no other", { "a/b; v=1": "first" }, "a/b; v=3", "first"],
    ["the type before its ranges", ranges, "application/json", "json"],
    ["the nearer range", ranges, "application/xml", "application"],
    ["the wider range", ranges, "text/html", "anything"],
  ])("%s", (_, content, type, expected) => expect(matchMediaType(content, type)).toBe(expected));
});
