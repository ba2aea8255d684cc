import { type TopicPart, topicParts } from "./help-topics.ts";
import { topicNames, type TopicName } from "./topic-names.ts";

/** The text of `cftokens help TOPIC`. */
export function topicHelp(name: TopicName): string {
  const about = topicNames.find(([topic]) => topic === name)?.[1] ?? "";
  return [`cftokens ${name}: ${about}`, ...topicParts(name).map(partText)].join("\n\n");
}

function partText(part: TopicPart): string {
  if (typeof part === "string") return wrap(part, "");
  if ("lines" in part) return part.lines.map((line) => `    ${line}`).join("\n");
  return part.list.map(([word, meaning]) => `  ${word}\n${wrap(meaning, "      ")}`).join("\n");
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > widest) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}${one}`).join("\n");
}

// Columns.
const widest = 90;
