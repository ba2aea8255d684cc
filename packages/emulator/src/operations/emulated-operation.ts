import { operations } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { createValidator, listOperations, type Operation, type Validator } from "@cftokens/openapi";
import { families, familyNames, type Family, type FamilyName } from "./family.ts";
import type { EmulatedName } from "./operation-types.ts";

/** An operation that the emulator answers. */
export interface EmulatedOperation {
  readonly name: EmulatedName;
  readonly operation: Operation;
  readonly family: Family;
  readonly validator: Validator;
  /**
   * Whether it verifies the token in the Authorization header, and so lets in tokens that do not
   * work.
   */
  readonly isVerify: boolean;
  /**
   * Whether it lists the accounts or zones that the caller may see, instead of refusing the call.
   */
  readonly listsVisible: boolean;
}

/** What it takes to know a caller and what the caller may do. */
export interface GuardedOperation extends Pick<EmulatedOperation, "family" | "isVerify" | "listsVisible"> {
  readonly operation: {
    readonly path: string;
    /** Undefined where no document names the operation. */
    readonly id: string | undefined;
    readonly acceptedPermissions: readonly string[] | undefined;
  };
}

/**
 * Lists the operations of the documents that are emulated, concrete paths before templated ones.
 */
export function listEmulatedOperations(): readonly EmulatedOperation[] {
  return familyNames
    .flatMap((familyName) => {
      const document = documents[familyName];
      const validator = createValidator(document);
      return listOperations(document).map((operation) => ({
        name: nameOf(operation.id),
        operation,
        family: families[familyName],
        validator,
        isVerify: operation.path.endsWith("/tokens/verify"),
        listsVisible: operation.path === "/accounts" || operation.path === "/zones",
      }));
    })
    .toSorted((a, b) => parameterCount(a) - parameterCount(b));
}

const described = new Map(Object.values(operations).map((operation) => [operation.id, operation]));

function nameOf(id: string): EmulatedName {
  const found = described.get(id);
  if (found === undefined || !isEmulated(found))
    throw new Error(`${id} is not among the generated operations.`);
  return found.name;
}

function isEmulated<Described extends { readonly document: string }>(
  operation: Described,
): operation is Extract<Described, { readonly document: FamilyName }> {
  return familyNames.some((familyName) => familyName === operation.document);
}

function parameterCount({ operation }: EmulatedOperation): number {
  return operation.path.split("{").length;
}

/** The path of the API, as on api.cloudflare.com. */
export const basePath = "/client/v4";
