import type { AnsweredCall } from "@cftokens/explorer";
import { describeSize, headerOf, type KeptItems } from "@cftokens/explorer/answer";
import type { Finding } from "@cftokens/contract";
import { redactHeaders, redactUrl } from "@cftokens/credentials";
import { safeText, visibleJson } from "@cftokens/workbench/text";
import { textNodes, type TreeNode } from "../operations/tree/tree-node.ts";
import type { AnswerState } from "./state.ts";

/** What is said of an answer above its body. */
export function headNodes({ call, whole, isRevealed }: AnswerState, width: number): readonly TreeNode[] {
  const { received, request, verdict } = call;
  const { method, url } = request;
  return [
    ...textNodes("call", safeText(`${method} ${url}`), width, "strong"),
    statusNode(call),
    ...locationNodes(call, width),
    ...(verdict === undefined ? [] : verdictNodes(verdict, width)),
    folder("Headers", counted(received.headers.length, "header"), () =>
      received.headers.map(([name, value], index) =>
        headerNode(String(index), name, isRevealed ? value : (redactHeaders({ [name]: value })[name] ?? "")),
      ),
    ),
    folder("Request", "what was sent, without credentials", () => requestNodes(call, width - 4)),
    {
      name: "Body",
      line: () => [
        { text: "Body", tone: "accent" },
        { text: `  ${safeText(bodyWords(call, whole))}`, tone: "dim" },
      ],
    },
  ];
}

/** The finding that a row speaks of. */
export function findingOf({ call }: Pick<AnswerState, "call">, key: string): Finding | undefined {
  const [, index] = /^\/finding (\d+)$/u.exec(key) ?? [];
  return index === undefined ? undefined : call.verdict?.findings[Number(index)];
}

// A finding as a line.
function findingText({ check, severity, pointer, message }: Finding): string {
  return `${severity} ${check}: ${pointer === "" ? "" : `${pointer} `}${message}`;
}

function statusNode({ received, verdict, isComing }: AnsweredCall): TreeNode {
  const { status, statusText, size, times } = received;
  const isGood = status < 400 && (verdict?.isAsDocumented ?? true);
  const words = [
    `${isGood ? "✓" : "✗"} ${status}${statusText === "" ? "" : ` ${statusText}`}`,
    verdict === undefined ? "" : verdict.isAsDocumented ? "as its document says" : "not as its document says",
    describeSize(size),
    isComing ? "coming" : `${Math.round(times.end)} ms`,
  ];
  const text = safeText(words.filter((word) => word !== "").join(" · "));
  return { name: "status", line: () => [{ text, tone: isGood ? "good" : "bad" }] };
}

function locationNodes({ received }: AnsweredCall, width: number): readonly TreeNode[] {
  const location = headerOf(received.headers, "location");
  if (location === "") return [];
  return textNodes("location", safeText(`→ ${redactUrl(location)} (not followed)`), width, "waiting");
}

function verdictNodes(
  { findings, passed, unjudged }: NonNullable<AnsweredCall["verdict"]>,
  width: number,
): readonly TreeNode[] {
  return [
    ...findings.slice(0, mostFindings).map((finding, index): TreeNode => ({
      name: `finding ${index}`,
      line: () => [
        {
          text: safeText(findingText(finding)),
          tone: finding.severity === "error" ? "bad" : finding.severity === "warning" ? "waiting" : "dim",
        },
      ],
      about: () => aboutFinding(finding),
    })),
    ...(findings.length > mostFindings
      ? textNodes("more", `and ${findings.length - mostFindings} more findings`, width, "dim")
      : []),
    ...(unjudged === undefined
      ? []
      : textNodes("unjudged", safeText(`the body was not judged: ${unjudged}`), width, "dim")),
    folder("Checks", counted(passed.length, "check", " passed"), () =>
      passed.map((check) => ({ name: check, line: () => [{ text: `✓ ${check}`, tone: "good" }] })),
    ),
  ];
}

function aboutFinding(finding: Finding): readonly string[] {
  const { expected, got } = finding;
  return [
    findingText(finding),
    expected === undefined ? "" : `expected ${visibleJson(expected)}`,
    got === undefined ? "" : `got ${visibleJson(got)}`,
  ];
}

function requestNodes({ request }: AnsweredCall, width: number): readonly TreeNode[] {
  const { headers, body } = request;
  const text = body === undefined ? "" : typeof body === "string" ? body : visibleJson(body, 2);
  return [
    ...Object.entries(headers).map(([name, value]) => headerNode(`header ${name}`, name, value)),
    ...(text === "" ? [] : text.split("\n").slice(0, mostLines)).map((line, index): TreeNode => ({
      name: `body ${index}`,
      line: () => [{ text: safeText(line.slice(0, width * 4)) }],
    })),
  ];
}

function headerNode(name: string, header: string, value: string): TreeNode {
  return {
    name,
    line: () => [{ text: `${safeText(header)}: `, tone: "dim" }, { text: safeText(value) }],
    about: () => [`${header}: ${value}`],
  };
}

function folder(title: string, words: string, below: () => readonly TreeNode[]): TreeNode {
  return {
    name: title,
    line: () => [
      { text: title, tone: "accent" },
      { text: `  ${words}`, tone: "dim" },
    ],
    below,
  };
}

function bodyWords({ received, record }: AnsweredCall, body: AnswerState["whole"]): string {
  const { headers, isWhole, size } = received;
  const type = headerOf(headers, "content-type");
  const isLost = record !== undefined && body.kind === "empty" && size > 0;
  return [
    size === 0 ? "empty" : type === "" ? "of no type" : type,
    isLost ? "not kept" : !isWhole && size > 0 ? "not whole" : "",
    body.kind === "json" && body.items !== undefined ? itemWords(body.items) : "",
    body.kind === "bytes" ? `${describeSize(size)} that are no text` : "",
  ]
    .filter((word) => word !== "")
    .join(" · ");
}

function itemWords({ texts, dropped }: KeptItems): string {
  const count = counted(texts.length + dropped, "item");
  return dropped === 0 ? count : `${count}, of which the last ${texts.length} are kept`;
}

function counted(count: number, word: string, behind = ""): string {
  return `${count} ${count === 1 ? word : `${word}s`}${behind}`;
}

const mostFindings = 200;
const mostLines = 2000;
