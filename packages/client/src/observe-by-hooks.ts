import type { Attempt, Observer } from "./call-context.ts";
import { redactFor, urlOf } from "./fail-call.ts";
import type { Hooks, RequestEvent } from "./hooks.ts";

/** Tells hooks what calls do, without secrets. */
export function observeByHooks(hooks: Hooks): Observer {
  return {
    async attempt(attempt, sentUrl, send) {
      const event = eventOf(attempt, sentUrl);
      notify(hooks.onRequest, event);
      const { clock } = attempt.context;
      const start = clock.now();
      const outcome = await send();
      notify(hooks.onResponse, {
        ...event,
        status: outcome.status,
        failure: outcome.ok ? undefined : outcome.kind,
        durationMs: clock.now() - start,
      });
      return outcome;
    },
    retry(attempt, { sentUrl, status, kind }, delayMs) {
      if (hooks.onRetry === undefined) return;
      notify(hooks.onRetry, { ...eventOf(attempt, sentUrl), status, failure: kind, delayMs });
    },
  };
}

function eventOf(attempt: Attempt, sentUrl: string | undefined): RequestEvent {
  const { name, method } = attempt.operation;
  const url = urlOf(attempt, sentUrl, redactFor(attempt));
  return { operation: name, method, url, attempt: attempt.attempt };
}

// Calls a hook. An error that it throws is ignored, as `Hooks` says.
function notify<Event>(hook: ((event: Event) => void) | undefined, event: Event): void {
  try {
    hook?.(event);
  } catch {
    // The call goes on.
  }
}
