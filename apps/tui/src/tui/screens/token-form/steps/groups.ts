import { describeScopes } from "@cftokens/policy";
import { groupLabel, matchingGroups } from "@cftokens/workbench/assessment";
import { cutText, fitText } from "@cftokens/workbench/text";
import { bodyHeight, type WindowSize } from "../../../layout.ts";
import { inputText } from "../../../lists/input-text.ts";
import { moveCursor, scrollTo } from "../../../lists/list-cursor.ts";
import { editText } from "../../../lists/text-input.ts";
import { isSlow } from "../../../slow-work.ts";
import { stay } from "../../../step.ts";
import { errorLines, type StyledLine } from "../../../text/styled-line.ts";
import { policyAt, type PolicyDraft, toggleGroup, withPolicy } from "../draft/draft.ts";
import { formName, type GroupsStep } from "../state.ts";
import { withForm } from "../with-form.ts";
import type { FocusedLines, StepContext, StepModule } from "./step-module.ts";

/** Picking permission groups for a policy. */
export const groupsStep: StepModule<GroupsStep> = {
  title: ({ form, step }) => [formName(form), `policy ${step.policy + 1}`, "permission groups"],
  status: ({ state, form, step }) => {
    const chosen = policyAt(form.draft, step.policy).groups.length;
    const found = matchingGroups(state.groups, step.query.text).length;
    return [
      { text: ` ${found} groups · ${chosen} chosen for this policy · type to search names and scopes` },
    ];
  },
  scopes: ({ state: { groups } }) =>
    groups.status === "failed" ? ["groups-failed", "create"] : ["groups", "typing"],
  lines: (context) => ({ ...groupLines(context), reverse: true }),
  move: ({ state, step }, move) => {
    const length = matchingGroups(state.groups, step.query.text).length;
    const list = { length, pageSize: groupPageSize(state.size) };
    const cursor = moveCursor(step.cursor, move, list);
    return { ...step, cursor, top: scrollTo(step.top, cursor, list) };
  },
  choose: ({ state, form, step: { policy, query, cursor } }) => {
    const group = matchingGroups(state.groups, query.text)[cursor];
    if (group === undefined) return stay(state);
    const toggled = toggleGroup(policyAt(form.draft, policy), group);
    return stay(withForm(state, { ...form, draft: withPolicy(form.draft, policy, toggled) }));
  },
  // A changed search starts at its first match.
  edit: ({ form, step }, edit) => ({
    ...form,
    step: { ...step, query: editText(step.query, edit), cursor: 0, top: 0 },
  }),
  back: ({ state, form, step }) =>
    withForm(state, { ...form, step: { name: "policy", policy: step.policy, cursor: 1 } }),
};

function groupLines({ state, form: { draft }, step }: StepContext<GroupsStep>): FocusedLines {
  const { groups, size } = state;
  const width = size.columns - 2;
  const head: readonly StyledLine[] = [
    [{ text: "Search " }, { text: inputText(step.query, { width: width - 8 }), tone: "strong" }],
    chosenLine(policyAt(draft, step.policy).groups, width),
    [],
  ];
  if (groups.status === "failed") return { lines: [...head, ...errorLines(groups.error, width)], focus: -1 };
  if (groups.status !== "ready")
    return { lines: [...head, ...(isSlow(state, "groups") ? [loading] : [])], focus: -1 };
  const found = matchingGroups(groups, step.query.text);
  const chosen = new Set(policyAt(draft, step.policy).groups.map(({ id }) => id));
  const pageSize = groupPageSize(size);
  const top = scrollTo(step.top, step.cursor, { length: found.length, pageSize });
  const rows = found.slice(top, top + pageSize).map((group, index): StyledLine => {
    const marker = `${top + index === step.cursor ? "›" : " "} ${chosen.has(group.id) ? "[x]" : "[ ]"}`;
    const about = group.description === undefined ? "" : ` ${group.description}`;
    const scope = `[${describeScopes(group.scopes)}]`;
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

function chosenLine(chosen: PolicyDraft["groups"], width: number): StyledLine {
  const names = chosen.map(groupLabel).join(", ");
  return [
    {
      text: cutText(names === "" ? "Nothing chosen yet; Enter adds" : `Chosen: ${names}`, width),
      tone: "dim",
    },
  ];
}

// The search, what is chosen and an empty line stand above the list.
function groupPageSize(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - 3);
}

const loading: StyledLine = [{ text: "◌ Loading the permission groups… Esc stops", tone: "dim" }];
