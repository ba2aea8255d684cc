import { join } from "node:path";
import { type Credentials, isLoopback, toBaseUrl } from "@cftokens/client";
import { ownFolder } from "./own-folder.ts";
import type { Profile } from "./profile.ts";

/** What the program works on. */
export type Target =
  | { readonly kind: "emulator"; readonly database: string }
  | {
      readonly kind: "live";
      readonly baseUrl: string;
      readonly host: string;
      readonly credentials: Credentials;
      readonly accountIds: readonly string[];
      readonly zoneIds: readonly string[];
    };

/** A target, or one line that says why there is none. */
export type TargetChoice =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Chooses the live API when there is a credential, and otherwise the emulator under `home`. What a
 * profile says goes before the environment.
 */
export function chooseTarget(
  {
    env,
    home,
    defaultBaseUrl,
  }: { readonly env: Environment; readonly home: string; readonly defaultBaseUrl: string },
  profile: Profile,
  credentials: Credentials | undefined,
): TargetChoice {
  if (credentials === undefined)
    return {
      ok: true,
      target: { kind: "emulator", database: join(ownFolder("data", env, home), "emulator.db") },
    };
  const text =
    profile.baseUrl ?? (env["CLOUDFLARE_API_BASE_URL"] || env["CLOUDFLARE_BASE_URL"] || defaultBaseUrl);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    !["http:", "https:"].includes(url.protocol) ||
    url.username !== "" ||
    url.password !== ""
  )
    return refuse(
      `The base URL ${profile.baseUrl === undefined ? "in CLOUDFLARE_API_BASE_URL" : `of the profile ${profile.name}`} is not a web address: use https://host/path.`,
    );
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return refuse(
      `Credentials are never sent over plain http to ${url.host}: use https, or a server on this machine.`,
    );
  return {
    ok: true,
    target: {
      kind: "live",
      baseUrl: toBaseUrl(text),
      host: url.host,
      credentials,
      accountIds: [...new Set([...profile.accountIds, ...toList(env["CLOUDFLARE_ACCOUNT_ID"])])],
      zoneIds: [...new Set([...profile.zoneIds, ...toList(env["CLOUDFLARE_ZONE_ID"])])],
    },
  };
}

function refuse(reason: string): TargetChoice {
  return { ok: false, reason };
}

function toList(text: string | undefined): readonly string[] {
  return [...new Set((text ?? "").split(",").map((id) => id.trim()))].filter((id) => id !== "");
}
