import { describeResourceEntry, shareKey } from "@cftokens/policy";
import type { Draft, TextFieldName } from "./draft.ts";

/**
 * Something in a request that the specification forbids or that cannot work, and the line of the
 * form it is about.
 */
export interface Problem {
  readonly field: TextFieldName | undefined;
  readonly policy: number | undefined;
  readonly text: string;
}

/**
 * Finds what the schema of a request cannot say. An account and the zones inside it have the same
 * key in a policy's resources, so one policy can hold only one of the two. A token of an account
 * cannot have groups for users.
 */
export function checkDraft(draft: Draft): readonly Problem[] {
  return [...twoMeanings(draft), ...groupsForUsers(draft)];
}

function twoMeanings({ policies }: Draft): readonly Problem[] {
  return policies.flatMap(({ resources }, policy) =>
    resources
      .filter((one) => resources.some((other) => shareKey(one, other)))
      .slice(0, 1)
      .map((one) => ({
        field: undefined,
        policy,
        text: `Policy ${policy + 1} has both an account and zones inside it: put “${describeResourceEntry(one)}” into a policy of its own`,
      })),
  );
}

function groupsForUsers({ kind, policies }: Draft): readonly Problem[] {
  if (kind !== "account") return [];
  return policies.flatMap(({ groups }, policy) =>
    groups
      .filter(
        ({ scopes }) => scopes.length > 0 && scopes.every((scope) => scope === "com.cloudflare.api.user"),
      )
      .map(({ name }) => ({
        field: undefined,
        policy,
        text: `Policy ${policy + 1} has ${name} [user]: an account's token cannot have it`,
      })),
  );
}
