import { SpecError } from "@cftokens/openapi";
import { NoCases } from "../cases/no-cases.ts";
import { nothingTested, responseCoverage } from "../checks/run-checks.ts";
import type { ContractOperation } from "../contract-operation.ts";
import { toFinding } from "../to-finding.ts";
import { canCall, usualAuthorization } from "./authorization.ts";
import { checkOperationSchemas } from "./check-documents.ts";
import { createFixtures, type Fixtures } from "./fixtures.ts";
import type { SkippedOperation, StoppedRun, SuiteOptions, SuiteResult } from "./options.ts";
import { RunStopped } from "./run-stopped.ts";
import { runAuthCases } from "./run-auth-cases.ts";
import { runLife, runTwice } from "./run-life.ts";
import { runListedCases } from "./run-listed-cases.ts";
import { runMethodCases } from "./run-method-cases.ts";
import { runRandomCases } from "./run-random-cases.ts";
import { runSequences } from "./run-sequences.ts";
import { createSession, type Session } from "./session.ts";

/**
 * Tests a target against the documents: the requests that they show, values at and beyond the edges
 * of what they allow, credentials, methods, generated requests, and whole lives of resources. The
 * suite removes what it created. When `fetch` throws, the run ends with what it has found so far.
 */
export async function runSuite(given: SuiteOptions): Promise<SuiteResult> {
  const options = { ...given, namePrefix: given.namePrefix ?? "cftokens-contract-" };
  const session = createSession(options);
  const fixtures = createFixtures(session);
  const selected = selectOperations(options);
  const skipped: SkippedOperation[] = [];
  const collections = collectionsOf(selected, options);
  const all = selected.length + collections.length;
  const stopped = await untilStopped(session, async () => {
    for (const [done, tested] of selected.entries()) {
      options.onProgress?.({ part: tested.operation.id, done, all });
      for (const finding of checkOperationSchemas(tested))
        session.report(finding, { origin: "the document" });
      const reason = await unlessNoCases(async () => await testOperation(tested, session, fixtures));
      if (reason !== undefined) skipped.push({ operation: tested.operation.id, reason });
    }
    for (const [index, collection] of collections.entries()) {
      options.onProgress?.({ part: collection.path, done: selected.length + index, all });
      const reason = await unlessNoCases(async () => {
        await runLife(collection, session, fixtures);
        await runSequences(collection, session, fixtures);
        return undefined;
      });
      const operation = (collection.create ?? collection.list)?.operation.id;
      if (reason !== undefined && operation !== undefined) skipped.push({ operation, reason });
    }
  });
  if (options.path === undefined && stopped === undefined) reportUntested(selected, skipped, session);
  return { ...session.read(), skipped, seed: options.seed, ...(stopped !== undefined && { stopped }) };
}

// Runs something and removes what it created; why it was stopped, if it was. Any other error goes
// on, after the removal.
async function untilStopped(session: Session, run: () => Promise<void>): Promise<StoppedRun | undefined> {
  let stopped: StoppedRun | undefined;
  try {
    stopped = await stopOf(session, run);
  } finally {
    const whileRemoving = await stopOf(session, async () => await session.removeCreated());
    stopped ??= whileRemoving;
  }
  return stopped;
}

async function stopOf(session: Session, run: () => Promise<void>): Promise<StoppedRun | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    const { reason, request, operation } = error;
    const lastAnswered = session.lastAnswered();
    return { reason, failed: { request, operation }, ...(lastAnswered !== undefined && { lastAnswered }) };
  }
}

// The reason, if cases cannot be made; any other error goes on.
async function unlessNoCases(test: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await test();
  } catch (error) {
    if (!(error instanceof NoCases || error instanceof SpecError)) throw error;
    return `not all of its requests can be made: ${error.message}`;
  }
}

function selectOperations({ contract, operations }: SuiteOptions): readonly ContractOperation[] {
  if (operations === undefined) return contract.operations;
  return contract.operations.filter(({ operation }) => operations.includes(operation.id));
}

// Runs all cases of one operation; the reason, if it is left out.
async function testOperation(
  tested: ContractOperation,
  session: Session,
  fixtures: Fixtures,
): Promise<string | undefined> {
  const { operation } = tested;
  const { options } = session;
  if (!options.write && operation.method !== "GET")
    return "it may change the target, and writing was not allowed";
  if (!canCall(tested, options))
    return `it takes none of the given credentials; ${describeSecurity(operation)}`;
  const reason = await runListedCases(tested, session, fixtures);
  if (reason !== undefined) return reason;
  await runAuthCases(tested, session, fixtures);
  await runMethodCases(tested, session, fixtures);
  await runRandomCases(tested, session, fixtures);
  if (operation.method === "GET" && options.contract.roleOf(operation) === undefined) {
    const path = await fixtures.pathFor(operation);
    const send = async () =>
      await session.send(
        tested,
        { path: path ?? {}, authorization: usualAuthorization(tested, options) },
        { origin: "asked twice" },
      );
    await runTwice(tested, send, session);
  }
  return undefined;
}

// The security schemes that an operation takes, for people.
function describeSecurity({ security }: ContractOperation["operation"]): string {
  const alternatives = security.map((names) => names.map((name) => JSON.stringify(name)).join(" with "));
  return `give those for ${alternatives.join(" or ")} with --auth SCHEME=NAME`;
}

function collectionsOf(selected: readonly ContractOperation[], { contract }: SuiteOptions) {
  const wanted = new Set(selected.map(({ operation }) => contract.roleOf(operation)?.collection));
  return contract.collections.filter((collection) => wanted.has(collection));
}

// Reports operations that never succeeded, and documented answers that never came.
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
      const answers = describeStatuses(session.statusesOf(operation));
      const message = `never succeeded, so that nothing of it was tested: ${answers}`;
      const observation = { pointer: "", message };
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

function describeStatuses(statuses: ReadonlyMap<number, number>): string {
  if (statuses.size === 0) return "no request was sent";
  const counts = [...statuses].map(
    ([status, count]) => `${status} ${count === 1 ? "once" : `${count} times`}`,
  );
  return `answered ${counts.join(", ")}`;
}

// Whether a request can bring about a status: not a rate limit, a server's failure, or the rest of
// a range beside named statuses.
function canBeAskedFor(status: string, documented: readonly string[]): boolean {
  if (status === "429" || status === "default" || status.startsWith("5")) return false;
  const others = documented.filter((other) => other !== status && other !== "429" && other[0] === status[0]);
  return !status.endsWith("XX") || others.length === 0;
}
