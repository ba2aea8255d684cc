import { answerExample, exampleForm } from "@cftokens/explorer/answer";
import { kindName } from "@cftokens/workbench/inventory";
import { describeTime, visibleJson } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import type { Ending } from "../../screens/calendar/endings.ts";
import type { Finding } from "../../screens/risks/findings.ts";
import { savedFinding } from "../../screens/contract/focused.ts";
import { toICalendar } from "./to-icalendar.ts";
import type { Exported } from "./message.ts";

/**
 * What is written to a file: a list without secrets as an iCalendar when the name ends in `.ics`,
 * else as JSON; a body as it came; an exchange without credentials, and its bodies as examples.
 * Undefined where there is none.
 */
export function exportedContent(
  what: Exclude<Exported, "contract-report">,
  path: string,
  state: State,
): string | Uint8Array | undefined {
  const { risks, calendar, now, screen } = state;
  const call = screen.name === "answer" ? screen.answer.call : undefined;
  switch (what) {
    case "risks":
      return toJson(risks.items.map(findingRecord));
    case "calendar":
      return path.toLowerCase().endsWith(".ics")
        ? toICalendar(calendar.items, now)
        : toJson(calendar.items.map(endingRecord));
    case "answer":
      return call?.received.bytes;
    case "example":
      return call && answerExample(call, path.toLowerCase().endsWith(".json") ? "json" : exampleForm(call));
    case "case":
      return call?.caseLine() ?? caseOfFinding(state);
  }
}

function caseOfFinding(state: State): string | undefined {
  const { exchange } = savedFinding(state) ?? {};
  return exchange && `${visibleJson(exchange)}\n`;
}

function findingRecord({ row, risk }: Finding): unknown {
  const { id, severity, sentence, advice } = risk;
  return { severity, risk: id, token: tokenRecord(row), sentence, advice };
}

function endingRecord({ row, what, time }: Ending): unknown {
  return { ends: describeTime(time), what, token: tokenRecord(row) };
}

function tokenRecord({ key, name, owner, listed }: Finding["row"]): unknown {
  return { id: key.slice(key.indexOf(":") + 1), name, kind: kindName(listed.kind), owner };
}

function toJson(records: readonly unknown[]): string {
  return `${visibleJson(records, 2)}\n`;
}
