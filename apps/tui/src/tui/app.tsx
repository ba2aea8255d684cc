import { useApp, useInput, usePaste, useWindowSize } from "ink";
import { type ReactNode, useCallback, useEffect, useSyncExternalStore } from "react";
import { AppView } from "./app-view.tsx";
import { routeClick } from "./keys/click-router.ts";
import { routeKey, routePaste } from "./keys/key-router.ts";
import type { MouseReport } from "./keys/mouse-report.ts";
import { type Key, toKeys } from "./keys/key.ts";
import { asksForFocus } from "./refresh.ts";
import { onceATurn } from "./once-a-turn.ts";
import type { Store } from "./store.ts";
import type { Theme } from "@cftokens/workbench/config";
import { useBackground } from "./keys/use-background.ts";
import { useFocusReports } from "./keys/use-focus-reports.ts";
import { useMouse } from "./keys/use-mouse.ts";
import { useWidths } from "./keys/use-widths.ts";
import type { ToldWidths } from "./keys/width-answer.ts";

/** What the terminal can do for the program. */
export type TerminalControl = Pick<ReturnType<typeof useApp>, "exit" | "suspendTerminal">;

/**
 * The one bridge between the terminal and the store: keys, pastes and sizes go in, the state is
 * drawn.
 */
export function App({
  store,
  onReady,
  onBackground,
  onWidths,
}: {
  store: Store;
  onReady: (control: TerminalControl) => void;
  /** The terminal answered the question about its background. */
  onBackground: () => void;
  /** The terminal answered the question how wide it draws glyphs. */
  onWidths: (told: ToldWidths) => void;
}): ReactNode {
  const subscribe = useCallback((listener: () => void) => onceATurn(store.subscribe, listener), [store]);
  const state = useSyncExternalStore(subscribe, store.state);
  const { exit, suspendTerminal } = useApp();
  const { columns, rows } = useWindowSize();
  useEffect(() => onReady({ exit, suspendTerminal }), [exit, suspendTerminal, onReady]);
  useEffect(
    () => store.send({ area: "app", type: "resized", size: { columns, rows } }),
    [columns, rows, store],
  );
  const press = useCallback(
    (key: Key) => {
      if (store.state().notice !== undefined) store.send({ area: "app", type: "notice-read" });
      const message = routeKey(store.state(), key);
      if (message !== undefined) store.send(message);
    },
    [store],
  );
  const detected = useCallback(
    (theme: Theme) => {
      onBackground();
      store.send({ area: "app", type: "background-detected", theme });
    },
    [store, onBackground],
  );
  const withoutAnswer = useBackground(state.settings.asksBackground, detected);
  useWidths(state.settings.asksWidths, onWidths);
  useInput((input, key) =>
    toKeys(withoutAnswer({ input, meta: key.meta, ctrl: key.ctrl }), key).forEach(press),
  );
  const pointed = useCallback(
    (report: MouseReport) => {
      if (report.kind === "keys") return report.keys.forEach(press);
      const message = routeClick(store.state(), report.cell);
      if (message !== undefined) store.send(message);
    },
    [press, store],
  );
  useMouse(state.settings.mouse, pointed);
  usePaste((text) => {
    const message = routePaste(store.state(), text);
    if (message !== undefined) store.send(message);
  });
  const looked = useCallback(
    (focus: "gained" | "lost") =>
      store.send(
        focus === "lost"
          ? { area: "app", type: "focus-lost" }
          : { area: "app", type: "focus-gained", now: new Date() },
      ),
    [store],
  );
  useFocusReports(asksForFocus(state), looked);
  return <AppView state={state} />;
}
