import { redacted } from "@cftokens/credentials";
import { isJsonObject } from "@cftokens/openapi/json";

/** A value of an answer that may be what a parameter asks for. */
export interface AnsweredId {
  readonly text: string;
  /** What goes by it: the name beside it, or nothing. */
  readonly label: string;
  /** The name of its member, in words. */
  readonly member: string;
  /** What it is one of: `pets` of `/pets`, or of a member of this name. */
  readonly of: string;
}

/** A parameter, or a member of a body, and the path of its operation. */
export interface AskedId {
  readonly name: string;
  readonly path: string;
}

/** The most values that are taken of one answer. */
export const mostOfAnswer = 200;

/**
 * The values of an answer that name something: those of members called `id`, `…_id`, `name` and the
 * like. `path` is that of the operation, `body` what was answered without credentials: what was
 * taken out of it is never among them.
 */
export function listAnsweredIds({
  path,
  body,
}: {
  readonly path: string;
  readonly body: unknown;
}): readonly AnsweredId[] {
  const found: AnsweredId[] = [];
  const waiting = [{ value: body, of: lastOf(path) }];
  for (let steps = 0; steps < mostSteps && found.length < mostOfAnswer; steps += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { value, of } = next;
    if (Array.isArray(value))
      waiting.push(
        ...value
          .slice(0, mostOfAnswer)
          .map((one: unknown) => ({ value: one, of }))
          .toReversed(),
      );
    if (!isJsonObject(value)) continue;
    const label = labelOf(value);
    const inside: (typeof waiting)[number][] = [];
    for (const [name, one] of Object.entries(value).slice(0, mostOfAnswer)) {
      const member = wordsOf(name).join(" ");
      if (typeof one === "object") inside.push({ value: one, of: wrappers.has(member) ? of : member });
      const text = idText(one);
      if (text !== undefined && isName(member))
        found.push({ text, label: label === text ? "" : label, member, of });
    }
    waiting.push(...inside.toReversed());
  }
  return found.slice(0, mostOfAnswer);
}

/**
 * The values that fit a parameter: those of its very name (`token_id`), and the `id` of what it
 * names (`pet_id`) or of what stands before it in the path (`{id}` of `/pets/{id}`). A name that
 * anything may have (`id`, `name`) fits only there.
 */
export function idsFor({ name, path }: AskedId, ids: readonly AnsweredId[]): readonly AnsweredId[] {
  const words = wordsOf(name);
  const asked = words.join(" ");
  const isId = idWords.has(words.at(-1) ?? "");
  const before = segmentBefore(name, path);
  const named = isId ? words.slice(0, -1).join(" ") : asked;
  const thing = named === "" ? before : named;
  // `{pet}` of `/pets/{pet}` is an id, too.
  const wantsId = isId || (before !== undefined && isSame(before, asked));
  return ids.filter(({ member, of }) => {
    if (member === asked && !commonNames.has(asked)) return true;
    if (wantsId && idWords.has(member)) return thing !== undefined && isSame(thing, of);
    return member === asked && before !== undefined && isSame(before, of);
  });
}

const idWords: ReadonlySet<string> = new Set(["id", "uuid", "guid", "identifier", "tag"]);
const commonNames: ReadonlySet<string> = new Set([...idWords, "name", "slug"]);
// Members that hold what was asked for, and say nothing of it.
const wrappers: ReadonlySet<string> = new Set(["result", "results", "data", "items", "values", "records"]);
const mostSteps = 10_000;
const longestId = 100;

function isName(member: string): boolean {
  return commonNames.has(member.split(" ").at(-1) ?? "");
}

function idText(value: unknown): string | undefined {
  if (Number.isSafeInteger(value)) return String(value);
  const isShort = typeof value === "string" && value !== "" && value.length <= longestId;
  return isShort && !value.includes(redacted) ? value : undefined;
}

function labelOf(value: Readonly<Record<string, unknown>>): string {
  const label = ["name", "title"].map((name) => idText(Object.hasOwn(value, name) ? value[name] : ""));
  return label.find((text) => text !== undefined) ?? "";
}

// `pet_id`, `petId` and `Pet-ID` are the same words.
function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, longestId)
    .split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/u)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== "");
}

function lastOf(path: string): string {
  const last = path.split("/").findLast((segment) => segment !== "" && !segment.includes("{"));
  return wordsOf(last ?? "").join(" ");
}

function segmentBefore(name: string, path: string): string | undefined {
  const segments = path.split("/");
  const at = segments.indexOf(`{${name}}`);
  const before = at < 1 ? "" : (segments[at - 1] ?? "");
  return before === "" || before.includes("{") ? undefined : wordsOf(before).join(" ");
}

// One of them and many of them.
function isSame(one: string, other: string): boolean {
  return one === other || isPlural(one, other) || isPlural(other, one);
}

function isPlural(many: string, one: string): boolean {
  if (one === "") return false;
  return many === `${one}s` || many === `${one}es` || many === `${one.replace(/y$/u, "ie")}s`;
}
