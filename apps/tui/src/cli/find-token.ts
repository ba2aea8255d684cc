import { kindName, storedName, tokenId, type TokenRow } from "@cftokens/workbench/inventory";
import { CommandError, reportLines } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { findNamed } from "./is-named.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";

/**
 * The token that a command names by its name or id, with everything around it. Throws CommandError
 * when it is not there, or not the only one.
 */
export async function findToken(
  args: Arguments,
  environment: Environment,
): Promise<{ readonly row: TokenRow; readonly inventory: Inventory }> {
  const [wanted = ""] = args.positionals;
  const inventory = await loadInventory(environment, {
    kind: undefined,
    account: valueOf(args, "account"),
    zone: valueOf(args, "zone"),
  });
  return { row: pickToken(wanted, inventory), inventory };
}

/** The only token with this id or, without one, with this name. Throws CommandError. */
export function pickToken(wanted: string, { rows, failures }: Inventory): TokenRow {
  const byId = rows.filter(({ listed }) => tokenId(listed) === wanted);
  const found = byId.length > 0 ? byId : findNamed(rows, wanted, ({ listed }) => storedName(listed));
  const [row, second] = found;
  if (row === undefined)
    throw new CommandError(
      [
        `no token named ${JSON.stringify(wanted)}; run cftokens list`,
        // A list that failed may be the one that has it.
        ...failures.flatMap(reportLines),
      ],
      1,
    );
  if (second === undefined) return row;
  throw new CommandError(
    [
      `${found.length} tokens are named ${JSON.stringify(wanted)}; use an id:`,
      ...found.map(({ owner, listed }) => `  ${tokenId(listed)}  ${kindName(listed.kind)}, ${owner}`),
    ],
    2,
  );
}
