import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import {
  after,
  afterKeys,
  afterTyping,
  now,
  refusal,
  startedState,
  userRow,
} from "../../../../test/sample-state.ts";
import { worstRisk } from "@cftokens/workbench/assessment";
import { countOperations, loadOperationTable } from "@cftokens/workbench/needs";
import { type ListedToken, listSourceId, type TokenRow, toTokenRow } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import { shownDetail } from "./detail-view.ts";
import { listFailureLines } from "./list-failures.ts";
import { focusedRow } from "./state.ts";
import { failureLines } from "./table-size.ts";

const loaded = await emulatedState();

function names(state: State): readonly string[] {
  return state.tokens.visible.map(({ name }) => name);
}

type UserToken = Extract<ListedToken, { kind: "user" }>;

function arrived(state: State, list: string, rows: readonly TokenRow[]): State {
  return after(state, { area: "tokens", type: "page-loaded", load: state.tokens.load, list, rows, now });
}

function at(state: State, location: string): State {
  return afterKeys(afterTyping(afterKeys(state, "ctrl+l", "ctrl+u"), location), "enter");
}

describe("all tokens in one table", () => {
  it("are those of the user, of each account, and of each zone", () => {
    const owners = new Set(loaded.tokens.rows.map(({ listed, owner }) => `${listed.kind} of ${owner}`));
    expect([...owners].toSorted()).toEqual([
      "access of Acme",
      "access of Acme Staging",
      "access of example.com",
      "account of Acme",
      "account of Acme Staging",
      "builds of Acme",
      "builds of Acme Staging",
      "user of you",
    ]);
  });

  it("have the name of their account also where the list was asked for before it had one", () => {
    const row = loaded.tokens.rows.find(({ listed }) => listed.kind === "account");
    if (row?.listed.kind !== "account") throw new Error("there is no token of an account");
    const { kind, id } = row.listed.place;
    const nameless = toTokenRow({ ...row.listed, place: { kind, id } }, loaded.now);
    expect(nameless.owner).toMatch(/^account /u);
    const again = arrived(loaded, listSourceId(row.listed), [nameless]);
    expect(again.tokens.rows.find(({ key }) => key === row.key)?.owner).toBe(row.owner);
  });

  it("are told apart by their list, should two lists give one id", () => {
    const [one, other] = ["a", "b"].map((id) => {
      const place = { kind: "account" as const, id: safeText(id.repeat(32)) };
      const { token, stored } = userRow(id, 0).listed as UserToken;
      return {
        list: `account:account:${place.id}`,
        row: toTokenRow({ kind: "account", place, token, stored }, now),
      };
    });
    if (one === undefined || other === undefined) throw new Error("there are no rows");
    const both = arrived(arrived(startedState(), one.list, [one.row]), other.list, [other.row]);
    expect(names(both)).toEqual(["a", "b"]);
    expect(names(arrived(both, one.list, [one.row]))).toEqual(["a", "b"]);
  });

  it("know when they were used last, and how risky they are", () => {
    const row = loaded.tokens.rows.find(({ name }) => name === "token factory");
    expect(row?.lastUsed).toBe(Date.parse("2026-05-31T00:00:00Z"));
    expect(row === undefined ? undefined : worstRisk(row)).toBe("high");
  });

  it("have no risk told while the permission groups are on their way", () => {
    const waiting = after(loaded, {
      area: "surroundings",
      type: "groups-received",
      groups: { status: "loading" },
    });
    const judged = new Set(
      waiting.tokens.rows.filter(({ risks }) => risks !== undefined).map(({ listed }) => listed.kind),
    );
    expect([...judged]).toEqual(["access"]);
  });

  it("are judged by their dates alone when there are no permission groups", () => {
    const groups = { status: "failed", error: refusal } as const;
    const groupless = after(loaded, { area: "surroundings", type: "groups-received", groups });
    const row = groupless.tokens.rows.find(({ name }) => name === "token factory");
    expect(row?.risks?.map(({ id }) => id)).toEqual(["never-expires"]);
  });
});

