import { filteredBy } from "../../lists/filter-list.ts";
import type { LocationModule } from "../../location/location-module.ts";
import { stay } from "../../step.ts";

/** `calendar?q=dns` */
export const calendarLocation: LocationModule<"calendar"> = {
  tab: "Calendar",
  about: "calendar: what expires in the next 90 days",
  parameters: ["q"],
  current: ({ calendar }) => ({ screen: "calendar", text: calendar.filter.text }),
  write: ({ text }) => ({ q: text }),
  read: (value) => ({ ok: true, location: { screen: "calendar", text: value("q") ?? "" } }),
  open: (state, { text }) =>
    stay({ ...state, screen: { name: "calendar" }, calendar: filteredBy(state.calendar, text) }),
  typedFilter: ({ calendar }) => (calendar.filtering ? calendar.filter : undefined),
};
