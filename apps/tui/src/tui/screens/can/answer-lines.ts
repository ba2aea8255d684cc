import type { Explanation, Reason, SufficientGroup } from "@cftokens/policy";
import { describeTime } from "@cftokens/workbench/text";
import { isTakenFromOthers } from "@cftokens/policy/permissions";
import { takenFromOthers } from "@cftokens/workbench/needs";
import type { State } from "../../state.ts";
import { heading, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { answerQuestion } from "./answer-question.ts";
import { chosenCall, targetName } from "./choices.ts";

/**
 * The answer in lines: yes or no, the sentence, every rule that was looked at, and what permission
 * it takes.
 */
export function answerLines(state: State, width: number): readonly StyledLine[] {
  const answer = answerQuestion(state);
  switch (answer.kind) {
    case "unanswerable":
      return paragraph(answer.reason, width, "waiting");
    case "never":
      return [verdictLine(false, answer.at), ...paragraph(answer.reason, width, "strong")];
    case "explained": {
      const { explanation, at } = answer;
      const { allowed, reasons } = explanation.decision;
      return [
        verdictLine(allowed, at),
        ...paragraph(explanation.sentence, width, "strong"),
        ...heading("Why, rule by rule"),
        ...reasons.flatMap((reason) => reasonLines(reason, width)),
        ...permissionLines(explanation, state, width),
        ...doubtLines(state, width),
      ];
    }
  }
}

function verdictLine(allowed: boolean, at: Date): StyledLine {
  return [
    allowed ? { text: "✓ Allowed", tone: "good" } : { text: "✗ Not allowed", tone: "bad" },
    { text: ` at ${describeTime(at.getTime())}`, tone: "dim" },
  ];
}

function reasonLines(reason: Reason, width: number): readonly StyledLine[] {
  const refused = reason.outcome === "refused";
  return labelled(refused ? "✗" : "✓", reason.sentence, { width, labelWidth: 2 }).map((line, index) =>
    index === 0 ? [{ text: line[0]?.text ?? "", tone: refused ? "bad" : "good" }, ...line.slice(1)] : line,
  );
}

function permissionLines(explanation: Explanation, state: State, width: number): readonly StyledLine[] {
  const { sufficient, held, denied } = explanation;
  if (sufficient.length === 0) return [];
  const stateOf = ({ id }: SufficientGroup): string => {
    if (denied.some(({ groupId }) => groupId === id)) return "✗ denied";
    return held.some(({ groupId }) => groupId === id) ? "✓ held" : "· not held";
  };
  return [
    ...heading("One of these is enough"),
    ...sufficient.flatMap((group) =>
      labelled(stateOf(group), `${group.name} on ${targetName(group.on, state.policyContext)}`, {
        width,
        labelWidth: 12,
      }),
    ),
  ];
}

// What is not sure of the answer: groups that this program does not know, and permissions that no
// document states.
function doubtLines(state: State, width: number): readonly StyledLine[] {
  const call = chosenCall(state);
  if (call === undefined) return [];
  const { acceptedPermissions, evidence } = call.operation;
  const { catalogue } = state.policyContext;
  const unlisted = (acceptedPermissions ?? []).filter((name) => catalogue.findByName(name).length === 0);
  if (unlisted.length === 0 && !isTakenFromOthers(evidence)) return [];
  return [
    ...heading("Not known"),
    ...(unlisted.length === 0
      ? []
      : paragraph(
          `It also accepts ${unlisted.join(" or ")}, which the API does not list as a permission group.`,
          width,
        )),
    ...(isTakenFromOthers(evidence) ? paragraph(takenFromOthers, width) : []),
  ];
}