describe("the order of the table", () => {
  it.each([
    ["expires", ["migration 2025", "old intranet bot"]],
    ["-expires", ["backup bucket", "legacy zone export"]],
    ["used", ["workbench user token", "external-dns"]],
    ["risk", ["terraform (old laptop)", "token factory"]],
    ["status", ["migration 2025", "terraform (old laptop)"]],
    ["name", ["account deploy", "backup bucket"]],
    ["owner", ["account deploy", "workbench account token"]],
  ])("by %s starts with %j", (sort, first) => {
    expect(names(at(loaded, `tokens?sort=${sort}`)).slice(0, 2)).toEqual(first);
  });

  it.each(["expires", "-expires", "used", "-risk"])("by %s ends with what is not told", (sort) => {
    expect(names(at(loaded, `tokens?sort=${sort}`)).slice(-3)).toEqual([
      "docs build",
      "staging build",
      "storefront build",
    ]);
  });

  it("goes through all columns with s, and round with S", () => {
    const orders = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (count) => afterKeys(loaded, ...Array.from({ length: count }, () => "s")).tokens.query.sort?.by,
    );
    expect(orders).toEqual(["name", "kind", "owner", "status", "expires", "used", "risk", undefined]);
    expect(names(afterKeys(loaded, "s", "S"))[0]).toBe("wrangler on CI");
  });

  it("keeps the cursor on its token", () => {
    const moved = afterKeys(loaded, "j", "j");
    const name = focusedRow(moved.tokens)?.name;
    expect(focusedRow(afterKeys(moved, "s", "S").tokens)?.name).toBe(name);
  });
});

function kinds(count: number): readonly string[] {
  const state = afterKeys(loaded, ...Array.from({ length: count }, () => "K"));
  return [...new Set(state.tokens.visible.map(({ listed }) => listed.kind))];
}

describe("what the table is narrowed to", () => {
  it("is one kind after the other, then all", () => {
    expect([1, 2, 3, 4].map(kinds)).toEqual([["user"], ["account"], ["access"], ["builds"]]);
    expect(kinds(5)).toHaveLength(4);
  });

  it("is one account after the other, with its zones", () => {
    const acme = afterKeys(loaded, "A");
    expect(acme.tokens.query.account).toBe("Acme");
    expect(names(acme)).toContain("staging smoke test");
    expect(names(acme)).not.toContain("CI/CD token");
    expect(names(afterKeys(loaded, "A", "A"))).toContain("CI/CD token");
    expect(names(afterKeys(loaded, "A", "A", "A"))).toHaveLength(names(loaded).length);
  });

  it("never asks for tokens of the user in an account: there are none", () => {
    expect(afterKeys(loaded, "A", "K").tokens.query).toMatchObject({ kind: "user", account: undefined });
    expect(afterKeys(loaded, "K", "A").tokens.query).toMatchObject({ kind: undefined, account: "Acme" });
  });

  it.each([
    ["tokens?kind=builds&account=acme", ["docs build", "storefront build"]],
    ["tokens?zone=example.com", ["staging smoke test"]],
    ["tokens?group=DNS+Write+[zone]", ["external-dns", "migration 2025", "terraform (old laptop)"]],
    ["tokens?account=nobody", []],
    ["tokens?group=nothing+[zone]", []],
    ["tokens?q=wrdprs", ["wordpress plugin"]],
    ["tokens?q=acme+expired", []],
    ["tokens?q=staging+builds", ["staging build"]],
  ])("%s", (location, found) => {
    expect(names(at(loaded, location))).toEqual(found);
  });

  it("is given up with Esc, and the order stays", () => {
    const state = afterKeys(at(loaded, "tokens?kind=user&sort=-risk&q=dns"), "esc");
    expect(names(state)).toHaveLength(names(loaded).length);
    expect(state.tokens.query.sort).toEqual({ by: "risk", descending: true });
  });

  it("puts the cursor on the best find while one types, and leaves it there after Esc", () => {
    const typed = afterTyping(afterKeys(loaded, "j", "j", "j"), "/token fac");
    expect(focusedRow(typed.tokens)?.name).toBe("token factory");
    expect(focusedRow(afterKeys(typed, "esc").tokens)?.name).toBe("token factory");
  });

  it("puts the best finds first unless an order was chosen", () => {
    expect(names(afterTyping(loaded, "/build"))[0]).toMatch(/build$/u);
    expect(names(at(loaded, "tokens?q=ci"))[0]).toBe("CI/CD token");
    expect(names(at(loaded, "tokens?q=ci&sort=-name"))[0]).not.toBe("CI/CD token");
  });
});

