import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { DialogView } from "./components/dialog-view.tsx";
import { Footer } from "./components/footer.tsx";
import { Header } from "./components/header.tsx";
import { activeBindings } from "./key-router.ts";
import { bodyHeight, isLargeEnough, LEAST_SIZE } from "./layout.ts";
import { CreateView, createStatus, createTitle } from "./screens/create/view.tsx";
import { SecretView, secretStatus } from "./screens/secret/view.tsx";
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
    <Box flexDirection="column" width={columns} height={rows}>
      <Header title={titleOf(state)} target={state.target} columns={columns} />
      <Box height={bodyHeight(state.size)} flexShrink={0} flexDirection="column" overflow="hidden">
        {state.dialog === undefined ? (
          <ScreenView state={state} />
        ) : (
          <DialogView dialog={state.dialog} state={state} />
        )}
      </Box>
      <Footer status={statusOf(state)} bindings={activeBindings(state)} columns={columns} />
    </Box>
  );
}

function ScreenView({ state }: { state: State }): ReactNode {
  const { screen } = state;
  switch (screen.name) {
    case "tokens":
      return <TokensView state={state} />;
    case "token":
      return <TokenView state={state} />;
    case "create":
      return <CreateView state={state} create={screen.create} />;
    case "secret":
      return <SecretView secret={screen.secret} columns={state.size.columns} />;
  }
}

function titleOf({ screen, tokens, dialog }: State): readonly string[] {
  if (dialog?.kind === "help") return ["cftokens", "Keys"];
  switch (screen.name) {
    case "tokens":
      return ["cftokens", "Tokens"];
    case "token":
      return ["cftokens", "Tokens", focusedRow(tokens)?.name ?? ""];
    case "create":
      return ["cftokens", ...createTitle(screen.create)];
    case "secret":
      return ["cftokens", "New secret"];
  }
}

function statusOf(state: State): StyledLine {
  const { notice, screen, size } = state;
  if (notice !== undefined) {
    const glyph = notice.tone === "good" ? "✓" : "✗";
    return [{ text: cutText(` ${glyph} ${notice.text}`, size.columns), tone: notice.tone }];
  }
  switch (screen.name) {
    case "tokens":
    case "token":
      return tokensStatus(state);
    case "create":
      return createStatus(state, screen.create);
    case "secret":
      return secretStatus(screen.secret);
  }
}
