import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, loadedState, refusal } from "../../test/sample-state.ts";
import type { ChangeOutcome } from "@cftokens/workbench/changes";
import { createSecret } from "@cftokens/workbench/secrets";
import { safeText } from "@cftokens/workbench/text";
import { AppView } from "./app-view.tsx";
import { keymap } from "./keys/keymap.ts";
import type { State } from "./state.ts";

const someKeys = [...new Set(keymap.flatMap(({ keys }) => keys)), "a", "日", "👩‍👩‍👧", "0", "-", "\u202E"];
const sizes = [
  { columns: 60, rows: 15 },
  { columns: 120, rows: 40 },
  { columns: 10, rows: 3 },
];

describe("random keys and sizes", () => {
  it.each([1, 2, 3, 4])("never break the program (seed %i)", (seed) => {
    const random = createRandom(seed);
    let state = loadedState(["ci", "deploy", "日本語"]);
    for (let count = 0; count < 1500; count += 1) {
      state = answered(afterKeys(state, someKeys[random(someKeys.length)] ?? "j"), random);
      if (random(40) === 0)
        state = after(state, { area: "app", type: "resized", size: sizes[random(3)] ?? state.size });
      if (random(10) === 0) draw(state);
    }
    expect(draw(state).split("\n").length).toBeLessThanOrEqual(state.size.rows);
  });
});

// A request is answered now and then: with a refusal, with no answer, with a secret, or as done.
function answered(state: State, random: (limit: number) => number): State {
  if (random(3) > 0) return state;
  const { screen } = state;
  const secret = { what: "The value", companions: [], secret: createSecret("made-up") };
  const outcome = [
    { kind: "refused", error: refusal },
    { kind: "unknown", error: refusal },
    { kind: "done", result: null, differences: [] },
    { kind: "secret", secret, result: { id: "1", name: "x" }, differences: [] },
  ][random(4)] as ChangeOutcome;
  switch (screen.name) {
    case "token-form":
      return screen.form.step.name === "sending"
        ? after(state, { area: "token-form", type: "change-finished", outcome })
        : state;
    case "confirm":
      return screen.confirm.step.name === "sending"
        ? after(state, { area: "confirm", type: "change-finished", outcome })
        : state;
    case "rotate":
      return screen.rotate.isWorking
        ? after(state, { area: "rotate", type: "begin-failed", error: refusal })
        : state;
    case "bulk": {
      const running = screen.bulk.items.find(({ status }) => status.kind === "running");
      return running === undefined
        ? state
        : after(state, { area: "bulk", type: "change-finished", key: running.key, outcome });
    }
    case "secret":
      return after(state, { area: "secret", type: "delivery-failed", reason: safeText("made up") });
    default:
      return state;
  }
}

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

// A linear congruential generator: the same numbers for the same seed.
function createRandom(seed: number): (limit: number) => number {
  let value = seed;
  return (limit) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * limit);
  };
}
