import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { describeScopes } from "@cftokens/policy";
import { groupLabel } from "@cftokens/workbench/assessment";
import { kindName } from "@cftokens/workbench/inventory";
import { cutText, fitText } from "@cftokens/workbench/text";
import { focusedItem, seenItems } from "../../lists/filter-list.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { errorLines, type StyledLine } from "../../text/styled-line.ts";
import { locationLine } from "../../location/location-line.ts";
import { groupsLayout } from "./groups-layout.ts";
import { callsLine, callsLines } from "./operation-lines.ts";
import type { GroupHolding } from "./group-holdings.ts";

/**
 * The permission groups, each with its scope and how many tokens hold it; under them who holds the
 * focused one.
 */
export function GroupsView({ state }: { state: State }): ReactNode {
  const { columns } = state.size;
  const { list, about } = groupsLayout(state);
  const { items, focus } = seenItems(state.holdings, list);
  const focused = focusedItem(state.holdings);
  return (
    <Box flexDirection="column">
      <Lines lines={[locationLine(state), headLine(columns)]} />
      <Box height={list} flexDirection="column" overflow="hidden">
        {items.length === 0 ? (
          <Lines lines={emptyLines(state)} />
        ) : (
          <Lines
            lines={items.map((item, index) => holdingLine(item, { columns, focused: index === focus }))}
            focus={focus}
          />
        )}
      </Box>
      <Rule columns={columns} settings={state.settings} />
      <Box height={about} overflow="hidden" paddingX={1}>
        <Lines
          lines={
            focused === undefined ? [] : aboutLines(focused, state, { width: columns - 2, height: about })
          }
        />
      </Box>
    </Box>
  );
}

function headLine(columns: number): StyledLine {
  const { name, scope } = cellsOf(columns);
  return [
    { text: `  ${fitText("PERMISSION GROUP", name)}  ${fitText("SCOPE", scope)}  HELD BY`, tone: "dim" },
  ];
}

function holdingLine(
  { group, holders }: GroupHolding,
  { columns, focused }: { columns: number; focused: boolean },
): StyledLine {
  const { name, scope } = cellsOf(columns);
  const denied = holders.filter(({ effect }) => effect === "deny").length;
  const allowed = holders.length - denied;
  const held = allowed === 0 ? "—" : String(allowed);
  return [
    { text: focused ? "› " : "  " },
    { text: fitText(group.name, name), tone: "strong" },
    { text: `  ${fitText(`[${describeScopes(group.scopes)}]`, scope)}`, tone: "accent" },
    { text: `  ${fitText(denied > 0 ? `${held}, ✗ ${denied} denied` : held, heldCells)}` },
  ];
}

function cellsOf(columns: number): { readonly name: number; readonly scope: number } {
  const scope = columns >= 80 ? 18 : 11;
  return { scope, name: Math.min(72, Math.max(8, columns - 3 - scope - heldCells - 4)) };
}

const heldCells = 14;

function aboutLines(
  holding: GroupHolding,
  { holdings, knownOperations }: State,
  { width, height }: { width: number; height: number },
): readonly StyledLine[] {
  const { group } = holding;
  const title: StyledLine = [
    { text: cutText(groupLabel(group), width - 34), tone: "strong" },
    { text: ` ${group.id}`, tone: "dim" },
  ];
  if (holdings.showsOperations)
    return [title, ...callsLines(group, knownOperations, { width, height: height - 1 })];
  const calls = callsLine(group, knownOperations, width);
  return [title, calls, ...holderLines(holding, { width, height: height - 2 })];
}

function holderLines(
  { holders }: GroupHolding,
  { width, height: room }: { width: number; height: number },
): readonly StyledLine[] {
  if (holders.length === 0) return [[{ text: "No token holds it.", tone: "dim" }]];
  const shown = holders.slice(0, holders.length > room ? room - 1 : room);
  const rest = holders.length - shown.length;
  return [
    ...shown.map(({ row, effect }): StyledLine => [
      effect === "deny" ? { text: "✗ denied  ", tone: "bad" } : { text: "✓ allowed ", tone: "good" },
      { text: cutText(row.name === "" ? "(no name)" : row.name, width - 36) },
      { text: cutText(` · ${kindName(row.listed.kind)} of ${row.owner}`, 26), tone: "dim" },
    ]),
    ...(rest > 0 ? [[{ text: `… ${rest} more; Enter shows all`, tone: "dim" as const }]] : []),
  ];
}

function emptyLines(state: State): readonly StyledLine[] {
  const { groups, size } = state;
  switch (groups.status) {
    case "loading":
      return isSlow(state, "groups")
        ? [[], [{ text: "  ◌ Loading permission groups… Esc stops", tone: "dim" }]]
        : [];
    case "failed":
      return errorLines(groups.error, size.columns - 2);
    case "ready":
      return [[], [{ text: "  No group matches. Esc clears the filter.", tone: "dim" }]];
  }
}
