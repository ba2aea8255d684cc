import { Box } from "ink";
import type { ReactNode } from "react";
import type { Binding } from "../keys/binding.ts";
import type { Settings } from "../settings.ts";
import type { StyledLine } from "../text/styled-line.ts";
import { footerHints } from "./footer-hints.ts";
import { Lines } from "./lines.tsx";
import { Rule } from "./rule.tsx";

/** The foot of every screen: one line of news, and the keys that matter now. */
export function Footer({
  status,
  bindings,
  settings,
  columns,
}: {
  status: StyledLine;
  bindings: readonly Binding[];
  settings: Pick<Settings, "screenReader">;
  columns: number;
}): ReactNode {
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Rule columns={columns} settings={settings} />
      <Lines lines={[status, hintLine(bindings, columns)]} />
    </Box>
  );
}

function hintLine(bindings: readonly Binding[], columns: number): StyledLine {
  return footerHints(bindings, columns).flatMap(({ label, hint }): StyledLine => [
    { text: " " },
    { text: label, tone: "strong" },
    { text: ` ${hint} `, tone: "dim" },
  ]);
}
