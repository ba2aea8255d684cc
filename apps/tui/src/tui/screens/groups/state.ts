import { emptyFilterList, type FilterList } from "../../lists/filter-list.ts";
import type { GroupHolding } from "./group-holdings.ts";

/** The permission groups and who holds them, as the screen was left. */
export interface HoldingsState extends FilterList<GroupHolding> {
  /** Whether only groups that a token holds are shown. */
  readonly heldOnly: boolean;
  /** Whether the operations of the group under the cursor are shown in place of who holds it. */
  readonly showsOperations: boolean;
}

/** The screen before anybody went there. */
export const initialHoldings: HoldingsState = {
  ...emptyFilterList(),
  heldOnly: false,
  showsOperations: false,
};
