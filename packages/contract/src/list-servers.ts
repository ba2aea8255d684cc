import type { OpenApiDocument } from "@cftokens/openapi";

/** Where a document says that its API is. */
export interface Server {
  /** With its port, if it has one. Undefined: not named, or variable. */
  readonly host: string | undefined;
  /** The path before the documented ones, such as `/client/v4`; `/` when there is none. */
  readonly basePath: string;
}

/**
 * Lists the servers of a document; without any, the root of an unknown host (OpenAPI 3.1, OpenAPI
 * Object, servers). Variables in a path have their defaults. A host with variables is unknown.
 */
export function listServers({ servers = [] }: Pick<OpenApiDocument, "servers">): readonly Server[] {
  return servers.length === 0
    ? [{ host: undefined, basePath: "/" }]
    : servers.map(({ url, variables = {} }) => {
        const [origin = "", path = ""] = splitUrl(url);
        const filled = path.replaceAll(
          /\{([^{}]+)\}/gu,
          (whole, name: string) => variables[name]?.default ?? whole,
        );
        const isKnown = origin !== "" && !origin.includes("{");
        const host = isKnown ? URL.parse(origin, "https://localhost")?.host : undefined;
        return { host, basePath: URL.parse(filled, "https://localhost")?.pathname ?? "/" };
      });
}

// The part with the host, and the path.
function splitUrl(url: string): readonly (string | undefined)[] {
  return /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*)?(.*)$/isu.exec(url)?.slice(1) ?? [];
}
