import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactText } from "./redact-text.ts";

const old = "8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T";
const hex = (length: number) => "144c9defac04969c7bfad8efaa8ea194".repeat(3).slice(0, length);

describe("a credential is known by its look", () => {
  it.each([
    ["a user token", "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2"],
    ["an account token", `cfat_${"B".repeat(48)}`],
    ["a service token", `cfast_${"c".repeat(48)}`],
    ["an API key", `cfk_${"d".repeat(48)}`],
    ["an OAuth token", `cfoat_${"e".repeat(30)}`],
    ["a prefixed value that was cut off", "cfast_0123456789"],
    ["a token of before 2026", old],
    ["a Global API key", hex(37)],
    ["a longer one", hex(45)],
    ["a client secret", hex(64)],
    ["one in capitals", hex(64).toUpperCase()],
    ["an Origin CA key", "v1.0-144c9defac04969c7bfad8ef"],
    ["a JSON Web Token", `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.${"s".repeat(20)}`],
    ["a tunnel's token", "eyJhIjoiMDIzZSIsInMiOiJ4In0"],
    ["a private key", "-----BEGIN PRIVATE KEY-----\nMIIabc+/\nMIIdef==\n-----END PRIVATE KEY-----"],
    ["a private key that was cut off", "-----BEGIN RSA PRIVATE KEY-----\nMIIabc+/"],
    ["base 64", `${"Ab+/".repeat(11)}==`],
  ])("%s", (_, credential) => {
    expect(redactText(`before <${credential}> after`)).toBe("before <[redacted]> after");
    expect(redactText(`{"note":"${credential}"}`)).toBe('{"note":"[redacted]"}');
  });

  it.each([
    ["Bearer short-one, x", "Bearer [redacted], x"],
    ["authorization: bearer short", "authorization: bearer [redacted]"],
    ["Proxy-Authorization: Basic YTpi", "Proxy-Authorization: Basic [redacted]"],
    ["Bearer%20short&x", "Bearer%20[redacted]&x"],
    ["to https://ada:pass@example.com/a", "to https://[redacted]example.com/a"],
    ["postgres://ada@db:5432/x", "postgres://[redacted]db:5432/x"],
  ])("in %s", (text, clean) => expect(redactText(text)).toBe(clean));

  it("in any random text of 40 characters", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".matchAll(/./gu)];
    const unit = fc.constantFrom(...letters.map(([letter]) => letter));
    const tokens = fc.sample(fc.string({ unit, minLength: 40, maxLength: 40 }), { numRuns: 5000, seed: 1 });

    expect(tokens.filter((token) => redactText(`<${token}>`) !== "<[redacted]>")).toEqual([]);
  });
});

describe("a value is known by the name before it", () => {
  it.each([
    ['{"value": "a\\"b", "name": "c"}', '{"value": "[redacted]", "name": "c"}'],
    ['{"apiKey":"a","clientSecret":"b"}', '{"apiKey":"[redacted]","clientSecret":"[redacted]"}'],
    ['{"secrets":["a","b"],"id":1}', '{"secrets":[redacted],"id":1}'],
    ['{"secret":{"a":{"b":"}"}},"id":1}', '{"secret":[redacted],"id":1}'],
    ['{"secret":{"a":["b', '{"secret":[redacted]'],
    ['"{\\"token\\":\\"a\\",\\"id\\":\\"b\\"}"', '"{\\"token\\":\\"[redacted]\\",\\"id\\":\\"b\\"}"'],
    [
      "curl -H 'X-Auth-Key: short' -H 'X-Auth-Email: a@b.c'",
      "curl -H 'X-Auth-Key: [redacted]' -H 'X-Auth-Email: [redacted]'",
    ],
    ["Cookie: a=b; c=d\nHost: x", "Cookie: [redacted]\nHost: x"],
    ["Authorization: AWS4 Credential=a, Signature=b", "Authorization: [redacted]"],
    ["a=1&access_token=b&c=2", "a=1&access_token=[redacted]&c=2"],
    ["user[password]=b&c=2", "user[password]=[redacted]&c=2"],
    ["user%5Bpassword%5D=b&c=2", "user%5Bpassword%5D=[redacted]&c=2"],
    [
      "to=https%3A%2F%2Fx%3Fa%3D1%26token%3Db%26c%3D2",
      "to=https%3A%2F%2Fx%3Fa%3D1%26token%3D[redacted]%26c%3D2",
    ],
    ["password: hunter2", "password: [redacted]"],
    ["CLOUDFLARE_API_KEY=short npx x", "CLOUDFLARE_API_KEY=[redacted] npx x"],
    ["secret = 'a b'", "secret = '[redacted]'"],
    ['{"p\\u0061ssword":"a","\\u0070in":"b"', '{"p\\u0061ssword":"[redacted]","\\u0070in":"[redacted]"'],
    ['"a\\npin=b"', '"a\\npin=[redacted]"'],
    ['"password" => "a"', '"password" => "[redacted]"'],
    ["a: 1\ntoken: b\n  - auth: c", "a: 1\ntoken: [redacted]\n  - auth: [redacted]"],
    ["r=%25252Fpin%25253Da%252526b%25253D1", "r=%25252Fpin%25253D[redacted]%252526b%25253D1"],
    ['[{"name":"password","val":"a"}]', '[{"name":"password","val":"[redacted]"}]'],
    ['{\\"k\\": \\"pin\\", \\"v\\": \\"a\\"}', '{\\"k\\": \\"pin\\", \\"v\\": \\"[redacted]\\"}'],
    ['[["password", "a"],["b","c"]', '[["password", "[redacted]"],["b","c"]'],
    ['<meta name="csrf-token" content="a">', '<meta name="csrf-token" content="[redacted]">'],
    [
      '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\na b\r\n--b\r\nContent-Disposition: form-data; name="c"\r\n\r\nd\r\n--b--',
      '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n[redacted]\r\n--b\r\nContent-Disposition: form-data; name="c"\r\n\r\nd\r\n--b--',
    ],
    [
      'content-disposition: form-data; name="token"; filename="a"\ncontent-type: text/plain\n\nb',
      'content-disposition: form-data; name="token"; filename="a"\ncontent-type: text/plain\n\n[redacted]',
    ],
    ["<a><password>b</password><id>1</id></a>", "<a><password>[redacted]</password><id>1</id></a>"],
    [
      '<?xml version="1.0"?><s:apiToken s:id="1"><![CDATA[a>]]></s:apiToken >',
      '<?xml version="1.0"?><s:apiToken s:id="1">[redacted]</s:apiToken >',
    ],
    ["<credentials><user>a</user></credentials>", "<credentials>[redacted]</credentials>"],
    ["<token>a</tokenizer>b</token>", "<token>[redacted]</token>"],
    ["<a><token/><b>1</b><password>hun", "<a><token/><b>1</b><password>[redacted]"],
  ])("%s", (text, clean) => {
    expect(redactText(text)).toBe(clean);
    expect(redactText(clean)).toBe(clean);
  });
});

