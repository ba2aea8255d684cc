import { defaultBaseUrl, isLoopback } from "@cftokens/client";
import { serverAddress } from "@cftokens/client/apis";
import type { OpenApiDocument } from "@cftokens/openapi";
import { describeSchemes } from "@cftokens/openapi/security";
import { credentialVariable } from "@cftokens/workbench/equivalents";
import type { SchemeVariable, SuiteTarget } from "./suite-job.ts";

/** Where the suite may go for a document that is not Cloudflare's, or why it goes nowhere. */
export type DescribedTarget =
  | { readonly ok: true; readonly target: SuiteTarget }
  | { readonly ok: false; readonly reason: string };

/**
 * The target of a document: its first server, or the one that is given, with the credentials that
 * the environment has for its security schemes, under the names that its equivalents have.
 * Variables of Cloudflare go to no other API.
 */
export function describeTarget(
  document: OpenApiDocument,
  {
    api,
    server,
    env,
  }: {
    readonly api: string;
    readonly server: string | undefined;
    readonly env: Readonly<Record<string, string | undefined>>;
  },
): DescribedTarget {
  const baseUrl = server ?? addressOf(document);
  const url = URL.parse(baseUrl);
  if (url === null || !/^https?:$/u.test(url.protocol))
    return {
      ok: false,
      reason:
        server === undefined
          ? "the document names no host: t types the address"
          : "this is no http or https address",
    };
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return { ok: false, reason: "the address holds a user name, a password, a query or a fragment" };
  const auth = Object.entries(describeSchemes(document)).flatMap(([scheme, { kind }]): SchemeVariable[] => {
    const variable = credentialVariable(api, scheme);
    const isBasic = kind === "basic";
    const needed = isBasic ? basicVariables(variable) : [variable];
    const isUsable = kind !== "connection" && !variable.startsWith("CLOUDFLARE_");
    return isUsable && needed.every((name) => env[name]) ? [{ scheme, variable, isBasic }] : [];
  });
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return {
      ok: false,
      reason: `plain http to ${url.host} would show what is sent: use https, or a server on this machine`,
    };
  const variables = isCloudflares(url)
    ? cloudflareVariables.filter((name) => env[name])
    : auth.flatMap(({ variable, isBasic }) => (isBasic ? basicVariables(variable) : [variable]));
  return { ok: true, target: { kind: "remote", baseUrl, isOfProfile: false, auth, variables } };
}

// Its documents alone get its credentials from the environment, in whatever form they are there.
function isCloudflares({ host }: URL): boolean {
  return host === new URL(defaultBaseUrl).host;
}

const cloudflareVariables = ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_KEY"];

/** The two variables of HTTP basic. */
export function basicVariables(variable: string): readonly [string, string] {
  return [`${variable}_USERNAME`, `${variable}_PASSWORD`];
}

function addressOf({ servers = [] }: Pick<OpenApiDocument, "servers">): string {
  return serverAddress({ servers }, {});
}
