import { isJsonObject } from "@cftokens/openapi/json";
import type { ApiError } from "./failure-facts.ts";
import type { RawAnswer, Unreadable } from "./raw-answer.ts";
import { readErrors } from "./read-errors.ts";

/**
 * Reads a failure of any API: the body is kept as it is, and what it says in one of the usual ways
 * is an error too: `detail`, `title` (RFC 9457), `message`, `error`, `errors`.
 */
export function readAnyFailure({ text, parse }: RawAnswer): Unreadable {
  const body = parse(text);
  const errors = body.ok ? errorsIn(body.value) : [];
  return {
    ok: false,
    kind: "api",
    errors,
    ...(errors.length === 0 && text.trim() !== "" && { detail: text }),
    body: text,
  };
}

function errorsIn(body: unknown): readonly ApiError[] {
  if (!isJsonObject(body)) return [];
  const { detail, title, message, error, error_description: description } = body;
  const listed = readErrors(body);
  if (listed.length > 0) return listed;
  const said = [detail, description, message, title, error].find(
    (one) => typeof one === "string" && one !== "",
  );
  return readErrors({ errors: said === undefined ? [error] : [{ code: body["code"], message: said }] });
}
