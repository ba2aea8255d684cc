import type { Token } from "@cftokens/client";
import { callFor } from "@cftokens/workbench/changes";
import { safeText, safeValue } from "@cftokens/workbench/text";
import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, now, userRow } from "../../../../test/sample-state.ts";
import { AppView } from "../../app-view.tsx";
import type { State } from "../../state.ts";

const group = { id: "1".repeat(32), name: "DNS Write" };

function tableWith(fields: Partial<Token>): State {
  const groups = safeValue([{ ...group, scopes: ["com.cloudflare.api.account.zone" as const] }]);
  return after(
    loadedState([], { columns: 110, rows: 60 }),
    { area: "surroundings", type: "groups-received", groups: { status: "ready", groups } },
    {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      rows: [userRow("ci", 1, fields)],
      now: now,
    },
  );
}

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

function bodyIn({ screen }: State): unknown {
  if (screen.name !== "token-form" || screen.form.step.name !== "review") throw new Error("no review");
  return callFor(screen.form.step.request).body;
}

describe("a resource", () => {
  const [account, zone] = ["a".repeat(32), "b".repeat(32)];
  const resources = {
    [`com.cloudflare.api.account.${account}`]: { [`com.cloudflare.api.account.zone.${zone}`]: "*" as const },
    "com.cloudflare.api.account.zone.*": "*" as const,
    [`com.cloudflare.edge.r2.bucket.${account}_default_backups`]: "*" as const,
    // A form that is not documented.
    [`com.cloudflare.api.queue.${zone}`]: "*" as const,
  };
  const unnamed = tableWith({
    policies: [{ id: "d".repeat(32), effect: "allow", resources, permission_groups: [group] }],
  });
  const table = after(unnamed, {
    area: "surroundings",
    type: "places-received",
    load: unnamed.tokens.load,
    user: undefined,
    places: [
      { kind: "account", id: account, name: safeText("Acme") },
      { kind: "zone", id: zone, name: safeText("example.com"), accountId: account },
    ],
    problems: [],
  });
  const policy = afterKeys(table, "e", "down");

  it.each([
    ["detail", afterKeys(table, "enter")],
    ["editor of its policy", afterKeys(policy, "enter")],
    ["review of a copy", afterKeys(table, "C", "ctrl+s")],
    ["review of what changes", afterKeys(policy, "x", "ctrl+s")],
  ])("is called by the same words in the %s", (_where, state) => {
    const shown = draw(state).replaceAll(/\s+/gu, " ");
    expect(shown).toContain("zone example.com of Acme");
    expect(shown).toContain("all zones of all accounts");
    expect(shown).toContain("R2 bucket backups (default) of Acme");
    expect(shown).toContain(`com.cloudflare.api.queue.${zone}`);
  });

  it("comes out of the form as it was", () => {
    const copied = bodyIn(afterKeys(table, "C", "ctrl+s"));
    expect(copied).toEqual(expect.objectContaining({ policies: [expect.objectContaining({ resources })] }));
  });

  it("can be taken away alone, also one of several zones inside an account", () => {
    const all = {
      ...resources,
      [`com.cloudflare.api.account.${account}`]: zonesInside(zone, "c".repeat(32)),
    };
    const two = tableWith({
      policies: [{ id: "d".repeat(32), effect: "allow", resources: all, permission_groups: [group] }],
    });
    const review = afterKeys(two, "e", "down", "enter", "down", "down", "down", "x", "esc", "ctrl+s");
    expect(bodyIn(review)).toEqual(
      expect.objectContaining({ policies: [expect.objectContaining({ resources })] }),
    );
  });
});

function zonesInside(...ids: readonly string[]): Readonly<Record<string, "*">> {
  return Object.fromEntries(ids.map((id) => [`com.cloudflare.api.account.zone.${id}`, "*" as const]));
}

describe.each(["request.ip", "request_ip"])("an empty IP restriction that is spelled %s", (spelling) => {
  const condition = { [spelling]: {} };
  const table = tableWith({ condition });

  it("is said to refuse every address in the detail, in the form and in the review of a copy", () => {
    expect(draw(afterKeys(table, "enter"))).toMatch(/Only from +no address/u);
    expect(draw(afterKeys(table, "e"))).toMatch(/Only from +no address at all, until ranges are typed/u);
    expect(draw(afterKeys(table, "C", "ctrl+s"))).toMatch(/Only from +no address/u);
  });

  it("stays when something else is changed, and in a copy", () => {
    const changed = afterKeys(afterTyping(afterKeys(table, "e"), "2"), "ctrl+s");
    expect(bodyIn(changed)).toMatchObject({ name: "ci2", condition });
    expect(bodyIn(afterKeys(table, "C", "ctrl+s"))).toMatchObject({ name: "ci copy", condition });
  });
});

describe.each(["request.ip", "request_ip"])("an IP restriction that is spelled %s", (spelling) => {
  const condition = { [spelling]: { in: ["192.0.2.0/24"], not_in: ["192.0.2.7/32"] } };
  const table = tableWith({ condition });
  // The line "Only from" of the form.
  const ranges = afterKeys(table, "e", ...Array.from({ length: 4 }, () => "down"));

  it("is in the detail, in the form and in the review of a copy", () => {
    const shown = /Only from +192\.0\.2\.0\/24[^]*Not from +192\.0\.2\.7\/32/u;
    expect(draw(afterKeys(table, "enter"))).toMatch(shown);
    expect(draw(ranges)).toMatch(/Only from +192\.0\.2\.0\/24▏/u);
    expect(draw(afterKeys(table, "C", "ctrl+s"))).toMatch(shown);
  });

  it("stays when something else is changed", () => {
    expect(bodyIn(afterKeys(afterTyping(afterKeys(table, "e"), "2"), "ctrl+s"))).toMatchObject({
      name: "ci2",
      condition,
    });
  });

  it("keeps its spelling when it is changed, and the review says what is different", () => {
    const review = afterKeys(afterTyping(afterKeys(ranges, "ctrl+u"), "198.51.100.0/24"), "ctrl+s");
    expect(bodyIn(review)).toMatchObject({
      condition: { [spelling]: { in: ["198.51.100.0/24"], not_in: ["192.0.2.7/32"] } },
    });
    expect(draw(review)).toMatch(/- Only from +192\.0\.2\.0\/24[^]*\+ Only from +198\.51\.100\.0\/24/u);
    expect(draw(review)).not.toMatch(/Not from/u);
  });

  it("is judged by the spec, each line for itself", () => {
    const shown = draw(afterKeys(afterTyping(ranges, "9"), "ctrl+s"));
    expect(shown).toMatch(/Only from: “192\.0\.2\.0\/249” is not a range/u);
  });
});
