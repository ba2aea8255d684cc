import type { TextInput } from "../../lists/text-input.ts";
import type { Exported } from "./message.ts";

/** The list that is written, and the name of the file as it is typed. */
export interface ExportState {
  readonly kind: "export";
  readonly what: Exported;
  readonly input: TextInput;
}
