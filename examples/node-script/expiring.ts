import { CloudflareError, createClient, eachItem } from "@cftokens/client";

const { CLOUDFLARE_API_TOKEN: apiToken = "", CLOUDFLARE_API_BASE_URL: baseUrl } = process.env;
const client = createClient({ credentials: { apiToken }, ...(baseUrl !== undefined && { baseUrl }) });
const inThirtyDays = Date.now() + 30 * 24 * 60 * 60 * 1000;

try {
  for await (const { name, expires_on: end } of eachItem(client.userApiTokensListTokens)) {
    if (typeof end === "string" && Date.parse(end) < inThirtyDays) console.log(`${end}  ${name}`);
  }
} catch (error) {
  if (!(error instanceof CloudflareError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
