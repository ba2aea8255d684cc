import { inputText } from "../../lists/input-text.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import {
  groupScope,
  kindName,
  matchingGroups,
  RESOURCE_KINDS,
  type ResourceChoice,
} from "@cftokens/workbench/inventory";
import { cutText, fitText, safeText } from "@cftokens/workbench/text";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { errorLines, paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { TextInput } from "../../lists/text-input.ts";
import { starts, templateWords } from "./choices.ts";
import { policyAt } from "./draft/draft.ts";
import { type FocusedLines, formLines, policyEditorLines } from "./form-lines.ts";
import { groupPageSize } from "./move-step.ts";
import type { TokenForm, GroupsStep, PickTokenStep, TemplateStep } from "./state.ts";
import { suggestTokens } from "./suggest-tokens.ts";
import { ALL, placeLabel, suggestForTemplate, suggestIds } from "./suggest-ids.ts";

/** Lines of which one has the cursor, shown in reverse when it is a line of a list. */
export type StepLines = FocusedLines & { readonly reverse: boolean };

/** The lines of every step that has a cursor. */
export function stepLines(state: State, form: TokenForm): StepLines {
  const { step, draft } = form;
  const width = state.size.columns - 2;
  switch (step.name) {
    case "kind":
      return { ...startLines(step, width), reverse: true };
    case "template": {
      const ids = suggestForTemplate(state, step);
      return {
        ...idLines(state, step.input, { ids, cursor: step.cursor, question: needQuestion(step) }),
        reverse: true,
      };
    }
    case "fields":
      return { ...formLines(state, form, step.cursor), reverse: false };
    case "policy":
      return {
        ...policyEditorLines(draft, step.policy, {
          cursor: step.cursor,
          width,
          nameOf: state.knowledge.nameOf,
        }),
        reverse: false,
      };
    case "groups":
      return { ...groupLines(state, form, step), reverse: true };
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
      const ids = suggestIds(state, step);
      return {
        ...idLines(state, step.input, { ids, cursor: step.cursor, question: idQuestion(step.kind) }),
        reverse: true,
      };
    }
    case "pick-token":
      return { ...tokenChoiceLines(state, form, step), reverse: true };
    case "review":
    case "conflict":
    case "sending":
      return { lines: [], focus: -1, reverse: false };
  }
}

function listLines(choices: readonly string[], cursor: number, question: string): FocusedLines {
  const rows = choices.map((choice, index): StyledLine => [
    { text: `${index === cursor ? "›" : " "} ${choice}` },
  ]);
  return { lines: [[{ text: question, tone: "accent" }], [], ...rows], focus: cursor + 2 };
}

function startLines(
  { cursor, owner }: Extract<TokenForm["step"], { name: "kind" }>,
  width: number,
): FocusedLines {
  const lines = starts().map((start, index): StyledLine => {
    const [label, about] =
      start.type === "kind"
        ? [start.label, start.about]
        : [start.template.name, templateWords(start.template)];
    return [{ text: cutText(`${index === cursor ? "›" : " "} ${fitText(label, 34)} ${about}`, width) }];
  });
  const kinds = starts().filter(({ type }) => type === "kind").length;
  const head: readonly StyledLine[] = [[{ text: "What kind of token?", tone: "accent" }], []];
  const between: readonly StyledLine[] = [
    [],
    [
      {
        text: `Or ${owner === "user" ? "a user API token" : "an account API token"} from a template`,
        tone: "accent",
      },
      { text: " ◂ ▸", tone: "dim" },
    ],
  ];
  return {
    lines: [...head, ...lines.slice(0, kinds), ...between, ...lines.slice(kinds)],
    focus: head.length + cursor + (cursor < kinds ? 0 : between.length),
  };
}

function idLines(
  state: State,
  input: TextInput,
  { ids, cursor, question }: { ids: readonly string[]; cursor: number; question: string },
): FocusedLines {
  const list = listLines(
    ids.map((id) => wordId(state, id)),
    cursor,
    question,
  );
  const typed: StyledLine = [
    { text: "  id " },
    { text: inputText(input, { width: state.size.columns - 8 }), tone: "strong" },
  ];
  const [head = [], ...rest] = list.lines;
  return { lines: [head, typed, ...rest], focus: list.focus + 1 };
}

function tokenChoiceLines(state: State, { draft }: TokenForm, step: PickTokenStep): FocusedLines {
  const width = state.size.columns - 2;
  const choices = suggestTokens(state, draft, step.input.text).map((choice) =>
    choice.type === "new"
      ? `+ make one first: ${choice.template.name}; b at its secret comes back here`
      : cutText(
          `${fitText(choice.row.name, 34)} ${kindName(choice.row.listed.kind)}  ${choice.id}`,
          width - 4,
        ),
  );
  const list = listLines(choices, step.cursor, "Which API token are builds to use?");
  const [head = [], ...rest] = list.lines;
  const typed: StyledLine = [
    { text: "  Search " },
    { text: inputText(step.input, { width: width - 12 }), tone: "strong" },
  ];
  const about = paragraph(
    "Its value comes next: the API never shows it again, so have it at hand. Builds takes tokens of users; those of accounts may be refused.",
    width,
    "dim",
  );
  return { lines: [head, ...about, typed, ...rest], focus: list.focus + about.length + 1 };
}

function wordId(state: State, id: string): string {
  const label = placeLabel(state, id);
  if (id === ALL) return "all of them";
  return label === undefined ? safeText(id) : `${label}  ${id}`;
}

function needQuestion({ template, need }: TemplateStep): string {
  switch (need) {
    case "owner":
      return `${template.name}: a token of which account?`;
    case "user":
      return `${template.name}: your user id?`;
    case "accounts":
      return `${template.name}: on which account?`;
    case "zones":
      return `${template.name}: on which zone?`;
  }
}

function groupLines(state: State, { draft }: TokenForm, step: GroupsStep): FocusedLines {
  const { groups, size } = state;
  const width = size.columns - 2;
  const head: readonly StyledLine[] = [
    [{ text: "Search " }, { text: inputText(step.query, { width: width - 8 }), tone: "strong" }],
    chosenLine(policyAt(draft, step.policy).groups, width),
    [],
  ];
  if (groups.status === "failed") return { lines: [...head, ...errorLines(groups.error, width)], focus: -1 };
  if (groups.status !== "ready")
    return { lines: [...head, ...(isSlow(state, "groups") ? [LOADING] : [])], focus: -1 };
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

const LOADING: StyledLine = [{ text: "◌ Loading the permission groups… Esc stops", tone: "dim" }];

function chosenLine(chosen: TokenForm["draft"]["policies"][number]["groups"], width: number): StyledLine {
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
