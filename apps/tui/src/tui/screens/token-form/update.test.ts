import { callFor } from "@cftokens/workbench/changes";
import { safeValue } from "@cftokens/workbench/text";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, refusal } from "../../../../test/sample-state.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import type { TokenForm } from "./state.ts";

const groups = safeValue([
  { id: "1".repeat(32), name: "Logs Read", scopes: ["com.cloudflare.api.account" as const] },
  { id: "2".repeat(32), name: "Logs Read", scopes: ["com.cloudflare.api.account.zone" as const] },
  { id: "3".repeat(32), name: "Zone Logs Read", scopes: ["com.cloudflare.api.account.zone" as const] },
]);

function formState(kind: "user" | "account" | "access" | "builds" = "user"): State {
  const ready = after(loadedState([]), {
    area: "surroundings",
    type: "groups-received",
    groups: { status: "ready", groups: groups },
  });
  const downs = { user: 0, account: 1, access: 2, builds: 3 }[kind];
  return afterKeys(ready, "n", ...Array.from({ length: downs }, () => "down"), "enter");
}

function formOf(state: State): TokenForm {
  if (state.screen.name !== "token-form") throw new Error(`the screen is ${state.screen.name}`);
  return state.screen.form;
}

function reviewed(state: State): Extract<TokenForm["step"], { name: "review" }> {
  const { step } = formOf(afterKeys(state, "ctrl+s"));
  if (step.name !== "review") throw new Error(`the step is ${step.name}`);
  return step;
}

// A form with a name and a policy on "Logs Read" of zones, and these keys pressed in the choice of
// the resource.
function withPolicy(resource: readonly string[]): State {
  const policy = afterKeys(afterTyping(formState(), "ci"), "down", "enter", "enter");
  const chosen = afterKeys(afterTyping(policy, "logs zone"), "enter", "esc");
  return afterKeys(chosen, "down", "enter", ...resource);
}

describe("the form of a user token", () => {
  it.each([
    ["one account", ["enter", "enter"], { [`com.cloudflare.api.account.${"a".repeat(32)}`]: "*" }],
    ["all accounts", ["down", "enter"], { "com.cloudflare.api.account.*": "*" }],
    [
      "one zone",
      ["down", "down", "enter", "enter"],
      { [`com.cloudflare.api.account.zone.${"b".repeat(32)}`]: "*" },
    ],
    [
      "all zones of one account",
      ["down", "down", "down", "enter", "enter"],
      { [`com.cloudflare.api.account.${"a".repeat(32)}`]: { "com.cloudflare.api.account.zone.*": "*" } },
    ],
    ["all zones", ["down", "down", "down", "down", "enter"], { "com.cloudflare.api.account.zone.*": "*" }],
    [
      "yourself, by an id that is typed",
      ["G", "enter", ...Array.from({ length: 32 }, () => "c"), "enter"],
      { [`com.cloudflare.api.user.${"c".repeat(32)}`]: "*" },
    ],
  ])("makes a policy on %s", (_what, keys, resources) => {
    const { request, problems } = reviewed(afterKeys(withPolicy(keys), "down", "enter", "down", "down"));
    expect(problems).toEqual([]);
    expect(request).toEqual({
      type: "create",
      kind: "user",
      body: {
        name: "ci",
        policies: [
          { effect: "allow", resources, permission_groups: [{ id: "2".repeat(32), name: "Logs Read" }] },
        ],
      },
    });
  });

  it("sends dates and ranges as the API takes them", () => {
    const fields = ["2030-01-02", "2030-12-01T10:00:00Z", "192.0.2.0/24, 2001:db8::/32", "192.0.2.1/32"];
    const filled = fields.reduce(
      (state, text) => afterKeys(afterTyping(state, text), "down"),
      afterKeys(formState(), "down", "down"),
    );
    expect(callFor(reviewed(filled).request).body).toMatchObject({
      not_before: "2030-01-02T00:00:00Z",
      expires_on: "2030-12-01T10:00:00Z",
      condition: { request_ip: { in: ["192.0.2.0/24", "2001:db8::/32"], not_in: ["192.0.2.1/32"] } },
    });
  });

  it("turns allow into deny and takes resources and policies away again", () => {
    const policy = afterKeys(withPolicy(["down", "enter"]), "up", "x", "g", " ");
    expect(formOf(policy).draft.policies[0]).toMatchObject({ effect: "deny", resources: [] });
    expect(formOf(afterKeys(policy, "esc", "x")).draft.policies).toEqual([]);
  });

  it("says that an account and zones inside it cannot be in one policy", () => {
    const both = afterKeys(withPolicy(["enter", "enter"]), "enter", "down", "down", "down", "enter", "enter");
    const { problems } = reviewed(afterKeys(both, "esc", "down", "down"));
    expect(problems.map(({ text }) => text).join()).toMatch(/both an account and zones inside it/u);
  });
});

