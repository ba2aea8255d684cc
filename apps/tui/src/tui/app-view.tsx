import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { DialogView } from "./dialogs/views.tsx";
import { dialogs } from "./dialogs/dialogs.ts";
import { Footer } from "./components/footer.tsx";
import { Header, type HeaderTarget } from "./components/header.tsx";
import { ThemeContext } from "./components/theme-context.ts";
import { activeBindings } from "./keys/key-router.ts";
import { bodyHeight, isLargeEnough, leastSize } from "./layout.ts";
import { locationStatus } from "./location/location-line.ts";
import { moduleOf } from "./screens/screens.ts";
import { shortProgress } from "./screens/contract/progress-line.ts";
import { ScreenView } from "./screens/views.tsx";
import type { State } from "./state.ts";
import type { StyledLine } from "./text/styled-line.ts";
import { cutText } from "@cftokens/workbench/text";

/** The whole window, drawn from the state alone. */
export function AppView({ state }: { state: State }): ReactNode {
  const { columns, rows } = state.size;
  if (!isLargeEnough(state.size))
    return (
      <Text wrap="truncate-end">{`needs at least ${leastSize.columns}x${leastSize.rows}, is ${columns}x${rows}`}</Text>
    );
  return (
    <ThemeContext value={state.theme}>
      <Box flexDirection="column" width={columns} height={rows}>
        <Header title={titleOf(state)} target={targetOf(state)} settings={state.settings} columns={columns} />
        <Box height={bodyHeight(state.size)} flexShrink={0} flexDirection="column" overflowY="hidden">
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

function targetOf({ target, operations: { files } }: State): HeaderTarget {
  return files === undefined || files.length === 0 ? target : { kind: "files", count: files.length };
}

function titleOf(state: State): readonly string[] {
  const { dialog, screen } = state;
  const ofDialog = dialog && dialogs[dialog.kind].title;
  return ["cftokens", ...(ofDialog === undefined ? moduleOf(screen).title(screen, state) : [ofDialog])];
}

function statusOf(state: State): StyledLine {
  const { notice, location, screen, size } = state;
  if (notice !== undefined) {
    const glyph = notice.tone === "good" ? "✓" : "✗";
    return [{ text: cutText(` ${glyph} ${notice.text}`, size.columns), tone: notice.tone }];
  }
  return location === undefined
    ? [...runInBackground(state), ...moduleOf(screen).status(screen, state)]
    : locationStatus(state);
}

// The contract suite goes on while other screens are shown.
function runInBackground({ screen, contract: { run } }: State): StyledLine {
  if (run === undefined || run.status === "ended" || screen.name === "contract") return [];
  return [{ text: ` ${shortProgress(run)} ·`, tone: "waiting" }];
}
