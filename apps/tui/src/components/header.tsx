import { Box, Text } from "ink";
import type { ReactNode } from "react";
import type { TargetBadge } from "../state.ts";
import { cutText, textWidth } from "../text-width.ts";

/** The top of every screen: where the user is, and what the program works on. */
export function Header({
  title,
  target,
  columns,
}: {
  title: readonly string[];
  target: TargetBadge;
  columns: number;
}): ReactNode {
  const { badge, about } = badgeTexts(target);
  const place = title[title.length - 1] ?? "";
  const isTight = textWidth(place) + textWidth(badge) + textWidth(about) + 5 > columns;
  const room =
    columns - textWidth(badge) - (isTight && target.kind === "emulator" ? 4 : textWidth(about) + 5);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box width={columns} justifyContent="space-between">
        <Text wrap="truncate-end">
          <Text bold> {fitTitle(title, room)}</Text>
        </Text>
        <Text wrap="truncate-end">
          <Text dimColor>{isTight && target.kind === "emulator" ? "" : `${about} `}</Text>
          <Text bold color="black" backgroundColor={target.kind === "live" ? "red" : "green"}>
            {badge}
          </Text>
          <Text> </Text>
        </Text>
      </Box>
      <Text dimColor>{"─".repeat(columns)}</Text>
    </Box>
  );
}

// Where the user is matters more than how they got there.
function fitTitle(title: readonly string[], room: number): string {
  const whole = title.join(" › ");
  const shorter = title.slice(1);
  return textWidth(whole) <= room || shorter.length === 0 ? cutText(whole, room) : fitTitle(shorter, room);
}

function badgeTexts(target: TargetBadge): { readonly badge: string; readonly about: string } {
  switch (target.kind) {
    case "emulator":
      return { badge: " EMULATOR ", about: "nothing leaves this machine" };
    case "live":
      return { badge: " LIVE ", about: cutText(target.host, 40) };
  }
}
