import { type ErrorReport, safeText } from "@cftokens/workbench/text";
import { newTokenNamed, openDoubt } from "../doubt/open.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { openClone, openEdit } from "./open.ts";
import { updateEdit } from "./update-edit.ts";
import { openSecret } from "../secret/open.ts";
import { startLoad } from "../tokens/update.ts";
import { checkDraft } from "./draft/check-draft.ts";
import { checkRequest } from "./draft/check-request.ts";
import { starts } from "./choices.ts";
import { choose, chooseKind } from "./choose.ts";
import { editStep } from "./edit-step.ts";
import type { CreatedToken } from "@cftokens/workbench/changes";
import type { CreateMessage } from "./message.ts";
import { keepPlace } from "./keep-place.ts";
import { moveExpiry } from "./draft/move-expiry.ts";
import { moveStep } from "./move-step.ts";
import { afterResources, atPolicy, atToken, focusedField, lineOfProblem } from "./focus.ts";
import { pickToken } from "./pick-token.ts";
import { cycleField, removeField } from "./policy-edit.ts";
import { backToForm, type CreateState, initialCreate, isTouched } from "./state.ts";
import { withCreate } from "./with-create.ts";
import { chooseForTemplate, startTemplate } from "./template.ts";
import { toRequest } from "./draft/to-request.ts";

/** What happens while a token is made or edited. A changed draft is judged at once. */
export function updateCreate(state: State, message: CreateMessage): Step {
  const made = updateForm(state, message);
  const step = { ...made, state: keepPlace(made.state) };
  const draft = draftOf(step.state);
  if (step.state.screen.name !== "create" || draft === undefined || draft === draftOf(state)) return step;
  const request = toRequest(step.state.screen.create, state.places);
  if (request === undefined) return step;
  return { ...step, effects: [...step.effects, { type: "check-request", request }] };
}

function updateForm(state: State, message: CreateMessage): Step {
  switch (message.type) {
    case "opened":
      return open(state);
    case "edit-opened":
      return stay(openEdit(state, message.at));
    case "clone-opened":
      return stay(openClone(state));
    default:
      return state.screen.name === "create" ? updateOpen(state, state.screen.create, message) : stay(state);
  }
}

type OpenMessage = Exclude<CreateMessage, { type: "opened" | "edit-opened" | "clone-opened" }>;

function updateOpen(state: State, create: CreateState, message: OpenMessage): Step {
  switch (message.type) {
    case "moved":
      return stay(withCreate(state, moveStep(state, create, message.move)));
    case "chosen":
      return chooseOrSend(state, create);
    case "cycled":
      return stay(withCreate(state, cycleField(create, state.places, message.count)));
    case "edited":
      return stay(withCreate(state, editStep(create, message.edit)));
    case "expiry-moved":
      return stay(withCreate(state, { ...create, draft: moveExpiry(create.draft, message.days, state.now) }));
    case "checked":
      return stay(
        withCreate(state, { ...create, problems: [...checkDraft(create.draft), ...message.problems] }),
      );
    case "removed":
      return stay(withCreate(state, removeField(create)));
    case "went-back":
      return goBack(state, create);
    case "discarded":
      return stay(leaveForm(state, create));
    case "review-requested":
      return stay(review(state, create));
    default:
      return updateSent(state, create, message);
  }
}

type SentMessage = Extract<
  CreateMessage,
  { type: "sent" | "succeeded" | "refused" | "doubted" | "change-finished" | "overwritten" | "restarted" }
>;

function updateSent(state: State, create: CreateState, message: SentMessage): Step {
  switch (message.type) {
    case "sent":
      return send(state, create);
    case "succeeded":
      return succeed(state, create, message.created);
    case "refused":
      return stay(withCreate(state, { ...backToForm(create), refusal: message.error }));
    case "doubted":
      return stay(doubt(state, create, message.error));
    default:
      return updateEdit(state, create, message);
  }
}

function draftOf({ screen }: State): CreateState["draft"] | undefined {
  return screen.name === "create" ? screen.create.draft : undefined;
}

function open(state: State): Step {
  const next = withCreate(state, initialCreate());
  const isToRetry = next.groups.status === "failed";
  return isToRetry
    ? {
        state: { ...next, groups: { status: "loading" } },
        effects: [{ type: "load-permission-groups", places: state.places }],
      }
    : stay(next);
}

function chooseOrSend(state: State, create: CreateState): Step {
  const { step } = create;
  switch (step.name) {
    case "kind": {
      const start = starts()[step.cursor];
      if (start === undefined) return stay(state);
      return stay(
        start.type === "kind"
          ? withCreate(state, chooseKind(create, start.kind))
          : startTemplate(state, create, {
              template: start.template,
              owner: step.owner === "user" ? { kind: "user" } : { kind: "account", id: undefined },
              choice: {},
            }),
      );
    }
    case "template":
      return stay(chooseForTemplate(state, create, step));
    case "pick-token":
      return stay(pickToken(state, create, step));
    case "review":
      return step.problems.length > 0 ? goBack(state, create) : send(state, create);
    case "form":
      return stay(
        focusedField(create, step.cursor)?.kind === "review"
          ? review(state, create)
          : withCreate(state, choose(state, create)),
      );
    default:
      return stay(withCreate(state, choose(state, create)));
  }
}

