import { describe, expect, it } from "vitest";
import { openShell } from "../../../test/open-shell.ts";

const rules = `# What we ask of our tokens
longestLifeDays: 365
writersNeedIpFilter: true
owner: account
namePattern: ^[a-z]
forbiddenGroups: [API Tokens Write]
severities:
  unused-for-long: high
`;
const exceptions = `exceptions:
  - token: token factory
    reason: it makes the tokens of CI
    until: 2026-06-30
`;
const shell = (text: string) => openShell({}, { input: { "rules.yaml": text } });

function severitiesOf(out: string): readonly string[] {
  return out
    .split("\n")
    .map((line) => JSON.parse(line) as { severity: string; token: string; risk: string })
    .map(({ severity, token, risk }) => `${severity} ${token} ${risk}`);
}

describe("cftokens risks as a gate", () => {
  it("tells what rules of a file refuse", async () => {
    const { out, err, exitCode } = await shell(rules).run("risks", "--rules", "rules.yaml", "--json");
    expect({ err, exitCode }).toEqual({ err: "", exitCode: 3 });
    const found = severitiesOf(out);
    expect(found).toContain("high token factory group-forbidden");
    expect(found).toContain("high token factory writes-from-anywhere");
    expect(found).toContain("medium token factory owner-refused");
    expect(found.filter((line) => line.endsWith(" never-expires"))).toEqual([]);
    expect(found.some((line) => line.endsWith(" lives-too-long"))).toBe(true);
  });

  it("passes with what is accepted, and says so", async () => {
    const words = ["risks", "token factory", "--rules", "rules.yaml"];
    expect((await shell(rules).run(...words)).exitCode).toBe(3);
    const { out, err, exitCode } = await shell(rules + exceptions).run(...words);
    expect({ err, exitCode }).toEqual({ err: "", exitCode: 0 });
    expect(out).toMatch(/✓ Accepted until 2026-06-30: it makes the tokens of CI/u);
  });

  it("fails from the day after the last one of an exception, and says why", async () => {
    const past = rules + exceptions.replace("06-30", "05-31");
    const { err, exitCode } = await shell(past).run("risks", "token factory", "--rules", "rules.yaml");
    expect(exitCode).toBe(3);
    expect(err).toBe(
      'the exception for "token factory" ended on 2026-05-31 and counts no more; it was accepted: it makes the tokens of CI',
    );
  });

  it("says which exceptions nothing needs, where it has seen all tokens", async () => {
    const text = "exceptions: [{ token: gone, reason: x, until: 2026-12-31 }]";
    const { err } = await shell(text).run("risks", "--rules", "rules.yaml");
    expect(err).toBe('the exception for "gone" accepts nothing; remove it');
    expect((await shell(text).run("risks", "token factory", "--rules", "rules.yaml")).err).toBe("");
  });

  it.each([
    ["longestLife: 90", /^rules\.yaml: longestLife is unknown; use longestLifeDays/u],
    ["a: [", /^rules\.yaml:1: is no YAML or JSON \(column 5\): unexpected end/u],
    ["exceptions: [{ token: a, reason: b, until: soon }]", /until must be a day, such as 2026-12-31/u],
  ])("refuses the rules %j with exit code 2, and judges nothing", async (text, message) => {
    const { out, err, exitCode } = await shell(text).run("risks", "--rules", "rules.yaml");
    expect({ out, exitCode }).toEqual({ out: "", exitCode: 2 });
    expect(err).toMatch(message);
  });

  it("reads JSON with a mark of the byte order as well", async () => {
    const { exitCode, err } = await shell('\uFEFF{"severities": {"expires-soon": "info"}}').run(
      "risks",
      "external-dns",
      "--rules",
      "rules.yaml",
      "--fail-on",
      "medium",
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  });

  it("does not pass where what the rules need could not be read", async () => {
    const { exitCode, err } = await openShell(
      {},
      {
        input: { "rules.yaml": "forbiddenGroups: [API Tokens Write]" },
        watch: (fetch) => async (request) =>
          request.url.includes("permission_groups")
            ? Response.json({ success: false, errors: [], messages: [], result: null }, { status: 403 })
            : fetch(request),
      },
    ).run("risks", "--rules", "rules.yaml", "--fail-on", "never");
    expect(exitCode).toBe(1);
    expect(err).toMatch(/the permission groups could not be read/u);
  });
});

describe("the reports of cftokens risks", () => {
  it("go to files beside what is printed", async () => {
    const { run, files } = shell(rules + exceptions);
    const { out, exitCode } = await run(
      "risks",
      "--rules",
      "rules.yaml",
      "--format",
      "markdown",
      ...["sarif", "junit", "ctrf", "json", "github", "text"].flatMap((format) => [
        "--report",
        `${format}=${format}.txt`,
      ]),
    );
    expect(exitCode).toBe(3);
    expect(out).toMatch(
      /^## Risks of Cloudflare tokens\n\n\*\*\d+ fail\*\*: \d+ risks in \d+ tokens, \d+ accepted\.$/mu,
    );
    expect(out).toMatch(
      /^\| token factory \| `group-forbidden` \| it makes the tokens of CI \| 2026-06-30 \|$/mu,
    );
    // Of a rule, the line that asks for it; else what stands for a file of the token.
    const sarif = files.get("sarif.txt") ?? "";
    expect(sarif).toContain('"uri": "rules.yaml"');
    expect(sarif).toMatch(/"uri": "cloudflare-tokens\/user\/[0-9a-f]{32}"/u);
    expect(sarif).toMatch(/"ruleId": "group-forbidden"[^]*?"startLine": 6/u);
    expect(sarif).toContain('"justification": "it makes the tokens of CI"');
    expect(files.get("junit.txt")).toMatch(
      /<testcase classname="User API token token factory" name="may-create-tokens" time="0"><skipped /u,
    );
    expect(JSON.parse(files.get("ctrf.txt") ?? "")).toMatchObject({
      results: { tool: { name: "cftokens risks" } },
    });
    expect(files.get("github.txt")).toMatch(/^::error file=rules\.yaml,line=\d,title=/mu);
    expect(files.get("github.txt")).not.toMatch(/token factory/u);
    expect(files.get("text.txt")).toMatch(/^high {4}/u);
    expect(severitiesOf((files.get("json.txt") ?? "").trim()).length).toBeGreaterThan(10);
  });

  it.each(["sarif", "wat=x", "sarif="])("to %j are refused", async (report) => {
    const { exitCode, err } = await openShell().run("risks", "--report", report);
    expect(exitCode).toBe(2);
    expect(err).toMatch(
      /use FORMAT=FILE, where FORMAT is one of text, json, markdown, github, sarif, junit, ctrf$/u,
    );
  });

  it("count the same failures as the exit code", async () => {
    const { run, files } = openShell();
    await run("risks", "--fail-on", "never", "--report", "junit=j");
    expect(files.get("j")).toMatch(/^<testsuites [^>]* failures="0"/mu);
    await run("risks", "--report", "junit=j");
    expect(files.get("j")).not.toMatch(/^<testsuites [^>]* failures="0"/mu);
  });
});

describe("a job that warns before a token ends", () => {
  it.each([
    ["30d", 3],
    ["1h", 0],
  ])("within %s exits with %i", async (within, code) => {
    const { out, exitCode } = await openShell().run("risks", "external-dns", "--ending-within", within);
    expect(exitCode).toBe(code);
    expect(out).toMatch(code === 0 ? /^$/u : /^medium {2}external-dns: It expires in 4 days/u);
  });

  it("tells of nothing else", async () => {
    const { out } = await openShell().run("risks", "--ending-within", "30d", "--json");
    expect(new Set(severitiesOf(out).map((line) => line.split(" ").at(-1)))).toEqual(
      new Set(["expires-soon", "expired"]),
    );
  });

  it("writes a calendar of the tokens that end", async () => {
    const { run, files } = openShell();
    await run("risks", "--ending-within", "30d", "--ics", "ends.ics");
    const calendar = files.get("ends.ics") ?? "";
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/u);
    expect(calendar).toMatch(/\r\nDTSTART:20260606T000000Z\r\nSUMMARY:The token external-dns ends\r\n/u);
    expect(calendar).toContain("\r\nTRIGGER:-P30D\r\n");
    expect(calendar).not.toContain("token factory");
  });
});