describe("accounts and zones", () => {
  const account = { kind: "account", id: "c".repeat(32), name: safeText("Late"), accountId: "" } as const;

  function found(load: number, state = startedState()) {
    return update(state, {
      area: "surroundings",
      type: "places-received",
      load,
      user: undefined,
      places: [account],
      problems: [],
    });
  }

  it("bring their lists, which are read at once", () => {
    const { state, effects } = found(1);
    expect(state.tokens.lists.map(({ id }) => id.split(":")[0])).toEqual([
      "user",
      "account",
      "access",
      "builds",
    ]);
    expect(effects).toMatchObject([{ type: "load-tokens", load: 1, sources: [{}, {}, {}] }]);
  });

  it("of an earlier load are ignored", () => {
    expect(found(7).effects).toEqual([]);
    expect(found(7).state.directory.status).toBe("loading");
  });

  it("help to permission groups that were refused before any account was known", () => {
    const groups = { status: "failed", error: refusal } as const;
    const refused = after(startedState(), { area: "surroundings", type: "groups-received", groups });
    expect(found(1, refused).effects.map(({ type }) => type)).toContain("load-permission-groups");
  });

  it("help to permission groups that were asked for too early, once", () => {
    const groups = { status: "failed", error: refusal } as const;
    const { state } = found(1);
    const early = update(state, { area: "surroundings", type: "groups-received", groups, asked: [] });
    expect(early.effects).toEqual([{ type: "load-permission-groups", places: [account] }]);
    const again = update(state, { area: "surroundings", type: "groups-received", groups, asked: [account] });
    expect(again.effects).toEqual([]);
    expect(again.state.groups.status).toBe("failed");
  });
});

describe("waiting", () => {
  it("can be given up with Esc, and taken up with r", () => {
    const waiting = startedState();
    const { state, effects } = update(waiting, { area: "tokens", type: "stop-requested" });
    expect(effects).toEqual([{ type: "stop-loading" }]);
    expect(state.tokens.lists.every(({ status }) => status.kind === "stopped")).toBe(true);
    const slow = after(waiting, { area: "app", type: "slowed-down", work: "lists" });
    expect(afterKeys(slow, "esc").tokens.lists[0]?.status.kind).toBe("stopped");
    expect(afterKeys(state, "r").tokens.lists[0]?.status.kind).toBe("loading");
  });
});

describe("failures of lists", () => {
  const user = { id: "user", source: { kind: "user" } } as const;
  const place = { kind: "account", id: "a", name: safeText("Acme") } as const;
  const ofAccount = { id: "account:account:a", source: { kind: "account", place } } as const;

  function lines(one: string, other: string): string {
    const lists = [
      { ...user, status: failed(one) },
      { ...ofAccount, status: failed(other) },
    ];
    return listFailureLines(lists, { width: 60, room: 20 })
      .map((line) => line.map(({ text }) => text).join(""))
      .join("\n");
  }

  it("that are the same are told once, with all names", () => {
    const text = lines("ray 1", "ray 2");
    expect(text).toMatch(/^✗ 2 lists: refused\n {2}User API tokens, API tokens of Acme\n/u);
    expect(text.match(/code 1/gu)).toHaveLength(1);
  });

  it("give their room back with !, until the next load", () => {
    const error = { ...refusal, outcome: safeText("refused") };
    const state = after(loaded, { area: "tokens", type: "list-failed", load: 1, list: "user", error });
    expect(failureLines(state.size, state.tokens)).not.toEqual([]);
    const hidden = afterKeys(state, "!");
    expect(failureLines(hidden.size, hidden.tokens)).toEqual([]);
    expect(afterKeys(hidden, "r").tokens.failuresHidden).toBe(false);
    expect(afterKeys(loaded, "!").tokens.failuresHidden).toBe(false);
  });

  it("that differ are told each for itself", () => {
    expect(lines("code 2", "code 3").match(/✗/gu)).toHaveLength(2);
  });

  describe.each([
    { columns: 60, rows: 15 },
    { columns: 80, rows: 24 },
  ])("at $columns x $rows", (size) => {
    it("of many accounts still tell their first reason and what to do", () => {
      const text = textOf(manyFailures(40, 1), size);
      expect(text).toMatch(/^✗ 40 lists: refused$/mu);
      expect(text).toMatch(/• code 1$/mu);
      expect(text).toMatch(/→ Do something else\.$/mu);
    });

    it("that differ tell the first reason of as many as there is room for", () => {
      const text = textOf(manyFailures(40, 40), size);
      expect(text.match(/✗ .* · code \d+$/gmu)?.length).toBeGreaterThan(2);
      expect(text).toMatch(/… \d+ more failures$/u);
      expect(textOf(manyFailures(2, 2), size).match(/• code \d$/gmu)).toHaveLength(2);
    });
  });
});

