import type { NameOf } from "@cftokens/policy";
import { inputText, restingText } from "../../lists/input-text.ts";
import { describeResource, groupScope, kindName } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { errorLines, type Span, type StyledLine } from "../../text/styled-line.ts";
import { cutText, fitText } from "@cftokens/workbench/text";
import { type Draft, policyAt, type PolicyDraft } from "./draft/draft.ts";
import { isAbout } from "./focus.ts";
import {
  type FormField,
  formFields,
  placeOf,
  placesFor,
  type PolicyField,
  policyFields,
} from "./form-field.ts";
import { leftOutLines } from "./review-lines.ts";
import { requestRisks } from "./draft/request-risks.ts";
import { riskLines } from "./risk-lines.ts";
import { chosenToken } from "./suggest-tokens.ts";
import { toRequest } from "./draft/to-request.ts";
import type { TokenForm } from "./state.ts";

/** Lines of which one has the cursor. */
export interface FocusedLines {
  readonly lines: readonly StyledLine[];
  readonly focus: number;
}

/** The form of a token: the API's refusal of the last attempt before it, what is wrong below each line, the risk at its end. */
export function formLines(
  { places, size, knowledge, now, tokens }: Pick<State, "places" | "size" | "knowledge" | "now" | "tokens">,
  form: TokenForm,
  cursor: number,
): FocusedLines {
  const { draft, purpose, refusal } = form;
  const width = size.columns - 2;
  const refused = refusal === undefined ? [] : [...errorLines(refusal, width), []];
  const shown = formFields(draft, purpose.kind).map((field, index) => [
    ...(field.kind === "review" ? [[]] : []),
    fieldLine(field, {
      draft,
      places,
      nameOf: knowledge.nameOf,
      focused: index === cursor,
      width,
      purpose: purpose.kind,
      tokens,
    }),
    ...problemLines(field, form, width),
  ]);
  const request = toRequest(form, places);
  const risks = request === undefined ? [] : requestRisks(request, { knowledge, now });
  return {
    lines: [
      ...refused,
      ...shown.flat(),
      ...leftOutLines(form.leftOut, width),
      ...(risks.length === 0 ? [] : [[], [{ text: "  Risk as it stands", tone: "dim" as const }]]),
      ...riskLines(risks, width),
    ],
    focus: refused.length + shown.slice(0, cursor).flat().length + (cursor === shown.length - 1 ? 1 : 0),
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

/** The editor of one policy. */
export function policyEditorLines(
  draft: Draft,
  index: number,
  { cursor, width, nameOf }: { cursor: number; width: number; nameOf: NameOf },
): FocusedLines {
  const policy = policyAt(draft, index);
  const shown = policyFields(policy).map((field, place) =>
    policyFieldLines(field, policy, { focused: place === cursor, width, nameOf }),
  );
  return { lines: shown.flat(), focus: shown.slice(0, cursor).flat().length };
}

/** A policy in one line. */
function policySummary({ effect, groups, resources }: PolicyDraft, nameOf: NameOf): string {
  const names = groups.map((group) => `${group.name} [${groupScope(group)}]`);
  const places = resources.map((resource) => describeResource(resource, nameOf));
  return `${effect} ${names.join(", ") || "(no permission group)"} on ${places.join(", ") || "(nothing)"}`;
}

interface FieldContext {
  readonly draft: Draft;
  readonly places: State["places"];
  readonly nameOf: NameOf;
  readonly focused: boolean;
  readonly width: number;
  readonly purpose: TokenForm["purpose"]["kind"];
  readonly tokens: State["tokens"];
}

function fieldLine(
  field: FormField,
  { draft, places, nameOf, focused, width, purpose, tokens }: FieldContext,
): StyledLine {
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
      return [...label(field.label, focused), { text: `${count}${value}`, tone: "strong" }];
    }
    case "token": {
      const row = chosenToken({ tokens }, draft);
      return [
        ...label("From", focused),
        row === undefined
          ? { text: "+ choose a known API token, or make one", tone: "accent" }
          : {
              text: cutText(`${row.name} (${kindName(row.listed.kind)})`, width - LABEL_WIDTH),
              tone: "strong",
            },
      ];
    }
    case "policy": {
      const summary = cutText(policySummary(policyAt(draft, field.policy), nameOf), width - LABEL_WIDTH);
      return [...label(`Policy ${field.policy + 1}`, focused), { text: summary }];
    }
    case "add-policy":
      return [
        ...label("", focused),
        {
          text:
            draft.policies.length === 0 ? "+ add a policy: what the token may do" : "+ add another policy",
          tone: "accent",
        },
      ];
    case "review":
      return [
        ...label("", focused),
        {
          text: purpose === "edit" ? "→ review what will change" : "→ review what will be sent",
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
  const room = width - LABEL_WIDTH;
  const value: Span = focused
    ? { text: inputText(input, { width: room, masked: masked === true }), tone: "strong" }
    : { text: cutText(restingText(input, masked), room) };
  const isEmpty = input.text === "";
  return [
    ...label(title, focused),
    value,
    ...(isEmpty ? [{ text: focused ? ` ${hint}` : hint, tone: "dim" as const }] : []),
  ];
}

function policyFieldLines(
  field: PolicyField,
  policy: PolicyDraft,
  { focused, width, nameOf }: { focused: boolean; width: number; nameOf: NameOf },
): readonly StyledLine[] {
  switch (field.kind) {
    case "effect":
      return [[...label("Effect", focused), { text: effectWords(policy.effect), tone: "strong" }], []];
    case "groups": {
      const [first, ...rest] = policy.groups.map((group) =>
        cutText(`${group.name} [${groupScope(group)}]`, width - LABEL_WIDTH),
      );
      const more: readonly StyledLine[] = rest.map((text) => [...label("", false), { text }]);
      const action = {
        text: first ?? "+ choose permission groups",
        tone: first === undefined ? ("accent" as const) : ("plain" as const),
      };
      return [[...label("Groups", focused), action], ...more, []];
    }
    case "resource": {
      const resource = policy.resources[field.resource];
      const text = resource === undefined ? "" : describeResource(resource, nameOf);
      return [[...label(field.resource === 0 ? "Resources" : "", focused), { text }]];
    }
    case "add-resource": {
      const title = policy.resources.length === 0 ? "Resources" : "";
      return [[...label(title, focused), { text: "+ add a resource: where it holds", tone: "accent" }], []];
    }
    case "done":
      return [[...label("", focused), { text: "← done with this policy", tone: "accent" }]];
  }
}

function effectWords(effect: PolicyDraft["effect"]): string {
  return effect === "allow" ? "✓ allow ◂ ▸" : "✗ deny ◂ ▸ (wins over every allow)";
}

function label(text: string, focused: boolean): readonly Span[] {
  return [
    { text: focused ? "› " : "  ", tone: focused ? "accent" : "plain" },
    { text: fitText(text, LABEL_WIDTH - 2), tone: focused ? "strong" : "dim" },
  ];
}

const LABEL_WIDTH = 14;
