/**
 * Sends what this process fetches through the proxy that `HTTPS_PROXY` and `HTTP_PROXY` name, as
 * curl does; `NO_PROXY` lists hosts that are reached directly, and this machine always is. Returns
 * what is wrong with them, without their values, which may hold a password.
 */
export async function useProxy(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const inSmall = (name: string) => env[name.toLowerCase()];
  const secure = env["HTTPS_PROXY"] ?? inSmall("HTTPS_PROXY");
  const plain = env["HTTP_PROXY"] ?? inSmall("HTTP_PROXY");
  const direct = env["NO_PROXY"] ?? inSmall("NO_PROXY");
  if (!secure && !plain) return undefined;
  // Loading it takes a start longer.
  const { default: http } = await import("node:http");
  const route: unknown = Reflect.get(http, "setGlobalProxyFromEnv");
  if (typeof route !== "function")
    return "this version of Node uses no proxy by itself; set NODE_USE_ENV_PROXY=1";
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
