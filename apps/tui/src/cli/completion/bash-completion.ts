import type { OptionDescription } from "../command-description.ts";
import { commands, optionsOf, screenOptions } from "../command-table.ts";

/** The completion script for bash: commands, options, and the words that options take. */
export function bashCompletion(): string {
  return `# cftokens completion for bash: source <(cftokens completion bash)
_cftokens() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  # bash takes "--name=value" for three words.
  [ "$word" = "=" ] && word=""
  [ "$before" = "=" ] && before="\${COMP_WORDS[COMP_CWORD-2]}"
  [ "$COMP_CWORD" -eq 1 ] && command=""
  case "$command:$before" in
${commands.flatMap(({ name }) => valueCases(name, optionsOf(name))).join("")}  esac
  case "$command" in
${commands
  .map(
    ({ name, positionals }) => `    ${name})
      COMPREPLY=($(compgen -W "${[...positionals.flatMap(({ choices }) => choices ?? []), ...optionsOf(name).map(dashed)].join(" ")}" -- "$word")) ;;
`,
  )
  .join("")}    *)
      COMPREPLY=($(compgen -W "${[...commands.map(({ name }) => name), ...screenOptions.map(dashed)].join(" ")}" -- "$word")) ;;
  esac
}
complete -F _cftokens cftokens
`;
}

function valueCases(command: string, options: readonly OptionDescription[]): readonly string[] {
  return options.flatMap((option) => {
    const { name, value, choices } = option;
    if (value === undefined) return [];
    const reply =
      choices !== undefined
        ? `COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$word"))`
        : value === "FILE"
          ? "local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\")); compopt -o filenames 2>/dev/null"
          : "COMPREPLY=()";
    return [`    ${command}:--${name})\n      ${reply}; return ;;\n`];
  });
}

function dashed({ name }: OptionDescription): string {
  return `--${name}`;
}
