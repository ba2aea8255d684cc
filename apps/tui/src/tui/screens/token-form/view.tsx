import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { matchingGroups } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { conflictLines } from "./conflict-lines.ts";
import { kindLabel } from "./choices.ts";
import { policyAt } from "./draft/draft.ts";
import { waitingLine } from "../doubt/waiting-line.ts";
import { callOfRequest, reviewLines } from "./review-lines.ts";
import type { TokenForm } from "./state.ts";
import { type StepLines, stepLines } from "./step-lines.ts";

/** The making of a token: the step that the user is in. */
export function TokenFormView({ state, form }: { state: State; form: TokenForm }): ReactNode {
  const { step } = form;
  return (
    <Box paddingX={1} flexDirection="column">
      {step.name === "review" || step.name === "sending" ? (
        <TextView lines={reviewLines(step, state)} top={step.top} height={bodyHeight(state.size)} />
      ) : step.name === "conflict" ? (
        <TextView lines={conflictLines(step, state)} top={step.top} height={bodyHeight(state.size)} />
      ) : (
        <FocusedView {...stepLines(state, form)} height={bodyHeight(state.size)} />
      )}
    </Box>
  );
}

/** Where the user is, for the head of the screen. */
export function formTitle({ draft, step, purpose }: TokenForm): readonly string[] {
  const place = purpose.kind === "edit" ? `Edit ${purpose.target.base.name}` : `New ${kindLabel(draft.kind)}`;
  switch (step.name) {
    case "kind":
    case "template":
      return ["New token"];
    case "fields":
      return [place];
    case "policy":
      return [place, `policy ${step.policy + 1}`];
    case "groups":
      return [place, `policy ${step.policy + 1}`, "permission groups"];
    case "pick-token":
      return [place, "API token"];
    case "resource-kind":
    case "resource-id":
      return [place, `policy ${step.policy + 1}`, "resource"];
    case "review":
      return [place, "review"];
    case "sending":
      return [place, "sending"];
    case "conflict":
      return [place, "changed meanwhile"];
  }
}

/** The line of news while a token is made. */
export function formStatus(state: State, { step, draft }: TokenForm): StyledLine {
  switch (step.name) {
    case "groups": {
      const chosen = policyAt(draft, step.policy).groups.length;
      const found = matchingGroups(state.groups, step.query.text).length;
      return [
        { text: ` ${found} groups · ${chosen} chosen for this policy · type to search names and scopes` },
      ];
    }
    case "review":
      return [{ text: step.problems.length > 0 ? " Nothing was sent." : " Enter sends this to the API." }];
    case "sending":
      return waitingLine(`Waiting for the answer to ${callOfRequest(step.request)}`, state);
    case "conflict":
      return [{ text: " Nothing was sent.", tone: "waiting" }];
    case "fields":
      return [{ text: " Nothing is sent before you have seen the review.", tone: "dim" }];
    case "kind":
    case "template":
    case "policy":
    case "resource-kind":
    case "resource-id":
    case "pick-token":
      return [];
  }
}

function FocusedView({ lines, focus, height, reverse }: StepLines & { height: number }): ReactNode {
  const top = scrollTo(0, focus, { length: lines.length, pageSize: height });
  return <Lines lines={lines.slice(top, top + height)} focus={reverse ? focus - top : undefined} />;
}

function TextView({
  lines,
  top: wanted,
  height,
}: {
  lines: readonly StyledLine[];
  top: number;
  height: number;
}): ReactNode {
  const top = Math.min(wanted, Math.max(0, lines.length - height));
  const shown = lines.slice(top, top + height);
  const hidden = lines.length - top - height;
  return (
    <Lines
      lines={
        hidden > 0 ? [...shown.slice(0, -1), [{ text: `… ${hidden + 1} more lines`, tone: "dim" }]] : shown
      }
    />
  );
}
