import { filteredBy } from "../../lists/filter-list.ts";
import type { LocationModule } from "../../location/location-module.ts";
import { stay } from "../../step.ts";

/** `operations?q=zone` */
export const operationsLocation: LocationModule<"operations"> = {
  tab: "API",
  about: "the API: every operation of every document",
  parameters: ["q"],
  current: ({ operations }) => ({ screen: "operations", text: operations.filter.text }),
  write: ({ text }) => ({ q: text }),
  read: (value) => ({ ok: true, location: { screen: "operations", text: value("q") ?? "" } }),
  open: (state, { text }) =>
    stay({
      ...state,
      screen: { name: "operations" },
      operations: { ...filteredBy(state.operations, text), opened: undefined },
    }),
  typedFilter: ({ operations }) => (operations.filtering ? operations.filter : undefined),
};
