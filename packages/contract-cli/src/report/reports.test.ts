import { type FilePlace, writeJunit } from "@cftokens/report-formats";
import { describe, expect, it } from "vitest";
import { sampleFinding, sampleReport } from "../../test/sample-report.ts";
import { noPlaces } from "./document-places.ts";
import { formatSummary } from "./format-summary.ts";
import { formatUnseen } from "./format-unseen.ts";
import { hasFailed } from "./run-report.ts";
import { toAnnotations } from "./to-annotations.ts";
import { toHtml } from "./to-html.ts";
import { toJsonReport } from "./to-json-report.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toSarif } from "./to-sarif.ts";
import { toTests } from "./to-tests.ts";

const entry = {
  check: "schema",
  operation: "list-tokens",
  pointer: "/result/*/name",
  reason: "told <them>",
  until: "2027-01-31",
};
const clean = sampleReport([]);
const failed = sampleReport(
  [
    sampleFinding({ replay: "1:2" }),
    sampleFinding({ pointer: "/result/1/name" }),
    sampleFinding({ check: "opaque-schema", severity: "info", pointer: "", message: "declares nothing" }),
  ],
  {
    skipped: [{ operation: "create-token", reason: "only reads are sent" }],
    baselineProblems: [
      { kind: "gone", entry },
      { kind: "past its date", entry: { ...entry, pointer: "" } },
    ],
  },
);
const hostile = sampleReport([
  sampleFinding({ message: "\u001B[2J<script>alert(1)</script>\n::error::%0A\u202E&\uD800" }),
]);

function placeOf({ status }: { readonly status?: number }): FilePlace | undefined {
  return status === 200 ? { file: "spec/tokens.yaml", line: 12 } : undefined;
}

describe("a run fails", () => {
  it.each([
    ["with an error", sampleReport([sampleFinding()]), true],
    ["with a warning", sampleReport([sampleFinding({ severity: "warning" })]), true],
    [
      "with a baseline that is out of date",
      sampleReport([], { baselineProblems: [{ kind: "gone", entry }] }),
      true,
    ],
    ["not with information alone", sampleReport([sampleFinding({ severity: "info" })]), false],
    ["not without findings", clean, false],
  ])("%s", (_what, report, expected) => {
    expect(hasFailed(report)).toBe(expected);
  });
});

describe("the summary", () => {
  it("shows operations and their statuses, and a verdict in the last line", () => {
    expect(formatSummary(clean)).toBe(`operation     200    201    4XX  parameters  choices
list-tokens     9         never      1 of 1   1 of 2
create-token       never

the emulator: 12 exchanges judged, 1 of 2 operations succeeded, 1 of 3 documented responses seen, 1 of 1 parameters sent, 1 of 2 choices taken, seed 7
ok: 0 errors, 0 warnings
`);
  });

  it("tells of each finding what is needed to see it for oneself", () => {
    expect(formatSummary(failed)).toContain(`
error schema: list-tokens /result/*/name is not a string (×2)
    pointer   /result/0/name
    expected  {"type":"string"}
    got       7
    from      documented example plain, status 200
    curl      curl https://api.cloudflare.com/client/v4/user/tokens -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"
    again     pnpm contract --target 'https://api.cloudflare.com/client/v4' --operation list-tokens --seed 7 --path 1:2
`);
  });

  it("names no operation to run again whose name it cannot show", () => {
    for (const operation of ["list\n-tokens", "list\u001B-tokens"]) {
      const report = sampleReport([sampleFinding({ operation, replay: "1:2" })]);
      expect(formatSummary(report)).toContain("    curl ");
      expect(formatSummary(report)).not.toContain("    again ");
    }
  });

  it("tells of what was not called, what is known, and what is out of date", () => {
    const report = { ...failed, known: [{ group: failed.groups[0]!, entry }] };

    expect(formatSummary(report)).toContain("skipped create-token: only reads are sent\n");
    expect(formatSummary(report)).toContain(
      "known schema: list-tokens /result/*/name until 2027-01-31: told <them>\n",
    );
    expect(formatSummary(report)).toContain(
      `baseline schema: list-tokens /result/*/name is no longer found: take the entry out
baseline schema: list-tokens was accepted until 2027-01-31: fix the drift, or give the entry a new date
`,
    );
    expect(formatSummary(report)).toMatch(
      /\nFAILED: 1 error, 0 warnings, 1 for information, 1 known, 2 out of date in the baseline\n$/u,
    );
  });

  it("lets no answer steer the terminal", () => {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(formatSummary(hostile)).not.toMatch(/[\u001B\u202E]/u);
  });
});

