import type { Fate, Pair } from "./pair.ts";
import { bothAllow, changedKeyword, noteIn } from "./compare-facets.ts";
import { type Compared, follow } from "./compare-members.ts";
import { pairOf, type SchemaComparison } from "./schema-pairs.ts";
import type { SchemaView } from "./schema-view.ts";

/** Compares items, and what other keywords say about a value by schemas. */
export function compareSubschemas(old: SchemaView, now: SchemaView, at: SchemaComparison): Compared {
  const compared: Compared = { own: [], below: [] };
  if (bothAllow(old, now, "array")) compareItems(old, now, { ...at, compared });
  for (const keyword of new Set([...old.subschemas.keys(), ...now.subschemas.keys()])) {
    if (keyword !== "contains" || bothAllow(old, now, "array"))
      compareKeyword(keyword, { ...at, old, now, compared });
  }
  compareNot(old, now, { ...at, compared });
  if (bothAllow(old, now, "object")) compareDependents(old, now, { ...at, compared });
  return compared;
}

type ComparedPlace = SchemaComparison & { readonly compared: Compared };

function compareItems(old: SchemaView, now: SchemaView, at: ComparedPlace): void {
  const count = Math.max(old.firstItems.length, now.firstItems.length);
  for (let index = 0; index < count; index += 1) {
    const [was, is] = [old.firstItems[index] ?? old.items, now.firstItems[index] ?? now.items];
    follow(was, is, { ...at, segment: `[${index}]` });
  }
  follow(old.items, now.items, { ...at, segment: "[]" });
}

interface KeywordPlace extends ComparedPlace {
  readonly old: SchemaView;
  readonly now: SchemaView;
}

function compareKeyword(keyword: string, { old, now, ...at }: KeywordPlace): void {
  const [was, is] = [old.subschemas.get(keyword), now.subschemas.get(keyword)];
  const note = noteIn(old, now, at.direction);
  if (keyword === "if" || keyword === "contains") {
    if (was === undefined) {
      at.compared.own.push(note("rule-tightened", `\`${keyword}\` was added`, { lost: true }));
      return;
    }
    if (is === undefined) {
      at.compared.own.push(note("rule-loosened", `\`${keyword}\` was removed`, { gained: true }));
      return;
    }
    // With a greatest number, more that is contained allows fewer lists.
    const isEither = keyword === "if" || [old, now].some(({ sizes }) => sizes.maxContains !== Infinity);
    if (!isEither) return follow(was, is, { ...at, segment: "[contains]" });
    const pair = pairOf(was, is, at);
    if (pair === undefined) return;
    const when = bothFates.map((fate) => [fate, pair] as const);
    const message = `has another \`${keyword}\``;
    at.compared.own.push({ ...note("rule-changed", message, { lost: true, gained: true }), when });
    return;
  }
  const isOfIf = keyword === "then" || keyword === "else";
  if (isOfIf && (!old.subschemas.has("if") || !now.subschemas.has("if"))) return;
  follow(was ?? [], is ?? [], { ...at, segment: segmentOf(keyword) });
}

const bothFates: readonly Fate[] = ["lost", "gained"];

function segmentOf(keyword: string): string {
  if (keyword === "propertyNames") return "[names]";
  return `[${keyword.replace("dependentSchemas", "if")}]`;
}

// What is excluded turns everything round: more that is excluded is less that is allowed.
function compareNot(old: SchemaView, now: SchemaView, at: ComparedPlace): void {
  const note = noteIn(old, now, at.direction);
  const count = Math.max(old.not.length, now.not.length);
  for (let index = 0; index < count; index += 1) {
    const [was, is] = [old.not[index], now.not[index]];
    if (was === undefined) {
      at.compared.own.push(note("rule-tightened", "`not` was added", { lost: true }));
    } else if (is === undefined) {
      at.compared.own.push(note("rule-loosened", "`not` was removed", { gained: true }));
    } else excluded(pairOf([was], [is], at), { old, now, ...at });
  }
}

function excluded(pair: Pair | undefined, { old, now, ...at }: KeywordPlace): void {
  if (pair === undefined) return;
  const note = noteIn(old, now, at.direction);
  at.compared.own.push(
    { ...note("rule-tightened", "`not` excludes more values now", { lost: true }), when: [["gained", pair]] },
    { ...note("rule-loosened", "`not` excludes fewer values now", { gained: true }), when: [["lost", pair]] },
  );
}

function compareDependents(old: SchemaView, now: SchemaView, at: ComparedPlace): void {
  const note = noteIn(old, now, at.direction);
  for (const name of new Set([...old.dependentRequired.keys(), ...now.dependentRequired.keys()])) {
    const [was, is] = [old, now].map(({ dependentRequired }) => [...(dependentRequired.get(name) ?? [])]);
    const more = is?.filter((one) => was?.includes(one) !== true) ?? [];
    const less = was?.filter((one) => is?.includes(one) !== true) ?? [];
    const message = changedKeyword(`dependentRequired of ${name}`, was, is);
    if (more.length > 0) at.compared.own.push(note("rule-tightened", message, { lost: true }));
    if (less.length > 0) at.compared.own.push(note("rule-loosened", message, { gained: true }));
  }
}
