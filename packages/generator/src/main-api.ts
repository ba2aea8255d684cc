import type { OpenApiDocument } from "@cftokens/openapi";
import { insideClient, type ModuleNames } from "./module-names.ts";
import type { SourceDocument } from "./source-document.ts";

/** The server of the API of `createClient`, which the other parts of this repository work with. */
export const mainServer = "https://api.cloudflare.com/client/v4";

/** Whether a document describes a part of that API. */
export function hasMainServer({ servers = [] }: OpenApiDocument): boolean {
  return servers[0]?.url.replace(/\/+$/u, "") === mainServer;
}

/** Whether the functions of a document take the connection to that API. */
export function isMainDocument({ document }: SourceDocument, names: ModuleNames): boolean {
  return names === insideClient && hasMainServer(document);
}
