import { parsePointer } from "../json/json-pointer.ts";

/** A value of a text that is sought or around one, and where it begins. */
export interface Wanted {
  readonly below: Map<string, Wanted>;
  offset: number | undefined;
}

/** The tree of the values that some pointers name. */
export function toWanted(pointers: readonly string[]): Wanted {
  const top: Wanted = { below: new Map(), offset: undefined };
  for (const pointer of pointers) {
    let wanted = top;
    for (const segment of parsePointer(pointer)) {
      const next: Wanted = wanted.below.get(segment) ?? { below: new Map(), offset: undefined };
      wanted.below.set(segment, next);
      wanted = next;
    }
  }
  return top;
}

/** Where the value of a pointer begins, or else the innermost one around it that was found. */
export function innermostOffset(top: Wanted, pointer: string): number | undefined {
  let found = top;
  for (const segment of parsePointer(pointer)) {
    const next = found.below.get(segment);
    if (next?.offset === undefined) break;
    found = next;
  }
  return found.offset;
}

/** Where the value of a pointer begins, if all of the pointer was found. */
export function exactOffset(top: Wanted, pointer: string): number | undefined {
  let found: Wanted | undefined = top;
  for (const segment of parsePointer(pointer)) found = found?.below.get(segment);
  return found?.offset;
}

/** A map or list that is being read; what is sought in it, undefined when that is nothing. */
export interface Frame {
  readonly isMap: boolean;
  readonly wanted: Wanted | undefined;
  index: number;
  key: { readonly name: string; readonly offset: number } | undefined;
}

/** Notes where the next value of what is around it begins, and says what is sought of it. */
export function takeValue(around: Frame | undefined, top: Wanted, offset: number): Wanted | undefined {
  const wanted = around === undefined ? top : wantedBelow(around);
  if (wanted !== undefined) wanted.offset ??= around?.key?.offset ?? offset;
  if (around !== undefined) finishMember(around);
  return wanted;
}

function wantedBelow({ isMap, wanted, index, key }: Frame): Wanted | undefined {
  return wanted?.below.get(isMap ? (key?.name ?? "") : String(index));
}

function finishMember(frame: Frame): void {
  frame.key = undefined;
  frame.index += 1;
}
