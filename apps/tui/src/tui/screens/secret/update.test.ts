import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, now } from "../../../../test/sample-state.ts";
import { createSecret } from "@cftokens/workbench/secrets";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import { openSecret } from "./open.ts";
import type { SecretState } from "./state.ts";

const shown = openSecret(loadedState(["ci"]), {
  tokenKey: "user:1",
  name: safeText("ci"),
  title: "Created",
  change: { type: "create", kind: "user" },
  what: "Made up",
  companions: [],
  secret: createSecret("made-up-secret"),
});
const revealSeconds = 20;
const tick = { area: "app", type: "ticked", now: now } as const;

function secretOf({ screen }: State): SecretState {
  if (screen.name !== "secret") throw new Error(`the screen is ${screen.name}`);
  return screen.secret;
}

describe("a revealed secret", () => {
  it("is masked when its seconds are over, and asks for no more ticks then", () => {
    let step = update(shown, { area: "secret", type: "reveal-toggled" });
    for (let left = revealSeconds; left > 0; left -= 1) {
      expect(secretOf(step.state).secondsLeft).toBe(left);
      expect(step.effects).toEqual([{ type: "tick-in", milliseconds: 1000 }]);
      step = update(step.state, tick);
    }
    expect(secretOf(step.state).secondsLeft).toBe(0);
    expect(step.effects).toEqual([]);
  });

  it.each([
    ["the terminal loses focus", { area: "app", type: "focus-lost" }],
    ["the program goes to the background", { area: "app", type: "suspend-requested" }],
  ] as const)("is masked when %s", (_what, message) => {
    const revealed = afterKeys(shown, "v");
    expect(secretOf(revealed).secondsLeft).toBe(revealSeconds);
    expect(secretOf(after(revealed, message)).secondsLeft).toBe(0);
  });
});

describe("handing a secret on", () => {
  const typed = afterTyping(afterKeys(shown, "w"), "~/x");

  it("names the file and the secret in the effect, and waits", () => {
    const step = update(typed, { area: "secret", type: "prompt-entered" });
    expect(step.effects).toEqual([{ type: "write-secret", secret: secretOf(shown).secret, path: "~/x" }]);
    expect(secretOf(step.state).prompt?.status).toEqual({ kind: "running" });
    expect(JSON.stringify(step)).not.toContain("made-up-secret");
  });

  it("counts as taken once it is delivered, and not when it fails", () => {
    const running = afterKeys(typed, "enter");
    const failed = after(running, { area: "secret", type: "delivery-failed", reason: safeText("no") });
    expect(secretOf(failed)).toMatchObject({
      taken: false,
      prompt: { status: { kind: "failed", reason: "no" } },
    });
    const delivered = after(running, { area: "secret", type: "delivered", news: safeText("yes") });
    expect(secretOf(delivered)).toMatchObject({ taken: true, prompt: undefined });
  });

  it("does nothing without a name, and is stopped by Esc", () => {
    expect(update(afterKeys(shown, "p"), { area: "secret", type: "prompt-entered" }).effects).toEqual([]);
    const running = afterKeys(afterTyping(afterKeys(shown, "p"), "cat"), "enter");
    expect(update(running, { area: "secret", type: "prompt-closed" }).effects).toEqual([
      { type: "stop-delivery" },
    ]);
  });
});
