import { useStdin, useStdout } from "ink";
import { useEffect, useLayoutEffect } from "react";
import type { Key } from "./key.ts";

/**
 * Has the terminal report its mouse while `active`, and the wheel move as the arrow keys do. The terminal's own selecting
 * of text needs a modifier then, so it is off unless the config file says so. The mode is reset on every way out.
 */
export function useWheel(active: boolean, onKey: (key: Key) => void): void {
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  useEffect(() => {
    if (!active) return undefined;
    // Ink reads the reports too and drops them, as it does every sequence that is no key.
    const watch = (data: unknown): void => wheelKeys(String(data)).forEach(onKey);
    stdin.on("data", watch);
    return () => void stdin.off("data", watch);
  }, [active, stdin, onKey]);
  useLayoutEffect(() => {
    if (!active) return undefined;
    stdout.write(REPORT_MOUSE);
    return () => void stdout.write(REPORT_NO_MOUSE);
  }, [active, stdout]);
}

/** The arrow keys that the turns of the wheel in what a terminal sent stand for: three lines for a notch. */
export function wheelKeys(data: string): readonly Key[] {
  return [...data.matchAll(WHEEL)].flatMap(([, button]) => {
    const key = button === "64" ? "up" : "down";
    return Array.from({ length: LINES_A_NOTCH }, () => key);
  });
}

/** Asks for reports of the mouse in the form that has no limit of columns, and ends them. */
export const REPORT_MOUSE = "\u001B[?1000h\u001B[?1006h";
export const REPORT_NO_MOUSE = "\u001B[?1006l\u001B[?1000l";
// oxlint-disable-next-line no-control-regex -- the sequence is what is looked for
const WHEEL = /\u001B\[<(6[45]);\d+;\d+M/gu;
const LINES_A_NOTCH = 3;
