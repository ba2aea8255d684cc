import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";

// A proxy that notes what it is asked for and connects nothing.
const asked: string[] = [];
const proxy = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  response.end("as a server");
}).on("connect", ({ url }, socket) => {
  asked.push(`CONNECT ${url}`);
  socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
});

let address = "";
beforeEach(async () => {
  asked.length = 0;
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const bound = proxy.address();
  address = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
});
afterEach(() => {
  proxy.closeAllConnections();
  proxy.close();
});

// The proxy is that of a process, so each test has one of its own.
async function fetchIn(env: Readonly<Record<string, string>>, url: string): Promise<string> {
  const module = JSON.stringify(join(import.meta.dirname, "use-proxy.ts"));
  const code = `import { useProxy } from ${module};
    console.log(await useProxy(process.env) ?? await fetch(${JSON.stringify(url)}).then((answer) => answer.text(), () => "failed"));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    env: { PATH: process.env["PATH"], ...env },
  });
  return (await text(child.stdout)).trim();
}

it.each(["HTTPS_PROXY", "https_proxy"])("%s is asked for the host of a request", async (name) => {
  await fetchIn({ [name]: address }, "https://api.example.invalid/x");

  expect(asked).toEqual(["CONNECT api.example.invalid:443"]);
});

it("this machine, and what NO_PROXY names, are reached without it", async () => {
  const env = { HTTPS_PROXY: address, HTTP_PROXY: address, NO_PROXY: "example.invalid" };

  expect(await fetchIn(env, "https://example.invalid/x")).toBe("failed");
  expect(await fetchIn(env, `${address}/here`)).toBe("as a server");
  expect(asked).toEqual(["GET /here"]);
});

it("what is no address of a proxy is told without it", async () => {
  expect(await fetchIn({ HTTPS_PROXY: "ann:s3cr3t@proxy" }, `${address}/here`)).toBe(
    "HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy; write it as http://HOST:PORT",
  );
});
