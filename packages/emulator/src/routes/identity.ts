import type { ApiSuccess } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { HandlersOf } from "./handler.ts";
import type { QueryOf, ResultOf } from "../operations/operation-types.ts";
import { pageInfo } from "./page-info.ts";
import type { Principal } from "./principal.ts";
import type { Account, Zone } from "../store/identity-store.ts";
import type { Store } from "../store/store.ts";

export const identityHandlers: HandlersOf<"identity"> = {
  userUserDetails({ principal, world }) {
    const user = world.store.identities.findUser(principal.id);
    if (user === undefined) return apiFailures.userLevelOnly();
    const { id, email, createdOn } = user;
    return {
      ok: true,
      status: 200,
      result: {
        id,
        email,
        first_name: null,
        last_name: null,
        suspended: false,
        two_factor_authentication_enabled: true,
        created_on: createdOn,
        modified_on: createdOn,
      },
    };
  },

  userSAccountMembershipsListMemberships({ query, principal, world }) {
    const memberships = visibleAccounts(principal, world.store).map((account) => ({
      id: account.membershipId,
      status: "accepted" as const,
      account: { id: account.id, name: account.name },
      roles: ["Administrator"],
      permissions: {},
    }));
    return onePage(memberships, query);
  },

  accountsListAccounts({ query, principal, mayActOn, world }) {
    const accounts = visibleAccounts(principal, world.store)
      .filter(({ id, name }) => mayActOn({ kind: "account", accountId: id }) && (query.name ?? name) === name)
      .map(toAccount);
    return onePage(accounts, query);
  },

  accountsAccountDetails({ path, world }) {
    const account = world.store.identities.findAccount(path.account_id);
    return account === undefined
      ? apiFailures.badIdentifier(`/accounts/${path.account_id}`)
      : { ok: true, status: 200, result: toAccount(account) };
  },

  zonesGet({ query, principal, mayActOn, world }) {
    const zones = visibleAccounts(principal, world.store)
      .filter(({ id }) => (query["account.id"] ?? id) === id)
      .flatMap((account) =>
        world.store.identities.zonesOf(account.id).flatMap((zone) => {
          const may = mayActOn({ kind: "zone", zoneId: zone.id, accountId: account.id });
          return may && (query.name ?? zone.name) === zone.name ? [toZone(zone, account)] : [];
        }),
      );
    return onePage(zones, query);
  },
};

function visibleAccounts(
  principal: Principal,
  { identities }: Store,
): readonly (Account & { membershipId: string })[] {
  if (principal.kind === "user") return identities.accountsOf(principal.id);
  const account = identities.findAccount(principal.id);
  return account === undefined ? [] : [{ ...account, membershipId: "" }];
}

function toAccount({ id, name, createdOn }: Account): ResultOf<"accountsAccountDetails"> {
  return { id, name, type: "standard", created_on: createdOn };
}

function toZone(zone: Zone, account: Account): ResultOf<"zonesGet">[number] {
  return {
    id: zone.id,
    name: zone.name,
    status: "active",
    paused: false,
    type: "full",
    name_servers: ["ada.ns.example.com", "bob.ns.example.com"],
    created_on: account.createdOn,
    modified_on: account.createdOn,
    account: { id: account.id, name: account.name },
  };
}

function onePage<Item>(
  items: readonly Item[],
  query: Pick<QueryOf<"accountsListAccounts">, "page" | "per_page">,
): ApiSuccess<Item[]> {
  const wanted = { page: query.page ?? 1, perPage: query.per_page ?? 20 };
  const start = (wanted.page - 1) * wanted.perPage;
  const page = { items: items.slice(start, start + wanted.perPage), total: items.length };
  return { ok: true, status: 200, result: [...page.items], resultInfo: pageInfo(page, wanted) };
}
