import { redacted } from "./mark.ts";
import { redactText } from "./redact-text.ts";
import { isSecretName } from "./secret-names.ts";

/**
 * A URL, or a part of one, without credentials: no user info, and no value of a parameter that
 * holds a credential by its name or its look, in the query and in the fragment. Everything else
 * stays as written. `redact` takes credentials out of the texts that path and parameters stand for,
 * `isSecret` tells the names.
 */
export function redactUrl(
  url: string,
  redact: (text: string) => string = redactText,
  isSecret: (name: string) => boolean = isSecretName,
): string {
  const [, before = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/u.exec(url) ?? [];
  const path = before
    .replace(/^([^/]*\/\/)[^/]*@/u, "$1")
    .split("/")
    .map((segment) => redactPart(segment, redact))
    .join("/");
  return (
    redact(path) + redactParameters(query, redact, isSecret) + redactParameters(fragment, redact, isSecret)
  );
}

// `?a=1&token=x`, or a fragment, which some answers of sign-ins use as a query.
function redactParameters(
  text: string,
  redact: (text: string) => string,
  isSecret: (name: string) => boolean,
): string {
  if (text === "") return "";
  const parameters = text
    .slice(1)
    .split("&")
    .map((parameter) => {
      const at = parameter.indexOf("=");
      if (at < 0) return redactPart(parameter, redact);
      const value = parameter.slice(at + 1);
      const isHidden = value !== "" && isSecret(decode(parameter.slice(0, at)));
      return `${parameter.slice(0, at)}=${isHidden ? redacted : redactPart(value, redact)}`;
    });
  return text.charAt(0) + parameters.join("&");
}

// A part of a URL as it is written, unless what it means holds a credential: it may be a URL
// itself, with a URL in it.
function redactPart(part: string, redact: (text: string) => string): string {
  let meant = part;
  for (let level = 1; level <= mostLevels; level += 1) {
    meant = decode(meant);
    const clean = redact(meant);
    if (clean !== meant) return clean.split(redacted).map(encodeTimes(level)).join(redacted);
    if (!meant.includes("%")) break;
  }
  return redact(part);
}

const mostLevels = 5;

function encodeTimes(times: number): (text: string) => string {
  return (text) => Array.from({ length: times }).reduce<string>((rest) => encodeURIComponent(rest), text);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}
