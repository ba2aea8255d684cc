import { pathToFileURL } from "node:url";
import { fetchPackage } from "@cftokens/workspace";

/** One kind of request, sent again and again. */
export interface LoadedRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request of a life, below the server's base URL. */
export interface LifeRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The token that a connection has made. */
export interface MadeToken {
  readonly id: string;
  readonly value: string;
}

/** A step of the life of a token; the first one makes it, and says what was made. */
export interface LifeStep {
  readonly ask: (made: MadeToken) => LifeRequest;
  readonly makes?: (answer: string) => MadeToken;
}

interface Context {
  made?: MadeToken;
}

interface Step {
  readonly setupRequest: (request: object, context: Context) => object;
  readonly onResponse: (status: number, body: string, context: Context) => void;
}

interface Autocannon {
  (
    options: { readonly connections: number; readonly duration: number } & (
      | LoadedRequest
      | { readonly url: string; readonly requests: readonly Step[] }
    ),
  ): Promise<{
    readonly requests: { readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
  }>;
}

const connections = 16;

/**
 * Measures answered requests per second over `seconds`, from 16 connections. Throws when an answer
 * was not a success.
 */
export async function load(request: LoadedRequest, seconds: number): Promise<number> {
  const autocannon = await loadAutocannon();
  const { requests, non2xx, errors } = await autocannon({ ...request, connections, duration: seconds });
  if (non2xx + errors > 0)
    throw new Error(`${request.method} ${request.url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

/**
 * Measures answered requests per second over `seconds`, from 16 connections, each of which lives
 * one life after another. Throws when an answer was not a success.
 */
export async function live(baseUrl: string, steps: readonly LifeStep[], seconds: number): Promise<number> {
  const autocannon = await loadAutocannon();
  const base = new URL(baseUrl).pathname.replace(/\/$/u, "");
  const refused: string[] = [];
  const { requests, non2xx, errors } = await autocannon({
    url: new URL(baseUrl).origin,
    connections,
    duration: seconds,
    requests: steps.map(({ ask, makes }) => ({
      setupRequest(request, { made = { id: "", value: "" } }) {
        const asked = ask(made);
        // autocannon writes into the headers.
        return { ...request, ...asked, headers: { ...asked.headers }, path: `${base}${asked.path}` };
      },
      onResponse(status, body, context) {
        if (status >= 300) refused.push(body);
        else if (makes !== undefined) context.made = makes(body);
      },
    })),
  });
  if (non2xx + errors > 0)
    throw new Error(`${baseUrl}: ${non2xx} refusals, ${errors} errors, such as ${refused[0] ?? "none told"}`);
  return requests.average;
}

async function loadAutocannon(): Promise<Autocannon> {
  const fetched = await fetchPackage("autocannon", "9.0.0");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fetched, so its types are not here
  const module = (await import(pathToFileURL(fetched.resolve("autocannon")).href)) as { default: Autocannon };
  return module.default;
}
