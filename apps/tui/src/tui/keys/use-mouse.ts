import { useStdin, useStdout } from "ink";
import { useEffect, useLayoutEffect } from "react";
import { type MouseReport, mouseReports, reportMouse, reportNoMouse } from "./mouse-report.ts";

/**
 * Has the terminal report its mouse while `active`. The terminal's own selecting of text needs a
 * modifier then, so it is off unless the config file says so. The mode is reset on every way out.
 */
export function useMouse(active: boolean, onReport: (report: MouseReport) => void): void {
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  useEffect(() => {
    if (!active) return undefined;
    // Ink reads the reports too and drops them, as it does every sequence that is no key.
    const watch = (data: unknown): void => mouseReports(String(data)).forEach(onReport);
    stdin.on("data", watch);
    return () => void stdin.off("data", watch);
  }, [active, stdin, onReport]);
  useLayoutEffect(() => {
    if (!active) return undefined;
    stdout.write(reportMouse);
    return () => void stdout.write(reportNoMouse);
  }, [active, stdout]);
}
