import { describe, expect, it } from "vitest";
import { listSecrets, redactHeaders, redactValue } from "./redact-value.ts";

describe("a JSON value", () => {
  it("loses what its names say is secret, at any depth, and nothing else", () => {
    const body = {
      name: "deploy",
      value: "short",
      nested: [{ client_secret: "short" }, { Token: 12 }],
      headers: { authorization: "x", "X-Auth-Email": "a@b.c", cookie: "y", "cf-ray": "z" },
      empty: { value: "", secret: null },
      client_secret_version: 2,
      ok: true,
    };
    const before = structuredClone(body);

    expect(redactValue(body)).toEqual({
      name: "deploy",
      value: "[redacted]",
      nested: [{ client_secret: "[redacted]" }, { Token: "[redacted]" }],
      headers: {
        authorization: "[redacted]",
        "X-Auth-Email": "[redacted]",
        cookie: "[redacted]",
        "cf-ray": "z",
      },
      empty: { value: "", secret: null },
      client_secret_version: 2,
      ok: true,
    });
    expect(body).toEqual(before);
  });

  it("loses everything below a secret name", () => {
    expect(
      redactValue({ secret: { inner: "a", id: 1, list: [{ name: "b" }], on: true }, secrets: ["c", ["d"]] }),
    ).toEqual({
      secret: { inner: "[redacted]", id: "[redacted]", list: [{ name: "[redacted]" }], on: true },
      secrets: ["[redacted]", ["[redacted]"]],
    });
  });

  it("keeps what describes a token that is an object", () => {
    expect(
      redactValue({ token: { id: "1", name: "ci", value: "short", inner: "short" }, tokens: [{ id: "2" }] }),
    ).toEqual({
      token: { id: "1", name: "ci", value: "[redacted]", inner: "[redacted]" },
      tokens: [{ id: "2" }],
    });
  });

  it("loses the text of a Worker's secret", () => {
    expect(redactValue({ type: "secret_text", name: "KEY", text: "short" })).toEqual({
      type: "secret_text",
      name: "KEY",
      text: "[redacted]",
    });
  });

  it("loses what stands beside a secret name in a pair", () => {
    const entries = [
      ["authorization", "short"],
      ["set-cookie", ["short", "short"]],
      ["accept", "*/*"],
    ];
    expect(redactValue(entries)).toEqual([
      ["authorization", "[redacted]"],
      ["set-cookie", ["[redacted]", "[redacted]"]],
      ["accept", "*/*"],
    ]);
    expect(redactValue(["Host", "h", "X-Api-Key", "short", "Accept", "*/*"])).toEqual([
      "Host",
      "h",
      "X-Api-Key",
      "[redacted]",
      "Accept",
      "*/*",
    ]);
    expect(
      redactValue([
        { name: "authorization", value: "short" },
        { key: "api_token", content: "short", enabled: true },
        { name: "page", content: "2" },
        { k: "password", v: "short" },
        { field: "password", text: "short" },
        { field: "password", message: "is too short" },
      ]),
    ).toEqual([
      { name: "authorization", value: "[redacted]" },
      { key: "api_token", content: "[redacted]", enabled: true },
      { name: "page", content: "2" },
      { k: "password", v: "[redacted]" },
      { field: "password", text: "[redacted]" },
      { field: "password", message: "is too short" },
    ]);
  });

  it("keeps lists and names that only look like pairs", () => {
    const body = {
      name: "deploy token",
      status: "active",
      tags: ["prod", "secret"],
      words: ["token", "secret", "key"],
      sentence: ["the token", "is new"],
      other: { name: "token", status: "active", issued_on: "2026", policies: ["a"] },
    };
    expect(redactValue(body)).toEqual(body);
  });

  it("loses the members that are named to it besides", () => {
    expect(redactValue({ pin: "1234", cards: [{ pin: 5, id: 6 }] }, [], ["pin"])).toEqual({
      pin: "[redacted]",
      cards: [{ pin: "[redacted]", id: 6 }],
    });
  });

  it("loses credentials that stand in other texts, and in names", () => {
    const note = "use cfut_0123456789abcdef";
    expect(
      redactValue({ note, [note]: { referer: "https://x/?token=abc" }, body: '{"apiKey":"a"}' }),
    ).toEqual({
      note: "use [redacted]",
      "use [redacted]": { referer: "https://x/?token=[redacted]" },
      body: '{"apiKey":"[redacted]"}',
    });
  });

  it("is judged by the names that lead to it", () => {
    expect(redactValue("short", ["client_secret"])).toBe("[redacted]");
    expect(redactValue("short", ["secrets", "0", "text"])).toBe("[redacted]");
    expect(redactValue(["short"], ["value"])).toEqual(["[redacted]"]);
    expect(redactValue("short", ["name"])).toBe("short");
  });

  it("is not looked at below 100 levels, and nothing of it is shown", () => {
    const deep = `${'{"a":'.repeat(5000)}"short"${"}".repeat(5000)}`;

    expect(JSON.stringify(redactValue(JSON.parse(deep)))).toBe(
      `${'{"a":'.repeat(100)}"[redacted]"${"}".repeat(100)}`,
    );
  });

  it("keeps a member that is called __proto__", () => {
    expect(JSON.stringify(redactValue(JSON.parse('{"__proto__":{"token":"a"}}')))).toBe(
      '{"__proto__":{"token":"[redacted]"}}',
    );
  });
});

it("headers lose their credentials, also in a URL", () => {
  expect(
    redactHeaders({
      Authorization: "Bearer a",
      "X-Api-Key": "b",
      referer: "https://x/?token=c",
      accept: "*/*",
      "cf-ray": "1-AMS",
    }),
  ).toEqual({
    Authorization: "[redacted]",
    "X-Api-Key": "[redacted]",
    referer: "https://x/?token=[redacted]",
    accept: "*/*",
    "cf-ray": "1-AMS",
  });
});

describe("the secrets of a value", () => {
  it("are its texts and numbers below secret names", () => {
    const body = {
      build_token_secret: "a",
      cloudflare_token_id: "b",
      nested: [{ client_secret: "c", value: 4 }],
      credentials: { user: "e" },
      name: "f",
    };

    expect(listSecrets(body)).toEqual(["a", "c", "4", "e"]);
  });

  it("are none where there is no object", () => {
    expect([undefined, null, "text", 1].flatMap((body) => listSecrets(body))).toEqual([]);
  });
});
