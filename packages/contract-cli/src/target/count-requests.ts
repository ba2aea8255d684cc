import type { Contract } from "@cftokens/contract";
import { runSuite, type SuiteOptions } from "@cftokens/contract/suite";
import type { Fetch } from "@cftokens/openapi";
import { openEmulator } from "./open-target.ts";
import type { Target } from "./target.ts";

/**
 * Estimates the number of requests of a run on a live target, by the same run on the emulator with
 * credentials and identifiers of the same kinds. Operations that the emulator does not answer are
 * not counted. `wrap` is put around the emulator, and may stop the run; `emulated` loads the
 * documents that it answers.
 */
export async function countRequests(
  { credentials, pathValues }: Pick<Target, "credentials" | "pathValues">,
  {
    wrap,
    emulated,
  }: {
    readonly wrap: (fetch: Fetch) => Fetch;
    readonly emulated: (options: { readonly basePath: string }) => Promise<Contract>;
  },
  options: Pick<SuiteOptions, "operations" | "write" | "seed" | "runs" | "now" | "path">,
): Promise<number> {
  const emulator = openEmulator();
  try {
    const { cases } = await runSuite({
      ...options,
      contract: await emulated({ basePath: new URL(emulator.baseUrl).pathname }),
      fetch: wrap(emulator.fetch),
      baseUrl: emulator.baseUrl,
      credentials: pickNamed(emulator.credentials, credentials),
      pathValues: pickNamed(emulator.pathValues, pathValues),
    });
    return cases;
  } finally {
    emulator.close();
  }
}

// The string members of an object whose names another object has, too.
function pickNamed(whole: object, names: object): Readonly<Record<string, string>> {
  const texts = Object.entries(whole).flatMap(([name, text]: [string, unknown]) =>
    typeof text === "string" && Object.hasOwn(names, name) ? [[name, text] as const] : [],
  );
  return Object.fromEntries(texts);
}
