import { callFor } from "@cftokens/workbench/changes";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../../test/emulated-state.ts";
import { afterKeys, afterTyping } from "../../../../../test/sample-state.ts";
import type { State } from "../../../state.ts";
import { reviewLines } from "../review-lines.ts";
import type { TokenForm } from "../state.ts";
import { suggestForTemplate } from "../suggest-ids.ts";

const emulated = await emulatedState();
const account = emulated.places.find(({ name }) => name === "Acme")?.id ?? "";

// The list of starts with the cursor on a template, made for a token of an account.
function onTemplate(index: number): State {
  const downs = Array.from({ length: 4 + index }, () => "down");
  return afterKeys(emulated, "n", ...downs, "right");
}

function formOf({ screen }: State): TokenForm {
  if (screen.name !== "token-form") throw new Error(`the screen is ${screen.name}`);
  return screen.form;
}

function plan(state: State) {
  const reviewed = afterKeys(state, "ctrl+s");
  const { step } = formOf(reviewed);
  if (step.name !== "review") throw new Error(`the step is ${step.name}`);
  const text = reviewLines(step, reviewed)
    .map((line) => line.map((span) => span.text).join(""))
    .join("\n");
  return { step, text };
}

describe("a template for the token of an account", () => {
  it("asks which account, leaves out what is for users, and says so in the form and in the plan", () => {
    const asked = onTemplate(3);
    const owner = afterTyping(afterKeys(asked, "enter"), "Acme");
    expect(formOf(owner).step).toMatchObject({ name: "template", need: "owner" });
    const zone = afterTyping(afterKeys(owner, "enter"), "example.com");
    const form = afterKeys(zone, "enter");
    expect(formOf(form).draft).toMatchObject({ kind: "account", placeId: account });
    const { step, text } = plan(form);
    expect(step.problems).toEqual([]);
    expect(step.request).toMatchObject({ kind: "account", place: { id: account } });
    expect(text).toMatch(
      /Left out of the template, because an account's token cannot have it: User Details\s+Read \[user\],\s+Memberships Read \[user\]/u,
    );
    expect(JSON.stringify(callFor(step.request).body)).not.toMatch(/User Details|Memberships|api\.user/u);
  });

  it("holds for the zones of its account only", () => {
    const wordpress = afterKeys(afterTyping(afterKeys(onTemplate(5), "enter"), "Acme"), "enter");
    const { step } = plan(wordpress);

    expect(JSON.stringify(callFor(step.request).body)).toContain(
      `"com.cloudflare.api.account.${account}":{"com.cloudflare.api.account.zone.*":"*"}`,
    );
    const choice = afterKeys(afterTyping(afterKeys(onTemplate(0), "enter"), "Acme"), "enter");
    const { step: asked } = formOf(choice);
    if (asked.name !== "template") throw new Error(`the step is ${asked.name}`);
    const names = suggestForTemplate(emulated, asked).map(
      (id) => emulated.places.find((place) => place.id === id)?.name ?? id,
    );
    expect(names).toContain("example.com");
    expect(names).not.toContain("staging.example.org");
  });

  it("is refused when it is for users alone", () => {
    const refused = afterKeys(onTemplate(6), "enter");
    expect(formOf(refused).step.name).toBe("kind");
    expect(refused.notice?.text).toMatch(/for tokens of users only/u);
  });

  it("is for a user's token unless it is turned", () => {
    const form = afterKeys(afterTyping(afterKeys(onTemplate(3), "left", "enter"), "Acme"), "enter");
    expect(formOf(form).step).toMatchObject({ owner: { kind: "user" }, need: "zones" });
  });
});

describe("a policy with groups for users", () => {
  it("is a problem of an account's token, before anything is sent", () => {
    const form = afterKeys(emulated, "n", "down", "enter");
    const policy = afterKeys(afterTyping(form, "x"), "down", "enter", "enter");
    const chosen = afterKeys(afterTyping(policy, "User Details Read"), "enter", "esc");
    const whole = afterKeys(chosen, "down", "enter", "enter", "enter", "esc");
    expect(
      plan(whole)
        .step.problems.map(({ text }) => text)
        .join("\n"),
    ).toContain("Policy 1 has User Details Read [user]: an account's token cannot have it");
  });
});
