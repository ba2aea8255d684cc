import { type Risk, type RiskId, riskTitles } from "@cftokens/policy";
import {
  type Annotation,
  type FindingLevel,
  markdownCode,
  markdownTable,
  markdownText,
  type ReportFinding,
  type TestCase,
  type TestReport,
  writeAnnotations,
  writeCtrf,
  writeJunit,
  writeSarif,
} from "@cftokens/report-formats";
import { type GateFinding, isRefused } from "@cftokens/workbench/gate";
import { kindName, storedName, tokenId, type TokenRow } from "@cftokens/workbench/inventory";
import { printable, safeText, visibleJson } from "@cftokens/workbench/text";
import type { RiskFormat } from "./risk-formats.ts";
import { idleLine } from "./idle-line.ts";
import type { RiskReport } from "./risk-report.ts";

/** Writes a report of risks. It is harmless in a terminal and in the log of a CI run. */
export function renderRisks(report: RiskReport, format: RiskFormat): string {
  switch (format) {
    case "text":
      return lines(report.findings.flatMap(findingText).map(printable));
    case "json":
      return lines(report.findings.map((finding) => visibleJson(findingRecord(finding))));
    case "markdown":
      return lines(toMarkdown(report));
    case "github":
      return writeAnnotations(toAnnotations(report));
    case "sarif":
      return writeSarif({
        tool: { ...toolOf(report), informationUri: "https://github.com/cftokens/cftokens" },
        rules: Object.entries(riskTitles).map(([id, about]) => ({ id, about })),
        findings: report.findings.map((finding) => toReportFinding(finding, report)),
        isComplete: report.isComplete,
      });
    case "junit":
      return writeJunit(toTests(report));
    case "ctrf":
      return writeCtrf(toTests(report), toolOf(report), report);
  }
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

function toolOf({ version }: RiskReport): { readonly name: string; readonly version: string } {
  return { name: "cftokens risks", version };
}

function findingRecord({ row, risk, accepted }: GateFinding): unknown {
  const { id, severity, sentence, advice } = risk;
  return {
    severity,
    risk: id,
    kind: row.listed.kind,
    token: storedName(row.listed),
    id: tokenId(row.listed),
    sentence: safeText(sentence),
    advice: safeText(advice),
    ...(accepted !== undefined && { accepted: { reason: accepted.reason, until: accepted.until } }),
  };
}

function findingText({ row, risk, accepted }: GateFinding): readonly string[] {
  const mark = accepted === undefined ? "→" : "✓";
  const word = accepted === undefined ? risk.severity : "info";
  return [
    `${word.padEnd(6)}  ${row.name}: ${printable(risk.sentence)}`,
    `        ${mark} ${printable(accepted === undefined ? risk.advice : acceptedText(accepted))}`,
  ];
}

function acceptedText({ reason, until }: NonNullable<GateFinding["accepted"]>): string {
  return `Accepted until ${until}: ${reason}`;
}

function toMarkdown(report: RiskReport): readonly string[] {
  const { findings, rows, idle, isComplete, failOn } = report;
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const refused = open.filter((finding) => isRefused(finding, failOn));
  const rest = findings.filter(({ accepted }) => accepted !== undefined);
  const verdict = refused.length === 0 ? "Nothing fails" : `**${refused.length} fail**`;
  return [
    "## Risks of Cloudflare tokens",
    "",
    `${verdict}: ${count(open.length, "risk")} in ${count(rows.length, "token")}${rest.length === 0 ? "" : `, ${rest.length} accepted`}.`,
    ...(isComplete ? [] : ["", "**Not everything could be read**, so that more may be wrong."]),
    ...(open.length === 0 ? [] : ["", ...findingTable(open)]),
    ...(rest.length === 0
      ? []
      : [
          "",
          `<details><summary>Accepted (${rest.length})</summary>`,
          "",
          ...markdownTable(
            ["token", "risk", "reason", "until"],
            rest.map(({ row, risk, accepted }) => [
              markdownText(printable(row.name)),
              markdownCode(risk.id),
              markdownText(printable(accepted?.reason ?? "")),
              accepted?.until ?? "",
            ]),
          ),
          "",
          "</details>",
        ]),
    ...(idle.length === 0 ? [] : ["", ...idle.map((one) => `- ${markdownText(idleLine(one))}`)]),
  ];
}

function findingTable(findings: readonly GateFinding[]): readonly string[] {
  const shown = findings.slice(0, mostRows);
  return [
    ...markdownTable(
      ["severity", "token", "kind", "owner", "risk", "what to do"],
      shown.map(({ row, risk }) => [
        risk.severity,
        markdownText(printable(row.name)),
        kindName(row.listed.kind),
        markdownText(printable(row.owner)),
        `${markdownCode(risk.id)} ${markdownText(printable(risk.sentence))}`,
        markdownText(printable(risk.advice)),
      ]),
    ),
    ...(findings.length > shown.length ? ["", `and ${findings.length - shown.length} more`] : []),
  ];
}

// GitHub takes 1 MiB for the summary of a step, and nobody reads more rows than these.
const mostRows = 500;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function toAnnotations(report: RiskReport): readonly Annotation[] {
  return [
    ...report.findings
      .filter(({ accepted }) => accepted === undefined)
      .map(({ row, risk }): Annotation => {
        const place = placeOf(risk, report);
        return {
          level: levels[risk.severity],
          title: printable(`${risk.id}: ${row.name}`),
          message: printable(`${row.name}: ${risk.sentence} ${risk.advice}`),
          ...(place !== undefined && { place }),
        };
      }),
    ...report.idle.map((one): Annotation => ({
      level: one.why === "past" ? "warning" : "note",
      title: "exception",
      message: printable(idleLine(one)),
    })),
  ];
}

function toReportFinding({ row, risk, accepted }: GateFinding, report: RiskReport): ReportFinding {
  return {
    rule: risk.id,
    level: levels[risk.severity],
    message: printable(`${risk.sentence} ${risk.advice}`),
    subject: subjectOf(row),
    // Code scanning shows nothing without a file. A token has none, so that its own address stands
    // in the place of one.
    place: placeOf(risk, report) ?? { file: `cloudflare-tokens/${row.listed.kind}/${tokenId(row.listed)}` },
    identity: `${row.key} ${risk.id} ${risk.about?.policyId ?? ""}`,
    ...(accepted !== undefined && { accepted: printable(accepted.reason) }),
  };
}

// A rule of the file is where its risk comes from.
function placeOf({ id }: Risk, { rulesFile }: RiskReport): ReportFinding["place"] {
  const { file, lineOf } = rulesFile;
  const line = lineOf(ruleOf[id] ?? "");
  return file === undefined || line === undefined ? undefined : { file, line };
}

const ruleOf: Readonly<Partial<Record<RiskId, string>>> = {
  "lives-too-long": "longestLifeDays",
  "expires-soon": "expiresSoonDays",
  "unused-for-long": "unusedDays",
  "writes-from-anywhere": "writersNeedIpFilter",
  "owner-refused": "owner",
  "name-refused": "namePattern",
  "group-forbidden": "forbiddenGroups",
};

const levels: Readonly<Record<Risk["severity"], FindingLevel>> = {
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};

function subjectOf({ name, listed }: TokenRow): string {
  return printable(`${kindName(listed.kind)} token ${name}`);
}

// A suite for each token, a case for each of its risks.
function toTests({ rows, findings, failOn, isComplete }: RiskReport): TestReport {
  const unread: TestCase = {
    name: "everything could be read",
    outcome: "failed",
    message: "Standard error of the command says what could not be read.",
    text: "",
  };
  return {
    name: "cftokens risks",
    suites: [
      ...rows.map((row) => {
        const own = findings.filter((finding) => finding.row.key === row.key);
        const sound: TestCase = { name: "no risk", outcome: "passed", message: "", text: "" };
        return {
          name: subjectOf(row),
          cases: own.length === 0 ? [sound] : own.map((finding) => toCase(finding, failOn)),
        };
      }),
      ...(isComplete ? [] : [{ name: "reading", cases: [unread] }]),
    ],
  };
}

function toCase(finding: GateFinding, failOn: RiskReport["failOn"]): TestCase {
  const { risk, accepted } = finding;
  const sentence = printable(risk.sentence);
  if (accepted !== undefined)
    return { name: risk.id, outcome: "skipped", message: printable(acceptedText(accepted)), text: "" };
  const isBad = isRefused(finding, failOn);
  return {
    name: risk.id,
    outcome: isBad ? "failed" : "passed",
    message: `${risk.severity}: ${sentence}`,
    text: isBad ? printable(risk.advice) : "",
  };
}
