import { defaultBaseUrl } from "@cftokens/client";
import {
  connect,
  describeSource,
  type OpenedProfile,
  openProfile,
  thisSystem,
} from "@cftokens/workbench/connection";
import { safeText } from "@cftokens/workbench/text";
import type { ScreenOptions } from "../cli/command-line.ts";
import { printError } from "../cli/print-error.ts";
import { checkOverrides } from "./keys/bound-keymap.ts";
import { backgroundOf } from "./keys/background-answer.ts";
import { runProgram } from "./program.tsx";
import type { Settings } from "./settings.ts";

/** Runs the program, profile after profile as the user chooses them. Gives back the exit code. */
export async function openScreen(options: ScreenOptions): Promise<number> {
  let request: Pick<ScreenOptions, "profile" | "emulator"> = options;
  for (;;) {
    const opened = await openProfile(request, thisSystem());
    const reasons = opened.ok ? checkOverrides(opened.config.keys) : opened.reasons;
    for (const reason of reasons) printError(reason, 2);
    if (!opened.ok || reasons.length > 0) return 2;
    const connected = connect(opened.target);
    if (!connected.ok) return printError(connected.reason, 1);
    const { connection } = connected;
    try {
      const settings = toSettings(options, opened);
      const { nextProfile } = await runProgram(connection, settings);
      if (nextProfile === undefined) return 0;
      request = { profile: nextProfile, emulator: false };
    } finally {
      connection.close();
    }
  }
}

function toSettings(
  options: ScreenOptions,
  { config, profile, target }: Extract<OpenedProfile, { ok: true }>,
): Settings {
  const { env } = process;
  return {
    baseUrl: target.kind === "live" ? target.baseUrl : defaultBaseUrl,
    profile: safeText(profile.name),
    profiles: config.profiles.map(({ name, source }) => ({
      name: safeText(name),
      source: safeText(describeSource(source)),
    })),
    keys: config.keys,
    theme: config.theme === "auto" ? (backgroundOf(env["COLORFGBG"]) ?? "dark") : config.theme,
    asksBackground: config.theme === "auto" && hasColours(env),
    mouse: config.mouse,
    screenReader:
      options.screenReader ||
      config.screenReader ||
      isSet(env["ACCESSIBLE"]) ||
      isSet(env["INK_SCREEN_READER"]),
    secretMaskAfter: config.secretMaskAfter,
    readOnly: options.readOnly,
  };
}

// Without colours there is nothing to choose; the console of Linux would print the question.
function hasColours(env: NodeJS.ProcessEnv): boolean {
  return !env["NO_COLOR"] && env["TERM"] !== "dumb" && env["TERM"] !== "linux";
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}
