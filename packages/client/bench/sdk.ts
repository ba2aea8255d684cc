import { fetchPackage, type FetchedPackage } from "@cftokens/workspace";

/** The official SDK, fetched when it is needed: it weighs 120 MB. */
export function fetchSdk(): Promise<FetchedPackage> {
  return fetchPackage("cloudflare", sdkVersion);
}

export const sdkVersion = "7.3.0";
