import { useStdin, useStdout } from "ink";
import { useEffect, useLayoutEffect } from "react";

/**
 * Has the terminal say when it is looked at again, and when not any more, while `active`. Terminals
 * report it when DEC mode 1004 is set; those that do not know the mode ignore it. The mode is reset
 * on every way out: Ink unmounts on all of them.
 */
export function useFocusReports(active: boolean, onChange: (focus: "gained" | "lost") => void): void {
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  useEffect(() => {
    if (!active) return undefined;
    // Ink reads the reports too and drops them, as it does every sequence that is no key.
    const watch = (data: unknown): void => {
      const text = String(data);
      if (text.includes(focusOut)) onChange("lost");
      if (text.lastIndexOf(focusIn) > text.lastIndexOf(focusOut)) onChange("gained");
    };
    stdin.on("data", watch);
    return () => void stdin.off("data", watch);
  }, [active, stdin, onChange]);
  useLayoutEffect(() => {
    if (!active) return undefined;
    stdout.write(reportFocus);
    return () => void stdout.write(reportNoFocus);
  }, [active, stdout]);
}

/** Asks for reports of focus, and ends them. */
export const reportFocus = "\u001B[?1004h";
export const reportNoFocus = "\u001B[?1004l";
const focusIn = "\u001B[I";
const focusOut = "\u001B[O";
