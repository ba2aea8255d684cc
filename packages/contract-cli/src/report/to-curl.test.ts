import { execFileSync } from "node:child_process";
import { toBody } from "@cftokens/contract";
import { expect, it } from "vitest";
import { toCurl } from "./to-curl.ts";

const url = "https://api.cloudflare.com/client/v4/user/tokens";

it.each([
  ["a read", {}, `curl ${url}`],
  [
    "a token",
    { headers: { authorization: "Bearer made-up" } },
    `curl ${url} -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"`,
  ],
  [
    "e-mail and key",
    { headers: { "x-auth-email": "dana@example.com", "x-auth-key": "made-up" } },
    `curl ${url} -H "X-Auth-Email: $CLOUDFLARE_EMAIL" -H "X-Auth-Key: $CLOUDFLARE_API_KEY"`,
  ],
  ["headers of other kinds left out", { headers: { "user-agent": "x", cookie: "session=1" } }, `curl ${url}`],
  [
    "a body with a quote in it",
    { method: "POST", headers: { "content-type": "application/json" }, body: toBody(`{"name":"it's"}`) },
    `curl -X POST ${url} -H 'content-type: application/json' --data-raw '{"name":"it'\\''s"}'`,
  ],
  [
    "characters in its body that cannot be seen",
    { method: "POST", body: toBody('{"name":"ad\u200Bmin\u{E0041}\u202E\u009B"}') },
    `curl -X POST ${url} --data-raw '{"name":"ad\\u200bmin\\udb40\\udc41\\u202e\\u009b"}'`,
  ],
  [
    "a body with a secret",
    { method: "POST", body: toBody('{"build_token_secret":"made-up"}') },
    `curl -X POST ${url} --data-raw '{"build_token_secret":"[redacted]"}'`,
  ],
  [
    "a credential where a media type belongs",
    { headers: { accept: `cfut_${"Ca9".repeat(16)}`, "content-type": "Bearer made-up" } },
    `curl ${url} -H 'accept: [redacted]' -H 'content-type: Bearer [redacted]'`,
  ],
  [
    "a body too long for a line",
    { method: "PUT", body: toBody(`{"name":"${"a".repeat(10_000)}"}`) },
    `curl -X PUT ${url} --data-binary @body.txt`,
  ],
  [
    "a body that is no JSON",
    { method: "PUT", body: toBody("Bearer made-up") },
    `curl -X PUT ${url} --data-raw 'Bearer [redacted]'`,
  ],
  [
    "the beginning of an escape sequence, which would have eaten its quote",
    { headers: { accept: "x\u009b", "content-type": "; id; #" } },
    `curl ${url} -H 'accept: x\u{FFFD}' -H 'content-type: ; id; #'`,
  ],
  [
    "brackets and braces",
    { url: "http://[::1]:8787/v4?y[0]=1&x={a,b}" },
    "curl -g 'http://[::1]:8787/v4?y[0]=1&x={a,b}'",
  ],
  ["a secret in the query", { url: `${url}?token=made-up&page=2` }, `curl '${url}?token=redacted&page=2'`],
  ["credentials in the URL", { url: "https://a:b@example.com/" }, "curl https://example.com/"],
] as const)("a request with %s is a command line to be pasted", (_what, own, line) => {
  expect(toCurl({ method: "GET", url, headers: {}, body: { kind: "empty" }, ...own })).toBe(line);
});

it.each([
  ["nobody was given", "auth-ignored", "Bearer made-up", '"Authorization: Bearer $UNKNOWN_API_TOKEN"'],
  ["is of the other kind", "wrong-verifier", "Bearer made-up", '"Authorization: Bearer $OTHER_API_TOKEN"'],
  ["is none", "auth-malformed", "Bearer x", "'authorization: Bearer x'"],
] as const)(
  "a credential that %s is not taken for that of the run",
  (_what, check, authorization, header) => {
    const request = { method: "GET", url, headers: { authorization }, body: { kind: "empty" } } as const;
    expect(toCurl(request, { check })).toBe(`curl ${url} -H ${header}`);
  },
);

it("a hostile request is words to a shell, and runs nothing", () => {
  const method = "x;$'\\151\\144';`id`";
  const line = toCurl({
    method,
    url: "https://example.com/$(id)'\"`id`",
    headers: { accept: "'; id; #", authorization: '"; id; #' },
    body: toBody('{"a":"\'$(id)`id` ##[add-path]x"}'),
  });
  const words = execFileSync("sh", ["-c", line.replace(/^curl/u, String.raw`printf '%s\n'`)], {
    encoding: "utf8",
  });

  expect(words.split("\n")).toEqual([
    "-X",
    method,
    "https://example.com/$(id)'\"`id`",
    "-H",
    "accept: '; id; #",
    "-H",
    "Authorization: Bearer ",
    "--data-raw",
    String.raw`{"a":"'$(id)` + "`id`" + String.raw` \u0023#[add-path]x"}`,
    "",
  ]);
});
