import { commands, commonOptions, screenOptions } from "../src/cli/command-table.ts";
import type { CommandDescription, OptionDescription } from "../src/cli/command-description.ts";
import { exitCodes } from "../src/cli/exit-codes.ts";
import { environmentVariables } from "../src/cli/environment-variables.ts";
import { commandUsage, optionMeaning, optionUsage } from "../src/cli/help-text.ts";
import { actionName } from "../src/tui/keys/action-name.ts";
import { keyLabel } from "../src/tui/keys/key.ts";
import type { Binding } from "../src/tui/keys/binding.ts";
import { keymap } from "../src/tui/keys/keymap.ts";

/**
 * The same text with everything between `<!-- begin NAME -->` and `<!-- end NAME -->` made anew.
 * Throws for a part that is not known.
 */
export function withGeneratedParts(text: string): string {
  return text.replaceAll(
    /(<!-- begin ([a-z-]+) -->\n)[^]*?(<!-- end \2 -->)/gu,
    (_, begin: string, name: string, end: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`docs/tui.md asks for ${name}, which nobody makes`);
      return `${begin}\n${part()}\n${end}`;
    },
  );
}

const parts: Readonly<Record<string, () => string>> = {
  keys: keyParts,
  commands: () => commands.map(commandPart).join("\n"),
  "common-options": () => optionList(commonOptions),
  "screen-options": () => optionList(screenOptions),
  "exit-codes": () => exitCodes.map(({ code, meaning }) => `- \`${code}\`: ${meaning}\n`).join(""),
  environment: () =>
    environmentVariables.map(([name, meaning]) => `- ${inCode(name)}: ${meaning}\n`).join(""),
};

function keyParts(): string {
  return [...Map.groupBy(keymap, ({ scope }) => scope)]
    .map(([scope, bindings]) => `### ${scope}\n\n${[...new Set(bindings.map(keyLine))].join("")}`)
    .join("\n");
}

function keyLine(binding: Binding): string {
  return `- ${binding.keys.map((key) => inCode(keyLabel(key))).join(" ")} ${binding.description} (${inCode(actionName(binding))})\n`;
}

function commandPart(command: CommandDescription): string {
  const { name, summary, options, examples } = command;
  return `### ${name}

${capital(summary)}.

\`\`\`sh
${commandUsage(command)}
${examples.map((example) => `# ${example}\n`).join("")}\`\`\`
${options.length === 0 ? "" : `\n${optionList(options)}`}`;
}

function optionList(options: readonly OptionDescription[]): string {
  return options.map((option) => `- \`${optionUsage(option)}\`: ${optionMeaning(option)}\n`).join("");
}

function inCode(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
