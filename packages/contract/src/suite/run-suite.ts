import type { ContractOperation } from "../create-contract.ts";
import { nothingTested, responseCoverage } from "../checks/run-checks.ts";
import type { SkippedOperation, SuiteOptions, SuiteResult } from "./options.ts";
import { toFinding } from "../to-finding.ts";
import { authorizations, isPublic } from "./authorization.ts";
import { checkOperationSchemas } from "./check-documents.ts";
import { runAuthCases } from "./run-auth-cases.ts";
import { runLife, runTwice } from "./run-life.ts";
import { runListedCases } from "./run-listed-cases.ts";
import { runMethodCases } from "./run-method-cases.ts";
import { runRandomCases } from "./run-random-cases.ts";
import { runSequences } from "./run-sequences.ts";
import { createSession, type Session } from "./session.ts";
import { createThings, type Things, usualHeaders } from "./things.ts";

/**
 * Tests a target against the documents: what they show, what lies at and beyond the edges of what they allow, credentials, methods,
 * generated requests, and whole lives of things. What it creates it removes, also when `fetch` throws, which ends the run.
 */
export async function runSuite(given: SuiteOptions): Promise<SuiteResult> {
  const options = { ...given, namePrefix: given.namePrefix ?? "cftokens-contract-" };
  const session = createSession(options, (target) => usualHeaders(target, options));
  const things = createThings(session);
  const selected = selectOperations(options);
  const skipped: SkippedOperation[] = [];
  try {
    for (const target of selected) {
      for (const finding of checkOperationSchemas(target))
        session.report(finding, { origin: "the document" });
      const reason = await testOperation(target, session, things);
      if (reason !== undefined) skipped.push({ operation: target.operation.id, reason });
    }
    for (const resource of resourcesOf(selected, options)) {
      await runLife(resource, session, things);
      await runSequences(resource, session, things);
    }
  } finally {
    await session.removeCreated();
  }
  if (options.path === undefined) reportUntested(selected, skipped, session);
  return { ...session.read(), skipped, seed: options.seed };
}

function selectOperations({ contract, operations }: SuiteOptions): readonly ContractOperation[] {
  if (operations === undefined) return contract.operations;
  return contract.operations.filter(({ operation }) => operations.includes(operation.id));
}

/** Says why an operation was left out, if it was. */
async function testOperation(
  target: ContractOperation,
  session: Session,
  things: Things,
): Promise<string | undefined> {
  const { operation, validator } = target;
  const { options } = session;
  if (!options.write && operation.method !== "GET")
    return "it may change the target, and writing was not allowed";
  const ways = authorizations(operation, validator.document, options.credentials);
  if (ways.length === 0 && !isPublic(operation)) return "no credential was given that it takes";
  const wasTested = await runListedCases(target, session, things);
  if (!wasTested) return "there is nothing that it could be sent to";
  await runAuthCases(target, session, things);
  await runMethodCases(target, session, things);
  await runRandomCases(target, session, things);
  if (operation.method === "GET" && options.contract.placeOf(operation) === undefined) {
    const path = await things.pathFor(operation);
    const send = async () =>
      await session.send(
        target,
        { path: path ?? {}, headers: usualHeaders(target, options) },
        { origin: "asked twice" },
      );
    await runTwice(target, send, session);
  }
  return undefined;
}

function resourcesOf(selected: readonly ContractOperation[], { contract }: SuiteOptions) {
  const wanted = new Set(selected.map(({ operation }) => contract.placeOf(operation)?.resource));
  return contract.resources.filter((resource) => wanted.has(resource));
}

/** Operations that never succeeded, and documented answers that never came; limits of calls cannot be asked for. */
function reportUntested(
  selected: readonly ContractOperation[],
  skipped: readonly SkippedOperation[],
  session: Session,
): void {
  const { coverage } = session.read();
  for (const { operation } of selected) {
    if (skipped.some((one) => one.operation === operation.id)) continue;
    const context = { origin: "the run as a whole" };
    const succeeded = session.hasSucceeded(operation);
    if (!succeeded) {
      const observation = { pointer: "", message: "never succeeded, so that nothing of it was tested" };
      session.report(toFinding(observation, { check: nothingTested, operation: operation.id }), context);
    }
    const responses = coverage.find((one) => one.operation === operation.id)?.responses ?? [];
    for (const { status, seen } of responses) {
      const documented = operation.responses.map((response) => response.status);
      if (seen > 0 || !canBeAskedFor(status, documented) || (!succeeded && status.startsWith("2"))) continue;
      const observation = {
        pointer: "",
        message: `the documented status ${status} never came`,
        expected: status,
      };
      session.report(toFinding(observation, { check: responseCoverage, operation: operation.id }), context);
    }
  }
}

/** Nobody can ask for a server's failure, nor for what is left of a range beside the statuses that are named. */
function canBeAskedFor(status: string, documented: readonly string[]): boolean {
  if (status === "429" || status === "default" || status.startsWith("5")) return false;
  const others = documented.filter((other) => other !== status && other !== "429" && other[0] === status[0]);
  return !status.endsWith("XX") || others.length === 0;
}
