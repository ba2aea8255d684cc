import { bodyHeight, type WindowSize } from "../../layout.ts";

/** How the body is divided: the rows of the form, and more about the one under the cursor. */
export function callLayout(size: WindowSize): { readonly rows: number; readonly about: number } {
  const room = bodyHeight(size);
  const about = Math.max(3, Math.min(8, Math.floor(room / 4)));
  return { rows: Math.max(1, room - about - 1), about };
}
