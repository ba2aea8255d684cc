import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { severitySpan } from "../../text/risk-glyph.ts";
import { focusedItem, seenItems } from "../../lists/filter-list.ts";
import type { State } from "../../state.ts";
import { paragraph, type StyledLine } from "../../text/styled-line.ts";
import { kindName } from "@cftokens/workbench/inventory";
import { fitText } from "@cftokens/workbench/text";
import { locationLine } from "../../location/location-line.ts";
import { isSlow } from "../../slow-work.ts";
import { missingTokens } from "../tokens/status.ts";
import { listLayout } from "../../lists/list-layout.ts";
import { riskWords } from "../tokens/risk-lines.ts";
import type { Finding } from "./findings.ts";
import { risksList } from "./list.ts";

/**
 * All risks of all tokens, the worst first; under them what to do about the one under the cursor.
 */
export function RisksView({ state }: { state: State }): ReactNode {
  const { columns } = state.size;
  const { list, about } = listLayout(state.size, "about");
  const { items, focus } = seenItems(state.risks, list);
  const focused = focusedItem(state.risks);
  return (
    <Box flexDirection="column">
      <Lines lines={[locationLine(state), headLine(columns)]} />
      <Box height={list} flexDirection="column">
        {items.length === 0 ? (
          <Lines lines={emptyLines(state)} />
        ) : (
          <Lines
            lines={items.map((item, index) => findingLine(item, { columns, focused: index === focus }))}
            focus={focus}
          />
        )}
      </Box>
      <Rule columns={columns} settings={state.settings} />
      <Box height={about} overflow="hidden" paddingX={1}>
        <Lines lines={focused === undefined ? [] : aboutLines(focused, columns - 2).slice(0, about)} />
      </Box>
    </Box>
  );
}

function headLine(columns: number): StyledLine {
  const [severity, name, kind, what] = cellsOf(columns);
  const head = [
    fitText("RISK", severity),
    fitText("TOKEN", name),
    ...(kind > 0 ? [fitText("KIND", kind)] : []),
    fitText("WHAT", what),
  ];
  return [{ text: `  ${head.join("  ")}`, tone: "dim" }];
}

function findingLine(
  { row, risk }: Finding,
  { columns, focused }: { columns: number; focused: boolean },
): StyledLine {
  const [severity, name, kind, what] = cellsOf(columns);
  const { text, tone = "plain" } = severitySpan(risk.severity);
  return [
    { text: focused ? "› " : "  " },
    { text: fitText(text, severity), tone },
    { text: `  ${fitText(row.name, name)}`, tone: "strong" },
    ...(kind > 0 ? [{ text: `  ${fitText(kindName(row.listed.kind), kind)}` }] : []),
    { text: `  ${fitText(risk.sentence, what)}` },
  ];
}

function cellsOf(columns: number): readonly [severity: number, name: number, kind: number, what: number] {
  const kind = columns >= 80 ? 8 : 0;
  const name = Math.min(36, Math.floor((columns - 12) * 0.32));
  return [8, name, kind, Math.max(4, columns - 3 - 8 - name - kind - (kind > 0 ? 6 : 4))];
}

function aboutLines({ row, risk }: Finding, width: number): readonly StyledLine[] {
  const owner = `${row.name === "" ? "(no name)" : row.name} · ${kindName(row.listed.kind)} of ${row.owner}`;
  return [...paragraph(owner, width, "strong").slice(0, 1), ...riskWords(risk, width)];
}

function emptyLines(state: State): readonly StyledLine[] {
  return [[], [{ text: `  ${emptyText(state)}`, tone: "dim" }]];
}

function emptyText(state: State): string {
  const { groups } = state;
  const missing = missingTokens(state);
  if (missing !== undefined) return missing;
  if (risksList.isNarrowed(state)) return "Nothing matches the filter. Esc clears it.";
  switch (groups.status) {
    case "loading":
      return isSlow(state, "groups") ? "◌ The permission groups are not there yet." : "";
    case "failed":
      return "Nothing is risky by its dates. More can be told with the permission groups: 4 says why they are missing.";
    case "ready":
      return "✓ No risks were found.";
  }
}
