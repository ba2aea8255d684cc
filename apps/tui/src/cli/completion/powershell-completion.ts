import type { CommandName, OptionDescription, PositionalDescription } from "../command-description.ts";
import { namesOfOption, namesOfPositional } from "./name-kinds.ts";
import { commands, optionsOf, screenOptions } from "../command-table.ts";

/** The completion script for PowerShell (5.1 and later): commands, options and their words. */
export function powershellCompletion(): string {
  return `# cftokens completion for PowerShell: cftokens completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName cftokens -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(({ name, summary }) => `    ${quote(name)} = ${quote(summary)}\n`).join("")}  }
  $options = @{
    '' = [ordered]@{ ${optionEntries(screenOptions)} }
${commands.map(({ name }) => `    ${quote(name)} = [ordered]@{ ${optionEntries(optionsOf(name))} }\n`).join("")}  }
  $words = @{
${commands.flatMap(({ name }) => optionsOf(name).flatMap((option) => wordsEntry(name, option))).join("")}  }
  $positionals = @{
${commands.flatMap(({ name, positionals }) => positionalEntry(name, positionals)).join("")}  }
  $names = @{
${commands.flatMap(({ name, positionals }) => namesEntries(name, positionals)).join("")}  }
  $offer = {
    param($text, $meaning)
    # A word with a blank or a sign of the shell is quoted.
    $typed = if ($text -match '[\\s''"\x60$;&|<>(){}@#,]') { "'" + $text.Replace("'", "''") + "'" } else { $text }
    [System.Management.Automation.CompletionResult]::new($typed, $text, 'ParameterValue', $meaning)
  }
  $typedWords = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = ''
  if ($typedWords.Count -gt 1 -and $commands.Contains($typedWords[1])) { $command = $typedWords[1] }
  $before = if ($typedWords.Count -gt 0) { $typedWords[-1] } else { '' }
  # --name=value is one word, of which the value is completed.
  $prefix = ''
  $word = $wordToComplete
  if ($word -match '^(--[a-z-]+)=(.*)$') { $before = $Matches[1]; $prefix = $before + '='; $word = $Matches[2] }
  $key = $command + ' ' + $before
  # Behind the first word of a command comes its second.
  if (-not $names.ContainsKey($key) -and $typedWords.Count -eq 3 -and -not $before.StartsWith('-')) { $key = $command + ' 2' }
  if ($names.ContainsKey($key) -and -not ($before -eq $command -and $word.StartsWith('-'))) {
    & cftokens completion --names $names[$key] 2>$null | Where-Object { $_.StartsWith($word.Trim("'", '"')) } | ForEach-Object { & $offer ($prefix + $_) $_ }
    return
  }
  if ($words.ContainsKey($key)) {
    $found = $words[$key]
    # A file or a value of one's own: PowerShell offers files by itself.
    if ($null -eq $found) { return }
    $found | Where-Object { $_.StartsWith($word) } | ForEach-Object { & $offer ($prefix + $_) $_ }
    return
  }
  if ($command -eq '') {
    $commands.GetEnumerator() | Where-Object { $_.Key.StartsWith($word) } | ForEach-Object { & $offer $_.Key $_.Value }
  } elseif ($positionals.ContainsKey($command)) {
    $positionals[$command] | Where-Object { $_.StartsWith($word) } | ForEach-Object { & $offer $_ $_ }
  }
  $options[$command].GetEnumerator() | Where-Object { $_.Key.StartsWith($word) } | ForEach-Object { & $offer $_.Key $_.Value }
}
`;
}

function optionEntries(options: readonly OptionDescription[]): string {
  return options.map(({ name, description }) => `${quote(`--${name}`)} = ${quote(description)}`).join("; ");
}

function wordsEntry(command: string, { name, value, choices }: OptionDescription): readonly string[] {
  if (value === undefined) return [];
  return [`    ${quote(`${command} --${name}`)} = ${choices === undefined ? "$null" : list(choices)}\n`];
}

// A name that stands by its place comes after the command, or after one word.
function namesEntries(
  command: CommandName,
  [first, second]: readonly PositionalDescription[],
): readonly string[] {
  const place = first === undefined ? undefined : namesOfPositional(first);
  const later = second === undefined ? undefined : namesOfPositional(second);
  return [
    ...(place === undefined ? [] : [`    ${quote(`${command} ${command}`)} = ${quote(place)}\n`]),
    ...(later === undefined ? [] : [`    ${quote(`${command} 2`)} = ${quote(later)}\n`]),
    ...optionsOf(command).flatMap((option) => {
      const names = namesOfOption(option);
      return names === undefined ? [] : [`    ${quote(`${command} --${option.name}`)} = ${quote(names)}\n`];
    }),
  ];
}

function positionalEntry(command: string, positionals: readonly PositionalDescription[]): readonly string[] {
  const words = positionals.flatMap(({ choices }) => choices ?? []);
  return words.length === 0 ? [] : [`    ${quote(command)} = ${list(words)}\n`];
}

function list(words: readonly string[]): string {
  return `@(${words.map(quote).join(", ")})`;
}

// Between single quotes nothing has a meaning but the quote itself, which PowerShell also knows in
// its typographic forms.
function quote(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201B]/gu, "$&$&")}'`;
}
