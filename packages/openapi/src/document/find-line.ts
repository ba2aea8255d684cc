import * as yaml from "js-yaml";
import { parsePointer } from "../json/json-pointer.ts";

/**
 * The line, counted from 1, at which the value of a JSON pointer begins in a YAML or JSON text;
 * where it is not written there, that of the innermost value around it. Undefined for text that
 * cannot be parsed.
 */
export function findLine(text: string, pointer: string): number | undefined {
  const offset = findOffset(text, parsePointer(pointer));
  return offset === undefined ? undefined : text.slice(0, offset).split("\n").length;
}

// A map or list that is being read, and how many segments of the pointer lead to it; -1 when it is
// beside the way.
interface Frame {
  readonly isMap: boolean;
  readonly depth: number;
  index: number;
  key: { readonly name: string; readonly offset: number } | undefined;
}

function findOffset(text: string, wanted: readonly string[]): number | undefined {
  const frames: Frame[] = [];
  let best: { readonly depth: number; readonly offset: number } | undefined;
  for (const event of eventsOf(text)) {
    if (!isValue(event)) {
      if (event.type === yaml.EVENT_ID.POP) frames.pop();
      continue;
    }
    const around = frames.at(-1);
    const offset = offsetOf(event);
    if (around?.isMap === true && around.key === undefined) {
      around.key = { name: nameOf(text, event), offset };
      continue;
    }
    const depth = depthBelow(around, wanted);
    const start = around?.key?.offset ?? offset;
    if (best === undefined || depth > best.depth) best = { depth, offset: start };
    if (around !== undefined) finishMember(around);
    const frame = frameOf(event, depth);
    if (frame !== undefined) frames.push(frame);
  }
  return best?.offset;
}

function frameOf(event: ValueEvent, depth: number): Frame | undefined {
  const isMap = event.type === yaml.EVENT_ID.MAPPING;
  if (!isMap && event.type !== yaml.EVENT_ID.SEQUENCE) return undefined;
  return { isMap, depth, index: 0, key: undefined };
}

function nameOf(text: string, event: ValueEvent): string {
  return event.type === yaml.EVENT_ID.SCALAR ? yaml.getScalarValue(text, event) : "";
}

function finishMember(frame: Frame): void {
  frame.key = undefined;
  frame.index += 1;
}

function depthBelow(around: Frame | undefined, wanted: readonly string[]): number {
  if (around === undefined) return 0;
  const segment = around.isMap ? around.key?.name : String(around.index);
  return around.depth >= 0 && segment === wanted[around.depth] ? around.depth + 1 : -1;
}

type ValueEvent = yaml.SequenceEvent | yaml.MappingEvent | yaml.ScalarEvent | yaml.AliasEvent;

function isValue(event: yaml.Event): event is ValueEvent {
  return event.type !== yaml.EVENT_ID.POP && event.type !== yaml.EVENT_ID.DOCUMENT;
}

function offsetOf(event: ValueEvent): number {
  if (event.type === yaml.EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
  return Math.max(0, event.type === yaml.EVENT_ID.ALIAS ? event.anchorStart : event.start);
}

function eventsOf(text: string): readonly yaml.Event[] {
  try {
    return yaml.parseEvents(text, {});
  } catch {
    return [];
  }
}
