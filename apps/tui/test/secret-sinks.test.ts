import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FaultyServer, serveFaulty } from "./faulty-server.ts";
import { compiledCode, program } from "./terminal.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cftokens-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const roll = "roll external-dns --yes";
const rotate = "rotate grafana --yes";
const create = "create --name ci --kind access --account Acme";

// Starts the built program with these words.
function start(words: string, server: FaultyServer) {
  return watch(spawn(process.execPath, [program, ...words.split(" ")], optionsFor(server)));
}

// Starts a line of a shell in which CFTOKENS is the built program.
function startShell(line: string, server: FaultyServer) {
  const script = line.replaceAll("CFTOKENS", '"$0" "$1"');
  return watch(spawn("sh", ["-c", script, process.execPath, program], optionsFor(server)));
}

function optionsFor({ env }: FaultyServer) {
  return {
    cwd: home,
    stdio: ["ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"],
    env: { HOME: home, XDG_DATA_HOME: home, PATH: process.env["PATH"] ?? "", ...compiledCode(), ...env },
  };
}

function watch(child: ChildProcess) {
  const { promise, resolve } = Promise.withResolvers<number | string>();
  child.on("close", (code, signal) => resolve(code ?? String(signal)));
  return { child, status: promise, stdout: read(child.stdout), stderr: read(child.stderr) };
}

// A test may end a stream before the program does.
async function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? "" : text(stream).catch(() => "");
}

function makePipes(...names: readonly string[]): void {
  spawnSync("mkfifo", names, { cwd: home });
}

// Writes to a pipe until it takes no more.
function fill(pipe: number): void {
  try {
    for (;;) writeSync(pipe, Buffer.alloc(4096));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EAGAIN") throw error;
  }
}

// The files of the home folder, without those of the program itself.
function files(): readonly string[] {
  return readdirSync(home).filter((name) => !name.startsWith(".") && name !== "cftokens");
}

describe("a place that can take no secret", () => {
  it.each([
    [`${roll} --show-secret > /dev/full`, /standard output is a device that keeps nothing/u],
    [`${rotate} --json > /dev/full`, /standard output is a device that keeps nothing/u],
    [`${create} --json > /dev/full`, /standard output is a device that keeps nothing/u],
    [`${roll} --show-secret > /dev/null`, /standard output is a device that keeps nothing/u],
    [`${roll} --show-secret >&-`, /standard output is a device that keeps nothing/u],
    [`${roll} --secret-file nowhere/token`, /the folder of .*nowhere\/token does not exist/u],
    [`${roll} --secret-file .`, /already exists/u],
  ])("is found before anything is sent: %s", async (line, reason) => {
    await using server = await serveFaulty();
    const { status, stderr } = startShell(`CFTOKENS ${line}`, server);
    expect(await status).toBeOneOf([1, 2]);
    expect(await stderr).toMatch(reason);
    expect(await stderr).toMatch(/nothing was sent/u);
    expect(server.changes()).toEqual([]);
  });
});

describe("a named pipe that nobody reads", () => {
  it.each([`${roll} --show-secret`, `${rotate} --json`, `${create} --json`])(
    "is found before anything is sent: %s",
    async (words) => {
      await using server = await serveFaulty();
      makePipes("out");
      const { status, stderr } = startShell(
        `exec 3<> out; exec > out; exec 3>&-; CFTOKENS ${words}; echo "exit $?" >&2`,
        server,
      );
      await status;
      expect(await stderr).toMatch(/nobody reads the pipe of standard output any more; nothing was sent/u);
      expect(await stderr).toMatch(/exit 1\n$/u);
      expect(server.changes()).toEqual([]);
    },
  );
});

