import { pointerBelow } from "@cftokens/openapi/json";
import type { OperationItem } from "./find-operations.ts";

/** Operations that belong together: those of a document, of a tag, or below a path. */
export interface OperationGroup {
  /** No other group has it, and no operation. */
  readonly key: string;
  /** The name of the document or tag, or what its path adds to the one above. */
  readonly label: string;
  /** How many operations it has, those of the groups in it included. */
  readonly count: number;
  readonly isOpenAtFirst: boolean;
  readonly below: readonly (OperationGroup | PlacedOperation)[];
}

/** An operation in a group. */
export interface PlacedOperation {
  readonly item: OperationItem;
  /** What its path adds to that of the group; empty where it is the path of the group itself. */
  readonly label: string;
}

/** Whether what stands in a group is a group itself. */
export function isGroup(one: OperationGroup | PlacedOperation): one is OperationGroup {
  return "below" in one;
}

/**
 * The operations of a list as a tree: by document, by the first tag, by path. All are in the order
 * in which they are first met in the list. A level on which there is nothing to choose is left out:
 * the document where there is one, the tags where no operation has any. At first the documents are
 * open, and what is below a closed group, so that it is seen whole when it is unfolded.
 */
export function groupOperations(items: readonly OperationItem[]): OperationGroup["below"] {
  const documents = [...Map.groupBy(items, ({ document }) => document)];
  const [only] = documents;
  if (only !== undefined && documents.length === 1) return byTag(items, groupsAt(""));
  return documents.map(([{ name, file }, ones]) => {
    const key = pointerBelow(groupsAt(""), file ?? name);
    return { key, label: name, count: ones.length, isOpenAtFirst: true, below: byTag(ones, key) };
  });
}

function byTag(items: readonly OperationItem[], above: string): OperationGroup["below"] {
  const tags = [...Map.groupBy(items, ({ entry }) => entry.tags[0] ?? "")];
  if (tags.every(([tag]) => tag === "")) return byPath(items.map(toPath), { above, level: 0, isOpen: false });
  return tags.map(([tag, ones]) => {
    const key = pointerBelow(above, `#${tag}`);
    const below = byPath(ones.map(toPath), { above: key, level: 0, isOpen: true });
    return {
      key,
      label: tag === "" ? "(no tag)" : tag,
      count: ones.length,
      isOpenAtFirst: tags.length === 1,
      below,
    };
  });
}

// An operation with the segments of its path, those of the groups around it taken away.
interface PathOperation {
  readonly item: OperationItem;
  readonly segments: readonly string[];
}

interface PathPlace {
  readonly above: string;
  readonly level: number;
  readonly isOpen: boolean;
}

function toPath(item: OperationItem): PathOperation {
  return { item, segments: item.entry.path.split("/").slice(1) };
}

// Paths that go on alike are a group, as far as they do.
function byPath(
  operations: readonly PathOperation[],
  { above, level, isOpen }: PathPlace,
): OperationGroup["below"] {
  // Where an operation ends it stands alone, so that those of one path stay in their order.
  const starts = Map.groupBy(operations, (one) => one.segments[0] ?? one);
  return [...starts.values()].flatMap((ones): OperationGroup["below"] => {
    const [first] = ones;
    if (first === undefined || ones.length === 1 || first.segments.length === 0 || level >= deepest)
      return ones.map(({ item, segments }) => ({ item, label: segments.map(toLabel).join("") }));
    const length = commonLength(ones);
    const label = first.segments.slice(0, length).map(toLabel).join("");
    const key = pointerBelow(above, label);
    const rest = ones.map(({ item, segments }) => ({ item, segments: segments.slice(length) }));
    // What has nothing beside it is no choice.
    const isOpenAtFirst = isOpen || starts.size === 1;
    const below = byPath(rest, { above: key, level: level + 1, isOpen: isOpen || starts.size > 1 });
    return [{ key, label, count: ones.length, isOpenAtFirst, below }];
  });
}

function commonLength(operations: readonly PathOperation[]): number {
  const [first, ...others] = operations;
  const segments = first?.segments ?? [];
  const end = segments.findIndex((segment, at) => others.some((other) => other.segments[at] !== segment));
  return end < 0 ? segments.length : end;
}

function toLabel(segment: string): string {
  return `/${segment}`;
}

// Keys of operations begin with something else.
function groupsAt(place: string): string {
  return `groups:${place}`;
}

// How many groups of paths stand in each other at most: no path of an API needs more.
const deepest = 12;
