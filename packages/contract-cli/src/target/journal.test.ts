import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeLeftovers } from "./remove-leftovers.ts";
import { journalFile, openJournal } from "./journal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = "https://api.example/v4";
const other = "https://other.example";
const open = () => openJournal(join(folder, "state", "journal.ndjson"), ["hunter2 my.token"]);

it("remembers over a crash what was created and not removed, the newest first", () => {
  open().created({ target, path: "/tokens/1" });
  open().created({ target, path: "/tokens/2" });
  open().created({ target: other, path: "/tokens/2" });
  open().removed({ target, path: "/tokens/2" });
  appendFileSync(open().file, '{"event":"created","tar');

  expect(open().leftovers()).toEqual([
    { target: other, path: "/tokens/2" },
    { target, path: "/tokens/1" },
  ]);
});

it("is nobody else's to read, and holds paths alone", () => {
  const journal = open();
  const resource = { target, path: "/tokens/1", value: "made-up" };
  journal.created(resource);

  expect(statSync(journal.file).mode & 0o077).toBe(0);
  expect(readFileSync(journal.file, "utf8")).toBe(
    `{"event":"created","target":"${target}","path":"/tokens/1"}\n`,
  );
});

it("is shortened to what is still there, when it is long", () => {
  const journal = open();
  for (let index = 0; index < 1000; index += 1) {
    journal.created({ target, path: `/tokens/${index}` });
    if (index !== 300 && index !== 700) journal.removed({ target, path: `/tokens/${index}` });
  }
  const before = journal.leftovers();
  expect(statSync(journal.file).size).toBeGreaterThan(64 * 1024);
  journal.shorten();

  expect(journal.leftovers()).toEqual(before);
  expect(readFileSync(journal.file, "utf8").trimEnd().split("\n")).toHaveLength(2);
  expect(statSync(journal.file).mode & 0o077).toBe(0);
  expect(readdirSync(dirname(journal.file))).toHaveLength(1);
});

it("is left as it is when it is short, or not there", () => {
  const journal = open();
  journal.shorten();
  journal.created({ target, path: "/tokens/1" });
  journal.removed({ target, path: "/tokens/1" });
  journal.shorten();

  expect(readFileSync(journal.file, "utf8").trimEnd().split("\n")).toHaveLength(2);
});

it("says in one line when it cannot be written", () => {
  expect(() => openJournal("/dev/null/journal", []).created({ target, path: "/tokens/1" })).toThrow(
    /^the journal \/dev\/null\/journal cannot be written: E[A-Z]+\.$/u,
  );
});

it("has nothing left when there is no file", () => {
  expect(open().leftovers()).toEqual([]);
});

it.each([
  ["the state folder", { XDG_STATE_HOME: "/state" }, "/state/cftokens/contract-journal.ndjson"],
  [
    "the home folder",
    { XDG_STATE_HOME: "state" },
    "/home/dana/.local/state/cftokens/contract-journal.ndjson",
  ],
])("is in %s", (_what, env, file) => {
  expect(journalFile(env, "/home/dana")).toBe(file);
});

it("lets one target be cleaned, and keeps what would not go", async () => {
  const journal = open();
  for (const path of ["/tokens/gone", "/tokens/held", "/tokens/there"]) journal.created({ target, path });
  journal.created({ target: other, path: "/tokens/1" });
  const statuses: Record<string, number> = { gone: 404, held: 403, there: 200 };
  const sent: string[] = [];

  const left = await removeLeftovers(journal, {
    baseUrl: target,
    sign: (request) => new Request(request, { headers: { authorization: "Bearer made-up" } }),
    async fetch(request) {
      sent.push(`${request.method} ${request.url} ${request.headers.get("authorization")}`);
      return new Response("{}", { status: statuses[request.url.split("/").at(-1) ?? ""] ?? 500 });
    },
  });

  expect(sent).toEqual([
    `DELETE ${target}/tokens/there Bearer made-up`,
    `DELETE ${target}/tokens/held Bearer made-up`,
    `DELETE ${target}/tokens/gone Bearer made-up`,
  ]);
  expect(left).toEqual([{ target, path: "/tokens/held" }]);
  expect(journal.leftovers()).toEqual([
    { target: other, path: "/tokens/1" },
    { target, path: "/tokens/held" },
  ]);
});

it.each([
  "/user/tokens/..",
  "/user/tokens/.",
  "/user/tokens/%2E%2e",
  "/user/tokens/",
  "/a?b",
  "/a#b",
  "@b/c",
])("sends nothing for the path %s, which a URL would make another", async (path) => {
  const journal = open();
  journal.created({ target, path });
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.url);
    return new Response(null, { status: 204 });
  };

  expect(await removeLeftovers(journal, { fetch, baseUrl: target, sign: (request) => request })).toEqual([
    { target, path },
  ]);
  expect(sent).toEqual([]);
});

it.each(["hunter2 my.token", "cfut_0123456789abcdefghij0123456789abcdefghij01234567"])(
  "holds no credential that a server gives as an identifier: %s",
  (id) => {
    const journal = open();

    expect(journal.created({ target, path: `/user/tokens/${encodeURIComponent(id)}` })).toBe(false);
    expect(journal.created({ target, path: "/user/tokens/ed17574386854bf78a67040be0a770b0" })).toBe(true);
    expect(journal.created({ target, path: "/a/c3f8c2b4-1f4a-4c8e-9d7a-0b1e5a3c2d10" })).toBe(true);
    expect(readFileSync(journal.file, "utf8")).not.toMatch(/hunter2|cfut/u);
  },
);
