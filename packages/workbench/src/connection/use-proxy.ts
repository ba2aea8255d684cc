/**
 * Sends what this process fetches through the proxy that `HTTPS_PROXY` and `HTTP_PROXY` name, as
 * curl does; `NO_PROXY` lists hosts that are reached directly, and this machine always is. Returns
 * what is wrong with them, without their values, which may hold a password.
 */
export async function useProxy(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (!isProxied(env)) return undefined;
  const { secure, plain, direct } = readProxies(env);
  // Loading it takes a start longer.
  const { default: http } = await import("node:http");
  const route: unknown = Reflect.get(http, "setGlobalProxyFromEnv");
  if (typeof route !== "function") return isRoutedByNode(env) ? undefined : withoutRoute();
  const here = "localhost,127.0.0.1,::1";
  try {
    route.call(http, {
      ...(secure && { HTTPS_PROXY: secure }),
      ...(plain && { HTTP_PROXY: plain }),
      NO_PROXY: direct ? `${direct},${here}` : here,
    });
    return undefined;
  } catch {
    return "HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy; write it as http://HOST:PORT";
  }
}

/** Whether the environment names a proxy, which the global `fetch` is sent through. */
export function isProxied(env: NodeJS.ProcessEnv): boolean {
  const { secure, plain } = readProxies(env);
  return Boolean(secure) || Boolean(plain);
}

function readProxies(env: NodeJS.ProcessEnv) {
  const inSmall = (name: string) => env[name.toLowerCase()];
  return {
    secure: env["HTTPS_PROXY"] ?? inSmall("HTTPS_PROXY"),
    plain: env["HTTP_PROXY"] ?? inSmall("HTTP_PROXY"),
    direct: env["NO_PROXY"] ?? inSmall("NO_PROXY"),
  };
}

// Node reads the variables itself where it is told so, from 22.21 on.
function isRoutedByNode(env: NodeJS.ProcessEnv): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return env["NODE_USE_ENV_PROXY"] === "1" && (major > 22 || (major === 22 && minor >= 21));
}

function withoutRoute(): string {
  return `Node ${process.versions.node} does not read HTTPS_PROXY and HTTP_PROXY by itself; use Node 24.14 or newer, or Node 22.21 or newer with NODE_USE_ENV_PROXY=1`;
}
