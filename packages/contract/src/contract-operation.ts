import type { Operation, Validator } from "@cftokens/openapi";

/** An operation, and what judges messages by the schemas of its document. */
export interface ContractOperation {
  readonly operation: Operation;
  readonly validator: Validator;
}
