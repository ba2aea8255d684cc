import { describeResourceEntry, type NameOf } from "@cftokens/policy";
import { groupLabel } from "@cftokens/workbench/assessment";
import { kindName } from "@cftokens/workbench/inventory";
import { cutText } from "@cftokens/workbench/text";
import { inputText, restingText } from "../../../lists/input-text.ts";
import { errorLines, type Span, type StyledLine } from "../../../text/styled-line.ts";
import { placeOf, placesFor } from "../draft/draft-place.ts";
import { type Draft, policyAt, type PolicyDraft } from "../draft/draft.ts";
import { requestRisks } from "../draft/request-risks.ts";
import { toRequest } from "../draft/to-request.ts";
import { type FormField, formFields, isAbout } from "../form-field.ts";
import { leftOutLines, riskSentences } from "../review-lines.ts";
import type { FieldsStep, TokenForm } from "../state.ts";
import { chosenToken } from "../suggest-tokens.ts";
import { fieldLabel, labelWidth } from "./field-label.ts";
import type { FocusedLines, StepContext } from "./step-module.ts";

/**
 * The form: why the API refused the last attempt, the fields with what is wrong below each, and the
 * risk at the end.
 */
export function formLines(context: StepContext<FieldsStep>): FocusedLines {
  const { state, form, step } = context;
  const width = state.size.columns - 2;
  const refused = form.refusal === undefined ? [] : [...errorLines(form.refusal, width), []];
  const shown = formFields(form.draft, form.purpose.kind).map((field, index) => [
    ...(field.kind === "review" ? [[]] : []),
    fieldLine(field, context, index === step.cursor),
    ...problemLines(field, form, width),
  ]);
  const request = toRequest(form, state.places);
  const risks = request === undefined ? [] : requestRisks(request, state);
  const isOnLast = step.cursor === shown.length - 1;
  return {
    lines: [
      ...refused,
      ...shown.flat(),
      ...leftOutLines(form.leftOut, width),
      ...(risks.length === 0 ? [] : [[], [{ text: "  Risk as it stands", tone: "dim" as const }]]),
      ...riskSentences(risks, width),
    ],
    focus: refused.length + shown.slice(0, step.cursor).flat().length + (isOnLast ? 1 : 0),
  };
}

// Before anything is typed into a line there is nothing to say about it.
function problemLines(
  field: FormField,
  { draft, problems }: TokenForm,
  width: number,
): readonly StyledLine[] {
  if (field.kind === "text" && draft.texts[field.name].text === "") return [];
  return problems
    .filter((problem) => isAbout(problem, field))
    .map(({ text }) => [{ text: `    ! ${cutText(text, width - 6)}`, tone: "bad" }]);
}

// A policy in one line.
function policySummary({ effect, groups, resources }: PolicyDraft, nameOf: NameOf): string {
  const names = groups.map(groupLabel);
  const places = resources.map((resource) => describeResourceEntry(resource, nameOf));
  return `${effect} ${names.join(", ") || "(no permission group)"} on ${places.join(", ") || "(nothing)"}`;
}

function fieldLine(
  field: FormField,
  { state, form: { draft, purpose } }: StepContext<FieldsStep>,
  focused: boolean,
): StyledLine {
  const { places, policyContext } = state;
  const width = state.size.columns - 2;
  switch (field.kind) {
    case "text":
      return textFieldLine(field, draft, { focused, width });
    case "place": {
      const choices = placesFor(draft, places);
      const place = placeOf(draft, places);
      const index = choices.findIndex((choice) => choice === place);
      const value =
        place === undefined ? missingPlace(choices.length) : `${place.kind} ${place.name ?? place.id}`;
      const count = index >= 0 && choices.length > 1 ? `◂ ${index + 1}/${choices.length} ▸ ` : "";
      return [...fieldLabel(field.label, focused), { text: `${count}${value}`, tone: "strong" }];
    }
    case "token": {
      const row = chosenToken(state, draft);
      return [
        ...fieldLabel("From", focused),
        row === undefined
          ? { text: "+ choose a known API token, or make one", tone: "accent" }
          : {
              text: cutText(`${row.name} (${kindName(row.listed.kind)})`, width - labelWidth),
              tone: "strong",
            },
      ];
    }
    case "policy": {
      const summary = cutText(
        policySummary(policyAt(draft, field.policy), policyContext.nameOf),
        width - labelWidth,
      );
      return [...fieldLabel(`Policy ${field.policy + 1}`, focused), { text: summary }];
    }
    case "add-policy":
      return [
        ...fieldLabel("", focused),
        {
          text:
            draft.policies.length === 0 ? "+ add a policy: what the token may do" : "+ add another policy",
          tone: "accent",
        },
      ];
    case "review":
      return [
        ...fieldLabel("", focused),
        {
          text: purpose.kind === "edit" ? "→ review what will change" : "→ review what will be sent",
          tone: "accent",
        },
      ];
  }
}

function missingPlace(choices: number): string {
  return choices === 0
    ? "no account or zone is known"
    : "◂ ▸ chooses one: the one before is not there any more";
}

function textFieldLine(
  { name, label: title, hint, masked }: Extract<FormField, { kind: "text" }>,
  draft: Draft,
  { focused, width }: { focused: boolean; width: number },
): StyledLine {
  const input = draft.texts[name];
  const room = width - labelWidth;
  const value: Span = focused
    ? { text: inputText(input, { width: room, masked: masked === true }), tone: "strong" }
    : { text: cutText(restingText(input, masked), room) };
  const isEmpty = input.text === "";
  const refusesAll = name === "ipIn" && draft.noAddress !== undefined && draft.texts.ipNotIn.text === "";
  const help = refusesAll ? "no address at all, until ranges are typed" : hint;
  return [
    ...fieldLabel(title, focused),
    value,
    ...(isEmpty ? [{ text: focused ? ` ${help}` : help, tone: "dim" as const }] : []),
  ];
}
