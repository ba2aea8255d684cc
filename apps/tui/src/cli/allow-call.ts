import type { NeededCall } from "@cftokens/policy/permissions";
import { addPolicies } from "@cftokens/workbench/changes";
import {
  lackedPolicies,
  noPermissionFor,
  policiesForCall,
  tokenWithPolicies,
} from "@cftokens/workbench/needs";
import { safeText } from "@cftokens/workbench/text";
import { CommandError, usageError } from "./command-error.ts";
import { requireConfirmation } from "./confirm.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { LoadedApiToken } from "./load-api-token.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";
import { runChange } from "./send-change.ts";

/** How a call is to be allowed: by more policies of the token, or by a token of its own. */
export type WayToAllow = "edit" | "create";

/**
 * The way that the arguments ask for; undefined when they ask for none. Throws CommandError when
 * they ask for both, or have options of the other way.
 */
export function wayToAllow({ flags, values }: Arguments): WayToAllow | undefined {
  const isGiven = (name: string) => flags.has(name) || values.has(name);
  const way = (["edit", "create"] as const).filter(isGiven);
  if (way.length > 1) throw usageError("--edit changes the token and --create makes another; give one");
  const [only] = way;
  const stray = [...optionsOf.keys()].find(
    (name) => isGiven(name) && !optionsOf.get(name)?.some((known) => known === only),
  );
  if (stray !== undefined)
    throw usageError(`--${stray} has no effect without --${optionsOf.get(stray)?.join(" or --") ?? ""}`);
  return only;
}

const optionsOf: ReadonlyMap<string, readonly WayToAllow[]> = new Map([
  ["yes", ["edit"]],
  ["confirm", ["edit"]],
  ["secret-file", ["create"]],
  ["show-secret", ["create"]],
  ["dry-run", ["edit", "create"]],
]);

/**
 * Gives the token the policies that it lacks for a call, or makes a token of the same owner for the
 * call alone. Throws CommandError when no policy would allow it.
 */
export async function allowCall(
  way: WayToAllow,
  {
    loaded: { row, listed, token, policyContext },
    call,
  }: { readonly loaded: LoadedApiToken; readonly call: NeededCall },
  { args, environment }: { readonly args: Arguments; readonly environment: Environment },
): Promise<ExitCode> {
  if (way === "create") {
    const policies = policiesForCall(call, { catalogue: policyContext.catalogue, owner: token.owner });
    if (policies.length === 0) throw notAllowed(noPermissionFor);
    const name = valueOf(args, "create") ?? "";
    const { request } = tokenWithPolicies(policies, token.owner, name);
    return runChange(request, { args, done: "created", name }, environment);
  }
  const lacked = lackedPolicies(token, call, { ...policyContext, now: environment.now() });
  if (!lacked.ok) throw notAllowed(lacked.reason);
  if (!args.flags.has("dry-run")) requireConfirmation("edit", row, args);
  const change = addPolicies(listed, lacked.policies);
  return runChange(change, { args, done: "edited", name: row.name }, environment);
}

function notAllowed(reason: string): CommandError {
  return new CommandError([`${safeText(reason)}; nothing was sent`], 3);
}
