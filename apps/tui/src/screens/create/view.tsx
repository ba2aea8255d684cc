import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../list-cursor.ts";
import { matchingGroups } from "../../permission-groups.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../styled-line.ts";
import { CREATABLE_KINDS } from "./choose.ts";
import { policyAt } from "./draft.ts";
import { reviewLines } from "./review-lines.ts";
import type { CreateState, ReviewStep } from "./state.ts";
import { type StepLines, stepLines } from "./step-lines.ts";

/** The making of a token: the step that the user is in. */
export function CreateView({ state, create }: { state: State; create: CreateState }): ReactNode {
  const { step } = create;
  return (
    <Box paddingX={1} flexDirection="column">
      {step.name === "review" ? (
        <ReviewView state={state} step={step} />
      ) : (
        <FocusedView {...stepLines(state, create)} height={bodyHeight(state.size)} />
      )}
    </Box>
  );
}

/** Where the user is, for the head of the screen. */
export function createTitle({ draft, step }: CreateState): readonly string[] {
  const kind = CREATABLE_KINDS.find((creatable) => creatable.kind === draft.kind)?.label ?? "";
  const place = `New ${kind}`;
  switch (step.name) {
    case "kind":
      return ["New token"];
    case "form":
      return [place];
    case "policy":
      return [place, `policy ${step.policy + 1}`];
    case "groups":
      return [place, `policy ${step.policy + 1}`, "permission groups"];
    case "resource-kind":
    case "resource-id":
      return [place, `policy ${step.policy + 1}`, "resource"];
    case "review":
      return [place, "review"];
    case "sending":
      return [place, "sending"];
  }
}

/** The line of news while a token is made. */
export function createStatus({ groups }: State, { step, draft }: CreateState): StyledLine {
  switch (step.name) {
    case "groups": {
      const chosen = policyAt(draft, step.policy).groups.length;
      const found = matchingGroups(groups, step.query.text).length;
      return [
        { text: ` ${found} groups · ${chosen} chosen for this policy · type to search names and scopes` },
      ];
    }
    case "review":
      return [{ text: step.problems.length > 0 ? " Nothing was sent." : " Enter sends this to the API." }];
    case "sending":
      return [{ text: " ◌ Sending…", tone: "waiting" }];
    case "form":
      return [{ text: " Nothing is sent before you have seen the review.", tone: "dim" }];
    case "kind":
    case "policy":
    case "resource-kind":
    case "resource-id":
      return [];
  }
}

function FocusedView({ lines, focus, height, reverse }: StepLines & { height: number }): ReactNode {
  const top = scrollTo(0, focus, { length: lines.length, pageSize: height });
  return <Lines lines={lines.slice(top, top + height)} focus={reverse ? focus - top : undefined} />;
}

function ReviewView({ state, step }: { state: State; step: ReviewStep }): ReactNode {
  const lines = reviewLines(step, state);
  const height = bodyHeight(state.size);
  const top = Math.min(step.top, Math.max(0, lines.length - height));
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
