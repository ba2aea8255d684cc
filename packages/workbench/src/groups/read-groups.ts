import type { Client } from "@cftokens/client";
import type { IsReadable } from "../inventory/is-readable.ts";
import type { GroupList } from "./permission-groups.ts";
import type { Place } from "../inventory/place.ts";
import { tokenOperations } from "../inventory/token-operations.ts";
import { reportError } from "../text/report-error.ts";
import { safeValue } from "../text/safe-value.ts";

/**
 * Reads the permission groups. A token of an account may not ask for the groups of users, but for
 * those of its account; `places` are waited for then.
 */
export async function readGroups(
  {
    places,
    signal,
  }: { readonly places: readonly Place[] | Promise<readonly Place[]>; readonly signal: AbortSignal },
  { client, isReadable }: { readonly client: Client; readonly isReadable: IsReadable },
): Promise<GroupList> {
  const asked = await client[tokenOperations.user.groups]({ signal });
  const account = asked.ok ? undefined : (await places).find(({ kind }) => kind === "account");
  const answer =
    account === undefined || signal.aborted
      ? asked
      : await client[tokenOperations.account.groups]({ path: { account_id: account.id }, signal });
  return answer.ok
    ? {
        status: "ready",
        groups: safeValue(readableOf(answer.result, (group) => isReadable("permission group", group))),
      }
    : { status: "failed", error: reportError(answer.error) };
}

function readableOf<Item>(items: readonly Item[], isReadable: (item: Item) => boolean): readonly Item[] {
  return Array.isArray(items) ? items.filter(isReadable) : [];
}
