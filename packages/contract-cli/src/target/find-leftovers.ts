import type { Contract } from "@cftokens/contract";
import { type Fetch, fillTemplate } from "@cftokens/openapi";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { isResourcePath } from "./is-resource-path.ts";
import { namePrefix } from "./name-prefix.ts";

export interface FindOptions {
  readonly fetch: Fetch;
  readonly baseUrl: string;
  /** Gives a request the credentials of the run. */
  readonly sign: (request: Request) => Request;
  readonly pathValues: Readonly<Record<string, string>>;
}

type Collection = Contract["collections"][number];

/**
 * The paths of resources on a target whose names say that a run has created them; after a crash the
 * journal may not know them. Only collections whose path is known are searched; one that cannot be
 * listed has none.
 */
export async function findLeftovers(contract: Contract, options: FindOptions): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const collection of contract.collections) {
    const path = toPath(collection.path, options.pathValues);
    if (path === undefined || collection.list === undefined || collection.remove === undefined) continue;
    for (const resource of await listAll(path, collection, options)) {
      const id = resource[collection.parameter ?? "id"] ?? resource["id"];
      if (typeof id !== "string" || !id.isWellFormed() || !hasPrefix(resource)) continue;
      const found = `${path}/${encodeURIComponent(id)}`;
      if (isResourcePath(found)) paths.push(found);
    }
  }
  return paths;
}

function toPath(template: string, pathValues: Readonly<Record<string, string>>): string | undefined {
  const path = fillTemplate(template, (name) => pathValues[name]);
  return path.includes("{") ? undefined : path;
}

function hasPrefix(resource: JsonObject): boolean {
  return Object.values(resource).some((value) => typeof value === "string" && value.startsWith(namePrefix));
}

const mostPages = 100;

// Asks for one page after another until one is empty.
async function listAll(
  collection: string,
  { list }: Collection,
  { fetch, baseUrl, sign }: FindOptions,
): Promise<readonly JsonObject[]> {
  const isPaged = list?.operation.parameters.some(({ name }) => name === "page") ?? false;
  const resources: JsonObject[] = [];
  for (let page = 1; page <= (isPaged ? mostPages : 1); page += 1) {
    const url = `${baseUrl}${collection}${isPaged ? `?page=${page}` : ""}`;
    const response = await fetch(sign(new Request(url)));
    const found = response.ok && !response.bodyUsed ? readList(await response.text()) : [];
    if (found.length === 0) break;
    resources.push(...found);
  }
  return resources;
}

// Reads a list: the body, or the result in Cloudflare's envelope.
function readList(text: string): readonly JsonObject[] {
  try {
    const body: unknown = JSON.parse(text);
    const list = isJsonObject(body) ? body["result"] : body;
    return Array.isArray(list) ? list.filter(isJsonObject) : [];
  } catch {
    return [];
  }
}
