import type { SafeText } from "@cftokens/workbench/text";
import type { TextEdit } from "../../lists/text-input.ts";

/** What can be written to a file: a list, a body, an exchange, examples, a report. */
export type Exported = "risks" | "calendar" | "answer" | "case" | "example" | "contract-report";

/** What happens while a list is written to a file. */
export type ExportMessage = { readonly area: "export" } & (
  | { readonly type: "opened"; readonly what: Exported }
  | { readonly type: "edited"; readonly edit: TextEdit }
  | { readonly type: "confirmed" }
  /** There is such a file; the user says whether it is to be replaced. */
  | { readonly type: "file-found"; readonly what: Exported; readonly path: string }
  | { readonly type: "replace-confirmed"; readonly what: Exported; readonly path: string }
  | { readonly type: "written"; readonly path: SafeText }
  | { readonly type: "failed"; readonly reason: SafeText }
);
