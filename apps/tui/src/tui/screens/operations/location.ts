import { filteredBy } from "../../lists/filter-list.ts";
import type { LocationModule } from "../../location/location-module.ts";
import { stay } from "../../step.ts";

/** `operations?view=tree&q=zone` */
export const operationsLocation: LocationModule<"operations"> = {
  tab: "API",
  about: "the API: every operation of every document",
  parameters: ["view", "q"],
  current: ({ operations }) => ({
    screen: "operations",
    view: operations.view,
    text: operations.filter.text,
  }),
  write: ({ view, text }) => ({ view: view === "flat" ? undefined : view, q: text }),
  read(value) {
    const view = value("view") ?? "flat";
    if (view !== "flat" && view !== "tree")
      return { ok: false, reason: `view is ${JSON.stringify(view)}, and may be tree or flat` };
    return { ok: true, location: { screen: "operations", view, text: value("q") ?? "" } };
  },
  open: (state, { view, text }) =>
    stay({
      ...state,
      screen: { name: "operations" },
      operations: { ...filteredBy(state.operations, text), view, opened: undefined },
    }),
  typedFilter: ({ operations }) => (operations.filtering ? operations.filter : undefined),
};
