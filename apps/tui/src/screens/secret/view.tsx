import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { safeText } from "../../safe-text.ts";
import { paragraph, type StyledLine } from "../../styled-line.ts";
import type { SecretState } from "./state.ts";

/** A new token's secret, masked until the user asks for it. */
export function SecretView({ secret, columns }: { secret: SecretState; columns: number }): ReactNode {
  const width = columns - 4;
  const masked = "•".repeat(24);
  const shown = secret.revealed ? safeText(secret.secret.reveal()) : masked;
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Lines
        lines={[
          [
            { text: "✓ Created ", tone: "good" },
            { text: secret.name, tone: "strong" },
          ],
          [],
          ...secret.companions.flatMap(({ label, value }): readonly StyledLine[] => [
            [{ text: label, tone: "dim" }],
            [{ text: value, tone: "strong" }],
            [],
          ]),
          ...paragraph(secret.what, width, "dim"),
        ]}
      />
      <Text bold wrap="hard">
        {shown}
      </Text>
      <Text> </Text>
      <Lines lines={paragraph("It cannot be shown again. Copy it, or reveal it and write it down.", width)} />
    </Box>
  );
}

/** The line of news while a secret is shown. */
export function secretStatus({ taken, revealed }: SecretState): StyledLine {
  if (revealed) return [{ text: " ! The secret is on your screen; v masks it", tone: "waiting" }];
  return taken ? [{ text: " The secret was taken once" }] : [{ text: " ! Not taken yet", tone: "waiting" }];
}
