import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { DialogView } from "./components/dialog-view.tsx";
import { Footer } from "./components/footer.tsx";
import { Header } from "./components/header.tsx";
import { ThemeContext } from "./components/theme-context.ts";
import { activeBindings } from "./keys/key-router.ts";
import { bodyHeight, isLargeEnough, LEAST_SIZE } from "./layout.ts";
import { bulkStatus, bulkTitle, BulkView } from "./screens/bulk/view.tsx";
import { confirmStatus, confirmTitle, ConfirmView } from "./screens/confirm/view.tsx";
import { TokenFormView, formStatus, formTitle } from "./screens/token-form/view.tsx";
import { doubtStatus, DoubtView } from "./screens/doubt/view.tsx";
import { rotateStatus, RotateView } from "./screens/rotate/view.tsx";
import { SecretView, secretStatus } from "./screens/secret/view.tsx";
import { locationStatus } from "./screens/location/location-line.ts";
import { withBudget } from "./screens/see/budget-span.ts";
import { SEE_TITLES, SeeView, seeStatus } from "./screens/see/view.tsx";
import { focusedRow } from "./screens/tokens/state.ts";
import { TokensView, TokenView, tokensStatus } from "./screens/tokens/view.tsx";
import { isSeeScreen, type State } from "./state.ts";
import type { StyledLine } from "./text/styled-line.ts";
import { cutText } from "@cftokens/workbench/text";

/** The whole window, drawn from the state alone. */
export function AppView({ state }: { state: State }): ReactNode {
  const { columns, rows } = state.size;
  if (!isLargeEnough(state.size))
    return (
      <Text wrap="truncate-end">{`needs at least ${LEAST_SIZE.columns}x${LEAST_SIZE.rows}, is ${columns}x${rows}`}</Text>
    );
  return (
    <ThemeContext value={state.theme}>
      <Box flexDirection="column" width={columns} height={rows}>
        <Header title={titleOf(state)} target={state.target} settings={state.settings} columns={columns} />
        <Box height={bodyHeight(state.size)} flexShrink={0} flexDirection="column" overflow="hidden">
          {state.dialog === undefined ? (
            <ScreenView state={state} />
          ) : (
            <DialogView dialog={state.dialog} state={state} />
          )}
        </Box>
        <Footer
          status={statusOf(state)}
          bindings={activeBindings(state)}
          settings={state.settings}
          columns={columns}
        />
      </Box>
    </ThemeContext>
  );
}

function ScreenView({ state }: { state: State }): ReactNode {
  const { screen } = state;
  if (isSeeScreen(screen)) return <SeeView name={screen.name} state={state} />;
  switch (screen.name) {
    case "tokens":
      return <TokensView state={state} />;
    case "token":
      return <TokenView state={state} />;
    case "token-form":
      return <TokenFormView state={state} form={screen.form} />;
    case "secret":
      return <SecretView secret={screen.secret} state={state} />;
    case "confirm":
      return <ConfirmView state={state} confirm={screen.confirm} />;
    case "rotate":
      return <RotateView state={state} rotate={screen.rotate} />;
    case "bulk":
      return <BulkView state={state} bulk={screen.bulk} />;
    case "doubt":
      return <DoubtView state={state} doubt={screen.doubt} />;
  }
}

function titleOf({ screen, tokens, dialog }: State): readonly string[] {
  const ofDialog = dialog === undefined ? undefined : DIALOG_TITLES[dialog.kind];
  if (ofDialog !== undefined) return ["cftokens", ofDialog];
  if (isSeeScreen(screen)) return ["cftokens", SEE_TITLES[screen.name]];
  switch (screen.name) {
    case "tokens":
      return ["cftokens", "Tokens"];
    case "token":
      return ["cftokens", "Tokens", focusedRow(tokens)?.name ?? ""];
    case "token-form":
      return ["cftokens", ...formTitle(screen.form)];
    case "secret":
      return ["cftokens", "New secret"];
    case "confirm":
      return ["cftokens", ...confirmTitle(screen.confirm)];
    case "rotate":
      return ["cftokens", "Another secret"];
    case "bulk":
      return ["cftokens", ...bulkTitle(screen.bulk)];
    case "doubt":
      return ["cftokens", "Was it done?"];
  }
}

function statusOf(state: State): StyledLine {
  const { notice, screen, size } = state;
  if (notice !== undefined) {
    const glyph = notice.tone === "good" ? "✓" : "✗";
    return [{ text: cutText(` ${glyph} ${notice.text}`, size.columns), tone: notice.tone }];
  }
  if (state.see.location !== undefined) return locationStatus(state);
  if (isSeeScreen(screen)) return withBudget(seeStatus(screen.name, state), state.budget, size.columns);
  switch (screen.name) {
    case "tokens":
    case "token":
      return withBudget(tokensStatus(state), state.budget, size.columns);
    case "token-form":
      return formStatus(state, screen.form);
    case "secret":
      return secretStatus(screen.secret);
    case "confirm":
      return confirmStatus(screen.confirm, state);
    case "rotate":
      return rotateStatus(screen.rotate, state);
    case "bulk":
      return bulkStatus(screen.bulk, state);
    case "doubt":
      return doubtStatus(screen.doubt);
  }
}

// The others stand before a screen that is still what the user is about.
const DIALOG_TITLES: Partial<Record<NonNullable<State["dialog"]>["kind"], string>> = {
  help: "Keys",
  palette: "Actions",
  equivalents: "Copy as",
  profiles: "Profiles",
};
