import type { ScreenModule } from "../screen.ts";
import { doubtBindings } from "./keymap.ts";

/** A change of which it is not known whether it was made. */
export const doubtScreen: ScreenModule<"doubt"> = {
  keys: doubtBindings,
  title: () => ["Was it done?"],
  status: ({ doubt }) =>
    doubt.looked ? [] : [{ text: " ! Look again before you send it once more.", tone: "waiting" }],
  scopes: () => ["doubt", "global"],
};
