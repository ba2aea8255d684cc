import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { cutText, fitText } from "@cftokens/workbench/text";
import type { DialogViewProps } from "../dialog.ts";

/** The list of profiles: the one in use is marked. */
export function ProfilesView({ dialog: list, state }: DialogViewProps<"profiles">): ReactNode {
  const { profiles, profile } = state.settings;
  const height = Math.max(1, bodyHeight(state.size) - 2);
  const top = scrollTo(0, list.cursor, { length: profiles.length, pageSize: height });
  const width = state.size.columns - 4;
  return (
    <Box paddingX={2} flexDirection="column">
      <Lines lines={[[{ text: "Work with which credential?", tone: "accent" }], []]} />
      <Lines
        lines={profiles
          .slice(top, top + height)
          .map(({ name, source }) => [
            { text: name === profile ? "● " : "○ " },
            { text: fitText(name, 20), tone: "strong" },
            { text: fitText(cutText(`  ${source}`, width - 22), width - 22), tone: "dim" },
          ])}
        focus={list.cursor - top}
      />
    </Box>
  );
}
