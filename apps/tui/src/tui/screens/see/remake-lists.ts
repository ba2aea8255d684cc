import { remade } from "../../lists/seek-list.ts";
import type { State } from "../../state.ts";
import { findEndings } from "../calendar/endings.ts";
import { findHoldings } from "../groups/group-holdings.ts";
import { findOperations } from "../operations/find-operations.ts";
import { findFindings } from "../risks/findings.ts";
import { seeLayout } from "./page-size.ts";

/** The state with the list of the present screen made anew when tokens, groups, or what is looked for changed. */
export function remakeLists(state: State): State {
  const { screen, see, tokens, groups, size, now } = state;
  const { rows } = tokens;
  switch (screen.name) {
    case "risks": {
      const { severity, risks } = see;
      const { text } = risks.filter;
      const list = remade(risks, {
        from: [rows, severity, text],
        make: () => findFindings(rows, { severity, text }),
        pageSize: seeLayout("risks", size).list,
      });
      return list === risks ? state : { ...state, see: { ...see, risks: list } };
    }
    case "calendar": {
      const { text } = see.calendar.filter;
      const list = remade(see.calendar, {
        from: [rows, now, text],
        make: () => findEndings(rows, { now, text }),
        pageSize: seeLayout("calendar", size).list,
      });
      return list === see.calendar ? state : { ...state, see: { ...see, calendar: list } };
    }
    case "groups": {
      const { heldOnly } = see;
      const { text } = see.groups.filter;
      const list = remade(see.groups, {
        from: [rows, groups, text, heldOnly],
        make: () => findHoldings(groups, rows, { text, heldOnly }),
        pageSize: seeLayout("groups", size).list,
      });
      return list === see.groups ? state : { ...state, see: { ...see, groups: list } };
    }
    case "operations": {
      const { text } = see.operations.filter;
      const list = remade(see.operations, {
        from: [text],
        make: () => findOperations(text),
        pageSize: seeLayout("operations", size).list,
      });
      return list === see.operations ? state : { ...state, see: { ...see, operations: list } };
    }
    default:
      return state;
  }
}
