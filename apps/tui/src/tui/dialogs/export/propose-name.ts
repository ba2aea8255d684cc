import { exampleForm, headerOf } from "@cftokens/explorer/answer";
import type { State } from "../../state.ts";
import type { Exported } from "./message.ts";

/** A name for a file, which the user may change. */
export function proposeName(what: Exported, { screen }: State): string {
  switch (what) {
    case "risks":
      return "cftokens-risks.json";
    case "calendar":
      return "cftokens-calendar.ics";
    case "case":
      return "exchanges.ndjson";
    case "example":
      return screen.name === "answer" ? exampleName(screen.answer.call) : "example.yaml";
    case "contract-report":
      return "contract-report.html";
    case "answer":
      return screen.name === "answer" ? bodyName(screen.answer.call) : "answer";
  }
}

type Call = Extract<State["screen"], { name: "answer" }>["answer"]["call"];

function exampleName(call: Call): string {
  return `${plainName(call.operation)}.example.${exampleForm(call)}`;
}

// The name that the answer has for its body, or that of the operation. No name of a server's leads
// into another folder.
function bodyName({ operation, received: { headers } }: Call): string {
  const disposition = headerOf(headers, "content-disposition");
  const [, quoted, plain] = /;\s*filename\s*=\s*(?:"([^"]*)"|([^\s;]+))/iu.exec(disposition) ?? [];
  const name = plainName(quoted ?? plain ?? "");
  if (name !== "") return name;
  const type = headerOf(headers, "content-type").split(";")[0]?.trim().toLowerCase() ?? "";
  return `${plainName(operation)}.${endings[type] ?? endingOf(type)}`;
}

function plainName(text: string): string {
  const [last = ""] = /[^/\\]*$/u.exec(text) ?? [];
  return last
    .replaceAll(/[^\w.-]+/gu, "-")
    .replace(/^[.-]+/u, "")
    .slice(0, 100);
}

function endingOf(type: string): string {
  const [, subtype = ""] = /^[^/]+\/(?:x-)?([a-z0-9]+)$/u.exec(type) ?? [];
  if (type.endsWith("json")) return "json";
  return subtype === "" ? "bin" : subtype;
}

const endings: Readonly<Record<string, string>> = {
  "application/octet-stream": "bin",
  "application/x-ndjson": "ndjson",
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "text/event-stream": "txt",
  "text/javascript": "js",
  "text/markdown": "md",
  "text/plain": "txt",
};