describe("JUnit", () => {
  it("has a suite for each operation, a case for each documented status and each finding", () => {
    const xml = writeJunit(toTests(failed));

    expect(xml).toContain(
      '<testsuites name="contract: the emulator" tests="7" failures="3" errors="0" skipped="2">',
    );
    expect(xml).toContain('<testsuite name="list-tokens" tests="4" failures="1" errors="0" skipped="1">');
    expect(xml).toContain('<testcase classname="list-tokens" name="answers 200" time="0"/>');
    expect(xml).toContain('name="answers 4XX" time="0"><skipped message="never seen"/>');
    expect(xml).toContain(
      'name="schema /result/*/name" time="0"><failure message="error schema: list-tokens',
    );
    expect(xml).toContain('<testsuite name="baseline" tests="2" failures="2" errors="0" skipped="0">');
  });

  it("stays well-formed whatever an answer says", () => {
    const xml = writeJunit(toTests(hostile));

    expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt; ::error::%0A\uFFFD&amp;\uFFFD");
    expect(xml.match(/<(?![?/]|testsuites?\b|testcase\b|skipped\b|failure\b)/gu)).toBeNull();
  });
});

describe("JSON", () => {
  it("has the verdict, the figures, the findings and the coverage", () => {
    expect(JSON.parse(toJsonReport(failed))).toMatchObject({
      verdict: "failed",
      subject: "the emulator",
      seed: 7,
      counts: {
        errors: 1,
        warnings: 0,
        infos: 1,
        operations: { seen: 1, all: 2 },
        responses: { seen: 1, all: 3 },
      },
      findings: [{ check: "schema", place: "/result/*/name", times: 2 }, { check: "opaque-schema" }],
      baselineProblems: [{ kind: "gone", reason: "told <them>" }, { kind: "past its date" }],
      coverage: [
        {
          operation: "list-tokens",
          parameters: [
            {
              name: "direction",
              in: "query",
              sent: 2,
              unseenChoices: [{ pointer: "", keyword: "enum", choice: '"desc"' }],
            },
          ],
          responses: [{ status: "200", seen: 9, unseenMembers: [] }, { seen: 0 }],
        },
        { operation: "create-token", responses: [{ unseenMembers: ["/a"] }] },
      ],
    });
    expect(JSON.parse(toJsonReport(clean))).toMatchObject({ verdict: "ok", findings: [] });
  });
});

describe("GitHub annotations", () => {
  it("are a line each, by severity", () => {
    expect(toAnnotations(failed, noPlaces).split("\n")).toEqual([
      "::error title=schema list-tokens::error schema: list-tokens /result/*/name is not a string (×2)",
      "::notice title=opaque-schema list-tokens::info opaque-schema: list-tokens declares nothing",
      "::error title=baseline gone::baseline schema: list-tokens /result/*/name is no longer found: take the entry out",
      "::error title=baseline past its date::baseline schema: list-tokens was accepted until 2027-01-31: fix the drift, or give the entry a new date",
      "",
    ]);
  });

  it("take no command from an answer", () => {
    expect(toAnnotations(hostile, noPlaces).trimEnd().split("\n")).toHaveLength(1);
    expect(toAnnotations(hostile, noPlaces)).toContain("%250A");
  });

  it("stand at the line of the document, where it is known", () => {
    const place = { file: "spec/tokens.yaml", line: 12 };
    expect(toAnnotations(sampleReport([sampleFinding()]), () => place)).toMatch(
      /^::error file=spec\/tokens\.yaml,line=12,title=schema list-tokens::/u,
    );
  });
});

describe("SARIF", () => {
  it("has every finding at its place in the document, and known drift suppressed", () => {
    const report = { ...failed, known: [{ group: failed.groups[0]!, entry }] };
    const { runs } = JSON.parse(toSarif(report, placeOf)) as { runs: { results: unknown[] }[] };
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: "schema",
        level: "error",
        message: { text: "list-tokens: /result/*/name is not a string (×2)" },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "spec/tokens.yaml" },
              region: { startLine: 12 },
            },
          },
        ],
      },
      { ruleId: "opaque-schema", level: "note" },
      { ruleId: "schema", suppressions: [{ justification: "told <them> (until 2027-01-31)" }] },
      { ruleId: "baseline", level: "error" },
      { ruleId: "baseline", level: "error" },
    ]);
    expect(toSarif(hostile, noPlaces)).not.toMatch(/\u202E/u);
  });

  it("says that a run ended early", () => {
    const ended = JSON.parse(toSarif({ ...clean, ended: "the target is gone" }, noPlaces)) as object;
    expect(ended).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false }] }] });
  });
});

