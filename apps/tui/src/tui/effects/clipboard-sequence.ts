/**
 * How the terminal is reached: from within tmux or screen, escape sequences have to be passed
 * through.
 */
export interface Multiplexer {
  readonly tmux: boolean;
  readonly screen: boolean;
}

/** The multiplexer that the environment names. */
export function findMultiplexer(env: Readonly<Record<string, string | undefined>>): Multiplexer {
  const tmux = (env["TMUX"] ?? "") !== "";
  return { tmux, screen: !tmux && (env["STY"] ?? "") !== "" };
}

/**
 * The OSC 52 sequence that puts a text on the terminal's clipboard; it works over SSH. In tmux it
 * is sent twice: plainly (for `set-clipboard on`) and wrapped (for `allow-passthrough on`). In
 * screen it is cut into device control strings of at most 768 bytes, the longest that screen takes.
 */
export function clipboardSequence(text: string, { tmux, screen }: Multiplexer): string {
  const sequence = `\u001B]52;c;${Buffer.from(text, "utf8").toString("base64")}\u0007`;
  if (tmux) return `${sequence}\u001BPtmux;${sequence.replaceAll("\u001B", "\u001B\u001B")}\u001B\\`;
  if (screen) {
    const chunks = sequence.match(/[\s\S]{1,768}/gu) ?? [];
    return chunks.map((chunk) => `\u001BP${chunk}\u001B\\`).join("");
  }
  return sequence;
}
