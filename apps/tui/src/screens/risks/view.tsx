import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { severitySpan } from "../../text/risk-glyph.ts";
import { focusedItem, seenItems } from "../../input/seek-list.ts";
import type { State } from "../../state.ts";
import { paragraph, type StyledLine } from "../../text/styled-line.ts";
import { fitText } from "../../text/text-width.ts";
import { kindName } from "../../knowledge/token-row.ts";
import { locationLine } from "../location/location-line.ts";
import { seeLayout } from "../see/page-size.ts";
import { riskWords } from "../tokens/risk-lines.ts";
import type { Finding } from "./findings.ts";

/** All risks of all tokens, the worst first; under them what to do about the one under the cursor. */
export function RisksView({ state }: { state: State }): ReactNode {
  const { columns } = state.size;
  const { list, about } = seeLayout("risks", state.size);
  const { items, focus } = seenItems(state.see.risks, list);
  const focused = focusedItem(state.see.risks);
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

/** The line of news under the risks. */
export function risksStatus({ see, tokens }: State): StyledLine {
  const { items } = see.risks;
  const risky = new Set(items.map(({ row }) => row.key)).size;
  return [{ text: ` ${items.length} risks of ${risky} tokens; ${tokens.rows.length} tokens in all` }];
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

function emptyLines({ see, tokens, groups }: State): readonly StyledLine[] {
  const tellsNothing = tokens.rows.length === 0 || groups.status === "loading";
  const text = tellsNothing
    ? "  ◌ The tokens and permission groups are not there yet."
    : see.risks.filter.text === "" && see.severity === undefined
      ? "  ✓ No risks were found."
      : "  Nothing matches the filter. Esc clears it.";
  return [[], [{ text, tone: "dim" }]];
}
