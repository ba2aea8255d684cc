import type { OpenApiDocument } from "@cftokens/openapi";

/** Where a document says that its API is. */
export interface Server {
  /** Whether it names a host; a variable of any value is one. */
  readonly hasHost: boolean;
  /** Whether it is at a host, with its port if it has one. */
  readonly isAt: (host: string) => boolean;
  /**
   * The path before the documented ones, such as `/client/v4`; `/` when there is none. A segment
   * with `{*}` in it stands for any of that form.
   */
  readonly basePath: string;
}

type ServerObject = NonNullable<OpenApiDocument["servers"]>[number];

/**
 * Lists the servers of a document; without any, the root of an unknown host (OpenAPI 3.1, OpenAPI
 * Object, servers). A variable with an `enum` has each of its values, any other its default and any
 * value that fits between two slashes.
 */
export function listServers({ servers = [] }: Pick<OpenApiDocument, "servers">): readonly Server[] {
  return servers.length === 0 ? [serverAt("/")] : servers.flatMap(serversOf);
}

/** A server at any host, below a path. */
export function serverAt(basePath: string): Server {
  return { hasHost: false, isAt: () => false, basePath };
}

function serversOf(server: ServerObject): readonly Server[] {
  const urls = [...new Set(expandUrl(server))];
  return urls.map((url) => {
    const [origin = "", path = ""] = splitUrl(url);
    const host = URL.parse(origin.replaceAll(anyValue, "x"), "https://localhost")?.host;
    const hasHost = origin !== "" && host !== undefined;
    return { hasHost, isAt: hasHost ? hostTest(origin, host) : () => false, basePath: pathnameOf(path) };
  });
}

const anyValue = "{*}";

// How many addresses the values of variables make at most.
const mostUrls = 200;

function expandUrl({ url, variables = {} }: ServerObject): readonly string[] {
  const names = [...url.matchAll(/\{([^{}]+)\}/gu)].map((match) => match[1] ?? "");
  let urls: readonly string[] = [url];
  for (const name of new Set(names)) {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (variable === undefined) continue;
    const any = variable.default.startsWith("/") ? `/${anyValue}` : anyValue;
    const values = variable.enum ?? [variable.default, any];
    urls = urls
      .flatMap((one) => values.map((value) => one.replaceAll(`{${name}}`, value)))
      .slice(0, mostUrls);
  }
  return urls;
}

function hostTest(origin: string, host: string): (host: string) => boolean {
  if (!origin.includes(anyValue)) return (other) => other === host;
  const name = origin.replace(/^.*?\/\//su, "").toLowerCase();
  const parts = name.split(anyValue).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const pattern = new RegExp(`^${parts.join("[^/:]+")}$`, "u");
  return (other) => pattern.test(other);
}

function pathnameOf(path: string): string {
  const segments = path.split("/").map((segment) => (segment.includes(anyValue) ? segment : encode(segment)));
  const joined = segments.join("/");
  return joined.startsWith("/") ? joined : `/${joined}`;
}

function encode(segment: string): string {
  return URL.parse(segment, "https://localhost")?.pathname.slice(1) ?? segment;
}

// The part with the host, and the path.
function splitUrl(url: string): readonly (string | undefined)[] {
  return /^((?:[a-z{][a-z\d+.{}*-]*:)?\/\/[^/?#]*)?(.*)$/isu.exec(url)?.slice(1) ?? [];
}
