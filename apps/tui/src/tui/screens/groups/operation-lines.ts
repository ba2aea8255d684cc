import { operationsOfGroup, productOf } from "@cftokens/policy/permissions";
import type { GroupOption } from "@cftokens/workbench/groups";
import type { KnownOperation } from "@cftokens/workbench/needs";
import { cutText, fitText } from "@cftokens/workbench/text";
import type { KnownOperations } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";

/**
 * What a permission group lets one call, in one line: how many operations of which products, those
 * with the most first.
 */
export function callsLine(group: GroupOption, known: KnownOperations, width: number): StyledLine {
  if (known.status !== "all") return [{ text: "Loading what it lets one call…", tone: "dim" }];
  const products = productsOf(group, known);
  const count = products.reduce((sum, { operations }) => sum + operations.length, 0);
  if (count === 0) return [{ text: noOperation, tone: "dim" }];
  const parts = products.map(({ product, operations }) => `${product} ${operations.length}`);
  return [{ text: cutText(`Lets one call ${operationsIn(count)}: ${parts.join(", ")}`, width), tone: "dim" }];
}

/**
 * The operations that a permission group lets one call, by product, in at most `height` lines: each
 * of them where there is room, else a line for each product.
 */
export function callsLines(
  group: GroupOption,
  known: KnownOperations,
  { width, height }: { readonly width: number; readonly height: number },
): readonly StyledLine[] {
  if (known.status !== "all") return [callsLine(group, known, width)];
  const products = productsOf(group, known);
  if (products.length === 0) return [[{ text: noOperation, tone: "dim" }]];
  const each = products.flatMap(({ product, operations }) =>
    operations.map(({ method, path }, index): StyledLine => [
      { text: fitText(index === 0 ? product : "", productCells), tone: "accent" },
      { text: cutText(` ${fitText(method, 6)} ${path}`, width - productCells) },
    ]),
  );
  if (each.length <= height) return each;
  const lines = products.map(({ product, operations }): StyledLine => {
    const methods = [...new Set(operations.map(({ method }) => method))].toSorted().join(", ");
    return [
      { text: fitText(product, productCells), tone: "accent" },
      { text: cutText(` ${operationsIn(operations.length)}: ${methods}`, width - productCells) },
    ];
  });
  if (lines.length <= height) return lines;
  const rest = lines.length - height + 1;
  return [...lines.slice(0, height - 1), [{ text: `… ${rest} more products`, tone: "dim" }]];
}

interface Product {
  readonly product: string;
  readonly operations: readonly KnownOperation[];
}

function productsOf(group: GroupOption, { operations }: KnownOperations): readonly Product[] {
  const byProduct = Map.groupBy(operationsOfGroup(group, operations), productOf);
  return [...byProduct]
    .map(([product, same]) => ({ product, operations: same }))
    .toSorted((one, other) => other.operations.length - one.operations.length);
}

function operationsIn(count: number): string {
  return count === 1 ? "1 operation" : `${count} operations`;
}

const noOperation = "No operation is known that it suffices for.";
const productCells = 24;
