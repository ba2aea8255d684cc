import { kindName } from "@cftokens/workbench/inventory";
import { cutText, fitText } from "@cftokens/workbench/text";
import { inputText } from "../../../lists/input-text.ts";
import { textInput } from "../../../lists/text-input.ts";
import type { State } from "../../../state.ts";
import { stay } from "../../../step.ts";
import { paragraph, type StyledLine } from "../../../text/styled-line.ts";
import { atField, atText } from "../form-field.ts";
import { formName, type PickTokenStep } from "../state.ts";
import { suggestTokens } from "../suggest-tokens.ts";
import { withForm } from "../with-form.ts";
import { choiceLines } from "./choice-lines.ts";
import { editInput, moveInList } from "./change-step.ts";
import type { FocusedLines, StepContext, StepModule } from "./step-module.ts";
import { startTemplate } from "./template.ts";

/** Choosing the API token that a build token hands on. */
export const pickTokenStep: StepModule<PickTokenStep> = {
  title: ({ form }) => [formName(form), "API token"],
  scopes: () => ["pick-token", "typing"],
  lines: (context) => ({ ...tokenLines(context), reverse: true }),
  move: (context, move) => moveInList(context, move, choicesOf(context).length),
  choose: (context) => stay(pickToken(context)),
  edit: editInput,
  back: ({ state, form }) =>
    withForm(state, { ...form, step: atField(form, ({ kind }) => kind === "token") }),
};

// The value of a known token is asked for next: only the user has it. For a new one, its own form
// comes first; the name goes along.
function pickToken(context: StepContext<PickTokenStep>): State {
  const { state, form, step } = context;
  const { texts } = form.draft;
  const isNamed = texts.name.text.trim() !== "";
  const choice = choicesOf(context)[step.cursor];
  switch (choice?.type) {
    case "known": {
      const name = isNamed ? texts.name : textInput(choice.row.name);
      const draft = { ...form.draft, texts: { ...texts, name, cloudflareTokenId: textInput(choice.id) } };
      return withForm(state, { ...form, draft, step: atText({ ...form, draft }, "buildSecret") });
    }
    case "new": {
      const name = isNamed ? texts.name.text : choice.template.name;
      const template = { ...choice.template, name };
      return startTemplate(state, form, { template, owner: { kind: "user" }, choice: {} });
    }
    case undefined:
      return state;
  }
}

function tokenLines(context: StepContext<PickTokenStep>): FocusedLines {
  const { state, step } = context;
  const width = state.size.columns - 2;
  const choices = choicesOf(context).map((choice) =>
    choice.type === "new"
      ? `+ make one first: ${choice.template.name}; b at its secret comes back here`
      : cutText(
          `${fitText(choice.row.name, 34)} ${kindName(choice.row.listed.kind)}  ${choice.id}`,
          width - 4,
        ),
  );
  const typed: StyledLine = [
    { text: "  Search " },
    { text: inputText(step.input, { width: width - 12 }), tone: "strong" },
  ];
  return choiceLines({
    question: "Which API token are builds to use?",
    above: [...paragraph(aboutValue, width, "dim"), typed],
    choices,
    cursor: step.cursor,
  });
}

function choicesOf({ state, form, step }: StepContext<PickTokenStep>): ReturnType<typeof suggestTokens> {
  return suggestTokens(state, form.draft, step.input.text);
}

const aboutValue =
  "Its value comes next: the API never shows it again, so have it at hand. Builds takes tokens of users; those of accounts may be refused.";
