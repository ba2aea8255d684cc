import { createHash } from "node:crypto";
import { escapeUnprintable } from "@cftokens/openapi/json";
import type { FilePlace, ReportFinding, ReportTool } from "./report-finding.ts";

/** A rule that findings break, for whoever reads the report. */
export interface SarifRule {
  readonly id: string;
  /** In one sentence. */
  readonly about: string;
  /** What to do about what it finds. */
  readonly help?: string;
}

/** What a SARIF log is made of. */
export interface SarifReport {
  readonly tool: ReportTool;
  /** What is known of the rules; one that is missing here is named by its id alone. */
  readonly rules: readonly SarifRule[];
  readonly findings: readonly ReportFinding[];
  /** Whether the tool could look at everything. */
  readonly isComplete: boolean;
}

/**
 * Writes findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), with what GitHub's code scanning
 * asks for beyond it ("SARIF support for code scanning" in its documentation).
 */
export function writeSarif({ tool, rules, findings, isComplete }: SarifReport): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { ...tool, rules: ids.map((id) => toRule(id, rules)) },
        },
        invocations: [{ executionSuccessful: isComplete }],
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => toResult(finding, ids.indexOf(finding.rule))),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, undefined, 2))}\n`;
}

function toRule(id: string, rules: readonly SarifRule[]): object {
  const { about = id, help } = rules.find((rule) => rule.id === id) ?? {};
  return {
    id,
    shortDescription: { text: about },
    ...(help !== undefined && { help: { text: help } }),
  };
}

function toResult(finding: ReportFinding, ruleIndex: number): object {
  const { rule, level, message, subject, place, identity, accepted } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: `${subject}: ${message}` },
    locations: [
      {
        ...(place !== undefined && { physicalLocation: toPhysical(place) }),
        logicalLocations: [{ fullyQualifiedName: subject }],
      },
    ],
    // A fingerprint need not be read back, and what it is made of may be long.
    partialFingerprints: {
      "cftokensIdentity/v1": createHash("sha256").update(identity).digest("hex"),
    },
    ...(accepted !== undefined && { suppressions: [{ kind: "external", justification: accepted }] }),
  };
}

function toPhysical({ file, line }: FilePlace): object {
  return {
    artifactLocation: { uri: toUri(file), uriBaseId: "%SRCROOT%" },
    // Code scanning shows nothing without a line.
    region: { startLine: line ?? 1 },
  };
}

// A reference relative to the root of the sources (RFC 3986): a blank or a colon is written by its
// number.
function toUri(file: string): string {
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

// As escapes of JSON, which say the same.
function escapeJson(json: string): string {
  return json.replaceAll(/[^\n]+/gu, escapeUnprintable);
}
