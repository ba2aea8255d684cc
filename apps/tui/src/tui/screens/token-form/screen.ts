import { changeSource, createCall, type EquivalentSource } from "@cftokens/workbench/equivalents";
import { matchingGroups } from "@cftokens/workbench/inventory";
import type { Scope } from "../../keys/binding.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { waitingLine } from "../doubt/waiting-line.ts";
import { changeUnderWay, type Loss, untakenSecret } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { kindLabel } from "./choices.ts";
import { policyAt } from "./draft/draft.ts";
import { toRequest } from "./draft/to-request.ts";
import { isTyping } from "./focus.ts";
import { formBindings } from "./keymap.ts";
import { callOfRequest } from "./review-lines.ts";
import { isTouched, type TokenForm } from "./state.ts";

/** The form in which a token is made or edited, until the API has answered. */
export const tokenFormScreen: ScreenModule<"token-form"> = {
  keys: formBindings,
  title: ({ form }) => formTitle(form),
  status: ({ form }, state) => formStatus(state, form),
  scopes: ({ form }, state) => formScopes(form, state),
  edited: (edit) => ({ area: "token-form", type: "edited", edit }),
  loss: ({ form }) => formLoss(form),
  waitsFor: ({ form }) => (form.step.name === "sending" ? "change" : undefined),
  equivalent: ({ form }, state) => draftSource(form, state),
};

function formTitle({ draft, step, purpose }: TokenForm): readonly string[] {
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

function formStatus(state: State, { step, draft }: TokenForm): StyledLine {
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

function formScopes(form: TokenForm, { groups }: Pick<State, "groups">): readonly Scope[] {
  const { step } = form;
  switch (step.name) {
    case "kind":
    case "resource-kind":
      return ["create-list", "create"];
    case "fields":
      return isTyping(form) ? ["form-text", "typing"] : ["form", "create"];
    case "policy":
      return ["policy", "create"];
    case "groups":
      return groups.status === "failed" ? ["groups-failed", "create"] : ["groups", "typing"];
    case "resource-id":
      return ["resource-id", "typing"];
    case "template":
      return ["template", "typing"];
    case "pick-token":
      return ["pick-token", "typing"];
    case "conflict":
      return ["conflict", "create"];
    case "review":
      return ["review", "create"];
    case "sending":
      return ["sending"];
  }
}

function formLoss(form: TokenForm): Loss | undefined {
  const isEdit = form.purpose.kind === "edit";
  const from = form.purpose.kind === "create" ? form.purpose.from : undefined;
  if (form.step.name === "sending") return isEdit ? changeUnderWay : beingCreated;
  if (from?.taken === false) return untakenSecret("quit without it");
  if (!isTouched(form)) return undefined;
  const text = isEdit
    ? "Your changes of the token are not kept."
    : "What you typed for the new token is not kept.";
  return { title: "Quit?", text, confirmLabel: "quit" };
}

const beingCreated: Loss = {
  title: "The token is being created",
  text: "Its secret is shown once, in the answer. If you quit now, the token may exist and its secret is lost.",
  confirmLabel: "quit now",
};

function draftSource(
  form: TokenForm,
  { places, now, settings: { baseUrl } }: Pick<State, "places" | "now" | "settings">,
): EquivalentSource | undefined {
  const request = toRequest(form, places);
  if (request === undefined) return undefined;
  switch (request.kind) {
    case "patch":
    case "patch-service": {
      const { base } = request;
      const change =
        request.kind === "patch"
          ? { ...request, type: request.kind, seen: request.base.modified_on }
          : { ...request, type: request.kind };
      return changeSource([{ change, base }], { baseUrl, now });
    }
    default: {
      const parts = { place: undefined, ...request };
      const call = createCall(parts);
      return call && { baseUrl, calls: [call], terraform: [{ kind: "draft", parts }] };
    }
  }
}
