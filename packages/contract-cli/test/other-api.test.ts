import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

// An API with every kind of credential; it writes down what it is sent.
let folder = "";
let server: Server;
let baseUrl = "";
let seen: string[] = [];
let isLetIn: (request: IncomingMessage) => boolean = () => true;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-other-api-"));
  seen = [];
  isLetIn = () => true;
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    const isRight = request.method === "GET" && isLetIn(request);
    const headers = { "content-type": "application/json" };
    if (isRight) response.writeHead(200, headers).end('{"name":1}');
    else response.writeHead(request.method === "GET" ? 401 : 405, headers).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  baseUrl = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const securitySchemes = {
  login: { type: "http", scheme: "basic" },
  token: { type: "http", scheme: "bearer" },
  header: { type: "apiKey", in: "header", name: "X-Key" },
  query: { type: "apiKey", in: "query", name: "key" },
  cookie: { type: "apiKey", in: "cookie", name: "session" },
  certificate: { type: "mutualTLS" },
};

function write(...security: readonly (readonly string[])[]): string {
  const schema = { type: "object", properties: { name: { type: "string" } } };
  const responses = {
    "200": { description: "", content: { "application/json": { schema } } },
    "4XX": { description: "" },
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://pets.example" }],
    security: security.map((names) => Object.fromEntries(names.map((name) => [name, []]))),
    components: { securitySchemes },
    paths: { "/pets": { get: { operationId: "list-pets", responses } } },
  };
  const file = join(folder, "pets.json");
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const secret = "made-up-4f1c";
const env = { PETS: secret, LOGIN: `dana:${secret}`, CLOUDFLARE_API_TOKEN: "made-up-cloudflare-token" };

async function run(args: readonly string[], own: Readonly<Record<string, string>> = env) {
  const report = join(folder, "report.json");
  const all = ["--target", baseUrl, "--cases", "0", "--report", `json=${report}`, ...args];
  const ended = await runInProcess(all, { env: own, home: folder, wait: async () => {} });
  return { ...ended, report: (ended.code ?? 2) < 2 ? readFileSync(report, "utf8") : "" };
}

describe("an API that is not Cloudflare's", () => {
  it.each([
    ["login", ["--auth", "login=LOGIN"], `"authorization":"Basic ${btoa(`dana:${secret}`)}"`, '-u "$LOGIN"'],
    [
      "token",
      ["--auth", "token=PETS"],
      `"authorization":"Bearer ${secret}"`,
      `-H 'Authorization: Bearer '"$PETS"`,
    ],
    ["header", ["--auth", "header=PETS"], `"x-key":"${secret}"`, `-H 'X-Key: '"$PETS"`],
    ["query", ["--auth", "query=PETS"], `/pets?key=${secret} `, `/pets?key='"$PETS"`],
    ["cookie", ["--auth", "cookie=PETS"], `"cookie":"session=${secret}"`, `-H 'cookie: session='"$PETS"`],
    ["header", ["--header", "X-Key: $PETS"], `"x-key":"${secret}"`, `-H 'X-Key: '"$PETS"`],
    [
      "login",
      ["--header", "Authorization: Basic ${PETS}"],
      `"authorization":"Basic ${secret}"`,
      `-H 'Authorization: Basic '"$PETS"`,
    ],
  ])(
    "is called with the credential for %s by %j, which no output shows",
    async (scheme, args, sent, curl) => {
      const { code, stdout, stderr, report } = await run(["--spec", write([scheme]), ...args]);

      expect(seen.join("\n")).toContain(sent);
      expect(seen.join("\n")).not.toContain("made-up-cloudflare-token");
      expect(stdout).toContain(curl);
      expect(stdout).toContain("error auth-missing: list-pets");
      for (const output of [stdout, stderr, report]) {
        expect(output).not.toContain(secret);
        expect(output).not.toContain(btoa(`dana:${secret}`));
      }
      expect(code).toBe(1);
    },
  );

  it("is called with all schemes of an alternative", async () => {
    isLetIn = ({ url, headers }) => url?.includes(`key=${secret}`) === true && headers["x-key"] === secret;
    const { stdout } = await run([
      "--spec",
      write(["header", "query"]),
      "--auth",
      "header=PETS",
      "--auth",
      "query=PETS",
    ]);

    expect(stdout).toContain("1 of 1 operations succeeded");
    expect(stdout).not.toMatch(/^(?:error|warning) auth-/mu);
  });

  it("is sent further headers, which curl lines have, too", async () => {
    const { stdout } = await run(["--spec", write(), "--header", "X-Tenant: north"], {});

    expect(seen.every((line) => line.includes('"x-tenant":"north"'))).toBe(true);
    expect(stdout).toContain("-H 'X-Tenant: north'");
  });

  it("is sent the request of a finding again by the line that the finding has", async () => {
    const values = join(folder, "what I know.json");
    writeFileSync(values, "{}");
    isLetIn = ({ headers }) => headers["x-key"] === secret && headers["x-price"] === "3 $";
    const given = ["--auth", "header=PETS", "--header", "X-Price: 3 $$", "--values", values, "--read-only"];
    const first = await run(["--spec", write(["header"]), ...given]);
    const found = /error schema: list-pets \/name.*\n(?: {4}.*\n)*? {4}again +pnpm contract (?<line>.*)\n/u;
    const { line = "" } = found.exec(first.stdout)?.groups ?? {};
    const { stdout: words } = await promisify(execFile)("sh", ["-c", `printf '%s\\n' ${line}`]);
    seen = [];
    const second = await runInProcess(words.trimEnd().split("\n"), { env, home: folder });

    expect(second.stdout).toContain("error schema: list-pets /name");
    expect(second.stdout).toMatch(/: 1 exchanges judged/u);
    expect(seen.filter((request) => request.includes(secret))).not.toEqual([]);
    expect(first.stdout).not.toContain(secret);
  });

  it("gets no credential of Cloudflare's", async () => {
    const { code, stderr } = await run(["--spec", write(["header"], ["token", "query"])], {
      CLOUDFLARE_API_TOKEN: "made-up-cloudflare-token",
    });

    expect(seen.join()).not.toContain("made-up-cloudflare-token");
    expect([0, 1, 4]).toContain(code);
    expect(stderr).not.toContain("CLOUDFLARE");
  });

  it("is asked for its credentials where it is elsewhere", async () => {
    const args = ["--target", "https://pets.example", "--spec", write(["header"], ["token", "query"])];
    const { code, stderr } = await runInProcess(args, {
      env,
      home: folder,
      network: () => Promise.reject(new Error("nothing is sent")),
    });

    expect(stderr).toBe(
      'contract: pets.example needs credentials: give those for the security schemes "header", "token", "query" with --auth SCHEME=NAME, where the environment variable NAME holds one.\n',
    );
    expect(code).toBe(4);
  });

  it("that refuses what it was given says so", async () => {
    isLetIn = () => false;
    const { code, stderr } = await run(["--spec", write(["header"]), "--auth", "header=PETS"]);

    expect(stderr).toMatch(
      /^contract: The credentials were refused by .*\. Check what --auth and --header give\.\n$/u,
    );
    expect(code).toBe(4);
  });
});

describe("what signs a run and cannot be used is one sentence and exit code 2", () => {
  it.each([
    ["no scheme", ["--auth", secret], /^contract: --auth takes SCHEME=NAME: .*\. See --help\.\n$/u],
    ["a credential for a variable", ["--auth", `token=${secret}`], /^contract: --auth takes SCHEME=NAME/u],
    [
      "an unknown scheme",
      ["--auth", "tokn=PETS"],
      /No document has the security scheme "tokn" of --auth\. Choose from: login, token, /u,
    ],
    [
      "a variable that is not set",
      ["--auth", "token=madeup4f1c"],
      /for the scheme "token" the environment has no variable/u,
    ],
    [
      "a user without a password",
      ["--auth", "login=PETS"],
      /"login" of --auth is HTTP basic: its variable takes USERNAME:PASSWORD\./u,
    ],
    [
      "a certificate",
      ["--auth", "certificate=PETS"],
      /"certificate" of --auth is a certificate of the connection/u,
    ],
    ["a line break", ["--auth", "token=LINES"], /"token" is empty, or has a space, a line break/u],
    [
      "a scheme twice",
      ["--auth", "token=PETS", "--auth", "token=LOGIN"],
      /--auth gives the scheme "token" twice\. Keep one\./u,
    ],
    ["a header without a value", ["--header", secret], /^contract: --header takes 'NAME: VALUE'/u],
    ["a dollar alone", ["--header", "X-Price: $5"], /^contract: --header takes 'NAME: VALUE'/u],
    [
      "a header of the connection",
      ["--header", "Host: a.example"],
      /--header cannot give "Host": it is a header of the connection/u,
    ],
    [
      "a header with a line break",
      ["--header", "X-A: $LINES"],
      /for "X-A" the value has characters that no header can hold/u,
    ],
    [
      "a header twice",
      ["--header", "X-A: 1", "--header", "x-a: 2"],
      /--header gives the header "x-a" twice\. Keep one\./u,
    ],
    [
      "a header of a variable that is not set",
      ["--header", "X-A: $NOTHING"],
      /for "X-A" the environment has no variable/u,
    ],
    [
      "a credential in the arguments",
      ["--header", `Authorization: Bearer ${secret}`],
      /for "Authorization" the credential would stand in the arguments/u,
    ],
    [
      "a key of the document in the arguments",
      ["--header", `X-Key: ${secret}`],
      /for "X-Key" the credential would stand in the arguments/u,
    ],
  ])("%s", async (_what, args, message) => {
    const { code, stderr } = await run(["--spec", write(["token"]), ...args], { ...env, LINES: "a\nb" });

    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(stderr).not.toContain(secret);
    expect(stderr).not.toContain("madeup4f1c");
    expect(seen).toEqual([]);
    expect(code).toBe(2);
  });
});
