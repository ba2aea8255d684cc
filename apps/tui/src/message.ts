import type { GroupList } from "./permission-groups.ts";
import type { WindowSize } from "./state.ts";
import type { SafeText } from "./safe-text.ts";
import type { CreateMessage } from "./screens/create/message.ts";
import type { SecretMessage } from "./screens/secret/message.ts";
import type { TokensMessage } from "./screens/tokens/message.ts";

/** Everything that can happen: a key that means something, or an answer to an effect. */
export type Message = AppMessage | TokensMessage | CreateMessage | SecretMessage;

/** What happens to the program as a whole. */
export type AppMessage =
  /** The window has, or got, this size. */
  | { readonly area: "app"; readonly type: "resized"; readonly size: WindowSize }
  /** The user wants to leave; asked first when something would be lost. */
  | { readonly area: "app"; readonly type: "quit-requested" }
  /** The user leaves. */
  | { readonly area: "app"; readonly type: "quit" }
  /** The program goes to the background until the shell brings it back. */
  | { readonly area: "app"; readonly type: "suspend-requested" }
  /** The permission groups are to be loaded (again). */
  | { readonly area: "app"; readonly type: "groups-requested" }
  | { readonly area: "app"; readonly type: "groups-received"; readonly groups: GroupList }
  | { readonly area: "app"; readonly type: "help-opened" }
  | { readonly area: "app"; readonly type: "help-scrolled"; readonly count: number }
  | { readonly area: "app"; readonly type: "dialog-confirmed" }
  | { readonly area: "app"; readonly type: "dialog-closed" }
  /** A key was pressed after a notice: it was seen. */
  | { readonly area: "app"; readonly type: "notice-read" }
  /** A key was pressed whose action is not possible now. */
  | { readonly area: "app"; readonly type: "refused"; readonly reason: SafeText };
