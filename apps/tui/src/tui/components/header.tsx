import { Box, Text } from "ink";
import type { ReactNode } from "react";
import type { Settings } from "../settings.ts";
import type { TargetBadge } from "@cftokens/workbench/connection";
import { cutText, textWidth } from "@cftokens/workbench/text";
import { Rule } from "./rule.tsx";

type HeaderSettings = Pick<Settings, "profile" | "readOnly" | "screenReader">;

/** What the program works on, for its badge; `files` where only files are explored. */
export type HeaderTarget = TargetBadge | { readonly kind: "files"; readonly count: number };

/**
 * The top of every screen: where the user is, and with which credential on what the program works.
 */
export function Header({
  title,
  target,
  settings,
  columns,
}: {
  title: readonly string[];
  target: HeaderTarget;
  settings: HeaderSettings;
  columns: number;
}): ReactNode {
  const place = title[title.length - 1] ?? "";
  const { badge, abouts } = badgeTexts(target, settings);
  // The longest that leaves room for the place: at least the profile is always there.
  const about =
    abouts.find((text) => textWidth(place) + textWidth(badge) + textWidth(text) + 5 <= columns) ??
    abouts[abouts.length - 1] ??
    "";
  const room = columns - textWidth(badge) - textWidth(about) - 5;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box width={columns} justifyContent="space-between">
        <Text wrap="truncate-end">
          <Text bold> {fitTitle(title, room)}</Text>
        </Text>
        <Text wrap="truncate-end">
          <Text dimColor>{about === "" ? "" : `${about} `}</Text>
          <Text bold color="black" backgroundColor={target.kind === "live" ? "red" : "green"}>
            {badge}
          </Text>
          <Text> </Text>
        </Text>
      </Box>
      <Rule columns={columns} settings={settings} />
    </Box>
  );
}

// Where the user is matters more than how they got there.
function fitTitle(title: readonly string[], room: number): string {
  const whole = title.join(" › ");
  const shorter = title.slice(1);
  return textWidth(whole) <= room || shorter.length === 0 ? cutText(whole, room) : fitTitle(shorter, room);
}

function badgeTexts(
  target: HeaderTarget,
  { profile, readOnly }: HeaderSettings,
): { readonly badge: string; readonly abouts: readonly string[] } {
  const mode = readOnly ? " READ-ONLY" : "";
  switch (target.kind) {
    case "emulator": {
      // The emulator without a profile of its own needs no second name.
      const name = profile === "emulator" ? "" : cutText(profile, 20);
      const about = "nothing leaves this machine";
      return {
        badge: ` EMULATOR${mode} `,
        abouts: name === "" ? [about, ""] : [`${name} · ${about}`, name],
      };
    }
    case "files": {
      const about = "calls go to their servers";
      return {
        badge: ` ${target.count} ${target.count === 1 ? "FILE" : "FILES"}${mode} `,
        abouts: [about, ""],
      };
    }
    case "live": {
      const name = cutText(profile, 20);
      return { badge: ` LIVE${mode} `, abouts: [`${name} · ${cutText(target.host, 40)}`, name] };
    }
  }
}
