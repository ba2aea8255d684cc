import type { CommandDescription, OptionDescription, PositionalDescription } from "../command-description.ts";
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
${commands.filter(isAsked).map(askCase).join("")}${commands
    .map(
      ({ name, positionals }) => `    ${name})
      COMPREPLY=($(compgen -W "${[...positionals.flatMap(({ choices }) => choices ?? []), ...optionsOf(name).map(dashed)].join(" ")}" -- "$word"))${takesFile(positionals) ? `; ${moreFiles}` : ""} ;;
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

// The program is asked with the words as they were typed: bash takes "name=value" for three. What
// it offers is never expanded, as compgen -W would.
function askCase({ name }: CommandDescription): string {
  return `    ${name})
      if [[ "$word" != -* ]]; then
        local line="\${COMP_LINE:0:COMP_POINT}" typed
        read -ra typed <<<"$line"
        [[ "$line" == *[[:space:]] ]] && typed+=("")
        local last="\${typed[-1]}"
        mapfile -t COMPREPLY < <("\${typed[0]}" ${name} --complete "\${typed[@]:2}" 2>/dev/null)
        [[ "$last" == *=* ]] && COMPREPLY=("\${COMPREPLY[@]#"\${last%"\${last##*=}"}"}")
        [[ "\${COMPREPLY[0]}" == *= ]] && compopt -o nospace 2>/dev/null
        return
      fi ;;&
`;
}

function isAsked({ positionals }: CommandDescription): boolean {
  return positionals.some((positional) => positional.isAsked === true);
}

function takesFile(positionals: readonly PositionalDescription[]): boolean {
  return positionals.some(({ name }) => name === "FILE");
}

// A file may have blanks in its name.
const moreFiles =
  "local IFS=$'\\n'; COMPREPLY+=($(compgen -f -- \"$word\")); compopt -o filenames 2>/dev/null";

function dashed({ name }: OptionDescription): string {
  return `--${name}`;
}
