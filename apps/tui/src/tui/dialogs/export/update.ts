import type { State } from "../../state.ts";
import { safeText } from "@cftokens/workbench/text";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import { exportedText } from "./exported-text.ts";
import type { ExportedList, ExportMessage } from "./message.ts";

/** What happens while a list is written to a file. */
export function updateExport(state: State, message: ExportMessage): Step {
  switch (message.type) {
    case "opened": {
      const { what } = message;
      return stay({ ...state, dialog: { kind: "export", what, input: textInput(fileNames[what]) } });
    }
    case "edited":
      return stay(
        state.dialog?.kind === "export"
          ? { ...state, dialog: { ...state.dialog, input: editText(state.dialog.input, message.edit) } }
          : state,
      );
    case "confirmed": {
      if (state.dialog?.kind !== "export") return stay(state);
      const { what, input } = state.dialog;
      return input.text.trim() === ""
        ? refuse(state, "A file needs a name")
        : write(state, { what, path: input.text.trim(), replace: false });
    }
    case "file-found": {
      const { what, path } = message;
      return stay({
        ...state,
        dialog: {
          kind: "confirm",
          title: "There is such a file",
          text: `${safeText(path)} would be replaced by this list.`,
          confirmLabel: "replace it",
          confirmed: { area: "export", type: "replace-confirmed", what, path },
        },
      });
    }
    case "replace-confirmed":
      return write(state, { what: message.what, path: message.path, replace: true });
    case "written":
      return stay({ ...state, notice: { tone: "good", text: safeText(`Written to ${message.path}`) } });
    case "failed":
      return refuse(state, message.reason);
  }
}

function write(
  state: State,
  { what, path, replace }: { what: ExportedList; path: string; replace: boolean },
): Step {
  const text = exportedText(what, path, state);
  return {
    state: { ...state, dialog: undefined },
    effects: [{ type: "write-export", what, path, text, replace }],
  };
}

function refuse(state: State, reason: string): Step {
  return stay({ ...state, notice: { tone: "bad", text: safeText(reason) } });
}

const fileNames: Readonly<Record<ExportedList, string>> = {
  risks: "cftokens-risks.json",
  calendar: "cftokens-calendar.ics",
};
