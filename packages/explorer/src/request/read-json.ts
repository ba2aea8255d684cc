import { beyondBounds } from "@cftokens/contract";

/** A JSON value, or what is wrong with its text, to be read after a name. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Reads a JSON text that somebody wrote. What walks values has bounds, so this has them too. */
export function readJson(text: string): ReadJson {
  try {
    const value: unknown = JSON.parse(text);
    const reason = beyondBounds(value);
    return reason === undefined ? { ok: true, value } : { ok: false, message: `is ${reason}` };
  } catch (error) {
    return { ok: false, message: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
