import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "@cftokens/openapi";
import { documentLink, hasLinks, pageOf } from "./document-link.ts";

const written = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  servers: [
    { url: "https://api.example:8443/v1" },
    { url: "/relative" },
    { url: "https://{region}.example" },
  ],
  externalDocs: { url: "https://docs.example/start" },
  paths: {
    "/a": {
      get: { externalDocs: { url: "https://elsewhere.example/a" }, responses: {} },
      put: { responses: {} },
      additionalOperations: {
        COPY: { externalDocs: { url: "https://elsewhere.example/copy" }, responses: {} },
      },
    },
  },
};
const document: OpenApiDocument = written;

describe("a link", () => {
  it.each([
    ["https://docs.example/a b", "https://docs.example/a%20b"],
    ["https://api.example:8443/", "https://api.example:8443/"],
    ["https://docs.example/\u001B]8;;\u0007x", "https://docs.example/%1B]8;;%07x"],
  ])("leads to a host of the document: %j", (address, link) => {
    expect(documentLink(address, document)).toBe(link);
  });

  it.each([
    "https://elsewhere.example/a",
    "https://api.example/",
    "https://docs.example.evil.example/",
    "https://docs.example@evil.example/",
    "https://user:made-up@docs.example/",
    "javascript://docs.example/%0Aalert(1)",
    "file://docs.example/etc/passwd",
    "/relative",
  ])("leads nowhere else: %s", (address) => {
    expect(documentLink(address, document)).toBeUndefined();
  });

  it("is no longer than a page's address", () => {
    expect(documentLink(`https://docs.example/${"x".repeat(3000)}`, document)).toBeUndefined();
  });

  it("is of the page of the operation, or else of the document", () => {
    expect(pageOf({ method: "GET", path: "/a" }, document)).toBe("https://elsewhere.example/a");
    expect(pageOf({ method: "PUT", path: "/a" }, document)).toBe("https://docs.example/start");
    expect(pageOf({ method: "COPY", path: "/a" }, document)).toBe("https://elsewhere.example/copy");
  });

  it.each([
    [{}, false],
    [{ TERM: "xterm-256color" }, false],
    [{ TERM: "xterm-kitty" }, true],
    [{ TERM_PROGRAM: "WezTerm" }, true],
    [{ VTE_VERSION: "4999" }, false],
    [{ VTE_VERSION: "7600" }, true],
    [{ VTE_VERSION: "7600", TMUX: "made-up,1,0" }, false],
    [{ TMUX: "made-up,1,0", FORCE_HYPERLINK: "1" }, true],
    [{ TERM: "xterm-kitty", FORCE_HYPERLINK: "0" }, false],
  ])("is made where the terminal is known to have them: %j", (env, has) => {
    expect(hasLinks(env)).toBe(has);
  });
});
