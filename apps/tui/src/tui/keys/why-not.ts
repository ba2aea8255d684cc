import type { State } from "../state.ts";
import { actionName } from "./action-name.ts";
import type { Binding } from "./binding.ts";

/**
 * Why a binding does not hold now, in one sentence; undefined where nobody would ask: what moves or
 * edits has nowhere to go, and Esc nothing to end. `Binding.disabledReason` is the same for one
 * that does hold.
 */
export function whyNot(state: State, binding: Binding): string | undefined {
  const { category, scope, description, keys } = binding;
  if (state.settings.readOnly && category === "Change" && readOnlyScopes.has(scope)) return readOnly;
  const { [actionName(binding)]: reason } = reasons;
  if (reason !== undefined) return typeof reason === "string" ? reason : reason(state);
  const isAsked = category !== "Move" && category !== "Text" && keys.some((key) => key !== "esc");
  return isAsked ? `Not possible now: ${description}` : undefined;
}

const readOnly = "This program is only to read: start it without --read-only to change something";
const readOnlyScopes: ReadonlySet<Binding["scope"]> = new Set(["tokens", "change", "can"]);

const tooNarrow = "Enter shows the detail: the window is too narrow for it beside the table";
const onlyOperations = "There are only operations here: start cftokens without explore for the tokens";
const notMissing = "It is not known that a permission is missing for this call";
const noCall = "There is no call here that could be copied";

// By the name of the action. What has no sentence here is told by its description.
const reasons: Readonly<Record<string, string | ((state: State) => string)>> = {
  "tokens.failures-toggled": "No list of tokens has failed",
  "detail.detail-format-changed-json": tooNarrow,
  "detail.detail-format-changed-operations": tooNarrow,
  "detail.detail-scrolled-line-5": tooNarrow,
  "detail.detail-scrolled-line-back-5": tooNarrow,
  "change.edit-opened": ofOneToken,
  "change.rotate-opened": ofOneToken,
  "change.clone-opened": ofOneToken,
  "change.edit-opened-expires-on": ofOneToken,
  "change.mark-toggled": "Tokens are marked in the table",
  "change.all-marked": "Tokens are marked in the table",
  "change.marks-cleared": "No token is marked",
  "can.edit-opened": notMissing,
  "can.create-opened": notMissing,
  "operation-list.group-folded-open": "There is no group under the cursor",
  "operation-list.group-folded-other": "There is no group under the cursor",
  "operation-list.group-folded-closed": "The list is flat: there is nothing to fold",
  "contract.finding-opened": "Only a finding can be opened",
  "contract.folded-open": "Only what was seen of the documents folds",
  "contract.folded-closed": "Only what was seen of the documents folds",
  "contract.folded-other": "Only what was seen of the documents folds",
  "contract.replayed": "Only a finding can be sent again",
  "contract.export-opened-case": "Only a finding can be saved as a case",
  "answer.searched": "Nothing is looked for: / begins",
  "answer.searched-back": "Nothing is looked for: / begins",
  "answer.next-requested": "The answer is no page of a list",
  "call-row.removed": "Nothing is filled in on this line",
  "call-form.removed": "Nothing is filled in on this line",
  "call-form.cycled": "Nothing is proposed for this line",
  "call-form.invalid-toggled": "Nothing is wrong with it: it is sent as it is",
  "operation.edit-requested": "The document came with the program: there is no file to edit",
  "create-list.cycled": "Only a template can be made for you or for an account",
  "form-text.expiry-moved-30": "Only the end of the token can be moved",
  "form.cycled": "There is no choice on this line",
  "form.cycled-back": "There is no choice on this line",
  "form.removed": "Only a policy can be removed here",
  "policy.cycled": "Only the effect is to allow or to deny",
  "policy.removed": "Only a resource can be removed here",
  "review.sent": "Nothing is wrong with it: Enter sends it",
  "bulk-finished.retried": "Everything was done: there is nothing to try again",
  "secret.build-token-opened": "Only the value of an API token can be handed to Workers Builds",
  "secret-prompt.prompt-entered": "It is being done: Esc stops it",
  "list.reload-requested": "A file is read again by itself when it changes",
  "screens.screen-opened-tokens": onlyOperations,
  "screens.screen-opened-risks": onlyOperations,
  "screens.screen-opened-calendar": onlyOperations,
  "screens.screen-opened-groups": onlyOperations,
  "screens.screen-opened-can": onlyOperations,
  "global.equivalents-opened": noCall,
  "review.equivalents-opened": noCall,
  "can-text.equivalents-opened": noCall,
  "call-text.equivalents-opened": noCall,
  "call-review.equivalents-opened": noCall,
  "global.profiles-opened": "There are no profiles to change to",
  "requests.detail-opened": "All of it is shown already",
};

/** The names of the actions that have a sentence of their own. */
export const reasonNames: readonly string[] = Object.keys(reasons);

function ofOneToken({ marks }: State): string {
  const count = marks.size;
  return `${count} ${count === 1 ? "token is" : "tokens are"} marked: t and D change them, u takes the marks away`;
}
