import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServedEmulator, type ServedEmulator } from "./open-served-emulator.ts";
import { runInProcess } from "./run-in-process.ts";

// As the JSON report has it.
interface Reported {
  readonly check: string;
  readonly place: string;
  readonly curl: string;
  readonly replay: string;
}

let emulator: ServedEmulator;
let finding: Reported;

beforeAll(async () => {
  emulator = await openServedEmulator({ faults: ["null-drift"] });
  const report = join(emulator.folder, "report.json");
  await run(["--report", `json=${report}`]);
  const { findings }: { findings: Reported[] } = JSON.parse(readFileSync(report, "utf8"));
  const found = findings.find(({ check }) => check === "null-drift");
  if (found === undefined) throw new Error(`no null-drift in ${JSON.stringify(findings)}`);
  finding = found;
});
afterAll(async () => emulator.close());

const operation = "user-user-details";

async function run(args: readonly string[]) {
  const all = ["--target", emulator.baseUrl, "--operation", operation, "--seed", "7", ...args];
  return runInProcess(all, { env: {}, home: emulator.folder });
}

describe("a finding", () => {
  it("has its place", () => {
    expect(finding).toMatchObject({ check: "null-drift", place: "/result/email" });
  });

  it("has a curl line that shows it, given the credentials", async () => {
    const env = { PATH: process.env["PATH"], CLOUDFLARE_API_TOKEN: emulator.credentials.apiToken };
    const { stdout } = await promisify(execFile)("sh", ["-c", `${finding.curl} --silent`], { env });

    expect(stdout).toContain('"email":null');
    expect(finding.curl).not.toContain(emulator.credentials.apiToken);
  });

  it("comes up again with the path that is printed, and nothing else is sent", async () => {
    const { code, stdout } = await run(["--path", finding.replay]);

    expect(stdout).toContain("error null-drift: user-user-details /result/email");
    expect(stdout).toMatch(/: 1 exchanges judged/u);
    expect(code).toBe(1);
  });

  it("fails no more once the baseline knows it, until its last day is over", async () => {
    const baseline = join(emulator.folder, "baseline.json");
    const entry = { check: "null-drift", operation, pointer: finding.place, reason: "It is planted." };
    writeFileSync(baseline, JSON.stringify({ drift: [{ ...entry, until: "2999-12-31" }] }));
    const known = await run(["--baseline", baseline]);
    writeFileSync(baseline, JSON.stringify({ drift: [{ ...entry, until: "2000-01-01" }] }));
    const late = await run(["--baseline", baseline]);

    expect(known.stdout).toContain(
      "known null-drift: user-user-details /result/email until 2999-12-31: It is planted.",
    );
    expect(known.code).toBe(0);
    expect(late.stdout).toContain("was accepted until 2000-01-01");
    expect(late.code).toBe(1);
  });
});
