import type { State } from "../../state.ts";
import type { Step } from "../../step.ts";
import { updateCan } from "../can/update.ts";
import { updateExport } from "../../dialogs/export/update.ts";
import { updateLocation } from "../location/update.ts";
import { updateOperations } from "../operations/update.ts";
import { updateQuery } from "../tokens/update-query.ts";
import { updateSee } from "./update.ts";
import type { SeeingMessage } from "./seeing-message.ts";

/** What such a message makes of a state. */
export function updateSeeing(state: State, message: SeeingMessage): Step {
  switch (message.area) {
    case "query":
      return updateQuery(state, message);
    case "location":
      return updateLocation(state, message);
    case "see":
      return updateSee(state, message);
    case "can":
      return updateCan(state, message);
    case "operations":
      return updateOperations(state, message);
    case "export":
      return updateExport(state, message);
  }
}
