import type { SafeText } from "@cftokens/workbench/text";
import type { TextEdit } from "../../lists/text-input.ts";

/** What can be written to a file. */
export type ExportedList = "risks" | "calendar";

/** What happens while a list is written to a file. */
export type ExportMessage = { readonly area: "export" } & (
  | { readonly type: "opened"; readonly what: ExportedList }
  | { readonly type: "edited"; readonly edit: TextEdit }
  | { readonly type: "confirmed" }
  /** There is such a file; the user says whether it is to be replaced. */
  | { readonly type: "file-found"; readonly what: ExportedList; readonly path: string }
  | { readonly type: "replace-confirmed"; readonly what: ExportedList; readonly path: string }
  | { readonly type: "written"; readonly path: SafeText }
  | { readonly type: "failed"; readonly reason: SafeText }
);
