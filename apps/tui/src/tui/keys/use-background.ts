import { useStdout } from "ink";
import { useCallback, useEffect, useRef } from "react";
import type { Theme } from "@cftokens/workbench/config";
import { askBackground, type InputEvent, type PartialAnswer, takeAnswer } from "./background-answer.ts";

/**
 * Asks the terminal for its background once, after the first frame, when `asks` says so. What is
 * returned has to be given every input event: it keeps the answer, whenever it comes, from being
 * taken for keys, and gives back what was typed.
 */
export function useBackground(asks: boolean, onTold: (theme: Theme) => void): (event: InputEvent) => string {
  const { stdout } = useStdout();
  const partial = useRef<PartialAnswer>(undefined);
  useEffect(() => {
    if (asks) stdout.write(askBackground);
  }, [asks, stdout]);
  return useCallback(
    (event) => {
      if (!asks) return event.input;
      const step = takeAnswer(partial.current, event);
      partial.current = step.partial;
      if (step.theme !== undefined) onTold(step.theme);
      return step.rest;
    },
    [asks, onTold],
  );
}
