import { filteredBy } from "../../lists/filter-list.ts";
import type { LocationModule } from "../../location/location-module.ts";
import { stay } from "../../step.ts";

/** `groups?held=yes&q=dns` */
export const groupsLocation: LocationModule<"groups"> = {
  tab: "Groups",
  about: "permission groups, and which tokens hold them",
  parameters: ["held", "q"],
  current: ({ holdings: { heldOnly, filter } }) => ({ screen: "groups", heldOnly, text: filter.text }),
  write: ({ heldOnly, text }) => ({ held: heldOnly ? "yes" : undefined, q: text }),
  read: (value) => ({
    ok: true,
    location: { screen: "groups", heldOnly: value("held") === "yes", text: value("q") ?? "" },
  }),
  open: (state, { heldOnly, text }) =>
    stay({
      ...state,
      screen: { name: "groups" },
      holdings: { ...filteredBy(state.holdings, text), heldOnly },
    }),
  typedFilter: ({ holdings }) => (holdings.filtering ? holdings.filter : undefined),
};
