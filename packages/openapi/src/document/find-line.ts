import * as yaml from "js-yaml";
import { findInJson } from "./find-in-json.ts";
import {
  exactOffset,
  type Frame,
  innermostOffset,
  takeValue,
  toWanted,
  type Wanted,
} from "./wanted-places.ts";

/**
 * The line, counted from 1, at which the value of a JSON pointer begins in a YAML or JSON text;
 * where it is not written there, that of the innermost value around it. Undefined for text that
 * cannot be parsed.
 */
export function findLine(text: string, pointer: string): number | undefined {
  return findLines(text, [pointer]).get(pointer);
}

/**
 * The lines of several pointers, by pointer, as findLine says them. The text is read once for all
 * of them.
 */
export function findLines(text: string, pointers: readonly string[]): ReadonlyMap<string, number> {
  const top = readWanted(text, pointers);
  const offsets = new Map(pointers.flatMap((pointer) => toEntry(pointer, innermostOffset(top, pointer))));
  const lines = linesAt(text, [...new Set(offsets.values())]);
  return new Map([...offsets].flatMap(([pointer, offset]) => toEntry(pointer, lines.get(offset))));
}

/**
 * The line of the first of some pointers that is written in a text as a whole; undefined where none
 * of them is.
 */
export function findFirstLine(text: string, pointers: readonly string[]): number | undefined {
  const top = readWanted(text, pointers);
  const offset = pointers.map((pointer) => exactOffset(top, pointer)).find((one) => one !== undefined);
  return offset === undefined ? undefined : linesAt(text, [offset]).get(offset);
}

function toEntry<Value>(pointer: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[pointer, value]];
}

function linesAt(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  let line = 1;
  let end = text.indexOf("\n");
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    for (; end !== -1 && end < offset; end = text.indexOf("\n", end + 1)) line += 1;
    lines.set(offset, line);
  }
  return lines;
}

function readWanted(text: string, pointers: readonly string[]): Wanted {
  const inJson = toWanted(pointers);
  if (findInJson(text, inJson)) return inJson;
  const inYaml = toWanted(pointers);
  findInYaml(text, inYaml);
  return inYaml;
}

function findInYaml(text: string, top: Wanted): void {
  const frames: Frame[] = [];
  for (const event of eventsOf(text)) {
    if (!isValue(event)) {
      if (event.type === yaml.EVENT_ID.POP) frames.pop();
      continue;
    }
    const around = frames.at(-1);
    const offset = offsetOf(event);
    if (around?.isMap === true && around.key === undefined) {
      const name = around.wanted === undefined ? "" : nameOf(text, event);
      around.key = { name, offset };
      continue;
    }
    const frame = frameOf(event, takeValue(around, top, offset));
    if (frame !== undefined) frames.push(frame);
  }
}

function frameOf(event: ValueEvent, wanted: Wanted | undefined): Frame | undefined {
  const isMap = event.type === yaml.EVENT_ID.MAPPING;
  if (!isMap && event.type !== yaml.EVENT_ID.SEQUENCE) return undefined;
  return { isMap, wanted, index: 0, key: undefined };
}

function nameOf(text: string, event: ValueEvent): string {
  return event.type === yaml.EVENT_ID.SCALAR ? yaml.getScalarValue(text, event) : "";
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
