import { describe, expect, it } from "vitest";
import { readFailure } from "./index.ts";

const account = "1f0c3a5b7d9e2468ace013579bdf8642";
const zone = "9b8c7d6e5f40312213045f6e7d8c9b0a";
const api = "https://api.cloudflare.com/client/v4";
const body = (code: number, message: string) =>
  `{"success":false,"errors":[{"code":${code},"message":"${message}"}],"messages":[],"result":null}`;
const authentication = { code: 10_000, message: "Authentication error", chain: [] };

describe("a failure is read from the output of", () => {
  it.each([
    [
      "the API, which names its operation",
      `{"success":false,"errors":[{"code":10000,"message":"Authentication error","documentation_url":"https://developers.cloudflare.com/api/operations/zone-purge"}]}`,
      { calls: ["zone-purge"], errors: [authentication] },
    ],
    [
      "wrangler",
      `\u001B[31m✘ \u001B[41;31m[\u001B[41;97mERROR\u001B[41;31m]\u001B[0m \u001B[1mA request to the Cloudflare API (/accounts/${account}/workers/scripts/shop) failed.\u001B[0m

  Authentication error [code: 10000]

  📎 It looks like you are authenticating Wrangler via a custom API token set in an environment variable.`,
      { calls: [], paths: [`/accounts/${account}/workers/scripts/shop`], errors: [authentication] },
    ],
    [
      "wrangler, which names the page of the operation",
      `\u001B[31m✘ \u001B[41;31m[\u001B[41;97mERROR\u001B[41;31m]\u001B[0m \u001B[1mA request to the Cloudflare API failed.\u001B[0m

  Forbidden [code: 10000]
  To learn more about this error, visit: \u001B[4mhttps://developers.cloudflare.com/api/operations/workers-kv-namespace-list-namespaces\u001B[0m
`,
      {
        calls: ["workers-kv-namespace-list-namespaces"],
        paths: [],
        errors: [{ code: 10_000, message: "Forbidden", chain: [] }],
      },
    ],
    [
      "wrangler's log",
      `-- START CF API REQUEST: PUT ${api}/accounts/${account}/workers/scripts/shop
-- START CF API RESPONSE: Forbidden 403
RESPONSE: ${body(10_000, "Authentication error")}`,
      { calls: [`PUT ${api}/accounts/${account}/workers/scripts/shop`], errors: [authentication] },
    ],
    [
      "Terraform's provider 5",
      `╷
│ Error: failed to make http request
│
│   with cloudflare_dns_record.www,
│   on main.tf line 12, in resource "cloudflare_dns_record" "www":
│
│ POST "${api}/zones/${zone}/dns_records": 403 Forbidden {"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}
╵`,
      { calls: [`POST ${api}/zones/${zone}/dns_records`], status: 403, errors: [authentication] },
    ],
    [
      "Terraform's provider 4",
      `│ Error: failed to create DNS record: Authentication error (10000)
│
│   with cloudflare_record.www,`,
      { calls: [], paths: [], errors: [authentication] },
    ],
    [
      "curl -v",
      `> DELETE /client/v4/zones/${zone}/dns_records/372e67954025e0ba6aaa6d586b9e0b59 HTTP/2
> Host: api.cloudflare.com
> Authorization: Bearer made-up-value-of-a-token
>
< HTTP/2 403
${body(10_000, "Authentication error")}`,
      {
        calls: [`DELETE /client/v4/zones/${zone}/dns_records/372e67954025e0ba6aaa6d586b9e0b59`],
        status: 403,
        errors: [authentication],
      },
    ],
    [
      "curl with its command",
      `$ curl "https://me:made-up-value@api.cloudflare.com/client/v4/zones/${zone}/purge_cache?key=made-up-value" \\
    -H "Authorization: Bearer $TOKEN" \\
    --data '{"purge_everything":true}'
${body(9109, "Unauthorized to access requested resource")}`,
      {
        calls: [`POST ${api}/zones/${zone}/purge_cache`],
        errors: [{ code: 9109, message: "Unauthorized to access requested resource", chain: [] }],
      },
    ],
    [
      "the Python SDK",
      `INFO:httpx:HTTP Request: GET ${api}/accounts/${account}/d1/database "HTTP/1.1 403 Forbidden"
cloudflare.PermissionDeniedError: Error code: 403 - {'success': False, 'errors': [{'code': 10000, 'message': 'Authentication error'}], 'messages': [], 'result': None}`,
      { calls: [`GET ${api}/accounts/${account}/d1/database`], status: 403, errors: [authentication] },
    ],
    [
      "the Go SDK",
      `2026/11/02 10:11:12 GET "${api}/zones/${zone}/settings/ssl": 403 Forbidden ${body(9109, "Unauthorized to access requested resource")}`,
      { calls: [`GET ${api}/zones/${zone}/settings/ssl`], status: 403 },
    ],
    [
      "the TypeScript SDK",
      `PermissionDeniedError: 403 ${body(10_000, "Authentication error")}
    at APIError.generate (file:///srv/app/node_modules/cloudflare/core/error.mjs:41:20)`,
      { calls: [], paths: [], errors: [authentication] },
    ],
    [
      "cftokens",
      `GET /client/v4/accounts/${account}/tokens: refused with status 403\n  code 10000: Authentication error`,
      { calls: [`GET /client/v4/accounts/${account}/tokens`], status: 403 },
    ],
  ])("%s", (_program, text, read) => {
    expect(readFailure(text)).toMatchObject(read);
    expect(JSON.stringify(readFailure(text))).not.toMatch(/made-up-value/u);
  });

  it("a program that ends its sentence behind the call", () => {
    expect(readFailure(`(GET ${api}/zones/${zone}/dns_records?page=2).`).calls).toEqual([
      `GET ${api}/zones/${zone}/dns_records`,
    ]);
    expect(readFailure(`refused: GET ${api}/zones/${zone}/dns_records...`).calls).toEqual([
      `GET ${api}/zones/${zone}/dns_records`,
    ]);
  });

  it("no program as nothing", () => {
    expect(readFailure("everything is fine\n")).toEqual({
      calls: [],
      paths: [],
      status: undefined,
      errors: [],
    });
  });
});
