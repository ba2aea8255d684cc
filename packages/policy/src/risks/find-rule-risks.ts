import type { EvaluationContext } from "../evaluate/access-request.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import type { Risk, TokenRules } from "./risk.ts";

/** Finds what an organisation's rules say of a token's owner and of its permission groups. */
export function findRuleRisks(
  token: EvaluatedToken,
  { catalogue, rules = {} }: EvaluationContext & { readonly rules?: TokenRules },
): readonly Risk[] {
  return [...findOwner(token, rules), ...findForbiddenGroups(token, catalogue, rules)];
}

/** Finds a name, of a token of any kind, that a pattern does not allow. */
export function findNameRisk(name: string, pattern: RegExp | undefined): readonly Risk[] {
  if (pattern === undefined || pattern.test(name)) return [];
  return [
    {
      id: "name-refused",
      severity: "low",
      sentence: `Its name is not one that the rules allow (${pattern.source}).`,
      advice: "Give it a name as the rules have it; what uses the token notices nothing.",
    },
  ];
}

function findOwner({ owner }: EvaluatedToken, { owner: wanted }: TokenRules): readonly Risk[] {
  if (wanted === undefined || owner.kind === wanted) return [];
  return [
    {
      id: "owner-refused",
      severity: "medium",
      sentence:
        wanted === "account"
          ? "It belongs to a user, and stops when the user leaves; the rules want tokens of accounts."
          : "It belongs to an account; the rules want tokens of users.",
      advice: `Create a token of ${wanted === "account" ? "the account" : "a user"} that may do the same, use it instead, and delete this one.`,
    },
  ];
}

// What is allowed counts wherever it stands: one change of a deny or of a resource makes it work.
function findForbiddenGroups(
  { policies }: EvaluatedToken,
  catalogue: EvaluationContext["catalogue"],
  { forbiddenGroups = [] }: TokenRules,
): readonly Risk[] {
  const forbidden = forbiddenGroups.map(toPattern);
  return policies.flatMap((policy, policyIndex) =>
    (policy.effect === "allow" ? policy.permission_groups : []).flatMap((group): readonly Risk[] => {
      const name = catalogue.findById(group.id)?.name ?? group.name ?? group.id;
      if (!forbidden.some((pattern) => pattern.test(name) || pattern.test(group.id))) return [];
      return [
        {
          id: "group-forbidden",
          severity: "high",
          sentence: `Policy ${policyIndex + 1} allows ${name}, which the rules forbid.`,
          advice: "Take the permission group out of the policy, or replace the token by one without it.",
          about: {
            policyIndex,
            policyId: policy.id,
            groupIds: [group.id],
            resourceKeys: Object.keys(policy.resources),
          },
        },
      ];
    }),
  );
}

function toPattern(text: string): RegExp {
  const parts = text.split("*").map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`, "iu");
}
