import { answerScreen } from "./answer/screen.ts";
import { bulkScreen } from "./bulk/screen.ts";
import { calendarScreen } from "./calendar/screen.ts";
import { callScreen } from "./call/screen.ts";
import { canScreen } from "./can/screen.ts";
import { confirmScreen } from "./confirm/screen.ts";
import { unknownOutcomeScreen } from "./unknown-outcome/screen.ts";
import { groupsScreen } from "./groups/screen.ts";
import { historyScreen } from "./history/screen.ts";
import { contractScreen } from "./contract/screen.ts";
import { operationsScreen } from "./operations/screen.ts";
import { risksScreen } from "./risks/screen.ts";
import { rotateScreen } from "./rotate/screen.ts";
import type { ScreenModule, ScreenName } from "./screen.ts";
import { secretScreen } from "./secret/screen.ts";
import { tokenFormScreen } from "./token-form/screen.ts";
import { tokenScreen, tokensScreen } from "./tokens/screen.ts";

/** Every screen. How each looks is in `views.tsx`, so that what does not draw needs no Ink. */
export const screens: { readonly [N in ScreenName]: ScreenModule<N> } = {
  tokens: tokensScreen,
  risks: risksScreen,
  calendar: calendarScreen,
  groups: groupsScreen,
  can: canScreen,
  operations: operationsScreen,
  contract: contractScreen,
  answer: answerScreen,
  history: historyScreen,
  call: callScreen,
  token: tokenScreen,
  "token-form": tokenFormScreen,
  confirm: confirmScreen,
  rotate: rotateScreen,
  bulk: bulkScreen,
  secret: secretScreen,
  "unknown-outcome": unknownOutcomeScreen,
};

/** What a screen answers. */
export function moduleOf<N extends ScreenName>({ name }: { readonly name: N }): ScreenModule<N> {
  return screens[name];
}
