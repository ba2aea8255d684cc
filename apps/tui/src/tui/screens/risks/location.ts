import { severities } from "@cftokens/policy";
import { filteredBy } from "../../lists/filter-list.ts";
import type { LocationModule } from "../../location/location-module.ts";
import { stay } from "../../step.ts";

/** `risks?severity=high&q=dns` */
export const risksLocation: LocationModule<"risks"> = {
  tab: "Risks",
  about: "risks: those of all tokens, the worst first",
  parameters: ["severity", "q"],
  current: ({ risks }) => ({ screen: "risks", severity: risks.severity, text: risks.filter.text }),
  write: ({ severity, text }) => ({ severity, q: text }),
  read(value) {
    const wanted = value("severity");
    const severity = severities.find((known) => known === wanted);
    return wanted === undefined || severity !== undefined
      ? { ok: true, location: { screen: "risks", severity, text: value("q") ?? "" } }
      : { ok: false, reason: `There is no severity “${wanted}”: ${severities.join(", ")}` };
  },
  open: (state, { severity, text }) =>
    stay({ ...state, screen: { name: "risks" }, risks: { ...filteredBy(state.risks, text), severity } }),
  typedFilter: ({ risks }) => (risks.filtering ? risks.filter : undefined),
};
