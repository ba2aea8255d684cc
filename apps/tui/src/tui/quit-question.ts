import { moduleOf } from "./screens/screens.ts";
import type { Dialog, State } from "./state.ts";

/** What has to be asked before the program ends; undefined when nothing would be lost. */
export function quitQuestion({
  screen,
}: Pick<State, "screen">): Extract<Dialog, { kind: "confirm" }> | undefined {
  const loss = moduleOf(screen).loss?.(screen);
  return loss && { kind: "confirm", ...loss, confirmed: { area: "app", type: "quit" } };
}
