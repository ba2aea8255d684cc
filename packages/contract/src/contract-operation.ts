import type { Operation, Validator } from "@cftokens/openapi";

/** An operation, and the validator of its document. */
export interface ContractOperation {
  readonly operation: Operation;
  readonly validator: Validator;
}
