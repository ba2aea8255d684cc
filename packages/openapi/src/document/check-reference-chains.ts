import { isJsonObject } from "../json/json-object.ts";
import { childOf, parsePointer, pointerBelow } from "../json/json-pointer.ts";
import { refPointer } from "./resolve-ref.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

/**
 * Checks that no `$ref` of a parsed file leads within it, by other references, back to itself or
 * over more than `longestChain` of them: the bundler follows each chain anew from every reference
 * to it, and may end the process at a circle. Throws SpecError, which names the reference. In a
 * tree, no object is at two places.
 */
export function checkReferenceChains(
  root: unknown,
  file: string,
  { isTree }: { readonly isTree: boolean },
): void {
  const links = new Map<string, Link>();
  const seen = new Set<unknown>();
  const open: Place[] = [{ value: root, name: "", around: undefined }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value } = place;
    if (typeof value !== "object" || value === null || (!isTree && seen.has(value))) continue;
    if (!isTree) seen.add(value);
    const ref = refOf(value);
    const problem = ref === undefined ? undefined : problemOf(follow(root, ref, links));
    if (problem !== undefined) throw new SpecError({ file, pointer: pointerTo(place), ...problem });
    for (const [name, one] of Object.entries(value))
      if (typeof one === "object") open.push({ value: one, name, around: place });
  }
}

// How many references lead from one to the next at most.
const longestChain = 100;

function problemOf(link: Link): Pick<SpecProblem, "reason" | "nextStep"> | undefined {
  if (link === endless)
    return { reason: "leads back to itself", nextStep: "Let this $ref name what is meant." };
  if (link.length <= longestChain) return undefined;
  return {
    reason: `begins a chain of more than ${longestChain} references`,
    nextStep: "Let this $ref name what the last one of the chain names.",
  };
}

// A value and where it is. Pointers are made of it only for errors.
interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly around: Place | undefined;
}

function pointerTo({ name, around }: Place): string {
  return around === undefined ? "" : pointerBelow(pointerTo(around), name);
}

// What a reference leads to, and over how many references, itself included.
interface Link {
  readonly value: unknown;
  readonly length: number;
}

const tooLong: Link = { value: undefined, length: longestChain + 1 };
// A chain that comes back to itself.
const endless: Link = { value: undefined, length: 1 };

// Follows a reference, and those at the objects that its pointer passes and that lack what it
// names. It calls itself for each of them, no deeper than a chain may be long.
function follow(root: unknown, ref: string, links: Map<string, Link>, depth = 1): Link {
  const known = links.get(ref);
  if (known !== undefined) return known;
  if (depth > longestChain) return tooLong;
  // Until it has an end.
  links.set(ref, endless);
  let value: unknown = root;
  let length = 1;
  let hasEnd = true;
  const enter = (): void => {
    const next = refOf(value);
    if (next === undefined) return;
    const link = follow(root, next, links, depth + 1);
    value = link.value;
    length += link.length;
    hasEnd &&= link !== endless;
  };
  for (const segment of parsePointer(refPointer(ref))) {
    // A member beside a `$ref` is its own, as it is for the bundler.
    if (childOf(value, segment) === undefined) enter();
    value = childOf(value, segment);
  }
  enter();
  if (!hasEnd) return endless;
  const link = length > longestChain ? tooLong : { value, length };
  links.set(ref, link);
  return link;
}

// The reference of an object to its own file.
function refOf(value: unknown): string | undefined {
  const ref = isJsonObject(value) ? value["$ref"] : undefined;
  return typeof ref === "string" && ref.startsWith("#/") ? ref : undefined;
}
