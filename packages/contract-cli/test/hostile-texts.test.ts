import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

// A text that commands whatever shows it: a terminal, a log of CI, a page, a reader of both
// directions.
const hostile =
  "x\n::stop-commands::zz\n\u001B]0;t\u0007\u001B[2J ##[add-path]/evil ##vso[task.complete] <script>alert(1)</script> \u202E\u200B\u2028]]>";

// oxlint-disable-next-line no-control-regex -- what nobody may be shown, but for ends of lines
const hidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028\u202E]/u;

const document = {
  openapi: "3.1.0",
  info: { title: hostile, version: "1" },
  paths: {
    "/a": {
      get: {
        operationId: hostile,
        responses: {
          200: {
            description: hostile,
            content: {
              "application/json": {
                schema: { type: "object", properties: { name: { type: "string", enum: [hostile] } } },
              },
            },
          },
        },
      },
    },
  },
};
const exchange = (path: string, method: string) => ({
  request: { method, url: `https://api.example.com${path}`, headers: { accept: hostile }, body: hostile },
  response: {
    status: 200,
    headers: { "content-type": "application/json", [hostile]: hostile },
    body: { name: `other ${hostile}`, [hostile]: [{ [hostile]: hostile }] },
  },
});
const recording = [exchange("/a", "GET"), exchange("/##[group]", hostile)]
  .map((one) => `${JSON.stringify(one)}\n`)
  .join("");

const reports = ["json", "html", "junit"].map((kind) => [kind, join(folder, `report.${kind}`)] as const);

it.each([["the summary"], ["lines of JSON", "--json"]])(
  "texts of documents, requests and answers give no command in %s",
  async (_what, ...options) => {
    const [spec, file] = [join(folder, "spec.json"), join(folder, "recorded.ndjson")];
    writeFileSync(spec, JSON.stringify(document));
    writeFileSync(file, recording);
    const asked = [...reports.flatMap(([kind, to]) => ["--report", `${kind}=${to}`]), "--report", "github"];
    const args = ["check", file, "--spec", spec, ...asked, ...options];
    const { stdout, stderr, code } = await runInProcess(args, { env: {}, home: folder });
    const shown = `${stdout}${stderr}`;

    expect(code).toBe(1);
    expect(shown).toContain("enum-drift");
    expect(shown).not.toMatch(/##\[|##vso\[/iu);
    expect(
      shown.split("\n").filter((line) => /^\s*::(?!(?:error|warning|notice) title=)/u.test(line)),
    ).toEqual([]);
    expect(shown).not.toMatch(hidden);
    const [json, html, junit] = reports.map(([, to]) => readFileSync(to, "utf8"));
    expect(JSON.parse(json ?? "")).toMatchObject({ verdict: "failed" });
    for (const page of [html, junit]) expect(page).not.toMatch(/<script|\]\]>/u);
    for (const page of [html, junit]) expect(page).not.toMatch(hidden);
    const lines = options.includes("--json") ? stdout.trimEnd().split("\n") : [];
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => "object"));
  },
);

it("a document that cannot be used is told in one harmless line", async () => {
  const spec = join(folder, "broken.json");
  const paths = { "/a": { get: { operationId: hostile, responses: { 200: { $ref: `#/${hostile}` } } } } };
  writeFileSync(spec, JSON.stringify({ ...document, paths }));
  const { stderr, code } = await runInProcess(["check", join(folder, "recorded.ndjson"), "--spec", spec], {
    env: {},
    home: folder,
  });

  expect(code).toBe(6);
  expect(stderr.split("\n")).toHaveLength(2);
  expect(stderr).not.toMatch(/##\[|##vso\[/iu);
  expect(stderr).not.toMatch(hidden);
});
