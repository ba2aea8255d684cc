import type { TextEdit } from "../lists/text-input.ts";
import type { LocationName } from "./location.ts";

/** What happens to the location bar. */
export type LocationMessage = { readonly area: "location" } &
  /** The user goes to a screen as it was left. */
  (
    | { readonly type: "screen-opened"; readonly screen: LocationName }
    /** The user goes to a view of the config file. */
    | { readonly type: "view-opened"; readonly name: string }
    /** The location is to be typed. */
    | { readonly type: "typing-started" }
    | { readonly type: "edited"; readonly edit: TextEdit }
    /** The text goes on with what is suggested. */
    | { readonly type: "completed" }
    | { readonly type: "confirmed" }
    | { readonly type: "cancelled" }
  );
