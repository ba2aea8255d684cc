import type { FilterList } from "../../lists/filter-list.ts";
import type { Ending } from "./endings.ts";

/** What ends in the next days, as the screen was left. */
export type CalendarState = FilterList<Ending>;
