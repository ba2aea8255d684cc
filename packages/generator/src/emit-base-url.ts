import { header } from "./header.ts";
import { mainServer } from "./main-api.ts";
import { insideClient } from "./module-names.ts";

/** `default-base-url.ts`: where the API of `createClient` is. */
export function emitBaseUrl(): string {
  return [
    header("spec/", insideClient),
    "",
    "/** Where Cloudflare's API is. */",
    `export const defaultBaseUrl = ${JSON.stringify(mainServer)};`,
    "",
  ].join("\n");
}
