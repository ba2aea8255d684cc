import { inputText } from "../../input-text.ts";
import { scrollTo } from "../../list-cursor.ts";
import { groupScope, matchingGroups } from "../../permission-groups.ts";
import { RESOURCE_KINDS, type ResourceChoice } from "../../resource.ts";
import type { State } from "../../state.ts";
import { errorLines, type StyledLine } from "../../styled-line.ts";
import { cutText, fitText } from "../../text-width.ts";
import { CREATABLE_KINDS } from "./choose.ts";
import { policyAt } from "./draft.ts";
import { type FocusedLines, formLines, policyEditorLines } from "./form-lines.ts";
import { groupPageSize } from "./move-step.ts";
import type { CreateState, GroupsStep } from "./state.ts";
import { suggestIds } from "./suggest-ids.ts";

/** Lines of which one has the cursor, shown in reverse when it is a line of a list. */
export type StepLines = FocusedLines & { readonly reverse: boolean };

/** The lines of every step but the review. */
export function stepLines(state: State, create: CreateState): StepLines {
  const { step, draft } = create;
  const width = state.size.columns - 2;
  switch (step.name) {
    case "kind":
      return {
        ...listLines(
          CREATABLE_KINDS.map(({ label, about }) => `${fitText(label, 22)} ${about}`),
          step.cursor,
          "What kind of token?",
        ),
        reverse: true,
      };
    case "form":
      return { ...formLines(state, create, step.cursor), reverse: false };
    case "policy":
      return { ...policyEditorLines(draft, step.policy, { cursor: step.cursor, width }), reverse: false };
    case "groups":
      return { ...groupLines(state, create, step), reverse: true };
    case "resource-kind":
      return {
        ...listLines(
          RESOURCE_KINDS.map(({ label }) => label),
          step.cursor,
          "Where does the policy hold?",
        ),
        reverse: true,
      };
    case "resource-id": {
      const list = listLines(suggestIds(state, step), step.cursor, idQuestion(step.kind));
      const typed: StyledLine = [
        { text: "  id " },
        { text: inputText(step.input, { width: width - 6 }), tone: "strong" },
      ];
      const [head = [], ...rest] = list.lines;
      return { lines: [head, typed, ...rest], focus: list.focus + 1, reverse: true };
    }
    case "review":
    case "sending":
      return { lines: [[], [{ text: "◌ Waiting for the API…" }]], focus: -1, reverse: false };
  }
}

function listLines(choices: readonly string[], cursor: number, question: string): FocusedLines {
  const rows = choices.map((choice, index): StyledLine => [
    { text: `${index === cursor ? "›" : " "} ${choice}` },
  ]);
  return { lines: [[{ text: question, tone: "accent" }], [], ...rows], focus: cursor + 2 };
}

function groupLines({ groups, size }: State, { draft }: CreateState, step: GroupsStep): FocusedLines {
  const width = size.columns - 2;
  const head: readonly StyledLine[] = [
    [{ text: "Search " }, { text: inputText(step.query, { width: width - 8 }), tone: "strong" }],
    chosenLine(policyAt(draft, step.policy).groups, width),
    [],
  ];
  if (groups.status === "failed") return { lines: [...head, ...errorLines(groups.error, width)], focus: -1 };
  if (groups.status !== "ready")
    return { lines: [...head, [{ text: "◌ Loading the permission groups…", tone: "dim" }]], focus: -1 };
  const found = matchingGroups(groups, step.query.text);
  const chosen = new Set(policyAt(draft, step.policy).groups.map(({ id }) => id));
  const pageSize = groupPageSize(size);
  const top = scrollTo(step.top, step.cursor, { length: found.length, pageSize });
  const rows = found.slice(top, top + pageSize).map((group, index): StyledLine => {
    const marker = `${top + index === step.cursor ? "›" : " "} ${chosen.has(group.id) ? "[x]" : "[ ]"}`;
    const about = group.description === undefined ? "" : ` ${group.description}`;
    const scope = `[${groupScope(group)}]`;
    return [
      { text: `${marker} ${fitText(group.name, Math.min(52, width - 18))} ` },
      { text: fitText(scope, 11), tone: "accent" },
      { text: cutText(about, width - 70), tone: "dim" },
    ];
  });
  const none: StyledLine = [{ text: "  No group matches.", tone: "dim" }];
  return {
    lines: [...head, ...(rows.length === 0 ? [none] : rows)],
    focus: rows.length === 0 ? -1 : head.length + step.cursor - top,
  };
}

function chosenLine(chosen: CreateState["draft"]["policies"][number]["groups"], width: number): StyledLine {
  const names = chosen.map((group) => `${group.name} [${groupScope(group)}]`).join(", ");
  return [
    {
      text: cutText(names === "" ? "Nothing chosen yet; Enter adds" : `Chosen: ${names}`, width),
      tone: "dim",
    },
  ];
}

function idQuestion(kind: Extract<ResourceChoice, { id: string }>["kind"]): string {
  switch (kind) {
    case "account":
    case "zones-of-account":
      return "Which account? Choose one, or type its id.";
    case "zone":
      return "Which zone? Choose one, or type its id.";
    case "user":
      return "Your user id? It can only be your own.";
  }
}