function review(state: State, create: CreateState): State {
  if (create.purpose.kind === "edit" && !isTouched(create))
    return {
      ...state,
      notice: { tone: "bad", text: safeText("Nothing is different: there is nothing to send") },
    };
  const request = toRequest(create, state.places);
  if (request === undefined) {
    const text = safeText(create.draft.placeId === undefined ? NO_PLACE : PLACE_GONE);
    return { ...state, notice: { tone: "bad", text } };
  }
  const problems = [...checkDraft(create.draft), ...checkRequest(request)];
  return withCreate(state, {
    ...create,
    step: { name: "review", request, problems, leftOut: create.leftOut, top: 0 },
  });
}

function send(state: State, create: CreateState): Step {
  if (create.step.name !== "review") return stay(state);
  const { request } = create.step;
  const sending = withCreate(state, {
    ...create,
    step: { ...create.step, name: "sending" },
    refusal: undefined,
  });
  switch (request.kind) {
    case "patch": {
      const { ref, patch, base } = request;
      const change = { type: "patch", ref, patch, seen: base.modified_on } as const;
      return { state: sending, effects: [{ type: "change-token", for: "create", change }] };
    }
    case "patch-service": {
      const { ref, body } = request;
      const change = { type: "patch-service", ref, body } as const;
      return { state: sending, effects: [{ type: "change-token", for: "create", change }] };
    }
    default:
      return { state: sending, effects: [{ type: "create-token", request }] };
  }
}

// The review stays behind it, to send the same once more.
function doubt(state: State, create: CreateState, error: ErrorReport): State {
  if (create.step.name !== "sending") return state;
  const name = safeText(create.draft.texts.name.text.trim());
  return openDoubt(state, {
    what: safeText(`Create ${name}`),
    error,
    wanted: newTokenNamed(name, state),
    back: { name: "create", create: { ...create, step: { ...create.step, name: "review" } } },
  });
}

function goBack(state: State, create: CreateState): Step {
  const { step, draft, purpose } = create;
  switch (step.name) {
    case "kind":
      return stay({ ...state, screen: { name: "tokens" } });
    case "template":
      return stay(withCreate(state, initialCreate()));
    case "form":
      if (isTouched(create)) return stay({ ...state, dialog: discardQuestion(purpose.kind) });
      return stay(
        purpose.kind === "create" && purpose.from === undefined
          ? withCreate(state, initialCreate())
          : leaveForm(state, create),
      );
    case "policy":
      return stay(withCreate(state, { ...create, step: atPolicy(create, step.policy) }));
    case "groups":
      return stay(withCreate(state, { ...create, step: { name: "policy", policy: step.policy, cursor: 1 } }));
    case "pick-token":
      return stay(withCreate(state, { ...create, step: atToken(create) }));
    case "resource-kind":
    case "resource-id":
      return stay(withCreate(state, { ...create, step: afterResources(draft, step.policy) }));
    case "review":
      return stay(
        withCreate(state, {
          ...create,
          step: { name: "form", cursor: lineOfProblem(create, step.problems) },
        }),
      );
    case "conflict":
      return stay(withCreate(state, backToForm(create)));
    case "sending":
      return stay(state);
  }
}

// A form that was opened at a new secret goes back to it: it may not be taken yet.
function leaveForm(state: State, { purpose }: CreateState): State {
  const from = purpose.kind === "create" ? purpose.from : undefined;
  return { ...state, screen: from === undefined ? { name: "tokens" } : { name: "secret", secret: from } };
}

function discardQuestion(purpose: CreateState["purpose"]["kind"]): State["dialog"] {
  return {
    kind: "confirm",
    title: purpose === "edit" ? "Discard your changes?" : "Discard this token?",
    text: "What you typed is not kept.",
    confirmLabel: "discard",
    confirmed: { area: "create", type: "discarded" },
  };
}

function succeed(state: State, create: CreateState, { key, name, secret }: CreatedToken): Step {
  const shown: State =
    secret === undefined
      ? { ...handedOn(state, create), notice: { tone: "good", text: safeText(`Created ${name}`) } }
      : openSecret(state, { tokenKey: key, name, title: "Created", ...secret });
  return startLoad({ ...shown, dialog: undefined, tokens: { ...shown.tokens, awaited: key } });
}

// Workers Builds has the secret that the form was opened at.
function handedOn(state: State, create: CreateState): State {
  const left = leaveForm(state, create);
  return left.screen.name === "secret"
    ? { ...left, screen: { name: "secret", secret: { ...left.screen.secret, taken: true } } }
    : left;
}

const PLACE_GONE = "The account or zone that it was for is not there any more: choose another one";
const NO_PLACE =
  "There is no account to create it in: set CLOUDFLARE_ACCOUNT_ID (or CLOUDFLARE_ZONE_ID) and start again.";
