import { remember } from "../../remember.ts";
import { quitQuestion } from "../../quit-question.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { ProfilesMessage } from "./message.ts";

/**
 * What happens to the list of profiles. Choosing one ends the program and starts it anew with that
 * profile.
 */
export function updateProfiles(state: State, message: ProfilesMessage): Step {
  const { settings, dialog } = state;
  const { profiles } = settings;
  switch (message.type) {
    case "opened": {
      const cursor = Math.max(
        0,
        profiles.findIndex(({ name }) => name === settings.profile),
      );
      return stay({ ...state, dialog: { kind: "profiles", cursor } });
    }
    case "moved": {
      if (dialog?.kind !== "profiles") return stay(state);
      const cursor = Math.min(profiles.length - 1, Math.max(0, dialog.cursor + message.count));
      return stay({ ...state, dialog: { ...dialog, cursor } });
    }
    case "chosen":
      return dialog?.kind === "profiles" ? choose(state, profiles[dialog.cursor]?.name) : stay(state);
    case "confirmed":
      return {
        state: { ...state, screen: { name: "tokens" }, dialog: undefined },
        effects: [...remember(state), { type: "switch-profile", name: message.name }],
      };
  }
}

function choose(state: State, name: string | undefined): Step {
  if (name === undefined || name === state.settings.profile) return stay({ ...state, dialog: undefined });
  const confirmed = { area: "profiles", type: "confirmed", name } as const;
  const question = quitQuestion(state);
  return question === undefined
    ? updateProfiles(state, confirmed)
    : stay({ ...state, dialog: { ...question, confirmLabel: `go on with ${name}`, confirmed } });
}
