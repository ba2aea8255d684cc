import { isHexId, type TokenOwner } from "@cftokens/policy";
import type { FindOperation } from "@cftokens/policy/permissions";
import { findAnyOperation, needOfCalls, type NeedOfCalls } from "@cftokens/workbench/needs";
import { usageError } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { loadApiToken, type LoadedApiToken } from "./load-api-token.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";

/** Looks the operations of these calls up, for `needOfCalls`. */
export async function finderFor(texts: readonly string[]): Promise<FindOperation> {
  const found = await Promise.all(texts.map(async (text) => [text, await findAnyOperation(text)] as const));
  const byText = new Map(found);
  return (text) => byText.get(text);
}

/** A token that calls are compared with. */
export interface TokenToCompare extends Pick<LoadedApiToken, "token" | "policyContext"> {
  /** What a token of the same owner needs for calls that are found so. */
  readonly needOf: (texts: readonly string[], find: FindOperation) => NeedOfCalls;
}

/** Reads a token by its name or id. Throws CommandError when it is not there or has no policies. */
export async function loadTokenToCompare(wanted: string, environment: Environment): Promise<TokenToCompare> {
  const { token, places, policyContext } = await loadApiToken(wanted, environment);
  return {
    token,
    policyContext,
    needOf: (texts, find) =>
      needOfCalls(texts, {
        find,
        owner: token.owner,
        catalogue: policyContext.catalogue,
        accountOf: (zone) => places.find(({ kind, id }) => kind === "zone" && id === zone)?.accountId,
      }),
  };
}

/** Whose token it is, as `--account` says: the account's, or that of a user who is not known. */
export function ownerWithoutCredential(args: Arguments): TokenOwner {
  const account = valueOf(args, "account");
  if (account === undefined) return { kind: "user", id: unknownUser };
  if (!isHexId(account))
    throw usageError(
      `${JSON.stringify(account)} is no id of an account; without a credential no name is known`,
    );
  return { kind: "account", id: account };
}

/**
 * Stands for the id of the user, which is not known without a credential. It has the form of an id,
 * until `nameUnknownUser` makes a word of it.
 */
export const unknownUser = "0".repeat(32);

/** Writes USER_ID for a user who is not known. */
export function nameUnknownUser(text: string): string {
  return text.replaceAll(unknownUser, "USER_ID");
}
