import type { Effect } from "../../effect.ts";
import type { State } from "../../state.ts";
import { safeText } from "@cftokens/workbench/text";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import { exportedContent } from "./exported-content.ts";
import { proposeName } from "./propose-name.ts";
import type { ExportMessage } from "./message.ts";

/** What happens while something is written to a file. */
export function updateExport(state: State, message: ExportMessage): Step {
  switch (message.type) {
    case "opened": {
      const { what } = message;
      return stay({ ...state, dialog: { kind: "export", what, input: textInput(proposeName(what, state)) } });
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
        : write(state, { what, path: input.text.trim(), how: what === "case" ? "append" : "new" });
    }
    case "file-found": {
      const { what, path } = message;
      return stay({
        ...state,
        dialog: {
          kind: "confirm",
          title: "There is such a file",
          text: `${safeText(path)} would be replaced.`,
          confirmLabel: "replace it",
          confirmed: { area: "export", type: "replace-confirmed", what, path },
        },
      });
    }
    case "replace-confirmed":
      return write(state, { what: message.what, path: message.path, how: "replace" });
    case "written":
      return stay({ ...state, notice: { tone: "good", text: safeText(`Written to ${message.path}`) } });
    case "failed":
      return refuse(state, message.reason);
  }
}

function write(state: State, { what, path, how }: Pick<WriteExport, "what" | "path" | "how">): Step {
  const closed = { ...state, dialog: undefined };
  if (what === "contract-report") return writeReport(closed, { path, how });
  const content = exportedContent(what, path, state);
  return content === undefined
    ? refuse(closed, "There is nothing to write")
    : { state: closed, effects: [{ type: "write-export", what, path, content, how }] };
}

// It is made where it is written: the forms of a report are loaded for that alone.
function writeReport(state: State, where: Pick<WriteExport, "path" | "how">): Step {
  const { report } = state.contract.run?.result ?? {};
  return report === undefined
    ? refuse(state, "There is nothing to write")
    : { state, effects: [{ type: "write-suite-report", ...where, report }] };
}

function refuse(state: State, reason: string): Step {
  return stay({ ...state, notice: { tone: "bad", text: safeText(reason) } });
}

type WriteExport = Extract<Effect, { type: "write-export" }>;
