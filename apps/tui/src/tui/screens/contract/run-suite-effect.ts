import type { Credentials } from "@cftokens/client";
import type { OpenApiDocument } from "@cftokens/openapi";
import { SpecError } from "@cftokens/openapi";
import type { Place } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import { writeExport } from "../../dialogs/export/write-export.ts";
import { DocumentStopped, type FileReader } from "../../effects/document-reader.ts";
import type { SuiteEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import { basicVariables, describeTarget } from "../../../suite/describe-target.ts";
import type { SuiteThreads } from "../../../suite/start-suite.ts";
import type { SchemeVariable, SuiteEvent, SuiteJob, SuiteRequest } from "../../../suite/suite-job.ts";
import { documentNamed } from "../operations/find-operations.ts";
import type { PlannedTarget, SuiteSource } from "./state.ts";

/** What running the contract suite needs of the world. */
export interface SuiteWorld {
  readonly suites: SuiteThreads;
  readonly documents: FileReader;
  readonly readOnly: boolean;
  readonly surroundings: SuiteSurroundings;
}

/** What a run gets besides what was chosen. */
export interface SuiteSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Those of the profile. */
  readonly credentials: Credentials;
  /** Those that are known before the API is asked. */
  readonly places: readonly Place[];
}

/** Whether an effect is about the contract suite. */
export function isSuiteEffect(effect: { readonly type: string }): effect is SuiteEffect {
  return suiteEffects.has(effect.type);
}

const suiteEffects: ReadonlySet<string> = new Set<SuiteEffect["type"]>([
  "describe-suite-target",
  "start-suite",
  "replay-finding",
  "stop-suite",
  "write-suite-report",
]);

/** Carries out an effect about the contract suite. */
export async function runSuiteEffect(
  effect: SuiteEffect,
  world: SuiteWorld,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "describe-suite-target": {
      const { place, source, server } = effect;
      const target = await plannedTarget(source, server, world);
      send({ area: "contract", type: "target-described", source: place, server, target });
      return;
    }
    case "start-suite":
      start(effect.request, world, (event) =>
        send({ area: "contract", type: "told", run: effect.run, event }),
      );
      return;
    case "replay-finding":
      start(effect.request, world, (event) =>
        send({ area: "contract", type: "replay-told", key: effect.key, event }),
      );
      return;
    case "stop-suite":
      world.suites.stop();
      return;
    case "write-suite-report": {
      const { path, how, report } = effect;
      const { formatSummary, renderReport } = await import("@cftokens/contract-cli/run");
      const kind = kindOf(path);
      const content = kind === undefined ? formatSummary(report) : renderReport(report, kind);
      send(await writeExport({ what: "contract-report", path, how, content }));
    }
  }
}

function kindOf(path: string): "html" | "junit" | "json" | undefined {
  if (/\.html?$/iu.test(path)) return "html";
  if (/\.xml$/iu.test(path)) return "junit";
  return /\.json$/iu.test(path) ? "json" : undefined;
}

// The keys are not offered where the program is only to read; this is the second guard.
function start(request: SuiteRequest, world: SuiteWorld, listener: (event: SuiteEvent) => void): void {
  if (request.write && world.readOnly) {
    const problems = ["This program is only to read: nothing was sent."];
    listener({ type: "ended", end: { result: undefined, problems } });
    return;
  }
  world.suites.start(toJob(request, world.surroundings), listener);
}

/** The job of a request: with the credentials of the profile, where it goes there. */
export function toJob(request: SuiteRequest, surroundings: SuiteSurroundings): SuiteJob {
  const { env, home, credentials, places } = surroundings;
  const { target } = request;
  if (target.kind === "emulator") return { request, env, home };
  if (!target.isOfProfile) return { request, env: { ...env, ...basicCredentials(target.auth, env) }, home };
  const idOf = (kind: Place["kind"]) => places.find((place) => place.kind === kind)?.id;
  const ofProfile = {
    CLOUDFLARE_API_TOKEN: "apiToken" in credentials ? credentials.apiToken : undefined,
    CLOUDFLARE_EMAIL: "apiToken" in credentials ? undefined : credentials.email,
    CLOUDFLARE_API_KEY: "apiToken" in credentials ? undefined : credentials.apiKey,
    CLOUDFLARE_ACCOUNT_ID: idOf("account"),
    CLOUDFLARE_ZONE_ID: idOf("zone"),
  };
  return { request, env: { ...env, ...ofProfile }, home };
}

// What the suite reads in one variable, of the two that HTTP basic has.
function basicCredentials(
  auth: readonly SchemeVariable[],
  env: SuiteSurroundings["env"],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    auth
      .filter(({ isBasic }) => isBasic)
      .map(({ variable }) => [
        variable,
        basicVariables(variable)
          .map((name) => env[name] ?? "")
          .join(":"),
      ]),
  );
}

async function plannedTarget(
  source: SuiteSource,
  server: string | undefined,
  { documents, surroundings: { env } }: SuiteWorld,
): Promise<PlannedTarget> {
  try {
    const document = await documentOf(source, documents);
    const described = describeTarget(document, { api: source.api, server, env });
    return described.ok
      ? { status: "known", target: described.target }
      : { status: "none", reason: safeText(described.reason) };
  } catch (error) {
    if (error instanceof DocumentStopped) return { status: "none", reason: safeText("nobody waited for it") };
    if (!(error instanceof SpecError)) throw error;
    return { status: "none", reason: safeText(error.message) };
  }
}

async function documentOf({ documents }: SuiteSource, reader: FileReader): Promise<OpenApiDocument> {
  const [name = ""] = documents.kind === "own" ? documents.names : documents.files;
  const own = documents.kind === "own" ? documentNamed(name) : undefined;
  return own ?? (await reader.load(name));
}
