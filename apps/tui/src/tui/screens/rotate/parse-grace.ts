/** Milliseconds of a length such as "36h", "90 min" or "2d 12h"; undefined when it is none, or nothing. */
export function parseGrace(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|m)[a-z]*/giu)];
  const rest = text.replaceAll(/(\d+(?:\.\d+)?)\s*(d|h|m)[a-z]*/giu, "").trim();
  if (parts.length === 0 || rest !== "") return undefined;
  const length = parts.reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (UNITS[unit.toLowerCase()] ?? 0),
    0,
  );
  return length > 0 && length <= LONGEST ? length : undefined;
}

const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };
const LONGEST = 365 * 86_400_000;
