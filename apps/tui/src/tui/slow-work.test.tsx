import { setImmediate as nextTurn } from "node:timers/promises";
import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, loadedState, startedState } from "../../test/sample-state.ts";
import { AppView } from "./app-view.tsx";
import type { Effect } from "./effect.ts";
import type { Message } from "./message.ts";
import { runEffect, type World } from "./effects/run-effect.ts";
import { slowFrom } from "./slow-work.ts";
import type { Work } from "./slow-work.ts";
import type { State } from "./state.ts";
import { update } from "./update.ts";

const change: Effect = {
  type: "pipe-secret",
  command: "cat",
  secret: { reveal: () => "made-up", toString: () => "", toJSON: () => "" },
};

// A world whose clock is moved by hand, and whose only command ends by hand.
function openWorld() {
  const waits: { milliseconds: number; over: () => void }[] = [];
  const delivery = Promise.withResolvers<{ ok: false; reason: never }>();
  const world: Partial<World> = {
    wait: async (milliseconds) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waits.push({ milliseconds, over: resolve });
      return promise;
    },
    readOnly: false,
    secretPipe: { run: async () => delivery.promise, stop: () => undefined },
  };
  const sent: Message[] = [];
  const running = runEffect(change, world as World, (message) => void sent.push(message));
  return { waits, sent, running, deliver: () => delivery.resolve({ ok: false, reason: "no" as never }) };
}

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

// With the accounts and zones known too.
function wholeState(names: readonly string[]): State {
  const { places, ...state } = loadedState(names);
  return after(
    { places, ...state },
    { area: "surroundings", type: "places-received", load: 1, user: undefined, places, problems: [] },
  );
}

function slowed(state: State, work: Work): State {
  return after(state, { area: "app", type: "slowed-down", work });
}

describe("an effect that somebody waits for", () => {
  it("is told of when it is not over in time", async () => {
    const { waits, sent, running, deliver } = openWorld();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([slowFrom]);
    waits[0]?.over();
    await nextTurn();
    expect(sent).toEqual([{ area: "app", type: "slowed-down", work: "delivery" }]);
    deliver();
    await running;
    expect(sent.map(({ type }) => type)).toEqual(["slowed-down", "delivery-failed"]);
  });

  it("is not told of when it was quicker", async () => {
    const { waits, sent, running, deliver } = openWorld();
    deliver();
    await running;
    waits[0]?.over();
    await nextTurn();
    expect(sent.map(({ type }) => type)).toEqual(["delivery-failed"]);
  });
});

describe("progress on the screen", () => {
  it("of loading is shown only once it is slow, and is gone with the load", () => {
    const quick = startedState();
    expect(draw(quick)).not.toMatch(/◌|Esc stop/u);
    const slow = slowed(quick, "lists");
    expect(draw(slow)).toMatch(/◌ loading \d of \d lists, Esc stops/u);
    expect(draw(slow)).toMatch(/◌ Loading tokens…/u);
    expect(afterKeys(slow, "esc").slow.size).toBe(0);
  });

  it("of a reload leaves the count as it is until it is slow", () => {
    const again = afterKeys(wholeState(["ci"]), "r");
    expect(draw(again)).toMatch(/^ 1 token(?: {2}User API of you)?$/mu);
    expect(draw(again)).not.toContain("◌");
    expect(draw(slowed(again, "lists"))).toMatch(/1 token · ◌ loading/u);
  });

  it("of a change names the call and the key that cancels it", () => {
    const sending = afterKeys(loadedState(["ci"]), "t", "y");
    expect(draw(sending)).not.toMatch(/◌|cancel/u);
    const screen = draw(slowed(sending, "change"));
    expect(screen).toMatch(/◌ Waiting for the answer to PUT \/user\/tokens\/0+… · Esc cancels/u);
    expect(screen).toMatch(/^ Esc cancel$/mu);
  });

  it("of the permission groups can be ended on their screen, and begun again", () => {
    const quick = afterKeys(wholeState(["ci"]), "4");
    expect(draw(quick)).not.toContain("◌");
    const slow = slowed(quick, "groups");
    expect(draw(slow)).toMatch(/◌ Loading permission groups… Esc stops/u);
    const step = update(slow, { area: "surroundings", type: "groups-stopped" });
    expect(step.effects).toEqual([{ type: "stop-groups" }]);
    const stopped = afterKeys(slow, "esc");
    expect(draw(stopped)).toMatch(/The permission groups were not read: you stopped it/u);
    expect(afterKeys(stopped, "r").groups).toEqual({ status: "loading" });
  });

  it("is not shown for what is over by then", () => {
    expect(slowed(loadedState(["ci"]), "change").slow.size).toBe(0);
  });
});
