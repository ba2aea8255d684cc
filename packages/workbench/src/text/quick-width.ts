/**
 * Display width of a text in terminal cells where each of its characters is one cell wide whatever
 * stands beside it; undefined for all others, which `string-width` knows. What the program draws by
 * itself is of the first kind, and the patterns that tell emoji apart take longer to compile than a
 * frame to draw.
 */
export function quickWidth(text: string): number | undefined {
  const shown = text.includes("\u001B") ? text.replaceAll(colour, "") : text;
  return oneCellEach.test(shown) ? shown.length : undefined;
}

/** How a terminal is told of colours and weights: it draws nothing (ECMA-48, SGR). */
// oxlint-disable-next-line no-control-regex -- it begins with one
const colour = /\u001B\[[\d;]*m/gu;

// ASCII, Latin letters and signs, dashes, quotes and the ellipsis, plain arrows, lines, blocks,
// circles and triangles, ticks and crosses.
const oneCellEach =
  /^[ -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2015\u2018-\u2022\u2026\u2039\u203A\u203C\u2190-\u2193\u21E5\u21E7\u23CE\u2500-\u259F\u25B2\u25B8\u25BC\u25BD\u25BE\u25C2\u25C6\u25CB\u25CC\u25CF\u25F7\u2713\u2717]*$/u;
