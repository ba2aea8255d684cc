import type { Operation } from "@cftokens/openapi";
import type { Place } from "@cftokens/workbench/inventory";
import { textInput } from "../../lists/text-input.ts";
import type { AskedValue } from "./state.ts";

/**
 * The first value of the path that is not known yet, to be typed; undefined when all are. Accounts
 * and zones are proposed from the places that are shown.
 */
export function askPath(
  { path, parameters }: Operation,
  known: Readonly<Record<string, string>>,
  places: readonly Place[],
): AskedValue | undefined {
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const name = names
    .toSorted((one, other) => path.indexOf(`{${one}}`) - path.indexOf(`{${other}}`))
    .find((each) => !Object.hasOwn(known, each));
  return name === undefined ? undefined : { name, known, input: textInput(proposedValue(name, places)) };
}

/** What a value of a path is likely to be: the first account or zone; empty for anything else. */
export function proposedValue(name: string, places: readonly Place[]): string {
  const kind = /^account_?id(?:entifier)?$/iu.test(name)
    ? "account"
    : /^zone_?id(?:entifier)?$/iu.test(name)
      ? "zone"
      : undefined;
  return places.find((place) => place.kind === kind)?.id ?? "";
}
