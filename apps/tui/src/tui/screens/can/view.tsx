import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { inputText, restingText } from "../../lists/input-text.ts";
import type { State } from "../../state.ts";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { kindName } from "@cftokens/workbench/inventory";
import { cutText, fitText } from "@cftokens/workbench/text";
import { locationLine } from "../../location/location-line.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { looksLikeCall, permissionNotKnown } from "@cftokens/workbench/needs";
import { loadingOperations } from "./answer-question.ts";
import { answerLines } from "./answer-lines.ts";
import { choicesFor, chosenCall, chosenTarget, chosenToken, targetName } from "./choices.ts";
import {
  answerHeight,
  pickerHeight,
  canFields,
  type CanField,
  type ChoiceField,
  isChoice,
  type Picker,
} from "./state.ts";

/** A question, and its answer as it is asked. */
export function CanView({ state }: { state: State }): ReactNode {
  const { size, can } = state;
  const { picker, field } = can;
  return (
    <Box flexDirection="column">
      <Lines lines={[locationLine(state)]} />
      {picker !== undefined && isChoice(field) ? (
        <PickerView state={state} picker={picker} field={field} />
      ) : (
        <>
          <Lines lines={canFields.map((name) => fieldLine(name, state))} focus={canFields.indexOf(field)} />
          <Rule columns={size.columns} settings={state.settings} />
          <AnswerView state={state} />
        </>
      )}
    </Box>
  );
}

function AnswerView({ state }: { state: State }): ReactNode {
  const height = answerHeight(state.size);
  const lines = answerLines(state, state.size.columns - 2);
  const top = Math.min(state.can.top, Math.max(0, lines.length - height));
  const hidden = lines.length - top - height;
  const shown = lines.slice(top, top + height - (hidden > 0 ? 1 : 0));
  const rest: StyledLine = [{ text: `… ${hidden + 1} more lines, PgDn`, tone: "dim" }];
  return (
    <Box paddingX={1}>
      <Lines lines={hidden > 0 ? [...shown, rest] : shown} />
    </Box>
  );
}

function PickerView({
  state,
  picker,
  field,
}: {
  state: State;
  picker: Picker;
  field: ChoiceField;
}): ReactNode {
  const { columns } = state.size;
  const choices = choicesFor(field, state, picker.filter.text);
  const pageSize = pickerHeight(state.size);
  const top = scrollTo(picker.top, picker.cursor, { length: choices.length, pageSize });
  const lines = choices.slice(top, top + pageSize).map(({ label, about }, index): StyledLine => [
    { text: top + index === picker.cursor ? "› " : "  " },
    { text: cutText(label, columns - 3), tone: "strong" },
    {
      text: cutText(about === "" ? "" : `  ${about}`, Math.max(0, columns - 4 - label.length)),
      tone: "dim",
    },
  ]);
  return (
    <>
      <Lines
        lines={[
          [
            { text: ` ${labels[field]}: `, tone: "dim" },
            { text: inputText(picker.filter, { width: 40 }), tone: "strong" },
          ],
        ]}
      />
      {lines.length === 0 ? (
        <Lines lines={[[{ text: `  ${whyNoChoice(field, state, picker)}`, tone: "dim" }]]} />
      ) : (
        <Lines lines={lines} focus={picker.cursor - top} />
      )}
    </>
  );
}

function whyNoChoice(field: ChoiceField, { knownOperations }: State, { filter }: Picker): string {
  if (field !== "operation") return "Nothing matches.";
  if (knownOperations.status !== "all") return loadingOperations;
  return looksLikeCall(filter.text) ? permissionNotKnown(filter.text) : "Nothing matches.";
}

function fieldLine(name: CanField, state: State): StyledLine {
  const focused = state.can.field === name;
  const room = state.size.columns - 16;
  const spans = valueSpans(name, state, focused);
  const [first, ...rest] = spans;
  return [
    { text: focused ? "› " : "  " },
    { text: fitText(labels[name], 12), tone: "dim" },
    { text: cutText(first?.text ?? "", room), tone: first?.tone ?? "plain" },
    ...rest.map(({ text, tone = "plain" }) => ({
      text: cutText(text, Math.max(0, room - (first?.text.length ?? 0))),
      tone,
    })),
  ];
}

function valueSpans(name: CanField, state: State, focused: boolean): readonly Span[] {
  const { can } = state;
  switch (name) {
    case "token": {
      const row = chosenToken(state);
      return row === undefined
        ? [{ text: "no API token is known", tone: "dim" }]
        : [
            { text: row.name === "" ? "(no name)" : row.name, tone: "strong" },
            { text: ` · ${kindName(row.listed.kind)} of ${row.owner}`, tone: "dim" },
          ];
    }
    case "operation": {
      const call = chosenCall(state);
      if (call === undefined) return [{ text: can.operation, tone: "strong" }];
      const { method, path, summary } = call.operation;
      return [
        { text: `${method} ${path}`, tone: "strong" },
        { text: summary === "" ? "" : ` · ${summary}`, tone: "dim" },
      ];
    }
    case "on": {
      const target = chosenTarget(state);
      return target === undefined
        ? [{ text: "nothing that is known", tone: "dim" }]
        : [{ text: targetName(target, state.policyContext), tone: "strong" }];
    }
    case "ip":
    case "at": {
      const input = can[name];
      if (focused) return [{ text: inputText(input, { width: 40 }), tone: "strong" }];
      return input.text === ""
        ? [{ text: name === "ip" ? "not known" : "now", tone: "dim" }]
        : [{ text: restingText(input), tone: "strong" }];
    }
  }
}

const labels: Readonly<Record<CanField, string>> = {
  token: "Token",
  operation: "May call",
  on: "On",
  ip: "From",
  at: "At",
};
