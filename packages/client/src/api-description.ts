import type { ServerObject } from "@cftokens/openapi";
import type { SchemeDescription } from "@cftokens/openapi/security";
import type { OperationDescription } from "./operation-description.ts";

/** An API as data: the documents that share its server and its security schemes. */
export interface ApiDescription {
  readonly name: string;
  readonly title: string;
  /** The names of its documents. */
  readonly documents: readonly string[];
  /** The first one is where calls go; empty where no document names one. */
  readonly servers: readonly ServerObject[];
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The function that creates its client. */
  readonly factory: string;
  readonly operations: Readonly<Record<string, OperationDescription>>;
}
