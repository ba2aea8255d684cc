import {
  isApiToken,
  type ListedApiToken,
  type PolicyContext,
  toEvaluatedToken,
} from "@cftokens/workbench/assessment";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { requirePolicyContext } from "./assess-inventory.ts";
import { usageError } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { pickToken } from "./find-token.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";

/** An API token, and what policy is asked about it with. */
export interface LoadedApiToken {
  readonly row: TokenRow;
  readonly listed: ListedApiToken;
  readonly token: ReturnType<typeof toEvaluatedToken>;
  readonly places: Inventory["places"];
  readonly policyContext: PolicyContext;
}

/** Reads an API token by its name or id. Throws CommandError when it is not there or is none. */
export async function loadApiToken(wanted: string, environment: Environment): Promise<LoadedApiToken> {
  const everything = { kind: undefined, account: undefined, zone: undefined };
  const inventory = await loadInventory(environment, everything);
  const row = pickToken(wanted, inventory);
  const { listed } = row;
  if (!isApiToken(listed))
    throw usageError(`${JSON.stringify(wanted)} has no policies; only API tokens of users and accounts do`);
  const policyContext = await requirePolicyContext(inventory, environment);
  const token = toEvaluatedToken(listed, policyContext);
  return { row, listed, token, places: inventory.places, policyContext };
}
