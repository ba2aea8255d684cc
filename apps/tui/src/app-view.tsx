import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { DialogView } from "./components/dialog-view.tsx";
import { Footer } from "./components/footer.tsx";
import { Header } from "./components/header.tsx";
import { ThemeContext } from "./components/theme-context.ts";
import { activeBindings } from "./key-router.ts";
import { bodyHeight, isLargeEnough, LEAST_SIZE } from "./layout.ts";
import { bulkStatus, bulkTitle, BulkView } from "./screens/bulk/view.tsx";
import { confirmStatus, confirmTitle, ConfirmView } from "./screens/confirm/view.tsx";
import { CreateView, createStatus, createTitle } from "./screens/create/view.tsx";
import { rotateStatus, RotateView } from "./screens/rotate/view.tsx";
import { SecretView, secretStatus } from "./screens/secret/view.tsx";
import { withBudget } from "./screens/see/budget-span.ts";
import { SEE_TITLES, SeeView, seeStatus } from "./screens/see/view.tsx";
import { focusedRow } from "./screens/tokens/state.ts";
import { TokensView, TokenView, tokensStatus } from "./screens/tokens/view.tsx";
import type { State } from "./state.ts";
import type { StyledLine } from "./styled-line.ts";
import { cutText } from "./text-width.ts";

/** The whole window, drawn from the state alone. */
export function AppView({ state }: { state: State }): ReactNode {
  const { columns, rows } = state.size;
  if (!isLargeEnough(state.size))
    return (
      <Text wrap="truncate-end">{`needs at least ${LEAST_SIZE.columns}x${LEAST_SIZE.rows}, is ${columns}x${rows}`}</Text>
    );
  return (
    <ThemeContext value={state.settings.theme}>
    <Box flexDirection="column" width={columns} height={rows}>
      <Header title={titleOf(state)} target={state.target} settings={state.settings} columns={columns} />
      <Box height={bodyHeight(state.size)} flexShrink={0} flexDirection="column" overflow="hidden">
        {state.dialog === undefined ? (
          <ScreenView state={state} />
        ) : (
          <DialogView dialog={state.dialog} state={state} />
        )}
      </Box>
      <Footer status={statusOf(state)} bindings={activeBindings(state)} settings={state.settings} columns={columns} />
    </Box>
    </ThemeContext>
  );
}

function ScreenView({ state }: { state: State }): ReactNode {
  const { screen } = state;
  switch (screen.name) {
    case "tokens":
      return <TokensView state={state} />;
    case "risks":
    case "calendar":
    case "groups":
    case "can":
      return <SeeView name={screen.name} state={state} />;
    case "token":
      return <TokenView state={state} />;
    case "create":
      return <CreateView state={state} create={screen.create} />;
    case "secret":
      return <SecretView secret={screen.secret} columns={state.size.columns} />;
    case "confirm":
      return <ConfirmView state={state} confirm={screen.confirm} />;
    case "rotate":
      return <RotateView state={state} rotate={screen.rotate} />;
    case "bulk":
      return <BulkView state={state} bulk={screen.bulk} />;
  }
}

function titleOf({ screen, tokens, dialog }: State): readonly string[] {
  if (dialog?.kind === "help") return ["cftokens", "Keys"];
  if (dialog?.kind === "palette") return ["cftokens", "Actions"];
  if (dialog?.kind === "equivalents") return ["cftokens", "Copy as"];
  if (dialog?.kind === "profiles") return ["cftokens", "Profiles"];
  switch (screen.name) {
    case "tokens":
      return ["cftokens", "Tokens"];
    case "risks":
    case "calendar":
    case "groups":
    case "can":
      return ["cftokens", SEE_TITLES[screen.name]];
    case "token":
      return ["cftokens", "Tokens", focusedRow(tokens)?.name ?? ""];
    case "create":
      return ["cftokens", ...createTitle(screen.create)];
    case "secret":
      return ["cftokens", "New secret"];
    case "confirm":
      return ["cftokens", ...confirmTitle(screen.confirm)];
    case "rotate":
      return ["cftokens", "Another secret"];
    case "bulk":
      return ["cftokens", ...bulkTitle(screen.bulk)];
  }
}

function statusOf(state: State): StyledLine {
  const { notice, screen, size } = state;
  if (notice !== undefined) {
    const glyph = notice.tone === "good" ? "✓" : "✗";
    return [{ text: cutText(` ${glyph} ${notice.text}`, size.columns), tone: notice.tone }];
  }
  switch (screen.name) {
    case "risks":
    case "calendar":
    case "groups":
    case "can":
      return withBudget(seeStatus(screen.name, state), state.budget, size.columns);
    case "tokens":
    case "token":
      return withBudget(tokensStatus(state), state.budget, size.columns);
    case "create":
      return createStatus(state, screen.create);
    case "secret":
      return secretStatus(screen.secret);
    case "confirm":
      return confirmStatus(screen.confirm);
    case "rotate":
      return rotateStatus(screen.rotate);
    case "bulk":
      return bulkStatus(screen.bulk);
  }
}
