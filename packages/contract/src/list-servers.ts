import type { OpenApiDocument } from "@cftokens/openapi";

/** Where a document says that its API is. */
export interface Server {
  /** With its port, when it has one; undefined when it is not said, or is a matter of choice. */
  readonly host: string | undefined;
  /** Path before the documented ones, such as `/client/v4`; `/` when there is none. */
  readonly basePath: string;
}

/**
 * The servers of a document; without any, the root of an unknown host (OpenAPI 3.1, OpenAPI Object, servers). Variables in a path have
 * their defaults; a host with variables, or a URL without host, is of no known host.
 */
export function listServers({ servers = [] }: Pick<OpenApiDocument, "servers">): readonly Server[] {
  return servers.length === 0
    ? [{ host: undefined, basePath: "/" }]
    : servers.map(({ url, variables = {} }) => {
        const [origin = "", path = ""] = splitUrl(url);
        const filled = path.replaceAll(
          /\{([^{}]+)\}/g,
          (whole, name: string) => variables[name]?.default ?? whole,
        );
        const isKnown = origin !== "" && !origin.includes("{");
        const host = isKnown ? URL.parse(origin, "https://localhost")?.host : undefined;
        return { host, basePath: URL.parse(filled, "https://localhost")?.pathname ?? "/" };
      });
}

/** The part with the host, and the path. */
function splitUrl(url: string): readonly (string | undefined)[] {
  return /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*)?(.*)$/is.exec(url)?.slice(1) ?? [];
}
