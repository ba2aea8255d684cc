import { pointerBelow } from "@cftokens/openapi/json";
import type { History, Step } from "../../state/history.ts";
import { leastLength, listSecrets } from "../../state/secrets.ts";
import type { StateCheck } from "../state-check.ts";

export const secretOnce: StateCheck = {
  id: "secret-once",
  severity: "error",
  reason: "A secret that can be seen a second time is known to everybody who may read, or who reads a log.",
  check(history) {
    // A secret that comes again is the one that was seen before.
    const secrets = [...Map.groupBy(listSecrets(history), ({ text }) => text).values()].flatMap((same) =>
      same.slice(0, 1),
    );
    const places = new Map(history.map((step, index) => [step, index]));
    const placeOf = (step: Step) => places.get(step) ?? 0;
    const holders = findHolders(
      secrets.map(({ text }) => text),
      history,
    );
    return secrets.flatMap(({ text, step: first, pointer: shownAt }) =>
      // Later answers that hold the secret, and the answer to the request that sent it.
      (holders.get(text) ?? [])
        .filter((step) => (step === first ? shownAt === undefined : placeOf(step) > placeOf(first)))
        .map((step) => ({
          pointer: pointerOf(text, step),
          message: "holds a secret that is shown only once",
          step,
        })),
    );
  },
};

// The steps whose answers hold a text, for each of the texts. An answer is read once for all of
// them: where it goes on as some of them begin, a piece of the length of each is looked up.
function findHolders(texts: readonly string[], history: History): ReadonlyMap<string, readonly Step[]> {
  const holders = new Map<string, Step[]>(texts.map((text) => [text, []]));
  if (texts.length === 0) return holders;
  const lengths = new Map<string, Set<number>>();
  for (const text of texts) {
    const beginning = text.slice(0, leastLength);
    lengths.set(beginning, (lengths.get(beginning) ?? new Set()).add(text.length));
  }
  for (const step of history) {
    const { body } = step.exchange.response;
    if (!("text" in body)) continue;
    for (const piece of new Set(piecesOf(body.text, lengths))) holders.get(piece)?.push(step);
  }
  return holders;
}

function* piecesOf(whole: string, lengths: ReadonlyMap<string, ReadonlySet<number>>): Generator<string> {
  for (let at = 0; at + leastLength <= whole.length; at += 1) {
    for (const length of lengths.get(whole.slice(at, at + leastLength)) ?? [])
      yield whole.slice(at, at + length);
  }
}

function pointerOf(text: string, { exchange }: Step): string {
  const { body } = exchange.response;
  return (body.kind === "json" ? findText(body.value, text) : undefined) ?? "";
}

function findText(value: unknown, text: string): string | undefined {
  if (typeof value === "string") return value.includes(text) ? "" : undefined;
  const members: readonly (readonly [string, unknown])[] = Object.entries(value ?? {});
  for (const [name, inner] of members) {
    const below = findText(inner, text);
    if (below !== undefined) return `${pointerBelow("", name)}${below}`;
  }
  return undefined;
}
