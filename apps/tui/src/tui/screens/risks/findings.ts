import { type Risk, severities } from "@cftokens/policy";
import { kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { nameOrder } from "@cftokens/workbench/text";
import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";

/** One risk of one token. */
export interface Finding {
  readonly key: string;
  readonly row: TokenRow;
  readonly risk: Risk;
}

/**
 * All risks of all tokens, the worst first, then by what they are, then by the name of their token.
 */
export function findFindings(
  rows: readonly TokenRow[],
  { severity, text }: { severity: Risk["severity"] | undefined; text: string },
): readonly Finding[] {
  const findings = rows
    .flatMap((row) =>
      (row.risks ?? []).map((risk, index) => ({ key: `${row.key} ${risk.id} ${index}`, row, risk })),
    )
    .filter(({ risk }) => severity === undefined || risk.severity === severity);
  return findByWords(findings, text, (finding, word) => (isFound(finding, word) ? 0 : undefined))
    .map((finding) => ({ finding, rank: rankOf(finding.risk) }))
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        nameOrder.compare(one.finding.row.name, other.finding.row.name) ||
        (one.finding.key < other.finding.key ? -1 : 1),
    )
    .map(({ finding }) => finding);
}

function rankOf({ severity, id }: Risk): number {
  return severities.indexOf(severity) * worstFirst.length + worstFirst.indexOf(id);
}

function isFound({ row, risk }: Finding, word: string): boolean {
  const wanted = word.toLowerCase();
  return (
    fuzzyMatch(row.name, word) !== undefined ||
    [risk.id, row.owner, kindName(row.listed.kind)].some((text) => text.toLowerCase().includes(wanted))
  );
}

const worstFirst: readonly Risk["id"][] = [
  "exposed",
  "group-forbidden",
  "may-create-tokens",
  "all-accounts",
  "all-zones",
  "writes-from-anywhere",
  "lives-too-long",
  "expires-soon",
  "never-expires",
  "no-address",
  "unused-for-long",
  "owner-refused",
  "bindings-not-covered",
  "deny-hides-allow",
  "group-without-effect",
  "expired",
  "no-ip-restriction",
  "name-refused",
  "disabled",
  "being-replaced",
  "not-known",
];
