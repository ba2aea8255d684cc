import { safeText } from "../../safe-text.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { startLoad } from "../tokens/update.ts";
import { checkDraft } from "./check-draft.ts";
import { checkRequest } from "./check-request.ts";
import { choose } from "./choose.ts";
import { isTouched } from "./draft.ts";
import { editStep } from "./edit-step.ts";
import type { CreatedToken, CreateMessage } from "./message.ts";
import { moveStep } from "./move-step.ts";
import { afterResources, focusedField, lineOfProblem } from "./focus.ts";
import { cycleField, removeField } from "./policy-edit.ts";
import { type CreateState, initialCreate } from "./state.ts";
import { toRequest } from "./to-request.ts";

/** What happens while a token is made. */
export function updateCreate(state: State, message: CreateMessage): Step {
  if (message.type === "opened") return open(state);
  if (state.screen.name !== "create") return stay(state);
  const { create } = state.screen;
  switch (message.type) {
    case "moved":
      return stay(withCreate(state, moveStep(state, create, message.move)));
    case "chosen":
      return chooseOrSend(state, create);
    case "cycled":
      return stay(withCreate(state, cycleField(create, state.places, message.count)));
    case "edited":
      return stay(withCreate(state, editStep(create, message.edit)));
    case "removed":
      return stay(withCreate(state, removeField(create)));
    case "went-back":
      return goBack(state, create);
    case "discarded":
      return stay({ ...state, screen: { name: "tokens" } });
    case "review-requested":
      return stay(review(state, create));
    case "sent":
      return send(state, create);
    case "succeeded":
      return succeed(state, message.created);
    case "refused":
      return stay(
        withCreate(state, { ...create, step: { name: "form", cursor: 0 }, refusal: message.error }),
      );
  }
}

function open(state: State): Step {
  const next = withCreate(state, initialCreate());
  const isToRetry = next.groups.status === "failed";
  return isToRetry
    ? { state: { ...next, groups: { status: "loading" } }, effects: [{ type: "load-permission-groups" }] }
    : stay(next);
}

function withCreate(state: State, create: CreateState): State {
  return { ...state, screen: { name: "create", create } };
}

function chooseOrSend(state: State, create: CreateState): Step {
  const { step, draft } = create;
  if (step.name === "review") return step.problems.length > 0 ? goBack(state, create) : send(state, create);
  const field = step.name === "form" ? focusedField(draft, step.cursor)?.kind : undefined;
  return stay(field === "review" ? review(state, create) : withCreate(state, choose(state, create)));
}

function review(state: State, create: CreateState): State {
  const request = toRequest(create.draft, state.places);
  if (request === undefined) return { ...state, notice: { tone: "bad", text: safeText(NO_PLACE) } };
  const problems = [...checkDraft(create.draft), ...checkRequest(request)];
  return withCreate(state, { ...create, step: { name: "review", request, problems, top: 0 } });
}

function send(state: State, create: CreateState): Step {
  if (create.step.name !== "review") return stay(state);
  const { request } = create.step;
  return {
    state: withCreate(state, { ...create, step: { name: "sending", request }, refusal: undefined }),
    effects: [{ type: "create-token", request }],
  };
}

function goBack(state: State, create: CreateState): Step {
  const { step, draft } = create;
  switch (step.name) {
    case "kind":
      return stay({ ...state, screen: { name: "tokens" } });
    case "form":
      return isTouched(draft)
        ? stay({ ...state, dialog: discardQuestion() })
        : stay(withCreate(state, { ...create, step: { name: "kind", cursor: 0 }, refusal: undefined }));
    case "policy":
      return stay(withCreate(state, { ...create, step: { name: "form", cursor: step.policy + 1 } }));
    case "groups":
      return stay(withCreate(state, { ...create, step: { name: "policy", policy: step.policy, cursor: 1 } }));
    case "resource-kind":
    case "resource-id":
      return stay(withCreate(state, { ...create, step: afterResources(draft, step.policy) }));
    case "review":
      return stay(
        withCreate(state, { ...create, step: { name: "form", cursor: lineOfProblem(draft, step.problems) } }),
      );
    case "sending":
      return stay(state);
  }
}

function discardQuestion(): State["dialog"] {
  return {
    kind: "confirm",
    title: "Discard this token?",
    text: "What you typed is not kept.",
    confirmLabel: "discard",
    confirmed: { area: "create", type: "discarded" },
  };
}

function succeed(state: State, { key, name, secret }: CreatedToken): Step {
  const shown: Omit<State, "dialog"> =
    secret === undefined
      ? { ...state, screen: { name: "tokens" }, notice: { tone: "good", text: safeText(`Created ${name}`) } }
      : {
          ...state,
          screen: {
            name: "secret",
            secret: { tokenKey: key, name, revealed: false, taken: false, ...secret },
          },
        };
  return startLoad({ ...shown, dialog: undefined, tokens: { ...shown.tokens, awaited: key } });
}

const NO_PLACE =
  "There is no account to create it in: set CLOUDFLARE_ACCOUNT_ID (or CLOUDFLARE_ZONE_ID) and start again.";
