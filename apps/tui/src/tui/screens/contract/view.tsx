import { Box } from "ink";
import type { ReactNode } from "react";
import { fitText, safeText } from "@cftokens/workbench/text";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import type { State } from "../../state.ts";
import { paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { TreeRow } from "../operations/tree/tree-node.ts";
import { coverageRows } from "./coverage-rows.ts";
import { againLines, findingLines, severitySpan } from "./finding-lines.ts";
import { focusedFinding, openedFinding } from "./focused.ts";
import { contractLayout } from "./layout.ts";
import { planLines } from "./plan-lines.ts";
import { progressLine, tabsLine } from "./progress-line.ts";
import type { RunState } from "./state.ts";

/** What is to be run; or how it goes, what it found and what it saw. */
export function ContractView({ state }: { state: State }): ReactNode {
  const { contract } = state;
  if (contract.plan !== undefined) {
    const { lines, focus } = planLines(state, contract.plan);
    return <Lines lines={lines} focus={focus} />;
  }
  if (contract.run === undefined) return null;
  return (
    <Box flexDirection="column">
      <Lines lines={[progressLine(contract.run, state.size.columns), tabsLine(state, contract.run)]} />
      <Body state={state} run={contract.run} />
    </Box>
  );
}

function Body({ state, run }: { state: State; run: RunState }): ReactNode {
  const { contract, size } = state;
  const opened = openedFinding(state);
  const { whole } = contractLayout(size);
  if (opened !== undefined) {
    const lines = findingLines(opened, state).slice(contract.openedTop, contract.openedTop + whole);
    return (
      <Box paddingX={1} height={whole} overflow="hidden">
        <Lines lines={lines} />
      </Box>
    );
  }
  return contract.tab === "findings" ? (
    <Findings state={state} run={run} />
  ) : (
    <Coverage state={state} run={run} />
  );
}

function Findings({ state, run }: { state: State; run: RunState }): ReactNode {
  const { contract, size, settings } = state;
  const { list, about } = contractLayout(size);
  const { cursor, top } = contract.findings;
  const focused = focusedFinding(state);
  return (
    <Box flexDirection="column">
      <Box height={list} flexDirection="column" overflow="hidden">
        {run.found.length === 0 ? (
          <Lines lines={[[{ text: noFinding(run), tone: "dim" }]]} />
        ) : (
          <Lines
            lines={run.found
              .slice(top, top + list)
              .map((finding, index) => [
                { text: index === cursor - top ? "› " : "  " },
                severitySpan(finding.severity),
                { text: ` ${fitText(finding.check, checkCells)} ` },
                { text: safeText(finding.operation), tone: "strong" },
                { text: ` ${safeText(finding.place)} ${safeText(finding.message)}` },
                ...(finding.times > 1 ? [{ text: ` (×${finding.times})`, tone: "dim" as const }] : []),
              ])}
            focus={cursor - top}
          />
        )}
      </Box>
      <Rule columns={size.columns} settings={settings} />
      <Box height={about} overflow="hidden" paddingX={1}>
        <Lines
          lines={
            focused === undefined
              ? []
              : [
                  ...againLines(contract.again.get(focused.key), size.columns - 2),
                  ...paragraph(safeText(focused.heading), size.columns - 2),
                  ...focused.details.flatMap(([name, text]) =>
                    name === "curl" || name === "again"
                      ? []
                      : paragraph(`${name}: ${safeText(text)}`, size.columns - 2, "dim"),
                  ),
                ].slice(0, about)
          }
        />
      </Box>
    </Box>
  );
}

function noFinding({ status }: RunState): string {
  return status === "ended" ? "  Nothing was found." : "  Nothing was found yet.";
}

// The longest name of a check.
const checkCells = 19;

function Coverage({ state, run }: { state: State; run: RunState }): ReactNode {
  const { contract, size } = state;
  const { whole } = contractLayout(size);
  const { cursor, top } = contract.coverage;
  const rows = coverageRows(contract);
  if (rows.length === 0)
    return (
      <Lines
        lines={[
          [
            {
              text: run.status === "ended" ? "  Nothing was seen." : "  What was seen is counted at the end.",
              tone: "dim",
            },
          ],
        ]}
      />
    );
  return (
    <Lines
      lines={rows.slice(top, top + whole).map((row) => rowLine(row, size.columns - 2))}
      focus={cursor - top}
    />
  );
}

function rowLine({ node, depth, isOpen }: TreeRow, width: number): StyledLine {
  const mark = isOpen ? "▾" : node.below === undefined ? " " : "▸";
  const indent = Math.min(depth * 2, Math.floor(width / 2));
  return [{ text: `${" ".repeat(indent)}${mark} ` }, ...node.line(width - indent)];
}
