import { Box, renderToString, Text } from "ink";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";

// What the patch of Ink keeps from one frame to the next must never be seen.
const frames: Readonly<Record<string, ReactNode>> = {
  "plain lines": lines("one", "two", "three"),
  "the same lines in another order": lines("three", "two", "one"),
  "a line that is styled": lines("one", "\u001B[1mtwo\u001B[22m", "three"),
  "a line that is styled otherwise": lines("one", "\u001B[31mtwo\u001B[39m", "three"),
  "a style that goes on in the next row": lines("\u001B[7mone\ntwo\u001B[27m three"),
  "wide characters": lines("東京 tokyo", "二 two"),
  "wide characters cut in half": <Box width={5}>{clipped("東京都庁舎")}</Box>,
  "narrow characters cut": <Box width={5}>{clipped("tokyo town")}</Box>,
  "a line over another one": over("東京都庁舎", "|"),
  "another line over it": over("東京都庁舎", "||"),
  "marks and invisible characters": lines("e\u0301a\u200B b", "\u{1F469}\u200D\u{1F4BB} code"),
  "carriage returns and tabs": lines("one\r\ntwo", "a\tb"),
  "a link": lines("\u001B]8;;https://pets.example\u0007pets\u001B]8;;\u0007"),
  nothing: <Box />,
};

function lines(...texts: readonly string[]): ReactNode {
  return (
    <Box flexDirection="column">
      {texts.map((text, index) => (
        <Text key={index}>{text}</Text>
      ))}
    </Box>
  );
}

function clipped(text: string): ReactNode {
  return (
    <Box width={5} overflowX="hidden">
      <Box width={20} flexShrink={0}>
        <Text>{text}</Text>
      </Box>
    </Box>
  );
}

function over(below: string, above: string): ReactNode {
  return (
    <Box>
      <Text>{below}</Text>
      <Box position="absolute" marginLeft={1}>
        <Text>{above}</Text>
      </Box>
    </Box>
  );
}

const others = (own: string) => Object.entries(frames).filter(([name]) => name !== own);

describe("a frame", () => {
  it.each(Object.entries(frames))("is the same after any other one: %s", (name, frame) => {
    const afresh = drawnAfresh(frame);
    for (const [, other] of others(name)) {
      renderToString(other, { columns: 40 });

      expect(renderToString(frame, { columns: 40 })).toBe(afresh);
      expect(renderToString(frame, { columns: 40 })).toBe(afresh);
    }
  });

  it("is another one for each of these", () => {
    expect(new Set(Object.values(frames).map((frame) => drawnAfresh(frame))).size).toBe(others("").length);
  });
});

// Two other frames later nothing is kept of what was drawn before.
function drawnAfresh(frame: ReactNode): string {
  for (const text of ["x", "y"]) renderToString(<Text>{text}</Text>, { columns: 2 });
  return renderToString(frame, { columns: 40 });
}
