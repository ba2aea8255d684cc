import type { Token } from "@cftokens/client";
import type { Page } from "../store/page.ts";
import { type StoredApiToken, tokenStatus } from "../store/api-token-store.ts";

/** What answers show, and the same as JSON. */
export interface Shown<Result> {
  readonly result: Result;
  readonly resultText: string;
}

/** A token as answers show it at a moment. */
export function showToken(stored: StoredApiToken, now: Date): Shown<Token> {
  const status = tokenStatus(stored, now);
  const known = shownTokens.get(stored);
  if (known?.result.status === status) return known;
  const result = toToken(stored, status);
  const shown = { result, resultText: JSON.stringify(result) };
  shownTokens.set(stored, shown);
  return shown;
}

/**
 * The tokens of a page as answers show them at the moment for which it was read. The store reads a
 * page anew whenever one of the owner's tokens has expired since, or no longer has.
 */
export function showPage(page: Page<StoredApiToken>, now: Date): Shown<Token[]> {
  const known = shownPages.get(page);
  if (known !== undefined) return known;
  const tokens = page.items.map((stored) => showToken(stored, now));
  const shown = {
    result: tokens.map(({ result }) => result),
    resultText: `[${tokens.map(({ resultText }) => resultText).join(",")}]`,
  };
  shownPages.set(page, shown);
  return shown;
}

// Stored tokens and pages of them never change; what changes with the clock is the status.
const shownTokens = new WeakMap<StoredApiToken, Shown<Token>>();
const shownPages = new WeakMap<Page<StoredApiToken>, Shown<Token[]>>();

function toToken(stored: StoredApiToken, status: Token["status"]): Token {
  const { id, owner: _owner, lastUsedOn, ...content } = stored;
  return {
    id,
    ...content,
    // The API's order: by id, whatever the order in the request was (D43 in spec/decisions.md).
    policies: inOrder(content.policies).map((policy) => ({
      ...policy,
      permission_groups: inOrder(policy.permission_groups),
    })),
    status,
    ...(lastUsedOn !== undefined && { last_used_on: lastUsedOn }),
  };
}

function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
