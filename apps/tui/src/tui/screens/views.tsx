import type { ReactNode } from "react";
import type { State } from "../state.ts";
import { AnswerView } from "./answer/view.tsx";
import { BulkView } from "./bulk/view.tsx";
import { CalendarView } from "./calendar/view.tsx";
import { CallView } from "./call/view.tsx";
import { CanView } from "./can/view.tsx";
import { ConfirmView } from "./confirm/view.tsx";
import { UnknownOutcomeView } from "./unknown-outcome/view.tsx";
import { GroupsView } from "./groups/view.tsx";
import { HistoryView } from "./history/view.tsx";
import { ContractView } from "./contract/view.tsx";
import { OperationsView } from "./operations/view.tsx";
import { RisksView } from "./risks/view.tsx";
import { RotateView } from "./rotate/view.tsx";
import type { ScreenName, ScreenNamed } from "./screen.ts";
import { SecretView } from "./secret/view.tsx";
import { TokenFormView } from "./token-form/view.tsx";
import { TokensView, TokenView } from "./tokens/view.tsx";

interface ViewProps<N extends ScreenName> {
  readonly screen: ScreenNamed<N>;
  readonly state: State;
}

// How every screen looks.
const views: { readonly [N in ScreenName]: (props: ViewProps<N>) => ReactNode } = {
  tokens: TokensView,
  risks: RisksView,
  calendar: CalendarView,
  groups: GroupsView,
  can: CanView,
  operations: OperationsView,
  history: HistoryView,
  contract: ContractView,
  answer: ({ screen, state }) => <AnswerView state={state} answer={screen.answer} />,
  call: CallView,
  token: TokenView,
  "token-form": ({ screen, state }) => <TokenFormView state={state} form={screen.form} />,
  confirm: ({ screen, state }) => <ConfirmView state={state} confirm={screen.confirm} />,
  rotate: ({ screen, state }) => <RotateView state={state} rotate={screen.rotate} />,
  bulk: ({ screen, state }) => <BulkView state={state} bulk={screen.bulk} />,
  secret: ({ screen, state }) => <SecretView state={state} secret={screen.secret} />,
  "unknown-outcome": ({ screen, state }) => <UnknownOutcomeView state={state} outcome={screen.outcome} />,
};

/** The screen that is shown. */
export function ScreenView({ state }: { state: State }): ReactNode {
  return draw(state.screen.name, { screen: state.screen, state });
}

function draw<N extends ScreenName>(name: N, props: ViewProps<N>): ReactNode {
  const View: (props: ViewProps<N>) => ReactNode = views[name];
  return <View {...props} />;
}
