import type { TokenTemplate } from "@cftokens/policy";
import { cutText, fitText } from "@cftokens/workbench/text";
import { stay } from "../../../step.ts";
import type { StyledLine } from "../../../text/styled-line.ts";
import { emptyDraft } from "../draft/draft.ts";
import { atStart } from "../form-field.ts";
import { starts } from "../starts.ts";
import { type KindStep, startOf, type TemplateOwner } from "../state.ts";
import { withForm } from "../with-form.ts";
import { moveInList } from "./change-step.ts";
import type { FocusedLines, StepModule } from "./step-module.ts";
import { startTemplate } from "./template.ts";

/** Choosing what to start from: a kind of token, or a template. */
export const kindStep: StepModule<KindStep> = {
  title: () => ["New token"],
  scopes: () => ["create-list", "create"],
  lines: ({ state, step }) => ({ ...startLines(step, state.size.columns - 2), reverse: true }),
  move: (context, move) => moveInList(context, move, starts().length),
  choose: ({ state, form, step }) => {
    const start = starts()[step.cursor];
    switch (start?.type) {
      case "kind": {
        const draft = emptyDraft(start.kind);
        return stay(withForm(state, startOf(form.purpose, draft, atStart({ ...form, draft }))));
      }
      case "template": {
        const owner: TemplateOwner =
          step.owner === "user" ? { kind: "user" } : { kind: "account", id: undefined };
        return stay(startTemplate(state, form, { template: start.template, owner, choice: {} }));
      }
      case undefined:
        return stay(state);
    }
  },
  // Whose token a template makes.
  cycle: ({ form, step }) => ({
    ...form,
    step: { ...step, owner: step.owner === "user" ? "account" : "user" },
  }),
  back: ({ state }) => ({ ...state, screen: { name: "tokens" } }),
};

function startLines({ cursor, owner }: KindStep, width: number): FocusedLines {
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

function templateWords({ permissions }: TokenTemplate): string {
  switch (permissions.kind) {
    case "named":
      return permissions.groups.map(({ name }) => name).join(", ");
    case "every-read":
      return "every permission that only reads";
  }
}
