import { createClient, type Fetch } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import type { Effect } from "../src/tui/effect.ts";
import { createCallBudget, type RateBudget } from "@cftokens/workbench/connection";
import { createIsReadable } from "@cftokens/workbench/inventory";
import { createAbortSignals } from "../src/tui/effects/abort-signals.ts";
import { runEffect, type World } from "../src/tui/effects/run-effect.ts";
import { initialState, type State } from "../src/tui/state.ts";
import type { WindowSize } from "../src/tui/layout.ts";
import { createStore } from "../src/tui/store.ts";
import { now } from "./sample-state.ts";

/**
 * The program as it is once it has loaded everything from the emulator's seeded world, planted at
 * `NOW`; `through` stands between the two.
 */
export async function emulatedState(
  size: WindowSize = { columns: 100, rows: 30 },
  { through = (fetch) => fetch }: { readonly through?: (fetch: Fetch) => Fetch } = {},
): Promise<State> {
  const emulator = createEmulator({ now: () => now });
  const budgets: RateBudget[] = [];
  const world = {
    client: createClient({
      credentials: { apiToken: emulator.credentials.apiToken },
      fetch: createCallBudget({
        now: () => now.getTime(),
        wait: async () => undefined,
        tell: (budget) => budgets.push(budget),
      }).count(through(emulator.fetch)),
    }),
    now: () => now,
    isReadable: createIsReadable(),
    signals: createAbortSignals(),
    wait: async () => Promise.withResolvers<void>().promise,
  } as Partial<World> as World;
  let running = 0;
  const settled = Promise.withResolvers<void>();
  const run = async (effect: Effect, send: Parameters<typeof runEffect>[2]): Promise<void> => {
    if (!loads.has(effect.type)) return;
    running += 1;
    await runEffect(effect, world, send);
    running -= 1;
    if (running === 0) settled.resolve();
  };
  const store = createStore(
    initialState({ target: { kind: "emulator" }, places: [], size, now: now }),
    (effect, send) => void run(effect, send).catch(settled.reject),
  );
  await settled.promise;
  emulator.close();
  const budget = budgets.at(-1);
  if (budget !== undefined) store.send({ area: "surroundings", type: "budget-received", budget });
  return store.state();
}

const loads: ReadonlySet<Effect["type"]> = new Set(["load-places", "load-tokens", "load-permission-groups"]);