describe("a secret that cannot be handed over once the change is made", () => {
  const lost = [
    [
      roll,
      /external-dns has a new value[^]*is lost[^]*→ .*cftokens roll [0-9a-f]{32} --yes --secret-file FILE/u,
    ],
    [
      rotate,
      /grafana has a new secret[^]*is lost[^]*→ .*cftokens rotate [0-9a-f-]{36} --yes --secret-file FILE/u,
    ],
    [
      create,
      /ci was created[^]*is lost[^]*→ .*cftokens rotate [0-9a-f-]{36} --yes --secret-file FILE[^]*cftokens delete/u,
    ],
  ] as const;

  it.each(lost)("because nobody reads the pipe any more: %s", async (words, sentence) => {
    await using server = await serveFaulty();
    makePipes("go", "gone");
    const { status, stderr } = startShell(
      `{ CFTOKENS ${words} --show-secret; echo "exit $?" >&2; } | { read x < go; exec 0<&-; echo > gone; }`,
      server,
    );
    server.beforeChange(async () => {
      await writeFile(join(home, "go"), "\n");
      await readFile(join(home, "gone"));
    });
    await status;
    expect(await stderr).toMatch(sentence);
    expect(await stderr).toMatch(/exit 1\n$/u);
  });

  it.each(lost)(
    "because a pipe that nobody reads is full, and a signal came: %s",
    async (words, sentence) => {
      await using server = await serveFaulty();
      makePipes("full", "pid");
      const full = openSync(join(home, "full"), constants.O_RDWR | constants.O_NONBLOCK);
      fill(full);
      const { status, stderr } = startShell(
        `trap '' TERM; (trap - TERM; exec CFTOKENS ${words} --show-secret > full) & echo $! > pid; wait $!`,
        server,
      );
      const pid = Number(await readFile(join(home, "pid"), "utf8"));
      server.afterChange(() => void process.kill(pid, "SIGTERM"));
      expect(await status).toBe(1);
      closeSync(full);
      expect(await stderr).toMatch(sentence);
      expect(await stderr).toMatch(/standard output could not be written \(EAGAIN\)/u);
    },
  );

  it.each(lost)("because the reader of a pipe went: %s", async (words, sentence) => {
    await using server = await serveFaulty();
    const { child, status, stderr } = start(`${words} --show-secret`, server);
    server.beforeChange(() => void child.stdout?.destroy());
    expect(await status).toBe(1);
    expect(await stderr).toMatch(sentence);
    expect(server.changes()).toHaveLength(1);
  });

  it.each(lost)("because the file may not grow: %s", async (words, sentence) => {
    await using server = await serveFaulty();
    const { status, stderr } = startShell(`ulimit -f 0; CFTOKENS ${words} --json > out`, server);
    expect(await status).toBe(1);
    expect(await stderr).toMatch(sentence);
  });

  it.each(lost)("because the folder went: %s", async (words, sentence) => {
    await using server = await serveFaulty();
    mkdirSync(join(home, "folder"));
    server.beforeChange(() => rmSync(join(home, "folder"), { recursive: true }));
    const { status, stderr, stdout } = start(`${words} --secret-file folder/token`, server);
    expect(await status).toBe(1);
    expect(await stderr).toMatch(sentence);
    expect(await stderr).toMatch(/the folder of .*folder\/token does not exist/u);
    expect(await stdout).toBe("");
  });

  it("is kept beside a file that came under its name", async () => {
    await using server = await serveFaulty();
    server.beforeChange(() => writeFileSync(join(home, "token"), "mine"));
    const { status, stderr } = start(`${roll} --secret-file token`, server);
    expect(await status).toBe(1);
    const [, kept = ""] = /the secret is in (\S+)/u.exec(await stderr) ?? [];
    expect(readFileSync(kept, "utf8")).toMatch(/^cfut_\w+$/u);
    expect(readFileSync(join(home, "token"), "utf8")).toBe("mine");
  });
});

describe("a secret's file", () => {
  it("has no line break, and a home folder by its sign", async () => {
    await using server = await serveFaulty();
    const { status, stdout } = start(`${roll} --secret-file=~/token`, server);
    expect(await status).toBe(0);
    expect(await stdout).toMatch(/its secret is in ~\/token\n$/u);
    expect(readFileSync(join(home, "token"), "utf8")).toMatch(/^cfut_\w+$/u);
    expect(statSync(join(home, "token")).mode & 0o777).toBe(0o600);
  });

  it("that an earlier run left empty is not in the way", async () => {
    await using server = await serveFaulty();
    writeFileSync(join(home, "token"), "");
    expect(await start(`${roll} --secret-file token`, server).status).toBe(0);
    expect(readFileSync(join(home, "token"), "utf8")).toMatch(/^cfut_\w+$/u);
  });

  it("is not left in the way by a run that was killed", async () => {
    await using server = await serveFaulty();
    const killed = start(`${roll} --secret-file token`, server);
    server.beforeChange(() => void killed.child.kill("SIGKILL"));
    expect(await killed.status).toBe("SIGKILL");
    server.beforeChange(() => undefined);
    expect(await start(`${roll} --secret-file token`, server).status).toBe(0);
  });
});

