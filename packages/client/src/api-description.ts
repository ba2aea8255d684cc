import type { OperationDescription } from "./operation-description.ts";

/** An API as data: the documents that share its server and its security schemes. */
export interface ApiDescription {
  readonly name: string;
  readonly title: string;
  /** The names of its documents. */
  readonly documents: readonly string[];
  /** The first one is where calls go; empty where no document names one. */
  readonly servers: readonly ServerDescription[];
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The function that creates its client. */
  readonly factory: string;
  readonly operations: Readonly<Record<string, OperationDescription>>;
}

/** An address, in which `{name}` stands for a variable. */
export interface ServerDescription {
  readonly url: string;
  readonly variables?: Readonly<
    Record<string, { readonly default: string; readonly enum?: readonly string[] }>
  >;
}

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
