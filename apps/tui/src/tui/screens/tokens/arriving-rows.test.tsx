import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, now, startedState, userRow } from "../../../../test/sample-state.ts";
import { AppView } from "../../app-view.tsx";
import type { Message } from "../../message.ts";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";

const names = ["external-dns", "legacy zone export", "next", "billing", "deploy", "a", "b", "c", "d", "text"];
const keys = ["/", "e", "x", "t", "down", "pagedown", "up", "backspace", "esc", "enter", "G"];
const sizes = [
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 20 },
];

describe("rows that arrive while a filter is typed", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "are seen, the cursor on one of them, whatever comes first (seed %i)",
    (seed) => {
      const random = createRandom(seed);
      for (let run = 0; run < 40; run += 1) {
        let state = startedState({ columns: 80, rows: 24 });
        for (let step = 0; step < 30; step += 1) state = next(state, random);
        const { visible, cursor } = state.tokens;
        if (state.screen.name !== "tokens" || visible.length === 0) continue;
        expect(visible[cursor]).toBeDefined();
        const frame = renderToString(<AppView state={state} />, { columns: state.size.columns });
        expect(frame).toMatch(new RegExp(`^› ${visible[cursor]?.name.slice(0, 6) ?? ""}`, "mu"));
      }
    },
  );
});

function next(state: State, random: (limit: number) => number): State {
  const { load } = state.tokens;
  const choices: readonly (() => State)[] = [
    () => afterKeys(state, keys[random(keys.length)] ?? "e"),
    () => afterKeys(state, keys[random(keys.length)] ?? "e"),
    () => after(state, page(load, random)),
    () =>
      after(state, {
        area: "surroundings",
        type: "places-received",
        load,
        user: undefined,
        places: [{ kind: "account", id: "a".repeat(32), name: safeText("Acme") }],
        problems: [],
      }),
    () =>
      after(state, {
        area: "surroundings",
        type: "groups-received",
        groups: { status: "ready", groups: [] },
      }),
    () => after(state, { area: "app", type: "resized", size: sizes[random(sizes.length)] ?? state.size }),
    () => after(state, { area: "tokens", type: "list-loaded", load, list: "user" }),
  ];
  return choices[random(choices.length)]?.() ?? state;
}

function page(load: number, random: (limit: number) => number): Message {
  const first = random(names.length);
  const rows = names.slice(first, first + 4).map((name, index) => userRow(name, first + index));
  return { area: "tokens", type: "page-loaded", load, list: "user", rows, now: now };
}

// A linear congruential generator: the same numbers for the same seed.
function createRandom(seed: number): (limit: number) => number {
  let value = seed;
  return (limit) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * limit);
  };
}
