import type { ReactNode } from "react";
import type { State } from "../../state.ts";
import type { SeeScreen } from "./see-screen.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { CalendarView, calendarStatus } from "../calendar/view.tsx";
import { canStatus, CanView } from "../can/view.tsx";
import { GroupsView, groupsStatus } from "../groups/view.tsx";
import { operationsStatus, OperationsView } from "../operations/view.tsx";
import { RisksView, risksStatus } from "../risks/view.tsx";

/** A screen that looks at all tokens in another way than the table does. */
export function SeeView({ name, state }: { name: SeeScreen; state: State }): ReactNode {
  switch (name) {
    case "risks":
      return <RisksView state={state} />;
    case "calendar":
      return <CalendarView state={state} />;
    case "groups":
      return <GroupsView state={state} />;
    case "can":
      return <CanView state={state} />;
    case "operations":
      return <OperationsView state={state} />;
  }
}

/** The line of news of such a screen. */
export function seeStatus(name: SeeScreen, state: State): StyledLine {
  switch (name) {
    case "risks":
      return risksStatus(state);
    case "calendar":
      return calendarStatus(state);
    case "groups":
      return groupsStatus(state);
    case "can":
      return canStatus(state);
    case "operations":
      return operationsStatus(state);
  }
}

/** How such a screen is called. */
export const SEE_TITLES: Readonly<Record<SeeScreen, string>> = {
  risks: "Risks",
  calendar: "Calendar",
  groups: "Permission groups",
  can: "Can it?",
  operations: "API",
};
