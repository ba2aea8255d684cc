import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping } from "../../../../../test/sample-state.ts";
import { AppView } from "../../../app-view.tsx";
import { callFor } from "@cftokens/workbench/changes";
import { createSecret } from "@cftokens/workbench/secrets";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../../state.ts";
import { openSecret } from "../../secret/open.ts";
import type { TokenForm } from "../state.ts";
import { update } from "../../../update.ts";

const emulated = await emulatedState();
const value = "made-up-value-of-forty-characters-000000";
const known = emulated.tokens.rows.find(({ name }) => name === "external-dns");
const id = known?.listed.kind === "user" ? known.listed.token.id : "";

function formOf({ screen }: State): TokenForm {
  if (screen.name !== "token-form") throw new Error(`the screen is ${screen.name}`);
  return screen.form;
}

function reviewedBody(state: State): unknown {
  const { step } = formOf(afterKeys(state, "ctrl+s"));
  if (step.name !== "review") throw new Error(`the step is ${step.name}`);
  return callFor(step.request).body;
}

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

// The form of a build token, with the choice of its API token open.
const choice = afterKeys(emulated, "n", "down", "down", "down", "enter", "down", "down", "enter");

describe("the API token of a build token", () => {
  it("is chosen among the known ones, and its value is typed, masked", () => {
    const form = afterKeys(afterTyping(choice, "external"), "enter");
    const typed = afterTyping(form, value);
    expect(reviewedBody(typed)).toEqual({
      build_token_name: "external-dns",
      build_token_secret: value,
      cloudflare_token_id: id,
    });
    expect(draw(typed)).toMatch(/From +external-dns \(User API\)/u);
    expect(draw(typed)).not.toContain(value.slice(0, 6));
  });

  it("keeps a name that was typed before", () => {
    const named = afterTyping(afterKeys(choice, "esc", "up"), "builds of the shop");
    const form = afterKeys(afterTyping(afterKeys(named, "down", "enter"), "external"), "enter");
    expect(reviewedBody(afterTyping(form, value))).toMatchObject({ build_token_name: "builds of the shop" });
  });

  it("can be made on the way, under the name that was typed", () => {
    const named = afterTyping(afterKeys(choice, "esc", "up"), "builds of the shop");
    const made = afterKeys(named, "down", "enter", "pageup", "pagedown", "pagedown", "pagedown", "enter");
    expect(formOf(made).step).toMatchObject({ name: "template", template: { name: "builds of the shop" } });
  });

  it("is none of another account's", () => {
    const shown = draw(afterTyping(choice, "e"));
    const others = emulated.tokens.rows.filter(
      ({ listed }) => listed.kind === "account" && listed.place.name === "Acme Staging",
    );
    for (const { key } of others) expect(shown).not.toContain(key.slice("account:".length));
    expect(others.length).toBeGreaterThan(0);
    expect(shown).toMatch(/User API +[0-9a-f]{32}/u);
  });
});

describe("the value of a new API token", () => {
  const shown = openSecret(emulated, {
    tokenKey: `user:${id}`,
    name: safeText("made"),
    title: "Created",
    change: { type: "create", kind: "user" },
    what: "Made up",
    companions: [],
    secret: createSecret(value),
  });
  const form = afterKeys(shown, "b");

  it("is handed to Workers Builds on b, and is not shown", () => {
    expect(draw(form)).not.toContain(value.slice(0, 6));
    expect(reviewedBody(form)).toEqual({
      build_token_name: "made",
      build_token_secret: value,
      cloudflare_token_id: id,
    });
  });

  it("is not lost when the form is left, and asked about when the program is", () => {
    expect(afterKeys(form, "esc").screen).toEqual(shown.screen);
    const { dialog } = update(form, { area: "app", type: "quit-requested" }).state;
    expect(dialog).toMatchObject({ title: "You have not taken the secret" });
    const changed = afterKeys(afterTyping(form, "x"), "esc", "y");
    expect(changed.screen).toEqual(shown.screen);
  });

  it("counts as taken once the build token is there", () => {
    const sending = afterKeys(form, "ctrl+s", "enter");
    const result = { build_token_uuid: "1", build_token_name: "made" };
    const done = after(sending, {
      area: "token-form",
      type: "change-finished",
      outcome: { kind: "done", result, differences: [] },
    });
    expect(done.screen).toMatchObject({ name: "secret", secret: { taken: true } });
    expect(done.notice?.text).toBe("Created made");
  });

  it("of a service token is nothing for Workers Builds", () => {
    const service = openSecret(emulated, {
      tokenKey: "access:1",
      name: safeText("service"),
      title: "Created",
      change: { type: "create", kind: "access" },
      what: "Made up",
      companions: [],
      secret: createSecret(value),
    });
    const text = "Only the value of an API token can be handed to Workers Builds";
    expect(afterKeys(service, "b")).toEqual({ ...service, notice: { tone: "bad", text } });
  });
});
