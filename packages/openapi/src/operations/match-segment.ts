/**
 * The values of the parameters of one segment of a path template in a segment of a path, and a
 * digit that says how concrete the template is: 0 concrete, 1 partly, 2 a parameter. Undefined
 * where the segment is another one.
 */
export function matchSegment(
  template: string,
  segment: string,
): { readonly rank: string; readonly values: Readonly<Record<string, string>> } | undefined {
  if (!template.includes("{")) return template === segment ? { rank: "0", values: {} } : undefined;
  if (/^\{[^{}]+\}$/u.test(template)) {
    return segment === "" ? undefined : { rank: "2", values: { [template.slice(1, -1)]: segment } };
  }
  const names = [...template.matchAll(/\{([^{}]+)\}/gu)].map((match) => match[1] ?? "");
  const found = readValues(template.split(/\{[^{}]+\}/u), segment);
  if (found === undefined) return undefined;
  return {
    rank: "1",
    values: Object.fromEntries(names.map((name, index) => [name, found[index] ?? ""])),
  };
}

// The values between some texts in a segment, each as short as possible and not empty; undefined
// where the segment is made otherwise. Looks at each place of the segment once.
function readValues(
  [first = "", ...others]: readonly string[],
  segment: string,
): readonly string[] | undefined {
  if (!segment.startsWith(first)) return undefined;
  const last = others.at(-1) ?? "";
  const end = segment.length - last.length;
  const values: string[] = [];
  let at = first.length;
  for (const text of others.slice(0, -1)) {
    const next = segment.indexOf(text, at + 1);
    if (next === -1) return undefined;
    values.push(segment.slice(at, next));
    at = next + text.length;
  }
  if (end <= at || !segment.endsWith(last)) return undefined;
  return [...values, segment.slice(at, end)];
}
