// Generated from spec/. Do not edit: change the document and run `pnpm generate`.
import type { ApiDescription } from "../api-description.ts";
import { operations } from "./index.ts";

const serversOfCloudflare: ApiDescription["servers"] = [{"url":"https://api.cloudflare.com/client/v4"}];
const schemesOfCloudflare: ApiDescription["schemes"] = {"api_token":{"kind":"bearer"},"api_email":{"kind":"header","name":"X-Auth-Email"},"api_key":{"kind":"header","name":"X-Auth-Key"}};

/** Cloudflare as data. */
export const cloudflareApi: ApiDescription = {
  name: "cloudflare",
  title: "Cloudflare",
  documents: ["access-service-tokens","account-tokens","builds-tokens","identity","user-tokens"],
  servers: serversOfCloudflare,
  schemes: schemesOfCloudflare,
  factory: "createClient",
  operations: operations,
};

/** Every API of the documents. */
export const apis: readonly ApiDescription[] = [cloudflareApi];
