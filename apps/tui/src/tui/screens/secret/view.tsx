import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { inputText, restingText } from "../../lists/input-text.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { cutText, type ErrorReport, safeText } from "@cftokens/workbench/text";
import { bullet, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { SecretPrompt, SecretState } from "./state.ts";

/** A new secret, masked until the user asks for it. */
export function SecretView({ secret, state }: { secret: SecretState; state: State }): ReactNode {
  const { columns } = state.size;
  const width = columns - 4;
  const masked = "•".repeat(24);
  const shown = secret.secondsLeft > 0 ? safeText(secret.secret.reveal()) : masked;
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Lines
        lines={[
          [
            { text: `✓ ${cutText(secret.title, Math.max(10, width - 20))} `, tone: "good" },
            { text: cutText(secret.name, width - 12), tone: "strong" },
          ],
          ...(secret.warning === undefined ? [] : paragraph(`✗ ${secret.warning.title}`, width, "bad")),
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
      {secret.prompt === undefined ? (
        <Lines
          lines={paragraph("It cannot be shown again. Copy it, write it, pipe it, or reveal it.", width)}
        />
      ) : (
        <Lines lines={promptLines(secret.prompt, isSlow(state, "delivery"), width)} />
      )}
      {secret.warning === undefined ? null : <Lines lines={warningLines(secret.warning, width)} />}
    </Box>
  );
}

// Below the secret, which must stay in view where there is little room.
function warningLines({ reasons, advice }: ErrorReport, width: number): readonly StyledLine[] {
  const rest = reasons.length - mostReasons;
  return [
    [],
    ...reasons.slice(0, mostReasons).flatMap((reason) => bullet(reason, width)),
    ...(rest > 0 ? paragraph(`  … ${rest} more`, width, "dim") : []),
    ...labelled("  →", advice, { width, labelWidth: 4, tone: "strong" }),
  ];
}

const mostReasons = 3;

function promptLines(
  { kind, input, status }: SecretPrompt,
  isLong: boolean,
  width: number,
): readonly StyledLine[] {
  const question =
    kind === "file"
      ? "Write it to which file? It must not exist; only you can read it."
      : "Which command is to read it from standard input? (gh secret set NAME, wrangler secret put NAME)";
  const text = status.kind === "running" ? restingText(input) : inputText(input, { width: width - 2 });
  return [
    ...paragraph(question, width, "accent"),
    [{ text: kind === "file" ? "› " : "| " }, { text, tone: "strong" }],
    ...(status.kind === "running" && isLong
      ? [[{ text: "◌ Running; Esc stops it", tone: "waiting" as const }]]
      : []),
    ...(status.kind === "failed" ? paragraph(`✗ ${status.reason}`, width, "bad") : []),
  ];
}
