import { visibleJson } from "../text/visible-json.ts";

/** A piece of HCL that is written as it is. */
export interface RawHcl {
  readonly hcl: string;
}

/** A piece of HCL that is written as it is, such as a call of a function. */
export function rawHcl(hcl: string): RawHcl {
  return { hcl };
}

/**
 * The members of a block or an object, one a line, their values aligned as `terraform fmt` has
 * them.
 */
export function attributes(fields: Readonly<Record<string, unknown>>, depth: number): string {
  const names = Object.keys(fields);
  // Only lines that follow each other are aligned, and a value over several lines ends such a
  // group.
  const written = names.map((name) => ({ name, value: hclValue(fields[name], depth) }));
  return written
    .map(({ name, value }, index) => {
      const width = Math.max(...groupAround(written, index).map((other) => other.name.length));
      return `${indent(depth)}${name.padEnd(width)} = ${value}\n`;
    })
    .join("");
}

/** A text in HCL: quotes and templates are escaped. */
export function hclText(text: string): string {
  return visibleJson(text).replaceAll(/([$%])\{/gu, "$1$1{");
}

/** A value as the call of `jsonencode` that gives it. */
export function jsonEncoded(value: unknown, depth: number): string {
  return `jsonencode(${keyedObject(value, depth)})`;
}

function hclValue(value: unknown, depth: number): string {
  if (typeof value === "string") return hclText(value);
  if (isRaw(value)) return value.hcl;
  if (Array.isArray(value)) return hclList(value, depth);
  if (typeof value === "object" && value !== null)
    return `{\n${attributes(Object.fromEntries(Object.entries(value)), depth + 1)}${indent(depth)}}`;
  return String(value);
}

function hclList(items: readonly unknown[], depth: number): string {
  if (items.every((item) => typeof item === "string")) return `[${items.map(hclText).join(", ")}]`;
  return `[${items.map((item) => hclValue(item, depth)).join(", ")}]`;
}

function keyedObject(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return hclValue(value, depth);
  const members = Object.entries(value).map(
    ([name, member]) => `${indent(depth)}${hclText(name)} = ${keyedObject(member, depth + 1)}\n`,
  );
  return `{\n${members.join("")}${indent(depth - 1)}}`;
}

interface Written {
  readonly name: string;
  readonly value: string;
}

function groupAround(written: readonly Written[], index: number): readonly Written[] {
  let start = index;
  while (start > 0 && !written[start - 1]?.value.includes("\n") && !written[index]?.value.includes("\n"))
    start -= 1;
  let end = index;
  if (!written[index]?.value.includes("\n"))
    while (end + 1 < written.length && !written[end + 1]?.value.includes("\n")) end += 1;
  return written.slice(start, end + 1);
}

function isRaw(value: unknown): value is RawHcl {
  return typeof value === "object" && value !== null && "hcl" in value;
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}
