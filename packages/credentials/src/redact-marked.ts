import { redacted } from "./mark.ts";
import { redactNamed } from "./redact-text.ts";
import { redactUrl } from "./redact-url.ts";
import { mapSecrets } from "./redact-value.ts";

/** Names of members, parameters and headers, in lower case. */
export type Names = ReadonlySet<string>;

/**
 * Whether a name is among others, in whatever case it is written, by itself or as a part of a
 * path: `pin`, `PIN`, `card[pin]` and `card.pin`.
 */
export function isAmong(name: string, names: Names): boolean {
  const written = name.toLowerCase();
  return names.has(written) || written.split(/[[\].]+/u).some((part) => names.has(part));
}

/**
 * A copy of a JSON value or of a text without what stands under some names: in members and all
 * below them, beside the name in a pair, and behind it in texts. Everything else stays, other
 * credentials, too.
 */
export function redactMarked(value: unknown, names: Names): unknown {
  return mapSecrets(value, {
    path: [],
    secrecyOf: (name) => (isAmong(name, names) ? "secret" : "plain"),
    secret: () => redacted,
    text: (text) => redactMarkedText(text, names),
    name: (name) => name,
  });
}

/** As redactMarked, for a text that is no JSON. */
export function redactMarkedText(text: string, names: Names): string {
  return redactNamed(text, (name) => isAmong(name, names));
}

/** A URL without user info, and without what stands under some names in its query and fragment. */
export function redactMarkedUrl(url: string, names: Names): string {
  return redactUrl(
    url,
    (text) => redactMarkedText(text, names),
    (name) => isAmong(name, names),
  );
}
