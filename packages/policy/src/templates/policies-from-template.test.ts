import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import { createCatalogue, policiesFromTemplate, templates, type TokenTemplate } from "../index.ts";

const zone = { kind: "zone", zoneId: ids.zone, accountId: "*" } as const;
const account = { kind: "account", accountId: ids.account } as const;
const user = { kind: "user", userId: ids.user } as const;

function template(id: string): TokenTemplate {
  return templates.find((candidate) => candidate.id === id)!;
}

// Every group that a template names, with a made-up id.
const named = templates.flatMap(({ permissions }) =>
  permissions.kind === "named" ? permissions.groups : [],
);
const complete = createCatalogue(
  named.map(({ name, scope }, index) => ({ id: String(index).padStart(32, "0"), name, scopes: [scope] })),
);

describe("templates", () => {
  it("are the eight of the dashboard, each with an id of its own", () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(8);
  });

  it.each(templates)("$name can be filled in when everything is chosen", (filled) => {
    const result = policiesFromTemplate(filled, complete, { user, accounts: [account], zones: [zone] });

    expect(result.ok).toBe(true);
  });
});

describe("policiesFromTemplate", () => {
  it("puts the groups on the chosen resources", () => {
    expect(policiesFromTemplate(template("edit-zone-dns"), catalogue, { zones: [zone] })).toEqual({
      ok: true,
      policies: [
        { effect: "allow", resources: { [keys.zone]: "*" }, permission_groups: [{ id: groups.dnsWrite.id }] },
      ],
    });
  });

  it("makes one policy for each kind of resource", () => {
    const result = policiesFromTemplate(template("edit-workers"), complete, {
      user,
      accounts: [account],
      zones: [{ kind: "zone", zoneId: "*", accountId: ids.account }],
    });

    expect(result.ok && result.policies.map(({ resources }) => resources)).toEqual([
      { [keys.user]: "*" },
      { [keys.account]: "*" },
      { [keys.account]: { [keys.allZones]: "*" } },
    ]);
  });

  it("takes all accounts and zones where that is the default", () => {
    const result = policiesFromTemplate(template("read-all-resources"), catalogue, {});

    expect(result).toEqual({
      ok: true,
      policies: [
        {
          effect: "allow",
          resources: { [keys.allAccounts]: "*" },
          permission_groups: [{ id: groups.accountLogsRead.id }, { id: groups.serviceTokensRead.id }],
        },
        {
          effect: "allow",
          resources: { [keys.allZones]: "*" },
          permission_groups: [
            { id: groups.dnsRead.id },
            { id: groups.zoneRead.id },
            { id: groups.zoneLogsRead.id },
          ],
        },
      ],
    });
  });

  it("takes the group of the template's scope when a name exists twice", () => {
    const analyticsRead = { id: "a".repeat(32), name: "Analytics Read", scopes: groups.zoneLogsRead.scopes };
    const twice = createCatalogue([groups.accountLogsRead, groups.zoneLogsRead, analyticsRead]);
    const result = policiesFromTemplate(template("read-analytics-and-logs"), twice, { zones: [zone] });

    expect(result.ok && result.policies[0]?.permission_groups).toEqual([
      { id: analyticsRead.id },
      { id: groups.zoneLogsRead.id },
    ]);
  });

  it("names the groups that the catalogue lacks", () => {
    expect(policiesFromTemplate(template("read-analytics-and-logs"), catalogue, { zones: [zone] })).toEqual({
      ok: false,
      missingGroups: [{ name: "Analytics Read", scope: "com.cloudflare.api.account.zone" }],
      missingChoices: [],
    });
  });

  it.each([
    ["edit-zone-dns", ["zones"]],
    ["create-additional-tokens", ["user"]],
    ["edit-workers", ["user", "accounts", "zones"]],
  ])("says what has to be chosen for %s", (id, missingChoices) => {
    expect(policiesFromTemplate(template(id), complete, { accounts: [], zones: [] })).toEqual({
      ok: false,
      missingGroups: [],
      missingChoices,
    });
  });
});
