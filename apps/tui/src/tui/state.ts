import {
  type Directory,
  type PolicyContext,
  toPolicyContext,
  unknownDirectory,
} from "@cftokens/workbench/assessment";
import type { Theme } from "@cftokens/workbench/config";
import type { RateBudget, TargetBadge } from "@cftokens/workbench/connection";
import type { SentRequest } from "@cftokens/workbench/requests";
import type { GroupList } from "@cftokens/workbench/groups";
import type { Place } from "@cftokens/workbench/inventory";
import { documentedOperations, type OperationTable } from "@cftokens/workbench/needs";
import type { Rotation } from "@cftokens/workbench/rotation";
import type { SafeText } from "@cftokens/workbench/text";
import type { EquivalentsState } from "./dialogs/equivalents/state.ts";
import type { PaletteState } from "./dialogs/palette/state.ts";
import type { ProfilesState } from "./dialogs/profiles/state.ts";
import type { CommandState } from "./dialogs/command/state.ts";
import type { RequestsState } from "./dialogs/requests/state.ts";
import type { TextInput } from "./lists/text-input.ts";
import type { AnswerState } from "./screens/answer/state.ts";
import type { CallState, KnownId } from "./screens/call/state.ts";
import type { BulkState } from "./screens/bulk/state.ts";
import type { UnknownOutcome } from "./screens/unknown-outcome/state.ts";
import type { SecretState } from "./screens/secret/state.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import type { Work } from "./slow-work.ts";
import type { ExportState } from "./dialogs/export/state.ts";
import type { HelpState } from "./dialogs/help/state.ts";
import type { ConfirmDialogState } from "./dialogs/confirm/state.ts";
import { emptyFilterList } from "./lists/filter-list.ts";
import type { LocationName } from "./location/location.ts";
import type { CalendarState } from "./screens/calendar/state.ts";
import { type CanState, initialCan } from "./screens/can/state.ts";
import { type HoldingsState, initialHoldings } from "./screens/groups/state.ts";
import { type HistoryState, initialHistory } from "./screens/history/state.ts";
import { type ContractState, initialContract } from "./screens/contract/state.ts";
import { initialOperations, type OperationsState } from "./screens/operations/state.ts";
import { initialRisks, type RisksState } from "./screens/risks/state.ts";
import { initialTokens, type TokensState } from "./screens/tokens/state.ts";
import type { WindowSize } from "./layout.ts";
import type { ChangeScreen } from "./screens/change-screen.ts";

/** Everything the program knows. The screens are drawn from it alone. */
export interface State {
  readonly target: TargetBadge;
  readonly settings: Settings;
  /** The background that colours are chosen for. */
  readonly theme: Theme;
  /** The accounts and zones whose tokens are shown. */
  readonly places: readonly Place[];
  readonly size: WindowSize;
  /** The time of the last thing that needed one. */
  readonly now: Date;
  readonly tokens: TokensState;
  readonly groups: GroupList;
  readonly directory: Directory;
  /** What policies are read with: made of groups, places and user whenever those change. */
  readonly policyContext: PolicyContext;
  /** How many calls the API still takes; undefined until it says so. */
  readonly budget: RateBudget | undefined;
  /** The last requests that were sent, the newest last. */
  readonly requests: readonly SentRequest[];
  readonly risks: RisksState;
  readonly calendar: CalendarState;
  readonly holdings: HoldingsState;
  readonly can: CanState;
  readonly knownOperations: KnownOperations;
  readonly operations: OperationsState;
  readonly history: HistoryState;
  /** The call that is filled in, as it was left. */
  readonly call: CallState | undefined;
  /** Ids of answers, for the forms of other calls: the newest first. */
  readonly answeredIds: readonly KnownId[];
  readonly contract: ContractState;
  /** The location bar while the user types into it. */
  readonly location: TextInput | undefined;
  /**
   * The id of the API token that the program works with; undefined until it is known, or when it is
   * none.
   */
  readonly ownTokenId: string | undefined;
  /** The keys of the marked rows. */
  readonly marks: ReadonlySet<string>;
  /** Safe rotations that were begun and not finished. */
  readonly rotations: readonly Rotation[];
  /** What takes so long that the screens say so. */
  readonly slow: ReadonlySet<Work>;
  /** Whether a tick of the clock is on its way. */
  readonly ticking: boolean;
  readonly screen: Screen;
  readonly dialog: Dialog | undefined;
  /** One line for the user, until the next key. */
  readonly notice: Notice | undefined;
}

/**
 * The operations whose permissions are known: those of the documents, and all once a screen asked
 * for them.
 */
export interface KnownOperations extends OperationTable {
  readonly status: "documented" | "loading" | "all";
}

/** The screen that has the body of the window. */
export type Screen =
  | { readonly name: "tokens" }
  | { readonly name: "risks" }
  | { readonly name: "calendar" }
  | { readonly name: "groups" }
  | { readonly name: "can" }
  /** `from` is the screen to go back to from the operation that is looked at, if not the list. */
  | { readonly name: "operations"; readonly from?: Screen }
  | { readonly name: "contract" }
  /** An answer of a call; `from` is the screen to go back to. */
  | { readonly name: "answer"; readonly answer: AnswerState; readonly from: Screen }
  /** `from` is the screen to go back to, if not the operations. */
  | { readonly name: "call"; readonly from?: Screen }
  /** The calls that were made; `from` is the screen to go back to. */
  | { readonly name: "history"; readonly from: Screen }
  /** One token; `from` names the screen to go back to when that is not the table. */
  | { readonly name: "token"; readonly from?: LocationName }
  | ChangeScreen
  | { readonly name: "secret"; readonly secret: SecretState }
  | { readonly name: "bulk"; readonly bulk: BulkState }
  /** The API may or may not have made a change. */
  | { readonly name: "unknown-outcome"; readonly outcome: UnknownOutcome };

/** What is open over the screen and takes all keys. */
export type Dialog =
  | HelpState
  | ConfirmDialogState
  | PaletteState
  | EquivalentsState
  | ProfilesState
  | ExportState
  | RequestsState
  | CommandState;

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
  settings = defaultSettings,
  files,
}: Pick<State, "target" | "places" | "size" | "now"> &
  Partial<Pick<State, "settings"> & Pick<OperationsState, "files">>): State {
  return {
    target,
    settings,
    theme: settings.theme,
    places,
    size,
    now,
    tokens: initialTokens(places),
    groups: { status: "loading" },
    directory: unknownDirectory(places),
    policyContext: toPolicyContext({ groups: { status: "loading" }, places, user: undefined }),
    budget: undefined,
    requests: [],
    ownTokenId: undefined,
    marks: new Set(),
    rotations: [],
    slow: new Set(),
    ticking: false,
    risks: initialRisks,
    calendar: emptyFilterList(),
    holdings: initialHoldings,
    can: initialCan(),
    knownOperations: { status: "documented", ...documentedOperations },
    operations: { ...initialOperations, files },
    history: initialHistory,
    call: undefined,
    answeredIds: [],
    contract: initialContract,
    location: undefined,
    screen: { name: files === undefined ? "tokens" : "operations" },
    dialog: undefined,
    notice: undefined,
  };
}
