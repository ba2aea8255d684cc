import type { Severity } from "@cftokens/policy";
import { emptySeekList, type SeekList } from "../../lists/seek-list.ts";
import type { TextInput } from "../../lists/text-input.ts";
import type { Ending } from "../calendar/endings.ts";
import { type CanState, initialCan } from "../can/state.ts";
import type { GroupHolding } from "../groups/group-holdings.ts";
import type { OperationItem } from "../operations/find-operations.ts";
import type { OpenedOperation } from "../operations/state.ts";
import type { Finding } from "../risks/findings.ts";

/** The screens that look at all tokens in another way than the table does, as they were left. */
export interface SeeState {
  /** The location bar while the user types into it. */
  readonly location: TextInput | undefined;
  /** The only severity that the risk radar shows. */
  readonly severity: Severity | undefined;
  /** Whether only permission groups that a token holds are shown. */
  readonly heldOnly: boolean;
  readonly risks: SeekList<Finding>;
  readonly calendar: SeekList<Ending>;
  readonly groups: SeekList<GroupHolding>;
  readonly can: CanState;
  readonly operations: SeekList<OperationItem>;
  /** The operation that is looked at. */
  readonly opened: OpenedOperation | undefined;
}

/** The screens before anybody went there. */
export function initialSee(): SeeState {
  return {
    location: undefined,
    severity: undefined,
    heldOnly: false,
    risks: emptySeekList(),
    calendar: emptySeekList(),
    groups: emptySeekList(),
    can: initialCan(),
    operations: emptySeekList(),
    opened: undefined,
  };
}
