import { isJsonObject } from "../json/json-object.ts";
import { childOf, parsePointer } from "../json/json-pointer.ts";
import { refPointer } from "./resolve-ref.ts";

/**
 * Whether each reference of a parsed document, and each that a discriminator maps a value to, leads
 * to a map or a list within the document, by the members that its pointer names and no further
 * reference. What stands in data must not look like a reference any more (hideData). No for a
 * document whose references lead on from target to target more than `deepest` times.
 */
export function refersToItselfAlone(root: unknown): boolean {
  const seen = new Set<object>();
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { value, depth } = one;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if (depth > deepest) return false;
    // What holds nothing more may be seen again; it is most of a document.
    const refs = referencesOf(value);
    if (refs.length > 0 || Object.values(value).some((below) => typeof below === "object")) seen.add(value);
    // What is taken next is the last: targets first, then members in their order.
    for (const below of Object.values(value).toReversed())
      if (typeof below === "object") open.push({ value: below, depth });
    for (const ref of refs) {
      const target = targetOf(root, ref);
      if (target === undefined) return false;
      open.push({ value: target, depth: depth + 1 });
    }
  }
  return true;
}

// Large documents of real APIs have some twenty. The bundler refuses what is several hundred deep,
// which nothing after it could judge.
const deepest = 100;

function referencesOf(value: object): readonly string[] {
  if (!isJsonObject(value)) return [];
  const { $ref, mapping } = value;
  const mapped = isJsonObject(mapping) ? Object.values(mapping) : [];
  return [
    ...(typeof $ref === "string" ? [$ref] : []),
    // Without a slash, it is the name of a schema (OpenAPI 3.1, Discriminator Object).
    ...mapped.filter((one) => typeof one === "string" && /[#/]/u.test(one)).map(String),
  ];
}

function targetOf(root: unknown, ref: string): object | undefined {
  if (!ref.startsWith("#/")) return undefined;
  let value = root;
  for (const segment of parsePointer(refPointer(ref))) value = childOf(value, segment);
  return typeof value === "object" && value !== null ? value : undefined;
}
