import { askWidths, type ToldWidths } from "../keys/width-answer.ts";
import type { Settings } from "../settings.ts";
import { asciiOutput } from "./ascii-glyphs.ts";

/** Where the screens are written: with their glyphs, or in ASCII where they are too wide. */
export interface GlyphOutput {
  readonly stream: NodeJS.WriteStream;
  /** Asks the terminal how wide it draws them, where the settings say so. */
  readonly ask: () => void;
  /** Takes its answer, whenever it comes. */
  readonly take: (told: ToldWidths) => void;
  /** Settles with the answer, or at once when nothing is asked. */
  readonly answered: Promise<void>;
  /** Settles when all has to be drawn anew, in ASCII. */
  readonly changed: Promise<void>;
}

/** Makes an output that writes glyphs, or ASCII as the settings and the terminal say. */
export function createGlyphOutput(
  stdout: NodeJS.WriteStream,
  { ascii, asksWidths }: Pick<Settings, "ascii" | "asksWidths">,
): GlyphOutput {
  let isAscii = ascii;
  const answered = Promise.withResolvers<void>();
  const changed = Promise.withResolvers<void>();
  if (!asksWidths) answered.resolve();
  return {
    stream: ascii || asksWidths ? asciiOutput(stdout, () => isAscii) : stdout,
    ask() {
      if (asksWidths) stdout.write(askWidths);
    },
    take(told) {
      answered.resolve();
      if (told === "one cell" || isAscii) return;
      isAscii = true;
      changed.resolve();
    },
    answered: answered.promise,
    changed: changed.promise,
  };
}
