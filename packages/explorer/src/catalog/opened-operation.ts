import { defaultBaseUrl } from "@cftokens/client";
import type { OpenApiDocument, Operation, Validator } from "@cftokens/openapi";

import type { SchemeDescription } from "@cftokens/openapi/security";

/** All that a document says of one operation, and what its values are judged by. */
export interface OpenedOperation {
  readonly document: OpenApiDocument;
  readonly operation: Operation;
  /** Of the document: schemas are compiled when they are first needed. */
  readonly validator: Validator;
  /** How credentials are sent, by the names of the security schemes. */
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
  /** The name of its API, after which the variables of its credentials are called. */
  readonly api: string;
}

/**
 * Whether an operation is of Cloudflare's API, by its address: it is called where the profile says,
 * with the profile's credential.
 */
export function isCloudflare({
  document,
  operation,
}: Pick<OpenedOperation, "document" | "operation">): boolean {
  const [server] = operation.servers ?? document.servers ?? [];
  return server?.url.replace(/\/+$/u, "") === defaultBaseUrl;
}
