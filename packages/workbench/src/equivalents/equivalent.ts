import type { ApiCall } from "../changes/api-call.ts";
import { markHarmful } from "../text/safe-text.ts";
import { toCommand } from "./to-command.ts";
import { toCurl } from "./to-curl.ts";
import { type TerraformSource, toTerraform } from "./to-terraform.ts";
import { toTypescript } from "./to-typescript.ts";

/** What a screen shows, as it could be had without it. */
export interface EquivalentSource {
  readonly baseUrl: string;
  /** The calls of Cloudflare's API, in the order in which they are sent. */
  readonly calls: readonly ApiCall[];
  /** The curl command where the calls do not say it. */
  readonly curl?: string;
  /** What has to be known of the calls, in one sentence. */
  readonly note?: string;
  /** The command of this program where it does more than the calls alone. */
  readonly command?: string;
  /** The program for our client where it does more than the calls alone. */
  readonly typescript?: string;
  /** What Terraform would hold, or the sentence that says why it holds nothing. */
  readonly terraform: readonly TerraformSource[] | string;
}

/** The same thing said in another language, or why it cannot be said in it. */
export type Equivalent =
  | { readonly label: string; readonly text: string }
  | { readonly label: string; readonly text: undefined; readonly why: string };

/**
 * Everything that a screen is equivalent to. None of it has a credential or a secret: those are
 * variables. Every line is harmless in a terminal, and quoted for what reads it.
 */
export function equivalentsOf(source: EquivalentSource): readonly Equivalent[] {
  const { calls, baseUrl } = source;
  const equivalents = [
    {
      label: "curl",
      text: withNote(source.curl ?? calls.map((call) => toCurl(call, baseUrl)).join("\n\n"), source),
    },
    commandFor(source),
    { label: "TypeScript", text: source.typescript ?? toTypescript(calls, baseUrl) },
    terraformFor(source.terraform),
  ];
  return equivalents.map((one) => (one.text === undefined ? one : { ...one, text: withoutHarm(one.text) }));
}

// Bodies have escapes already. What else a document or a server named is marked.
function withoutHarm(text: string): string {
  return text.split("\n").map(markHarmful).join("\n");
}

function withNote(text: string, { note }: EquivalentSource): string {
  return note === undefined ? text : `# ${note}\n${text}`;
}

function commandFor({ command, calls }: EquivalentSource): Equivalent {
  if (command !== undefined) return { label: "cftokens", text: command };
  const commands = calls.map(toCommand);
  return commands.length > 0 && commands.every((text) => text !== undefined)
    ? { label: "cftokens", text: commands.join("\n") }
    : {
        label: "cftokens",
        text: undefined,
        why: "cftokens has no command for this: it is done on its screens.",
      };
}

function terraformFor(terraform: EquivalentSource["terraform"]): Equivalent {
  const label = "Terraform";
  if (typeof terraform === "string") return { label, text: undefined, why: terraform };
  const texts: string[] = [];
  for (const source of terraform) {
    const made = toTerraform(source);
    if ("why" in made) return { label, text: undefined, why: made.why };
    texts.push(made.text);
  }
  return { label, text: texts.join("\n") };
}