it("a text in UTF-16 is read without the NULs between its letters", () => {
  const wide = [...'{"password":"a"}'.matchAll(/./gu)].map(([letter]) => `${letter}\0`).join("");

  expect(redactText(wide)).toBe('{"password":"[redacted]"}');
});

describe("everything else stays", () => {
  it.each([
    "023e105f4ecef8ad9ca31a8372d0c353",
    "f174e90a-fafe-4643-bbbc-4a0ed4fc8415",
    "build-f174e90a-fafe-4643-bbbc-4a0ed4fc8415-of-main",
    "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43",
    "com.cloudflare.edge.r2.bucket.023e105f4ecef8ad9ca31a8372d0c353_default_backups",
    "zone-level-access-service-tokens-create-a-service-token",
    "zoneLevelAccessServiceTokensCreateAServiceToken",
    "PREVIOUS_CLIENT_SECRET_EXPIRES_AT_IN_2026_OR_LATER",
    "https://api.cloudflare.com/client/v4/user/tokens?page=2",
    "2018-07-01T05:20:00.12345Z",
    "Valid user-level authentication not found",
    "Invalid token: expired",
    "Bearer token required; Basic authentication is refused",
    'client_id: "abc", token_count: 3',
    "mail ada@example.com",
    '{"field":"password","message":"is too short"}',
    '{"tags":["token","secret","key"]}',
    "a\0b\0",
    "send <token> in Authorization; <b>no</b> header",
  ])("%s", (text) => expect(redactText(text)).toBe(text));
});

// CPU time in milliseconds of taking credentials out of `part` repeated to `size` characters.
function cost(part: string, size: number): number {
  const text = part.repeat(Math.ceil(size / part.length));
  const before = process.cpuUsage();
  redactText(text);
  redactText(`${text}!`);
  return process.cpuUsage(before).user / 1000;
}

// A text eight times as long takes eight times as long, and not 64 times.
describe("the work grows with the length of a text and not with its square", () => {
  it.each([
    "a",
    " ",
    "\t",
    "\\",
    '"',
    "'",
    "-",
    "_",
    "=",
    ":",
    "/",
    "[",
    "{",
    "%3D",
    "a=",
    "a:",
    "token=",
    "token: ",
    "token ",
    '"token":',
    '"token":"',
    '"token":[',
    "Bearer ",
    "Bearer  ",
    "cfut_",
    "v1.0-",
    "eyJ",
    "eyJ-",
    "eyJaaaaa.",
    "://",
    "a://b",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN ",
    "A".repeat(40),
    "0123456789abcdef",
    "Ab+/",
    "aB",
    "a-",
    'a\\"',
    "token\\\\",
    "password[",
    "%26",
    "secret={",
    "<",
    "</",
    "<token>",
    "<token ",
    "</token>",
    "<token></token>",
    'name="pin"',
    'name="pin" ',
    'name="pin" a=',
    '["pin",',
    '["pin","',
    "\\u0070in",
    "\\\\u0070in",
    "\\\\\\\\u0070in",
    "\\u",
    "%25",
    "pin%25253D",
    "\0",
    'content-disposition: a; name="pin"',
    'content-disposition: a; name="pin"\n',
    'content-disposition: a; name="pin"\n\n',
    "\ntoken: ",
    "\u2028",
  ])("of %j again and again", (part) => {
    cost(part, 20_000);
    expect(cost(part, 160_000)).toBeLessThan(Math.max(cost(part, 20_000), 10) * 32);
  });
});
