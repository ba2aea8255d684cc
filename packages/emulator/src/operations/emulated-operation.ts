import { operations } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { createValidator, listOperations, type Operation, type Validator } from "@cftokens/openapi";
import { families, familyNames, type Family, type FamilyName } from "./family.ts";
import type { EmulatedName } from "./operation-types.ts";

/** One operation as the emulator answers it. */
export interface EmulatedOperation {
  readonly name: EmulatedName;
  readonly operation: Operation;
  readonly family: Family;
  readonly validator: Validator;
  /**
   * It tells what the token in the Authorization header is worth, so that it lets in tokens that do
   * not work.
   */
  readonly isVerify: boolean;
  /** Its list shows the accounts or zones that the caller may see, instead of refusing. */
  readonly listsVisible: boolean;
}

/**
 * The operations of the documents that the emulator knows, concrete paths before templated ones.
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

function nameOf(id: string): EmulatedName {
  const found = Object.values(operations).find((operation) => operation.id === id);
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

/** Below this path the API lives, as at api.cloudflare.com. */
export const basePath = "/client/v4";
