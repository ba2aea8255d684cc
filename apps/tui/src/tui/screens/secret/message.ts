import type { SafeText } from "@cftokens/workbench/text";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens to a new secret while it is shown. */
export type SecretMessage = { readonly area: "secret" } & (
  | { readonly type: "reveal-toggled" }
  | { readonly type: "copied" }
  /** The line opens in which a file or a command is named. */
  | { readonly type: "prompt-opened"; readonly kind: "file" | "command" }
  | { readonly type: "prompt-edited"; readonly edit: TextEdit }
  | { readonly type: "prompt-entered" }
  | { readonly type: "prompt-closed" }
  /** The secret was written, or the command ended well. */
  | { readonly type: "delivered"; readonly news: SafeText }
  | { readonly type: "delivery-failed"; readonly reason: SafeText }
  /** The value is to be handed to Workers Builds, in the form of a build token. */
  | { readonly type: "build-token-opened" }
  /** Leaves the screen; asked first when the secret was not taken. */
  | { readonly type: "leave-requested" }
  | { readonly type: "left" }
);
