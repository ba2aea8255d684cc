import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";
import { focusedFinding, savedFinding } from "./focused.ts";
import { isRunning } from "./state.ts";

/** The keys of the contract suite: what to run, how it goes, what it found and saw. */
export const contractBindings: readonly Binding[] = [
  {
    scope: "screens",
    keys: ["T"],
    action: { area: "contract", type: "opened" },
    description: "test whether the API answers as its documents say: the contract suite",
    category: "Look",
  },
  ...listBindings("contract-plan", (move) => ({ area: "contract", type: "row-moved", move })),
  {
    scope: "contract-plan",
    keys: ["enter"],
    action: { area: "contract", type: "start-requested" },
    description: "run the contract suite",
    category: "Look",
    hint: "run it",
  },
  {
    scope: "contract-plan",
    keys: ["right", "l", " "],
    action: { area: "contract", type: "cycled", count: 1 },
    description: "the next choice of what to run",
    category: "Look",
    hint: "change",
  },
  {
    scope: "contract-plan",
    keys: ["left", "h"],
    action: { area: "contract", type: "cycled", count: -1 },
    description: "the choice of what to run before",
    category: "Look",
  },
  {
    scope: "contract-plan",
    keys: ["t"],
    action: { area: "contract", type: "typing-started" },
    description: "type the address of the API that is tested",
    category: "Look",
    hint: "address",
    disabledReason: ({ contract: { plan } }) =>
      plan?.sources[plan.source]?.isOfProfile === true
        ? "It goes where the profile says: P works with another one"
        : undefined,
  },
  {
    scope: "contract-plan",
    keys: ["esc"],
    action: { area: "contract", type: "left" },
    description: "run nothing, and go back to the operations",
    category: "Look",
    hint: "back",
  },
  {
    scope: "contract-target",
    keys: ["enter"],
    action: { area: "contract", type: "typing-confirmed" },
    description: "take this address; empty takes that of the document",
    category: "Look",
    hint: "take it",
  },
  {
    scope: "contract-target",
    keys: ["esc"],
    action: { area: "contract", type: "typing-cancelled" },
    description: "leave the address as it was",
    category: "Look",
    hint: "leave it",
  },
  ...listBindings("contract", (move) => ({ area: "contract", type: "moved", move })),
  {
    scope: "contract",
    keys: ["enter", "l", "right"],
    action: { area: "contract", type: "finding-opened" },
    description: "everything about the finding",
    category: "Look",
    hint: "open",
    when: ({ contract: { tab } }) => tab === "findings",
    disabledReason: (state) => (focusedFinding(state) === undefined ? "There is no finding" : undefined),
  },
  {
    scope: "contract",
    keys: ["right", "l"],
    action: { area: "contract", type: "folded", to: "open" },
    description: "unfold what was seen, or go there",
    category: "Look",
    hint: "unfold",
    when: ({ contract: { tab } }) => tab === "coverage",
  },
  {
    scope: "contract",
    keys: ["left", "h"],
    action: { area: "contract", type: "folded", to: "closed" },
    description: "fold what was seen, or go to the row above it",
    category: "Look",
    when: ({ contract: { tab } }) => tab === "coverage",
  },
  {
    scope: "contract",
    keys: ["enter", " "],
    action: { area: "contract", type: "folded", to: "other" },
    description: "fold or unfold what was seen",
    category: "Look",
    when: ({ contract: { tab } }) => tab === "coverage",
  },
  {
    scope: "contract",
    keys: ["tab"],
    action: { area: "contract", type: "tab-switched" },
    description: "what was seen, or what was found",
    category: "Look",
    hint: "found/seen",
  },
  {
    scope: "contract",
    keys: ["esc"],
    action: { area: "contract", type: "stopped" },
    description: "stop the contract suite; it removes what it made",
    category: "Look",
    hint: "stop",
    when: ({ contract }) => isRunning(contract),
  },
  {
    scope: "contract",
    keys: ["esc"],
    action: { area: "contract", type: "left" },
    description: "back to the operations; what was found stays",
    category: "Look",
    hint: "back",
    when: ({ contract }) => !isRunning(contract),
  },
  {
    scope: "contract",
    keys: ["n"],
    action: { area: "contract", type: "planned" },
    description: "set up another run",
    category: "Look",
    hint: "new run",
    disabledReason: ({ contract }) => (isRunning(contract) ? "It still runs: Esc stops it" : undefined),
  },
  {
    scope: "contract",
    keys: ["e"],
    action: { area: "export", type: "opened", what: "contract-report" },
    description: "write the report to a file: HTML, JUnit, JSON or text",
    category: "Look",
    hint: "report",
    disabledReason: ({ contract: { run } }) =>
      run?.result === undefined ? "There is no report before the end" : undefined,
  },
  ...findingBindings("contract"),
  ...findingBindings("contract-finding"),
  ...listBindings("contract-finding", (move) => ({ area: "contract", type: "moved", move })),
  {
    scope: "contract-finding",
    keys: ["enter"],
    action: { area: "contract", type: "operation-opened" },
    description: "look at the operation of the finding",
    category: "Look",
    hint: "operation",
  },
  {
    scope: "contract-finding",
    keys: ["esc", "left", "h"],
    action: { area: "contract", type: "finding-closed" },
    description: "back to all findings",
    category: "Look",
    hint: "back",
  },
];

function findingBindings(scope: "contract" | "contract-finding"): readonly Binding[] {
  return [
    {
      scope,
      keys: ["a"],
      action: { area: "contract", type: "replayed" },
      description: "send the case of the finding again, and see whether it still stands",
      category: "Look",
      hint: "again",
      when: isOnFinding,
      disabledReason: whyNotAgain,
    },
    {
      scope,
      keys: ["s"],
      action: { area: "export", type: "opened", what: "case" },
      description: "save the exchange of the finding as a case for contract check",
      category: "Look",
      hint: "save",
      when: isOnFinding,
      disabledReason: whyNotSaved,
    },
    {
      scope,
      keys: ["o"],
      action: { area: "contract", type: "operation-opened" },
      description: "look at the operation of the row",
      category: "Look",
    },
    {
      scope,
      keys: ["y"],
      action: { area: "contract", type: "command-copied" },
      description: "copy the command that runs the same",
      category: "Look",
      hint: "copy",
    },
  ];
}

function isOnFinding({ contract: { tab, opened } }: State): boolean {
  return tab === "findings" || opened !== undefined;
}

function whyNotAgain(state: State): string | undefined {
  const finding = savedFinding(state);
  if (finding === undefined) return "There is no finding";
  if (isRunning(state.contract)) return "Something is still on its way: Esc stops it";
  return finding.operation === "*" ? "It is about the run as a whole: n sets up another one" : undefined;
}

function whyNotSaved(state: State): string | undefined {
  const finding = savedFinding(state);
  if (finding === undefined) return "There is no finding";
  return finding.isOfExchange ? undefined : "One exchange alone does not show it: a sends its case again";
}
