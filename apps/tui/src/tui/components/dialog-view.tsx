import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { EquivalentsView } from "../dialogs/equivalents/view.tsx";
import { PaletteView } from "../dialogs/palette/view.tsx";
import { ProfilesView } from "../dialogs/profiles/view.tsx";
import { ExportView } from "../dialogs/export/view.tsx";
import { bodyHeight } from "../layout.ts";
import type { Dialog, State } from "../state.ts";
import { paragraph } from "../text/styled-line.ts";
import { helpLines } from "./help-lines.ts";
import { Lines } from "./lines.tsx";

/** What stands before the screen. */
export function DialogView({ dialog, state }: { dialog: Dialog; state: State }): ReactNode {
  switch (dialog.kind) {
    case "help":
      return <HelpView state={state} top={dialog.top} />;
    case "palette":
      return <PaletteView palette={dialog} state={state} />;
    case "equivalents":
      return <EquivalentsView menu={dialog} state={state} />;
    case "profiles":
      return <ProfilesView list={dialog} state={state} />;
    case "export":
      return <ExportView dialog={dialog} state={state} />;
    case "confirm":
      return (
        <Box height={bodyHeight(state.size)} alignItems="center" justifyContent="center">
          <Box
            borderStyle="round"
            borderColor="yellow"
            paddingX={2}
            flexDirection="column"
            width={Math.min(64, state.size.columns - 4)}
          >
            <Text bold>{dialog.title}</Text>
            <Lines lines={paragraph(dialog.text, Math.min(58, state.size.columns - 10))} />
            <Text> </Text>
            <Text>
              <Text bold>n</Text> no, go back (default) <Text bold>y</Text> {dialog.confirmLabel}
            </Text>
          </Box>
        </Box>
      );
  }
}

function HelpView({ state, top }: { state: State; top: number }): ReactNode {
  const lines = helpLines(state);
  const height = bodyHeight(state.size);
  const start = Math.min(top, Math.max(0, lines.length - height));
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(start, start + height)} />
    </Box>
  );
}
