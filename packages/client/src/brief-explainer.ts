import { redactRuns } from "@cftokens/credentials";
import type { Explainer } from "./explainer.ts";
import { redactKnown } from "./redact-known.ts";

/**
 * Knows a secret by its look, and those of the call by what its document says. What it cannot judge
 * it does not show: neither bodies and causes nor the queries of addresses.
 */
export const briefExplainer: Explainer = {
  createRedact(secrets) {
    const withoutKnown = redactKnown(secrets);
    return (text) => redactRuns(withoutKnown(text));
  },
  readableUrl: (url, redact) => redact(url.replace(/[?#][^]*/u, "").replace(/\/\/[^/]*@/u, "//")),
  secretsIn({ secretMembers = [] }, { body, header, cookie }) {
    const found: string[] = [];
    JSON.stringify([body, header, cookie], (name, value: unknown) => {
      if (secretMembers.includes(name)) found.push(...textsIn(value));
      return value;
    });
    return found;
  },
};

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
