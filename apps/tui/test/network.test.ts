import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createEmulator } from "@cftokens/emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MadeUpCertificates, makeCertificates } from "./made-up-certificates.ts";
import { compiledCode, program } from "./terminal.ts";

// A name that no name server knows: whoever is connected came through the proxy.
const host = "api.example.invalid";
const emulator = createEmulator();
const [far, near] = [makeCertificates(host), makeCertificates("localhost")];
const [api, nearApi] = [serveApi(far), serveApi(near)];

function serveApi({ server }: MadeUpCertificates): Server {
  return createSecureServer(server, (incoming, outgoing) => {
    void (async () => {
      const headers = { authorization: incoming.headers.authorization ?? "" };
      const answer = await emulator.fetch(new Request(`https://${host}${incoming.url}`, { headers }));
      outgoing.writeHead(answer.status, { "content-type": "application/json" });
      outgoing.end(await answer.text());
    })();
  });
}

// Connects whatever is asked for with the API, unless it refuses.
const asked: string[] = [];
let isRefusing = false;
const proxy = createServer().on("connect", ({ url = "" }, socket) => {
  asked.push(url);
  if (isRefusing) {
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    return;
  }
  const upstream = connect(portOf(api), "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    socket.pipe(upstream).pipe(socket);
  });
  for (const end of [socket, upstream]) end.on("error", () => void end.destroy());
});

let home = "";
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "cftokens-"));
  writeFileSync(join(home, "authority.pem"), far.authority);
  writeFileSync(join(home, "near.pem"), near.authority);
  for (const server of [api, nearApi, proxy]) await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
  for (const server of [api, nearApi, proxy]) {
    server.closeAllConnections();
    server.close();
  }
  emulator.close();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
  isRefusing = false;
});

function portOf(server: Server): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  return (server.address() as AddressInfo).port;
}

async function run(words: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [program, ...words.split(" ")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      HOME: home,
      PATH: process.env["PATH"] ?? "",
      ...compiledCode(),
      CLOUDFLARE_API_TOKEN: emulator.credentials.apiToken,
      CLOUDFLARE_API_BASE_URL: `https://${host}/client/v4`,
      ...env,
    },
  });
  const ended = once(child, "exit");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { status: child.exitCode, stdout, stderr };
}

const throughProxy = () => ({ HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` });
const trusting = () => ({ NODE_EXTRA_CA_CERTS: join(home, "authority.pem") });

const nearby = (name: string) => ({
  CLOUDFLARE_API_BASE_URL: `https://${name}:${portOf(nearApi)}/client/v4`,
});
const trustingNear = () => ({ NODE_EXTRA_CA_CERTS: join(home, "near.pem") });

describe("without a proxy", () => {
  it("an authority of one's own is believed where it is named", async () => {
    expect(await run("verify", { ...nearby("localhost"), ...trustingNear() })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("an authority that nobody knows is refused, with what to set", async () => {
    const { status, stderr } = await run("verify", nearby("localhost"));

    expect(status).toBe(1);
    expect(stderr).toMatch(/certificate[^]*→ .*NODE_EXTRA_CA_CERTS.*--use-system-ca/u);
  });

  it("a certificate for another host is refused", async () => {
    const { status, stderr } = await run("verify", { ...nearby("127.0.0.1"), ...trustingNear() });

    expect(status).toBe(1);
    expect(stderr).toMatch(/altnames/u);
  });
});

describe("behind a proxy, with an authority of one's own", () => {
  it("a command reaches the API through both", async () => {
    expect(await run("verify", { ...throughProxy(), ...trusting() })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^active {2}[0-9a-f]{32}/u) as string,
      stderr: "",
    });
    expect(asked).toEqual([`${host}:443`]);
  });

  it.each(["NODE_OPTIONS", "NODE_USE_SYSTEM_CA"])(
    "the system's certificates are taken with %s",
    async (name) => {
      const env = { [name]: name === "NODE_OPTIONS" ? "--use-system-ca" : "1" };
      const system = { SSL_CERT_FILE: join(home, "authority.pem") };

      expect(await run("verify", { ...throughProxy(), ...system, ...env })).toMatchObject({ status: 0 });
    },
  );

  it("an authority that nobody knows is refused, with what to set", async () => {
    const { status, stderr } = await run("verify", throughProxy());

    expect(status).toBe(1);
    expect(stderr).toMatch(/certificate[^]*→ .*NODE_EXTRA_CA_CERTS.*--use-system-ca/u);
  });

  it("a proxy that refuses is named by its variable", async () => {
    isRefusing = true;
    const { status, stderr } = await run("verify", { ...throughProxy(), ...trusting() });

    expect(status).toBe(1);
    expect(stderr).toMatch(/→ The proxy of HTTPS_PROXY .*NO_PROXY/u);
    expect(asked).not.toEqual([]);
  });

  it("a host of NO_PROXY is not asked for there", async () => {
    const { status, stderr } = await run("verify", { ...throughProxy(), NO_PROXY: host });

    expect(status).toBe(1);
    expect(stderr).toMatch(/→ Check the name of the host/u);
    expect(asked).toEqual([]);
  });

  it("the doctor says both", async () => {
    const { status, stdout } = await run("doctor", { ...throughProxy(), ...trusting() });

    expect(status).toBe(0);
    expect(stdout).toMatch(/^ok {7}proxy {9}HTTPS_PROXY=http:\/\/127\.0\.0\.1:\d+; /mu);
    expect(stdout).toMatch(/^ok {7}certificates {2}those of Node, and 1 of NODE_EXTRA_CA_CERTS$/mu);
    expect(stdout).toMatch(/^ok {7}reachability {2}api\.example\.invalid answers/mu);
    expect((await run("doctor", throughProxy())).stdout).toMatch(
      /^problem {2}reachability .*\n +→ .*NODE_EXTRA_CA_CERTS/mu,
    );
  });
});
