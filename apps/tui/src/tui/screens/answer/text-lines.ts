/**
 * Where the rows of a text begin: its lines, and parts of those that are longer than a row. Parts
 * are counted in characters, not measured: of a line with other characters than those of ASCII they
 * have half as many, because those may be two cells wide.
 */
export function textLines(body: { readonly text: string }, width: number): Int32Array {
  const known = made.get(body);
  if (known?.width === width) return known.starts;
  const starts = startsOf(body.text, Math.max(4, width));
  made.set(body, { width, starts });
  return starts;
}

const made = new WeakMap<
  { readonly text: string },
  { readonly width: number; readonly starts: Int32Array }
>();

function startsOf(text: string, width: number): Int32Array {
  const starts: number[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const step = end - start <= width / 2 || isAscii(text, start, end) ? width : Math.floor(width / 2);
    starts.push(start);
    for (let at = start + step; at < end; at += step) {
      // A character of two units stays one.
      if (isLow(text.charCodeAt(at))) at -= 1;
      starts.push(at);
    }
    start = end + 1;
  }
  return Int32Array.from(starts);
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