describe("checking before sending", () => {
  it.each([
    ["Name must be at most 120 characters long", afterTyping(formState(), "n".repeat(121))],
    ["No policy: the token could do nothing", afterTyping(formState(), "x")],
    ["Policy 1 has no permission group", afterKeys(formState(), "down", "enter", "esc", "down")],
    [
      "Duration: “1y” is not a duration",
      afterTyping(afterKeys(formState("access"), "down", "down", "ctrl+u"), "1y"),
    ],
    ["API token must be at least 1 character long", afterKeys(formState("builds"), "down")],
  ])("finds: %s", (text, state) => {
    const { problems } = reviewed(state);
    expect(problems.map((problem) => problem.text).join("\n")).toContain(text);
  });

  it("goes to the line of the first problem on Enter, and sends nothing", () => {
    const state = afterKeys(afterTyping(formState(), "n".repeat(121)), "ctrl+s");
    const step = update(state, { area: "token-form", type: "chosen" });
    expect(step.effects).toEqual([]);
    expect(formOf(step.state).step).toEqual({ name: "fields", cursor: 0 });
  });

  it("sends it all the same on s", () => {
    const state = afterKeys(afterTyping(formState(), "x"), "ctrl+s");
    expect(update(state, { area: "token-form", type: "sent" }).effects).toMatchObject([
      { type: "change-token", change: { type: "create" } },
    ]);
  });
});

describe("the answer", () => {
  it("when it is a refusal, is shown on the form, which stays as it was", () => {
    const sending = afterKeys(formState("access"), "down", "b", "ctrl+s", "enter");
    expect(formOf(sending).step.name).toBe("sending");
    const refused = formOf(
      after(sending, {
        area: "token-form",
        type: "change-finished",
        outcome: { kind: "refused", error: refusal },
      }),
    );
    expect(refused.refusal).toEqual(refusal);
    expect(refused.draft).toEqual(formOf(sending).draft);
  });

  it("cannot be left before it is there", () => {
    const sending = afterKeys(formState("access"), "down", "b", "ctrl+s", "enter");
    expect(afterKeys(sending, "esc", "q", "n")).toEqual(sending);
    expect(afterKeys(sending, "ctrl+c").dialog).toMatchObject({ title: "The token is being created" });
  });
});

function withPlaces(state: State, ...places: State["places"]): State {
  const { load } = state.tokens;
  return after(state, {
    area: "surroundings",
    type: "places-received",
    load,
    user: undefined,
    places,
    problems: [],
  });
}

function ownerOf(state: State): string | undefined {
  const { request } = reviewed(state);
  return "place" in request ? request.place.id : undefined;
}

describe("the account or zone of a new token", () => {
  const [ours, other] = [
    { kind: "account", id: "a".repeat(32) },
    { kind: "account", id: "f".repeat(32) },
  ] as const;

  it("stays the one that the form shows when others come before it", () => {
    const form = afterTyping(formState("account"), "x");
    expect(ownerOf(form)).toBe(ours.id);
    expect(ownerOf(withPlaces(form, other, ours))).toBe(ours.id);
  });

  it("stays the one that was chosen", () => {
    const form = afterKeys(withPlaces(formState("account"), ours, other), "up", "right", "down");
    expect(ownerOf(withPlaces(form, other, ours))).toBe(other.id);
  });

  it("is never another one when it is gone", () => {
    const gone = afterKeys(withPlaces(formState("account"), other), "ctrl+s");
    expect(formOf(gone).step.name).toBe("fields");
    expect(gone.notice?.text).toMatch(/not there any more: choose another one/u);
    expect(ownerOf(afterKeys(gone, "up", "right"))).toBe(other.id);
  });

  it("is the first one as soon as one is known", () => {
    const none = { ...loadedState([]), places: [] };
    const form = afterKeys(none, "n", "down", "enter");
    expect(ownerOf(withPlaces(form, other, ours))).toBe(other.id);
  });
});
