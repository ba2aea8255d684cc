import type { Message } from "./message.ts";
import type { GroupList } from "./permission-groups.ts";
import type { Place } from "./place.ts";
import type { SafeText } from "./safe-text.ts";
import type { CreateState } from "./screens/create/state.ts";
import type { SecretState } from "./screens/secret/state.ts";
import { initialTokens, type TokensState } from "./screens/tokens/state.ts";

/** Everything the program knows. The screens are drawn from it alone. */
export interface State {
  readonly target: TargetBadge;
  /** The accounts and zones whose tokens are shown. */
  readonly places: readonly Place[];
  readonly size: WindowSize;
  /** The time of the last thing that needed one. */
  readonly now: Date;
  readonly tokens: TokensState;
  readonly groups: GroupList;
  readonly screen: Screen;
  readonly dialog: Dialog | undefined;
  /** One line for the user, until the next key. */
  readonly notice: Notice | undefined;
}

/** What the program works on, as the badge shows it. */
export type TargetBadge = { readonly kind: "emulator" } | { readonly kind: "live"; readonly host: SafeText };

/** Cells of the terminal. */
export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

/** The screen that has the body of the window. */
export type Screen =
  | { readonly name: "tokens" }
  | { readonly name: "token" }
  | { readonly name: "create"; readonly create: CreateState }
  | { readonly name: "secret"; readonly secret: SecretState };

/** What stands before the screen and takes all keys. */
export type Dialog =
  | { readonly kind: "help"; readonly top: number }
  | {
      readonly kind: "confirm";
      readonly title: string;
      readonly text: string;
      readonly confirmLabel: string;
      /** What happens when the user says yes. */
      readonly confirmed: Message;
    };

/** One line for the user. */
export interface Notice {
  readonly tone: "good" | "bad";
  readonly text: SafeText;
}

/** The state at the start, before anything is loaded. */
export function initialState({
  target,
  places,
  size,
  now,
}: Pick<State, "target" | "places" | "size" | "now">): State {
  return {
    target,
    places,
    size,
    now,
    tokens: initialTokens(places),
    groups: { status: "loading" },
    screen: { name: "tokens" },
    dialog: undefined,
    notice: undefined,
  };
}
