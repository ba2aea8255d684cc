import type { Message } from "../../message.ts";

/** A question over the screen, to be answered with yes or no. */
export interface ConfirmDialogState {
  readonly kind: "confirm";
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** What happens when the user says yes. */
  readonly confirmed: Message;
}
