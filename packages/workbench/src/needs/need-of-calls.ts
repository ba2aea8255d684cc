import {
  type Catalogue,
  comparePolicies,
  evaluate,
  type EvaluatedToken,
  type PolicyChange,
  type TokenOwner,
} from "@cftokens/policy";
import {
  type Evidence,
  type FindOperation,
  type Need,
  neededFor,
  type NeededCall,
  targetOfCall,
} from "@cftokens/policy/permissions";

/** A call, as it was written, with what the table knows of it. */
export interface KnownCall extends NeededCall {
  readonly text: string;
  /** How it is known what the call needs. */
  readonly evidence: Evidence;
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
    accountOf = () => undefined,
  }: {
    readonly find: FindOperation;
    readonly owner: TokenOwner;
    readonly catalogue: Catalogue;
    /** The account of a zone, where it is known. */
    readonly accountOf?: (zoneId: string) => string | undefined;
  },
): NeedOfCalls {
  const found = texts.map((text) => ({ text, operation: find(text) }));
  const calls = found.flatMap(({ text, operation }): readonly KnownCall[] => {
    if (operation === undefined) return [];
    const { method, path, acceptedPermissions, evidence } = operation.operation;
    const named = targetOfCall(operation, owner, catalogue);
    const target =
      named.kind === "zone" && named.accountId === "*"
        ? { ...named, accountId: accountOf(named.zoneId) ?? "*" }
        : named;
    return [{ text, method, path, acceptedPermissions, evidence, target }];
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

type EvaluationContext = Parameters<typeof evaluate>[2];

/** Compares a token with a need at a time. */
export function compareWithNeed(
  token: EvaluatedToken,
  { calls, policies }: NeedOfCalls,
  context: EvaluationContext,
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
