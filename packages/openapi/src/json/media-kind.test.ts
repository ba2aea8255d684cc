import { describe, expect, it } from "vitest";
import { isJsonMediaType, isTextual, mediaKind } from "./media-kind.ts";

describe("the kind of a media type", () => {
  it.each([
    ["application/json", "json"],
    ["application/json; charset=utf-8", "json"],
    ["application/json charset=utf-8", "json"],
    [" Application/Problem+JSON;v=1", "json"],
    ["text/json", "json"],
    ["text/x-json", "json"],
    ["model/gltf+json", "json"],
    ["application/vnd.a/b+json", "json"],
    ["application/graphql-response+json", "json"],
    ["application/x-ndjson", "json-lines"],
    ["application/ndjson; charset=utf-8", "json-lines"],
    ["application/jsonl", "json-lines"],
    ["application/jsonlines", "json-lines"],
    ["application/x-json-lines", "json-lines"],
    ["text/x-ldjson", "json-lines"],
    ["application/stream+json", "json-lines"],
    ["application/json-seq", "json-seq"],
    ["application/geo+json-seq", "json-seq"],
    ["text/event-stream;charset=utf-8", "event-stream"],
    ["application/x-www-form-urlencoded", "form"],
    ["multipart/form-data; boundary=a", "multipart"],
    ["multipart/mixed", "multipart"],
    ["*/*", "any"],
    ["application/*", "any"],
    ["text/*", "text"],
    ["text/plain", "text"],
    ["application/xml", "text"],
    ["application/soap+xml", "text"],
    ["image/svg+xml", "text"],
    ["application/x-yaml", "text"],
    ["application/vnd.oai.openapi+yaml", "text"],
    ["application/graphql", "text"],
    ["application/javascript", "text"],
    ["application/json5", "bytes"],
    ["application/x-jsonp", "bytes"],
    ["application/octet-stream", "bytes"],
    ["application/pdf", "bytes"],
    ["image/*", "bytes"],
    ["video/json-lines", "bytes"],
    ["", "bytes"],
  ] as const)("%j is %s", (mediaType, kind) => {
    expect(mediaKind(mediaType)).toBe(kind);
    expect(isJsonMediaType(mediaType)).toBe(kind === "json");
  });

  it("says whether it is a text", () => {
    const kinds = ["json", "json-lines", "json-seq", "event-stream", "form", "text"] as const;
    expect(kinds.every(isTextual)).toBe(true);
    expect((["multipart", "any", "bytes"] as const).some(isTextual)).toBe(false);
  });

  it("of a long name takes no long time", () => {
    expect(mediaKind(`${" ".repeat(50_000)}a/${"+x".repeat(50_000)}+json-`)).toBe("bytes");
  });
});
