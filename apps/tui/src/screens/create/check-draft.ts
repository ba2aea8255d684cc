import type { Problem } from "./check-request.ts";
import type { Draft } from "./draft.ts";
import { describeResource, resourceName } from "../../knowledge/resource.ts";

/**
 * Finds what cannot be said in a request: an account and all of its zones have the same name in a policy's resources, so one
 * policy can hold only one of the two.
 */
export function checkDraft({ policies }: Draft): readonly Problem[] {
  return policies.flatMap(({ resources }, policy) =>
    resources
      .filter((one) =>
        resources.some((other) => other.kind !== one.kind && resourceName(other) === resourceName(one)),
      )
      .slice(0, 1)
      .map((one) => ({
        field: undefined,
        policy,
        text: `Policy ${policy + 1} has both the account and all its zones: put “${describeResource(one)}” into a policy of its own`,
      })),
  );
}
