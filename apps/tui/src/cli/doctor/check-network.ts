import { redactText } from "@cftokens/credentials";
import { type Check, fine, problem, warning } from "./check.ts";

/** How requests leave this machine, as its environment says. */
export interface Network {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Flags of Node, such as `--use-system-ca`. */
  readonly nodeFlags: readonly string[];
  /** What is wrong with the proxy; undefined when nothing is. */
  readonly proxyProblem: string | undefined;
  /** The text of a file; undefined when it cannot be read. */
  readonly readFile: (file: string) => string | undefined;
}

/** Proxy and certificates. */
export function checkNetwork(network: Network): readonly Check[] {
  return [checkProxy(network), checkCertificates(network)];
}

function checkProxy({ env, proxyProblem }: Network): Check {
  if (proxyProblem !== undefined)
    return problem("proxy", redactText(proxyProblem), "correct the variable, or unset it");
  const set = proxyVariables.flatMap((name) => {
    const value = env[name];
    return value ? [`${name}=${addressOf(value)}`] : [];
  });
  if (set.length > 0) {
    const direct = env["NO_PROXY"] ?? env["no_proxy"] ?? "";
    const count = direct.split(",").filter((host) => host.trim() !== "").length;
    return fine(
      "proxy",
      `${set.join(", ")}; not for this machine${count > 0 ? ` and ${count} of NO_PROXY` : ""}`,
    );
  }
  const other = ["ALL_PROXY", "all_proxy"].find((name) => env[name]);
  return other === undefined
    ? fine("proxy", "none")
    : warning("proxy", `${other} is set, which Node does not read`, "set HTTPS_PROXY to the same address");
}

// Without a user's name and password.
function addressOf(value: string): string {
  if (!URL.canParse(value)) return "?";
  const { protocol, host } = new URL(value);
  return `${protocol}//${host}`;
}

function checkCertificates({ env, nodeFlags, readFile }: Network): Check {
  if (env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0")
    return problem(
      "certificates",
      "NODE_TLS_REJECT_UNAUTHORIZED=0: anybody on the way can read and change what is sent",
      "unset it, and name your own authority's certificate in NODE_EXTRA_CA_CERTS",
    );
  const file = env["NODE_EXTRA_CA_CERTS"];
  const system = usesSystem(env, nodeFlags) ? " and the system's" : "";
  if (!file) return fine("certificates", `those of Node${system}`);
  const text = readFile(file);
  const count = text?.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/gu)?.length ?? 0;
  return count > 0
    ? fine("certificates", `those of Node${system}, and ${count} of NODE_EXTRA_CA_CERTS`)
    : problem(
        "certificates",
        `NODE_EXTRA_CA_CERTS: ${JSON.stringify(file)} ${text === undefined ? "cannot be read" : "has no certificate in PEM"}`,
        "name a file in which a line is -----BEGIN CERTIFICATE-----",
      );
}

function usesSystem(env: Network["env"], nodeFlags: readonly string[]): boolean {
  const flags = [...nodeFlags, ...(env["NODE_OPTIONS"] ?? "").split(" ")];
  return env["NODE_USE_SYSTEM_CA"] === "1" || flags.includes("--use-system-ca");
}

const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
