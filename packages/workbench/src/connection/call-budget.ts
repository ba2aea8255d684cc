import type { Fetch } from "@cftokens/client";
import { parseBudget, type RateBudget } from "./rate-budget.ts";

/** Cloudflare's limit for all that a user's credentials call: calls in so many seconds. */
export const callLimit = { calls: 1200, seconds: 300 } as const;

/** What is left of the calls that the API takes. */
export interface CallBudget {
  /** The same `Fetch`; what goes through it is counted, and its answers are asked for the rest. */
  readonly count: (fetch: Fetch) => Fetch;
  /**
   * Waits until a list may be read: what is left last is for what the user does. Undefined where it
   * may be now, where the signal is aborted, and where it would take longer than
   * `callLimit.seconds`.
   */
  readonly room: (signal: AbortSignal) => Promise<void> | undefined;
}

/** What a budget needs of the world. */
export interface CallBudgetWorld {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Hears what is left with every answer, and until when lists wait. */
  readonly tell: (budget: RateBudget) => void;
}

/**
 * A budget for everything that one program calls. Where an answer says what is left
 * (`Ratelimit`), that counts: other programs of the same user spend it too. Where none does, the
 * program's own calls are counted against `callLimit`.
 */
export function createCallBudget({ now, wait, tell }: CallBudgetWorld): CallBudget {
  let sent: readonly number[] = [];
  let heard: (RateBudget & { readonly at: number }) | undefined;
  let waitsUntil = 0;
  const say = (budget: RateBudget): void => tell(waitsUntil > now() ? { ...budget, waitsUntil } : budget);
  const own = (): RateBudget => {
    const from = now() - callLimit.seconds * 1000;
    sent = sent.filter((time) => time > from);
    const [oldest = now()] = sent;
    const seconds = Math.ceil((oldest - from) / 1000);
    return { left: Math.max(0, callLimit.calls - sent.length), limit: callLimit.calls, seconds };
  };
  const current = (): RateBudget => {
    if (heard === undefined) return own();
    const seconds = Math.ceil((heard.at + heard.seconds * 1000 - now()) / 1000);
    return seconds > 0 ? { left: heard.left, limit: heard.limit, seconds } : own();
  };
  const waitForRoom = async (signal: AbortSignal): Promise<void> => {
    for (let budget = current(); !isRoom(budget) && !signal.aborted; budget = current()) {
      waitsUntil = now() + budget.seconds * 1000;
      say(budget);
      await wait(budget.seconds * 1000, signal);
    }
  };
  return {
    count: (fetch) => async (request) => {
      sent = [...sent.slice(-callLimit.calls), now()];
      const response = await fetch(request);
      const budget = parseBudget(response.headers);
      if (budget !== undefined) heard = { ...budget, at: now() };
      say(budget ?? current());
      return response;
    },
    room: (signal) => (signal.aborted || isRoom(current()) ? undefined : waitForRoom(signal)),
  };
}

function isRoom({ left, limit = callLimit.calls, seconds }: RateBudget): boolean {
  return left > limit * keptShare || seconds > callLimit.seconds;
}

// Of 1,200 calls a hundred are left to the user's own changes and looks.
const keptShare = 1 / 12;
