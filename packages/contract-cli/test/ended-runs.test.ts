import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";
import { spawnContract } from "./spawn-contract.ts";

let folder = "";
let server: Server;
let baseUrl = "";
let answer = (_request: IncomingMessage, response: ServerResponse): void => void respond(response, 200, {});

const respond = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-ended-"));
  server = createServer((request, response) => answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  baseUrl = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const content = (schema: object) => ({ "application/json": { schema } });

// Pets that are made, read and removed, and a page of which every answer is wrong.
function write(): string {
  const pet = {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string" }, name: { type: "string" } },
  };
  const answers = (status: string, schema: object) => ({
    [status]: { description: "", content: content(schema) },
    "4XX": { description: "" },
  });
  const parameters = [{ name: "pet_id", in: "path", required: true, schema: { type: "string" } }];
  const requestBody = {
    required: true,
    content: content({ type: "object", properties: { name: { type: "string" } } }),
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://pets.example" }],
    paths: {
      "/page": { get: { operationId: "page", responses: answers("200", { type: "string" }) } },
      "/pets": { post: { operationId: "create-pet", requestBody, responses: answers("201", pet) } },
      "/pets/{pet_id}": {
        parameters,
        get: { operationId: "read-pet", responses: answers("200", pet) },
        delete: { operationId: "remove-pet", responses: { "204": { description: "" } } },
      },
    },
  };
  const file = join(folder, "pets.json");
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const args = () => ["--target", baseUrl, "--spec", write(), "--cases", "0"];

// Answers as the document says, but for the page, until something is read.
function answerUntil(
  onRead: (response: ServerResponse) => void,
  onRemove: (response: ServerResponse) => unknown = onRead,
): void {
  answer = ({ method, url = "" }, response) => {
    if (url.startsWith("/page")) respond(response, method === "GET" ? 200 : 405, {});
    else if (method === "POST" && url === "/pets") respond(response, 201, { id: "p1" });
    else if (url !== "/pets/p1") respond(response, 405, {});
    else if (method === "DELETE") onRemove(response);
    else onRead(response);
  };
}

describe("a target that is lost in the middle", () => {
  it("is told with what was found until then, and with the request that it did not answer", async () => {
    answerUntil((response) => {
      server.close();
      response.destroy();
      server.closeAllConnections();
    });
    const kinds = ["json", "junit", "html"].map((kind) => [kind, join(folder, `report.${kind}`)] as const);
    const reports = kinds.flatMap(([kind, file]) => ["--report", `${kind}=${file}`]);
    const { code, stdout, stderr } = await runInProcess([...args(), ...reports], { env: {}, home: folder });
    const notAnswered = `Not answered: DELETE, remove-pet: curl -X DELETE ${baseUrl}/pets/p1 `;

    expect(stdout).toContain("error schema: page must be string, not object");
    expect(stdout).toMatch(
      /^ended early: The target was lost after \d+ answers: 127\.0\.0\.1:\d+ cannot be reached: /mu,
    );
    expect(stdout).toContain(notAnswered);
    expect(stdout).toContain("Answered before: POST, create-pet: curl -X POST");
    expect(stdout).not.toContain("nothing-tested");
    expect(stdout).toContain("\nFAILED: ");
    for (const [, file] of kinds)
      expect(readFileSync(file, "utf8")).toContain("Not answered: DELETE, remove-pet");
    expect(stderr).toMatch(/The target was lost after \d+ answers: .*\.\n$/u);
    expect(stderr).toContain(`${baseUrl} still has what this run created: /pets/p1. Run pnpm contract clean`);
    expect(code).toBe(8);
  });

  it("is another thing than one that was never there", async () => {
    server.close();
    await once(server, "close");
    const { code, stdout, stderr } = await runInProcess(args(), { env: {}, home: folder });

    expect(stdout).toBe("");
    expect(stderr).toMatch(/^contract: 127\.0\.0\.1:\d+ cannot be reached: ECONNREFUSED\. [^\n]+\n$/u);
    expect(code).toBe(3);
  });
});

describe("a run that is interrupted", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s ends although an answer is under way, with what it has found, and removes what it made",
    async (signal) => {
      const underWay = Promise.withResolvers<void>();
      answerUntil(
        () => underWay.resolve(),
        (response) => response.writeHead(204).end(),
      );
      const { child, ended } = spawnContract(args(), { env: { HOME: folder } });
      await underWay.promise;
      const later: string[] = [];
      server.on("request", ({ method, url }: IncomingMessage) => later.push(`${method} ${url}`));
      child.kill(signal);
      const { code, stdout, stderr } = await ended;

      expect(stdout).toContain("error schema: page must be string, not object");
      expect(stdout).toContain("\nended early: Interrupted.\n");
      expect(stderr).toBe("contract: Interrupted.\n");
      expect(later).toEqual(["DELETE /pets/p1"]);
      expect(code).toBe(130);
    },
  );

  it("names what it could not remove in time", async () => {
    const underWay = Promise.withResolvers<void>();
    const patience: number[] = [];
    const interrupted = Promise.withResolvers<() => void>();
    let isHanging = false;
    answerUntil(
      () => {
        isHanging = true;
        underWay.resolve();
      },
      (response) => {
        if (!isHanging) response.writeHead(204).end();
      },
    );
    const run = runInProcess(args(), {
      env: {},
      home: folder,
      onInterrupt(listener) {
        interrupted.resolve(listener);
        return () => {};
      },
      async wait(milliseconds) {
        patience.push(milliseconds);
      },
    });
    await underWay.promise;
    (await interrupted.promise)();
    const { code, stderr } = await run;

    expect(patience).toEqual([10_000]);
    expect(stderr).toContain("The cleanup failed: it took longer than 10 s\n");
    expect(stderr).toContain(`${baseUrl} still has what this run created: /pets/p1. Run pnpm contract clean`);
    expect(stderr).toMatch(/\ncontract: Interrupted\.\n$/u);
    expect(code).toBe(130);
  });
});
