import type { State } from "../../state.ts";
import type { ResourceIdStep } from "./state.ts";

/** The ids to choose from for a resource: what was typed, when it is an id of its own, then the known ones that contain it. */
export function suggestIds(
  { places, tokens }: Pick<State, "places" | "tokens">,
  { kind, input }: ResourceIdStep,
): readonly string[] {
  const known = new Set(
    kind === "user"
      ? idsInPolicies(tokens, USER)
      : [...placeIds(places, kind), ...idsInPolicies(tokens, NAMES[kind])],
  );
  const typed = input.text.trim();
  const matching = [...known].filter((id) => id.includes(typed.toLowerCase()));
  return typed === "" || known.has(typed) ? matching : [...matching, typed];
}

type PlaceKind = Exclude<ResourceIdStep["kind"], "user">;

function placeIds(places: State["places"], kind: PlaceKind): readonly string[] {
  const wanted = kind === "zone" ? "zone" : "account";
  return places.filter((place) => place.kind === wanted).map(({ id }) => id);
}

function idsInPolicies({ rows }: State["tokens"], pattern: RegExp): readonly string[] {
  return rows.flatMap(({ listed }) =>
    listed.kind === "user"
      ? listed.token.policies.flatMap(({ resources }) =>
          Object.keys(resources).flatMap((name) => pattern.exec(name)?.slice(1) ?? []),
        )
      : [],
  );
}

const ACCOUNT = /^com\.cloudflare\.api\.account\.([0-9a-f]{32})$/u;
const USER = /^com\.cloudflare\.api\.user\.([0-9a-f]{32})$/u;
const NAMES: Readonly<Record<PlaceKind, RegExp>> = {
  account: ACCOUNT,
  "zones-of-account": ACCOUNT,
  zone: /^com\.cloudflare\.api\.account\.zone\.([0-9a-f]{32})$/u,
};
