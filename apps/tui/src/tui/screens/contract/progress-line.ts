import { cutText, safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import type { RunState } from "./state.ts";

/** How far a run is, or how it ended, in a line. */
export function progressLine(run: RunState, columns: number): StyledLine {
  const { status, progress, result, request, source } = run;
  const subject =
    request.target.kind === "emulator" ? "an emulator of its own" : safeText(request.target.baseUrl);
  const what = `${source.title} at ${subject}${request.write ? "" : ", reads only"}`;
  if (status !== "ended") {
    const words = status === "stopping" ? "stopping, and removing what it made" : partOf(run);
    const figures =
      progress === undefined ? "" : ` · ${progress.answered} requests · ${clock(progress.elapsed)}`;
    return [{ text: cutText(` ◌ ${words}${figures} · ${what}`, columns), tone: "waiting" }];
  }
  const figures =
    progress === undefined ? "" : ` · ${progress.answered} requests in ${clock(progress.elapsed)}`;
  if (result === undefined) return [{ text: cutText(` ✗ not run · ${what}`, columns), tone: "bad" }];
  const { errors, warnings, infos, operations } = result.counts;
  const found = `${errors} errors, ${warnings} warnings${infos > 0 ? `, ${infos} for information` : ""}`;
  const succeeded = `${operations.seen} of ${operations.all} operations succeeded`;
  const verdict =
    result.report.ended === undefined ? (result.hasFailed ? "✗ failed" : "✓ ok") : "✗ ended early";
  return [
    {
      text: cutText(` ${verdict}: ${found} · ${succeeded}${figures} · ${what}`, columns),
      tone: result.hasFailed ? "bad" : "good",
    },
  ];
}

/** The same in a few words, for the status line of other screens. */
export function shortProgress({ progress, found, status }: RunState): string {
  const place = progress === undefined ? "begins" : `${progress.done} of ${progress.all}`;
  return `◌ contract suite ${status === "stopping" ? "stops" : place}, ${found.length} found`;
}

function partOf({ progress }: RunState): string {
  if (progress === undefined) return "begins";
  return `${progress.done} of ${progress.all}: ${safeText(progress.part)}`;
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The two lists, the one that is shown in brackets. */
export function tabsLine({ contract: { tab } }: Pick<State, "contract">, run: RunState): StyledLine {
  const tabs = [
    { name: "findings", title: `Found ${run.found.length}` },
    { name: "coverage", title: "Seen" },
  ] as const;
  return tabs.map(({ name, title }) =>
    name === tab ? { text: ` [${title}]`, tone: "strong" } : { text: `  ${title} `, tone: "dim" },
  );
}
