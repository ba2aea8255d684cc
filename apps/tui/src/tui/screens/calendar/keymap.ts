import type { Binding } from "../../keys/binding.ts";
import { exportBinding, openBinding } from "../../keys/list-bindings.ts";
import { calendarList } from "./list.ts";

/** The keys of the calendar, besides those of every list. */
export const calendarBindings: readonly Binding[] = [
  openBinding("calendar", calendarList, "everything about the token"),
  exportBinding("calendar", calendarList, "write the calendar to a file, as .ics or JSON"),
];
