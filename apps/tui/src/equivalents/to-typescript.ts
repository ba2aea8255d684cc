import { DEFAULT_BASE_URL } from "@cftokens/client";
import { type ApiCall, MASK, maskedBody } from "./api-call.ts";

/** The call as a program for our client. The credential comes from the environment. */
export function toTypescript(call: ApiCall, baseUrl: string): string {
  const { path, query, body } = call;
  const input = {
    ...(Object.keys(path).length === 0 ? {} : { path }),
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(body === undefined ? {} : { body: maskedBody(body) }),
  };
  const where = baseUrl === DEFAULT_BASE_URL ? "" : `  baseUrl: ${JSON.stringify(baseUrl)},\n`;
  return `import { createClient } from "@cftokens/client";

const client = createClient({
  credentials: { apiToken: process.env["CLOUDFLARE_API_TOKEN"] ?? "" },
${where}});
const answer = await client.${call.operation}(${Object.keys(input).length === 0 ? "" : literal(input)});
if (!answer.ok) throw answer.error;
console.log(answer.result);
`;
}

// JSON with the names of members as one writes them. No text in JSON goes over a line, so a line begins with a name or not.
function literal(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .replaceAll(/^(\s*)"([A-Za-z_]\w*)":/gmu, "$1$2:")
    .replaceAll(`"${MASK}"`, 'process.env["TOKEN_SECRET"] ?? ""')
    .replaceAll(/([^[{,])\n/gu, "$1,\n")
    .replaceAll(",,\n", ",\n");
}
