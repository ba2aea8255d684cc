import { pointerBelow } from "@cftokens/openapi/json";
import { wrapText } from "@cftokens/workbench/text";
import type { StyledLine, Tone } from "../../../text/styled-line.ts";

/** A line of a tree, and what unfolds below it. What is folded is not made. */
export interface TreeNode {
  /** No other node beside it has the name, and it has it again when the tree is made anew. */
  readonly name: string;
  /** The line, in as many cells; it may be longer. */
  readonly line: (width: number) => StyledLine;
  /** What unfolds; a node without it is only read. */
  readonly below?: (() => readonly TreeNode[]) | undefined;
  /** Whether it is unfolded before anybody folds it. */
  readonly isOpenAtFirst?: boolean;
  /** More about it, a paragraph each. */
  readonly about?: () => readonly string[];
}

/** A node of a tree that is seen. */
export interface TreeRow {
  readonly node: TreeNode;
  /** The names of the nodes from the root to this one, as a JSON pointer. */
  readonly key: string;
  readonly depth: number;
  readonly isOpen: boolean;
}

/**
 * The rows of a tree from top to bottom. `toggled` has the keys of those that were unfolded, or
 * folded where they are open at first.
 */
export function listRows(nodes: readonly TreeNode[], toggled: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const waiting = nodes.map((node) => ({ node, above: "", depth: 0 })).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, above, depth } = next;
    const key = pointerBelow(above, node.name);
    // What is folded is not asked whether it could unfold: there may be very many of them.
    const below = (node.isOpenAtFirst ?? false) === toggled.has(key) ? undefined : node.below?.();
    rows.push({ node, key, depth, isOpen: below !== undefined });
    for (const one of below?.toReversed() ?? []) waiting.push({ node: one, above: key, depth: depth + 1 });
  }
  return rows;
}

/** The place of the row that another one stands below; its own where it stands below none. */
export function rowAbove(rows: readonly TreeRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  const above = rows.findLastIndex((row, at) => at < index && row.depth < depth);
  return above < 0 ? index : above;
}

/** A text as nodes that are only read, one for each of its lines. */
export function textNodes(name: string, text: string, width: number, tone?: Tone): readonly TreeNode[] {
  return wrapText(text, Math.max(1, width)).map((line, index) => ({
    name: `${name} ${index}`,
    line: () => [{ text: line, ...(tone !== undefined && { tone }) }],
  }));
}
