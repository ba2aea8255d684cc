/** Where a value of a call stands. `server` is the variables in the server's address. */
export type ValuePlace = "path" | "query" | "header" | "cookie" | "server" | "body";

/** The values of a call. */
export interface CallValues {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  readonly cookie: Values;
  readonly server: Values;
  /** Undefined where there is none. */
  readonly body: CallBody | undefined;
}

export type Values = Readonly<Record<string, unknown>>;

/** A body as a value, which is written in its media type, or as the bytes that are sent. */
export type CallBody =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> };

/** A call without any values. */
export const noValues: CallValues = {
  path: {},
  query: {},
  header: {},
  cookie: {},
  server: {},
  body: undefined,
};

/** What is wrong with a value, or with one that is missing. */
export interface ValueProblem {
  /** Undefined for a name that may stand in several. */
  readonly place: ValuePlace | undefined;
  /** What is wrong, from the name of the parameter or member on; empty for the body as a whole. */
  readonly segments: readonly string[];
  /** To be read after the name. */
  readonly message: string;
  /** Whether nothing can be sent with it, even on purpose. */
  readonly isFatal: boolean;
}
