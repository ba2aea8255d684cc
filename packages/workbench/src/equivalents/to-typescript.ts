import { defaultBaseUrl } from "@cftokens/client";
import { type ApiCall, mask, maskedBody } from "../changes/api-call.ts";
import { visibleJson } from "../text/visible-json.ts";

/** The calls as a program for our client. The credential comes from the environment. */
export function toTypescript(calls: readonly ApiCall[], baseUrl: string): string {
  const [only, second] = calls;
  const head = `import { createClient } from "@cftokens/client";\n\n${clientStatement(baseUrl)}`;
  if (only !== undefined && second === undefined)
    return `${head}const answer = await ${callExpression(only)};
if (!answer.ok) throw answer.error;
console.log(answer.result);
`;
  return `${head}const calls = [
${calls.map((call) => `  () => ${callExpression(call).replaceAll("\n", "\n  ")},\n`).join("")}];
for (const call of calls) {
  const answer = await call();
  if (!answer.ok) throw answer.error;
}
`;
}

/** The statement that makes a client of an API, its credential from the environment. */
export function clientStatement(baseUrl: string): string {
  const where = baseUrl === defaultBaseUrl ? "" : `  baseUrl: ${visibleJson(baseUrl)},\n`;
  return `const client = createClient({
  credentials: { apiToken: process.env["CLOUDFLARE_API_TOKEN"] ?? "" },
${where}});
`;
}

/** A call of a client's function. */
export function callExpression({ operation, path, query, body }: ApiCall): string {
  const input = {
    ...(Object.keys(path).length !== 0 && { path }),
    ...(Object.keys(query).length !== 0 && { query }),
    ...(body !== undefined && { body: maskedBody(body) }),
  };
  return `client.${operation}(${Object.keys(input).length === 0 ? "" : literal(input)})`;
}

/**
 * A JSON value with the names of members as one writes them. No text in JSON goes over a line, so a
 * line begins with a name or not.
 */
export function literal(value: unknown): string {
  return visibleJson(value, 2)
    .replaceAll(/^(\s*)"([A-Za-z_]\w*)":/gmu, "$1$2:")
    .replaceAll(/"(?:[^"\\]|\\.)*":?/gu, (text) => (text === `"${mask}"` ? secretValue : text))
    .replaceAll(/([^[{,])\n/gu, "$1,\n")
    .replaceAll(",,\n", ",\n");
}

const secretValue = 'process.env["TOKEN_SECRET"] ?? ""';
