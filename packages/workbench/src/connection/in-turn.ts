import { setImmediate as nextTurn } from "node:timers/promises";
import type { Fetch } from "@cftokens/client";

/**
 * A `Fetch` in this process that answers one request after the other, in their order, and lets the
 * program work with an answer before it makes the next one. Else the first answer would be seen
 * only when the last one is made.
 */
export function inTurn(fetch: Fetch): Fetch {
  let last: Promise<unknown> = Promise.resolve();
  return async (request) => {
    const answer = last.then(async () => fetch(request));
    last = answer.then(letOthersWork, letOthersWork);
    return answer;
  };
}

// Reading, judging and drawing an answer takes a few turns of the event loop.
async function letOthersWork(): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await nextTurn();
}

const turns = 40;
