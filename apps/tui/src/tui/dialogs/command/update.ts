import { formatLocation } from "../../location/format-location.ts";
import { currentLocation } from "../../location/locations.ts";
import { moduleOf } from "../../screens/screens.ts";
import { safeText } from "@cftokens/workbench/text";
import type { OwnCommand } from "@cftokens/workbench/commands";
import { bodyHeight } from "../../layout.ts";
import { moveCursor } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { commandLines } from "./command-lines.ts";
import type { CommandMessage } from "./message.ts";

/** The reducer of the user's own commands. */
export function updateCommand(state: State, message: CommandMessage): Step {
  const { dialog } = state;
  switch (message.type) {
    case "requested": {
      const command = state.settings.commands.find(({ name }) => name === message.name);
      return command === undefined ? stay(state) : request(state, command);
    }
    case "confirmed":
      return begin(state, message);
    case "ended":
      return stay(receive(state, message));
    case "scrolled": {
      if (dialog?.kind !== "command") return stay(state);
      const pageSize = bodyHeight(state.size);
      const hidden = commandLines(dialog, state.size.columns - 2).length - pageSize;
      const top = moveCursor(dialog.top, message.move, { length: Math.max(0, hidden) + 1, pageSize });
      return stay({ ...state, dialog: { ...dialog, top } });
    }
    case "left": {
      if (dialog?.kind !== "command") return stay(state);
      const effects = dialog.end === undefined ? [{ type: "stop-own-command" } as const] : [];
      return { state: { ...state, dialog: undefined }, effects };
    }
  }
}

function request(state: State, command: OwnCommand): Step {
  const environment = environmentOf(state);
  const confirmed = { area: "command", type: "confirmed", command, environment } as const;
  if (!command.confirm) return begin(state, confirmed);
  const about = environment["CFTOKENS_TOKEN_NAME"] ?? environment["CFTOKENS_OPERATION"];
  const on = about === undefined ? "" : ` on “${about}”`;
  return stay({
    ...state,
    dialog: {
      kind: "confirm",
      title: safeText(`Run “${command.title}”${on}?`),
      text: safeText(command.words.join(" ")),
      confirmLabel: "run it",
      confirmed,
    },
  });
}

function begin(state: State, { command, environment }: Extract<CommandMessage, { type: "confirmed" }>): Step {
  const effects = [{ type: "run-own-command", command, environment }] as const;
  if (command.terminal) return { state, effects };
  return { state: { ...state, dialog: { kind: "command", command, end: undefined, top: 0 } }, effects };
}

// What has the terminal was seen at work: only its failure is news. An output that nobody waits for
// any more is dropped.
function receive(state: State, { command, end }: Extract<CommandMessage, { type: "ended" }>): State {
  if (command.terminal) {
    const { failure } = end;
    const text = safeText(`${command.title}: ${failure ?? "done"}`);
    return { ...state, notice: { tone: failure === undefined ? "good" : "bad", text } };
  }
  const { dialog } = state;
  return dialog?.kind === "command" ? { ...state, dialog: { ...dialog, end } } : state;
}

/** What a command is told of the screen, as variables of its environment; never a secret. */
export function environmentOf(state: State): Readonly<Record<string, string>> {
  const { screen, settings } = state;
  const location = currentLocation(state);
  const focused = moduleOf(screen).focused?.(screen, state) ?? {};
  return {
    CFTOKENS_PROFILE: settings.profile,
    CFTOKENS_SCREEN: screen.name,
    ...(location !== undefined && { CFTOKENS_LOCATION: formatLocation(location) }),
    ...Object.fromEntries(
      Object.entries(focused).flatMap(([name, value]) =>
        value === undefined ? [] : [[`CFTOKENS_${name}`, value.replaceAll("\0", "")]],
      ),
    ),
  };
}
