import type { RunReport } from "../src/report/run-report.ts";
import { groupFindings } from "../src/report/group-findings.ts";
import type { TracedFinding } from "../src/report/finding-group.ts";

/** A finding, with what matters to a test set over it. */
export function sampleFinding(own: Partial<TracedFinding> = {}): TracedFinding {
  return {
    check: "schema",
    severity: "error",
    operation: "list-tokens",
    status: 200,
    pointer: "/result/0/name",
    message: "is not a string",
    expected: { type: "string" },
    got: 7,
    origin: "documented example plain",
    exchange: {
      request: {
        method: "GET",
        url: "https://api.cloudflare.com/client/v4/user/tokens",
        headers: { authorization: "Bearer made-up-token" },
        body: { kind: "empty" },
      },
      response: { status: 200, headers: {}, body: { kind: "empty" } },
    },
    ...own,
  };
}

/** A report of two operations, with what matters to a test set over it. */
export function sampleReport(findings: readonly TracedFinding[], own: Partial<RunReport> = {}): RunReport {
  return {
    subject: "the emulator",
    exchanges: 12,
    seed: 7,
    command: "pnpm contract --target 'https://api.cloudflare.com/client/v4'",
    coverage: [
      {
        operation: "list-tokens",
        parameters: [
          {
            name: "direction",
            in: "query",
            sent: 2,
            choices: [
              { pointer: "", keyword: "enum", choice: '"asc"', seen: true },
              { pointer: "", keyword: "enum", choice: '"desc"', seen: false },
            ],
          },
        ],
        bodies: [],
        responses: [
          { status: "200", seen: 9, members: [{ pointer: "/result", seen: true }], choices: [] },
          { status: "4XX", seen: 0, members: [], choices: [] },
        ],
      },
      {
        operation: "create-token",
        parameters: [],
        bodies: [{ mediaType: "application/json", sent: 0, choices: [] }],
        responses: [{ status: "201", seen: 0, members: [{ pointer: "/a", seen: false }], choices: [] }],
      },
    ],
    skipped: [],
    groups: groupFindings(findings),
    known: [],
    baselineProblems: [],
    ...own,
  };
}
