import type { CommandDescription, OptionDescription, PositionalDescription } from "../command-description.ts";
import { namesOfOption, namesOfPositional } from "./name-kinds.ts";
import { commands, optionsOf, screenOptions } from "../command-table.ts";

/** The completion script for bash: commands, options, and the words that options take. */
export function bashCompletion(): string {
  return `# cftokens completion for bash: source <(cftokens completion bash)
# Names as the program lists them, written as bash needs them: a blank is escaped, where no quote is open.
_cftokens_names() {
  local -a asked=()
  local name index typed="\${word//\\\\/}"
  typed="\${typed#[\\"\\']}"
  for (( index = 1; index < COMP_CWORD; index++ )); do
    [ "\${COMP_WORDS[index]}" = "--emulator" ] && asked+=(--emulator)
    [ "\${COMP_WORDS[index]}" = "--profile" ] && [ "\${COMP_WORDS[index + 1]}" != "=" ] && asked+=(--profile "\${COMP_WORDS[index + 1]}")
    [ "\${COMP_WORDS[index]}" = "--profile" ] && [ "\${COMP_WORDS[index + 1]}" = "=" ] && asked+=(--profile "\${COMP_WORDS[index + 2]}")
  done
  COMPREPLY=()
  while IFS= read -r name; do
    [[ "$name" == "$typed"* ]] || continue
    if [[ "$word" == [\\"\\']* ]]; then COMPREPLY+=("$name"); else COMPREPLY+=("$(printf %q "$name")"); fi
  done < <("\${COMP_WORDS[0]}" completion --names "$1" "\${asked[@]}" 2>/dev/null)
}
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
      COMPREPLY=($(compgen -W "${[...positionals.flatMap(({ choices }) => choices ?? []), ...optionsOf(name).map(dashed)].join(" ")}" -- "$word"))${takesFile(positionals) ? `; ${moreFiles}` : ""}${moreNames(positionals)} ;;
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
    const names = namesOfOption(option);
    if (value === undefined) return [];
    const reply =
      choices !== undefined
        ? `COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$word"))`
        : value === "FILE"
          ? "local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\")); compopt -o filenames 2>/dev/null"
          : names === undefined
            ? "COMPREPLY=()"
            : `_cftokens_names ${names}`;
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

// Names of the first place, and behind a first word those of the second.
function moreNames([first, second]: readonly PositionalDescription[]): string {
  const names = first === undefined ? undefined : namesOfPositional(first);
  if (names === undefined) return "";
  const later = second === undefined ? undefined : namesOfPositional(second);
  const kind =
    later === undefined
      ? names
      : `"$([[ "$COMP_CWORD" -gt 2 && "$before" != -* ]] && echo ${later} || echo ${names})"`;
  return `\n      [[ "$word" != -* ]] && { local -a options=("\${COMPREPLY[@]}"); _cftokens_names ${kind}; COMPREPLY+=("\${options[@]}"); }`;
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
