import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, now, userRow } from "../../../../test/sample-state.ts";
import { AppView } from "../../app-view.tsx";
import type { ChangeOutcome } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { Message } from "../../message.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";

const error = {
  title: safeText("DELETE /user/tokens/0: stopped"),
  reasons: [],
  advice: safeText("The API may have carried it out all the same."),
};
const sampleUnknown: ChangeOutcome = { kind: "unknown", error: error };
const table = loadedState(["ci", "deploy"]);
const sent = afterKeys(table, "t", "y");
const unknownOutcome = after(sent, { area: "confirm", type: "change-finished", outcome: sampleUnknown });

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

// The lists are there again, that of the user with these rows.
function reloaded(state: State, rows: readonly ReturnType<typeof userRow>[]): State {
  const { load, lists } = state.tokens;
  const page: Message = {
    area: "tokens",
    type: "page-loaded",
    load,
    list: "user",
    rows,
    now: now,
  };
  const places: Message = {
    area: "surroundings",
    type: "places-received",
    load,
    user: undefined,
    places: state.places,
    problems: [],
  };
  const ends = lists.map(({ id }): Message => ({ area: "tokens", type: "list-loaded", load, list: id }));
  return after(state, page, places, ...ends);
}

describe("a change that the user cancels", () => {
  it("is given up at the edge, and the screen waits for what is known then", () => {
    const slow = after(sent, { area: "app", type: "slowed-down", work: "change" });
    expect(afterKeys(slow, "esc").screen.name).toBe("confirm");
    const step = update(slow, { area: "app", type: "change-cancelled" });
    expect(step.effects).toEqual([{ type: "cancel-change" }]);
  });

  it("is in unknown, says so, and can be looked after", () => {
    expect(draw(unknownOutcome)).toMatch(/The API may have carried it out all the same/u);
    expect(draw(unknownOutcome)).toMatch(/Nobody has looked yet: r loads the tokens again/u);
    const step = update(unknownOutcome, { area: "unknown-outcome", type: "looked-again" });
    expect(step.effects.map(({ type }) => type)).toEqual(["load-tokens", "load-places"]);
    const found = reloaded(step.state, [userRow("ci", 0, { status: "disabled" })]);
    expect(draw(found)).toMatch(/✗ disabled ci \(User API of you, changed 2026-01-01T00:00:00Z\)/u);
    const gone = reloaded(step.state, [userRow("deploy", 1)]);
    expect(draw(gone)).toMatch(/It is not in the table/u);
  });

  it("leads to the token in the table, loaded anew", () => {
    const step = update(unknownOutcome, { area: "unknown-outcome", type: "table-opened" });
    expect(step.effects.map(({ type }) => type)).toContain("load-tokens");
    expect(step.state.screen).toEqual({ name: "tokens" });
    expect(step.state.tokens.focusWhenLoaded).toBe(userRow("ci", 0).key);
  });

  it("can be sent once more, after the same question", () => {
    const asked = afterKeys(unknownOutcome, "esc");
    expect(asked.screen).toMatchObject({ name: "confirm", confirm: { step: { name: "asking" } } });
    expect(update(asked, { area: "confirm", type: "confirmed" }).effects).toHaveLength(1);
  });

  it("that deletes needs the name typed again", () => {
    const typed = afterTyping(afterKeys(table, "D"), "ci");
    const unknown = after(afterKeys(typed, "enter"), {
      area: "confirm",
      type: "change-finished",
      outcome: sampleUnknown,
    });
    expect(update(afterKeys(unknown, "esc"), { area: "confirm", type: "confirmed" }).effects).toEqual([]);
  });
});

describe("a token that may have been created", () => {
  const review = afterKeys(
    afterTyping(afterKeys(table, "n", "down", "down", "enter", "down"), "ci"),
    "ctrl+s",
  );
  const unknown = after(afterKeys(review, "enter"), {
    area: "token-form",
    type: "change-finished",
    outcome: sampleUnknown,
  });
  const looked = after(unknown, { area: "unknown-outcome", type: "looked-again" });

  it("is there when there is one more of its name than before", () => {
    const found = reloaded(looked, [userRow("ci", 0), userRow("ci", 7)]);
    expect(draw(found)).toMatch(/✓ active ci/u);
    expect(draw(found)).toMatch(/It was created; its secret went with the answer/u);
    const { tokens } = afterKeys(found, "enter");
    expect(tokens.visible[tokens.cursor]?.key).toBe(userRow("ci", 7).key);
  });

  it("is not there when there is none, and the review is kept to send it again", () => {
    const missing = reloaded(looked, [userRow("ci", 0)]);
    expect(draw(missing)).toMatch(/No new token of this name is in the table/u);
    expect(afterKeys(missing, "esc").screen).toEqual(review.screen);
  });

  it("says when not all lists could be read", () => {
    const failed = after(reloaded(looked, []), {
      area: "tokens",
      type: "list-failed",
      load: looked.tokens.load,
      list: "user",
      error: error,
    });
    expect(draw(failed)).toMatch(/1 lists? could not be read: this may not be all/u);
  });
});

describe("a rotation that may have begun", () => {
  it("stays in the program, to be begun again or forgotten", () => {
    const begun = update(afterKeys(table, "R"), { area: "rotate", type: "chosen" });
    const [effect] = begun.effects;
    if (effect?.type !== "begin-rotation") throw new Error("nothing was begun");
    const { rotation } = effect;
    const unknown = after(begun.state, {
      area: "rotate",
      type: "begin-outcome-unknown",
      rotation,
      error: error,
    });
    expect(unknown.rotations).toEqual([rotation]);
    expect(draw(afterKeys(unknown, "esc"))).toMatch(/Begin again[^]*Forget this rotation/u);
  });
});
