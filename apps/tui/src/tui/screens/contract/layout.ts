import { bodyHeight, type WindowSize } from "../../layout.ts";

/** Lines above what is found or seen: how far the run is, and the two lists. */
export const contractHead = 2;

/** How the body is divided under its head: a list, and more about one of it; or one list alone. */
export function contractLayout(size: WindowSize): {
  readonly list: number;
  readonly about: number;
  readonly whole: number;
} {
  const whole = Math.max(1, bodyHeight(size) - contractHead);
  const about = Math.max(3, Math.min(7, Math.floor(whole / 3)));
  return { list: Math.max(1, whole - about - 1), about, whole };
}