// The lists of as many accounts, whose failures have as many different reasons.
function manyFailures(count: number, reasons: number): State["tokens"]["lists"] {
  return Array.from({ length: count }, (_, index) => {
    const place = { kind: "account", id: `a${index}`, name: safeText(`Account ${index}`) } as const;
    const reason = safeText(`code ${(index % reasons) + 1}`);
    const error = { ...refusal, outcome: safeText("refused"), reasons: [reason, safeText(`ray ${index}`)] };
    return { id: `account:${index}`, source: { kind: "account", place }, status: { kind: "failed", error } };
  });
}

function textOf(lists: State["tokens"]["lists"], size: State["size"]): string {
  return failureLines(size, { ...loaded.tokens, lists })
    .map((line) => line.map(({ text }) => text).join(""))
    .join("\n");
}

function failed(ray: string) {
  const reasons = [safeText("code 1"), safeText(ray)];
  return { kind: "failed", error: { ...refusal, outcome: safeText("refused"), reasons } } as const;
}

const table = await loadOperationTable();
const withTable = after(loaded, { area: "surroundings", type: "operations-received", table });

function detailOf(state: State): string {
  return shownDetail(state)
    .map((line) => line.map(({ text }) => text).join(""))
    .join("\n");
}

describe("how many operations a token may call", () => {
  it("is counted beside the keys once the token is looked at, and for no other", () => {
    const { state, effects } = update(afterKeys(withTable, "j", "j"), {
      area: "tokens",
      type: "detail-opened",
    });
    const [effect] = effects;
    if (effect?.type !== "count-operations") throw new Error(`the effect is ${effect?.type}`);
    expect(effects).toHaveLength(1);
    expect(detailOf(state)).toMatch(/^May call +counting the operations…$/mu);
    const { row, token, operations, context } = effect;
    const count = countOperations(token, operations, context);
    const counted = update(state, { area: "tokens", type: "operations-counted", row, count });
    expect(counted.effects).toEqual([]);
    expect(count.may).toBeGreaterThan(0);
    expect(count.may).toBeLessThan(count.all);
    expect(detailOf(counted.state)).toMatch(
      new RegExp(`^May call +${count.may} of the ${count.all} operations whose permission is known$`, "mu"),
    );
    expect(detailOf(afterKeys(counted.state, "esc", "j", "enter"))).not.toContain(` ${count.may} of the `);
  });

  it("waits for the table, which is loaded once a token is opened", () => {
    const opened = update(loaded, { area: "tokens", type: "detail-opened" });
    expect(opened.effects).toEqual([{ type: "load-operation-table" }]);
    const there = update(opened.state, { area: "surroundings", type: "operations-received", table });
    expect(there.effects).toMatchObject([{ type: "count-operations" }]);
  });

  it("is nothing for a token without policies", () => {
    const { state, effects } = update(afterKeys(withTable, "G"), { area: "tokens", type: "detail-opened" });
    expect(effects).toEqual([]);
    expect(detailOf(state)).not.toContain("May call");
  });
});
