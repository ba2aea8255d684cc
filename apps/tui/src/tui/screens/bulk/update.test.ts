import { describe, expect, it } from "vitest";
import {
  after,
  afterKeys,
  afterTyping,
  loadedState,
  refusal,
  userRow,
} from "../../../../test/sample-state.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import type { BulkState } from "./state.ts";

const marked = afterKeys(loadedState(["a", "b", "c"]), " ", " ");

function bulkOf({ screen }: State): BulkState {
  if (screen.name !== "bulk") throw new Error(`the screen is ${screen.name}`);
  return screen.bulk;
}

function finished(state: State, index: number, isDone: boolean): State {
  const key = bulkOf(state).items[index]?.key ?? "";
  const outcome = isDone
    ? ({ kind: "done", result: null, differences: [] } as const)
    : ({ kind: "refused", error: refusal } as const);
  return after(state, { area: "bulk", type: "change-finished", key, outcome });
}

describe("marking", () => {
  it("goes on to the next line, takes a mark away again, and marks all or none", () => {
    expect(marked.marks.size).toBe(2);
    expect(marked.tokens.cursor).toBe(2);
    expect(afterKeys(marked, "g", " ").marks.size).toBe(1);
    expect(afterKeys(marked, "*").marks.size).toBe(3);
    expect(afterKeys(marked, "*", "*").marks.size).toBe(0);
    expect(afterKeys(marked, "u").marks.size).toBe(0);
  });
});

describe("acting on several tokens", () => {
  it("sends one after the other, and nothing before yes", () => {
    const asked = afterKeys(marked, "t");
    expect(bulkOf(asked)).toMatchObject({ action: "disable", phase: "asking" });
    expect(afterKeys(asked, "enter").screen).toEqual({ name: "tokens" });
    const step = update(asked, { area: "bulk", type: "confirmed" });
    expect(step.effects).toMatchObject([
      { type: "change-token", for: "bulk", key: bulkOf(asked).items[0]?.key },
    ]);
    expect(bulkOf(step.state).items.map(({ status }) => status.kind)).toEqual(["running", "waiting"]);
  });

  it("keeps what failed marked, and tries only that again", () => {
    const failed = finished(finished(afterKeys(marked, "t", "y"), 0, false), 1, true);
    expect(bulkOf(failed)).toMatchObject({ phase: "finished" });
    expect(bulkOf(failed).items[0]?.status).toEqual({ kind: "failed", reason: "code 1001: made up" });
    expect([...failed.marks]).toEqual([bulkOf(failed).items[0]?.key]);
    const again = update(failed, { area: "bulk", type: "retried" });
    expect(again.effects).toMatchObject([{ key: bulkOf(failed).items[0]?.key }]);
    expect(bulkOf(again.state).items[1]?.status).toEqual({ kind: "done" });
  });

  it("stops after the one that is under way", () => {
    const stopping = afterKeys(marked, "t", "y", "esc");
    expect(bulkOf(stopping).phase).toBe("stopping");
    const stopped = finished(stopping, 0, true);
    expect(bulkOf(stopped)).toMatchObject({ phase: "finished" });
    expect(bulkOf(stopped).items[1]?.status).toEqual({ kind: "waiting" });
  });

  it("deletes only when it is typed how many", () => {
    const asked = afterKeys(marked, "D");
    expect(update(asked, { area: "bulk", type: "confirmed" }).effects).toEqual([]);
    const typed = afterTyping(asked, "delete 2");
    expect(update(typed, { area: "bulk", type: "confirmed" }).effects).toMatchObject([
      { change: { type: "delete" } },
    ]);
  });

  it("asks again when the token in use is among them, and leaves it for the end", () => {
    const own: State = { ...marked, ownTokenId: userRow("a", 0).key.slice("user:".length) };
    const asked = afterKeys(own, "t", "y");
    expect(asked.dialog).toMatchObject({ kind: "confirm", confirmLabel: "disable my own token too" });
    const running = afterKeys(asked, "y");
    expect(bulkOf(running).items.map(({ status }) => status.kind)).toEqual(["waiting", "running"]);
  });

  it("skips what is in that state already", () => {
    const rows = [userRow("off", 1, { status: "disabled" }), userRow("on", 2)];
    const state = after(loadedState([]), {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      rows,
      now: new Date("2026-06-01T12:00:00Z"),
    });
    const asked = afterKeys(state, "*", "t");
    expect(bulkOf(asked).items.map(({ status }) => status.kind)).toEqual(["skipped", "waiting"]);
  });
});
