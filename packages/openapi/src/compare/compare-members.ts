import type { Effect, PairBelow, SchemaDifference } from "./pair.ts";
import { bothAllow, type BothWays, noteIn } from "./compare-facets.ts";
import { isMarked, pairOf, type SchemaComparison } from "./schema-pairs.ts";
import type { Applying } from "./applying.ts";
import type { SchemaView } from "./schema-view.ts";

/** Differences of two schemas, and the pairs of schemas below. */
export interface Compared {
  readonly own: SchemaDifference[];
  readonly below: PairBelow[];
}

/** Compares the members that two schemas describe: named ones, and those of other names. */
export function compareMembers(old: SchemaView, now: SchemaView, at: SchemaComparison): Compared {
  const compared: Compared = { own: [], below: [] };
  if (!bothAllow(old, now, "object")) return compared;
  const names = [old, now].flatMap(({ properties, required }) => [...properties.keys(), ...required]);
  for (const name of new Set(names)) {
    const was = memberOf(old, name, { ...at, side: "before" });
    const is = memberOf(now, name, { ...at, side: "after" });
    compareMember(was, is, { ...at, name, old, now, compared });
  }
  comparePatterns(old, now, { ...at, compared });
  compareOtherMembers(old, now, { ...at, compared });
  return compared;
}

/** Notes that two groups of schemas are compared at a place below. */
export function follow(
  before: Applying,
  after: Applying,
  at: SchemaComparison & { readonly segment: string; readonly compared: Compared },
): void {
  const pair = pairOf(before, after, at);
  if (pair !== undefined) at.compared.below.push({ segment: at.segment, pair });
}

// One property of an object before and after; undefined where it does not exist.
interface Member {
  readonly applying: Applying;
  /** Whether it is not sent in the direction of the comparison. */
  readonly isHidden: boolean;
  readonly required: boolean;
  /** Whether it is only named in `required`. */
  readonly isUndeclared: boolean;
}

function memberOf(
  view: SchemaView,
  name: string,
  at: SchemaComparison & { readonly side: "before" | "after" },
): Member | undefined {
  const declared = view.properties.get(name);
  const required = view.required.has(name);
  if (declared === undefined && !required) return undefined;
  const applying = declared ?? othersOf(view);
  const isHidden = isMarked(applying, at.direction === "request" ? "readOnly" : "writeOnly", at);
  return { applying, isHidden, required, isUndeclared: declared === undefined };
}

function othersOf({ otherMembers }: SchemaView): Applying {
  return typeof otherMembers === "object" ? otherMembers : [];
}

interface MemberPlace extends SchemaComparison {
  readonly name: string;
  readonly old: SchemaView;
  readonly now: SchemaView;
  readonly compared: Compared;
}

function compareMember(old: Member | undefined, now: Member | undefined, at: MemberPlace): void {
  const was = old?.isHidden === true ? undefined : old;
  const is = now?.isHidden === true ? undefined : now;
  if (was === undefined) return is === undefined ? undefined : compareNew(is, at);
  const segment = `.${at.name}`;
  if (is !== undefined) {
    if (was.required !== is.required) requirement(is.required, was, at);
    return follow(was.applying, is.applying, { ...at, segment });
  }
  if (now !== undefined) return becameHidden(was, at);
  if (was.isUndeclared) return requirement(false, was, at);
  const others = at.now.otherMembers;
  if (typeof others !== "object") return removed(was, at);
  if (was.required) requirement(false, was, at);
  return follow(was.applying, others, { ...at, segment });
}

function compareNew(is: Member, at: MemberPlace): void {
  if (is.isUndeclared) return requirement(true, is, at);
  added(is, at);
  const others = at.old.otherMembers;
  if (typeof others === "object") follow(others, is.applying, { ...at, segment: `.${at.name}` });
}

function requirement(isRequired: boolean, { applying, isUndeclared }: Member, at: MemberPlace): void {
  const { direction, name, old, now, compared } = at;
  const isIn = isUndeclared && isRequired ? "after" : "before";
  const pointer = applying[0]?.pointer ?? (isIn === "after" ? now : old).pointer;
  const difference = { place: `.${name}`, pointer, side: isIn } as const;
  compared.own.push(
    isRequired
      ? {
          ...difference,
          rule: `${direction}-property-became-required`,
          message: "became required",
          effect: { lost: true },
        }
      : {
          ...difference,
          rule: `${direction}-property-became-optional`,
          message: "became optional",
          effect: { gained: true },
        },
  );
}

function becameHidden({ applying }: Member, { direction, name, compared }: MemberPlace): void {
  const difference = {
    place: `.${name}`,
    pointer: applying[0]?.pointer ?? "",
    side: "before",
    effect: { lost: true },
  } as const;
  compared.own.push(
    direction === "request"
      ? { ...difference, rule: "request-property-became-read-only", message: "became readOnly" }
      : { ...difference, rule: "response-property-became-write-only", message: "became writeOnly" },
  );
}

// What a member that is gone was cannot be sent or read by its name any more.
function removed({ applying, required }: Member, { direction, name, compared }: MemberPlace): void {
  compared.own.push({
    rule: `${direction}-property-removed`,
    place: `.${name}`,
    pointer: applying[0]?.pointer ?? "",
    side: "before",
    message: "was removed",
    effect: { lost: true, ...(required && { gained: true }) },
  });
}

function added({ applying, required }: Member, { direction, name, compared }: MemberPlace): void {
  const isNeeded = direction === "request" && required;
  compared.own.push({
    rule: isNeeded ? "required-request-property-added" : `${direction}-property-added`,
    place: `.${name}`,
    pointer: applying[0]?.pointer ?? "",
    side: "after",
    message: isNeeded ? "was added and is required" : "was added",
    effect: { gained: true, ...(required && { lost: true }) },
  });
}

type ComparedPlace = SchemaComparison & { readonly compared: Compared };

function comparePatterns(old: SchemaView, now: SchemaView, at: ComparedPlace): void {
  const patterns = new Set([...old.patternProperties.keys(), ...now.patternProperties.keys()]);
  for (const pattern of patterns) {
    const [was, is] = [old.patternProperties.get(pattern), now.patternProperties.get(pattern)];
    follow(was ?? othersOf(old), is ?? othersOf(now), { ...at, segment: `.{${pattern}}` });
  }
}

function compareOtherMembers(old: SchemaView, now: SchemaView, at: ComparedPlace): void {
  const [was, is] = [old.otherMembers, now.otherMembers];
  const note = (rule: BothWays, message: string, effect: Effect) =>
    void at.compared.own.push(noteIn(old, now, at.direction)(rule, message, effect));
  if (was === is) return;
  if (is === "refused")
    return note("more-properties-refused", "refuses undeclared members now", { lost: true });
  if (was === "refused") {
    return note("more-properties-allowed", "allows undeclared members now", { gained: true });
  }
  if (is === undefined) {
    return note("map-removed", "no longer describes members of any name", { gained: true });
  }
  follow(was ?? [], is, { ...at, segment: ".*" });
}
