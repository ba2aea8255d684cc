import { defaultBaseUrl, operations } from "@cftokens/client";
import { cloudflareApi } from "@cftokens/client/apis";
import { expect, it } from "vitest";
import { toOperationCurl, toOperationTypescript } from "./operation-texts.ts";

const operation = operations["user-api-tokens-verify-token"];
const input = { path: {}, query: {}, header: {}, cookie: {}, body: undefined, isWhole: true };
const withToken = '--header "Authorization: Bearer $CLOUDFLARE_API_TOKEN"';

it.each([
  [undefined, defaultBaseUrl, "https://api.cloudflare.com/client/v4/user/tokens/verify", true],
  ["/client/v5", defaultBaseUrl, "https://api.cloudflare.com/client/v5/user/tokens/verify", true],
  ["https://other.example", defaultBaseUrl, "https://other.example/user/tokens/verify", false],
  ["https://other.example", "http://127.0.0.1:1", "http://127.0.0.1:1/user/tokens/verify", true],
])(
  "curl for the server %s at %s goes to %s, with Cloudflare's token: %s",
  (server, baseUrl, url, hasToken) => {
    const described = { ...operation, ...(server !== undefined && { server }) };
    const curl = toOperationCurl({ api: cloudflareApi, operation: described, input, baseUrl });

    expect(curl.split(" \\\n  ")).toEqual([`curl ${url}`, ...(hasToken ? [withToken] : [])]);
  },
);

it("curl has the query of a path template before all others, and slashes in a value that may have them", () => {
  const described = {
    ...operation,
    path: "/v1/{name}?method=list",
    pathParameters: [{ name: "name", type: "string", allowReserved: true }],
  } as const;
  const curl = toOperationCurl({
    api: { ...cloudflareApi, schemes: { key: { kind: "query", name: "key" } } },
    operation: { ...described, security: [["key"]] },
    input: { ...input, path: { name: "a/b" }, query: { page: 2 } },
    baseUrl: defaultBaseUrl,
  });

  expect(curl).toBe(`curl '${defaultBaseUrl}/v1/a/b?method=list&page=2'"&key=$CLOUDFLARE_KEY"`);
});

it("TypeScript has a masked secret from the environment, and a name that was masked as it is", () => {
  const body = { "[redacted]": { secret: "[redacted]", note: 'a "[redacted]" b' } };
  const code = toOperationTypescript({
    api: cloudflareApi,
    operation,
    input: { ...input, body },
    baseUrl: defaultBaseUrl,
  });

  expect(code).toContain(`    "[redacted]": {
      secret: process.env["TOKEN_SECRET"] ?? "",
      note: "a \\"[redacted]\\" b",
    },`);
});
