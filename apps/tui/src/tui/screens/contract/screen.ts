import { cutText, safeText } from "@cftokens/workbench/text";
import type { Scope } from "../../keys/binding.ts";
import { inputText } from "../../lists/input-text.ts";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { SeenList } from "../../lists/seen-list.ts";
import type { Message } from "../../message.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import type { ScreenModule } from "../screen.ts";
import { coverageRows } from "./coverage-rows.ts";
import { openedFinding } from "./focused.ts";
import { contractBindings } from "./keymap.ts";
import { contractHead, contractLayout } from "./layout.ts";

/** The contract suite: what to run, how it goes, what it found and saw. */
export const contractScreen: ScreenModule<"contract"> = {
  keys: contractBindings,
  title: (_, { contract: { plan } }) => ["API", plan === undefined ? "Contract" : "Run the contract suite"],
  status: (_, state) => contractStatus(state),
  scopes: (_, state) => contractScopes(state),
  edited: (edit) => ({ area: "contract", type: "typed", edit }),
  seen: (_, state) => seenRows(state),
};

function contractScopes(state: State): readonly Scope[] {
  const { plan } = state.contract;
  if (plan?.typing !== undefined) return ["contract-target", "typing"];
  if (plan !== undefined) return ["contract-plan", "screens", "global"];
  return openedFinding(state) === undefined
    ? ["contract", "screens", "global"]
    : ["contract-finding", "screens", "global"];
}

function contractStatus({ contract: { plan, run }, size }: State): StyledLine {
  if (plan?.typing !== undefined)
    return [
      {
        text: cutText(` › address: ${inputText(plan.typing, { width: size.columns - 14 })}`, size.columns),
        tone: "strong",
      },
    ];
  if (plan !== undefined) return [{ text: cutText(` Nothing was sent yet.`, size.columns), tone: "dim" }];
  const [problem] = run?.problems ?? [];
  if (problem !== undefined) return [{ text: cutText(` ✗ ${problem}`, size.columns), tone: "bad" }];
  const remark = run?.status === "ended" ? undefined : run?.remarks.at(-1);
  return [{ text: remark === undefined ? "" : cutText(` ${safeText(remark)}`, size.columns), tone: "dim" }];
}

// What can be clicked: the findings, or the rows of what was seen.
function seenRows(state: State): SeenList | undefined {
  const { contract, size } = state;
  if (contract.plan !== undefined || openedFinding(state) !== undefined) return undefined;
  const { list, whole } = contractLayout(size);
  return contract.tab === "findings"
    ? {
        ...contract.findings,
        head: contractHead,
        pageSize: list,
        length: contract.run?.found.length ?? 0,
        moved,
      }
    : {
        cursor: contract.coverage.cursor,
        top: contract.coverage.top,
        head: contractHead,
        pageSize: whole,
        length: coverageRows(contract).length,
        moved,
        clicked: { area: "contract", type: "folded", to: "other" },
      };
}

function moved(move: ListMove): Message {
  return { area: "contract", type: "moved", move };
}
