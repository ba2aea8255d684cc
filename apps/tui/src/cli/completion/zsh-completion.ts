import { shellQuote } from "@cftokens/workbench/equivalents";
import type { OptionDescription, PositionalDescription } from "../command-description.ts";
import { type NameKind, namesOfOption, namesOfPositional } from "./name-kinds.ts";
import { commands, optionsOf, screenOptions } from "../command-table.ts";

/** The completion script for zsh: commands and options with what they do. */
export function zshCompletion(): string {
  return `#compdef cftokens
# cftokens completion for zsh: source <(cftokens completion zsh)
_cftokens_asked() {
  local -a found
  found=(\${(f)"$(cftokens $words[1] --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  compadd -S '' -a found
}
_cftokens_names() {
  local -a found asked
  (( $words[(I)--emulator] )) && asked+=(--emulator)
  (( $words[(I)--profile] )) && asked+=(--profile "\${(Q)words[$words[(I)--profile] + 1]}")
  found=(\${(f)"$(cftokens completion --names $1 $asked 2>/dev/null)"})
  compadd -a found
}
_cftokens() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${shellQuote(`${name}:${summary}`)}\n`).join("")}  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    _arguments ${screenOptions.flatMap(optionSpecs).join(" ")}
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands
  .map(
    ({ name, positionals }) =>
      `    ${name}) _arguments ${[...optionsOf(name).flatMap(optionSpecs), ...positionals.map(positionalSpec)].join(" ")} ;;\n`,
  )
  .join("")}  esac
}
# In a folder of fpath, the file itself is the function; sourced, it has to be made known.
if [[ $funcstack[1] == _cftokens ]]; then
  _cftokens "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _cftokens cftokens
fi
`;
}

// An option with a letter is one option in two spellings: once it stands there, neither is offered
// again.
function optionSpecs(option: OptionDescription): readonly string[] {
  const { name, short, description, value, choices, repeatable } = option;
  const text = escapeSpec(description);
  const action =
    choices === undefined
      ? value === "FILE"
        ? "_files"
        : namesAction(namesOfOption(option))
      : `(${choices.join(" ")})`;
  const after = value === undefined ? "" : `:${value.toLowerCase()}:${action}`;
  if (short !== undefined)
    return [`-${short}`, `--${name}`].map((one) =>
      shellQuote(`(-${short} --${name})${one}[${text}]${after}`),
    );
  return [
    shellQuote(
      `${repeatable === true ? "*" : ""}--${name}${value === undefined ? "" : "="}[${text}]${after}`,
    ),
  ];
}

function positionalSpec(positional: PositionalDescription, index: number): string {
  const { name, choices, repeatable, isAsked } = positional;
  const words = choices === undefined ? namesAction(namesOfPositional(positional)) : `(${choices.join(" ")})`;
  const action = isAsked === true ? "_cftokens_asked" : name === "FILE" ? "_files" : words;
  return shellQuote(`${repeatable === true ? "*" : index + 1}:${name.toLowerCase()}:${action}`);
}

// With a blank before it, the function is called as it is written.
function namesAction(names: NameKind | undefined): string {
  return names === undefined ? "" : ` _cftokens_names ${names}`;
}

function escapeSpec(text: string): string {
  return text.replaceAll(/[[\]:\\]/gu, String.raw`\$&`);
}
