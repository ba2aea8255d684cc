import type { FollowedFinding } from "@cftokens/contract-cli/run";
import { printable, safeText } from "@cftokens/workbench/text";
import { type ListMove, moveCursor, scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { openNamed } from "../operations/open-named.ts";
import { rowAbove } from "../operations/tree/tree-node.ts";
import { suiteCommand } from "../../../suite/suite-command.ts";
import { coverageRows } from "./coverage-rows.ts";
import { findingLines } from "./finding-lines.ts";
import { contractLayout } from "./layout.ts";
import type { ContractMessage } from "./message.ts";
import { openPlan, updatePlan } from "./update-plan.ts";
import { type Again, type ContractState, type Cursor, isRunning, type RunState } from "./state.ts";
import { focusedFinding, openedFinding, savedFinding } from "./focused.ts";

/** The reducer of the contract suite. */
export function updateContract(state: State, message: ContractMessage): Step {
  const { contract } = state;
  switch (message.type) {
    case "opened":
      return contract.run === undefined || contract.plan !== undefined
        ? openPlan(state)
        : stay({ ...state, screen: { name: "contract" } });
    case "planned":
      return isRunning(contract) ? stay(state) : openPlan(state);
    case "told":
      return told(state, message);
    case "replay-told":
      return replayTold(state, message);
    case "stopped":
      return {
        state: put(state, { run: contract.run && stopping(contract.run) }),
        effects: [{ type: "stop-suite" }],
      };
    case "left":
      return stay({ ...put(state, { plan: undefined }), screen: { name: "operations" } });
    case "tab-switched":
      return stay(put(state, { tab: contract.tab === "findings" ? "coverage" : "findings" }));
    case "moved":
      return stay(put(state, moved(state, message.move)));
    case "folded":
      return stay(put(state, { coverage: folded(state, message.to) }));
    case "finding-opened":
      return stay(put(state, { opened: focusedFinding(state)?.key, openedTop: 0 }));
    case "finding-closed":
      return stay(put(state, { opened: undefined }));
    case "operation-opened":
      return openOperation(state);
    case "replayed":
      return replay(state);
    case "command-copied":
      return copyCommand(state);
    default:
      return updatePlan(state, message);
  }
}

function put(state: State, changed: Partial<ContractState>): State {
  return { ...state, contract: { ...state.contract, ...changed } };
}

function stopping(run: RunState): RunState {
  return run.status === "running" ? { ...run, status: "stopping" } : run;
}

// What an earlier run still tells is left out.
function told(state: State, { run: id, event }: Extract<ContractMessage, { type: "told" }>): Step {
  const { run } = state.contract;
  if (run === undefined || run.id !== id) return stay(state);
  switch (event.type) {
    case "remarked":
      return stay(put(state, { run: { ...run, remarks: [...run.remarks, safeText(event.text)] } }));
    case "news": {
      const { progress = run.progress, findings } = event.news;
      const found = findings.length === 0 ? run.found : merged(run.found, findings);
      return stay(withFound(put(state, { run: { ...run, progress } }), found));
    }
    case "ended": {
      const { result, problems, leftovers = [] } = event.end;
      const lines = [...problems, ...leftovers].map(safeText);
      const ended: RunState = { ...run, status: "ended", result, problems: lines };
      const next = withFound(put(state, { run: ended }), result?.findings ?? run.found);
      return stay(
        state.screen.name === "contract"
          ? next
          : { ...next, notice: { tone: isGood(ended) ? "good" : "bad", text: endNotice(ended) } },
      );
    }
  }
}

function isGood({ result, problems }: RunState): boolean {
  return result !== undefined && !result.hasFailed && problems.length === 0;
}

function endNotice(run: RunState): ReturnType<typeof safeText> {
  const { result, problems } = run;
  if (result === undefined || problems.length > 0)
    return safeText(`The contract suite ended early: ${problems.join(" ")}`);
  const { errors, warnings } = result.counts;
  return safeText(`The contract suite is done: ${errors} errors, ${warnings} warnings · T shows it`);
}

const severities: readonly FollowedFinding["severity"][] = ["error", "warning", "info"];

function merged(
  known: readonly FollowedFinding[],
  fresh: readonly FollowedFinding[],
): readonly FollowedFinding[] {
  const all = new Map(known.map((finding) => [finding.key, finding]));
  for (const finding of fresh) all.set(finding.key, finding);
  return [...all.values()].toSorted(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}

// The cursor stays on its finding, whatever comes before it.
function withFound(state: State, found: readonly FollowedFinding[]): State {
  const { run, findings } = state.contract;
  if (run === undefined) return state;
  const key = focusedFinding(state)?.key;
  const place = found.findIndex((finding) => finding.key === key);
  const cursor =
    findings.cursor === 0 || place < 0 ? Math.min(findings.cursor, Math.max(0, found.length - 1)) : place;
  const next = put(state, { run: { ...run, found } });
  return put(next, {
    findings: at(findings, cursor, { length: found.length, pageSize: contractLayout(state.size).list }),
  });
}

function at(
  { top }: Cursor,
  cursor: number,
  size: { readonly length: number; readonly pageSize: number },
): Cursor {
  return { cursor, top: scrollTo(top, cursor, size) };
}

function moved(state: State, move: ListMove): Partial<ContractState> {
  const { contract, size } = state;
  const { list, whole } = contractLayout(size);
  const opened = openedFinding(state);
  if (opened !== undefined) {
    const lines = findingLines(opened, state).length;
    const openedTop = moveCursor(contract.openedTop, move, {
      length: Math.max(1, lines - whole + 1),
      pageSize: whole,
    });
    return { openedTop };
  }
  if (contract.tab === "findings") {
    const length = contract.run?.found.length ?? 0;
    const cursor = moveCursor(contract.findings.cursor, move, { length, pageSize: list });
    return { findings: at(contract.findings, cursor, { length, pageSize: list }) };
  }
  const { coverage } = contract;
  const length = coverageRows(contract).length;
  const cursor = moveCursor(coverage.cursor, move, { length, pageSize: whole });
  return { coverage: { ...coverage, ...at(coverage, cursor, { length, pageSize: whole }) } };
}

function folded({ contract, size }: State, to: "open" | "closed" | "other"): ContractState["coverage"] {
  const { coverage } = contract;
  const rows = coverageRows(contract);
  const row = rows[coverage.cursor];
  const pageSize = contractLayout(size).whole;
  const go = (cursor: number) => ({
    ...coverage,
    ...at(coverage, cursor, { length: rows.length, pageSize }),
  });
  if (row === undefined) return coverage;
  if (to === "closed" && !row.isOpen) return go(rowAbove(rows, coverage.cursor));
  if (row.node.below === undefined) return coverage;
  if (to === "open" && row.isOpen) return go(Math.min(coverage.cursor + 1, rows.length - 1));
  return { ...coverage, toggled: coverage.toggled.symmetricDifference(new Set([row.key])) };
}

function openOperation(state: State): Step {
  const { run } = state.contract;
  const id = focusedOperation(state);
  if (run === undefined || id === undefined) return stay(state);
  const { documents } = run.request;
  const names = documents.kind === "own" ? documents.names : documents.files;
  const status = savedFinding(state)?.status;
  const step = openNamed(state, {
    id,
    documents: names,
    status: status === undefined ? undefined : String(status),
  });
  return step ?? refuse(state, `${safeText(id)} is not in its document any more`);
}

function focusedOperation(state: State): string | undefined {
  const { contract } = state;
  const finding = savedFinding(state);
  if (finding !== undefined) return finding.operation;
  const key = coverageRows(contract)[contract.coverage.cursor]?.key ?? "";
  const [place = 0] = key.split("/").slice(1).map(Number);
  return contract.run?.result?.coverage[place]?.operation;
}

function refuse(state: State, reason: string): Step {
  return stay({ ...state, notice: { tone: "bad", text: safeText(reason) } });
}

function replay(state: State): Step {
  const { contract } = state;
  const finding = savedFinding(state);
  const { run } = contract;
  if (finding === undefined || run === undefined || isRunning(contract)) return stay(state);
  const { key, operation, replay: path } = finding;
  return {
    state: put(state, { again: withAgain(contract, key, { status: "sending" }) }),
    effects: [{ type: "replay-finding", key, request: { ...run.request, operations: [operation], path } }],
  };
}

function withAgain(
  { again }: Pick<ContractState, "again">,
  key: string,
  became: Again,
): ReadonlyMap<string, Again> {
  return new Map([...again, [key, became]]);
}

function replayTold(state: State, { key, event }: Extract<ContractMessage, { type: "replay-told" }>): Step {
  if (event.type !== "ended") return stay(state);
  const { result, problems } = event.end;
  const [problem] = problems;
  const became: Again =
    result === undefined || problem !== undefined
      ? { status: "failed", reason: safeText(problem ?? "no answer") }
      : { status: result.findings.some((finding) => finding.key === key) ? "stands" : "gone" };
  return stay(put(state, { again: withAgain(state.contract, key, became) }));
}

function copyCommand(state: State): Step {
  const { run } = state.contract;
  if (run === undefined) return stay(state);
  const command = suiteCommand(run.request);
  if (printable(command) !== command)
    return refuse(state, "A name in it has characters that a command line must not have: nothing was copied");
  const text = safeText("The command was sent to the terminal's clipboard (OSC 52)");
  return {
    state: { ...state, notice: { tone: "good", text } },
    effects: [{ type: "copy-text", text: command }],
  };
}
