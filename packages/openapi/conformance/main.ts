import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { formatOutcome, splitKnown } from "./format-outcome.ts";
import { openHyperjump } from "./hyperjump.ts";
import { judgeDirections } from "./judge-directions.ts";
import { judgeOwnDocuments, judgePublishedDocuments } from "./judge-documents.ts";
import { judgeFormats } from "./judge-formats.ts";
import { judgeKeywords } from "./judge-keywords.ts";
import { judgeSuite } from "./judge-suite.ts";
import { knownDifferences } from "./known-differences.ts";
import { joinOutcomes, type Outcome } from "./outcome.ts";
import { schemas30 } from "./schemas-3-0.ts";
import { schemas31 } from "./schemas-3-1.ts";

// Our validator beside @hyperjump/json-schema, which is fetched on demand: on the part of the JSON
// Schema Test Suite that OpenAPI 3.0 has, on every keyword of both dialects, both directions, the
// formats, and every schema of the documents in `spec/` and of published ones. Exit 1 when they
// disagree where nobody knows why, or no longer do where a difference is listed.
const folder = await mkdtemp(join(tmpdir(), "conformance-"));
try {
  process.exitCode = report(await judgeAll({ peer: await openHyperjump(), folder }));
} finally {
  await rm(folder, { recursive: true });
}

async function judgeAll(bench: Bench): Promise<Readonly<Record<string, Outcome>>> {
  const suite = await judgeSuite(bench.peer);
  return {
    "JSON Schema Test Suite, draft 4": suite.ours,
    "the same, @hyperjump/json-schema": suite.theirs,
    "keywords of OpenAPI 3.0": await judgeKeywords("3.0.3", schemas30, bench),
    "keywords of OpenAPI 3.1": await judgeKeywords("3.1.0", schemas31, bench),
    "readOnly and writeOnly": await judgeDirections(bench),
    formats: await judgeFormats(bench),
    "documents in spec/": await judgeOwnDocuments(bench),
    "published documents": await judgePublishedDocuments(bench),
  };
}

function report(outcomes: Readonly<Record<string, Outcome>>): number {
  const { unknown, stale } = splitKnown(
    joinOutcomes(Object.values(outcomes)).disagreements,
    knownDifferences,
  );
  process.stdout.write(formatOutcome(outcomes, { known: knownDifferences, unknown, stale }));
  return unknown.length + stale.length === 0 ? 0 : 1;
}
