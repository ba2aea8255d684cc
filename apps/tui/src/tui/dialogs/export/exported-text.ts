import { kindName } from "@cftokens/workbench/inventory";
import { describeTime, visibleJson } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import type { Ending } from "../../screens/calendar/endings.ts";
import type { Finding } from "../../screens/risks/findings.ts";
import { toICalendar } from "./to-icalendar.ts";
import type { ExportedList } from "./message.ts";

/**
 * A list as the text of a file: an iCalendar when the name ends in `.ics`, else JSON. It holds no
 * secret.
 */
export function exportedText(what: ExportedList, path: string, { risks, calendar, now }: State): string {
  switch (what) {
    case "risks":
      return toJson(risks.items.map(findingRecord));
    case "calendar":
      return path.toLowerCase().endsWith(".ics")
        ? toICalendar(calendar.items, now)
        : toJson(calendar.items.map(endingRecord));
  }
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
