import { describe, expect, it } from "vitest";
import { createCatalogue } from "../catalogue.ts";
import { policiesForOwner, zonesOf } from "./policies-for-owner.ts";
import { templates } from "./templates.ts";

const account = "a".repeat(32);
const zone = "b".repeat(32);
const userId = "c".repeat(32);
const scopeOf = {
  user: "com.cloudflare.api.user",
  account: "com.cloudflare.api.account",
  zone: "com.cloudflare.api.account.zone",
} as const;
const catalogue = createCatalogue(
  [
    ...new Map(
      templates.flatMap(({ permissions }) =>
        permissions.kind === "named"
          ? permissions.groups.map((group) => [`${group.name} ${group.scope}`, group] as const)
          : [],
      ),
    ).values(),
  ].map(({ name, scope }, index) => ({ id: String(index).padStart(32, "0"), name, scopes: [scope] })),
);

function template(id: string) {
  const found = templates.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("a template for a token", () => {
  it("of an account holds on that account and on its zones, and leaves out what is for users", () => {
    const made = policiesForOwner(
      template("wordpress"),
      { kind: "account", id: account },
      { catalogue, choice: {} },
    );
    if (!made.ok) throw new Error(made.reason);
    const text = JSON.stringify(made.policies);
    expect(text).toContain(
      `"com.cloudflare.api.account.${account}":{"com.cloudflare.api.account.zone.*":"*"}`,
    );
    expect(text).not.toContain("com.cloudflare.api.account.*");
    expect(text).not.toContain(scopeOf.user + ".");
  });

  it("says what it leaves out for an account", () => {
    const choice = { zones: zonesOf([zone], { kind: "account", id: account }) };
    const made = policiesForOwner(
      template("edit-workers"),
      { kind: "account", id: account },
      { catalogue, choice },
    );
    expect(made).toMatchObject({ ok: true });
    expect(made.ok && made.leftOut.map(({ scope }) => scope)).toEqual([scopeOf.user, scopeOf.user]);
  });

  it("that is for users alone is none for an account", () => {
    expect(
      policiesForOwner(
        template("create-additional-tokens"),
        { kind: "account", id: account },
        { catalogue, choice: {} },
      ),
    ).toEqual({ ok: false, reason: "for-users" });
  });

  it("of a user holds on that user", () => {
    const made = policiesForOwner(
      template("create-additional-tokens"),
      { kind: "user", id: userId },
      { catalogue, choice: {} },
    );
    expect(JSON.stringify(made)).toContain(`"com.cloudflare.api.user.${userId}":"*"`);
  });

  it.each([
    ["the zone", { kind: "account", id: account }, "edit-zone-dns", ["zones"]],
    ["the user", { kind: "user", id: undefined }, "create-additional-tokens", ["user"]],
  ] as const)("says that %s is missing", (_what, owner, id, missingChoices) => {
    expect(policiesForOwner(template(id), owner, { catalogue, choice: {} })).toMatchObject({
      ok: false,
      reason: "missing",
      missingChoices,
      missingGroups: [],
    });
  });

  it("takes all zones as those of its account", () => {
    expect(zonesOf(["*"], { kind: "account", id: account })).toEqual([
      { kind: "zone", zoneId: "*", accountId: account },
    ]);
    expect(zonesOf(["*"], { kind: "user", id: userId })).toEqual([
      { kind: "zone", zoneId: "*", accountId: "*" },
    ]);
  });
});