describe("Markdown", () => {
  it("has the verdict and a table of what was found", () => {
    const report = { ...failed, known: [{ group: failed.groups[0]!, entry }] };
    const markdown = toMarkdown(report);
    expect(markdown).toContain("FAILED&#58; 1 error, 0 warnings, 1 for information, 1 known");
    expect(markdown).toContain(
      "| error | `schema` | `list-tokens` | `/result/*/name` | is not a string (×2) |",
    );
    expect(markdown).toContain("is no longer found&#58; take the entry out");
    expect(markdown).toContain("told &#60;them&#62; | 2027-01-31 |");
  });

  it("takes an answer for nothing but words", () => {
    expect(toMarkdown(hostile)).not.toMatch(/<script|^::/mu);
    expect(toMarkdown(hostile)).not.toContain("\u001B");
  });
});

it("every report for people says which bodies were not judged", () => {
  const report = sampleReport([], {
    unjudged: [
      { what: "body", reason: "binary", times: 2 },
      { what: "body", reason: "over 16 MiB", times: 1 },
    ],
  });
  const lines = ["2 bodies were not judged: binary", "1 body was not judged: over 16 MiB"];

  expect(formatSummary(report)).toContain(`${lines.join("\n")}\n\n`);
  for (const line of lines) expect(toMarkdown(report)).toContain(`- ${line.replace(":", "&#58;")}`);
  expect(toHtml(report)).toContain(lines.map((line) => `<li>${line}</li>`).join("\n"));
  expect(JSON.parse(toJsonReport(report))).toMatchObject({ unjudged: report.unjudged });
});

it("lists what was never sent or taken, of operations that were called", () => {
  expect(formatUnseen(clean.coverage)).toBe('list-tokens: query direction: enum "desc"\n');
});

describe("the page", () => {
  it("has everything in itself, by day and by night", () => {
    const page = toHtml(failed);

    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/u);
    expect(page).toContain("color-scheme: light dark");
    expect(page).toContain("It does not answer as its documents say.");
    expect(page).toContain("is not a string");
    expect(page).toContain("create-token: only reads are sent");
    expect(toHtml(clean)).toContain("It answers as its documents say.");
  });

  it("leads from the figures to the findings, and from an operation to its own", () => {
    const page = toHtml(failed);

    expect(page).toContain('<a href="#findings">Findings (2)</a>');
    expect(page).toMatch(/<h3>Errors \(1\)<\/h3>[^]*<h3>For information \(1\)<\/h3>/u);
    expect(page).toMatch(
      /<details class="error" id="finding-1" open><summary><h4><b>error schema<\/b> list-tokens/u,
    );
    expect(page).toMatch(/<th scope="row">list-tokens<\/th>.*<a href="#finding-1" class="error">2<\/a>/u);
    expect(page).toMatch(/<th scope="row">create-token<\/th>.*<td><\/td><\/tr>/u);
    expect(toHtml(clean)).not.toContain('href="#findings"');
  });

  it("lists what was never sent or taken of the operations that were called", () => {
    const page = toHtml(clean);

    expect(page).toContain('<a href="#unseen">Never sent or taken (1)</a>');
    expect(page).toContain(
      "<summary>list-tokens (1)</summary><ul><li>query direction: enum &quot;desc&quot;</li></ul>",
    );
    expect(page).toContain("<dt>choices taken</dt><dd>1 of 2</dd>");
  });

  it("says nothing by colour alone, and can be scrolled and read without a mouse", () => {
    const page = toHtml(failed);

    expect(page).toContain('role="region" aria-labelledby="operations" tabindex="0"');
    expect(page).toContain('<td class="never">never</td>');
    expect(
      page
        .match(/<h[1-6]/gu)
        ?.map((tag) => Number(tag[2]))
        .every((level, at, all) => level <= (all[at - 1] ?? 0) + 1),
    ).toBe(true);
    expect(page).toContain("@media print");
  });

  it("shows an answer's markup and does not run it", () => {
    expect(toHtml(hostile)).not.toContain("<script");
  });
});
