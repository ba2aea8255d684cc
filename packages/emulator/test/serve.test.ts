import { request } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { createEmulator, serve } from "../src/index.ts";

const emulator = createEmulator();
const server = await serve(emulator, 0);
afterAll(async () => {
  await server.close();
  emulator.close();
});

const { hostname, port, pathname } = new URL(`${server.baseUrl}/user`);

// `fetch` sets `Host` itself, so that this does not use it.
async function call(
  headers: Readonly<Record<string, string>>,
  path = pathname,
): Promise<{ readonly status: number; readonly message: string }> {
  const authorization = `Bearer ${emulator.credentials.apiToken}`;
  return await new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers: { authorization, ...headers } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      answer.on("end", () => {
        const { errors } = JSON.parse(text) as { errors: { message: string }[] };
        resolve({ status: answer.statusCode ?? 0, message: errors[0]?.message ?? "" });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("a served emulator", () => {
  it.each([
    ["its own address", { host: `127.0.0.1:${port}` }],
    ["another port, as a tunnel has", { host: "127.0.0.1:9999" }],
    ["localhost", { host: `LOCALHOST:${port}` }],
    ["IPv6", { host: "[::1]" }],
    ["a page of this machine", { host: "localhost", origin: "http://localhost:5173" }],
  ])("answers to %s", async (_what, headers) => {
    expect(await call(headers)).toEqual({ status: 200, message: "" });
  });

  it.each([
    ["a name that was bound anew", "rebound.example"],
    ["its port", `rebound.example:${port}`],
    ["a name that ends alike", "notlocalhost"],
    ["a name that begins alike", "127.0.0.1.rebound.example"],
    ["an address of the network", "192.168.0.10"],
    ["every address", "0.0.0.0"],
  ])("does nothing for another host: %s", async (_what, host) => {
    expect(await call({ host })).toEqual({
      status: 421,
      message: `The emulator answers only to hosts of this machine, not to "${host}". Use the base URL that it printed`,
    });
  });

  it("does nothing for another host in the target", async () => {
    const { status } = await call({ host: "127.0.0.1" }, "http://rebound.example/client/v4/user");

    expect(status).toBe(421);
  });

  it.each(["https://pages.example", "http://127.0.0.1.rebound.example", "null", "file://", ""])(
    "does nothing for a page of another site: %j",
    async (origin) => {
      expect(await call({ host: "127.0.0.1", origin })).toEqual({
        status: 403,
        message: `The emulator refuses calls of pages from elsewhere ("${origin}")`,
      });
    },
  );
});
