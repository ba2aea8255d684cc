import { apis } from "@cftokens/client/apis";
import { documents } from "@cftokens/client/documents";
import type { CatalogDocument } from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";

/** A document of the program itself; its operations are listed when one of them is called. */
export async function ownDocument(name: string): Promise<CatalogDocument | undefined> {
  const earlier = own.get(name);
  if (earlier !== undefined) return earlier;
  const all: Readonly<Record<string, OpenApiDocument>> = documents;
  const document = Object.hasOwn(all, name) ? all[name] : undefined;
  if (document === undefined) return undefined;
  const { catalogOfDocuments } = await import("@cftokens/explorer");
  const [listed] = catalogOfDocuments([{ name, api: apiOf(name), document }]).documents;
  if (listed !== undefined) own.set(name, listed);
  return listed;
}

/** The name of the API that a document of the program itself is of. */
export function apiOf(name: string): string {
  return apis.find((one) => one.documents.includes(name))?.name ?? name;
}

const own = new Map<string, CatalogDocument>();
