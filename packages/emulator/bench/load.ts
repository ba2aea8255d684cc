import { pathToFileURL } from "node:url";
import { fetchPackage } from "@cftokens/workspace";

/** One kind of request, sent again and again. */
export interface LoadedRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Autocannon {
  (options: LoadedRequest & { readonly connections: number; readonly duration: number }): Promise<{
    readonly requests: { readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
  }>;
}

/**
 * Measures answered requests per second over `seconds`, from 16 connections. Throws when an answer
 * was not a success.
 */
export async function load(request: LoadedRequest, seconds: number): Promise<number> {
  const autocannon = await loadAutocannon();
  const { requests, non2xx, errors } = await autocannon({ ...request, connections: 16, duration: seconds });
  if (non2xx + errors > 0)
    throw new Error(`${request.method} ${request.url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

async function loadAutocannon(): Promise<Autocannon> {
  const fetched = await fetchPackage("autocannon", "9.0.0");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fetched, so its types are not here
  const module = (await import(pathToFileURL(fetched.resolve("autocannon")).href)) as { default: Autocannon };
  return module.default;
}
