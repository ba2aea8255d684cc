import type { OpenApiDocument } from "../document/openapi-document.ts";

/** The documents around two operations that are compared. */
export interface OperationSides {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  /** References that mean the same in both, whatever is behind them. */
  readonly unchanged: ReadonlySet<string>;
}
