import { Text } from "ink";
import type { ReactNode } from "react";
import type { Settings } from "../settings.ts";

/** A line across the window. A screen reader would read it out, dash by dash: it gets none. */
export function Rule({
  columns,
  settings,
}: {
  columns: number;
  settings: Pick<Settings, "screenReader">;
}): ReactNode {
  return settings.screenReader ? null : <Text dimColor>{"─".repeat(columns)}</Text>;
}
