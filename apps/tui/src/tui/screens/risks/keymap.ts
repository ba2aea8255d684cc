import type { Binding } from "../../keys/binding.ts";
import { exportBinding, openBinding } from "../../keys/list-bindings.ts";
import { risksList } from "./list.ts";

/** The keys of the risks, besides those of every list. */
export const risksBindings: readonly Binding[] = [
  openBinding("risks", risksList, "everything about the token"),
  {
    scope: "risks",
    keys: ["v"],
    action: { area: "risks", type: "severity-changed" },
    description: "one severity after the other alone, then all",
    category: "Look",
    hint: "severity",
  },
  exportBinding("risks", risksList, "write the risks to a file, as JSON"),
];
