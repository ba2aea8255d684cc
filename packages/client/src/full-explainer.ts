import { listSecrets } from "@cftokens/credentials";
import type { Explainer } from "./explainer.ts";
import { messageOfFailure } from "./failure-message.ts";
import { createRedact, readableUrl } from "./redact.ts";
import { safeCause } from "./safe-cause.ts";

/**
 * Knows a secret by its look and by its name, wherever it stands, quotes bodies that cannot be
 * read, and says what to do.
 */
export const fullExplainer: Explainer = {
  createRedact,
  readableUrl,
  secretsIn: (_, { body, header, cookie }) => [
    ...listSecrets(body),
    ...listSecrets(header),
    ...Object.values(cookie ?? {}).filter((value) => typeof value === "string"),
  ],
  showBodies: ({ detail, quoted, body, cause }, { redact, clean }) => ({
    detail: quoted === undefined ? detail : `${detail}: ${quoted}`,
    // Cut behind what was cleaned, so that a secret cut in half there is never shown.
    body: body === undefined ? undefined : redact(body.slice(0, 2 * longestBody)).slice(0, longestBody),
    cause: cause === undefined ? undefined : safeCause(cause, clean),
  }),
  messageOf: messageOfFailure,
};

const longestBody = 60_000;
