import type { OpenApiDocument, SecurityScheme } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";

/**
 * How a credential is sent: as a bearer token (OAuth 2 and OpenID Connect too), by HTTP basic, as a
 * value of that name in a header, a query or a cookie, as the whole value of `Authorization` for
 * other schemes of HTTP, or not at all, because the connection has it (mutual TLS).
 */
export interface SchemeDescription {
  readonly kind: "bearer" | "basic" | "header" | "query" | "cookie" | "authorization" | "connection";
  /** Of the header, the parameter or the cookie. */
  readonly name?: string;
}

/** Security schemes by their names. */
export type SchemeDescriptions = Readonly<Record<string, SchemeDescription>>;

/**
 * The security schemes of a document (OpenAPI 3.1, Security Scheme Object). Throws SpecError for a
 * broken `$ref`.
 */
export function describeSchemes(document: OpenApiDocument): SchemeDescriptions {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return Object.fromEntries(
    schemes.map(([name, scheme]) => [name, describeScheme(resolveRef(document, scheme))]),
  );
}

function describeScheme({ type, in: place, name, scheme }: SecurityScheme): SchemeDescription {
  if (type === "oauth2" || type === "openIdConnect") return { kind: "bearer" };
  if (type === "mutualTLS") return { kind: "connection" };
  if (
    type === "apiKey" &&
    name !== undefined &&
    (place === "header" || place === "query" || place === "cookie")
  )
    return { kind: place, name };
  const http = type === "http" ? scheme?.toLowerCase() : undefined;
  return { kind: http === "bearer" || http === "basic" ? http : "authorization" };
}