describe.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s while a change is on its way", (signal) => {
  it.each([
    [`${roll} --secret-file token`, /cftokens roll [0-9a-f]{32} --yes --secret-file FILE/u],
    [`${rotate} --secret-file token`, /cftokens rotate [0-9a-f-]{36} --yes --secret-file FILE/u],
    [`${create} --secret-file token`, /cftokens list --search ci/u],
    ["delete external-dns --yes", /cftokens get [0-9a-f]{32}/u],
  ])("is answered by what may have happened, and what to do: %s", async (words, command) => {
    await using server = await serveFaulty();
    server.fail("silent-done");
    const { child, status, stderr } = start(words, server);
    server.beforeChange(() => void child.kill(signal));
    expect(await status).toBe(1);
    expect(await stderr).toMatch(/may have carried it out all the same: look at the tokens again/u);
    expect(await stderr).toMatch(command);
    expect(files()).toEqual([]);
  });
});

describe("signals in a row, as a terminal that closes sends them", () => {
  it.each([
    ["twice the same", ["SIGINT", "SIGINT"]],
    ["all of them", ["SIGHUP", "SIGTERM", "SIGINT", "SIGHUP"]],
  ] as const)("do not cut off the answer: %s", async (_what, signals) => {
    await using server = await serveFaulty();
    server.fail("silent-done");
    const { child, status, stderr } = start(`${create} --secret-file token`, server);
    server.beforeChange(() => {
      for (const signal of signals) child.kill(signal);
    });
    expect(await status).toBe(1);
    expect(await stderr).toMatch(/may have carried it out all the same: look at the tokens again/u);
  });
});

const identity = join(import.meta.dirname, "../dist/spec/identity.yaml");
const notWritten = /^cftokens: standard output could not be written \(ENOSPC\)$/mu;

describe("standard output that takes nothing", () => {
  it.each([
    ["CFTOKENS list --json > /dev/full", 1, notWritten],
    ["CFTOKENS list > /dev/full", 1, notWritten],
    ["CFTOKENS get external-dns --json > /dev/full", 1, notWritten],
    ["CFTOKENS verify > /dev/full", 1, notWritten],
    ["CFTOKENS risks --fail-on never > /dev/full", 1, notWritten],
    ["CFTOKENS can external-dns user-api-tokens-list-tokens > /dev/full", 1, notWritten],
    [
      "CFTOKENS delete external-dns --yes > /dev/full",
      1,
      /could not be written \(ENOSPC\); it is done: deleted external-dns$/mu,
    ],
    ["CFTOKENS roll external-dns --dry-run > /dev/full", 1, notWritten],
    [
      "CFTOKENS roll external-dns --yes --secret-file token --json > /dev/full",
      1,
      /could not be written \(ENOSPC\); it is done: rolled external-dns; its secret is in token$/mu,
    ],
    ["CFTOKENS profiles > /dev/full", 1, notWritten],
    ["CFTOKENS completion bash > /dev/full", 1, notWritten],
    ["CFTOKENS --help > /dev/full", 1, notWritten],
    ["CFTOKENS list --help > /dev/full", 1, notWritten],
    ["CFTOKENS --version > /dev/full", 1, notWritten],
    ["CFTOKENS config-schema > /dev/full", 1, notWritten],
    ["CFTOKENS needs zone-purge > /dev/full", 1, notWritten],
    ["CFTOKENS call user-api-tokens-list-tokens > /dev/full", 1, notWritten],
    [
      "CFTOKENS call access-service-tokens-create-a-service-token account_id=023e105f4ecef8ad9ca31a8372d0c353 name=x --yes > /dev/full",
      1,
      /\(ENOSPC\); it is done: access-service-tokens-create-a-service-token was answered with status 201 \([0-9a-f-]{36}\); its answer is lost, with any secret in it: roll, rotate or delete/mu,
    ],
    [`CFTOKENS diff ${identity} ${identity} > /dev/full`, 1, notWritten],
    [`CFTOKENS generate ${identity} --out api > /dev/full`, 1, notWritten],
    [`{ CFTOKENS diff ${identity} ${identity}; echo $? >&2; } | true`, 0, /^0\n$/u],
    ["{ CFTOKENS --help; echo $? >&2; } | true", 0, /^0\n$/u],
    ["{ CFTOKENS list; echo $? >&2; } | true", 0, /^0\n$/u],
    // A gate is one for whoever reads a line of it, too.
    ["{ CFTOKENS risks --fail-on low; echo $? >&2; } | true", 0, /^3\n$/u],
  ])("%s ends with %i", async (line, code, stderr) => {
    await using server = await serveFaulty();
    const ended = startShell(line, server);
    expect(await ended.status).toBe(code);
    expect(await ended.stderr).toMatch(stderr);
  });
});
