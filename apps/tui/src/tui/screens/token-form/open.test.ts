import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, now, userRow } from "../../../../test/sample-state.ts";
import { safeValue } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import type { TokenForm } from "./state.ts";

const [zone, account, group] = ["b".repeat(32), "a".repeat(32), "1".repeat(32)];
const policies = [
  {
    id: "d".repeat(32),
    effect: "allow" as const,
    resources: { [`com.cloudflare.api.account.zone.${zone}`]: "*" as const },
    permission_groups: [{ id: group, name: "DNS Write" }],
  },
  {
    id: "e".repeat(32),
    effect: "deny" as const,
    // Forms that the program does not offer stay as they are.
    resources: {
      [`com.cloudflare.api.account.${account}`]: {
        [`com.cloudflare.api.account.zone.${zone}`]: "*" as const,
      },
      [`com.cloudflare.edge.r2.bucket.${account}_default_backups`]: "*" as const,
    },
    permission_groups: [{ id: "2".repeat(32), name: "Unheard Of" }],
  },
];
const groups = safeValue([
  { id: group, name: "DNS Write", scopes: ["com.cloudflare.api.account.zone" as const] },
]);

function tableWith(fields: Parameters<typeof userRow>[2] = {}): State {
  const row = userRow("ci", 1, {
    policies: policies,
    condition: { request_ip: { in: ["192.0.2.0/24"] } },
    expires_on: "2026-07-01T00:00:00Z",
    ...fields,
  });
  return after(
    loadedState([]),
    { area: "surroundings", type: "groups-received", groups: { status: "ready", groups: groups } },
    { area: "tokens", type: "page-loaded", load: 1, list: "user", rows: [row], now: now },
  );
}

function formOf({ screen }: State): TokenForm {
  if (screen.name !== "token-form") throw new Error(`the screen is ${screen.name}`);
  return screen.form;
}

function patchOf(state: State): unknown {
  const { step } = formOf(afterKeys(state, "ctrl+s"));
  if (step.name !== "review" || step.request.type !== "patch") throw new Error(`the step is ${step.name}`);
  return step.request.patch;
}

describe("editing a token", () => {
  const form = afterKeys(tableWith(), "e");

  it("has nothing to send when nothing is different", () => {
    expect(afterKeys(form, "ctrl+s").notice?.text).toMatch(/Nothing is different/u);
    expect(afterKeys(form, "esc").screen).toEqual({ name: "tokens" });
  });

  it("names only what was changed", () => {
    expect(patchOf(afterTyping(form, "2"))).toEqual({ name: "ci2" });
    const noEnd = afterKeys(form, "down", "down", "down", "down", "down", "ctrl+u");
    expect(patchOf(noEnd)).toEqual({ expires_on: null });
    const noRanges = afterKeys(noEnd, "down", "ctrl+u");
    expect(patchOf(noRanges)).toEqual({ expires_on: null, condition: null });
  });

  it.each([{ request_ip: {} }, { "request.ip": { in: [] } }])(
    "keeps the condition %j, which refuses every address, until ranges are typed",
    (condition) => {
      const empty = afterKeys(tableWith({ condition }), "e");
      expect(afterKeys(empty, "ctrl+s").notice?.text).toMatch(/Nothing is different/u);
      expect(patchOf(afterTyping(empty, "2"))).toEqual({ name: "ci2" });
      const onRanges = afterKeys(empty, "down", "down", "down", "down", "down", "down");
      const typed = afterTyping(onRanges, "192.0.2.1");
      const [key = ""] = Object.keys(condition);
      expect(patchOf(typed)).toEqual({ condition: { [key]: { in: ["192.0.2.1"] } } });
      expect(afterKeys(afterKeys(typed, "ctrl+u"), "ctrl+s").notice?.text).toMatch(/Nothing is different/u);
    },
  );

  it("keeps policies that were not touched by their id, and sends the others with theirs", () => {
    const denied = afterKeys(form, "down", "enter", " ", "esc");
    expect(patchOf(denied)).toEqual({
      policies: [
        {
          send: {
            id: policies[0]?.id,
            effect: "deny",
            resources: policies[0]?.resources,
            permission_groups: [{ id: group, name: "DNS Write" }],
          },
        },
        { keep: policies[1]?.id },
      ],
    });
    expect(patchOf(afterKeys(form, "down", "x"))).toEqual({ policies: [{ keep: policies[1]?.id }] });
  });

  it("moves the end by 30 days from where it is, or from now", () => {
    expect(patchOf(afterKeys(tableWith(), "X"))).toEqual({ expires_on: "2026-07-31T00:00:00Z" });
    expect(patchOf(afterKeys(tableWith(), "X", "ctrl+t"))).toEqual({ expires_on: "2026-08-30T00:00:00Z" });
    expect(patchOf(afterKeys(tableWith({ expires_on: "2026-01-01T00:00:00Z" }), "X"))).toEqual({
      expires_on: "2026-07-01T12:00:00Z",
    });
  });

  it("asks before it drops what was changed", () => {
    expect(afterKeys(afterTyping(form, "2"), "esc").dialog).toMatchObject({ title: "Discard your changes?" });
  });

  it("is judged by the spec at every change", () => {
    const typed = update(form, { area: "token-form", type: "edited", edit: { kind: "insert", text: "x" } });
    expect(typed.effects).toMatchObject([
      { type: "check-request", request: { type: "patch", patch: { name: "cix" } } },
    ]);
    expect(update(form, { area: "token-form", type: "moved", move: { to: "last" } }).effects).toEqual([]);
  });
});

describe("a token that somebody else changed meanwhile", () => {
  const sent = afterKeys(afterTyping(afterKeys(tableWith(), "e"), "2"), "ctrl+s", "enter");
  const { listed } = userRow("theirs", 1, { policies: policies, modified_on: "2026-05-05T00:00:00Z" });
  if (listed.kind !== "user") throw new Error("not a user token");
  const conflict = after(sent, {
    area: "token-form",
    type: "change-finished",
    outcome: { kind: "conflict", current: listed.token },
  });

  it("is shown, and overwritten only on demand, with the user's own changes alone", () => {
    expect(formOf(conflict).step.name).toBe("conflict");
    expect(afterKeys(conflict, "enter")).toEqual(conflict);
    expect(update(conflict, { area: "token-form", type: "overwritten" }).effects).toMatchObject([
      { change: { patch: { name: "ci2" }, base: { modified_on: "2026-05-05T00:00:00Z" } } },
    ]);
  });

  it("can be taken as it is now", () => {
    const restarted = formOf(afterKeys(conflict, "t"));
    expect(restarted.draft.texts.name.text).toBe("theirs");
    expect(restarted.purpose).toMatchObject({ target: { base: { modified_on: "2026-05-05T00:00:00Z" } } });
  });
});

describe("cloning a token", () => {
  it("starts a new one with the same rights and without the ids of its policies", () => {
    const { draft, purpose } = formOf(afterKeys(tableWith(), "C"));
    expect(purpose).toEqual({ kind: "create" });
    expect(draft.texts.name.text).toBe("ci copy");
    expect(draft.policies.map(({ id }) => id)).toEqual([undefined, undefined]);
    expect(draft.policies[1]?.resources).toHaveLength(2);
  });
});
