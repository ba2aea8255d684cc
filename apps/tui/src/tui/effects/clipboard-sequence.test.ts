import { describe, expect, it } from "vitest";
import { clipboardSequence, findMultiplexer } from "./clipboard-sequence.ts";

describe("clipboardSequence", () => {
  it("is plain OSC 52 outside a multiplexer", () => {
    expect(clipboardSequence("made-up", findMultiplexer({}))).toBe("\u001B]52;c;bWFkZS11cA==\u0007");
  });

  it("is passed through tmux too", () => {
    expect(clipboardSequence("made-up", findMultiplexer({ TMUX: "/run/tmux,1,0", STY: "1" }))).toBe(
      "\u001B]52;c;bWFkZS11cA==\u0007\u001BPtmux;\u001B\u001B]52;c;bWFkZS11cA==\u0007\u001B\\",
    );
  });

  it("is cut into short pieces in screen", () => {
    const sequence = clipboardSequence("x".repeat(900), findMultiplexer({ STY: "1.tty" }));
    const pieces = sequence.split("\u001B\\").slice(0, -1);
    expect(pieces).toHaveLength(2);
    expect(pieces.every((piece) => piece.startsWith("\u001BP") && piece.length <= 770)).toBe(true);
  });
});
