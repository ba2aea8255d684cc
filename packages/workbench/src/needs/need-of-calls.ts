import {
  type Catalogue,
  comparePolicies,
  evaluate,
  type EvaluatedToken,
  type PolicyChange,
  type TokenOwner,
} from "@cftokens/policy";
import {
  type FindOperation,
  type Need,
  neededFor,
  type NeededCall,
  targetOfCall,
} from "@cftokens/policy/permissions";

/** A call, as it was written, with what the table knows of it. */
export interface KnownCall extends NeededCall {
  readonly text: string;
}

/** What a token needs for calls, and the calls of which that is not known. */
export interface NeedOfCalls extends Need<KnownCall> {
  readonly calls: readonly KnownCall[];
  /** Calls of no operation in the table: they may need anything. */
  readonly unknown: readonly string[];
}

/** Finds the least permissions that the token of an owner needs for calls. */
export function needOfCalls(
  texts: readonly string[],
  {
    find,
    owner,
    catalogue,
  }: { readonly find: FindOperation; readonly owner: TokenOwner; readonly catalogue: Catalogue },
): NeedOfCalls {
  const found = texts.map((text) => ({ text, operation: find(text) }));
  const calls = found.flatMap(({ text, operation }): readonly KnownCall[] => {
    if (operation === undefined) return [];
    const { method, path, acceptedPermissions } = operation.operation;
    return [{ text, method, path, acceptedPermissions, target: targetOfCall(operation, owner, catalogue) }];
  });
  return {
    ...neededFor(calls, { catalogue, owner }),
    calls,
    unknown: found.filter(({ operation }) => operation === undefined).map(({ text }) => text),
  };
}

/** What a token has too little and too much for a need. */
export interface NeedComparison {
  /** The calls that the token is refused, each with the reason. */
  readonly lacks: readonly { readonly call: KnownCall; readonly why: string }[];
  /** What its policies allow beyond the need. */
  readonly tooMuch: readonly PolicyChange[];
}

/** Compares a token with a need at a time. */
export function compareWithNeed(
  token: EvaluatedToken,
  { calls, policies }: NeedOfCalls,
  context: { readonly now: Date; readonly catalogue: Catalogue },
): NeedComparison {
  return {
    lacks: calls.flatMap((call) => {
      const { allowed, sentence } = evaluate(token, call, context);
      return allowed ? [] : [{ call, why: sentence }];
    }),
    tooMuch: comparePolicies(policies, token.policies, context.catalogue).filter(
      ({ change, effect }) => effect === "allow" && (change === "added" || change === "widened"),
    ),
  };
}
